//! `insert`: one item, as other tools call it.

use serde_json::json;

use crate::project::{Project, ran};

const TWO: &str = "enum A\n{\n    One,\n    Two,\n}\n\nenum B\n{\n    One,\n    Six,\n}\n";

fn two() -> Project {
    Project::with(&[("grafter.toml", ""), ("src/Two.cs", TWO), ("src/Other.cs", "enum C { Nine }\n")])
}

/// The arguments behind `insert csharp/enum-member --file src/Two.cs --item Ten`.
fn ten(project: &Project, rest: &str) -> (i32, serde_json::Value) {
    project.json(&format!("insert csharp/enum-member --file src/Two.cs --item Ten {rest}"))
}

#[test]
fn the_answer_has_the_documented_shape() {
    let project = two();
    let (code, planned) = ten(&project, "--in A");
    assert_eq!((code, &planned["outcome"]), (0, &"planned".into()));
    assert_eq!(planned["changes"][0]["path"], "src/Two.cs");
    assert_eq!(planned["changes"][0]["place"], planned["place"]);
    let place = planned["place"].as_object().unwrap();
    assert_eq!(place.keys().collect::<Vec<_>>(), ["line", "index", "of", "sure", "why", "second"]);
    assert!(["certain", "likely", "guess"].contains(&place["sure"].as_str().unwrap()));
    if let Some(second) = place["second"].as_object() {
        assert_eq!(second.keys().collect::<Vec<_>>(), ["line", "why"]);
    }

    let told = ten(&project, "--in A --first").1;
    assert_eq!(told["place"], json!({ "line": 2, "index": 0, "of": 2, "sure": null, "why": "told", "second": null }));

    let several = ten(&project, "--every").1;
    assert_eq!((several["changes"].as_array().unwrap().len(), &several["place"]), (2, &json!(null)));

    assert_eq!(project.read("src/Two.cs"), TWO);
    let written = ten(&project, "--in A --last --write").1;
    assert_eq!((&written["outcome"], &written["place"]["line"]), (&"written".into(), &4.into()));
    let present = ten(&project, "--in A --last --write").1;
    assert_eq!(
        (&present["outcome"], &present["changes"], &present["place"]),
        (&"present".into(), &json!([]), &json!(null))
    );

    let (code, refused) = ten(&project, "");
    assert_eq!((code, &refused["outcome"], &refused["code"]), (3, &"refused".into(), &"list-ambiguous".into()));
}

#[test]
fn every_place_and_every_way_to_name_a_list() {
    let cases = [
        ("--in A --first", "    Ten,\n    One,\n    Two,\n}\n\nenum B"),
        ("--in A --last", "    Two,\n    Ten,\n}\n\nenum B"),
        ("--in B --before Six", "enum B\n{\n    One,\n    Ten,\n    Six,\n"),
        ("--in B --after One", "enum B\n{\n    One,\n    Ten,\n    Six,\n"),
        ("--after-line 9", "enum B\n{\n    One,\n    Ten,\n    Six,\n"),
        ("--after-line 2", "enum A\n{\n    Ten,\n    One,\n"),
        ("--in-line 10 --last", "    Six,\n    Ten,\n}\n"),
        ("--in-line 1 --last", "    Two,\n    Ten,\n}\n\nenum B"),
        ("--every --last", "    Two,\n    Ten,\n}\n\nenum B\n{\n    One,\n    Six,\n    Ten,\n}\n"),
    ];
    for (rest, expected) in cases {
        let project = two();
        let words = format!("insert csharp/enum-member --file src/Two.cs --item Ten {rest} --write");
        let ran = project.run(&words);
        if rest.contains("--in-line 1 ") {
            assert_eq!(ran.code, 3, "line 1 is not inside: {}", ran.err);
            continue;
        }
        assert_eq!(ran.code, 0, "{rest}: {}", ran.err);
        let text = project.read("src/Two.cs");
        assert!(text.contains(expected), "{rest}:\n{text}");
        assert!(ran.out.starts_with("src/Two.cs:"), "{}", ran.out);
        assert_eq!(project.run("revert --yes").code, 0);
        assert_eq!(project.read("src/Two.cs"), TWO);
    }
}

#[test]
fn folders_and_several_files_are_searched() {
    let project = two();
    let ran = project.run("insert csharp/enum-member --file src --item Ten --in C --write");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(project.read("src/Other.cs"), "enum C { Nine, Ten }\n");
    let (_, every) = project.json("insert csharp/enum-member --file src/Two.cs src/Other.cs --item Ten --every");
    let paths: Vec<&str> =
        every["changes"].as_array().unwrap().iter().map(|change| change["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["src/Two.cs", "src/Two.cs"]);
    project.fails(
        &["insert", "csharp/enum-member", "--file", "src", "--item", "Ten", "--in-line", "3"],
        2,
        "usage",
        &["2 files", "one file"],
    );
}

#[test]
fn the_item_may_come_from_standard_input() {
    let project = two();
    let mut command = project.grafter();
    command.args("insert csharp/enum-member --file src/Other.cs --item - --write".split_whitespace());
    project.write("item.txt", "Ten");
    command.stdin(std::fs::File::open(project.path("item.txt")).unwrap());
    let ran = ran(&mut command);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(project.read("src/Other.cs"), "enum C { Nine, Ten }\n");
}

#[test]
fn one_list_that_refuses_is_a_finding_unless_asked_to_be_strict() {
    let project = two();
    project.write("src/Two.cs", TWO.replace("Six", "Ten = 3"));
    let arguments = ["insert", "csharp/enum-member", "--file", "src/Two.cs", "--item", "Ten", "--every"];
    project.fails(&[&arguments[..], &["--strict", "--write"]].concat(), 3, "conflict", &["src/Two.cs:10:5", "Ten = 3"]);
    let (code, answer) = project.json_with(&arguments);
    assert_eq!((code, answer["changes"].as_array().unwrap().len()), (0, 1));
    assert_eq!(answer["findings"][0]["code"], "conflict");
}

#[test]
fn the_root_is_the_nearest_folder_with_a_project_or_a_repository() {
    let project =
        Project::with(&[("one/grafter.toml", ""), ("one/deep/A.cs", "enum A { B }\n"), ("two/A.cs", "enum A { B }\n")]);
    project.git("two", "init -q");
    for (file, state) in [("one/deep/A.cs", "one/.grafter"), ("two/A.cs", "two/.grafter")] {
        let ran = project.run(&format!("insert csharp/enum-member --file {file} --item C --write"));
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(project.path(state).is_dir(), "no {state}");
    }
}
