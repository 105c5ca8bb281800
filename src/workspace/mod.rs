//! Layer 6: checkouts on disk. The only place with `std::fs`.
//!
//! Goes in: what the user said about roots, and file changes. Comes out: files for a plan, written files, the record of
//! the runs. Nothing is printed and nothing is parsed here. Unix only: the promises rest on `openat`, `rename` and
//! `flock`.

mod beneath;
mod checker;
mod discover;
mod error;
mod examine;
pub mod files;
mod journal;
mod lock;
mod merge;
mod patches;
mod recover;
mod revert;
mod roots;
mod target;
mod write;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

pub use self::{
    error::{Class, WorkspaceFault},
    journal::{Run, RunFile, RunFolder, RunId, RunRoot, RunState},
    patches::RootPatch,
    recover::Recovered,
    revert::Revert,
    roots::{DEFAULT_ROOT, Located, PROJECT_FILE, Root, RootSpec, STATE_FOLDER},
    write::{OnStep, RunInfo, Step},
};
use crate::{
    error::Error,
    plan::{FileChange, Read, Skip, Sources},
    text::RelPath,
    workspace::{discover::Listing, journal::Journal, patches::Modes, write::Order, write::Site},
};

/// What can be set; see [`Settings::default`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Larger files are skipped, in bytes (`--max-size`): 16 MB.
    pub max_size: u64,
    /// How long a locked root is waited for: 10 s.
    pub wait: Duration,
    /// Whether a file with several names may be replaced; the other names then keep the old bytes.
    pub hard_links: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { max_size: 16 << 20, wait: Duration::from_secs(10), hard_links: false }
    }
}

/// Open roots, and the record of the runs on them.
#[derive(Debug)]
pub struct Workspace {
    roots: Vec<Root>,
    project: Option<PathBuf>,
    current: PathBuf,
    journal: Journal,
    settings: Settings,
    listings: Mutex<HashMap<String, Arc<Listing>>>,
}

impl Workspace {
    /// Finds and opens the roots.
    ///
    /// # Errors
    /// A root that is no folder or is given twice; a `grafter.toml` that is not understood.
    pub fn open(spec: &RootSpec, settings: Settings) -> Result<Self, WorkspaceFault> {
        let found = roots::find(spec)?;
        let (RootSpec::Project { current, .. } | RootSpec::Above { current, .. }) = spec;
        Ok(Self {
            journal: Journal::at(&found.home),
            roots: found.roots,
            project: found.project,
            current: current.canonicalize().unwrap_or_else(|_| current.clone()),
            settings,
            listings: Mutex::default(),
        })
    }

    /// The roots, in the order in which they were named.
    #[must_use]
    pub fn roots(&self) -> &[Root] {
        &self.roots
    }

    /// The folder with the `grafter.toml`, where the project's own `codemods/` and `queries/` are, if there is one.
    #[must_use]
    pub fn project(&self) -> Option<&Path> {
        self.project.as_deref()
    }

    /// The current folder, absolute where it could be resolved.
    #[must_use]
    pub fn current(&self) -> &Path {
        &self.current
    }

