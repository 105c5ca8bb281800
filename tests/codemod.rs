//! Codemods as authors write them: what loads, what is refused and how that reads, and what comes out when one is bound.

use std::{collections::BTreeMap, ops::Range};

use grafter::{
    codemod::{
        Action, Argument, Arguments, Bindings, Bundle, Captured, Codemod, CodemodFault, FactRequest, Found, Library,
        Place, Question,
        bind::{bind, bind_after, bind_known, rounds},
        manifest::{Parts, load},
        schema::{manifest_schema, spec_schema},
    },
    error::{Error, Fault, Location},
};
use serde_json::{Map, Value as Json, json};

/// The manifest that the documentation shows; it uses every field there is.
const FULL: &str = include_str!("codemod/full/codemod.toml");

fn files(manifest: &str, more: &[(&str, &str)]) -> Bundle {
    let all = more.iter().copied().chain([("codemod.toml", manifest)]);
    all.map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect()
}

fn loaded(manifest: &str, more: &[(&str, &str)]) -> Result<Codemod, CodemodFault> {
    let queries: Vec<String> =
        ["csharp/dbset", "csharp/using", "php/enum-case", "php/const"].iter().map(|name| (*name).to_string()).collect();
    load(&Parts { folder: "codemods/x", files: &files(manifest, more), under: Vec::new(), queries: &queries })
}

/// A codemod called `x` with one parameter, one value and what is given.
fn small(rest: &str) -> Result<Codemod, CodemodFault> {
    loaded(&format!("name = \"x\"\nsummary = \"s\"\n[params.entity]\ntype = \"string\"\n{rest}"), &[])
}

fn words(fault: &(impl Fault + ?Sized)) -> String {
    let at = fault.location().map_or(String::new(), |at| format!("{at}: "));
    let help = fault.help().map_or(String::new(), |help| format!("\n  help: {help}"));
    format!("{at}{fault} [{}]{help}", fault.code())
}

fn said(error: &Error) -> String {
    let help = error.help().map_or(String::new(), |help| format!("\n  help: {help}"));
    format!("{error} [{}]{help}", error.code())
}

#[allow(clippy::unnecessary_wraps)] // it stands for a reader
fn nothing(_: &FactRequest<'_>) -> Result<Found, Error> {
    Ok(Found::Matches(Vec::new()))
}

fn captured(path: &str, line: usize, span: Range<usize>, captures: &[(&str, &str)]) -> Captured {
    Captured {
        path: path.into(),
        span,
        at: Location { path: path.into(), line, column: 1 },
        captures: captures.iter().map(|(name, text)| ((*name).to_string(), (*text).to_string())).collect(),
    }
}

fn full() -> Codemod {
    let more = [
        ("upsert.cs.j2", include_str!("codemod/full/upsert.cs.j2")),
        ("dto.php.j2", include_str!("codemod/full/dto.php.j2")),
        ("macros.j2", include_str!("codemod/full/macros.j2")),
        ("types.toml", include_str!("codemod/full/types.toml")),
        ("sync-chunks.scm", "; a private query"),
        ("json-model.scm", "; a private query"),
    ];
    let text = FULL.replacen("name = \"full\"", "name = \"x\"", 1);
    loaded(&text, &more).unwrap_or_else(|fault| panic!("{}", words(&fault)))
}

