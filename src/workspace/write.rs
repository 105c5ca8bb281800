//! The one way by which files change: all of them or none.
//!
//! Lock each root, look at every file, record the run, stage every new content synced, sync the record: from then on the
//! run can be carried to its end by whoever comes. Look at each file right before it is replaced, rename, sync, take the
//! leftovers away, mark the run done. A fault on the way gives every file back; a kill is met by `recover`.
//!
//! One gap is left: a file that another program replaces between the last look and the rename, some microseconds, is
//! replaced by ours. What others write into the old file in that time is noticed and given back.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::PathBuf,
};

use crate::{
    plan::FileChange,
    workspace::{
        Root, Run, RunFile, RunFolder, RunId, RunRoot, RunState, Settings, WorkspaceFault, beneath,
        error::io_fault,
        examine::examine,
        journal::{Journal, Side, put},
        lock::lock,
        patches::{Modes, patches},
        recover,
        target::{Status, Target},
    },
};

/// What a run is, besides its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// The codemod, or the verb where there is none.
    pub codemod: String,
    /// Its arguments.
    pub arguments: serde_json::Value,
}

/// Where a run is. Numbers are those of the files, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The roots are locked.
    Locked,
    /// The run is recorded; nothing else is on disk.
    Recorded,
    /// This file's new bytes are staged.
    Staged(usize),
    /// All is staged, synced and recorded as being written.
    Journaled,
    /// This file is replaced next.
    Renaming(usize),
    /// This file has been replaced.
    Renamed(usize),
    /// All files are replaced, and synced.
    Synced,
    /// What was staged and kept is gone.
    Cleaned,
    /// The run is recorded as done.
    Done,
    /// On the way back: this file is given back next. What `on_step` returns here does not count.
    Undoing(usize),
    /// On the way back: this file is as it was.
    Undone(usize),
}

/// Called at each [`Step`]: to show progress, or to stop. An error before [`Step::Synced`] rolls the run back.
pub type OnStep<'a> = &'a mut dyn FnMut(Step) -> io::Result<()>;

/// What is to be written.
pub(crate) struct Order<'a> {
    pub(crate) changes: &'a [FileChange],
    pub(crate) info: &'a RunInfo,
    /// The run that is taken back.
    pub(crate) reverts: Option<RunId>,
    /// Permission bits of files to be created, where they are known.
    pub(crate) modes: Modes,
    /// Folders to take away if they are empty.
    pub(crate) emptied: Vec<RunFolder>,
}

/// Where it is written.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) journal: &'a Journal,
    pub(crate) roots: &'a [Root],
    pub(crate) settings: &'a Settings,
}

/// Writes all changes, or none of them.
pub(crate) fn write(site: Site<'_>, order: &Order<'_>, on_step: OnStep<'_>) -> Result<RunId, WorkspaceFault> {
    let roots = used_roots(site.roots, order.changes)?;
    let dirs: Vec<_> = roots.iter().map(|root| root.dir()).collect();
    let _locks = lock(dirs.iter().copied(), site.settings.wait)?;
    step(on_step, Step::Locked)?;
    if let Some(run) = recover::cut_off(site.journal, &dirs)? {
        return Err(recover::unfinished(&run, "it must be recovered first".into()));
    }
    let (files, made) = examine(&roots, order, site.settings)?;
    let (id, started) = site.journal.begin()?;
    let recorded = roots.iter().map(|root| record_root(root, site.journal)).collect();
    let mut run = Run {
        id: id.clone(),
        started,
        codemod: order.info.codemod.clone(),
        arguments: order.info.arguments.clone(),
        state: RunState::Staged,
        reverts: order.reverts.clone(),
        roots: recorded,
        files,
        made,
        emptied: order.emptied.clone(),
    };
    match carry_out(site.journal, &roots, &mut run, order.changes, on_step) {
        Ok(targets) => finish(site.journal, &roots, &mut run, &targets, on_step).map(|()| id),
        Err(fault) => Err(roll_back(site.journal, &roots, &run, fault, on_step)),
    }
}

