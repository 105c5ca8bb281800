//! What is asked before a plan: listed for programs, asked on a terminal, and kept in a draft; and the plan as a document.

use serde_json::{Value, json};

use crate::{project::Project, terminal::typed};

/// A kind of the front end gets a label in the back end; what its colour is follows from the kind, mostly.
const LABEL: &str = r#"name = "label"
summary = "Label one more kind"

[roots]
web = "The PHP side"
api = "The C# side"

[params.kind]
type = "object"
required = ["name"]
help = "The kind"
[params.kind.properties]
name = { type = "string" }
color = { type = "string", help = "Its colour" }
near = { type = "array", items = { type = "string" } }

[params.suffix]
type = "string"
default = "{{ 'Label' if facts.known | length > 1 else 'Tag' }}"

[questions.name]
key = "kind.name"
why = "Only kinds of the front end have labels"
choices = "facts.kinds"

[questions.color]
key = "kind.color"
why = "{{ kind.name }} may be green or blue"
default = "{{ 'green' if kind.name == 'Zoe' else 'red' }}"
examples = "['green', 'blue']"
ask = "kind.name == 'Zoe'"

[questions.near]
key = "kind.near"
default = "{{ facts.kinds | reject('eq', kind.name) | list }}"

[facts.kinds]
root = "web"
files = "**/Kind.php"
query = "php/enum-case"
value = "all"

[facts.known]
root = "api"
files = "**/Kind.cs"
query = "csharp/enum-member"
value = "all"

[[steps]]
finding = "kind.near | length > 0"
message = "{{ kind.near | join(', ') }} may need one too"
help = "run it again for each"
places = "'web/Kind.php:4'"

[[steps]]
require = "kind.name in facts.kinds"
message = "no such kind"

[[steps]]
title = "Label of {{ kind.name }}"
why = "The back end shows it"
risk = "medium: old clients do not know it"
section = "Back end"
in = { root = "api", files = "**/Kind.cs", query = "csharp/enum-member", name = "Kind" }
item = "{{ kind.name }}{{ kind.color | pascal }}{{ suffix }}"
place = "last"

[[steps]]
title = "Case of {{ kind.name }}"
in = { root = "web", files = "**/Kind.php", query = "php/enum-case", name = "Kind" }
item = "case {{ kind.name }}Label = '{{ kind.color }}';"
place = "last"

[[notes]]
title = "Rollback"
text = "Labels that are stored stay: `UPDATE kinds SET label = NULL`."

[[notes]]
title = "Tests"
each = "k in kind.near"
text = "- {{ k }} has no label"
"#;

fn project() -> Project {
    let project = Project::greeting();
    project.write("codemods/label/codemod.toml", LABEL);
    project
}

#[test]
fn programs_get_what_is_open_what_is_told_and_a_draft() {
    let (code, asked) = project().json("plan label");
    assert_eq!((code, &asked["outcome"]), (2, &json!("questions")));
    let question = &asked["questions"][0];
    assert_eq!(question["key"], "kind.name");
    assert_eq!(question["why"], "Only kinds of the front end have labels");
    assert_eq!(question["choices"], json!(["Bob", "Zoe"]));
    assert_eq!(question["default"], Value::Null);
    assert_eq!(question["evidence"][0], json!({"path": "Kind.php", "line": 5, "column": 5}));
    assert_eq!(asked["questions"].as_array().unwrap().len(), 1, "the others wait for it");
    assert_eq!(asked["resolved"]["suffix"]["value"], "Label");
    assert_eq!(asked["resolved"]["suffix"]["evidence"][1]["path"], "Kind.cs");
    assert_eq!(asked["draft"], json!({"kind": {}, "suffix": "Label"}));

    let (code, asked) = project().json("plan label -p kind.name=Zoe");
    assert_eq!(code, 2);
    assert_eq!(asked["questions"][0]["key"], "kind.color");
    assert_eq!(asked["questions"][0]["default"], "green");
    assert_eq!(asked["questions"][0]["examples"], json!(["green", "blue"]));
    assert_eq!(asked["draft"]["kind"], json!({"name": "Zoe", "near": ["Bob"]}));

    let (code, planned) = project().json("plan label -p kind.name=Zoe -p kind.color=blue");
    assert_eq!((code, &planned["outcome"]), (0, &json!("planned")));
    assert_eq!(planned["questions"], json!([]));
    assert_eq!(planned["arguments"]["kind"], json!({"name": "Zoe", "color": "blue", "near": ["Bob"]}));
    assert_eq!(planned["findings"][0]["message"], "Bob may need one too");
    assert_eq!(planned["steps"][2]["risk"], "medium: old clients do not know it");
    assert_eq!(planned["notes"][1], json!({"title": "Tests", "text": "- Bob has no label"}));
    assert_eq!(project().json("plan label -p kind.name=Bob").0, 0, "what can be told is not asked");
}

#[test]
fn what_does_not_fit_gets_what_was_meant() {
    project().fails(
        &["plan", "label", "-p", "kind.name=Zo"],
        2,
        "argument",
        &["kind.name: \"Zo\" is none of \"Bob\", \"Zoe\"; did you mean \"Zoe\"?", "(read at Kind.php:5:5)"],
    );
    project().fails(
        &["plan", "label", "-p", "kind.nam=Zoe"],
        2,
        "argument",
        &["kind.nam: unknown; did you mean `name`?"],
    );
}

