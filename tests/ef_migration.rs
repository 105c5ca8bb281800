//! `ef-migration` against what `dotnet ef migrations add` printed: one model, step by step, for four providers and three
//! versions (`tests/ef/golden`, the tool's own files, to the byte).
//!
//! A step starts from the snapshot and the newest migration of the step before. Its description (`tests/ef/*.yaml`) is
//! one for all: where the model itself differs, the value is a table with the providers' names.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use grafter::{
    codemod::{Arguments, Codemod, Library, argument::read_data},
    plan::{self, Options, Plan, Stop},
    workspace::{RootSpec, RunInfo, Settings, Workspace},
};
use regex::Regex;
use serde_json::{Map, Value as Json};

const ALL: [&str; 9] = [
    "sqlserver-8",
    "sqlserver-9",
    "sqlserver-10",
    "npgsql-8",
    "npgsql-10",
    "pomelo-9",
    "sqlite-8",
    "sqlite-9",
    "sqlite-10",
];
/// One for each provider; those with the last two steps.
const ONE_EACH: [&str; 4] = ["sqlserver-10", "npgsql-8", "pomelo-9", "sqlite-9"];

type Files = BTreeMap<String, String>;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ef")
}

/// The files that the tool left at a step.
fn golden(combo: &str, step: &str) -> Files {
    let folder = home().join("golden").join(combo);
    let found = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let found = found.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().starts_with(step)).unwrap();
    let files = fs::read_dir(found).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| {
        (format!("Migrations/{}", path.file_name().unwrap().to_string_lossy()), fs::read_to_string(&path).unwrap())
    };
    files.map(read).collect()
}

/// The description of a step, with the values of one provider.
fn described(step: &str, provider: &str) -> Map<String, Json> {
    let found = fs::read_dir(home()).unwrap().map(|entry| entry.unwrap().path());
    let found = found.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().starts_with(step)).unwrap();
    let json = read_data(&found.to_string_lossy(), &fs::read(&found).unwrap()).unwrap();
    match of_provider(json, provider) {
        Some(Json::Object(description)) => description,
        _ => panic!("a description is a table"),
    }
}

fn of_provider(value: Json, provider: &str) -> Option<Json> {
    const PROVIDERS: [&str; 4] = ["sqlserver", "npgsql", "pomelo", "sqlite"];
    match value {
        Json::Array(items) => Some(items.into_iter().filter_map(|item| of_provider(item, provider)).collect()),
        Json::Object(mut fields) => {
            if !fields.is_empty() && fields.keys().all(|name| PROVIDERS.contains(&name.as_str())) {
                return fields.remove(provider);
            }
            let fields = fields.into_iter();
            let kept = fields.filter_map(|(name, value)| Some((name, of_provider(value, provider)?)));
            Some(Json::Object(kept.collect()))
        }
        plain => Some(plain),
    }
}

static CODEMOD: LazyLock<(Library, Codemod)> = LazyLock::new(|| {
    let library = Library::built_in();
    let codemod = library.codemod("ef-migration").unwrap();
    (library, codemod)
});

/// A checkout on disk.
struct Checkout {
    folder: tempfile::TempDir,
    workspace: Workspace,
}

impl Checkout {
    fn with(files: &Files) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let spec = RootSpec::Project { named: Vec::new(), current: folder.path().to_path_buf() };
        let workspace = Workspace::open(&spec, Settings::default()).unwrap();
        Self { folder, workspace }
    }

    fn files(&self) -> Files {
        let mut found = Files::new();
        for entry in fs::read_dir(self.folder.path().join("Migrations")).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("Migrations/{}", path.file_name().unwrap().to_string_lossy());
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
        found
    }

    fn plan(&self, description: &Map<String, Json>) -> Result<Plan, Stop> {
        let (library, codemod) = &*CODEMOD;
        plan::plan(library, codemod, &Arguments(description.clone()), &self.workspace, &Options::default())
    }

    fn apply(&self, description: &Map<String, Json>) -> Plan {
        let plan = self.plan(description).unwrap();
        let refused: Vec<String> = plan.refusals().map(|refusal| refusal.message.clone()).collect();
        assert!(refused.is_empty(), "{refused:?}");
        let info = RunInfo { codemod: plan.codemod.clone(), arguments: Json::Null };
        if !plan.changes.is_empty() {
            self.workspace.write(&plan.changes, &info).unwrap();
        }
        plan
    }
}

