//! Facts of whole files: the tables of DDL texts, and JSON documents.

use grafter::{
    codemod::{
        Arguments, Bundle, Codemod, CodemodFault, FactRequest, FactValue, Found, Library,
        bind::bind,
        library::Folder,
        manifest::{Parts, load},
    },
    error::Error,
    text::{RelPath, Source},
};
use serde_json::{Value as Json, json};

fn codemod(facts: &str) -> Result<Codemod, CodemodFault> {
    let text = format!("name = \"x\"\nsummary = \"s\"\n[params.table]\ntype = \"string\"\ndefault = \"a\"\n{facts}");
    let files: Bundle = [("codemod.toml".to_owned(), text.into_bytes())].into();
    load(&Parts { folder: "codemods/x", files: &files, under: Vec::new(), queries: &[] })
}

/// Binds one fact `f` on these files.
fn read(fact: &str, files: &[(&str, &str)]) -> Result<Option<FactValue>, Error> {
    let codemod = codemod(&format!("[facts.f]\nfiles = \"**\"\n{fact}\n")).unwrap();
    let source = |(path, text): &(&str, &str)| Source::new(RelPath::parse(path).unwrap(), text.as_bytes().to_vec());
    let mut reader = |request: &FactRequest<'_>| {
        assert_eq!(request.query, None);
        Ok(Found::Files(files.iter().map(source).collect()))
    };
    Ok(bind(&codemod, &Arguments::default(), &mut reader)?.facts.remove("f"))
}

fn places(fact: &FactValue) -> Vec<String> {
    fact.evidence.iter().map(ToString::to_string).collect()
}

const ONE: &str = "-- one\nCREATE TABLE a (id int NOT NULL,\n  name varchar(9));\nCREATE TABLE b (id int frob);\n";
const TWO: &str = "ALTER TABLE a ADD PRIMARY KEY (id);\nCREATE TABLE c (id int);\n";

