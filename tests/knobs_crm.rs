//! The knobs of the CRM: one thing that its code may do otherwise, each alone, on the small sample in `tests/knobs_crm/crm`.
//!
//! A knob is told in `tests/knobs_crm/*.toml`: how the sample is changed, which spec is applied, and which lines must be new in
//! which file then. A second run must find everything. The RMX side is that of a case of the codemod.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use regex::Regex;
use serde::Deserialize;

/// Where files are whose names begin with no other folder of the sample.
const SYNC: &str = "public/includes/logical/rmx-sync/";

#[derive(Deserialize)]
struct Sheet {
    #[serde(default)]
    fields: BTreeMap<String, Vec<[String; 3]>>,
    knobs: Vec<Knob>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Knob {
    name: String,
    #[serde(default = "contacts")]
    spec: String,
    /// What blanks at the beginning of a line become, four by four.
    indent: Option<String>,
    /// The text of each model, from its fields.
    model: Option<String>,
    /// Folder for one file a table.
    split: Option<String>,
    #[serde(default)]
    files: Vec<Text>,
    #[serde(default)]
    drops: Vec<String>,
    #[serde(default)]
    moves: Vec<Edit>,
    #[serde(default)]
    edits: Vec<FileEdit>,
    /// Regular expressions for all code.
    #[serde(default)]
    every: Vec<Edit>,
    /// What is all code: files with this end.
    #[serde(default = "php")]
    code: String,
    /// Findings that are told.
    #[serde(default)]
    findings: Vec<String>,
    #[serde(default)]
    adds: Vec<Text>,
    /// What is given beside the spec.
    #[serde(default)]
    params: Vec<String>,
    /// Nothing at all where a file must be left out.
    #[serde(default)]
    strict: bool,
    /// What the refusal says: then nothing may be written.
    refused: Option<String>,
    /// The exit code then; 3 unless given.
    exit: Option<i32>,
    #[serde(default)]
    adds_no: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    file: String,
    text: String,
}

#[derive(Deserialize)]
struct Edit {
    from: String,
    to: String,
}

#[derive(Deserialize)]
struct FileEdit {
    file: String,
    from: String,
    to: String,
}

fn contacts() -> String {
    "contacts".into()
}

fn php() -> String {
    ".php".into()
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn full(file: &str) -> String {
    let outside = ["database/", "sql/"].iter().any(|folder| file.starts_with(folder));
    if outside { file.into() } else { format!("{SYNC}{file}") }
}

/// Every file beneath a folder, by its path from there.
fn read(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

fn write(folder: &Path, files: &BTreeMap<String, String>) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn models(template: &str, fields: &BTreeMap<String, Vec<[String; 3]>>, files: &mut BTreeMap<String, String>) {
    let mut env = minijinja::Environment::new();
    env.add_function("upper_first", |text: String| text[..1].to_uppercase() + &text[1..]);
    env.add_function("quoted", |text: String| text.split('\'').nth(1).unwrap_or_default().to_owned());
    // a line that is a block, and nothing else, is no line
    let template = Regex::new(r"(?m)^ *(\{%.*%\})\n").unwrap().replace_all(template, "$1");
    for (class, fields) in fields {
        let body = env.render_str(&template, minijinja::context! { class, fields }).unwrap() + "\n";
        let import = if body.contains("use ConvertsValues") {
            "use Crm\\Sync\\Models\\Concerns\\ConvertsValues;\n\n"
        } else {
            ""
        };
        let text = format!("<?php\n\ndeclare(strict_types=1);\n\nnamespace Crm\\Sync\\Models;\n\n{import}{body}");
        files.insert(format!("{SYNC}Models/{class}Sync.php"), text);
    }
}

/// The sample with the knob turned.
fn turned(knob: &Knob, fields: &BTreeMap<String, Vec<[String; 3]>>) -> BTreeMap<String, String> {
    let mut files = read(&home().join("tests/knobs_crm/crm"));
    files.extend(knob.files.iter().map(|it| (full(&it.file), it.text.clone())));
    if let Some(template) = &knob.model {
        models(template, fields, &mut files);
    }
    if let Some(folder) = &knob.split {
        let schema = files.remove("database/schema/crm.sql").unwrap();
        let table = Regex::new(r"(?s)CREATE TABLE `(\w+)` .*?;\n").unwrap();
        files.extend(table.captures_iter(&schema).map(|it| (format!("{folder}{}.sql", &it[1]), it[0].to_owned())));
    }
    for file in &knob.drops {
        assert!(files.remove(&full(file)).is_some(), "{}: no {file}", knob.name);
    }
    for it in &knob.moves {
        let text = files.remove(&full(&it.from)).unwrap_or_else(|| panic!("{}: no {}", knob.name, it.from));
        files.insert(full(&it.to), text);
    }
    for it in &knob.edits {
        let text = files.get_mut(&full(&it.file)).unwrap_or_else(|| panic!("{}: no {}", knob.name, it.file));
        assert!(text.contains(&it.from), "{}: {} has no {}", knob.name, it.file, it.from);
        *text = text.replace(&it.from, &it.to);
    }
    let leading = knob.indent.as_ref().map(|unit| Edit { from: "^((?:    )+)".into(), to: unit.clone() });
    for it in knob.every.iter().chain(&leading) {
        let pattern = Regex::new(&format!("(?m){}", it.from)).unwrap();
        let mut count = 0;
        for (_, text) in files.iter_mut().filter(|(name, _)| name.ends_with(&knob.code)) {
            count += pattern.find_iter(text).count();
            *text = match &knob.indent {
                Some(unit) => pattern.replace_all(text, |it: &regex::Captures| unit.repeat(it[1].len() / 4)).into(),
                None => pattern.replace_all(text, it.to.as_str()).into(),
            };
        }
        assert!(count > 0, "{}: nothing matches {}", knob.name, it.from);
    }
    files
}

fn grafter(folder: &Path, knob: &Knob, verb: &[&str]) -> Output {
    let spec = home().join(format!("tests/knobs_crm/{}.yaml", knob.spec));
    let mut command = Command::new(env!("CARGO_BIN_EXE_grafter"));
    command.arg("-C").arg(folder).arg(verb[0]).arg("crm-rmx-sync").arg("--spec").arg(spec).args(&verb[1..]);
    command.args(knob.params.iter().flat_map(|param| ["-p", param]));
    command.args(knob.strict.then_some("--strict"));
    command.output().unwrap()
}

/// What is wrong with the PHP; nothing where there is no PHP to ask.
fn unparsed(files: Vec<PathBuf>) -> String {
    let parse = "foreach (array_slice($argv, 1) as $f) { try { token_get_all(file_get_contents($f), TOKEN_PARSE); } \
                 catch (ParseError $e) { echo $f, ':', $e->getLine(), ': ', $e->getMessage(), \"\\n\"; } }";
    let asked = Command::new("php").args(["-r", parse, "--"]).args(files).output();
    asked.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default()
}

fn faults(knob: &Knob, fields: &BTreeMap<String, Vec<[String; 3]>>) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let crm = folder.path().join("crm");
    let before = turned(knob, fields);
    write(&crm, &before);
    let rmx = home().join("codemods/crm-rmx-sync/tests/behind-its-parent/before/rmx");
    write(&folder.path().join("rmx"), &read(&rmx));
    fs::write(folder.path().join("grafter.toml"), "[roots]\ncrm = \"crm\"\nrmx = \"rmx\"\n").unwrap();

    let applied = grafter(folder.path(), knob, &["apply", "--yes"]);
    let told = String::from_utf8_lossy(&applied.stderr);
    if let Some(refused) = &knob.refused {
        let code = knob.exit.or(Some(3));
        let whole = applied.status.code() == code && told.contains(refused) && read(&crm) == before;
        return if whole { Vec::new() } else { vec![format!("is not refused by `{refused}`: {told}")] };
    }
    let mut faults = Vec::new();
    if applied.status.code() != Some(0) {
        faults.push(told.to_string());
    }
    let findings = told.lines().filter(|line| line.contains("finding["));
    faults.extend(findings.filter(|line| !knob.findings.iter().any(|known| line.contains(known))).map(String::from));
    let after = read(&crm);
    let count = |files: &BTreeMap<String, String>, it: &Text| {
        let texts = files.iter().filter(|(name, _)| name.ends_with(&it.file)).map(|(_, text)| format!("\n{text}"));
        texts.map(|text| text.matches(&format!("\n{}\n", it.text.trim_end_matches('\n'))).count()).sum::<usize>()
    };
    for it in &knob.adds {
        if count(&after, it) != count(&before, it) + 1 {
            faults.push(format!("{} has not once more:\n{}", it.file, it.text));
        }
    }
    for it in &knob.adds_no {
        let has = |files: &BTreeMap<String, String>| {
            files.iter().any(|(name, text)| name.ends_with(&it.file) && text.contains(&it.text))
        };
        if has(&after) && !has(&before) {
            faults.push(format!("{} has: {}", it.file, it.text));
        }
    }
    let changed = after.iter().filter(|(name, text)| name.contains(".php") && before.get(*name) != Some(text));
    faults.push(unparsed(changed.map(|(name, _)| crm.join(name)).collect()));
    let again = grafter(folder.path(), knob, &["diff"]);
    let told = String::from_utf8_lossy(&again.stderr);
    if again.status.code() != Some(0) || !again.stdout.is_empty() || told.contains("finding[conflict]") {
        faults.push(format!("again: {}{told}", String::from_utf8_lossy(&again.stdout)));
    }
    faults.retain(|fault| !fault.is_empty());
    faults
}

fn each_knob_of(sheet_name: &str) {
    let sheet: Sheet =
        toml::from_str(&fs::read_to_string(home().join("tests/knobs_crm").join(sheet_name)).unwrap()).unwrap();
    let of = |knob: &Knob| {
        faults(knob, &sheet.fields).into_iter().map(|fault| format!("{}: {fault}", knob.name)).collect::<Vec<_>>()
    };
    let faults: Vec<String> = sheet.knobs.iter().flat_map(of).collect();
    assert!(
        sheet.knobs.iter().all(|knob| !knob.adds.is_empty() || knob.refused.is_some()),
        "{sheet_name}: asserts nothing"
    );
    assert!(!sheet.knobs.is_empty() && faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn tables_are_dispatched_listed_and_deleted_as_they_are_there() {
    each_knob_of("dispatch.toml");
}

#[test]
fn models_and_collectors_are_written_as_the_others() {
    each_knob_of("models.toml");
}

#[test]
fn triggers_and_migrations_are_written_as_the_others() {
    each_knob_of("migrations.toml");
}

#[test]
fn white_space_arrays_and_imports_are_those_of_the_file() {
    each_knob_of("style.toml");
}

#[test]
fn schema_and_guide_are_found_in_other_shapes() {
    each_knob_of("docs.toml");
}

#[test]
fn what_is_asked_or_there_in_a_wrong_way_is_refused_by_its_code() {
    each_knob_of("refused.toml");
}