/// What the codemod changes or makes in a checkout.
fn made(before: &Files, description: &Map<String, Json>) -> Files {
    let plan = Checkout::with(before).plan(description).unwrap();
    let refused: Vec<String> = plan.refusals().map(|refusal| refusal.message.clone()).collect();
    assert!(refused.is_empty(), "{refused:?}");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    plan.changes.iter().map(|change| (change.path.to_string(), text(change.after.as_ref().unwrap()))).collect()
}

/// Why the codemod refuses.
fn refused(before: &Files, description: &Map<String, Json>) -> (String, String) {
    let plan = Checkout::with(before).plan(description).unwrap();
    let refusal = plan.refusals().next().expect("it is refused");
    (refusal.message.clone(), refusal.help.clone())
}

fn first_difference(wanted: &str, found: &str) -> String {
    let at = wanted.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(at).map_or("nothing".into(), |line| format!("`{line}`"));
    format!("line {}: the tool has {}, the codemod {}", at + 1, line(wanted), line(found))
}

/// Compares the three files of a step; says how many are the same.
fn same(title: &str, wanted: &Files, found: &Files) -> usize {
    assert_eq!(wanted.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>(), "{title}: which files");
    for (path, wanted) in wanted {
        assert!(*wanted == found[path], "{title}, {path}: {}", first_difference(wanted, &found[path]));
    }
    wanted.len()
}

