//! The record of the runs: what each did to which file, and the bytes to undo it.
//!
//! `.grafter/runs/<id>/` holds `run.json`, a forward and an inverse patch of each root, and each file's bytes before and
//! after. `run.json` is replaced as a whole and synced; a run's folder without it is no run. What the state means to the
//! files is in `write` and `recover`; nothing here touches a checkout.
//!
//! A checkout may come from a stranger, and a record says what to write where. So a record counts only if its folder is
//! this user's and private, which a folder that a version control system made is not; links in its way are refused.

use std::{
    fmt,
    fs::{self, DirBuilder, File},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _},
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    text::RelPath,
    workspace::{WorkspaceFault, error::io_fault, roots::STATE_FOLDER},
};

/// What names a run: when it started (UTC) and a counter, so that names sort by age.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RunId(String);

impl RunId {
    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How far a run has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunState {
    /// The new bytes are being put beside the files; no file has changed.
    Staged,
    /// Everything is staged and synced; files are being replaced.
    Writing,
    /// All files have their new bytes.
    Done,
    /// A later run took it back. Never in the file: it follows from the later run.
    Reverted,
}

/// A root as a run saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunRoot {
    /// Its name.
    pub name: String,
    /// Its folder; relative to where `.grafter` lies, if it is beneath.
    pub dir: PathBuf,
}

/// What a run did to one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunFile {
    /// Name of its root.
    pub root: String,
    /// Where, beneath the root.
    #[serde(deserialize_with = "rel_path")]
    pub path: RelPath,
    /// SHA-256 of the bytes before; `None` where the run created the file.
    pub before: Option<String>,
    /// SHA-256 of the bytes after; `None` where the run deleted the file.
    pub after: Option<String>,
    /// Permission bits; `None` while a file to be created is not yet staged.
    pub mode: Option<u32>,
}

/// A folder that a run created, or took away once it was empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RunFolder {
    /// Name of its root.
    pub root: String,
    /// Where, beneath the root.
    #[serde(deserialize_with = "rel_path")]
    pub path: RelPath,
}

/// What is known of a run: the content of `run.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its name.
    pub id: RunId,
    /// When it started: UTC, as in RFC 3339.
    pub started: String,
    /// The codemod, or the verb where there was none.
    pub codemod: String,
    /// Its arguments.
    pub arguments: serde_json::Value,
    /// How far it came.
    pub state: RunState,
    /// The run that it took back.
    pub reverts: Option<RunId>,
    /// The roots it worked on.
    pub roots: Vec<RunRoot>,
    /// The files, in the order they are written.
    pub files: Vec<RunFile>,
    /// Folders that it created, outer ones first.
    pub made: Vec<RunFolder>,
    /// Folders that it takes away if they are empty, outer ones first.
    pub emptied: Vec<RunFolder>,
}

fn rel_path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RelPath, D::Error> {
    let text = String::deserialize(deserializer)?;
    RelPath::parse(&text).map_err(serde::de::Error::custom)
}

/// Which bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

/// The folder `.grafter`.
#[derive(Debug, Clone)]
pub(crate) struct Journal {
    home: PathBuf,
}

impl Journal {
    /// The journal beneath this folder; it need not exist yet.
    pub(crate) fn at(home: &Path) -> Self {
        Self { home: home.to_path_buf() }
    }