#[test]
fn the_tables_of_all_files_are_rows_with_their_places() {
    let fact = read("source = \"ddl\"", &[("1.sql", ONE), ("2.sql", TWO)]).unwrap().unwrap();
    assert_eq!(places(&fact), ["1.sql:2:1", "1.sql:4:1", "2.sql:2:1"]);
    let rows = fact.value.as_array().unwrap();
    assert_eq!(rows.iter().map(|row| row["name"].as_str().unwrap()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!((&rows[0]["path"], &rows[0]["line"], &rows[0]["fault"]), (&json!("1.sql"), &json!(2), &Json::Null));
    assert_eq!(rows[0]["primary_key"], json!(["id"]), "a later statement, in another file");
    let fault = "1.sql:4:24: table `b`: expected an option of the column, found `frob`";
    assert_eq!(rows[1]["fault"], json!(fault));
}

#[test]
fn a_file_of_any_kind_is_a_row_with_its_text() {
    let fact =
        read("source = \"text\"", &[("a/b.json", "\u{FEFF}{\r\n\t\"a\": 1\r\n}\r\n"), ("c", "")]).unwrap().unwrap();
    assert_eq!(fact.value, json!([{"path": "a/b.json", "text": "{\n    \"a\": 1\n}\n"}, {"path": "c", "text": ""}]));
    assert_eq!(places(&fact), ["a/b.json:1:1", "c:1:1"]);
    let error = codemod("[facts.f]\nfiles = \"*\"\nsource = \"text\"\nvalue = \"all\"").unwrap_err();
    assert!(error.to_string().contains("`value` means nothing"), "{error}");
}

#[test]
fn every_field_is_there_in_the_order_of_the_manual() {
    let fact = read("source = \"ddl\"", &[("1.sql", ONE)]).unwrap().unwrap();
    let names = |value: &Json| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let manual = include_str!("../docs/manual.md");
    for row in [&fact.value[0], &fact.value[0]["columns"][0]] {
        assert!(manual.contains(&format!("| `{}` |", names(row))), "{}", names(row));
    }
    assert_eq!(
        fact.value[0]["columns"][1],
        json!({
            "name": "name", "type": "varchar", "full": "varchar(9)", "unsigned": false, "length": 9, "precision": null,
            "scale": null, "values": [], "nullable": true, "default": null, "default_expression": null,
            "auto_increment": false, "generated": null, "on_update": null, "charset": null, "collation": null,
            "comment": null, "json": false, "line": 3,
        })
    );
}

#[test]
fn a_table_that_is_asked_for_must_be_readable_and_the_others_need_not() {
    let rows = |name: &str| read(&format!("source = \"ddl\"\nname = {name}"), &[("1.sql", ONE), ("2.sql", TWO)]);
    let named =
        |fact: FactValue| fact.value.as_array().unwrap().iter().map(|row| row["name"].clone()).collect::<Vec<_>>();
    assert_eq!(named(rows("\"{{ table }}\"").unwrap().unwrap()), [json!("a")], "a template");
    assert_eq!(named(rows("\"{{ ['C', table, 'none'] }}\"").unwrap().unwrap()), [json!("c"), json!("a")]);
    let error = rows("\"b\"").unwrap_err();
    assert_eq!(error.code(), "ddl");
    assert_eq!(error.location().unwrap().to_string(), "1.sql:4:24");
    assert_eq!(error.to_string(), "table `b`: expected an option of the column, found `frob`");
}

#[test]
fn without_a_file_there_is_no_value_unless_a_default() {
    assert_eq!(read("source = \"ddl\"", &[]).unwrap(), None);
    assert_eq!(read("source = \"ddl\"\ndefault = []", &[]).unwrap().unwrap().value, json!([]));
    assert_eq!(read("source = \"json\"", &[]).unwrap(), None);
    assert_eq!(read("source = \"ddl\"", &[("a.sql", "SELECT 1;")]).unwrap().unwrap().value, json!([]));
}

#[test]
fn a_document_or_a_part_of_it_is_taken_as_the_fact_says() {
    let files = [
        ("2.json", "{\n  \"a\": {\"b\": [1, {\"c\": \"x\"}]}\n}"),
        ("a/1.json", "\u{FEFF}{ // as .NET has it\n  \"a\": {\"b\": [\"//\", /* no */\n {\"c\": \"y\"},],},\n}"),
        ("3.json", "[]"),
    ];
    let take = |rest: &str| read(&format!("source = \"json\"\n{rest}"), &files).unwrap().unwrap();
    let part = "pointer = \"/a/b/1/c\"";
    assert_eq!(take("").value, json!({"a": {"b": [1, {"c": "x"}]}}));
    assert_eq!((take(part).value, places(&take(part))), (json!("x"), vec!["2.json:2:24".to_owned()]));
    let all = take(&format!("{part}\nvalue = \"all\""));
    assert_eq!((all.value.clone(), places(&all)[1].as_str()), (json!(["x", "y"]), "a/1.json:3:8"));
    assert_eq!(take("value = \"newest\"").value, json!([]), "the last by its name");
    assert_eq!(take(&format!("{part}\nvalue = \"newest\"")).value, json!("x"), "the last that has the part");
    assert_eq!(take(&format!("{part}\nvalue = \"count\"")).value, json!(2));
    assert_eq!(take("pointer = \"/nowhere\"\nvalue = \"exists\"").value, json!(false));
    let error = read("source = \"json\"", &[("bad.json", "{\n  \"a\": }")]).unwrap_err();
    assert_eq!(error.location().unwrap().to_string(), "bad.json:2:8");
    assert!(error.to_string().starts_with("this is no JSON: "), "{error}");
}

#[test]
fn every_built_in_codemod_has_a_case() {
    let library = Library::built_in();
    let cases = |folder: &Folder| folder.files.keys().any(|path| path.starts_with("tests/"));
    let without: Vec<&str> = library.codemods().filter(|(_, folder)| !cases(folder)).map(|(name, _)| name).collect();
    assert_eq!(without, [""; 0], "a case is a folder tests/<case>/ of the codemod");
}