/// Runs each combination, two at a time.
fn for_each(combos: &[&str], run: &(dyn Fn(&str) -> usize + Sync)) -> usize {
    std::thread::scope(|scope| {
        let halves = combos.chunks(combos.len().div_ceil(2));
        let threads: Vec<_> =
            halves.map(|half| scope.spawn(move || half.iter().map(|combo| run(combo)).sum::<usize>())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

fn provider(combo: &str) -> &str {
    combo.split('-').next().unwrap()
}

#[test]
fn every_file_is_what_the_tool_printed() {
    let identical = for_each(&ALL, &|combo| {
        let steps = [("00", "01"), ("02", "03"), ("03", "04"), ("04", "05"), ("05", "06")];
        let one = |(before, step): (&str, &str)| {
            let found = made(&golden(combo, before), &described(step, provider(combo)));
            same(&format!("{combo}/{step}"), &golden(combo, step), &found)
        };
        steps.into_iter().map(one).sum()
    });
    assert_eq!(identical, 135);
}

/// A text without the statements that hold one of `marks`. Statements are set apart by blank lines; what closes their
/// block stays.
fn without(text: &str, marks: &[&str]) -> String {
    let mut kept: Vec<String> = Vec::new();
    for statement in text.split("\n\n") {
        if !marks.iter().any(|mark| statement.contains(mark)) {
            kept.push(statement.to_owned());
            continue;
        }
        let (_, behind) = statement.split_once(";\n").unwrap_or((statement, ""));
        if let Some(last) = kept.last_mut().filter(|_| !behind.is_empty()) {
            last.push('\n');
            last.push_str(behind);
        }
    }
    kept.join("\n\n")
}

#[test]
fn indexes_of_all_forms_but_the_descending_and_filtered_ones() {
    let marks = [
        "\"IX_Reservations_EndsAt\"",
        "\"IX_Reservations_Slot\"",
        "\"IX_Reservations_Slot_EndsAt\"",
        "b.HasIndex(\"EndsAt\")",
        "b.HasIndex(\"Slot\")",
        "b.HasIndex(\"Slot\", \"EndsAt\")",
    ];
    let identical = for_each(&ALL, &|combo| {
        let wanted: Files =
            golden(combo, "02").into_iter().map(|(path, text)| (path, without(&text, &marks))).collect();
        let found = made(&golden(combo, "01"), &described("02", provider(combo)));
        same(&format!("{combo}/02"), &wanted, &found)
    });
    assert_eq!(identical, 27);
}

/// Takes out of a description what only the tool can write.
fn inside(value: Json) -> Json {
    let outside = ["alternate_keys", "check_constraints"];
    match value {
        Json::Array(items) => items.into_iter().filter(|item| item.get("column").is_none()).map(inside).collect(),
        Json::Object(fields) => {
            let kept = fields.into_iter().filter(|(name, _)| !outside.contains(&name.as_str()));
            Json::Object(kept.map(|(name, value)| (name, inside(value))).collect())
        }
        plain => plain,
    }
}

#[test]
fn names_are_put_in_the_tools_two_orders() {
    let marks = [
        "aa_col",
        "zz_col",
        "\"Aprop\"",
        "\"Zprop\"",
        "AlternateKey(\"Amark\")",
        "AlternateKey(\"B_y\"",
        "AlternateKey(\"bA\"",
        "AlternateKey(\"b_x\"",
        "AK_ToolBenches_Amark",
        "CheckConstraint(\n",
    ];
    let lines = Regex::new(r"(?m)^ *table\.(Unique|Check)Constraint\(.*\n").unwrap();
    let checks = Regex::new(r#"(?s)(b\.ToTable\("(?:SortKeys|ToolBenches)"), t =>.*?\}\);"#).unwrap();
    let identical = for_each(&ONE_EACH, &|combo| {
        let inside_of = |text: String| {
            let text = checks.replace_all(&text, "$1);").into_owned();
            without(&lines.replace_all(&text, ""), &marks)
        };
        let wanted: Files = golden(combo, "11").into_iter().map(|(path, text)| (path, inside_of(text))).collect();
        let Json::Object(description) = inside(described("11", provider(combo)).into()) else { unreachable!() };
        same(&format!("{combo}/11"), &wanted, &made(&golden(combo, "10"), &description))
    });
    assert_eq!(identical, 12);
}

/// The list turned around, and the lists in its items.
fn turned(value: &Json) -> Json {
    let Json::Array(items) = value else { return value.clone() };
    let item = |item: &Json| {
        let Json::Object(fields) = item else { return item.clone() };
        let field = |(name, value): (&String, &Json)| {
            let any_order = ["indexes", "relations"].contains(&name.as_str());
            (name.clone(), if any_order { turned(value) } else { value.clone() })
        };
        Json::Object(fields.iter().map(field).collect())
    };
    items.iter().rev().map(item).collect()
}

#[test]
fn the_order_of_entities_indexes_relations_and_base_classes_does_not_count() {
    let identical = for_each(&["pomelo-9", "sqlserver-9"], &|combo| {
        let one = |(before, step): (&str, &str)| {
            let mut description = described(step, provider(combo));
            for (name, value) in &mut description {
                if ["entities", "bases", "enums"].contains(&name.as_str()) {
                    *value = turned(value);
                }
            }
            let golden = golden(combo, step);
            same(&format!("{combo}/{step} turned around"), &golden, &made(&self::golden(combo, before), &description))
        };
        [("00", "01"), ("03", "04"), ("05", "06")].into_iter().map(one).sum()
    });
    assert_eq!(identical, 18);
}

#[test]
fn a_second_run_changes_nothing_and_revert_gives_every_byte_back() {
    for_each(&["npgsql-10", "sqlite-8"], &|combo| {
        let one = |(before, step): (&str, &str)| {
            let mut description = described(step, provider(combo));
            description.remove("timestamp");
            let before = golden(combo, before);
            let checkout = Checkout::with(&before);
            assert_eq!(checkout.apply(&description).changes.len(), 3, "{combo}/{step}");
            let again = checkout.apply(&description);
            assert!(again.changes.is_empty(), "{combo}/{step}: {:?}", again.changes[0].path);
            let revert = checkout.workspace.revert_plan(None).unwrap();
            checkout.workspace.revert(&revert, &mut |_| Ok(())).unwrap();
            assert!(checkout.files() == before, "{combo}/{step}: a file differs after the revert");
            1
        };
        [("00", "01"), ("02", "03"), ("04", "05"), ("05", "06")].into_iter().map(one).sum()
    });
}

#[test]
fn what_only_the_tool_can_write_is_refused_by_its_name() {
    let before = golden("sqlserver-9", "06");
    for (step, name, found) in [
        ("07", "AddWarrantyCards", "WarrantyClaim.Text: [Column(Order)] is outside"),
        (
            "08",
            "AddLongNames",
            "SupplementaryMaintenanceAgreementRevision, index (SupplementaryMaintenanceAgreementRevisionSequenceNumberWithinTheYear, \
             SupplementaryMaintenanceAgreementDocumentId): the name \
             IX_SupplementaryMaintenanceAgreementRevisions_SupplementaryMaintenanceAgreementRevisionSequenceNumberWithinTheYear_Supplementar~ \
             is that of another index",
        ),
        ("10", "Reshape", "Shelf: a table that is renamed is outside"),
        ("11", "SortOrder", "Locker.Aprop: HasColumnName is outside"),
    ] {
        let (message, help) = refused(&before, &described(step, "sqlserver"));
        assert_eq!(message, format!("E-EF-UNSUPPORTED: {found}"), "{step}");
        assert_eq!(help, format!("run `dotnet ef migrations add {name}` for this one"), "{step}");
    }
}