/// What the queries of the full example find in its checkouts.
#[allow(clippy::unnecessary_wraps)] // it stands for a reader
fn checkout(request: &FactRequest<'_>) -> Result<Found, Error> {
    if request.query.is_none() && request.opened {
        return Ok(Found::Files(Vec::new()));
    }
    Ok(Found::Matches(match request.name {
        "provider" => vec![captured("Snapshot.cs", 15, 0..9, &[("item.key", "SqlServer")])],
        "synced" => vec![
            captured("Inbox.cs", 20, 0..100, &[("item.key", "Customers"), ("item.value", "skip")]),
            captured("Inbox.cs", 40, 100..200, &[("item.key", "Assets"), ("item.value", "skip")]),
            captured("Inbox.cs", 60, 200..300, &[("item.key", "Tickets"), ("item.value", "skip")]),
        ],
        "needs" => vec![
            captured("Inbox.cs", 41, 120..130, &[("item.key", "Customers")]),
            captured("Inbox.cs", 61, 220..230, &[("item.key", "Contacts")]),
        ],
        "strategies" => vec![captured("Inbox.cs", 20, 0..100, &[("item.value", "skip")])],
        "newest_id" => vec![
            captured("M/20240301000000_B.cs", 9, 0..1, &[("item.key", "20240301000000")]),
            captured("M/20240201000000_A.cs", 9, 0..1, &[("item.key", "20240201000000")]),
        ],
        "migrations" => {
            assert_eq!(request.query, None, "the files themselves");
            vec![captured("M/20240201000000_A.cs", 1, 0..0, &[]), captured("M/20240301000000_B.cs", 1, 0..0, &[])]
        }
        "body" => vec![captured("Inbox.cs", 1, 0..1, &[("item", "{ planned }")])],
        _ => Vec::new(),
    }))
}

fn spec() -> Arguments {
    let yaml = "
entity: Contact
source: {table: contacts}
parents: [{field: customer_id, entity: Customer}, {field: asset_id, entity: Asset, required: false}]
fields:
  - {from: credit, type: decimal}
  - {from: email, transform: [trim, lower]}
";
    Arguments::spec("spec.yaml", yaml.as_bytes()).unwrap()
}

fn bound() -> (Codemod, Bindings) {
    let codemod = full();
    let bindings = bind(&codemod, &spec(), &mut checkout).unwrap_or_else(|error| panic!("{}", said(&error)));
    (codemod, bindings)
}

#[test]
fn the_example_of_the_design_loads() {
    let codemod =
        loaded(include_str!("codemod/csharp-dbset.toml"), &[]).unwrap_or_else(|fault| panic!("{}", words(&fault)));
    assert_eq!(
        codemod.params.iter().map(|param| param.name.as_str()).collect::<Vec<_>>(),
        ["entity", "set", "context"]
    );
    let arguments = Arguments::default().typed(&codemod, &[Argument::parse("entity=Category").unwrap()]).unwrap();
    let bindings = bind(&codemod, &arguments, &mut nothing).unwrap();
    let Action::Insert(insert) = &codemod.steps[0].action else { panic!() };
    let item = codemod.engine.render(&insert.item, &bindings.scope).unwrap();
    assert_eq!(item, "public DbSet<Category> Categories { get; set; } = null!;");
    let sibling = "[Obsolete]\npublic virtual DbSet<User> Users => Set<User>();";
    let like = grafter::codemod::form::choose(&insert.forms, &[sibling], 1, false).unwrap();
    let scope = bindings.scope.with("like", &like.captures);
    let item = codemod.engine.render(&insert.forms[like.form].item, &scope).unwrap();
    assert_eq!(item, "[Obsolete]\npublic virtual DbSet<Category> Categories => Set<Category>();");
    assert!(matches!(insert.place, Place::Auto));
}

#[test]
fn arguments_facts_and_values_are_bound_in_the_order_of_their_needs() {
    let (codemod, bindings) = bound();
    let value = |name: &str| bindings.scope.get(name).unwrap_or_default();
    assert_eq!(value("collection"), json!("Contacts"));
    assert_eq!(value("timestamp"), json!("20240301000100"), "a default that uses a fact");
    assert_eq!(value("missing_parent"), json!("skip"), "a choice that a fact gives");
    assert_eq!(value("parent_sets"), json!(["Customers", "Assets"]));
    assert_eq!(value("child_sets"), json!(["Tickets"]), "rows of a fact, nested by `within`");
    assert_eq!(
        value("columns"),
        json!([
            {"from": "credit", "to": "Credit", "store": "decimal(18,2)", "nullable": false},
            {"from": "email", "to": "Email", "store": "nvarchar(max)", "nullable": false},
        ])
    );
    assert_eq!(value("column_of")["Email"]["from"], json!("email"), "rows by key");
    assert_eq!(bindings.facts["newest_id"].evidence[0].to_string(), "M/20240301000000_B.cs:9:1");
    let files = json!(["M/20240201000000_A.cs", "M/20240301000000_B.cs"]);
    assert_eq!(bindings.facts["migrations"].value, files, "the files themselves");
    assert_eq!(codemod.roots.len(), 2);
}

