//! What bad input gets, when a query or a manifest is bad.

use crate::project::Project;

/// A query given by path must fail.
#[track_caller]
fn query_fails(text: &str, code: &str, words: &[&str]) {
    let project = Project::with(&[("grafter.toml", ""), ("own.scm", text), ("A.cs", "enum A { One }\n")]);
    for arguments in [&["query", "own.scm", "A.cs"][..], &["insert", "own.scm", "--file", "A.cs", "--item", "Ten"]] {
        project.fails(arguments, 2, code, words);
    }
}

/// The manifest of the tests' codemod, changed, must fail or be refused.
#[track_caller]
fn manifest_fails(from: &str, to: &str, exit: i32, code: &str, words: &[&str]) {
    let project = Project::greeting();
    let path = "codemods/greet/codemod.toml";
    let text = project.read(path);
    assert!(text.contains(from), "the manifest has no `{from}`");
    project.write(path, text.replacen(from, to, 1));
    project.fails(&["apply", "greet", "-p", "name=Ada", "--yes"], exit, code, words);
}

#[test]
fn queries() {
    let head = "(enum_member_declaration_list (enum_member_declaration name: (identifier)";
    query_fails(
        &format!("{head} @item.kye) @item) @list"),
        "query-capture",
        &["own.scm:1:75", "@item.kye", "@item.key,"],
    );
    query_fails(
        &format!("\n{head} @item.key @item) @list"),
        "query-invalid",
        &["own.scm:2:", "syntax error", "bracket"],
    );
    let setting = format!("({head} @item.key) @item) @list\n  (#set! list.seperator \",\"))");
    query_fails(&setting, "query-setting", &["own.scm:2:10", "list.seperator", "list.separator,"]);
    query_fails(
        "\n(enum_membr_list (_) @item) @list",
        "query-invalid",
        &["own.scm:2:2", "enum_membr_list", "node-types"],
    );
    query_fails("(enum_member_declaration_list (_) @item)", "query-incomplete", &["own.scm", "@list"]);
    let project = Project::with(&[("grafter.toml", ""), ("A.cs", "")]);
    project.fails(&["query", "csharp/enum-membre"], 2, "unknown-name", &["did you mean `csharp/enum-member`"]);
    project.fails(&["query", "none.scm"], 2, "io", &["cannot read none.scm"]);
}

#[test]
fn manifests() {
    let at = |line: &str| format!("codemods/greet/codemod.toml:{line}");
    let fails = |from, to, code, line: &str, words: &[&str]| {
        manifest_fails(from, to, 2, code, &[&[at(line).as_str()], words].concat());
    };
    fails("title = \"Case", "titel = \"Case", "manifest-field", "26:1", &["`titel`", "did you mean `title`?"]);
    fails("summary =", "summary", "manifest-syntax", "2:", &["expected `=`"]);
    fails("\"php/enum-case\"", "\"php/enum-cases\"", "unknown-name", "28:50", &["did you mean `php/enum-case`?"]);
    fails("root = \"web\", f", "root = \"wep\", f", "unknown-name", "28:15", &["`wep`", "did you mean `web`?"]);
    fails("{{ name | lower", "{{ nam | lower", "template", "29:9", &["`nam`", "did you mean `name`?"]);
    fails("{{ name | lower", "{{ name | lowr", "template", "29:9", &["`lowr`", "did you mean `lower`?"]);
    fails("name = \"greet\"", "name = \"gret\"", "manifest", "1:8", &["`gret`", "`greet`"]);
}

#[test]
fn lists_that_a_step_cannot_have() {
    let near = ["codemods/greet/codemod.toml:28:6", "`Kimd`", "did you mean `Kind`?"];
    manifest_fails("\"Kind\" }", "\"Kimd\" }", 3, "list-missing", &near);
    let bounds = ["Greeter.cs:7:3", "Greeter.cs:3:3", "`Stop()` (line 7)", "`Start()` (line 3)"];
    let window = "after = \"Stop()\", before = \"Start()\"";
    manifest_fails("after = \"Start()\"", window, 3, "position-empty-window", &bounds);
    let project = Project::greeting();
    project.write("web/Other.php", project.read("web/Kind.php"));
    let places = ["Kind.php:4:1", "Other.php:4:1", "narrow the files"];
    project.fails(&["apply", "greet", "-p", "name=Ada", "--yes"], 3, "list-ambiguous", &places);
}

#[test]
fn codemods_that_use_each_other_in_a_circle() {
    let project = Project::with(&[("grafter.toml", "")]);
    for (one, other) in [("aa", "bb"), ("bb", "aa")] {
        let text = format!("name = \"{one}\"\nsummary = \"x\"\n[[steps]]\nuse = \"{other}\"\n");
        project.write(&format!("codemods/{one}/codemod.toml"), text);
    }
    project.fails(&["diff", "aa"], 3, "use-depth", &["codemods/aa/codemod.toml:4:7", "circle of `use`"]);
}

#[test]
fn paths_that_leave_the_root() {
    let project = Project::with(&[("grafter.toml", ""), ("codemods/mk/t.txt.j2", "hi\n")]);
    let manifest = "name = \"mk\"\nsummary = \"x\"\n[params.path]\ntype = \"string\"\n[[steps]]\n\
                    create = \"{{ path }}\"\ntemplate = \"t.txt.j2\"\n";
    project.write("codemods/mk/codemod.toml", manifest);
    for path in ["../x.txt", "/x.txt", "a/../../x.txt", ".git/x", ".grafter/x", ""] {
        let before = project.snapshot();
        let ran = project.run_with(&["apply", "mk", "-p", &format!("path={path}"), "--yes"]);
        assert!(ran.code == 2 || ran.code == 3, "{path}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains("path") && ran.err.contains("help: "), "{path}: {}", ran.err);
        assert_eq!(project.snapshot(), before, "{path}");
    }
    let made = project.run("apply mk -p path=deep/x.txt --yes");
    assert_eq!((made.code, project.read("deep/x.txt").as_str()), (0, "hi\n"), "{}", made.err);
    let (_, again) = project.json("apply mk -p path=deep/x.txt --yes");
    assert_eq!(again["outcome"], "present");
    project.write("deep/x.txt", "other\n");
    project.fails(&["apply", "mk", "-p", "path=deep/x.txt", "--yes"], 3, "conflict", &["deep/x.txt"]);
}