/// The roots that have changes, each once.
fn used_roots<'a>(roots: &'a [Root], changes: &[FileChange]) -> Result<Vec<&'a Root>, WorkspaceFault> {
    let names: BTreeSet<&str> = changes.iter().map(|change| change.root.as_str()).collect();
    names.into_iter().map(|name| root_named(roots.iter(), name)).collect()
}

/// The root of that name.
pub(crate) fn root_named<'a>(
    mut roots: impl Iterator<Item = &'a Root> + Clone,
    name: &str,
) -> Result<&'a Root, WorkspaceFault> {
    let known = roots.clone();
    roots.find(|root| root.name == name).ok_or_else(|| WorkspaceFault::UnknownRoot {
        name: name.into(),
        known: known.map(|root| root.name.clone()).collect(),
    })
}

fn record_root(root: &Root, journal: &Journal) -> RunRoot {
    let dir = root.dir();
    let home = journal.home().canonicalize().unwrap_or_else(|_| journal.home().to_path_buf());
    let dir = dir.strip_prefix(home).map_or_else(|_| dir.to_path_buf(), PathBuf::from);
    RunRoot { name: root.name.clone(), dir }
}

/// From the record to the last rename.
fn carry_out(
    journal: &Journal,
    roots: &[&Root],
    run: &mut Run,
    changes: &[FileChange],
    on_step: OnStep<'_>,
) -> Result<Vec<Target>, WorkspaceFault> {
    journal.save(run)?;
    journal.sync()?;
    step(on_step, Step::Recorded)?;
    make_folders(roots, &run.made)?;
    for (number, change) in changes.iter().enumerate() {
        for (side, bytes) in [(Side::Before, &change.before), (Side::After, &change.after)] {
            if let Some(bytes) = bytes {
                put(&journal.bytes_path(&run.id, number, side), bytes)?;
            }
        }
    }
    let modes: Modes =
        run.files.iter().filter_map(|file| Some(((file.root.clone(), file.path.clone()), file.mode?))).collect();
    for patch in patches(changes, &modes)? {
        let path = |end: &str| journal.folder(&run.id).join(format!("{}{end}", patch.root));
        put(&path(".patch"), &patch.forward)?;
        put(&path(".inverse.patch"), &patch.inverse)?;
    }
    let mut targets = open_targets(roots, run)?;
    for target in &mut targets {
        target.file.mode = target.stage(journal)?;
        run.files[target.number].mode = target.file.mode;
        step(on_step, Step::Staged(target.number))?;
    }
    targets.iter().try_for_each(Target::sync)?;
    journal.save(&Run { state: RunState::Writing, ..run.clone() })?;
    run.state = RunState::Writing;
    step(on_step, Step::Journaled)?;
    forward(&targets, on_step)?;
    Ok(targets)
}

fn make_folders(roots: &[&Root], folders: &[RunFolder]) -> Result<(), WorkspaceFault> {
    for folder in folders {
        let root = root_named(roots.iter().copied(), &folder.root)?;
        let make = || {
            let (parent, name) = root.folder.parent(&folder.path)?;
            parent.make_folder(name)?;
            parent.sync()
        };
        make().map_err(io_fault("create", root.dir().join(folder.path.as_str())))?;
    }
    Ok(())
}

/// Opens the folders of a run's files.
pub(crate) fn open_targets(roots: &[&Root], run: &Run) -> Result<Vec<Target>, WorkspaceFault> {
    let open = |(number, file): (usize, &RunFile)| {
        Target::open(root_named(roots.iter().copied(), &file.root)?, &run.id, number, file)
    };
    run.files.iter().enumerate().map(open).collect()
}

