//! One habit of RMX's house after the other is turned over, alone, on a copy of a sample checkout; `crm-rmx-sync` must follow.
//!
//! What the codemod does to the changed checkout must be, to the byte, what the change does to the codemod's own result:
//! the order of the two does not count. A habit that is not read, or is read from another one, shows as a difference. Where
//! the two differ for a good reason the case says what the result holds instead. A second run changes nothing, where items must
//! be found again in files that are there.
//!
//! `tests/knobs/rmx.toml` holds the cases; changes that are no replacement of texts are in `turns` below, by their names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::{LazyLock, Mutex, PoisonError},
    thread,
};

use grafter::{
    codemod::{Arguments, Codemod, Library, argument::read_data},
    plan::{self, Options},
    workspace::{RootSpec, Settings, Workspace},
};
use regex::{Captures, Regex};
use serde_json::Value as Json;

#[path = "knobs/turns.rs"]
mod turns;

/// Files of both roots, by `rmx/..` and `crm/..`.
type Files = BTreeMap<String, Vec<u8>>;

const CASES: &str = include_str!("knobs/rmx.toml");

/// A habit, and how it is turned over.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Knob {
    name: String,
    #[serde(default = "corpus")]
    house: String,
    #[serde(default = "contacts")]
    specs: Vec<String>,
    /// A change of `turns`.
    turn: Option<String>,
    #[serde(default)]
    edits: Vec<Edit>,
    /// It says where things are, not how they are written: the same lines are added.
    #[serde(default)]
    moves: bool,
    /// What files of the result hold, where it is not what the change makes of the codemod's own.
    #[serde(default)]
    holds: Vec<Holds>,
}

impl Knob {
    /// It touches only files that the codemod makes whole, and finds again by their class: a second run has nothing to miss there.
    fn is_of_whole_files(&self) -> bool {
        let whole =
            |edit: &Edit| ["JsonModels/", "InboxMappers/", "DefaultContextModels/"].contains(&edit.files.as_str());
        self.turn.is_none() && self.edits.iter().all(whole)
    }
}

/// In all files whose path matches, every match is replaced.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    files: String,
    find: String,
    put: String,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Holds {
    file: String,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
}

fn corpus() -> String {
    "corpus".into()
}

fn contacts() -> Vec<String> {
    vec!["1-contacts".into()]
}

static KNOBS: LazyLock<Vec<Knob>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<Knob>> = toml::from_str(CASES).unwrap();
    table.into_values().flatten().collect()
});

static CODEMOD: LazyLock<(Library, Codemod)> = LazyLock::new(|| {
    let library = Library::built_in();
    let codemod = library.codemod("crm-rmx-sync").unwrap();
    (library, codemod)
});