#[test]
fn steps_have_rounds_and_texts() {
    let (codemod, bindings) = bound();
    let mut told = Vec::new();
    for step in &codemod.steps {
        for scope in rounds(&codemod, step, &bindings.scope).unwrap() {
            let render = |text| codemod.engine.render(text, &scope).unwrap_or_else(|fault| panic!("{}", words(&fault)));
            told.push(match &step.action {
                Action::Insert(insert) => {
                    let window = match &insert.place {
                        Place::Window(window) => {
                            let keys = |texts: &Option<_>| {
                                texts.as_ref().map(|texts| codemod.engine.strings(texts, &scope).unwrap())
                            };
                            format!(" between {:?} and {:?}", keys(&window.after), keys(&window.before))
                        }
                        other => format!(" {other:?}"),
                    };
                    let item = codemod.engine.item(&insert.item, &scope).unwrap();
                    format!("insert{window}\n{item}")
                }
                Action::Create(create) => format!("create {}\n{}", render(&create.path), render(&create.template)),
                Action::Use(other) => {
                    let with = |(name, data): &(String, grafter::codemod::Data)| {
                        format!("{name}={}", data.resolve(&codemod.engine, &scope).unwrap())
                    };
                    format!("use {} {}", other.codemod, other.with.iter().map(with).collect::<Vec<_>>().join(" "))
                }
                Action::Require(require) => {
                    format!(
                        "require {}: {}",
                        codemod.engine.test(&require.that, &scope).unwrap(),
                        render(&require.message)
                    )
                }
                Action::Finding(finding) => {
                    format!("finding {}", codemod.engine.test(&finding.that, &scope).unwrap())
                }
                Action::Remove(remove) => format!("remove {}", render(&remove.key)),
            });
        }
    }
    insta::assert_snapshot!(told.join("\n----\n"));
}

#[test]
fn a_fact_that_waits_for_a_step_is_read_behind_it() {
    let (codemod, mut bindings) = bound();
    let body = |bindings: &Bindings| bindings.scope.get("facts").and_then(|facts| facts.get("body").cloned());
    assert_eq!(body(&bindings), None);
    let step = codemod.steps.iter().position(|step| step.id.as_deref() == Some("block")).unwrap();
    bind_after(&codemod, step, &mut bindings, &mut checkout).unwrap();
    assert_eq!(body(&bindings), Some(json!("{ planned }")));
}

#[test]
fn arguments_that_do_not_fit_are_all_named() {
    let codemod = full();
    let bad = json!({
        "entity": "2x", "entty": 1, "missing_parent": "skp", "timestamp": "2024",
        "source": {"tabel": "a", "pk": 5},
        "parents": [{"field": "order", "entity": "Customer"}, {"field": "a"}],
        "fields": [{"from": "a", "transform": ["trim", "upper"]}],
    });
    let Json::Object(bad) = bad else { panic!() };
    let error = bind(&codemod, &Arguments(bad), &mut nothing).unwrap_err();
    insta::assert_snapshot!(said(&error));
}

#[test]
fn what_is_missing_is_asked_with_help_and_choices() {
    let codemod = full();
    let error = bind(&codemod, &Arguments::default(), &mut checkout).unwrap_err();
    insta::assert_snapshot!(said(&error));
    let Some(CodemodFault::Questions { questions }) = error.downcast_ref::<CodemodFault>() else { panic!() };
    assert_eq!(questions.iter().map(|question| question.key.as_str()).collect::<Vec<_>>(), ["entity", "source.table"]);
    let (bindings, questions) = bind_known(&codemod, &Arguments::default(), &mut checkout).unwrap();
    assert_eq!(questions.len(), 2);
    assert_eq!(bindings.scope.get("timestamp"), Some(json!("20240301000100")), "what needs no answer is bound");
    assert_eq!(bindings.scope.get("collection"), None, "what needs one is not");
}

