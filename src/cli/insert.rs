//! `grafter insert`: one item into a list, without a codemod.

use std::{io::Read as _, sync::Arc};

use serde::Serialize;

use super::{
    Exit,
    args::{Global, Insert},
    open::{self, Usage},
    print::Printer,
    targets::{self, Target},
};
use crate::{
    error::{Location, Refusal},
    list::{Indentation, Placement},
    plan::{
        FileChange, Inserted, Insertion, Opened, Stop, Which,
        insert::{Place, insert},
        search::{self, Sought},
    },
    syntax::Document,
    text::{EditSet, RelPath},
    workspace::{RunInfo, Workspace},
};

pub(super) fn run(global: &Global, args: &Insert, printer: Printer) -> Result<Exit, Stop> {
    let item = item_text(&args.item)?;
    let workspace = open::around(global, &args.file)?;
    if args.write {
        workspace.recover()?;
    } else {
        open::whole(&workspace)?;
    }
    let queries = open::query(global, &workspace, &args.query)?;
    let targets = targets::of(&workspace, &args.file, &queries)?;
    let asked = Asked { args, item: &item, placement: placement(args), workspace: &workspace };
    let grafts = asked.plan(&targets)?;
    let changes = grafts.changes();
    let patches = workspace.patches(&changes)?;
    if args.write && !changes.is_empty() {
        let arguments = serde_json::json!({ "query": args.query, "item": item });
        workspace.write(&changes, &RunInfo { codemod: "insert".into(), arguments })?;
    }
    grafts.show(args, &workspace, &patches, printer);
    Ok(Exit::Done)
}

fn item_text(given: &str) -> Result<String, Usage> {
    let text = if given == "-" {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Usage::new(format!("cannot read the item: {error}"), "give it as UTF-8 text"))?;
        text
    } else {
        given.to_owned()
    };
    if text.trim().is_empty() {
        return Err(Usage::new("the item is empty", "give its text, or `-` and the text on standard input"));
    }
    Ok(text)
}

fn placement(args: &Insert) -> Placement {
    match args {
        Insert { first: true, .. } => Placement::First,
        Insert { last: true, .. } => Placement::Last,
        Insert { before: Some(key), .. } => Placement::Before(key.clone()),
        Insert { after: Some(key), .. } => Placement::After(key.clone()),
        Insert { after_line: Some(line), .. } => Placement::AfterLine(*line),
        _ => Placement::Auto,
    }
}

/// What the user asked for.
struct Asked<'a> {
    args: &'a Insert,
    item: &'a str,
    placement: Placement,
    workspace: &'a Workspace,
}

/// Why the only file is not worked on, and what can be done about it.
fn left_out(path: &str, skip: &crate::plan::Skip) -> Refusal {
    let help = match skip.code {
        "too-large" => "give --max-size, in MB",
        "utf-16" => "save it as UTF-8",
        "link" => "name the file that it points to",
        "unreadable" => "look at the file's permissions",
        _ => "leave the file out",
    };
    Refusal::new(skip.code, format!("left out: {}", skip.reason), help).at(Location::file(path))
}

/// What came of one list.
struct Graft {
    root: String,
    path: RelPath,
    before: Document,
    edits: EditSet,
    place: Option<Place>,
}

/// What came of all lists.
#[derive(Default)]
struct Grafts {
    done: Vec<Graft>,
    findings: Vec<Refusal>,
    skipped: Vec<crate::plan::Skip>,
}