    /// The folder that holds `.grafter`.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.journal.home()
    }

    /// Where a path that the user typed lies.
    ///
    /// # Errors
    /// It lies in no root, or its folder is not there. The file itself need not be.
    pub fn locate(&self, typed: &Path) -> Result<Located, WorkspaceFault> {
        roots::locate(&self.roots, typed, &self.current)
    }

    /// The file itself, or all files beneath a folder, sorted.
    ///
    /// # Errors
    /// A folder cannot be listed.
    pub fn files(&self, located: &Located) -> Result<Vec<RelPath>, WorkspaceFault> {
        let beneath = match &located.path {
            Some(path) if !located.is_folder => return Ok(vec![path.clone()]),
            Some(path) => format!("{path}/"),
            None => String::new(),
        };
        let listing = self.listing(&located.root)?;
        Ok(listing.files.iter().filter(|path| path.as_str().starts_with(&beneath)).cloned().collect())
    }

    /// The changes as patches, one a root.
    ///
    /// # Errors
    /// An unknown root, or a patch that cannot be proven.
    pub fn patches(&self, changes: &[FileChange]) -> Result<Vec<RootPatch>, WorkspaceFault> {
        let mut modes = Modes::new();
        for change in changes {
            let root = self.root(&change.root)?;
            let stat = root.folder.parent(&change.path).and_then(|(folder, name)| folder.stat(name));
            if let Ok(Some(stat)) = stat {
                modes.insert((change.root.clone(), change.path.clone()), stat.mode);
            }
        }
        patches::patches(changes, &modes)
    }

    /// Writes all changes, or none of them, and records the run.
    ///
    /// # Errors
    /// [`WorkspaceFault::class`] says what state the files are in. A locked root, a link or a hard link, a file that is
    /// not as the plan saw it, a full disk, an earlier run that was cut off.
    pub fn write(&self, changes: &[FileChange], info: &RunInfo) -> Result<RunId, WorkspaceFault> {
        self.write_watched(changes, info, &mut |_| Ok(()))
    }

    /// Like [`Workspace::write`], and tells at each step where it is.
    ///
    /// # Errors
    /// As there; and what `on_step` returns.
    pub fn write_watched(
        &self,
        changes: &[FileChange],
        info: &RunInfo,
        on_step: OnStep<'_>,
    ) -> Result<RunId, WorkspaceFault> {
        let order = Order { changes, info, reverts: None, modes: Modes::new(), emptied: Vec::new() };
        write::write(self.site(&self.roots), &order, on_step)
    }

    /// All runs, the oldest first.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn runs(&self) -> Result<Vec<Run>, WorkspaceFault> {
        self.journal.runs()
    }

    /// The patches of a run, as it wrote them.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn run_patches(&self, run: &Run) -> Result<Vec<RootPatch>, WorkspaceFault> {
        let folder = self.journal.folder(&run.id);
        let read = |root: &str, end: &str| {
            let path = folder.join(format!("{root}{end}"));
            std::fs::read(&path).map_err(error::io_fault("read", path))
        };
        let patch = |root: &RunRoot| {
            let (forward, inverse) = (read(&root.name, ".patch")?, read(&root.name, ".inverse.patch")?);
            Ok(RootPatch { root: root.name.clone(), forward, inverse })
        };
        run.roots.iter().map(patch).collect()
    }

    /// Plans to take back the run of that name, or else the last one that is not taken back and is no revert itself.
    ///
    /// # Errors
    /// No such run; a run that was cut off; a refusal where what it wrote was edited since, with the places.
    pub fn revert_plan(&self, id: Option<&str>) -> Result<Revert, WorkspaceFault> {
        revert::plan(self.site(&self.roots), id)
    }

    /// The patches of a planned revert.
    ///
    /// # Errors
    /// A patch that cannot be proven.
    pub fn revert_patches(&self, revert: &Revert) -> Result<Vec<RootPatch>, WorkspaceFault> {
        patches::patches(&revert.changes, &revert.modes)
    }

    /// Takes the run back, as a run of its own.
    ///
    /// # Errors
    /// As [`Workspace::write`].
    pub fn revert(&self, revert: &Revert, on_step: OnStep<'_>) -> Result<RunId, WorkspaceFault> {
        let arguments = serde_json::json!({ "run": revert.run.id });
        let order = Order {
            changes: &revert.changes,
            info: &RunInfo { codemod: "revert".into(), arguments },
            reverts: Some(revert.run.id.clone()),
            modes: revert.modes.clone(),
            emptied: revert.emptied.clone(),
        };
        write::write(self.site(&revert.roots), &order, on_step)
    }

    /// A run that was cut off, if there is one. A run that another process is busy with is not.
    ///
    /// # Errors
    /// The record cannot be read.
    pub fn pending(&self) -> Result<Option<Run>, WorkspaceFault> {
        recover::cut_off(&self.journal, &[])
    }

    /// The fault with which a verb that does not write ends, while a run is [pending](Workspace::pending).
    #[must_use]
    pub fn unfinished(run: &Run) -> WorkspaceFault {
        recover::unfinished(run, "its files may be in part old and in part new".into())
    }

    /// Brings every run that was cut off to an end: wholly written or wholly not.
    ///
    /// # Errors
    /// [`Class::CutOff`] where somebody edited a file after the run wrote it; it is named.
    pub fn recover(&self) -> Result<Vec<Recovered>, WorkspaceFault> {
        self.recover_watched(&mut |_| Ok(()))
    }

    /// Like [`Workspace::recover`], and tells at each step where it is.
    ///
    /// # Errors
    /// As there.
    pub fn recover_watched(&self, on_step: OnStep<'_>) -> Result<Vec<Recovered>, WorkspaceFault> {
        recover::recover(self.site(&self.roots), on_step)
    }

    /// What writing needs. Files may come and go with it, so every root is walked again afterwards.
    fn site<'a>(&'a self, roots: &'a [Root]) -> Site<'a> {
        self.listings.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Site { journal: &self.journal, roots, settings: &self.settings }
    }

    fn root(&self, name: &str) -> Result<&Root, WorkspaceFault> {
        write::root_named(self.roots.iter(), name)
    }

    /// The files of a root; it is walked once between two writes.
    fn listing(&self, name: &str) -> Result<Arc<Listing>, WorkspaceFault> {
        let root = self.root(name)?;
        let mut listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(listing) = listings.get(name) {
            return Ok(Arc::clone(listing));
        }
        let listing = Arc::new(discover::walk(root)?);
        listings.insert(name.into(), Arc::clone(&listing));
        Ok(listing)
    }

    /// Why a listed file cannot be named, if it is such a one.
    fn odd(&self, name: &str, path: &RelPath) -> Option<String> {
        let listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        listings.get(name)?.odd.get(path).cloned()
    }
}

impl Sources for Workspace {
    fn roots(&self) -> Vec<String> {
        self.roots.iter().map(|root| root.name.clone()).collect()
    }

    fn list(&self, root: &str, globs: &[String]) -> Result<Vec<RelPath>, Error> {
        Ok(discover::matching(self.root(root)?, &*self.listing(root)?, globs)?)
    }

    fn matching(&self, globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, Error> {
        Ok(discover::among(globs, paths)?)
    }

    fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error> {
        let folder = self.root(root)?;
        if let Some(reason) = self.odd(root, path) {
            return Ok(Read::Skipped(Skip { path: path.clone(), code: "unreadable", reason }));
        }
        Ok(discover::read(folder, path, self.settings.max_size))
    }
}