#[test]
fn a_choice_is_checked_against_the_checkout_and_names_the_place() {
    let codemod = small(
        "[params.context]\ntype = \"string\"\nchoices = \"facts.contexts\"\n[facts.contexts]\nfiles = \"**/*.cs\"\n\
         query = \"csharp/dbset\"\ncapture = \"scope.name\"\nvalue = \"all\"\n",
    )
    .unwrap();
    let found = vec![captured("Db.cs", 7, 0..1, &[("scope.name", "MainContext")])];
    let mut read = |_: &FactRequest<'_>| Ok(Found::Matches(found.clone()));
    let given = |context: &str| Arguments(json!({"entity": "A", "context": context}).as_object().unwrap().clone());
    assert!(bind(&codemod, &given("MainContext"), &mut read).is_ok());
    let error = bind(&codemod, &given("Main"), &mut read).unwrap_err();
    assert_eq!(
        error.to_string(),
        "context: \"Main\" is none of \"MainContext\"; did you mean \"MainContext\"? (read at Db.cs:7:1)"
    );
}

/// A codemod with questions inside of its parameters.
fn asking() -> Codemod {
    small(
        r#"
[params.source]
type = "object"
required = ["table"]
properties = { table = { type = "string", help = "Its table" }, pk = { type = ["string", "array"] }, mode = { type = "string" } }
[params.parents]
type = "array"
default = []
[params.parents.items]
type = "object"
required = ["field", "entity"]
properties = { field = { type = "string" }, entity = { type = "string" }, needed = { type = "boolean" } }

[questions.table]
key = "source.table"
choices = "facts.tables | map(attribute='name') | list"
[questions.pk]
key = "source.pk"
default = "{{ columns[0].name if columns | length == 1 else columns | map(attribute='name') | list }}"
evidence = "columns"
[questions.mode]
key = "source.mode"
why = "{{ source.table }} may be large"
choices = "['fast', 'safe']"
default = "safe"
ask = "source.table == 'huge'"
[questions.parent]
key = "parents[].entity"
why = "{{ item.field }} needs one"
choices = "['Customer', 'Asset']"
default = "{{ 'Customer' if item.field == 'customer_id' else none }}"
[questions.needed]
key = "parents[].needed"
default = "{{ item.entity == 'Customer' }}"

[facts.tables]
files = "*.cs"
query = "csharp/dbset"
rows = { name = "item.key", column = "item.value", path = "path", line = "line" }

[values.columns]
each = "t in facts.tables"
when = "t.name == source.table"
fields.name = "t.column"
fields.path = "t.path"
fields.line = "t.line"
"#,
    )
    .unwrap_or_else(|fault| panic!("{}", words(&fault)))
}

fn asked(given: Json) -> (Json, Vec<Question>, Vec<String>) {
    let read = &mut |_: &FactRequest<'_>| {
        let row = |line, name, column| captured("a.cs", line, 0..1, &[("item.key", name), ("item.value", column)]);
        let rows = vec![row(1, "tags", "id"), row(2, "links", "a"), row(3, "links", "b"), row(4, "huge", "id")];
        Ok(Found::Matches(rows))
    };
    let Json::Object(mut given) = given else { panic!() };
    given.insert("entity".into(), "X".into());
    let (bindings, questions) =
        bind_known(&asking(), &Arguments(given), read).unwrap_or_else(|error| panic!("{}", said(&error)));
    let resolved = bindings.resolved.iter().map(|it| format!("{} = {}", it.key, it.value)).collect();
    (Json::from(bindings.arguments), questions, resolved)
}