/// A sample house without its migrations, which are `ef-migration`'s and the slowest part; small, where that is enough.
fn house(name: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let (mut files, mut open) = (Files::new(), vec![root.join("crm"), root.join("rmx")]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["rmx/UptimeRMX.Migrations", "crm/tests"].contains(&name.as_str()) {
                open.push(path);
            } else if path.is_file() {
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    if name == "corpus" {
        turns::small(&mut files);
    }
    files
}

/// The checkouts after an integration.
fn integrated(before: &Files, spec: &str) -> Result<Files, String> {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in before {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let named = ["crm", "rmx"].map(|root| (root.to_owned(), folder.path().join(root))).to_vec();
    let roots = RootSpec::Project { named, current: folder.path().to_path_buf() };
    let workspace = Workspace::open(&roots, Settings::default()).unwrap();
    let path = format!("{}/corpus/integrations/{spec}.yaml", env!("CARGO_MANIFEST_DIR"));
    let Json::Object(spec) = read_data(&path, &fs::read(&path).unwrap()).unwrap() else { panic!("{path}") };
    let (library, codemod) = &*CODEMOD;
    let plan = plan::plan(library, codemod, &Arguments(spec), &workspace, &Options::default());
    let plan = plan.map_err(|stop| format!("{stop:?}"))?;
    if let Some(refusal) = plan.refusals().next() {
        return Err(refusal.message.clone());
    }
    let mut after = before.clone();
    for change in plan.changes {
        after.insert(format!("{}/{}", change.root, change.path), change.after.unwrap().to_vec());
    }
    Ok(after)
}

fn all_integrated(before: &Files, specs: &[String]) -> Result<Files, String> {
    specs.iter().try_fold(before.clone(), |files, spec| integrated(&files, spec))
}

/// The same of an unchanged house, once for all cases.
fn own_result(house: &str, before: &Files, specs: &[String]) -> Files {
    static KNOWN: LazyLock<Mutex<BTreeMap<String, Files>>> = LazyLock::new(Mutex::default);
    let key = format!("{house} {specs:?}");
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(key).or_insert_with(|| all_integrated(before, specs).unwrap()).clone()
}

/// A file's text without its form: byte order mark and line ends; and a function that gives the form back.
fn text_of(bytes: &[u8]) -> (String, impl Fn(&str) -> Vec<u8> + use<>) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (mark, crlf) = (text.starts_with('\u{feff}'), text.contains("\r\n"));
    let plain = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    (plain, move |text| {
        let text = if crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        (if mark { format!("\u{feff}{text}") } else { text }).into_bytes()
    })
}

/// Changes the texts of all files whose path matches.
fn edit(files: &mut Files, paths: &str, change: impl Fn(&str) -> String) {
    let paths = Regex::new(paths).unwrap();
    for (_, bytes) in files.iter_mut().filter(|(path, _)| paths.is_match(path)) {
        let (text, form) = text_of(bytes);
        *bytes = form(&change(&text));
    }
}

fn turned(knob: &Knob, files: &Files) -> Files {
    let mut files = files.clone();
    for Edit { files: paths, find, put } in &knob.edits {
        let find = Regex::new(find).unwrap();
        edit(&mut files, paths, |text| find.replace_all(text, |found: &Captures<'_>| filled(put, found)).into_owned());
    }
    if let Some(turn) = &knob.turn {
        turns::turn(turn, &mut files);
    }
    files
}

/// `$1`, `$2` .. of a replacement; `${camel:1}` and `${snake:1}` in that case.
fn filled(put: &str, found: &Captures<'_>) -> String {
    let place = Regex::new(r"\$(?:(\d)|\{(camel|snake):(\d)\})").unwrap();
    let fill = |place: &Captures<'_>| {
        let group = |at: usize| place.get(at).map(|part| part.as_str());
        let number = group(1).or(group(3)).unwrap();
        let text = found.get(number.parse().unwrap()).map_or("", |part| part.as_str());
        match group(2) {
            Some("camel") => text[..1].to_lowercase() + &text[1..],
            Some(_) => turns::snake(text),
            None => text.to_owned(),
        }
    };
    place.replace_all(put, fill).into_owned()
}

/// The lines of RMX's files that are there after and not before.
fn added(before: &Files, after: &Files) -> BTreeSet<String> {
    let lines = |files: &Files| -> BTreeSet<String> {
        let texts = files.iter().filter(|(path, _)| path.starts_with("rmx/"));
        texts
            .flat_map(|(path, bytes)| {
                let text = String::from_utf8_lossy(bytes).into_owned();
                text.split('\n').map(|line| format!("{path}: {line}")).collect::<Vec<_>>()
            })
            .collect()
    };
    lines(after).difference(&lines(before)).cloned().collect()
}

/// Where two results differ first, file by file.
fn difference(wanted: &Files, got: &Files) -> Option<String> {
    let paths: BTreeSet<&String> = wanted.keys().chain(got.keys()).filter(|path| path.starts_with("rmx/")).collect();
    let told = paths.into_iter().filter(|path| wanted.get(*path) != got.get(*path)).map(|path| {
        let lines = |files: &Files| -> Vec<String> {
            let text = files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            text.unwrap_or_default().split('\n').map(|line| format!("{line:?}")).collect()
        };
        let (wanted, got) = (lines(wanted), lines(got));
        let at = wanted.iter().zip(&got).take_while(|(one, other)| one == other).count();
        let part =
            |lines: &[String]| lines[at.min(lines.len())..].iter().take(4).cloned().collect::<Vec<_>>().join("\n    ");
        format!("  {path}:{}\n  wanted\n    {}\n  got\n    {}", at + 1, part(&wanted), part(&got))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

fn unheld(knob: &Knob, got: &Files) -> Option<String> {
    knob.holds.iter().find_map(|holds| {
        let path = Regex::new(&holds.file).unwrap();
        let found = got.iter().find(|(name, _)| path.is_match(name));
        let Some((_, bytes)) = found else { return Some(format!("  no file {}", holds.file)) };
        let text = text_of(bytes).0;
        let missing = holds.with.iter().find(|part| !text.contains(*part)).map(|part| format!("misses {part:?}"));
        let surplus = || holds.without.iter().find(|part| text.contains(*part)).map(|part| format!("holds {part:?}"));
        missing.or_else(surplus).map(|fault| format!("  {} {fault}:\n{text}", holds.file))
    })
}

/// What is wrong, if anything is.
fn fault(knob: &Knob) -> Option<String> {
    let plain = house(&knob.house);
    let before = turned(knob, &plain);
    if before == plain {
        return Some("  it changes nothing in the house".into());
    }
    let own = own_result(&knob.house, &plain, &knob.specs);
    let wanted = turned(knob, &own);
    let got = match all_integrated(&before, &knob.specs) {
        Ok(got) => got,
        Err(fault) => return Some(format!("  {fault}")),
    };
    let alike = added(&plain, &own) == added(&before, &got);
    if alike != knob.moves && knob.holds.is_empty() {
        return Some("  `moves` is wrong: it says nothing of what is added, or it does".into());
    }
    let differs = if knob.holds.is_empty() { difference(&wanted, &got) } else { unheld(knob, &got) };
    if differs.is_some() || knob.is_of_whole_files() {
        return differs;
    }
    match integrated(&got, knob.specs.last()?) {
        Ok(again) => difference(&got, &again).map(|told| format!("  a second run changes\n{told}")),
        Err(fault) => Some(format!("  a second run: {fault}")),
    }
}

#[test]
fn each_habit_alone_is_followed() {
    let only = std::env::var("KNOB").unwrap_or_default();
    let open: Mutex<Vec<&Knob>> =
        Mutex::new(KNOBS.iter().filter(|knob| only.split(',').any(|part| knob.name.contains(part))).collect());
    let faults: Mutex<Vec<String>> = Mutex::default();
    let next = || open.lock().unwrap().pop();
    let work = || {
        while let Some(knob) = next() {
            if let Some(fault) = fault(knob) {
                faults.lock().unwrap().push(format!("{}\n{fault}", knob.name));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(work);
        }
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), KNOBS.len(), faults.join("\n"));
}
