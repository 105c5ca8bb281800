//! `introspect`: DDL text and rows that were handed back give the same schema lock, and a codemod reads it as DDL.

use serde_json::json;

use crate::project::Project;

const DDL: &str = "CREATE TABLE `notes` (\n  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,\n  `body` text DEFAULT NULL,\n  \
    `author_id` int(11) NOT NULL,\n  PRIMARY KEY (`id`),\n  KEY `by_author` (`author_id`),\n  CONSTRAINT `fk_author` FOREIGN KEY (`author_id`) \
    REFERENCES `authors` (`id`) ON DELETE CASCADE\n) ENGINE=InnoDB;\n";
const AUTHORS: &str = "CREATE TABLE `authors` (\n  `id` int(11) NOT NULL,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB";

#[test]
fn ddl_and_the_rows_of_its_sql_give_the_same_lock() {
    let rows =
        json!([[{"Table": "authors", "Create Table": AUTHORS}], {"rows": [{"Table": "notes", "Create Table": DDL}]}])
            .to_string();
    let files = [("schema/notes.sql", DDL), ("schema/authors.sql", AUTHORS), ("rows.json", rows.as_str())];
    let project = Project::with(&files);
    let from_ddl = project.run("introspect schema");
    assert_eq!(from_ddl.code, 0, "{}", from_ddl.err);
    assert_eq!(project.run("introspect rows.json").out, from_ddl.out);
    let lock: serde_json::Value = serde_json::from_str(&from_ddl.out).unwrap();
    assert_eq!((&lock["format"], &lock["dialect"]), (&json!(1), &json!("mysql")));
    assert_eq!(lock["tables"][0]["name"], "authors", "by name, whatever file it is in");
    assert_eq!(lock["tables"][1]["columns"][0]["full"], "int unsigned", "the server's own width says nothing");
    assert_eq!(lock["tables"][1]["foreign_keys"][0]["on_delete"], "cascade");

    let written = project.run("introspect schema --table notes --out schema.lock.json");
    assert!(written.out.starts_with("schema.lock.json: 1 tables, digest "), "{}", written.out);
    assert_eq!(project.json("introspect schema").1, lock);
}

#[test]
fn a_lock_stands_in_for_the_ddl_unless_it_was_edited() {
    let manifest = "name = \"see\"\nsummary = \"s\"\n[facts.tables]\nfiles = \"*.lock.json\"\nsource = \"ddl\"\n[[steps]]\n\
        require = \"facts.tables | length == 2\"\nmessage = \"{{ facts.tables | length }} tables\"\n";
    let project =
        Project::with(&[("schema/all.sql", &format!("{AUTHORS};\n{DDL}")), ("codemods/see/codemod.toml", manifest)]);
    project.write("grafter.toml", "");
    project.run("introspect schema --out schema.lock.json");
    let seen = project.run("doctor see");
    assert!(seen.out.contains("schema.lock.json:7") && seen.out.contains("notes"), "{}{}", seen.out, seen.err);
    let edited = project.read("schema.lock.json").replace("by_author", "by_nobody");
    project.write("schema.lock.json", edited);
    project.fails(&["doctor", "see"], 2, "ddl", &["the lock was edited"]);
}

#[test]
fn what_is_asked_by_hand_is_printed_and_what_is_missing_comes_near() {
    let project = Project::with(&[("schema/all.sql", AUTHORS), ("rows.json", "[{\"a\": 1}]")]);
    let sql = project.run("introspect --sql --table authors").out;
    assert!(sql.starts_with("SHOW CREATE TABLE `authors`;\nSELECT CONCAT('CREATE TRIGGER "), "{sql}");
    assert!(project.run("introspect --sql --dialect sqlite").out.contains("sqlite_master"));
    assert!(project.run("introspect --sql --dialect postgres").out.trim_end().ends_with(';'));
    let names = project.run("introspect --sql").out;
    assert!(names.contains("AS table_name") && !names.contains("SHOW CREATE"), "{names}");
    project.write("names.json", "{ \"rows\": [{\"table_name\": \"authors\"}, {\"TABLE_NAME\": \"a`b\"}] }");
    let next = project.run("introspect --sql names.json").out;
    assert!(
        next.starts_with("SHOW CREATE TABLE `authors`;\nSHOW CREATE TABLE `a``b`;\nSELECT CONCAT('CREATE TRIGGER "),
        "{next}"
    );
    let words = ["names.json: these rows only name tables", "`grafter introspect --sql names.json`"];
    project.fails(&["introspect", "names.json"], 2, "introspect", &words);
    project.fails(&["introspect", "--sql", "rows.json"], 2, "introspect", &["rows.json: no row names a table"]);
    project.fails(
        &["introspect", "schema", "--table", "author"],
        2,
        "introspect",
        &["there is no table `author`", "did you mean `authors`?"],
    );
    project.fails(&["introspect", "rows.json"], 2, "introspect", &["rows.json: no row holds DDL"]);
}