#[test]
fn what_inside_is_missing_is_asked_and_what_follows_is_told() {
    let (_, questions, resolved) = asked(json!({}));
    assert_eq!(questions.iter().map(|question| question.key.as_str()).collect::<Vec<_>>(), ["source.table"]);
    assert_eq!(questions[0].why.as_deref(), Some("Its table"));
    assert_eq!(questions[0].choices, [json!("tags"), json!("links"), json!("links"), json!("huge")]);
    assert_eq!(questions[0].evidence[1].to_string(), "a.cs:2:1", "the places of the facts it comes from");
    assert_eq!(resolved, ["parents = []"], "what waits for the answer is not told");

    let (spec, questions, resolved) = asked(json!({"source": {"table": "links"}}));
    assert_eq!(questions, []);
    assert_eq!(spec["source"], json!({"table": "links", "pk": ["a", "b"], "mode": "safe"}));
    assert!(resolved.contains(&"source.pk = [\"a\",\"b\"]".into()), "{resolved:?}");
    let (spec, ..) = asked(json!({"source": {"table": "tags", "pk": "other"}}));
    assert_eq!(spec["source"]["pk"], json!("other"), "what is given stays");
}

#[test]
fn an_ambiguity_is_asked_though_there_is_a_default_and_each_item_by_itself() {
    let parents = json!([{"field": "customer_id"}, {"field": "asset_id"}, {"field": "x", "entity": "Asset"}]);
    let (spec, questions, _) = asked(json!({"source": {"table": "huge"}, "parents": parents}));
    let told: Vec<String> = questions.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "-p source.mode=safe  huge may be large (one of \"fast\", \"safe\"); default \"safe\"",
            "-p parents[1].entity=Customer  asset_id needs one (one of \"Customer\", \"Asset\")",
        ]
    );
    assert_eq!(spec["parents"][0]["entity"], "Customer");
    assert_eq!(spec["parents"][0]["needed"], Json::Null, "it waits for all entities");
    let typed = ["parents[1].entity=Asset", "source.mode=fast"].map(|text| Argument::parse(text).unwrap());
    let Json::Object(given) = json!({"source": {"table": "huge"}, "parents": parents}) else { panic!() };
    let answered = Arguments(given).typed(&asking(), &typed).unwrap();
    let (spec, questions, _) = asked(Json::from(answered.0));
    assert_eq!(questions, []);
    let needed: Vec<bool> = (0..3).map(|at| spec["parents"][at]["needed"].as_bool().unwrap()).collect();
    assert_eq!(needed, [true, false, false]);
}

#[test]
fn an_answer_is_a_choice_its_number_or_a_value_that_fits() {
    let (_, questions, _) = asked(json!({"source": {"table": "huge"}}));
    let answer = |typed: &str| questions[0].answer(&Map::new(), typed);
    assert_eq!(answer(""), Ok(json!("safe")));
    assert_eq!(answer(" 1 "), Ok(json!("fast")));
    assert_eq!(answer("fast"), Ok(json!("fast")));
    assert_eq!(answer("fats").unwrap_err(), "\"fats\" is none of \"fast\", \"safe\"; did you mean \"fast\"?");
    let (_, questions, _) = asked(json!({"source": {"table": "tags"}, "parents": [{"field": "x"}]}));
    assert_eq!(questions[0].answer(&Map::new(), "").unwrap_err(), "it has no default; give a value");
}

#[test]
fn what_is_given_must_be_one_of_the_choices_of_its_question() {
    let given = json!({"entity": "X", "source": {"table": "link"}, "parents": [{"field": "a", "entity": "Custmer"}]});
    let Json::Object(given) = given else { panic!() };
    let read = &mut |_: &FactRequest<'_>| {
        Ok(Found::Matches(vec![captured("a.cs", 7, 0..1, &[("item.key", "links"), ("item.value", "a")])]))
    };
    let error = bind_known(&asking(), &Arguments(given.clone()), read).unwrap_err();
    let meant = "source.table: \"link\" is none of \"links\"; did you mean \"links\"? (read at a.cs:7:1)";
    assert_eq!(error.to_string(), meant);
    let mut given = given;
    given.insert("source".into(), json!({"table": "links"}));
    let error = bind_known(&asking(), &Arguments(given), read).unwrap_err();
    let meant = "parents[0].entity: \"Custmer\" is none of \"Customer\", \"Asset\"; did you mean \"Customer\"?";
    assert_eq!(error.to_string(), meant);
}

