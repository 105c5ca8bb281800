use serde_json::json;

use super::*;

fn at() -> Location {
    Location { path: "codemods/x/codemod.toml".into(), line: 7, column: 9 }
}

fn engine(files: &[(&str, &str)]) -> Engine {
    Engine::new("codemods/x", files.iter().copied()).unwrap()
}

fn scope() -> Scope {
    let mut scope = Scope::new();
    scope.set("entity", &json!("ServiceTicket"));
    scope.set("parents", &json!(["Customer", "Asset"]));
    scope
}

fn render(source: &str) -> String {
    let mut engine = engine(&[]);
    match engine.text(source, &at()).and_then(|text| engine.render(&text, &scope())) {
        Ok(text) => text,
        Err(error) => format!("{}: {error}", crate::error::Fault::location(&error).unwrap()),
    }
}

#[test]
fn names_are_replaced_and_lines_of_tags_vanish() {
    assert_eq!(render("DbSet<{{ entity }}> {{ entity | plural }}"), "DbSet<ServiceTicket> ServiceTickets");
    assert_eq!(render("a\n{% for p in parents %}\n  {{ p }}\n{% endfor %}\nb\n"), "a\n  Customer\n  Asset\nb\n");
}

#[test]
fn faults_name_their_line() {
    assert_eq!(render("{{ entty }}"), "codemods/x/codemod.toml:7:9: `entty` is undefined");
    assert_eq!(
        render("a\n{{ entity"),
        "codemods/x/codemod.toml:8: unexpected end of input, expected end of variable block"
    );
    assert_eq!(render("{{ entity | shout }}"), "codemods/x/codemod.toml:7:9: no filter is called `shout`");
    assert_eq!(
        render("{% for a in range(90000) %}{% for b in range(90000) %}{% set c = 1 %}{% endfor %}{% endfor %}"),
        "codemods/x/codemod.toml:7:9: the template takes more than 20000000 steps"
    );
}

#[test]
fn a_string_that_is_one_expression_gives_its_value() {
    let mut engine = engine(&[]);
    let mut value = |source: &str| {
        let text = engine.text(source, &at()).unwrap();
        engine.value(&text, &scope()).unwrap()
    };
    assert_eq!(value("{{ parents }}"), json!(["Customer", "Asset"]));
    assert_eq!(value("{{ parents | length }}"), json!(2));
    assert_eq!(value("{{ entity }}{{ entity }}"), json!("ServiceTicketServiceTicket"));
    assert_eq!(value("plain"), json!("plain"));
}

#[test]
fn lists_of_strings_are_spread_out() {
    let mut engine = engine(&[]);
    let one = engine.text("{{ parents }}", &at()).unwrap();
    let two = engine.text("{{ entity }}", &at()).unwrap();
    let texts = Texts::Many(vec![one, two]);
    assert_eq!(engine.strings(&texts, &scope()).unwrap(), ["Customer", "Asset", "ServiceTicket"]);
}

#[test]
fn a_text_knows_what_it_reads_also_through_includes() {
    let mut engine =
        engine(&[("part.j2", "{{ facts.style.name }}"), ("m.j2", "{% macro m(a) %}{{ a }}{% endmacro %}")]);
    let text = engine.text("{% import 'm.j2' as m %}{% include 'part.j2' %}{{ entity }}", &at()).unwrap();
    assert_eq!(text.reads().iter().map(String::as_str).collect::<Vec<_>>(), ["entity", "facts.style.name"]);
    let fault = engine.text("{% include 'prt.j2' %}", &at()).unwrap_err();
    assert_eq!(crate::error::Fault::help(&fault).unwrap(), "did you mean `part.j2`?");
}

#[test]
fn no_template_reaches_out_or_grows_without_end() {
    assert!(render("{{ debug() }}").contains("unknown"), "{}", render("{{ debug() }}"));
    assert!(render("{% include '/etc/passwd' %}").contains("no template is called"));
    assert!(render("{% for i in range(90000) %}{{ 'x' * 1000 }}{% endfor %}").contains("longer than 8388608 bytes"));
}

#[test]
fn what_is_no_text_is_not_written() {
    assert_eq!(render("{{ true }} {{ 1 }} {{ 'x' if false }}."), "true 1 .");
    assert_eq!(render("a {{ parents }}"), "codemods/x/codemod.toml:7:9: a list is no text; use `join`");
    assert!(render("a {{ none }}").contains("the value is none"));
    assert!(render("a {{ {'b': 1} }}").contains("a table is no text"));
}
