//! `grafter test`: runs the cases of codemods, each one twice, forward and back, on real files in a temporary folder.
//!
//! A case is a folder `tests/<case>/` of the codemod: `args.toml`, a tree `before/`, and a tree `after/`, or
//! `refused.txt` with the code of the refusal or error that is expected. Where the codemod names roots, each is a folder
//! in the trees.

use std::{collections::BTreeMap, path::Path};

use super::{
    Exit,
    args::{Global, Test},
    open,
    print::Printer,
};
use crate::{
    codemod::{Arguments, Bundle, Codemod, Library},
    error::Error,
    plan::{self, Options, Stop},
    workspace::{RootSpec, RunInfo, Settings, Workspace, WorkspaceFault, files},
};

pub(super) fn run(global: &Global, args: &Test, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &[], open::settings(global))?;
    let mut wanted = Vec::new();
    if args.codemods.is_empty() {
        let library = open::library(&workspace)?;
        for name in library.codemods().map(|(name, _)| name.to_owned()).collect::<Vec<_>>() {
            let codemod = library.codemod(&name)?;
            wanted.push((library.clone(), codemod));
        }
    }
    for name in &args.codemods {
        wanted.push(open::codemod(global, &workspace, name)?);
    }
    let (mut passed, mut failed) = (0, Vec::new());
    for (library, codemod) in &wanted {
        for (case, files) in cases(library, codemod) {
            let title = format!("{} {case}", codemod.name);
            match run_case(library, codemod, &files) {
                Ok(()) => {
                    passed += 1;
                    printer.detail(format!("ok      {title}"));
                }
                Err(why) => {
                    printer.line(format!("FAILED  {title}: {why}"));
                    failed.push(serde_json::json!({ "case": title, "why": why }));
                }
            }
        }
    }
    if printer.is_json() {
        printer.json(&serde_json::json!({ "passed": passed, "failed": failed }));
    }
    printer.line(format!("{passed} passed, {} failed", failed.len()));
    Ok(if failed.is_empty() { Exit::Done } else { Exit::Found })
}

/// The cases of a codemod by name, each with its files.
fn cases(library: &Library, codemod: &Codemod) -> BTreeMap<String, Bundle> {
    let mut cases: BTreeMap<String, Bundle> = BTreeMap::new();
    let folder = library.codemods().find(|(name, _)| *name == codemod.name).map(|(_, folder)| folder);
    for (path, bytes) in folder.into_iter().flat_map(|folder| &folder.files) {
        if let Some((case, rest)) = path.strip_prefix("tests/").and_then(|path| path.split_once('/')) {
            cases.entry(case.to_owned()).or_default().insert(rest.to_owned(), bytes.clone());
        }
    }
    cases
}

/// Applies, applies again, reverts; every file is compared each time.
fn run_case(library: &Library, codemod: &Codemod, files: &Bundle) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let tree = folder.path().join("tree");
    let (before, after) = (beneath(files, "before/"), beneath(files, "after/"));
    files::create_folder(&tree, &before).map_err(|error| error.to_string())?;
    let workspace = opened(&tree, codemod, &before).map_err(|error| error.to_string())?;
    let arguments = match files.get("args.toml") {
        Some(bytes) => Arguments::spec("args.toml", bytes).map_err(|error| error.to_string())?,
        None => Arguments::default(),
    };
    let refused = files.get("refused.txt").map(|bytes| String::from_utf8_lossy(bytes).trim().to_owned());
    match (apply(library, codemod, &arguments, &workspace), refused) {
        (Err(code), Some(wanted)) if code.starts_with(&wanted) => return same(&tree, &before, "after the refusal"),
        (Err(code), Some(wanted)) => return Err(format!("refused as `{code}`, expected `{wanted}`")),
        (Err(code), None) => return Err(format!("refused: {code}")),
        (Ok(_), Some(wanted)) => return Err(format!("not refused, expected `{wanted}`")),
        (Ok(_), None) => same(&tree, &after, "after it was applied")?,
    }
    // opened again, as a second run would: the first knew the files that were there before it
    let workspace = opened(&tree, codemod, &before).map_err(|error| error.to_string())?;
    if apply(library, codemod, &arguments, &workspace).map_err(|code| format!("second run refused: {code}"))? {
        return Err("the second run changes something".to_owned());
    }
    if before != after {
        let revert = workspace.revert_plan(None).map_err(|error| error.to_string())?;
        workspace.revert(&revert, &mut |_| Ok(())).map_err(|error| error.to_string())?;
    }
    same(&tree, &before, "after it was reverted")
}

/// Plans and writes; whether there was something to write, or the code and words of the refusal.
fn apply(library: &Library, codemod: &Codemod, arguments: &Arguments, workspace: &Workspace) -> Result<bool, String> {
    let plan = plan::plan(library, codemod, arguments, workspace, &Options::default()).map_err(|stop| match stop {
        Stop::Refused(refusal) => format!("{}: {}", refusal.code, refusal.message),
        Stop::Error(error) => told(&error),
    })?;
    if let Some(refusal) = plan.refusals().next() {
        return Err(format!("{}: {}", refusal.code, refusal.message));
    }
    if plan.changes.is_empty() {
        return Ok(false);
    }
    let info = RunInfo { codemod: plan.codemod.clone(), arguments: plan.arguments.clone().into() };
    workspace.write(&plan.changes, &info).map_err(|fault| told(&fault.into()))?;
    Ok(true)
}

fn told(error: &Error) -> String {
    format!("{}: {error}", error.code())
}

fn opened(tree: &Path, codemod: &Codemod, before: &Bundle) -> Result<Workspace, WorkspaceFault> {
    let named =
        codemod.roots.iter().filter(|root| before.keys().any(|path| path.starts_with(&format!("{}/", root.name))));
    let named = named.map(|root| (root.name.clone(), tree.join(&root.name))).collect();
    let spec = RootSpec::Project { named, current: tree.to_path_buf() };
    Workspace::open(&spec, Settings::default())
}

fn beneath(files: &Bundle, folder: &str) -> Bundle {
    let inside = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), bytes.clone())));
    inside.collect()
}

fn same(tree: &Path, wanted: &Bundle, when: &str) -> Result<(), String> {
    let found = files::read_folder(tree).map_err(|error| error.to_string())?;
    let paths = found.keys().chain(wanted.keys()).collect::<std::collections::BTreeSet<_>>();
    for path in paths {
        let (found, wanted) = (found.get(path), wanted.get(path));
        if found != wanted {
            let line = first_difference(found, wanted);
            return Err(format!("{path}:{line} is not as expected {when}"));
        }
    }
    Ok(())
}

/// The first line (from 1) in which two files differ, with both texts.
fn first_difference(found: Option<&Vec<u8>>, wanted: Option<&Vec<u8>>) -> String {
    let lines = |bytes: Option<&Vec<u8>>| -> Vec<String> {
        bytes.map_or(Vec::new(), |bytes| {
            bytes.split(|b| *b == b'\n').map(|line| String::from_utf8_lossy(line).into_owned()).collect()
        })
    };
    let (found, wanted) = (lines(found), lines(wanted));
    let at = found.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
    let line =
        |lines: &[String]| lines.get(at).map_or("nothing".to_owned(), |line| format!("`{}`", line.escape_debug()));
    format!("{}: found {}, expected {};", at + 1, line(&found), line(&wanted))
}