#[test]
fn faulty_questions_are_named() {
    let source = "[params.source]\ntype = \"object\"\nproperties = { pk = { type = \"string\", default = \"id\" } }\n";
    let fault = |question: &str| words(&small(&format!("{source}[questions.q]\n{question}")).unwrap_err());
    assert!(fault("key = \"source.kp\"").contains("no part of the spec is called `source.kp`"));
    assert!(fault("key = \"source.kp\"").contains("did you mean `source.pk`"));
    assert!(fault("key = \"source.pk\"").contains("has a default of its own, so it is never asked for"));
    assert!(fault("key = \"entity\"\nwhen = \"item.x\"").contains("unknown name `item`"));
    let twice = "key = \"entity\"\n[questions.r]\nkey = \"entity\"";
    assert!(fault(twice).contains("`entity` is asked twice"));
}

#[test]
fn typed_arguments_are_read_as_their_schema_says() {
    let codemod = full();
    let typed = |arguments: &[&str]| {
        let arguments: Vec<Argument> = arguments.iter().map(|text| Argument::parse(text).unwrap()).collect();
        Arguments::default().typed(&codemod, &arguments).map(|arguments| Json::from(arguments.0))
    };
    assert_eq!(typed(&["entity=5"]).unwrap(), json!({"entity": "5"}), "a text stays a text");
    assert_eq!(typed(&["source.table=a=b", "source.pk=id"]).unwrap(), json!({"source": {"table": "a=b", "pk": "id"}}));
    assert_eq!(
        typed(&["parents.0.entity=A", "parents.0.required=false", "parents.1.entity=B"]).unwrap(),
        json!({"parents": [{"entity": "A", "required": false}, {"entity": "B"}]})
    );
    assert_eq!(typed(&["parents=[{\"entity\":\"A\"}]"]).unwrap(), json!({"parents": [{"entity": "A"}]}));
    assert_eq!(typed(&["labels=a", "labels=b"]).unwrap(), json!({"labels": ["a", "b"]}));
    let fault = typed(&["parents.7.entity=A"]).unwrap_err();
    assert_eq!(fault.to_string(), "parents.7.entity: the list has 0 items; the next is 0");
    assert_eq!(Argument::parse("entity"), None);
}

#[test]
fn a_value_that_may_be_a_text_is_json_only_where_it_is_of_another_type_that_it_may_be() {
    let text = "name = \"x\"\nsummary = \"s\"\n[params.value]\ntype = [\"string\", \"integer\", \"boolean\"]\nhelp = \"h\"\n\
        [[steps]]\nrequire = \"true\"\nmessage = \"m\"\nhelp = \"h\"\n";
    let codemod = loaded(text, &[]).unwrap();
    let typed = |text: &str| {
        let argument = Argument { key: "value".into(), value: text.into() };
        Json::from(Arguments::default().typed(&codemod, &[argument]).unwrap().0)["value"].clone()
    };
    assert_eq!(typed("[1, 2]"), json!("[1, 2]"));
    assert_eq!(typed("{}"), json!("{}"));
    assert_eq!(typed("null"), json!("null"));
    assert_eq!(typed("1.50"), json!("1.50"));
    assert_eq!(typed("7"), json!(7));
    assert_eq!(typed("true"), json!(true));
}

#[test]
fn specs_are_toml_json_or_yaml_and_errors_have_a_place() {
    let read = |path: &str, text: &str| Arguments::spec(path, text.as_bytes()).map(|arguments| Json::from(arguments.0));
    let same = json!({"entity": "A", "fields": [{"from": "b"}]});
    assert_eq!(read("s.toml", "entity = 'A'\nfields = [{ from = 'b' }]").unwrap(), same);
    assert_eq!(read("s.json", "{\"entity\": \"A\", \"fields\": [{\"from\": \"b\"}]}").unwrap(), same);
    assert_eq!(read("s.yaml", "entity: A\nfields: [{from: b}]").unwrap(), same);
    let place = |path: &str, text: &str| read(path, text).unwrap_err().location().unwrap().to_string();
    assert_eq!(place("s.toml", "a = 1\nb = "), "s.toml:2:5");
    assert_eq!(place("s.json", "{\n \"a\": }"), "s.json:2:7");
    assert_eq!(place("s.yaml", "a: 1\nb: [1"), "s.yaml:3:1");
    assert!(read("s.ini", "").unwrap_err().to_string().contains("no format of data"));
}