#[test]
fn rows_are_read_as_mariadb_prints_them() {
    let project = Project::with(&[("schema/all.sql", &format!("{AUTHORS};\n{DDL}"))]);
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('\n', "\\n");
    let rows = format!(
        "Table\tCreate Table\nauthors\t{}\nTable\tCreate Table\nnotes\t{}\nddl\n",
        escaped(AUTHORS),
        escaped(DDL.trim_end().trim_end_matches(';'))
    );
    project.write("rows.tsv", rows);
    let expected = project.run("introspect schema");
    let read = project.run("introspect rows.tsv");
    assert_eq!((read.code, read.out), (0, expected.out), "{}", read.err);
}

#[cfg(not(all(feature = "db", feature = "mcp")))]
#[test]
fn live_servers_are_asked_by_a_build_that_can() {
    crate::common::not_run(
        "the schema lock of live servers: needs the features db and mcp, as `tests/run --all` builds",
    );
}

#[cfg(not(any(feature = "db", feature = "mcp")))]
#[test]
fn a_way_that_is_not_built_in_says_how_to_build_it() {
    let project = Project::empty();
    for (source, feature) in [("mysql://crm:s3cret@host/crm", "db"), ("sqlite:a.db", "db"), ("mcp:crm_dbhub", "mcp")] {
        let build = format!("cargo install --path . --features {feature}");
        let ran = project.fails(
            &["introspect", source],
            2,
            "introspect",
            &["was built without the feature", &build, "--sql"],
        );
        assert!(!ran.err.contains("s3cret"), "{}", ran.err);
    }
}

#[test]
fn a_model_snapshot_says_what_tables_there_are() {
    let project = Project::empty();
    let home = env!("CARGO_MANIFEST_DIR");
    let snapshot = format!("{home}/codemods/ef-snapshot/tests/shop/before/ShopContextModelSnapshot.cs");
    let (code, lock) = project.json_with(&["introspect", "--by", "ef-snapshot", &snapshot]);
    assert_eq!((code, &lock["dialect"]), (0, &json!("mysql")));
    let named = |list: &serde_json::Value, name: &str| {
        list.as_array()
            .unwrap()
            .iter()
            .find(|row| row["name"] == name)
            .unwrap_or_else(|| panic!("no {name}: {list}"))
            .clone()
    };
    let table = |name: &str| table(&lock, name);
    let told = |of: &str, column: &str, fields: &[&str]| -> Vec<serde_json::Value> {
        let column = named(&table(of)["columns"], column);
        fields.iter().map(|field| column[field].clone()).collect()
    };
    let id = told("customers", "customer_id", &["type", "unsigned", "nullable", "auto_increment"]);
    assert_eq!(id, [json!("int"), json!(true), json!(false), json!(true)]);
    let name = told("customers", "Name", &["full", "length", "nullable", "default", "comment"]);
    assert_eq!(
        name,
        [json!("varchar(120)"), json!(120), json!(false), json!("no \"name\" (yet)"), json!("as on the invoice")]
    );
    assert_eq!(told("customers", "Credit", &["precision", "scale", "default"]), [json!(12), json!(4), json!("1.5")]);
    assert_eq!(told("customers", "Note", &["nullable"]), [json!(true)]);
    assert_eq!(told("orders", "Paid", &["default", "default_expression"]), [json!("1"), json!(null)]);
    assert_eq!(told("orders", "At", &["default", "default_expression"]), [json!(null), json!("CURRENT_TIMESTAMP(6)")]);
    assert_eq!(told("orders", "Total", &["generated"]), [json!({"expression": "`net` * 2", "stored": true})]);
    assert_eq!(told("orders", "Hours", &["nullable"]), [json!(true)], "of a derived type");
    let customers = table("customers");
    assert_eq!((&customers["primary_key"], &customers["comment"]), (&json!(["customer_id"]), &json!("who buys")));
    assert_eq!(customers["checks"], json!([{"name": "CK_Credit", "expression": "credit >= 0"}]));
    assert_eq!(named(&customers["indexes"], "AK_customers_Name")["unique"], true);
    let orders = table("orders");
    assert_eq!(named(&orders["indexes"], "when_paid")["columns"], json!(["At", "Paid"]));
    assert_eq!(named(&orders["indexes"], "ByPaid")["columns"], json!(["Paid"]));
    assert_eq!(named(&orders["indexes"], "IX_orders_CustomerId")["unique"], false);
    let key = named(&orders["foreign_keys"], "FK_orders_customers_CustomerId");
    assert_eq!((&key["references"], &key["on_delete"]), (&json!(["customer_id"]), &json!("set null")));
    let shipments = table("shipments");
    assert_eq!(shipments["primary_key"], json!(["OrderId", "Number"]));
    let key = named(&shipments["foreign_keys"], "fk_shipment_order");
    assert_eq!((&key["columns"], &key["references"]), (&json!(["OrderId"]), &json!(["Id"])));
    assert_eq!((&key["table"], &key["on_delete"]), (&json!("orders"), &json!("restrict")));
    assert_eq!(table("order_report")["view"], true);
    assert_eq!(lock["tables"].as_array().unwrap().len(), 4);
}

