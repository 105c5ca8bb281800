//! What only happens on a terminal: questions and colour. The terminal is a pseudo terminal of the system's own.

use std::{
    fs::{File, OpenOptions},
    io::{Read as _, Write as _},
    process::Stdio,
};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::project::Project;

/// Runs the program with a terminal as all its streams; types the answers; gives what the screen shows.
pub(crate) fn typed(project: &Project, words: &str, answers: &str) -> (i32, String) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let slave = OpenOptions::new().read(true).write(true).open(name).unwrap();
    let stream = || Stdio::from(slave.try_clone().unwrap());
    let mut command = project.grafter();
    command.args(words.split_whitespace()).env("TERM", "xterm");
    let mut child = command.stdin(stream()).stdout(stream()).stderr(stream()).spawn().unwrap();
    drop((command, slave));
    let mut terminal = File::from(master);
    terminal.write_all(answers.as_bytes()).unwrap();
    let mut screen = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count) = terminal.read(&mut buffer)
        && count > 0
    {
        screen.extend_from_slice(&buffer[..count]);
    }
    (child.wait().unwrap().code().unwrap(), String::from_utf8(screen).unwrap())
}

const ASK: &str = "apply greet -p name=Ada";

#[test]
fn yes_writes_all() {
    let project = Project::greeting();
    let (code, screen) = typed(&project, ASK, "y\n");
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("Apply this? [y]es, [n]o, [s]tep by step"), "{screen}");
    assert!(screen.contains("3 files written"), "{screen}");
    assert_eq!(project.run("check greet -p name=Ada").code, 0);
}

#[test]
fn no_and_the_end_of_the_input_write_nothing() {
    for answers in ["n\n", "what\nno\n", "\u{4}"] {
        let project = Project::greeting();
        let before = project.snapshot();
        let (code, screen) = typed(&project, ASK, answers);
        assert_eq!(code, 0, "{screen}");
        assert!(screen.contains("nothing is changed"), "{screen}");
        assert_eq!(project.snapshot(), before);
    }
}

#[test]
fn step_by_step_takes_some_and_shows_the_diff_of_those() {
    let project = Project::greeting();
    let (code, screen) = typed(&project, ASK, "s\nn\ny\ny\ny\n");
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("1. Case Ada  web:Kind.php:7"), "{screen}");
    assert!(screen.contains("why: The front end shows every kind"), "{screen}");
    assert!(screen.contains("2 files written"), "{screen}");
    assert!(!project.read("web/Kind.php").contains("Ada"));
    assert!(project.read("src/api/Kind.cs").contains("\tZoe,\r\n\tAda\r\n"));
}

#[test]
fn the_second_place_is_taken_where_it_is_chosen() {
    let project = Project::greeting();
    let (code, screen) = typed(&project, ASK, "s\n2\na\ny\n");
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("[2]nd place"), "{screen}");
    assert!(project.read("web/Kind.php").contains("{\n    case Ada = 'ada';\n    case Bob = 'bob';\n"));
    assert_eq!(project.run("apply greet -p name=Ada --yes").err, "nothing to do: everything is there\n");
}

#[test]
fn leaving_and_declining_every_step_write_nothing() {
    for answers in ["s\nq\n", "s\nn\nn\nn\n"] {
        let project = Project::greeting();
        let before = project.snapshot();
        let (code, screen) = typed(&project, ASK, answers);
        assert_eq!(code, 0, "{screen}");
        assert_eq!(project.snapshot(), before, "{screen}");
    }
}

#[test]
fn revert_shows_what_it_does_and_asks() {
    let project = Project::greeting();
    let before = project.snapshot();
    project.run("apply greet -p name=Ada --yes");
    let (_, screen) = typed(&project, "revert", "n\n");
    assert!(screen.contains("Take it back? [y]es, [n]o"), "{screen}");
    assert!(screen.contains("-    case Ada = 'ada';"), "{screen}");
    assert_ne!(project.snapshot(), before);
    let (code, screen) = typed(&project, "revert", "y\n");
    assert_eq!(code, 0, "{screen}");
    assert_eq!(project.snapshot(), before);
}

#[test]
fn a_terminal_gets_colour_and_may_say_no() {
    let project = Project::greeting();
    assert!(typed(&project, "diff greet -p name=Ada", "").1.contains("\u{1b}[32m+    case Ada"));
    assert!(!typed(&project, "diff greet -p name=Ada --color never", "").1.contains('\u{1b}'));
    assert!(!project.run("diff greet -p name=Ada").out.contains('\u{1b}'));
    assert!(project.run("diff greet -p name=Ada --color always").out.contains("\u{1b}[32m+    case Ada"));
}

#[test]
fn what_a_person_sees_is_escaped_and_what_a_program_gets_is_raw() {
    let hidden = "a\u{202e}b\u{1b}[31mc";
    let project = Project::with(&[("Kind.php", "<?php\n\nenum Kind: string\n{\n    case Bob = 'bob';\n}\n")]);
    let item = format!("case Ada = '{hidden}';");
    let arguments = ["insert", "php/enum-case", "--file", "Kind.php", "--item", &item];
    let raw = project.run_with(&arguments);
    assert!(raw.out.contains(hidden), "{}", raw.out);
    let seen = project.run_with(&[&arguments[..], &["--color", "always"]].concat());
    assert!(seen.out.contains("a\\u{202e}b\\u{1b}[31mc"), "{}", seen.out);
    project.run_with(&[&arguments[..], &["--write"]].concat());
    let keys = project.run("query php/enum-case Kind.php");
    assert_eq!(keys.out, "Kind.php:4: Kind (2 items)\n  5: Bob\n  6: Ada\n");
    let found = project.run_with(&["insert", "php/enum-case", "--file", "Kind.php", "--item", "case Ada = 'x';"]);
    assert_eq!(found.code, 3);
    assert!(found.err.contains("\\u{202e}") && !found.err.contains('\u{202e}'), "{}", found.err);
}
