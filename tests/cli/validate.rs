//! `check --validate`: what must hold in the checkouts as they are.

use std::{fs, os::unix::fs::PermissionsExt as _};

use serde_json::json;

use crate::project::{Project, Ran};

/// `greet`, with validations of every kind behind its steps.
const VALIDATIONS: &str = r#"
[facts.cases]
root = "web"
files = "**/Kind.php"
query = "php/enum-case"
rows = { name = "item.key", path = "path", line = "line" }
after = "plan"

[facts.members]
root = "api"
files = "**/Kind.cs"
query = "csharp/enum-member"
rows = { name = "item.key", path = "path", line = "line" }
after = "plan"

[facts.methods]
root = "api"
files = "**/Greeter.cs"
query = "csharp/method"
value = "count"

[[validations]]
id = "V1"
title = "Both sides have {{ name }} and its kin"
each = "c in facts.cases"
when = "c.name"
require = "c.name in facts.members | map(attribute='name') | list"
message = "{{ c.name }} is no member of Kind"
help = "add it, or take the case out"
places = "[c, facts.members | selectattr('name') | first]"

[[validations]]
id = "V2"
title = "Files parse where the items are"
kind = "syntax"

[[validations]]
id = "V5"
title = "PHP takes the files"
kind = "lint"

[[validations]]
id = "V6"
title = "The greeter greets"
needs = "facts.methods > 5"
because = "it has {{ facts.methods }} methods only"
run = "php -r 'greet();'"
require = "false"
message = "never told"

[[validations]]
id = "V7"
title = "It builds"
kind = "external"
because = "it takes the .NET SDK"
run = "dotnet build -p:Name={{ name }}"

[[validations]]
id = "V8"
title = "A second run changes nothing"
kind = "idempotent"

[[validations]]
id = "V9"
title = "No secrets"
kind = "secrets"

[[validations]]
id = "V10"
title = "The plan is stable"
kind = "stable"
"#;

/// A PHP that calls a file with `BROKEN` in it faulty.
const PHP: &str = "#!/bin/sh\nn=0\nwhile read -r line; do\n  n=$((n+1))\n  case $line in *BROKEN*) echo \"PHP Parse error: bad in Standard input code on line $n\" >&2; exit 255;; esac\ndone\n";

fn project() -> Project {
    let project = Project::greeting();
    let manifest = project.read("codemods/greet/codemod.toml") + VALIDATIONS;
    project.write("codemods/greet/codemod.toml", manifest);
    project.write("bin/php", PHP);
    fs::set_permissions(project.path("bin/php"), fs::Permissions::from_mode(0o755)).unwrap();
    project.commit();
    assert_eq!(project.run("apply greet -p name=Ada --yes").code, 0);
    project
}

/// Checks with a PATH that holds this folder of the project only.
fn checked(project: &Project, path: &str) -> Ran {
    let mut command = project.grafter();
    command.args("check greet -p name=Ada --validate".split_whitespace()).env("PATH", project.path(path));
    crate::project::ran(&mut command)
}