fn table(lock: &serde_json::Value, name: &str) -> serde_json::Value {
    lock["tables"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone()
}

#[test]
fn every_table_of_the_sample_backend_and_of_each_provider_is_read() {
    let project = Project::empty();
    let home = env!("CARGO_MANIFEST_DIR");
    let folder = format!("{home}/corpus/rmx");
    let (code, lock) = project.json_with(&["introspect", "--by", "ef-snapshot", &folder]);
    assert_eq!((code, &lock["dialect"]), (0, &json!("sqlserver")));
    let text = std::fs::read_to_string(format!(
        "{home}/corpus/rmx/UptimeRMX.Migrations/Migrations/DefaultContextModelSnapshot.cs"
    ));
    let text = text.unwrap();
    let tables = lock["tables"].as_array().unwrap();
    let count = |part: &str| tables.iter().map(|table| table[part].as_array().unwrap().len()).sum::<usize>();
    assert_eq!(tables.len(), text.matches("b.ToTable(\"").count());
    assert_eq!(count("columns"), text.lines().filter(|line| line.trim_start().starts_with("b.Property<")).count());
    assert_eq!(count("indexes"), text.matches("b.HasIndex(").count());
    assert_eq!(count("foreign_keys"), text.matches("b.HasOne(").count());
    assert!(tables.iter().all(|table| !table["primary_key"].as_array().unwrap().is_empty()));
    let asset = table(&lock, "Assets");
    let kept = asset["foreign_keys"].as_array().unwrap().iter().all(|key| key["references"] == json!(["Id"]));
    assert!(kept && asset["columns"][0]["auto_increment"] == true, "{asset}");
    for (provider, dialect) in
        [("npgsql-8", "postgres"), ("pomelo-9", "mysql"), ("sqlite-8", "sqlite"), ("sqlserver-9", "sqlserver")]
    {
        let folder = format!("{home}/tests/ef/golden/{provider}/01-AddRepairJobs");
        let (code, lock) = project.json_with(&["introspect", "--by", "ef-snapshot", &folder]);
        assert_eq!((code, &lock["dialect"]), (0, &json!(dialect)), "{lock}");
        assert!(lock["tables"].as_array().unwrap().len() > 2, "{provider}");
    }
    let words = ["finds no table there"];
    project.write("empty/a.cs", "class A { }");
    project.fails(&["introspect", "--by", "ef-snapshot", "empty"], 2, "introspect", &words);
    project.fails(&["introspect", "--by", "csharp-dbset", "empty"], 2, "argument-missing", &[]);
}
