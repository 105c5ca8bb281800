//! The verbs that only look: `list`, `show`, `doctor`, `plan`, `query`, `schema`, `test`, `new`, `recover`.

use crate::project::Project;

#[test]
fn list_names_what_is_built_in_and_what_is_the_projects_own() {
    let project = Project::greeting();
    let listed = project.run("list");
    assert_eq!(listed.code, 0, "{}", listed.err);
    assert!(listed.out.contains("  greet                            Say hello in both roots\n"), "{}", listed.out);
    assert!(listed.out.contains("  php/match-arm "), "{}", listed.out);
    let (_, listed) = project.json("list");
    let own = listed["codemods"].as_array().unwrap().iter().find(|codemod| codemod["name"] == "greet").unwrap();
    assert_eq!((&own["path"], &own["built_in"]), (&"codemods/greet".into(), &false.into()));
    assert_eq!(listed["queries"].as_array().unwrap().len(), 28);
}

#[test]
fn show_tells_what_a_codemod_needs_and_what_a_query_is() {
    let project = Project::greeting();
    let shown = project.run("show greet").out;
    assert!(shown.starts_with("greet: Say hello in both roots\nroots\n  web "), "{shown}");
    assert!(shown.contains("name             Who is greeted, such as \"Ada\" (needed)\n"), "{shown}");
    assert!(shown.contains("   1  insert   Case {{ name }}\n      why: The front end shows every kind\n"), "{shown}");
    let (_, shown) = project.json("show greet");
    assert_eq!(shown["schema"]["required"], serde_json::json!(["name"]));
    assert_eq!(shown["steps"][2]["title"], "Method {{ name }}");
    assert!(project.run("show csharp/enum-member").out.contains("@item.key"));
    assert_eq!(project.json("show csharp/enum-member").1["query"], "csharp/enum-member");
}

#[test]
fn doctor_prints_facts_and_lists_with_their_places() {
    let project = Project::greeting();
    let found = project.run("doctor greet -p name=Ada");
    assert_eq!(found.code, 0, "{}", found.err);
    assert_eq!(
        found.out,
        "facts\n  known = [\"Bob\",\"Zoe\"]\n      Kind.cs:5:2\n      Kind.cs:6:2\nlists\n  \
         greet: php/enum-case `Kind` in **/*.php\n      web:Kind.php:4:1 (2 items)\n  \
         greet: csharp/enum-member `Kind` in **/*.cs\n      api:Kind.cs:4:1 (2 items)\n  \
         greet: csharp/method `Greeter` in **/*.cs\n      api:Greeter.cs:2:1 (2 items)\n"
    );
    let (_, found) = project.json("doctor greet -p name=Ada");
    assert_eq!(found["facts"]["known"]["value"], serde_json::json!(["Bob", "Zoe"]));
    assert_eq!(found["lists"][2]["found"][0]["items"], 2);

    project.write("web/Kind.php", "<?php\n");
    let missed = project.run("doctor greet -p name=Ada");
    assert_eq!(missed.code, 1, "{}", missed.out);
    assert!(missed.out.contains("list-missing"), "{}", missed.out);
}

#[test]
fn doctor_prints_tables_and_documents_with_their_places() {
    let project = Project::empty();
    let facts = "[facts.tables]\nfiles = \"db/*.sql\"\nsource = \"ddl\"\n[facts.host]\nfiles = \"*.json\"\nsource = \
                 \"json\"\npointer = \"/db/host\"\n";
    let manifest = format!("name = \"look\"\nsummary = \"Look\"\n{facts}");
    project.write("codemods/look/codemod.toml", &manifest);
    project.write("grafter.toml", "");
    project.write("db/1.sql", "-- ours\nCREATE TABLE a (id int);\n");
    project.write("db/2.sql", "CREATE TABLE b (id int frob);\n");
    project.write("app.json", "{\n  \"db\": { \"host\": \"here\" }\n}\n");
    let found = project.run("doctor look");
    assert_eq!(found.code, 0, "{}", found.err);
    let lines: Vec<&str> = found.out.lines().collect();
    assert_eq!(lines[..4], ["facts", "  host = \"here\"", "      app.json:2:19", "  tables = 2 rows"]);
    assert!(lines[4].starts_with("      db/1.sql:2:1  {\"name\":\"a\","), "{}", lines[4]);
    let (_, found) = project.json("doctor look");
    let fault = "db/2.sql:1:24: table `b`: expected an option of the column, found `frob`";
    assert_eq!(found["facts"]["tables"]["value"][1]["fault"], fault);
    assert_eq!(found["facts"]["tables"]["evidence"][0]["line"], 2);
}