#[test]
fn each_holds_or_says_why_nobody_looked() {
    let ran = checked(&project(), "bin");
    assert_eq!(
        ran.out,
        "0 of 3 items missing, 0 differ\nvalidations\n  \
         V1   pass     Both sides have Ada and its kin (3 looked at)\n  \
         V2   pass     Files parse where the items are (3 looked at)\n  \
         V5   pass     PHP takes the files\n  \
         V6   not run  The greeter greets, because it has 3 methods only\n      run: php -r 'greet();'\n  \
         V7   not run  It builds, because it takes the .NET SDK\n      run: dotnet build -p:Name=Ada\n  \
         V8   pass     A second run changes nothing (3 looked at)\n  \
         V9   pass     No secrets (3 looked at)\n  \
         V10  pass     The plan is stable (3 looked at)\n\
         6 passed, 0 failed, 2 not run\n"
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let without = checked(&project(), "web");
    let line = "V5   not run  PHP takes the files, because `php` is not installed here\n      run: php -l Kind.php\n";
    assert!(without.out.contains(line), "{}", without.out);
    assert_eq!(without.code, 0);
}

#[test]
fn what_does_not_hold_is_told_with_both_places() {
    let project = project();
    project.write("src/api/Kind.cs", project.read("src/api/Kind.cs").replace("\tZoe,\r\n", ""));
    let ran = checked(&project, "bin");
    assert_eq!(ran.code, 1);
    let failed = "  V1   FAIL     Both sides have Ada and its kin\n      Kind.php:6 and Kind.cs:5: Zoe is no member of Kind\n        help: add it, or take the case out\n";
    assert!(ran.out.contains(failed), "{}", ran.out);
    assert!(ran.out.ends_with("5 passed, 1 failed, 2 not run\n"), "{}", ran.out);
    let (code, told) = project.json("check greet -p name=Ada --validate");
    assert_eq!((code, &told["validations"][0]["result"]), (1, &json!("fail")));
    assert_eq!(told["validations"][0]["failures"][0]["places"][1], json!({"path": "Kind.cs", "line": 5, "column": 0}));
    assert_eq!(told["validations"][4]["run"], "dotnet build -p:Name=Ada");
    assert_eq!(project.json("check greet -p name=Ada").1.get("validations"), None, "only where it is asked for");
}

#[test]
fn syntax_counts_where_the_items_are_and_the_languages_own_checker_everywhere() {
    let project = project();
    let whole = project.read("src/api/Greeter.cs");
    project.write("src/api/Greeter.cs", whole.replace("Say(\"Ada\", 1);", "Say(\"Ada\", 1;"));
    let ran = checked(&project, "bin");
    assert!(ran.out.contains("  V2   FAIL"), "{}\n{}", ran.out, ran.err);
    assert_eq!(ran.code, 1);
    project.write("src/api/Greeter.cs", format!("{whole}\n\n\nclass Other {{ void M() {{ Say(1; }} }}\n"));
    let ran = checked(&project, "bin");
    assert!(ran.out.contains("  V2   pass"), "an old fault elsewhere: {}\n{}", ran.out, ran.err);
    project.write("web/Kind.php", project.read("web/Kind.php") + "\n// BROKEN\n");
    let ran = checked(&project, "bin");
    let line = "      Kind.php:10: PHP Parse error: bad in Standard input code on line 10\n";
    assert!(ran.out.contains(line), "{}", ran.out);
}

#[test]
fn a_secret_and_a_second_run_that_goes_on_are_told() {
    let project = Project::with(&[("a.txt", "a\n")]);
    let manifest = "name = \"grow\"\nsummary = \"s\"\n[facts.count]\nfiles = \"*.php\"\nquery = \"php/const\"\ncapture = \"path\"\nvalue = \"all\"\n\
                    [[steps]]\ncreate = \"n{{ facts.count | length }}.php\"\ntemplate = \"n.j2\"\n\
                    [[validations]]\nid = \"V8\"\ntitle = \"again\"\nkind = \"idempotent\"\n\
                    [[validations]]\nid = \"V9\"\ntitle = \"secrets\"\nkind = \"secrets\"\n";
    project.write("codemods/grow/codemod.toml", manifest);
    project.write("codemods/grow/n.j2", "<?php\nclass A\n{\n    const API_KEY = 'h7Jk2LpQ9xZ';\n}\n");
    let ran = project.run("check ./codemods/grow --validate");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("V8  FAIL     again\n      n1.php: n1.php would change again\n"), "{}", ran.out);
    let secret = "V9  FAIL     secrets\n      n0.php:4: n0.php would hold what looks like a value for a secret\n";
    assert!(ran.out.contains(secret), "{}", ran.out);
    assert!(!ran.out.contains("h7Jk2LpQ9xZ"), "the secret itself is not shown");
}
