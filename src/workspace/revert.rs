//! Takes a run back: restores what it wrote, and merges where somebody edited since.
//!
//! A revert is a run of its own, written the same way, so it can be cut off, recovered and taken back too. That the run
//! before is reverted is nowhere marked: it follows from a later run that says so and was not itself taken back.

use std::sync::Arc;

use crate::{
    error::{Location, Refusal},
    plan::FileChange,
    text::{RelPath, source::digest},
    workspace::{
        Root, Run, RunFile, RunFolder, RunId, RunState, WorkspaceFault,
        journal::{Journal, Side},
        merge::{Conflicts, merge},
        patches::Modes,
        recover,
        write::{Site, root_named},
    },
};

/// What a revert will do; see [`Workspace::revert`](super::Workspace::revert).
#[derive(Debug, Clone)]
pub struct Revert {
    /// The run that is taken back.
    pub run: Run,
    /// The changes; files that are as before already are not among them.
    pub changes: Vec<FileChange>,
    /// Files that were edited since, where only the run's own lines are taken out: root and path.
    pub merged: Vec<(String, RelPath)>,
    pub(crate) roots: Vec<Root>,
    pub(crate) modes: Modes,
    pub(crate) emptied: Vec<RunFolder>,
}

/// Plans to take back this run, or else the last one that can be.
pub(crate) fn plan(site: Site<'_>, id: Option<&str>) -> Result<Revert, WorkspaceFault> {
    let journal = site.journal;
    let run = choose(journal.runs()?, id)?;
    let roots = recover::run_roots(site, &run)?;
    let (mut changes, mut merged, mut conflicts) = (Vec::new(), Vec::new(), Vec::new());
    for (number, file) in run.files.iter().enumerate() {
        let root = root_named(roots.iter(), &file.root)?;
        match back(journal, &run, number, root)? {
            Back::Nothing => {}
            Back::Change { change, merges } => {
                merged.extend(merges.then(|| (change.root.clone(), change.path.clone())));
                changes.push(change);
            }
            Back::Conflict(places) => conflicts.extend(places),
        }
    }
    if !conflicts.is_empty() {
        return Err(refusal(&run.id, &conflicts).into());
    }
    let modes =
        run.files.iter().filter_map(|file| Some(((file.root.clone(), file.path.clone()), file.mode?))).collect();
    let emptied = run.made.clone();
    Ok(Revert { run, changes, merged, roots, modes, emptied })
}

fn choose(runs: Vec<Run>, id: Option<&str>) -> Result<Run, WorkspaceFault> {
    let wanted = |run: &Run| match id {
        Some(id) => run.id.as_str() == id,
        None => run.state != RunState::Reverted && run.reverts.is_none(),
    };
    let run = runs.into_iter().rfind(wanted);
    let run = run.ok_or_else(|| id.map_or(WorkspaceFault::NoRun, |id| WorkspaceFault::UnknownRun(id.into())))?;
    match run.state {
        RunState::Done => Ok(run),
        RunState::Reverted => {
            let message = format!("run {} is already reverted", run.id);
            Err(Refusal::new("reverted", message, "`grafter log` lists the runs").into())
        }
        RunState::Staged | RunState::Writing => Err(recover::unfinished(&run, "it must be recovered first".into())),
    }
}

/// What is to be done with one file.
enum Back {
    Nothing,
    Change { change: FileChange, merges: bool },
    Conflict(Vec<Location>),
}

fn back(journal: &Journal, run: &Run, number: usize, root: &Root) -> Result<Back, WorkspaceFault> {
    let file = &run.files[number];
    let now = recover::read_now(root, &file.path)?;
    let is = now.as_deref().map(digest);
    if is == file.before {
        return Ok(Back::Nothing);
    }
    let stored = |side| stored(journal, &run.id, number, file, side);
    let change = |to: Option<Vec<u8>>, now: Option<Vec<u8>>| FileChange {
        root: file.root.clone(),
        path: file.path.clone(),
        before: now.map(Arc::from),
        after: to.map(Arc::from),
    };
    if is == file.after {
        return Ok(Back::Change { change: change(stored(Side::Before)?, now), merges: false });
    }
    let (Some(ours), Some(base), Some(theirs)) = (now, stored(Side::After)?, stored(Side::Before)?) else {
        return Ok(Back::Conflict(vec![Location::file(file.path.as_str())]));
    };
    match merge(&base, &ours, &theirs) {
        Ok(merged) if merged == ours => Ok(Back::Nothing),
        Ok(merged) => Ok(Back::Change { change: change(Some(merged), Some(ours)), merges: true }),
        Err(Conflicts(lines)) => {
            let place = |line| Location { path: file.path.to_string(), line, column: 0 };
            Ok(Back::Conflict(lines.into_iter().map(place).collect()))
        }
    }
}

/// The bytes of one side, if there was a file, as the digest in the record has them.
fn stored(
    journal: &Journal,
    run: &RunId,
    number: usize,
    file: &RunFile,
    side: Side,
) -> Result<Option<Vec<u8>>, WorkspaceFault> {
    let expected = if side == Side::Before { &file.before } else { &file.after };
    let Some(expected) = expected else { return Ok(None) };
    let bytes = journal.bytes(run, number, side)?;
    if digest(&bytes) == *expected {
        return Ok(Some(bytes));
    }
    let reason = format!("the bytes kept of {} are not those that were written", file.path);
    Err(WorkspaceFault::BadRecord { run: run.to_string(), reason })
}

fn refusal(run: &RunId, places: &[Location]) -> Refusal {
    let list: Vec<String> = places.iter().map(ToString::to_string).collect();
    let message = format!("what run {run} wrote was edited since: {}", list.join(", "));
    let help = "undo those edits, or take the run's lines out by hand; `grafter log` shows its patch";
    let refusal = Refusal::new("revert-conflict", message, help).at(places[0].clone());
    match places.get(1) {
        Some(second) => refusal.and(second.clone()),
        None => refusal,
    }
}