#[test]
fn plan_numbers_the_steps_with_root_path_line_and_reason() {
    let project = Project::greeting();
    let before = project.snapshot();
    let planned = project.run("plan greet -p name=Ada");
    assert_eq!(planned.code, 0, "{}", planned.err);
    let lines: Vec<&str> = planned.out.lines().collect();
    assert_eq!(lines[1], "  1  planned  Case Ada  web:Kind.php:7");
    assert_eq!(lines[2], "     why: The front end shows every kind");
    assert_eq!(lines[3], "     risk: low: look at the place");
    assert!(lines[4].starts_with("     place: likely: after `Zoe`"), "{}", lines[4]);
    assert_eq!(*lines.last().unwrap(), "3 steps; 3 files change, 0 are new");
    let (_, planned) = project.json("plan greet -p name=Ada");
    let place = &planned["steps"][0]["place"];
    assert_eq!((&place["line"], &place["index"], &place["of"]), (&6.into(), &2.into(), &2.into()));
    assert_eq!(project.json("diff greet -p name=Ada").1["outcome"], "planned");
    assert_eq!(project.run("diff greet -p name=Ada --exit-code").code, 1);
    assert_eq!(project.snapshot(), before);
}

#[test]
fn query_prints_lists_items_and_keys_sorted_by_path() {
    let project = Project::greeting();
    let found = project.run("query csharp/member src");
    assert_eq!(found.out, "src/api/Greeter.cs:2: Greeter (2 items)\n  3: Start()\n  7: Stop()\n");
    let lists = project.run("query csharp/enum-member --lists");
    assert_eq!(lists.out, "src/api/Kind.cs:4: Kind (2 items)\n");
    let (_, found) = project.json("query php/enum-case web/Kind.php");
    assert_eq!((&found["lists"][0]["path"], &found["lists"][0]["name"]), (&"web/Kind.php".into(), &"Kind".into()));
    assert_eq!(found["lists"][0]["items"][1]["keys"], serde_json::json!(["Zoe"]));
}

#[test]
fn query_counts_the_lists_of_the_corpus() {
    let project = Project::corpus();
    let lists = project.run("query csharp/dbset rmx --lists").out;
    assert!(lists.starts_with("rmx/UptimeRMX/Models/Context/DefaultContext.cs:"), "{lists}");
    assert!(lists.trim_end().ends_with(" items)"), "{lists}");
}

#[test]
fn schemas_are_json_schema() {
    let project = Project::greeting();
    for words in ["schema manifest", "schema spec greet"] {
        let (code, schema) = project.json(words);
        assert_eq!((code, &schema["type"]), (0, &"object".into()));
        assert!(schema["$schema"].as_str().unwrap().contains("json-schema.org"));
    }
    assert_eq!(project.run("schema spec").code, 2);
}

#[test]
fn a_new_codemod_passes_its_test_and_is_not_made_twice() {
    let project = Project::with(&[("grafter.toml", "[roots]\nmain = \"code\"\n"), ("code/empty.txt", "")]);
    let made = project.run("new codemod try-out");
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(made.out.starts_with("codemods/try-out/codemod.toml\n"), "{}", made.out);
    assert_eq!(project.run("test try-out").out, "1 passed, 0 failed\n");
    assert_eq!(project.json("test try-out").1, serde_json::json!({ "passed": 1, "failed": [] }));
    project.fails(&["new", "codemod", "try-out"], 2, "io", &["codemods/try-out"]);
    project.fails(&["new", "codemod", "Try_Out"], 2, "usage", &["small letters"]);
    assert_eq!(project.json("new codemod other").1["outcome"], "written");

    let case = "codemods/try-out/tests/adds-the-property/after/Order.cs";
    project.write(case, project.read(case).replace("Note", "Remark"));
    let failed = project.run("test try-out");
    assert_eq!(failed.code, 1);
    assert!(failed.out.contains("FAILED  try-out adds-the-property: Order.cs:4"), "{}", failed.out);
    assert_eq!(project.json("test try-out").1["failed"][0]["case"], "try-out adds-the-property");
}

#[test]
fn what_is_the_projects_own_wins_over_what_is_built_in() {
    let project = Project::greeting();
    let own = "; Constants only\n(enum_member_declaration_list (enum_member_declaration name: (identifier) @item.key) @item) @list\n";
    project.write("queries/csharp/enum-member.scm", own);
    assert!(project.run("show csharp/enum-member").out.contains("Constants only"));
    assert_eq!(project.run("query csharp/enum-member src --lists").out, "src/api/Kind.cs:4: - (2 items)\n");
    let by_path = project.run("query queries/csharp/enum-member.scm src --lists");
    assert_eq!(by_path.out, "src/api/Kind.cs:4: - (2 items)\n", "{}", by_path.err);
}

#[test]
fn a_codemod_can_be_given_by_the_path_to_its_folder() {
    let project = Project::greeting();
    std::fs::rename(project.path("codemods"), project.path("elsewhere")).unwrap();
    assert_eq!(project.run("diff greet -p name=Ada").code, 2);
    for path in ["elsewhere/greet", "./elsewhere/greet", "./elsewhere/greet/"] {
        let diff = project.run(&format!("diff {path} -p name=Ada"));
        assert_eq!(diff.code, 0, "{path}: {}", diff.err);
        assert_eq!(diff.out.matches("diff --git").count(), 3);
    }
}

#[test]
fn nothing_to_recover_is_said() {
    let project = Project::greeting();
    assert_eq!(project.run("recover").err, "no run was cut off\n");
    assert_eq!(project.json("recover").1, serde_json::json!({ "outcome": "recovered", "runs": [] }));
}
