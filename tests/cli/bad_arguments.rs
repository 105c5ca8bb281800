//! What bad input gets, when what was typed is bad.

use crate::project::Project;

/// `apply greet` with these words must fail with exit code 2.
#[track_caller]
fn greet_fails(rest: &str, code: &str, words: &[&str]) {
    let project = Project::greeting();
    let command = format!("apply greet --yes {rest}");
    project.fails(&command.split_whitespace().collect::<Vec<_>>(), 2, code, words);
}

#[test]
fn arguments() {
    greet_fails("", "argument-missing", &["1 question is open: name", "-p name=Ada", "Who is greeted"]);
    greet_fails("-p name=Ada -p times=x", "argument", &["times: \"x\" is no integer", "grafter show"]);
    greet_fails("-p name=Ada -p times=0", "argument", &["times: 0 is less than 1"]);
    greet_fails("-p name=9a", "argument", &["name: \"9a\" is no csharp-identifier", "digit"]);
    greet_fails("-p nam=Ada", "argument", &["nam: ", "did you mean `name`?"]);
    greet_fails("-p name", "usage", &["-p KEY=VALUE"]);
    greet_fails("--spec none.toml", "io", &["cannot read none.toml"]);
}

#[test]
fn a_spec_with_a_fault_is_told_with_its_place() {
    let project = Project::greeting();
    project.write("bad.toml", "name = Ada\n");
    project.fails(&["apply", "greet", "--yes", "--spec", "bad.toml"], 2, "manifest-syntax", &["bad.toml:1:8"]);
    let (code, answer) = project.json("diff greet");
    assert_eq!((code, &answer["outcome"], &answer["code"]), (2, &"error".into(), &"argument-missing".into()));
    assert_eq!(answer["questions"][0]["key"], "name");
}

#[test]
fn names_that_stand_for_nothing() {
    let project = Project::greeting();
    project.fails(&["diff", "gret", "-p", "name=Ada"], 2, "unknown-name", &["`gret`", "did you mean `greet`?"]);
    project.fails(&["revert", "nope", "--yes"], 2, "run-unknown", &["`nope`", "grafter log"]);
    project.fails(&["log", "nope"], 2, "usage", &["`nope`", "grafter log"]);
    let missing = ["a root `web`", "The PHP side", "--root web=DIR"];
    project.fails(&["diff", "greet", "-p", "name=Ada", "--root", "wep=web"], 3, "root-missing", &missing);
    let nowhere = ["diff", "greet", "-p", "name=Ada", "--root", "web=nowhere", "--root", "api=src/api"];
    project.fails(&nowhere, 2, "root", &["`web`", "nowhere", "--root NAME=DIR"]);
    project.fails(&["-C", "nowhere", "list"], 2, "io", &["nowhere"]);
    for words in ["apply", "frob", "list --format xml", "insert csharp/using --file A.cs --item x --first --last"] {
        assert_eq!(project.run(words).code, 2, "{words}");
    }
}

#[test]
fn items_and_places_that_a_list_does_not_take() {
    let text = "enum A\n{\n    One,\n    Two,\n}\n\nenum B\n{\n    One,\n    Six,\n}\n";
    let project = Project::with(&[("grafter.toml", ""), ("T.cs", text)]);
    let fails = |item: &str, rest: &str, exit: i32, code: &str, words: &[&str]| {
        let mut arguments = vec!["insert", "csharp/enum-member", "--file", "T.cs", "--write", "--item", item];
        arguments.extend(rest.split_whitespace());
        project.fails(&arguments, exit, code, words);
    };
    fails(
        "public int X;",
        "--in A",
        3,
        "item-mismatch",
        &["T.cs:2:1", "`public int X;` is no item", "match the query"],
    );
    fails("X, Y", "--in A", 3, "item-mismatch", &["T.cs:2:1", "several items"]);
    fails("X }", "--in A", 3, "item-mismatch", &["T.cs:2:1"]);
    fails("One = 3", "--in A", 3, "conflict", &["T.cs:3:5", "`One`", "`One = 3`", "by hand"]);
    fails(" ", "--in A", 2, "usage", &["the item is empty"]);
    fails("Ten", "", 3, "list-ambiguous", &["T.cs:2:1", "and T.cs:8:1", "--in NAME", "--every"]);
    fails("Ten", "--in C", 3, "list-missing", &["T.cs", "`C`", "A, B"]);
    fails("Ten", "--in-line 40", 3, "list-missing", &["line 40", "A (T.cs:2:1), B (T.cs:8:1)"]);
    fails("Ten", "--in A --after Tow", 3, "key-missing", &["T.cs:2:1", "`Tow`", "One, Two"]);
    fails("Ten", "--in A --after-line 40", 3, "position-outside", &["T.cs:2:1", "line 40", "from 2 to 4"]);
}
