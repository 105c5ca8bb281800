//! From a row in a CRM to what its backend reads of it, on real parts: both sample pairs with all integrations applied, PHP, and a
//! database server of the test's own. No part is played by a test double but the wire.
//!
//! What happens to the rows is told in `tests/end_to_end/scenario.php`; the two `house-*.php` beside it say how each checkout is
//! called. What was posted is held here against the C# that the integrations have written. Needs `php` with `pdo_mysql` and a
//! `mariadb` server; without them it says so and passes.

mod common;
#[path = "end_to_end/wire.rs"]
mod wire;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use common::{copy, mariadb::Server, output, php_is_here, said};
use serde_json::{Map, Value, json};
use wire::{PAYLOAD, Property, Reader, Seen};

/// In the order in which they need each other.
const SPECS: [&str; 7] = [
    "0-price-lists",
    "1-contacts",
    "2-service-tickets",
    "3-price-list-items",
    "4-contact-tags",
    "5-technicians",
    "6-ticket-notes",
];

/// What they bring, each with the tables that must come before it.
const TABLES: [(&str, &[&str]); 7] = [
    ("PriceLists", &[]),
    ("Contacts", &["Customers"]),
    ("ServiceTickets", &["Customers", "Contacts", "Assets"]),
    ("PriceListItems", &["PriceLists", "Products"]),
    ("ContactTags", &["Contacts", "Tags"]),
    ("Technicians", &["Users"]),
    ("TicketNotes", &["ServiceTickets", "Users"]),
];

const JSON_MODELS: &str = "rmx/UptimeRMX.Service/CrmSyncing/JsonModels";
const INBOX: &str = "rmx/UptimeRMX.Service/CrmSyncing/SyncingInboxPayload.cs";
const LIVE_PAYLOADS: &str = "rmx/UptimeRMX.Service/CrmSyncing/Live/Payloads";
const INBOX_SERVICE: &str = "rmx/UptimeRMX.Service/CrmSyncing/CrmSyncingInboxService.cs";
const JSON_OPTIONS: &str = "rmx/UptimeRMX.Service/CrmSyncing/CrmSyncJson.cs";
const SAMPLES: &str = "rmx/UptimeRMX.Tools/SyncCrmFromFiles/samples";

#[test]
fn rows_of_the_crm_arrive() {
    if let Some(server) = parts() {
        Pair::of("corpus", "house-crm.php", "crm", &server).is_carried_through();
    }
}

#[test]
fn rows_of_the_crm_in_the_old_style_arrive() {
    if let Some(server) = parts() {
        Pair::of("corpus/legacy", "house-legacy.php", "legacy", &server).is_carried_through();
    }
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn parts() -> Option<Arc<Server>> {
    let what = "rows of the sample CRMs on a server (tests/end_to_end.rs)";
    if php_is_here(&["json", "mbstring", "PDO", "pdo_mysql"], what) { Server::shared(what) } else { None }
}

/// A copy of a sample pair, and a database of its CRM.
struct Pair<'a> {
    folder: tempfile::TempDir,
    house: PathBuf,
    server: &'a Server,
    database: String,
}

