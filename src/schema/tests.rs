//! What is read from DDL text, on the forms that servers print and people write.

use super::{Column, Dialect, Schema, Table, Text, read};

fn schema(text: &str) -> Schema {
    read(&[Text { path: "a.sql", text }], Dialect::MySql)
}

fn only(text: &str) -> Table {
    let mut tables = schema(text).tables;
    assert_eq!(tables.len(), 1, "{tables:?}");
    tables.remove(0)
}

fn sound(text: &str) -> Table {
    let table = only(text);
    assert_eq!(table.fault, None);
    table
}

fn column(table: &Table, name: &str) -> Column {
    table.column(name).unwrap_or_else(|| panic!("no column {name}")).clone()
}

/// What `MariaDB` 10.11 prints for a table that has one of everything.
const TORTURE: &str = include_str!("../../tests/schema/torture.sql");

#[test]
fn the_whole_corpus_is_read() {
    let text = include_str!("../../corpus/crm/database/schema/crm.sql");
    let schema = schema(text);
    assert_eq!(schema.tables.len(), text.matches("\nCREATE TABLE").count());
    assert!(schema.tables.iter().all(|table| table.fault.is_none()));
    assert!(
        schema.tables.iter().all(|table| table.engine.as_deref() == Some("InnoDB") && !table.primary_key.is_empty())
    );
    let columns = schema.tables.iter().map(|table| table.columns.len()).sum::<usize>();
    let lines = text.lines().filter(|line| line.starts_with("  `")).count();
    assert_eq!(columns, lines, "a column a line");
    let keys = schema.tables.iter().map(|table| table.foreign_keys.len()).sum::<usize>();
    assert_eq!(keys, text.matches("FOREIGN KEY").count());
    let contacts = schema.table("contacts").unwrap();
    assert_eq!(contacts.at.as_ref().unwrap().to_string(), "a.sql:121:1");
    assert_eq!(column(contacts, "credit").line, 132);
    assert!(column(contacts, "preferences").json);
    assert_eq!(column(contacts, "preferences").collation.as_deref(), Some("utf8mb4_bin"));
    assert_eq!(column(contacts, "preferences").charset, None, "that of the table");
    assert_eq!(contacts.foreign_keys[0].on_delete, "cascade");
    assert_eq!(contacts.indexes[0].columns, ["customer_id", "email"]);
}

