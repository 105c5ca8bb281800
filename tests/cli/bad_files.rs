//! What bad input gets, when the file is bad: a code, the place, what to do, and nothing written.

use std::{fs, os::unix::fs::PermissionsExt as _};

use crate::project::Project;

/// `insert` into one file must be refused or fail.
#[track_caller]
fn refused(file: &str, text: &[u8], rest: &str, exit: i32, code: &str, words: &[&str]) {
    let project = Project::with(&[("grafter.toml", "")]);
    project.write(file, text);
    let command = format!("insert csharp/enum-member --file {file} --item Ten --write {rest}");
    project.fails(&command.split_whitespace().collect::<Vec<_>>(), exit, code, words);
}

#[test]
fn files_that_are_not_worked_on_are_named_with_the_reason() {
    refused("A.cs", b"enum A { One \0 }", "", 3, "binary", &["A.cs: ", "NUL", "leave the file out"]);
    refused("A.cs", b"\xff\xfee\0n\0", "", 3, "utf-16", &["A.cs: ", "UTF-16", "save it as UTF-8"]);
    let large = [b"enum A { One }\n".to_vec(), vec![b' '; 2 << 20]].concat();
    refused("A.cs", &large, "--max-size 1", 3, "too-large", &["A.cs: ", "1048576", "--max-size"]);
    let deep = format!("class C {{ int X = {}1{}; }} enum A {{ One }}", "(".repeat(2000), ")".repeat(2000));
    refused("A.cs", deep.as_bytes(), "", 3, "too-deep", &["A.cs: ", "deeper than 1000"]);
}

#[test]
fn an_unreadable_file_is_named() {
    let project = Project::with(&[("grafter.toml", ""), ("A.cs", "enum A { One }\n")]);
    fs::set_permissions(project.path("A.cs"), fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(project.path("A.cs")).is_ok() {
        return; // This user may read everything.
    }
    let arguments = ["insert", "csharp/enum-member", "--file", "A.cs", "--item", "Ten"];
    project.fails(&arguments, 3, "unreadable", &["A.cs: ", "permissions"]);
}

#[test]
fn a_link_is_not_followed() {
    let project = Project::with(&[("grafter.toml", ""), ("A.cs", "enum A { One }\n")]);
    std::os::unix::fs::symlink("A.cs", project.path("B.cs")).unwrap();
    let arguments = ["insert", "csharp/enum-member", "--file", "B.cs", "--item", "Ten", "--write"];
    project.fails(&arguments, 3, "link", &["B.cs: ", "symbolic link", "points to"]);
}

#[test]
fn files_that_are_passed_over_in_a_folder_are_told() {
    let project = Project::with(&[("grafter.toml", ""), ("A.cs", "enum A { One }\n"), ("B.cs", "enum B { \0 }\n")]);
    let (code, answer) = project.json("insert csharp/enum-member --file . --item Ten --every");
    assert_eq!(code, 0);
    assert_eq!((&answer["skipped"][0]["path"], &answer["skipped"][0]["code"]), (&"B.cs".into(), &"binary".into()));
    assert!(project.run("query csharp/enum-member").err.contains("B.cs: left out, holds a NUL byte"));
}

#[test]
fn a_file_that_does_not_parse_near_the_place_is_refused() {
    let text = b"enum A\n{\n    One,\n    Two $ $,\n}\n\nenum B\n{\n    Six,\n}\n";
    refused("A.cs", text, "--in A --last", 3, "parse-error-near", &["A.cs:4:9", "does not parse", "mend the syntax"]);
    let project = Project::with(&[("grafter.toml", ""), ("A.cs", std::str::from_utf8(text).unwrap())]);
    let far = project.run("insert csharp/enum-member --file A.cs --item Ten --in B --write");
    assert_eq!(far.code, 0, "{}", far.err);
}

#[test]
fn a_file_that_is_not_there_or_of_another_kind_is_named() {
    let project = Project::with(&[("grafter.toml", ""), ("A.txt", "enum"), ("A.php", "<?php\n")]);
    let with = |file| ["insert", "csharp/enum-member", "--file", file, "--item", "Ten"];
    project.fails(&with("none.cs"), 2, "usage", &["no file none.cs", "check the path"]);
    project.fails(&with("A.txt"), 2, "usage", &["A.txt is no file of csharp"]);
    project.fails(&with("A.php"), 2, "usage", &["A.php is no file of csharp"]);
    project.fails(&with("."), 2, "usage", &["no file of the query's language"]);
}

#[test]
fn what_belongs_to_git_or_to_the_record_is_never_written() {
    let project = Project::with(&[("grafter.toml", "")]);
    for folder in [".git", ".grafter", ".hg", ".svn"] {
        project.write(&format!("{folder}/A.cs"), "enum A { One }\n");
        let path = format!("{folder}/A.cs");
        project.fails(
            &["insert", "csharp/enum-member", "--file", &path, "--item", "Ten", "--write"],
            2,
            "root",
            &[&path],
        );
    }
}

#[test]
fn a_root_that_another_run_holds_is_waited_for_and_then_named() {
    let project = Project::greeting();
    project.run("apply greet -p name=Ada --yes");
    let lock = fs::File::open(project.path("web")).unwrap();
    lock.lock().unwrap();
    let started = std::time::Instant::now();
    project.fails(&["apply", "greet", "-p", "name=Eve", "--yes"], 2, "locked", &["web is locked", "try again"]);
    assert!(started.elapsed().as_secs() >= 9, "it did not wait");
}
