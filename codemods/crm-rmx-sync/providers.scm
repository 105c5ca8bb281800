; Read by a fact: what only one provider of EF Core has.

((identifier) @item.key
  (#match? @item.key "^(SqlServer|Npgsql|MySql)(ModelBuilder|PropertyBuilder)Extensions$")
  (#set! item.key.match "^(SqlServer|Npgsql|MySql)"))

((identifier) @item.key
  (#match? @item.key "^Use(SqlServer|Npgsql|MySql|Sqlite)$")
  (#set! item.key.match "^Use(SqlServer|Npgsql|MySql|Sqlite)$"))
