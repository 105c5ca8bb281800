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
    assert_eq!(lock["tables"][1]["columns"][0]["full"], "int(10) unsigned");
    assert_eq!(lock["tables"][1]["foreign_keys"][0]["on_delete"], "cascade");

    let written = project.run("introspect schema --table notes --out schema.lock.json");
    assert!(written.out.starts_with("schema.lock.json: 1 tables, digest "), "{}", written.out);
    assert_eq!(project.json("introspect schema --table notes").0, 0);
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
    assert!(seen.out.contains("schema.lock.json:6") && seen.out.contains("notes"), "{}{}", seen.out, seen.err);
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
    project.fails(
        &["introspect", "schema", "--table", "author"],
        2,
        "introspect",
        &["there is no table `author`", "did you mean `authors`?"],
    );
    project.fails(&["introspect", "rows.json"], 2, "introspect", &["rows.json: no row holds DDL"]);
}