impl Asked<'_> {
    fn plan(&self, targets: &[Target<'_>]) -> Result<Grafts, Stop> {
        let files: usize = targets.iter().map(|target| target.files.len()).sum();
        if files == 0 {
            return Err(Usage::new("no file of the query's language is here", "give other files or folders").into());
        }
        if self.args.every {
            return self.every(targets);
        }
        if files == 1 {
            return self.only(&targets[0]);
        }
        if self.args.in_line.is_some() || self.args.after_line.is_some() {
            let message = format!("a line is given, and {files} files");
            return Err(Usage::new(message, "give one file with --in-line and --after-line").into());
        }
        self.sole(targets)
    }

    fn insertion<'q>(&'q self, query: &'q crate::syntax::Query, which: Which) -> Insertion<'q> {
        let placement = self.placement.clone();
        Insertion { query, which, item: self.item, indentation: Indentation::Literal, placement }
    }

    /// One file is given: the list may be told by a line.
    fn only(&self, target: &Target<'_>) -> Result<Grafts, Stop> {
        let path = &target.files[0];
        let sought = Sought { query: target.query, name: None, gated: false };
        let document = match search::open(self.workspace, &target.root, path, sought)? {
            Opened::Document(document) => *document,
            Opened::Skipped(skip) => {
                return Err(left_out(&targets::shown(self.workspace, &target.root, path), &skip).into());
            }
            Opened::Other => {
                let path = targets::shown(self.workspace, &target.root, path);
                return Err(Usage::new(format!("there is no file {path}"), "check the path").into());
            }
        };
        let which = match (&self.args.in_name, self.args.in_line, self.args.after_line) {
            (Some(name), _, _) => Which::Named(name.clone()),
            (_, Some(line), _) => Which::AtLine(line),
            (_, _, Some(line)) => Which::BoundaryAt(line),
            _ => Which::Sole,
        };
        let graft = graft(&target.root, document, &self.insertion(target.query, which))?;
        Ok(Grafts { done: vec![graft], ..Grafts::default() })
    }

    /// Many files are given, and exactly one list must answer.
    fn sole(&self, targets: &[Target<'_>]) -> Result<Grafts, Stop> {
        let name = self.args.in_name.as_deref();
        let mut found = Vec::new();
        let mut all = search::Search::default();
        for (number, target) in targets.iter().enumerate() {
            let open = |path: &RelPath, sought: Sought<'_>| search::open(self.workspace, &target.root, path, sought);
            let search = search::search(&target.files, &open, target.query, name)?;
            found.extend(search.hits.iter().map(|_| number));
            all.hits.extend(search.hits);
            all.skipped.extend(search.skipped);
            all.near.extend(search.near);
        }
        let skipped = all.skipped.clone();
        let hit = search::sole(all, &self.args.query, name, "those given")?;
        let target = &targets[found[0]];
        let insertion = self.insertion(target.query, Which::Number(hit.number));
        let graft = graft(&target.root, hit.document, &insertion)?;
        Ok(Grafts { done: vec![graft], skipped, ..Grafts::default() })
    }

    /// All lists get the item. In one file the last list is first, so that the numbers of the others stay.
    fn every(&self, targets: &[Target<'_>]) -> Result<Grafts, Stop> {
        let mut grafts = Grafts::default();
        for target in targets {
            let open = |path: &RelPath, sought: Sought<'_>| search::open(self.workspace, &target.root, path, sought);
            let found = search::search(&target.files, &open, target.query, None)?;
            grafts.skipped.extend(found.skipped);
            let mut current: Option<Document> = None;
            for hit in found.hits.into_iter().rev() {
                let same = current.take().filter(|document| document.source().path() == &hit.path);
                let document = same.unwrap_or(hit.document);
                match graft(&target.root, document.clone(), &self.insertion(target.query, Which::Number(hit.number))) {
                    Ok(graft) => {
                        current =
                            Some(if graft.edits.is_empty() { document } else { document.edited(&graft.edits)? });
                        grafts.done.push(graft);
                    }
                    Err(Stop::Refused(refusal)) if !self.args.strict => {
                        current = Some(document);
                        grafts.findings.push(*refusal);
                    }
                    Err(stop) => return Err(stop),
                }
            }
        }
        grafts.done.reverse();
        grafts.findings.reverse();
        Ok(grafts)
    }
}

fn graft(root: &str, document: Document, insertion: &Insertion<'_>) -> Result<Graft, Stop> {
    let (edits, place) = match insert(&document, insertion)? {
        Inserted::Present(_) => (EditSet::default(), None),
        Inserted::Planned(planned) => (planned.edits, Some(planned.place)),
    };
    Ok(Graft { root: root.to_owned(), path: document.source().path().clone(), before: document, edits, place })
}

/// A change as JSON shows it.
#[derive(Serialize)]
struct ShownChange<'a> {
    path: String,
    place: &'a Place,
}

/// The answer as JSON shows it.
#[derive(Serialize)]
struct Shown<'a> {
    outcome: &'static str,
    changes: Vec<ShownChange<'a>>,
    place: Option<&'a Place>,
    findings: &'a [Refusal],
    skipped: &'a [crate::plan::Skip],
}

impl Grafts {
    /// One change a file; several lists of a file are composed.
    fn changes(&self) -> Vec<FileChange> {
        let mut changes: Vec<FileChange> = Vec::new();
        for graft in self.done.iter().rev().filter(|graft| !graft.edits.is_empty()) {
            let after: Arc<[u8]> = graft.edits.apply(graft.before.source().bytes()).into();
            match changes.last_mut().filter(|change| change.root == graft.root && change.path == graft.path) {
                Some(change) => change.after = Some(after),
                None => changes.push(FileChange {
                    root: graft.root.clone(),
                    path: graft.path.clone(),
                    before: Some(graft.before.source().bytes().into()),
                    after: Some(after),
                }),
            }
        }
        changes.reverse();
        changes
    }

    fn show(&self, args: &Insert, workspace: &Workspace, patches: &[crate::workspace::RootPatch], printer: Printer) {
        let placed: Vec<(&Graft, &Place)> =
            self.done.iter().filter_map(|graft| graft.place.as_ref().map(|place| (graft, place))).collect();
        let outcome = match (placed.is_empty(), args.write) {
            (true, _) => "present",
            (false, true) => "written",
            (false, false) => "planned",
        };
        if printer.is_json() {
            let changes: Vec<_> = placed
                .iter()
                .map(|(graft, place)| ShownChange { path: targets::shown(workspace, &graft.root, &graft.path), place })
                .collect();
            let place = match placed.as_slice() {
                [(_, place)] => Some(*place),
                _ => None,
            };
            printer.json(&Shown { outcome, changes, place, findings: &self.findings, skipped: &self.skipped });
            return;
        }
        for (graft, place) in &placed {
            let path = targets::shown(workspace, &graft.root, &graft.path);
            if args.write {
                printer.line(format!("{path}:{}: written", place.line + 1));
            }
            explain(&path, place, printer);
        }
        if !args.write {
            patches.iter().for_each(|patch| printer.patch(&patch.forward));
        }
        if placed.is_empty() {
            printer.note("nothing to do: the item is there");
        }
        self.findings.iter().for_each(|finding| printer.refusal(finding));
        self.skipped.iter().for_each(|skip| printer.detail(format!("{}: left out, {}", skip.path, skip.reason)));
    }
}

/// Why the item goes there, for `-v`.
fn explain(path: &str, place: &Place, printer: Printer) {
    let sure = place.sure.map_or("told", |sure| match sure {
        crate::list::Sure::Certain => "certain",
        crate::list::Sure::Likely => "likely",
        crate::list::Sure::Guess => "guess",
    });
    printer.detail(format!(
        "{path}: after line {}, item {} of {} ({sure}): {}",
        place.line,
        place.index + 1,
        place.of + 1,
        place.why
    ));
    if let Some(second) = &place.second {
        printer.detail(format!("  else after line {}: {}", second.line, second.why));
    }
}