    /// The folder that `.grafter` lies in.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    fn runs_folder(&self) -> PathBuf {
        self.home.join(STATE_FOLDER).join("runs")
    }

    /// A run's own folder.
    pub(crate) fn folder(&self, id: &RunId) -> PathBuf {
        self.runs_folder().join(&id.0)
    }

    /// Where a file's bytes are kept, by its number in the run.
    pub(crate) fn bytes_path(&self, id: &RunId, number: usize, side: Side) -> PathBuf {
        let end = if side == Side::Before { "before" } else { "after" };
        self.folder(id).join(format!("{number}.{end}"))
    }

    /// A file's bytes.
    pub(crate) fn bytes(&self, id: &RunId, number: usize, side: Side) -> Result<Vec<u8>, WorkspaceFault> {
        let path = self.bytes_path(id, number, side);
        fs::read(&path).map_err(io_fault("read", path))
    }

    /// Creates the folder of a new run and gives its name, which sorts after all others.
    pub(crate) fn begin(&self) -> Result<(RunId, String), WorkspaceFault> {
        let state = self.home.join(STATE_FOLDER);
        let runs = self.runs_folder();
        self.no_links()?;
        fs::create_dir_all(&runs).map_err(io_fault("create", &runs))?;
        let ignore = state.join(".gitignore");
        if !ignore.exists() {
            fs::write(&ignore, "*\n").map_err(io_fault("write", &ignore))?;
        }
        let started = Utc::now();
        let last = self.folders()?.pop();
        loop {
            let id = next_id(&started.compact(), last.as_ref(), |id| self.folder(id).exists());
            let folder = self.folder(&id);
            match DirBuilder::new().mode(0o700).create(&folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => return made.map(|()| (id, started.full())).map_err(io_fault("create", folder)),
            }
        }
    }

    /// Replaces `run.json`, synced: after this the record is the new one, before it the old one.
    pub(crate) fn save(&self, run: &Run) -> Result<(), WorkspaceFault> {
        let folder = self.folder(&run.id);
        let (path, new) = (folder.join("run.json"), folder.join("run.json.new"));
        let text = serde_json::to_vec_pretty(run).map_err(|error| bad_record(run.id.as_str(), &error))?;
        put(&new, &text)?;
        fs::rename(&new, &path).map_err(io_fault("rename", new))?;
        sync_folder(&folder)
    }

    /// Makes a new run's folder itself durable.
    pub(crate) fn sync(&self) -> Result<(), WorkspaceFault> {
        sync_folder(&self.runs_folder())
    }

    /// Forgets a run that did nothing. The record goes first: without it there is no run.
    pub(crate) fn forget(&self, id: &RunId) -> Result<(), WorkspaceFault> {
        let folder = self.folder(id);
        let forget = || {
            match fs::remove_file(folder.join("run.json")) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            fs::remove_dir_all(&folder)
        };
        forget().map_err(io_fault("remove", &folder))
    }

    /// One run, with its state as the file has it.
    pub(crate) fn load(&self, id: &RunId) -> Result<Run, WorkspaceFault> {
        let folder = self.folder(id);
        let path = folder.join("run.json");
        let text = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(WorkspaceFault::UnknownRun(id.to_string()));
            }
            found => found.map_err(io_fault("read", &path))?,
        };
        let found = folder.symlink_metadata().map_err(io_fault("read", &folder))?;
        if !found.is_dir() || found.uid() != rustix::process::geteuid().as_raw() || found.mode() & 0o077 != 0 {
            return Err(bad_record(
                id.as_str(),
                &"its folder is not yours alone (mode 0700), so others may have made it",
            ));
        }
        let run: Run = serde_json::from_slice(&text).map_err(|error| bad_record(id.as_str(), &error))?;
        if run.id == *id { Ok(run) } else { Err(bad_record(id.as_str(), &"it names another run")) }
    }

    /// All runs, the oldest first, with [`RunState::Reverted`] filled in.
    pub(crate) fn runs(&self) -> Result<Vec<Run>, WorkspaceFault> {
        let mut runs = Vec::new();
        for id in self.folders()? {
            match self.load(&id) {
                Err(WorkspaceFault::UnknownRun(_)) => {}
                found => runs.push(found?),
            }
        }
        for at in (0..runs.len()).rev() {
            let Some(target) = runs[at].reverts.clone().filter(|_| runs[at].state == RunState::Done) else { continue };
            if let Some(reverted) = runs.iter_mut().find(|run| run.id == target && run.state == RunState::Done) {
                reverted.state = RunState::Reverted;
            }
        }
        Ok(runs)
    }

    /// Refuses a record that lies elsewhere than it seems to.
    fn no_links(&self) -> Result<(), WorkspaceFault> {
        for path in [self.home.join(STATE_FOLDER), self.runs_folder()] {
            if path.is_symlink() {
                return Err(io_fault("use", path)(io::Error::other("it is a symbolic link")));
            }
        }
        Ok(())
    }

    /// Names of the runs' folders, sorted.
    fn folders(&self) -> Result<Vec<RunId>, WorkspaceFault> {
        let runs = self.runs_folder();
        self.no_links()?;
        let list = || -> io::Result<Vec<RunId>> {
            let names = fs::read_dir(&runs)?.map(|entry| Ok(entry?.file_name().into_string().ok().map(RunId)));
            names.filter_map(Result::transpose).collect()
        };
        match list() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            found => {
                let mut ids = found.map_err(io_fault("list", runs))?;
                ids.sort();
                Ok(ids)
            }
        }
    }
}