#[test]
fn the_projects_own_win_and_names_nearly_right_are_suggested() {
    let toml = |summary: &str| files(&format!("name = \"add\"\nsummary = \"{summary}\"\n"), &[]);
    let under =
        |bundle: Bundle| bundle.into_iter().map(|(name, bytes)| (format!("add/{name}"), bytes)).collect::<Bundle>();
    let queries = files("", &[("php/const.scm", "; mine")]);
    let library = Library::built_in().with_project(&under(toml("first")), &BTreeMap::new(), "").with_project(
        &under(toml("second")),
        &queries,
        "house",
    );
    assert_eq!(library.codemod("add").unwrap().summary, "second");
    assert_eq!(library.query(None, "php/const").unwrap().path, "house/queries/php/const.scm");
    let library = library.with_folder("elsewhere/add/", toml("third"));
    assert_eq!(library.codemod("add").unwrap().summary, "third");
    assert_eq!(library.codemod("add").unwrap().at.to_string(), "elsewhere/add/codemod.toml");
    assert_eq!(library.codemod("ad").unwrap_err().help().unwrap(), "did you mean `add`?");
    assert_eq!(library.query(None, "const").unwrap_err().help().unwrap(), "did you mean `php/const`?");
}

#[test]
fn the_schema_of_a_spec_says_what_the_parser_says() {
    let codemod = full();
    let schema = spec_schema(&codemod);
    assert_eq!(schema["required"], json!(["entity", "source"]));
    assert_eq!(schema["$defs"]["field"]["properties"]["from"]["format"], json!("sql-identifier"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(validator.is_valid(&Json::from(spec().0)));
    assert!(!validator.is_valid(&json!({"entity": "A"})));
}

#[test]
fn the_schema_of_manifests_agrees_with_the_parser() {
    let validator = jsonschema::validator_for(&manifest_schema()).unwrap();
    let valid = |text: &str| {
        let table: toml::Table = toml::from_str(text).unwrap();
        validator.is_valid(&serde_json::to_value(table).unwrap())
    };
    for text in [FULL, include_str!("codemod/csharp-dbset.toml")] {
        assert!(valid(text));
    }
    for wrong in [
        "itm = \"x\"",
        "item = 5",
        "item = \"x\"\nplace = \"frist\"",
        "item = \"x\"\nremove = \"y\"",
        "create = \"a\"",
        "verbatim = true\nitem = \"x\"",
    ] {
        let text = format!(
            "name = \"x\"\nsummary = \"s\"\n[[steps]]\nin = {{ files = \"*\", query = \"csharp/dbset\" }}\n{wrong}\n"
        );
        assert!(loaded(&text, &[]).is_err(), "{wrong}");
        assert!(!valid(&text), "{wrong}");
    }
    for wrong in [
        "query = \"csharp/dbset\"\nsource = \"ddl\"",
        "source = \"ddl\"\npointer = \"/a\"",
        "source = \"json\"\nname = \"a\"",
        "source = \"json\"\npointer = \"a\"",
        "query = \"csharp/dbset\"\ndialect = \"mysql\"",
        "source = \"query\"",
    ] {
        let text = format!("name = \"x\"\nsummary = \"s\"\n[facts.a]\nfiles = \"*\"\n{wrong}\n");
        assert!(loaded(&text, &[]).is_err(), "{wrong}");
        assert!(!valid(&text), "{wrong}");
    }
}

#[test]
fn a_manifest_in_parts_reads_as_one() {
    let head = "name = \"x\"\nsummary = \"s\"\ninclude = [\"lists.toml\", \"steps.toml\"]\n[tables]\nfile = \"**/A.cs\"\n\n[[steps]]\nrequire = \"true\"\nmessage = \"first\"\n";
    let lists = "[lists.sets]\nfiles = \"{{ tables.file }}\"\nquery = \"csharp/dbset\"\n";
    let steps = "[[steps]]\nin = \"sets\"\nitem = \"a\"\n";
    let codemod = loaded(head, &[("lists.toml", lists), ("steps.toml", steps)]).unwrap();
    assert_eq!(codemod.steps.len(), 2);
    assert!(matches!(codemod.steps[1].action, Action::Insert(_)), "steps stand in the order of the parts");
    assert_eq!(codemod.steps[1].at.to_string(), "codemods/x/steps.toml:1:1", "every place is that of its part");
    let faulty = loaded(head, &[("lists.toml", lists), ("steps.toml", "\n[[steps]]\nin = \"set\"\nitem = \"a\"\n")]);
    let faulty = words(&faulty.unwrap_err());
    assert!(faulty.starts_with("codemods/x/steps.toml:3:6: no list is called `set` [unknown-name]"), "{faulty}");
    let twice = loaded(head, &[("lists.toml", lists), ("steps.toml", "[lists.sets]\nquery = \"csharp/using\"\n")]);
    assert!(words(&twice.unwrap_err()).contains("`query` is said twice, first at codemods/x/lists.toml:3:9"));
    let missing = words(&loaded(head, &[("lists.toml", lists)]).unwrap_err());
    assert!(missing.starts_with("codemods/x/codemod.toml:3:27: no file is called `steps.toml`"), "{missing}");
    let nested = loaded(head, &[("lists.toml", "include = []\n"), ("steps.toml", steps)]).unwrap_err();
    assert!(words(&nested).contains("a part has no `include` of its own"));
}

#[test]
fn a_project_moves_what_a_codemod_names_in_a_few_lines() {
    let base = [
        (
            "x/codemod.toml",
            "name = \"x\"\nsummary = \"s\"\n[tables.house]\nclass = \"A\"\nother = \"B\"\n[values.names]\neach = \"n in [tables.house.class]\"\nvalue = \"n\"\n[[steps]]\nin = { files = \"**/*.cs\", query = \"csharp/dbset\", name = \"{{ tables.house.class }}\" }\nitem = { template = \"item.j2\" }\n",
        ),
        ("x/item.j2", "built in"),
        ("x/tests/case/args.toml", ""),
    ];
    let bundle = |files: &[(&str, &str)]| -> Bundle {
        files.iter().map(|(name, text)| ((*name).to_string(), text.as_bytes().to_vec())).collect()
    };
    let own = [
        (
            "x/codemod.toml",
            "extends = \"x\"\n[tables.house]\nclass = \"Renamed\"\n[values.names]\nvalue = \"tables.house.other\"\n",
        ),
        ("x/item.j2", "{{ tables.house.class }}"),
    ];
    let library = Library::built_in().with_project(&bundle(&base), &Bundle::new(), "there").with_project(
        &bundle(&own),
        &Bundle::new(),
        "",
    );
    let codemod = library.codemod("x").unwrap();
    assert_eq!(codemod.tables["house"], json!({"class": "Renamed", "other": "B"}), "field by field");
    assert!(codemod.values[0].each.is_empty(), "a value is replaced whole");
    assert_eq!(codemod.steps.len(), 1);
    assert_eq!(codemod.steps[0].at.path, "there/codemods/x/codemod.toml");
    let bindings = bind(&codemod, &Arguments::default(), &mut nothing).unwrap();
    let Action::Insert(insert) = &codemod.steps[0].action else { panic!("an insertion") };
    assert_eq!(
        codemod.engine.item(&insert.item, &bindings.scope).unwrap(),
        "Renamed",
        "its template is the project's own"
    );
    let lost = Library::default().with_project(&bundle(&own), &Bundle::new(), "");
    let lost = words(&lost.codemod("x").unwrap_err());
    assert!(lost.starts_with("codemods/x/codemod.toml:1:12: no codemod is called `x` [unknown-name]"), "{lost}");
}