#[test]
fn a_draft_keeps_what_is_known_and_names_what_is_open() {
    let project = project();
    let ran = project.run("plan label -p kind.name=Zoe --draft spec.yaml");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("1 question is open: kind.color"), "{}", ran.err);
    assert_eq!(
        project.read("spec.yaml"),
        "# A draft of a spec of label. Open, to be filled in:\n#   kind.color: \"green\"\n#       Zoe may be green or blue\n\
         kind:\n  name: Zoe\n  near:\n  - Bob\nsuffix: Label\n"
    );
    project.write("spec.yaml", project.read("spec.yaml").replace("  name: Zoe\n", "  name: Zoe\n  color: blue\n"));
    let again = project.run("plan label --spec spec.yaml --draft spec.toml");
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(
        project.read("spec.toml"),
        "suffix = \"Label\"\n\n[kind]\nname = \"Zoe\"\ncolor = \"blue\"\nnear = [\"Bob\"]\n"
    );
    project.run("plan label -p kind.name=Zoe --draft spec.json");
    assert_eq!(
        project.read("spec.json"),
        "{\n  \"kind\": {\n    \"name\": \"Zoe\",\n    \"near\": [\n      \"Bob\"\n    ]\n  },\n  \"suffix\": \"Label\"\n}\n"
    );
}

#[test]
fn a_terminal_is_asked_one_after_the_other_until_the_answers_fit() {
    let project = project();
    let (code, screen) = typed(&project, "plan label --draft spec.yaml", "Zo\n2\nblue\n");
    assert_eq!(code, 0, "{screen}");
    for words in [
        "1. kind.name",
        "why: Only kinds of the front end have labels",
        "1  Bob\r\n     2  Zoe",
        "read at: Kind.php:5:5",
        "\"Zo\" is none of \"Bob\", \"Zoe\"; did you mean \"Zoe\"?",
        "2. kind.color",
        "why: Zoe may be green or blue",
        "such as: \"green\", \"blue\"",
        "kind.color [green]: ",
        "Label of Zoe",
    ] {
        assert!(screen.contains(words), "`{words}` is not shown:\n{screen}");
    }
    assert!(!screen.contains("kind.near:"), "what can be told is not asked:\n{screen}");
    assert!(project.read("spec.yaml").contains("color: blue\n"));
    let (code, screen) = typed(&project, "plan label -p kind.name=Zoe", "\n");
    assert!(code == 0 && screen.contains("to keep the answers, give --draft FILE"), "{screen}");
    let (code, screen) = typed(&project, "apply label", "1\ny\n");
    assert_eq!(code, 0, "{screen}");
    assert!(project.read("web/Kind.php").contains("case BobLabel = 'red';"));
}

#[test]
fn leaving_the_questions_keeps_what_was_answered_and_writes_nothing_else() {
    let project = project();
    let before = project.snapshot();
    let (code, screen) = typed(&project, "plan label --draft spec.yaml", "Zoe\n\u{4}");
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("1 question is open: kind.color"), "{screen}");
    assert!(project.read("spec.yaml").contains("  name: Zoe\n"), "{}", project.read("spec.yaml"));
    let mut after = project.snapshot();
    after.remove("spec.yaml");
    assert_eq!(after, before);
    let (code, screen) = typed(&project, "apply label --yes", "");
    assert!(code == 2 && screen.contains("1 question is open: kind.name"), "--yes asks nothing: {screen}");
}

#[test]
fn a_plan_is_a_document_for_reviewers() {
    let project = project();
    let plan = project.run("plan label -p kind.name=Zoe -p kind.color=blue --format markdown");
    assert_eq!(plan.code, 0, "{}", plan.err);
    assert_eq!(plan.err, "");
    let parts: Vec<&str> = plan.out.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(
        parts,
        [
            "# label: Label one more kind",
            "## The spec",
            "## Steps",
            "### Conditions",
            "### Back end",
            "### web: The PHP side",
            "## Findings",
            "## Rollback",
            "## Tests",
            "## Commands",
        ]
    );
    for words in [
        "```yaml\nkind:\n  name: Zoe\n  color: blue\n  near:\n  - Bob\nsuffix: Label\n```",
        "| `kind.near` | `[\"Bob\"]` | `Kind.php:5:5`, `Kind.php:6:5` |",
        "\n4 steps; 2 files change, 0 are new. Look first at 1 finding.\n",
        "<details><summary>1 hold</summary>\n\n- Check a condition\n\n</details>\n",
        "- **3. Label of Zoe** `api:Kind.cs:7` (to do)\n  - why: The back end shows it\n  - item: `ZoeBlueLabel`\n  - risk: medium: old clients do not know it\n",
        "- **4. Case of Zoe** `web:Kind.php:7` (to do)\n  - item: `case ZoeLabel = 'blue';`\n  - risk: low\n",
        "- `finding` `web/Kind.php:4`: Bob may need one too\n  - run it again for each\n",
        "grafter apply label -p kind.name=Zoe -p kind.color=blue",
    ] {
        assert!(plan.out.contains(words), "`{words}` is not in it:\n{}", plan.out);
    }
    project.run("apply label -p kind.name=Zoe -p kind.color=blue --yes");
    let done = project.run("plan label -p kind.name=Zoe -p kind.color=blue --format markdown").out;
    assert!(done.contains("- **3. Label of Zoe** `api:Kind.cs:7` (there already)"), "{done}");
    project.fails(&["diff", "label", "--format", "markdown"], 2, "usage", &["only `plan` has a form in Markdown"]);
}
