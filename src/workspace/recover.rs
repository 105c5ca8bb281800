//! Brings a run that was cut off to an end: wholly written, or wholly not.
//!
//! Only files whose bytes are what the run wrote, or still the old ones, are touched. A file that somebody edited before
//! the run came to it stays edited, and the run goes back; one that was edited after stops the recovery, by its name.

use std::path::Path;

use crate::{
    error::Fault as _,
    workspace::{
        Root, Run, RunId, RunRoot, RunState, WorkspaceFault,
        error::io_fault,
        journal::Journal,
        lock::lock,
        target::{Status, shown},
        write::{OnStep, Site, back, finish, forward, open_targets},
    },
};

/// A run that was cut off, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// The run.
    pub run: RunId,
    /// Whether it was brought to its end; else it was taken back, and is no run any more.
    pub written: bool,
}

/// A run that was cut off, if there is one. A run that another process is busy with is not cut off; roots that this
/// process has locked itself are named in `held`.
pub(crate) fn cut_off(journal: &Journal, held: &[&Path]) -> Result<Option<Run>, WorkspaceFault> {
    let open = |run: &Run| matches!(run.state, RunState::Staged | RunState::Writing);
    for run in journal.runs()?.into_iter().filter(open) {
        let dirs: Vec<_> =
            run.roots.iter().filter_map(|root| journal.home().join(&root.dir).canonicalize().ok()).collect();
        let free = dirs.iter().map(AsRef::as_ref).filter(|dir: &&Path| !held.contains(dir));
        let locks = match lock(free, std::time::Duration::ZERO) {
            Err(WorkspaceFault::Locked { .. }) => continue,
            found => found?,
        };
        // It may have come to its end between the look at it and the lock.
        match journal.load(&run.id) {
            Ok(run) if open(&run) => return Ok(Some(run)),
            Ok(_) | Err(WorkspaceFault::UnknownRun(_)) => drop(locks),
            Err(fault) => return Err(fault),
        }
    }
    Ok(None)
}

/// The fault that says so.
pub(crate) fn unfinished(run: &Run, reason: String) -> WorkspaceFault {
    let help = "run `grafter recover`".to_string();
    WorkspaceFault::CutOff { run: run.id.clone(), reason, help }
}

fn refused(run: &Run, fault: &WorkspaceFault) -> WorkspaceFault {
    let help = fault.help().unwrap_or_else(|| "run `grafter recover` again".into());
    WorkspaceFault::CutOff { run: run.id.clone(), reason: fault.to_string(), help }
}

/// Recovers every run that was cut off, the oldest first.
pub(crate) fn recover(site: Site<'_>, on_step: OnStep<'_>) -> Result<Vec<Recovered>, WorkspaceFault> {
    let mut done = Vec::new();
    while let Some(run) = cut_off(site.journal, &[])? {
        let roots = run_roots(site, &run).map_err(|fault| refused(&run, &fault))?;
        let _locks = lock(roots.iter().map(Root::dir), site.settings.wait)?;
        let run = site.journal.load(&run.id)?;
        let written = settle(site.journal, &roots.iter().collect::<Vec<_>>(), run.clone(), on_step)?;
        done.push(Recovered { run: run.id, written });
    }
    Ok(done)
}

/// The roots of a run, where they are now. Those that do not lie beneath the record must be among the open ones: a
/// record alone is no leave to write elsewhere.
pub(crate) fn run_roots(site: Site<'_>, run: &Run) -> Result<Vec<Root>, WorkspaceFault> {
    let home = site.journal.home();
    let real = home.canonicalize().map_err(io_fault("open", home))?;
    let open = |root: &RunRoot| {
        let found = Root::open(&root.name, &home.join(&root.dir))?;
        let known = site.roots.iter().any(|known| known.dir() == found.dir());
        if known || found.dir().starts_with(&real) {
            return Ok(found);
        }
        let reason = format!("run {} worked on {}, which is no root here", run.id, found.dir().display());
        Err(WorkspaceFault::BadRoot { name: root.name.clone(), reason })
    };
    run.roots.iter().map(open).collect()
}

/// Forward if every file is old or new, else back. Whether the run is written now.
fn settle(journal: &Journal, roots: &[&Root], mut run: Run, on_step: OnStep<'_>) -> Result<bool, WorkspaceFault> {
    if run.state == RunState::Writing && go_forward(journal, roots, &mut run, on_step)? {
        return Ok(true);
    }
    match back(journal, roots, &run, on_step) {
        Ok(()) => Ok(false),
        Err(WorkspaceFault::Changed { path }) => Err(WorkspaceFault::CutOff {
            reason: format!("{path} was changed by somebody else after the run wrote it"),
            help: by_hand(journal, &run, &path),
            run: run.id,
        }),
        Err(fault) => Err(unfinished(&run, fault.to_string())),
    }
}

/// Tries to bring the run to its end; `false` if it must go back. Once all files are new there is no way back.
fn go_forward(journal: &Journal, roots: &[&Root], run: &mut Run, on_step: OnStep<'_>) -> Result<bool, WorkspaceFault> {
    let targets = open_targets(roots, run)?;
    let mut old = Vec::new();
    for target in &targets {
        match target.status()? {
            Status::New => {}
            Status::Old => old.push(target),
            Status::Untouched | Status::Edited => return Ok(false),
        }
    }
    if old.into_iter().any(|target| target.stage(journal).is_err()) || forward(&targets, on_step).is_err() {
        return Ok(false);
    }
    finish(journal, roots, run, &targets, on_step).map(|()| true)
}

fn by_hand(journal: &Journal, run: &Run, path: &str) -> String {
    let number = run.files.iter().position(|file| shown(file) == path).unwrap_or(0);
    let folder = journal.folder(&run.id);
    format!(
        "save your version elsewhere, copy {0}.before or {0}.after of {1} over the file, and run `grafter recover` again",
        number,
        folder.display()
    )
}

/// Reads a file of a root for a revert: its bytes, or nothing.
pub(crate) fn read_now(root: &Root, path: &crate::text::RelPath) -> Result<Option<Vec<u8>>, WorkspaceFault> {
    root.folder.read(path.as_str()).map_err(io_fault("read", root.dir().join(path.as_str())))
}
