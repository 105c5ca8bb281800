-- The DDL of a SQLite database, as it was written: tables, indexes, views, triggers. An index that a table makes by itself
-- has none; virtual tables and what they keep their data in are no tables.
SELECT sql || char(10) || ';' || char(10) || '-- one of ' || count(*) OVER () AS ddl
FROM sqlite_master
WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'
    AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('virtual', 'shadow'))
ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, rowid