#[test]
fn every_type_and_option_of_the_torture_table_is_read() {
    let schema = schema(TORTURE);
    let faults: Vec<_> = schema.tables.iter().filter_map(|table| table.fault.as_ref()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    insta::assert_snapshot!(schema.tables.iter().map(told).collect::<Vec<_>>().join("\n"));
}

/// A table in short: a line a column and a key, without what is null, false or empty.
fn told(table: &Table) -> String {
    let short = |value: serde_json::Value| {
        let said = |value: &serde_json::Value| match value {
            serde_json::Value::Null | serde_json::Value::Bool(false) => false,
            serde_json::Value::Array(items) => !items.is_empty(),
            _ => true,
        };
        let serde_json::Value::Object(mut fields) = value else { return value.to_string() };
        fields.retain(|_, value| said(value));
        serde_json::Value::Object(fields).to_string()
    };
    let serde_json::Value::Object(mut table) = serde_json::to_value(table).unwrap() else { panic!() };
    let parts = ["columns", "indexes", "foreign_keys", "checks", "triggers"].map(|name| table.remove(name).unwrap());
    let parts = parts.iter().flat_map(|part| part.as_array().unwrap()).map(|part| format!("  {}", short(part.clone())));
    std::iter::once(short(table.into())).chain(parts).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_people_write_is_read_as_the_server_would() {
    let table = sound(
        "create table if not exists Shop.Orders (\n  Id INTEGER UNSIGNED AUTO_INCREMENT PRIMARY KEY,\n  Code CHAR(3) CHARSET ascii \
         UNIQUE, # ours\n  Paid BOOLEAN DEFAULT FALSE NOT NULL,\n  Total NUMERIC(10,2) DEFAULT 0 CHECK (Total >= 0),\n  Twice int \
         AS (Total * 2) PERSISTENT,\n  At TIMESTAMP DEFAULT NOW() ON UPDATE CURRENT_TIMESTAMP,\n  UserId int REFERENCES users \
         ON DELETE CASCADE,\n  Data JSON,\n  INDEX (UserId), KEY (UserId, At),\n  FOREIGN KEY (UserId) REFERENCES other.users(id) \
         ON DELETE NO ACTION\n) engine = MyISAM charset utf8mb4;",
    );
    assert_eq!((table.name.as_str(), table.schema.as_deref()), ("Orders", Some("Shop")));
    assert_eq!((table.engine.as_deref(), table.charset.as_deref()), (Some("MyISAM"), Some("utf8mb4")));
    assert_eq!(table.primary_key, ["Id"]);
    let names: Vec<_> = table.indexes.iter().map(|index| (index.name.as_str(), index.unique)).collect();
    assert_eq!(names, [("Code", true), ("UserId", false), ("UserId_2", false)]);
    let keys: Vec<_> = table.foreign_keys.iter().map(|key| (key.name.as_str(), key.on_delete.as_str())).collect();
    assert_eq!(keys, [("Orders_ibfk_1", "cascade"), ("Orders_ibfk_2", "restrict")]);
    let id = column(&table, "id");
    assert!(id.auto_increment && id.unsigned && !id.nullable && id.full == "int unsigned");
    let paid = column(&table, "paid");
    assert_eq!((paid.full.as_str(), paid.default.as_deref(), paid.nullable), ("tinyint(1)", Some("0"), false));
    let at = column(&table, "at");
    assert_eq!(at.default_expression.as_deref(), Some("current_timestamp()"));
    assert_eq!(at.on_update.as_deref(), Some("current_timestamp()"));
    assert!(column(&table, "twice").generated.unwrap().stored);
    assert!(column(&table, "data").json);
    assert_eq!(table.checks[0].expression, "Total >= 0");
}

#[test]
fn later_statements_change_what_earlier_ones_made() {
    let text = "
CREATE TABLE `a` (`id` int(11) NOT NULL, `old` int(11) NOT NULL, `x` varchar(10) DEFAULT 'x', KEY `ix` (`old`)) ENGINE=InnoDB;
CREATE TABLE `gone` (`id` int(11));
CREATE TABLE `b` LIKE `a`;
ALTER TABLE `a` ADD PRIMARY KEY (`id`), ADD UNIQUE KEY `uq` (`old`,`x`);
ALTER TABLE `a` MODIFY `id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=42;
ALTER TABLE a ADD COLUMN first_one date FIRST, ADD after_id int AFTER id, ADD (p int, q int), CHANGE old new bigint NULL, \
ENGINE=MyISAM, ADD CONSTRAINT fk FOREIGN KEY (new) REFERENCES b (id), ALTER x SET DEFAULT 'y', DROP COLUMN q;
CREATE UNIQUE INDEX uq_p ON a (p DESC);
DROP INDEX ix ON a;
DROP TABLE IF EXISTS `gone`, nothing;
RENAME TABLE b TO c;
INSERT INTO a VALUES ('CREATE TABLE z (id int)');";
    let schema = schema(text);
    assert_eq!(schema.tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    let a = &schema.tables[0];
    assert_eq!(a.fault, None);
    let names: Vec<_> = a.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["first_one", "id", "after_id", "new", "x", "p"]);
    assert!(column(a, "id").auto_increment && column(a, "new").nullable);
    assert_eq!(column(a, "x").default.as_deref(), Some("y"));
    assert_eq!((a.engine.as_deref(), &a.primary_key[..]), (Some("MyISAM"), &["id".to_owned()][..]));
    let indexes: Vec<_> = a.indexes.iter().map(|index| (index.name.as_str(), index.columns.join(","))).collect();
    assert_eq!(indexes, [("uq", "new,x".to_owned()), ("uq_p", "p".to_owned())]);
    assert_eq!(a.foreign_keys[0].columns, ["new"]);
    assert_eq!(schema.tables[1].indexes[0].name, "ix");
}

#[test]
fn a_table_that_cannot_be_read_is_named_and_the_others_are_read() {
    let text = "CREATE TABLE good (id int);\n\nCREATE TABLE bad (\n  id int NOT NULL,\n  x int FROBNICATE 5,\n  y int\n);\n\
                CREATE TABLE worse (id int;\nCREATE TABLE made AS SELECT 1;\nCREATE TABLE later (id int);";
    let schema = schema(text);
    let faults = schema.tables.iter().map(|table| table.fault.as_ref().map(|fault| format!("{}: {fault}", fault.at)));
    let faults: Vec<_> = faults.collect();
    assert_eq!(
        faults.iter().map(Option::as_deref).collect::<Vec<_>>(),
        [
            None,
            Some("a.sql:5:9: table `bad`: expected an option of the column, found `FROBNICATE`"),
            Some("a.sql:8:27: table `worse`: expected `,` or `)`, found the end of the statement"),
            Some("a.sql:9:19: table `made`: its columns come from a SELECT, or it has none"),
            None,
        ]
    );
    assert_eq!(schema.tables[1].columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["id", "y"]);
}

#[test]
fn a_dump_of_postgres_is_read_as_its_server_says_it() {
    let text = "\\restrict abc\nCREATE TYPE public.mood AS ENUM ('so', 'it''s; fine');
CREATE TABLE public.people (
    id integer NOT NULL,
    mood public.mood DEFAULT 'so'::public.mood NOT NULL,
    name character varying(20) COLLATE pg_catalog.\"C\",
    at timestamp(3) without time zone DEFAULT now()
) WITH (fillfactor='70');
CREATE TABLE public.log (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE public.log_1 (at date NOT NULL);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE ONLY public.log ATTACH PARTITION public.log_1 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY public.people ALTER COLUMN id SET DEFAULT nextval('public.people_id_seq'::regclass);
COMMENT ON TABLE public.people IS 'who';
COMMENT ON COLUMN public.people.name IS 'it''s theirs';
CREATE UNIQUE INDEX some ON public.people USING btree (name) INCLUDE (at) WHERE (mood = 'so'::public.mood);
CREATE UNIQUE INDEX every ON public.people USING btree (lower((name)::text), at DESC);
CREATE TRIGGER t AFTER INSERT OR UPDATE OF mood, name ON public.people FOR EACH ROW EXECUTE FUNCTION public.f();";
    let schema = read(&[Text { path: "a.sql", text }], Dialect::Postgres);
    let names: Vec<_> = schema.tables.iter().map(|table| (table.name.as_str(), table.fault.is_none())).collect();
    assert_eq!(names, [("people", true), ("log", true)]);
    let people = &schema.tables[0];
    let mood = column(people, "mood");
    assert_eq!((mood.base.as_str(), mood.default.as_deref(), mood.nullable), ("mood", Some("so"), false));
    assert_eq!(mood.values, ["so", "it's; fine"]);
    let name = column(people, "name");
    assert_eq!((name.full.as_str(), name.length), ("character varying(20)", Some(20)));
    assert_eq!(
        (name.collation.as_deref(), name.charset, name.comment.as_deref()),
        (Some("C"), None, Some("it's theirs"))
    );
    let id = column(people, "id");
    assert!(id.auto_increment && id.default_expression.is_none());
    assert_eq!(column(people, "at").base, "timestamp without time zone");
    assert_eq!(people.comment.as_deref(), Some("who"));
    let indexes: Vec<_> = people.indexes.iter().map(|index| (index.name.as_str(), index.unique)).collect();
    assert_eq!(indexes, [("some", false), ("every", true)], "what some rows must not have twice, others may");
    assert_eq!(people.indexes[1].columns, ["lower((name)::text)", "at"]);
    let triggers = people.triggers.iter().map(|trigger| (trigger.event.as_str(), trigger.statement.as_str()));
    assert_eq!(triggers.collect::<Vec<_>>(), [("insert", "EXECUTE FUNCTION f()"), ("update", "EXECUTE FUNCTION f()")]);
}

#[test]
fn names_and_types_that_postgres_would_give_are_given() {
    let text = "CREATE TABLE a (id bigserial PRIMARY KEY, b_id int REFERENCES b (id) ON DELETE SET NULL, code varchar(8) UNIQUE, \
                x float8, UNIQUE (code, x));";
    let schema = read(&[Text { path: "a.sql", text }], Dialect::Postgres);
    let table = &schema.tables[0];
    assert_eq!(table.fault, None);
    let types: Vec<_> = table.columns.iter().map(|column| column.full.as_str()).collect();
    assert_eq!(types, ["bigint", "integer", "character varying(8)", "double precision"]);
    assert!(table.columns[0].auto_increment && !table.columns[0].nullable);
    assert_eq!(table.foreign_keys[0].name, "a_b_id_fkey");
    let indexes: Vec<_> = table.indexes.iter().map(|index| index.name.as_str()).collect();
    assert_eq!(indexes, ["a_code_key", "a_code_x_key"]);
}

#[test]
fn versions_orders_of_triggers_and_views_on_views_are_read() {
    let text = "CREATE TABLE p (sku varchar(9) NOT NULL, s timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE, e timestamp(6) \
GENERATED ALWAYS AS ROW END INVISIBLE, PERIOD FOR SYSTEM_TIME (s, e)) ENGINE=InnoDB WITH SYSTEM VERSIONING;
CREATE VIEW a AS SELECT sku FROM z;
CREATE VIEW z AS SELECT sku FROM p;
CREATE TRIGGER second AFTER INSERT ON p FOR EACH ROW SET @a = 1;
CREATE TRIGGER first AFTER INSERT ON p FOR EACH ROW PRECEDES second SET @a = 2;
CREATE TRIGGER third AFTER INSERT ON p FOR EACH ROW FOLLOWS second SET @a = 3;";
    let schema = schema(text);
    let p = &schema.tables[0];
    assert_eq!((p.fault.as_ref(), p.engine.as_deref(), p.columns.len()), (None, Some("InnoDB"), 3));
    assert_eq!(
        p.triggers.iter().map(|trigger| trigger.name.as_str()).collect::<Vec<_>>(),
        ["first", "second", "third"]
    );
    assert_eq!(column(schema.table("a").unwrap(), "sku").full, "varchar(9)");

    let text = "CREATE VIRTUAL TABLE search USING fts5(body);\nCREATE TABLE x (id INTEGER PRIMARY KEY) STRICT;";
    let schema = read(&[Text { path: "a.sql", text }], Dialect::Sqlite);
    assert_eq!(schema.tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["x"]);
}