impl Pair<'_> {
    fn of<'a>(pair: &str, house: &str, database: &str, server: &'a Server) -> Pair<'a> {
        let folder = tempfile::tempdir().unwrap();
        for part in ["crm", "rmx"] {
            copy(&home().join(pair).join(part), &folder.path().join(part));
        }
        fs::copy(home().join(pair).join("grafter.toml"), folder.path().join("grafter.toml")).unwrap();
        let house = home().join("tests/end_to_end").join(house);
        Pair { folder, house, server, database: database.to_owned() }
    }

    fn is_carried_through(&self) {
        self.load_the_schema();
        self.migrate(&["up"]);
        self.migrate(&["down", "1000"]);
        assert_eq!(self.triggers(), BTreeSet::new());
        self.migrate(&["up"]);
        self.php(&["crm/tests/database.php"]);
        let before = self.triggers();
        for spec in SPECS {
            let told = self.apply(spec);
            // the inbox takes deletions by `int`, and one of the tables has larger ids; rows that RMX makes have none
            assert_eq!(told.contains("W-ID-WIDTH"), spec == "3-price-list-items", "{told}");
            assert_eq!(told.contains("W-LIVE-CREATED-ID"), spec == "6-ticket-notes", "{told}");
        }
        self.triggers_come_and_go(&before);

        self.load_the_schema();
        self.migrate(&["up"]);
        self.php(&["crm/tests/database.php"]);
        self.load_the_schema();
        self.migrate(&["up"]);
        let bodies = self.run_the_scenario();
        self.is_what_the_backend_reads(&bodies);
        self.samples_are_what_the_backend_reads();
    }

    fn load_the_schema(&self) {
        self.server.create(&self.database);
        let mut files: Vec<PathBuf> =
            fs::read_dir(self.path("crm/database/schema")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let sql: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        self.server.run(&self.database, &format!("SET FOREIGN_KEY_CHECKS = 0;\n{sql}"));
    }

    fn apply(&self, spec: &str) -> String {
        let spec = home().join(format!("corpus/integrations/{spec}.yaml"));
        let ran = self.grafter().args(["apply", "crm-rmx-sync", "--yes", "--spec"]).arg(spec).output().unwrap();
        assert!(ran.status.success(), "{}", said(&ran));
        said(&ran)
    }

    /// `down` of the new migrations leaves those that were there, a second `up` brings them all back, also where the first was cut off
    /// before it was noted down.
    fn triggers_come_and_go(&self, before: &BTreeSet<String>) {
        self.migrate(&["up"]);
        let after = self.triggers();
        assert!(after.is_superset(before) && after.len() >= before.len() + 3 * SPECS.len(), "{after:#?}");
        self.migrate(&["down", &SPECS.len().to_string()]);
        assert_eq!(*before, self.triggers());
        self.migrate(&["up"]);
        assert_eq!(after, self.triggers());
        let [table, column] = if self.path("crm/database/migrate.php").exists() {
            ["schema_versions", "version"]
        } else {
            ["migrations", "name"]
        };
        self.server.run(&self.database, &format!("DELETE FROM {table} WHERE {column} LIKE '2026%'"));
        self.migrate(&["up"]);
        assert_eq!(after, self.triggers());
    }

    fn triggers(&self) -> BTreeSet<String> {
        let sql = "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT \
                   FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()";
        self.server.run(&self.database, sql).lines().map(str::to_owned).collect()
    }

    /// What was posted, in order.
    fn run_the_scenario(&self) -> Vec<String> {
        let (live, bodies) = (self.path("live.json"), self.path("bodies"));
        fs::write(&live, self.live_events().to_string()).unwrap();
        let scenario = home().join("tests/end_to_end/scenario.php");
        let told = self.php(&[&scenario, &self.path("crm"), &self.house, &live, &bodies]);
        assert!(told.trim_end().ends_with(" 0 failed"), "{told}");
        fs::read_to_string(bodies).unwrap().lines().map(str::to_owned).collect()
    }

    /// An event of each live route, as the backend's new types would be written.
    fn live_events(&self) -> Value {
        let types = self.classes(&[LIVE_PAYLOADS]);
        let event = |class: &str| -> Value {
            let properties = types.get(class).unwrap_or_else(|| panic!("no {class} among {types:?}"));
            let value = |property: &Property| match property.kind.as_str() {
                "bool" => json!(true),
                "string" => json!("from RMX"),
                _ => json!(15),
            };
            properties.iter().map(|property| (property.json.clone(), value(property))).collect::<Map<_, _>>().into()
        };
        json!({ "ticket-note-create": event("TicketNoteLiveCreate"), "ticket-note-update": event("TicketNoteLiveUpdate") })
    }

    fn is_what_the_backend_reads(&self, bodies: &[String]) {
        let reader = Reader { classes: self.classes(&[JSON_MODELS, INBOX]) };
        let mut faults = Vec::new();
        let mut seen = Seen::default();
        for body in bodies {
            let body: Value = serde_json::from_str(body).unwrap();
            reader.read(PAYLOAD, &body, "", &mut faults);
            reader.order(&TABLES, &body, &mut faults);
            for (table, _) in TABLES {
                reader.rows(table, &body, &mut faults, &mut seen);
            }
        }
        faults.extend(TABLES.iter().flat_map(|(table, _)| reader.unseen(table, &seen)));
        faults.extend(self.deletions_that_nobody_takes(bodies));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    /// Tables whose deletions the CRM sends, and that the inbox does not take, or takes before those of a table that needs them.
    fn deletions_that_nobody_takes(&self, bodies: &[String]) -> Vec<String> {
        let service = fs::read_to_string(self.path(INBOX_SERVICE)).unwrap();
        let taken = service.split("Task ApplyDeletionsAsync(").nth(1).unwrap().split("private ").next().unwrap();
        let place = |table: &str| {
            let by_id = format!("(payload, \"{}\"", snake(table));
            taken.find(&by_id).or_else(|| taken.find(&format!("Delete{table}Async(")))
        };
        let bodies = bodies.iter().map(|body| serde_json::from_str::<Value>(body).unwrap());
        let gone = |body: Value| ["deletions", "deletedKeys", "deleted_keys"].map(|key| body[key].clone());
        let gone: BTreeSet<String> = bodies
            .flat_map(gone)
            .flat_map(|it| it.as_object().cloned().unwrap_or_default())
            .map(|(table, _)| table)
            .collect();
        let mut faults = Vec::new();
        for (table, parents) in TABLES.into_iter().filter(|(table, _)| gone.contains(&snake(table))) {
            let before =
                parents.iter().filter(|parent| place(parent).is_some_and(|parent| Some(parent) < place(table)));
            faults.extend(before.map(|parent| format!("{parent} are deleted before {table}")));
            faults.extend(place(table).is_none().then(|| format!("nobody takes the deletions of {table}")));
        }
        faults
    }

    fn samples_are_what_the_backend_reads(&self) {
        let reader = Reader { classes: self.classes(&[JSON_MODELS, INBOX]) };
        let mut faults = Vec::new();
        for (table, _) in TABLES {
            let file = self.path(&format!("{SAMPLES}/{}.json", snake(table)));
            let sample: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            reader.read(PAYLOAD, &sample, "", &mut faults);
            let mut seen = Seen::default();
            reader.rows(table, &sample, &mut faults, &mut seen);
            assert!(!seen.is_empty(), "{} has no rows", file.display());
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    /// The classes and records of C# in these files and folders, as `grafter query` finds them.
    fn classes(&self, paths: &[&str]) -> BTreeMap<String, Vec<Property>> {
        let is_camel = fs::read_to_string(self.path(JSON_OPTIONS)).unwrap().contains("JsonNamingPolicy.CamelCase");
        let query = home().join("tests/end_to_end/wire.scm");
        let told = output(self.grafter().args(["query", "--format", "json"]).arg(query).args(paths));
        let told: Value = serde_json::from_str(&told).unwrap();
        let lists = told["lists"].as_array().unwrap().iter();
        let properties = |list: &Value| -> Vec<Property> {
            let items = list["items"].as_array().unwrap().iter();
            items.map(|item| Property::parse(item["keys"][0].as_str().unwrap(), is_camel)).collect()
        };
        lists.map(|list| (list["name"].as_str().unwrap().to_owned(), properties(list))).collect()
    }

    fn migrate(&self, arguments: &[&str]) {
        let script = ["crm/database/migrate.php", "crm/database/migrations/runner.php"].map(|it| self.path(it));
        let script = script.iter().find(|script| script.exists()).unwrap();
        self.php(&[&[script.to_str().unwrap()], arguments].concat());
    }

    fn php<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> String {
        let mut php = Command::new("php");
        php.args(arguments).current_dir(self.folder.path());
        php.envs([
            ("CRM_DB_DSN", self.server.dsn(&self.database).as_str()),
            ("CRM_DB_USER", "root"),
            ("CRM_DB_PASSWORD", ""),
        ]);
        output(&mut php)
    }

    fn grafter(&self) -> Command {
        let mut grafter = Command::new(env!("CARGO_BIN_EXE_grafter"));
        grafter.arg("-C").arg(self.folder.path());
        grafter
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