/// Replaces the files one by one; those that are new already are passed over.
pub(crate) fn forward(targets: &[Target], on_step: OnStep<'_>) -> Result<(), WorkspaceFault> {
    for target in targets {
        step(on_step, Step::Renaming(target.number))?;
        match target.status()? {
            Status::New => {}
            Status::Old => target.replace()?,
            Status::Untouched | Status::Edited => return Err(WorkspaceFault::Changed { path: target.shown() }),
        }
        step(on_step, Step::Renamed(target.number))?;
    }
    targets.iter().try_for_each(Target::sync)?;
    step(on_step, Step::Synced)
}

/// Takes the leftovers away and marks the run done. All files are new; what fails here is left for `recover`.
pub(crate) fn finish(
    journal: &Journal,
    roots: &[&Root],
    run: &mut Run,
    targets: &[Target],
    on_step: OnStep<'_>,
) -> Result<(), WorkspaceFault> {
    let mut finish = || {
        targets.iter().try_for_each(Target::clean)?;
        remove_folders(roots, &run.emptied)?;
        targets.iter().try_for_each(Target::sync)?;
        step(on_step, Step::Cleaned)?;
        run.state = RunState::Done;
        journal.save(run)?;
        step(on_step, Step::Done)
    };
    finish().map_err(|fault| recover::unfinished(run, format!("all files are written, but {fault}")))
}

/// Removes folders that are empty, the inner ones first.
fn remove_folders(roots: &[&Root], folders: &[RunFolder]) -> Result<(), WorkspaceFault> {
    for folder in folders.iter().rev() {
        let root = root_named(roots.iter().copied(), &folder.root)?;
        let remove = || match root.folder.parent(&folder.path) {
            Err(error) if beneath::is_missing(&error) => Ok(()),
            found => found.and_then(|(parent, name)| parent.remove_folder(name)),
        };
        remove().map_err(io_fault("remove", root.dir().join(folder.path.as_str())))?;
    }
    Ok(())
}

fn roll_back(
    journal: &Journal,
    roots: &[&Root],
    run: &Run,
    cause: WorkspaceFault,
    on_step: OnStep<'_>,
) -> WorkspaceFault {
    match back(journal, roots, run, on_step) {
        Err(fault) => recover::unfinished(run, format!("{cause}; then, on the way back, {fault}")),
        Ok(()) if matches!(cause, WorkspaceFault::Changed { .. }) => cause,
        Ok(()) => WorkspaceFault::RolledBack(Box::new(cause)),
    }
}

/// Gives every file back as it was before the run, and forgets the run. Nothing is touched if somebody edited a file
/// after the run wrote it.
pub(crate) fn back(journal: &Journal, roots: &[&Root], run: &Run, on_step: OnStep<'_>) -> Result<(), WorkspaceFault> {
    let targets = open_targets(roots, run)?;
    if run.state == RunState::Writing {
        for target in &targets {
            if target.status()? == Status::Edited {
                return Err(WorkspaceFault::Changed { path: target.shown() });
            }
        }
        for target in targets.iter().rev() {
            let _ = on_step(Step::Undoing(target.number));
            target.undo(journal)?;
            let _ = on_step(Step::Undone(target.number));
        }
    }
    targets.iter().try_for_each(Target::clean)?;
    targets.iter().try_for_each(Target::sync)?;
    remove_folders(roots, &run.made)?;
    journal.forget(&run.id)
}

/// Asks whoever watches whether to go on.
pub(crate) fn step(on_step: &mut dyn FnMut(Step) -> io::Result<()>, step: Step) -> Result<(), WorkspaceFault> {
    on_step(step).map_err(WorkspaceFault::Stopped)
}

/// Files grouped by root, in the order of the roots' names.
pub(crate) fn by_root(changes: &[FileChange]) -> BTreeMap<&str, Vec<&FileChange>> {
    let mut groups: BTreeMap<&str, Vec<&FileChange>> = BTreeMap::new();
    for change in changes {
        groups.entry(&change.root).or_default().push(change);
    }
    groups
}