/// Writes a file of a run, synced.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), WorkspaceFault> {
    let write = || {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(io_fault("write", path))
}

fn bad_record(run: &str, reason: &dyn fmt::Display) -> WorkspaceFault {
    WorkspaceFault::BadRecord { run: run.into(), reason: reason.to_string() }
}

fn sync_folder(path: &Path) -> Result<(), WorkspaceFault> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(io_fault("sync", path))
}

/// The first free name that sorts after the last run, also when the clock went back.
fn next_id(now: &str, last: Option<&RunId>, taken: impl Fn(&RunId) -> bool) -> RunId {
    let last = last.and_then(|id| id.0.rsplit_once('-'));
    let time = last.map_or(now, |(time, _)| time.max(now));
    let first = last.filter(|(last, _)| *last == time).and_then(|(_, count)| count.parse().ok()).unwrap_or(0);
    let mut ids = (first + 1..).map(|count: u32| RunId(format!("{time}-{count:03}")));
    ids.find(|id| !taken(id)).unwrap_or_else(|| RunId(format!("{time}-000")))
}

/// A moment, to the second.
struct Utc {
    date: (i64, i64, i64),
    time: (u64, u64, u64),
}

impl Utc {
    fn now() -> Self {
        Self::at(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
    }

    /// Seconds since 1970. The calendar is the one of Howard Hinnant's `civil_from_days`.
    fn at(seconds: u64) -> Self {
        let days = i64::try_from(seconds / 86_400).unwrap_or(0) + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let second = seconds % 86_400;
        Self { date: (year, month, day), time: (second / 3_600, second / 60 % 60, second % 60) }
    }

    fn full(&self) -> String {
        let ((year, month, day), (hour, minute, second)) = (self.date, self.time);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    fn compact(&self) -> String {
        self.full().replace(['-', ':'], "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_in_rfc_3339() {
        assert_eq!(Utc::at(0).full(), "1970-01-01T00:00:00Z");
        assert_eq!(Utc::at(951_827_696).full(), "2000-02-29T12:34:56Z");
        assert_eq!(Utc::at(1_798_761_599).compact(), "20261231T235959Z");
    }

    #[test]
    fn run_ids_sort_by_age_also_when_the_clock_goes_back() {
        let id = |text: &str| RunId(text.into());
        assert_eq!(next_id("20260101T000000Z", None, |_| false), id("20260101T000000Z-001"));
        assert_eq!(next_id("2026", Some(&id("2026-004")), |_| false), id("2026-005"));
        assert_eq!(next_id("2025", Some(&id("2026-004")), |_| false), id("2026-005"));
        assert_eq!(next_id("2027", Some(&id("2026-004")), |id| id.0.ends_with('1')), id("2027-002"));
    }
}
