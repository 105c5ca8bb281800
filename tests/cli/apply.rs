//! Writing and taking back: `apply`, `check`, `revert`, `log`, saved plans.

use std::{fs, os::unix::fs::PermissionsExt as _};

use crate::project::{Project, ran};

#[test]
fn apply_writes_once_check_agrees_and_revert_gives_every_byte_and_mode_back() {
    let project = Project::greeting();
    let before = project.snapshot();
    let check = project.run("check greet -p name=Ada");
    assert_eq!(check.code, 1);
    assert_eq!(
        check.out,
        "web:Kind.php:7: missing: Case Ada\napi:Kind.cs:7: missing: Member Ada\n\
         api:Greeter.cs:10: missing: Method Ada\n3 of 3 items missing, 0 differ\n"
    );

    let applied = project.run("apply greet -p name=Ada --yes");
    assert_eq!(applied.code, 0, "{}", applied.err);
    assert!(applied.out.starts_with("3 files written; `grafter revert "), "{}", applied.out);
    assert!(project.read("src/api/Kind.cs").contains("\tZoe,\r\n\tAda\r\n}\r\n"));
    assert!(
        project.read("src/api/Greeter.cs").ends_with("  public void GreetAda()\n  {\n    Say(\"Ada\", 1);\n  }\n}")
    );
    let mode = |path| fs::metadata(project.path(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("web/Kind.php"), mode("src/api/Greeter.cs")), (0o755, 0o600));

    let after = project.snapshot();
    let again = project.run("apply greet -p name=Ada --yes");
    assert_eq!((again.code, again.err.as_str()), (0, "nothing to do: everything is there\n"));
    assert_eq!(project.snapshot(), after);
    let check = project.run("check greet -p name=Ada");
    assert_eq!((check.code, check.out.as_str()), (0, "0 of 3 items missing, 0 differ\n"));
    assert_eq!(project.run("diff greet -p name=Ada --exit-code").code, 0);

    let reverted = project.run("revert --yes");
    assert_eq!(reverted.code, 0, "{}", reverted.err);
    assert!(reverted.out.ends_with("is taken back: 3 files\n"), "{}", reverted.out);
    assert_eq!(project.snapshot(), before);
    project.fails(&["revert", "--yes"], 2, "run-unknown", &["no run", "grafter log"]);
}

#[test]
fn the_answers_of_writing_verbs_as_json() {
    let project = Project::greeting();
    let (code, applied) = project.json("apply greet -p name=Ada --yes");
    assert_eq!((code, &applied["outcome"], &applied["codemod"]), (0, &"written".into(), &"greet".into()));
    assert_eq!(applied["arguments"], serde_json::json!({ "name": "Ada", "times": 1 }));
    assert_eq!(applied["steps"].as_array().unwrap().len(), 3);
    let change = serde_json::json!({ "root": "api", "path": "Greeter.cs", "created": false });
    assert_eq!(applied["changes"][0], change);
    assert_eq!(applied["steps"][1]["place"]["line"], 6);

    let (_, again) = project.json("apply greet -p name=Ada --yes");
    assert_eq!((&again["outcome"], &again["changes"]), (&"present".into(), &serde_json::json!([])));
    assert_eq!(again["steps"][0]["present"]["line"], 7);

    let (code, check) = project.json("check greet -p name=Eve");
    assert_eq!((code, &check["outcome"], &check["items"]), (1, &"missing".into(), &3.into()));
    assert_eq!(check["missing"].as_array().unwrap().len(), 3);

    let (_, runs) = project.json("log");
    assert_eq!((&runs[0]["id"], &runs[0]["state"]), (&applied["run"], &"done".into()));
    let (_, run) = project.json(&format!("log {}", applied["run"].as_str().unwrap()));
    assert_eq!(run["files"].as_array().unwrap().len(), 3);

    let (code, reverted) = project.json("revert --yes");
    assert_eq!((code, &reverted["outcome"], &reverted["reverted"]), (0, &"reverted".into(), &applied["run"]));
    assert_eq!(reverted["changes"][2], "web:Kind.php");
    let (_, runs) = project.json("log");
    assert_eq!(runs[1]["reverts"], applied["run"]);
}

#[test]
fn the_log_lists_the_last_run_first() {
    let project = Project::greeting();
    assert_eq!(project.run("log").out, "");
    project.run("apply greet -p name=Ada --yes");
    project.run("apply greet -p name=Eve --yes");
    let log = project.run("log").out;
    let runs: Vec<&str> = log.lines().collect();
    assert_eq!(runs.len(), 2);
    assert!(runs[0] > runs[1] && runs.iter().all(|run| run.ends_with("done      greet (3 files)")), "{log}");
}

