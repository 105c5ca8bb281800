//! What `crm-rmx-sync` must be told: little, on real checkouts. What they do not tell is asked, with why and what was read.

use serde_json::{Value, json};

use crate::{project::Project, terminal::typed};

/// Table, model, parents, way of finding a row again; and the answers to what is still asked.
const FOUR_LINES: [(&str, &str, &str, &str, &str); 7] = [
    ("price_lists", "PriceList", "[]", "crm_id", ""),
    ("contacts", "Contact", "[{field: customer_id, entity: Customer}]", "crm_id", ""),
    (
        "service_tickets",
        "ServiceTicket",
        "[{field: customer_id, entity: Customer}, {field: contact_id, entity: Contact}, {field: parent_ticket_id, entity: ServiceTicket}]",
        "crm_id",
        "",
    ),
    (
        "price_list_items",
        "PriceListItem",
        "[{field: price_list_id, entity: PriceList}, {field: product_id, entity: Product}]",
        "crm_id",
        "",
    ),
    (
        "contact_tags",
        "ContactTag",
        "[{field: contact_id, entity: Contact}, {field: tag_id, entity: Tag}]",
        "crm_id",
        "",
    ),
    ("technicians", "User", "[{field: user_id, entity: User}]", "guid_map", " -p fields[0].layout=rfc"),
    (
        "ticket_notes",
        "TicketNote",
        "[{field: ticket_id, entity: ServiceTicket}, {field: author_id, entity: User}]",
        "crm_id",
        "",
    ),
];

/// Applies all seven with four lines each; a second run finds nothing to do, though more is synced then.
fn with_four_lines(folder: &str) {
    let project = Project::corpus();
    let spec = |table: &str| format!("{table}.yaml");
    for (table, model, parents, strategy, answers) in FOUR_LINES {
        let lines = format!(
            "source: {{table: {table}}}\ntarget: {{model: {model}}}\nparents: {parents}\nid: {{strategy: {strategy}}}\n"
        );
        project.write(&format!("{folder}{}", spec(table)), lines);
        let at = if folder.is_empty() { "." } else { folder };
        let ran = project.run(&format!("-C {at} apply crm-rmx-sync --spec {}{answers} --yes", spec(table)));
        assert_eq!(ran.code, 0, "{table}: {}{}", ran.out, ran.err);
        assert!(ran.out.contains("files written"), "{table}: {}", ran.out);
    }
    for (table, .., answers) in [FOUR_LINES[1], FOUR_LINES[5]] {
        let at = if folder.is_empty() { "." } else { folder };
        let again = project.run(&format!("-C {at} diff crm-rmx-sync --spec {}{answers} --exit-code", spec(table)));
        assert_eq!((again.code, again.out.as_str()), (0, ""), "{table}, again: {}", again.err);
    }
}

#[test]
fn four_lines_are_enough() {
    with_four_lines("");
}

#[test]
fn four_lines_are_enough_in_the_other_house() {
    with_four_lines("legacy/");
}

#[test]
fn what_is_told_is_what_the_full_spec_says() {
    let project = Project::corpus();
    let (code, planned) = project.json("plan crm-rmx-sync -p source.table=contacts --draft spec.yaml");
    assert_eq!(code, 0, "{planned}");
    let told = &planned["arguments"];
    assert_eq!(told["integration"], "contacts");
    assert_eq!(told["source"]["pk"], "id");
    assert_eq!(told["source"]["deletes"], "soft(deleted_at)");
    assert_eq!(told["target"]["model"], "Contact");
    assert_eq!((&told["target"]["mode"], &told["target"]["folder"]), (&json!("new"), &json!("Crm")));
    let index = |at: usize| told["target"]["indexes"][at]["columns"].clone();
    assert_eq!((index(0), index(1)), (json!(["CustomerId", "Email"]), json!(["LastName"])));
    assert_eq!(told["parents"], json!([{"field": "customer_id", "entity": "Customer", "required": true}]));
    let sent: Vec<&str> =
        told["fields"].as_array().unwrap().iter().map(|field| field["from"].as_str().unwrap()).collect();
    assert!(sent.contains(&"email") && sent.contains(&"credit"), "{sent:?}");
    for kept in ["id", "customer_id", "deleted_at", "created_at", "score"] {
        assert!(!sent.contains(&kept), "{kept} is no field of its own: {sent:?}");
    }
    let parents = &planned["resolved"]["parents"]["evidence"][0];
    assert_eq!(parents["path"], "database/schema/crm.sql");
    let schema = project.read("crm/database/schema/crm.sql");
    let number = usize::try_from(parents["line"].as_u64().unwrap()).unwrap();
    let line = schema.lines().nth(number - 1).unwrap_or_default();
    assert!(line.contains("`customer_id`"), "the evidence is the column's line: {line}");
    let note = planned["notes"].as_array().unwrap().iter().find(|note| note["title"] == "What is not sent").unwrap();
    assert!(note["text"].as_str().unwrap().contains("- `created_at` (`database/schema/crm.sql:"), "{note}");
    let again = project.run("plan crm-rmx-sync --spec spec.yaml");
    assert_eq!(again.code, 0, "the draft plans: {}", again.err);
}

