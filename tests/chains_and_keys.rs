//! What a query may say beside its captures: keys and needs by expression, and chains; and windows at whose edge an item goes.

use grafter::{
    list::{Indentation, List, Placement, Window},
    plan::{Inserted, Insertion, Stop, Which, insert::insert},
    syntax::{Document, Language, Query},
    text::{RelPath, Source},
};

const CHAIN: &str = r#"
((return_statement (binary_expression operator: "&&") @list) (#set! list.chain))
(binary_expression operator: "&&" @item right: (binary_expression left: (_) @item.key) @item)
(binary_expression left: (binary_expression left: (variable_name) @item.key operator: "===") @item operator: "&&")
"#;

const BLOCKS: &str = r#"
((compound_statement) @list (#set! list.class "calls"))
((expression_statement (function_call_expression function: (name) @item.key)) @item
  (#set! item.key.match "^sync(\\w+)$"))
((comment) @item.needs . (expression_statement (function_call_expression function: (name) @item.key)) @item
  (#set! item.key.match "^sync(\\w+)$")
  (#set! item.needs.match "(?:after|,) (\\w+)"))
"#;

fn parsed(text: &str, query: &str) -> (Document, Query) {
    let php = Language::of_name("php").unwrap();
    let source = Source::new(RelPath::parse("a.php").unwrap(), text.as_bytes().to_vec());
    (Document::parse(source, php).unwrap(), Query::compile("q.scm", query, php).unwrap())
}

fn inserted(text: &str, query: &str, item: &str, window: Window) -> Result<String, String> {
    let (document, query) = parsed(text, query);
    let placement = Placement::Within(window);
    let wanted = Insertion { query: &query, which: Which::Sole, item, indentation: Indentation::Template, placement };
    match insert(&document, &wanted) {
        Ok(Inserted::Planned(planned)) => Ok(String::from_utf8_lossy(planned.document.source().bytes()).into_owned()),
        Ok(Inserted::Present(_)) => Ok("present".into()),
        Err(Stop::Refused(refusal)) => Err(refusal.code.into()),
        Err(Stop::Error(error)) => Err(error.to_string()),
    }
}

fn close(after: &[&str], before: &[&str]) -> Window {
    let texts = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    Window { after: texts(after), before: texts(before), compared: None, close: true }
}

#[test]
fn a_chain_is_the_list_of_its_links() {
    let lines = "<?php\nreturn $a === []\n    && $b === []\n    && $c === [];\n";
    assert_eq!(
        inserted(lines, CHAIN, "&& $x === []", close(&["b"], &[])).unwrap(),
        "<?php\nreturn $a === []\n    && $b === []\n    && $x === []\n    && $c === [];\n"
    );
    assert_eq!(
        inserted(lines, CHAIN, "&& $x === []", close(&["c"], &[])).unwrap(),
        "<?php\nreturn $a === []\n    && $b === []\n    && $c === []\n    && $x === [];\n"
    );
    let line = "<?php\nreturn $a === [] && $b === [];\n";
    assert_eq!(
        inserted(line, CHAIN, "&& $x === []", close(&["a"], &[])).unwrap(),
        "<?php\nreturn $a === [] && $x === [] && $b === [];\n"
    );
    assert_eq!(inserted(line, CHAIN, "&& $b === []", close(&[], &[])).unwrap(), "present");
    assert_eq!(inserted(line, CHAIN, "|| $x === []", close(&["b"], &[])), Err("item-mismatch".into()));
}

#[test]
fn a_chain_of_another_operator_is_not_looked_into() {
    let (document, query) = parsed("<?php\nreturn ($a === [] || $b === []) && $c === [] && $d === [];\n", CHAIN);
    let lists = List::all(&document, query.lists(&document).unwrap());
    let keys: Vec<&str> = lists[0].items().map(|(_, _, item)| item.keys[0].as_str()).collect();
    assert_eq!((lists.len(), keys), (1, vec!["c", "d"]));
}

#[test]
fn keys_and_needs_are_what_the_expressions_match() {
    let text = "<?php\nfunction f() {\n    syncA();\n    // after A, C\n    syncB();\n    syncC();\n}\n";
    let (document, query) = parsed(text, BLOCKS);
    let lists = List::all(&document, query.lists(&document).unwrap());
    let items: Vec<_> = lists[0].items().map(|(_, _, item)| (item.keys.clone(), item.needs.clone())).collect();
    let item = |key: &str, needs: &[&str]| (vec![key.to_owned()], needs.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(items, [item("A", &[]), item("B", &["A", "C"]), item("C", &[])]);
    let read: Vec<_> = query.readings(&document).unwrap().into_iter().map(|reading| reading.captures).collect();
    let needs = read.iter().flatten().filter(|(name, _)| name == "item.needs").map(|(_, text)| text.as_str());
    assert_eq!(needs.collect::<Vec<_>>(), ["A", "C"]);
}

#[test]
fn needs_bound_the_place_and_close_takes_the_edge() {
    let text = "<?php\nfunction f() {\n    syncA();\n    syncB();\n    // after A\n    syncC();\n}\n";
    let found = |item: &str, window: Window| inserted(text, BLOCKS, item, window);
    let behind = found("// after A\nsyncX();", close(&[], &[])).unwrap();
    let place = |text: &str| behind.find(text).unwrap();
    assert!(place("syncA") < place("syncX") && place("syncX") < place("syncB"), "{behind}");
    let before = found("syncX();", close(&[], &["B"])).unwrap();
    assert!(before.contains("syncA();\n    syncX();\n    syncB();"), "{before}");
    assert_eq!(found("// after C\nsyncX();", close(&[], &["B"])), Err("position-empty-window".into()));
}

#[test]
fn an_expression_that_is_none_is_a_fault_with_its_place() {
    let php = Language::of_name("php").unwrap();
    let fault = Query::compile("q.scm", "((program) @list @item (#set! item.key.match \"(\"))", php).unwrap_err();
    assert_eq!(fault.to_string(), "`(` is no regular expression");
}