#[test]
fn a_run_is_taken_back_around_later_edits_and_refused_where_they_meet() {
    let project = Project::greeting();
    let (_, first) = project.json("apply greet -p name=Ada --yes");
    let first = first["run"].as_str().unwrap();
    project.run("apply greet -p name=Eve --yes");
    let places = ["Greeter.cs:10", "Kind.php:7", "was edited since", "by hand"];
    project.fails(&["revert", first, "--yes"], 3, "revert-conflict", &places);
    assert_eq!(project.run("revert --yes").code, 0);
    let kind = project.read("web/Kind.php");
    project.write("web/Kind.php", kind.replace("<?php\n", "<?php // mine\n"));
    let reverted = project.run("revert --yes");
    assert_eq!((reverted.code, reverted.err.contains("web:Kind.php was edited since")), (0, true), "{}", reverted.err);
    assert!(project.read("web/Kind.php").starts_with("<?php // mine\n") && !kind.contains("Eve"));
    assert!(!project.read("web/Kind.php").contains("Ada"));
}

#[test]
fn without_a_terminal_nothing_is_asked_and_nothing_written() {
    let project = Project::greeting();
    project.fails(&["apply", "greet", "-p", "name=Ada"], 2, "usage", &["no terminal", "--yes"]);
    project.run("apply greet -p name=Ada --yes");
    project.fails(&["revert"], 2, "usage", &["no terminal", "--yes"]);
}

#[test]
fn drift_is_told_with_both_texts() {
    let project = Project::greeting();
    project.write("web/Kind.php", "<?php\n\nenum Kind: string\n{\n    case Ada = 'ADA';\n}\n");
    let check = project.run("check greet -p name=Ada");
    assert_eq!(check.code, 1, "{}{}", check.out, check.err);
    assert!(check.out.ends_with("2 of 3 items missing, 1 differ\n"), "{}", check.out);
    for word in ["Kind.php:5:5", "[conflict]", "`case Ada = 'ADA';`", "`case Ada = 'ada';`"] {
        assert!(check.err.contains(word), "{word}: {}", check.err);
    }
    let (_, check) = project.json("check greet -p name=Ada");
    assert_eq!(check["differs"][0]["problem"]["code"], "conflict");
    let arguments = ["apply", "greet", "-p", "name=Ada", "--yes"];
    project.fails(&arguments, 3, "conflict", &["Kind.php:5:5", "nothing is changed"]);
    assert_eq!(project.json("apply greet -p name=Ada --yes").1["outcome"], "refused");
}

#[test]
fn a_saved_plan_is_applied_and_a_stale_one_refused() {
    let project = Project::greeting();
    assert_eq!(project.run("plan greet -p name=Ada --out plan.json").code, 0);
    let kind = project.read("web/Kind.php");
    project.write("web/Kind.php", kind.replace("    case Zoe", "    case Una = 'una';\n    case Zoe"));
    project.fails(&["apply", "plan.json", "--yes"], 3, "plan-stale", &["make the plan again"]);
    project.write("web/Kind.php", kind);
    let applied = project.run("apply plan.json --yes");
    assert_eq!(applied.code, 0, "{}", applied.err);
    assert_eq!(project.run("check greet -p name=Ada").code, 0);
    project.write("other.json", "{ \"codemod\": 1 }");
    project.fails(&["apply", "other.json", "--yes"], 2, "usage", &["other.json is no saved plan", "plan --out"]);
}

#[test]
fn a_draft_is_a_spec_that_makes_the_same_plan() {
    let project = Project::greeting();
    let planned = project.run("plan greet -p name=Ada -p times=3 --draft ada.toml");
    assert_eq!(planned.code, 0, "{}", planned.err);
    assert_eq!(project.read("ada.toml"), "name = \"Ada\"\ntimes = 3\n");
    let by_spec = project.run("diff greet --spec ada.toml");
    assert_eq!(by_spec.out, project.run("diff greet -p name=Ada -p times=3").out);
    project.write("ada.json", "{ \"name\": \"Ada\", \"times\": 3 }");
    project.write("ada.yaml", "name: Ada\ntimes: 3\n");
    assert_eq!(project.run("diff greet --spec ada.json").out, by_spec.out);
    assert_eq!(project.run("diff greet --spec ada.yaml").out, by_spec.out);
    assert_ne!(project.run("diff greet --spec ada.yaml -p times=1").out, by_spec.out);
}

#[test]
fn roots_can_be_given_and_the_folder_can_be_another() {
    let project = Project::greeting();
    let expected = project.run("diff greet -p name=Ada").out;
    let mut elsewhere = project.grafter();
    elsewhere.current_dir(project.path("web")).args("-C .. diff greet -p name=Ada".split_whitespace());
    assert_eq!(ran(&mut elsewhere).out, expected);
    let mut below = project.grafter();
    below.current_dir(project.path("web")).args("diff greet -p name=Ada".split_whitespace());
    assert_eq!(ran(&mut below).out, expected);
    fs::rename(project.path("web"), project.path("moved")).unwrap();
    let given = project.run("diff ./codemods/greet -p name=Ada --root web=moved --root api=src/api");
    assert_eq!((given.out.as_str(), given.code), (expected.as_str(), 0), "{}", given.err);
}