#[test]
fn an_empty_spec_asks_for_the_table_only() {
    let project = Project::corpus();
    let (code, asked) = project.json("plan crm-rmx-sync --draft spec.yaml");
    assert_eq!((code, &asked["outcome"]), (2, &json!("questions")));
    let questions = asked["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 1, "{questions:?}");
    let question = &questions[0];
    assert_eq!(question["key"], "source.table");
    assert!(question["why"].as_str().unwrap().starts_with("Its rows are sent to RMX"));
    let choices: Vec<&str> = question["choices"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let place = |table: &str| choices.iter().position(|choice| *choice == table);
    assert!(place("contacts") < place("contact_tags"), "what can be synced now comes first: {choices:?}");
    assert!(place("customers").is_none() && place("sync_outbox").is_none(), "{choices:?}");
    assert_eq!(question["evidence"][0]["path"], "database/schema/crm.sql");
    assert!(project.read("spec.yaml").contains("#   source.table: ..\n"), "{}", project.read("spec.yaml"));
    let listed = project.run("plan crm-rmx-sync");
    assert_eq!(listed.code, 2);
    assert!(listed.err.contains("1 question is open: source.table"), "{}", listed.err);
}

#[test]
fn near_misses_are_named() {
    let project = Project::corpus();
    let fails = |words: &str, exit: i32, code: &str, told: &[&str]| {
        project.fails(&words.split(' ').collect::<Vec<_>>(), exit, code, told);
    };
    fails("plan crm-rmx-sync -p source.table=contcts", 2, "argument", &["did you mean \"contacts\"?", "crm.sql:"]);
    fails("plan crm-rmx-sync -p sorce.table=contacts", 2, "argument", &["sorce: ", "did you mean `source`?"]);
    fails(
        "plan crm-rmx-sync -p source.tabel=contacts",
        2,
        "argument",
        &["source.tabel: unknown; did you mean `table`?"],
    );
    fails(
        "diff crm-rmx-sync -p source.table=contacts -p fields=[{\"from\":\"emial\"}]",
        3,
        "required",
        &["E-SRC-COLUMN: contacts has no column emial; did you mean email?"],
    );
    fails(
        "diff crm-rmx-sync -p source.table=contacts -p parents=[{\"field\":\"customer_id\",\"entity\":\"Custmer\"}]",
        3,
        "required",
        &["the parent Custmer is not synced", "did you mean Customer?"],
    );
    fails(
        "diff crm-rmx-sync -p source.table=contacts -p target.indexes=[{\"columns\":[\"Emial\"]}]",
        3,
        "required",
        &["Contact has no property Emial for an index; did you mean Email?"],
    );
    fails("diff crm-rmx-sync -p source.table=contact_tags", 3, "required", &["the parent Contact is not synced"]);
}

#[test]
fn a_terminal_is_asked_only_what_nobody_tells() {
    let project = Project::corpus();
    let (code, screen) = typed(&project, "plan crm-rmx-sync --draft spec.yaml", "contcts\ncontacts\n");
    assert_eq!(code, 0, "{screen}");
    for words in ["1. source.table", "why: Its rows are sent to RMX", "did you mean \"contacts\"?", "files change"] {
        assert!(screen.contains(words), "`{words}` is not shown:\n{screen}");
    }
    assert!(!screen.contains("2. target") && !screen.contains("2. id"), "{screen}");
    assert!(project.read("spec.yaml").contains("  deletes: soft(deleted_at)\n"));
    let words = "plan crm-rmx-sync -p source.table=technicians --draft technicians.yaml";
    let (code, screen) = typed(&project, words, "User\n\nrfc\n");
    assert_eq!(code, 0, "{screen}");
    for words in [
        "1. target.model",
        "such as: \"Technician\", \"User\"",
        "target.model [Technician]: ",
        "2. id.strategy",
        "id.strategy [guid_map]: ",
        "3. fields[0].layout",
        "why: guid is binary(16)",
        "1  rfc\r\n     2  swapped",
        "read at: database/schema/crm.sql:",
    ] {
        assert!(screen.contains(words), "`{words}` is not shown:\n{screen}");
    }
    let draft = project.read("technicians.yaml");
    for line in ["mode: existing", "deletes: none", "column: TechnicianGuid", "layout: rfc", "- from: hourly_rate"] {
        assert!(draft.contains(line), "`{line}` is not in it:\n{draft}");
    }
}

/// A small pair of checkouts that sync a few tables, and a table with everything that a schema leaves open.
pub(crate) fn unsure() -> Project {
    let project = Project::with(&[("grafter.toml", "[roots]\ncrm = \"crm\"\nrmx = \"rmx\"\n")]);
    let from =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("codemods/crm-rmx-sync/tests/behind-its-parent/before");
    for entry in
        walkdir::WalkDir::new(&from).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let path = entry.path().strip_prefix(&from).unwrap().display().to_string();
        project.write(&path, std::fs::read(entry.path()).unwrap());
    }
    project.write(
        "crm/database/schema/crm.sql",
        "CREATE TABLE `customers` (`id` int unsigned NOT NULL, `name` varchar(80), PRIMARY KEY (`id`)) ENGINE=InnoDB;\n\
         CREATE TABLE `gadgets` (\n  `id` int unsigned NOT NULL AUTO_INCREMENT,\n  `customer_id` int unsigned NOT NULL,\n  \
         `status` tinyint(1) NOT NULL DEFAULT 3,\n  `is_new` tinyint(1) NOT NULL DEFAULT 0,\n  `device_uid` char(36) NOT NULL,\n  \
         `api_token` varchar(64),\n  `raw_guid` binary(16) NOT NULL,\n  `seen_at` datetime,\n  `place` point,\n  \
         PRIMARY KEY (`id`),\n  FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)\n) ENGINE=InnoDB;\n\
         CREATE TABLE `loose` (`a` int NOT NULL) ENGINE=InnoDB;\n",
    );
    project
}

#[test]
fn what_a_schema_leaves_open_is_asked_with_its_line() {
    let project = unsure();
    let (code, asked) = project.json("plan crm-rmx-sync -p source.table=gadgets");
    assert_eq!(code, 2, "{asked}");
    let question = |key: &str| -> &Value {
        let questions = asked["questions"].as_array().unwrap();
        questions.iter().find(|question| question["key"] == key).unwrap_or_else(|| panic!("{key}: {questions:?}"))
    };
    let fields: Vec<&str> =
        asked["draft"]["fields"].as_array().unwrap().iter().map(|field| field["from"].as_str().unwrap()).collect();
    assert_eq!(
        fields,
        ["status", "is_new", "device_uid", "raw_guid", "seen_at"],
        "no secrets, nothing that cannot be sent"
    );
    for (key, line, choices, default) in [
        ("fields[0].type", 5, json!(["bool", "tinyint"]), json!("tinyint")),
        ("fields[2].type", 7, json!(["guid", "string"]), json!("guid")),
        ("fields[3].layout", 9, json!(["rfc", "swapped"]), Value::Null),
        ("fields[4].zone", 10, json!([]), Value::Null),
    ] {
        let asked = question(key);
        assert_eq!((&asked["choices"], &asked["default"]), (&choices, &default), "{key}");
        assert_eq!(
            asked["evidence"][0],
            json!({"path": "database/schema/crm.sql", "line": line, "column": 0}),
            "{key}"
        );
        assert!(asked["why"].as_str().is_some_and(|why| why.contains(fields[key[7..8].parse::<usize>().unwrap()])));
    }
    assert_eq!(asked["questions"].as_array().unwrap().len(), 4, "is_new is a yes or no");
    let answers = "-p fields[0].type=tinyint -p fields[2].type=guid -p fields[3].layout=rfc -p fields[4].zone=UTC";
    let (code, planned) = project.json(&format!("plan crm-rmx-sync -p source.table=gadgets {answers}"));
    assert_eq!((code, &planned["outcome"]), (0, &json!("planned")), "{planned}");
    assert_eq!(
        planned["arguments"]["fields"][3],
        json!({"from": "raw_guid", "to": null, "json": null, "type": null,
        "nullable": null, "default": null, "transform": null, "layout": "rfc", "zone": null, "values": null})
    );
    let (_, asked) = project.json("plan crm-rmx-sync -p source.table=loose");
    assert_eq!(asked["questions"][0]["key"], "source.pk");
    assert_eq!(asked["questions"][0]["why"], "loose has no primary key, and a row must be found again");
}

#[test]
fn ids_that_an_int_may_not_hold_are_asked_for_where_siblings_disagree() {
    let project = unsure();
    let path = "rmx/Rmx.Service/CrmSyncing/JsonModels/UserJson.cs";
    let long = project.read(path).replace("int Id", "long Id");
    project.write(path, long);
    let asset = "rmx/Rmx.Service/CrmSyncing/JsonModels/AssetJson.cs";
    project.write(asset, project.read(asset).replace("int Id", "long Id"));
    let fields = "-p fields=[{\"from\":\"is_new\"}]";
    let (code, asked) = project.json(&format!("plan crm-rmx-sync -p source.table=gadgets {fields}"));
    assert_eq!(code, 2, "{asked}");
    assert_eq!(asked["questions"][0]["key"], "id.type");
    assert_eq!(asked["questions"][0]["choices"], json!(["int", "long"]));
    let ran = project.run(&format!("diff crm-rmx-sync -p source.table=gadgets -p id.type=long {fields}"));
    assert!(ran.out.contains("+    public long Id { get; set; }"), "{}{}", ran.out, ran.err);
}
