//! One file of a run on its way from old to new, or back.
//!
//! The new bytes are staged in the file's own folder under a hidden name of the run, so that one rename puts them in
//! place, on the same file system. The old file is kept under a second name until the run is over: going back is a
//! rename too, which no full disk can stop, and gives back the very same file with its owner, times and attributes.

use std::{
    fs::{File, Permissions},
    io::{self, Write as _},
    os::unix::fs::{PermissionsExt as _, fchown},
    path::PathBuf,
};

use xattr::FileExt as _;

use crate::{
    text::source::digest,
    workspace::{
        Root, RunFile, RunId, WorkspaceFault,
        beneath::{self, Folder},
        error::io_fault,
        journal::{Journal, Side},
    },
};

/// What a file is like, seen from the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It has the bytes from before the run.
    Old,
    /// It has the bytes that the run writes.
    New,
    /// It has other bytes, and the run has not replaced it.
    Untouched,
    /// The run replaced it, and then somebody else wrote other bytes.
    Edited,
}

/// A file of a run, with its folder open.
#[derive(Debug)]
pub(crate) struct Target {
    /// Its number in the run, from 0.
    pub(crate) number: usize,
    /// The record.
    pub(crate) file: RunFile,
    run: RunId,
    path: PathBuf,
    folder: Option<Folder>,
    name: String,
    /// Name of the staged new bytes.
    fresh: String,
    /// Name under which the old file is kept.
    kept: String,
}

impl Target {
    /// Opens a file's folder. Where that is not there, the file is not there either.
    pub(crate) fn open(root: &Root, run: &RunId, number: usize, file: &RunFile) -> Result<Self, WorkspaceFault> {
        let path = root.dir().join(file.path.as_str());
        let folder = match root.folder.parent(&file.path) {
            Err(error) if beneath::is_missing(&error) => None,
            found => Some(found.map_err(io_fault("open the folder of", &path))?.0),
        };
        Ok(Self {
            number,
            file: file.clone(),
            run: run.clone(),
            folder,
            name: file.path.file_name().into(),
            fresh: format!(".grafter-{run}-{number}.new"),
            kept: format!(".grafter-{run}-{number}.old"),
            path,
        })
    }

    /// The file, as root and path.
    pub(crate) fn shown(&self) -> String {
        shown(&self.file)
    }

    /// What the file is like now.
    pub(crate) fn status(&self) -> Result<Status, WorkspaceFault> {
        let now = self.digest_of(&self.name)?;
        if now == self.file.before {
            return Ok(Status::Old);
        }
        if now == self.file.after {
            return Ok(Status::New);
        }
        let touched = match &self.file.after {
            Some(_) => self.digest_of(&self.fresh)?.is_none(),
            None => self.digest_of(&self.kept)?.is_some(),
        };
        Ok(if touched { Status::Edited } else { Status::Untouched })
    }

    /// Puts the new bytes beside the file and gives the old file its second name. Returns the permission bits.
    pub(crate) fn stage(&self, journal: &Journal) -> Result<Option<u32>, WorkspaceFault> {
        let mut mode = self.file.mode;
        if self.file.after.is_some() && self.digest_of(&self.fresh)? != self.file.after {
            self.io("stage", self.folder()?.remove(&self.fresh))?;
            let bytes = journal.bytes(&self.run, self.number, Side::After)?;
            mode = Some(self.io("stage", self.put(&self.fresh, &bytes))?);
        }
        let replaced = self.file.after.is_some() && self.file.before.is_some();
        if replaced && self.digest_of(&self.kept)?.is_none() && self.folder()?.link(&self.name, &self.kept).is_err() {
            let bytes = journal.bytes(&self.run, self.number, Side::Before)?;
            self.io("stage", self.put(&self.kept, &bytes))?;
        }
        Ok(mode)
    }

    /// Makes the folder's names durable.
    pub(crate) fn sync(&self) -> Result<(), WorkspaceFault> {
        self.folder.as_ref().map_or(Ok(()), |folder| self.io("sync the folder of", folder.sync()))
    }

    /// Puts the new file in place of an old one that has been looked at just now. What was replaced is looked at once
    /// more: an editor may have written into it in between.
    pub(crate) fn replace(&self) -> Result<(), WorkspaceFault> {
        let folder = self.folder()?;
        let done = match (&self.file.before, &self.file.after) {
            (_, None) => folder.rename(&self.name, &self.kept),
            (None, Some(_)) => folder.rename_new(&self.fresh, &self.name),
            (Some(_), Some(_)) => folder.rename(&self.fresh, &self.name),
        };
        self.io("rename", done)?;
        if self.file.before.is_some() && self.digest_of(&self.kept)? != self.file.before {
            return Err(WorkspaceFault::Changed { path: self.shown() });
        }
        Ok(())
    }

    /// Gives the file back as it was; what others wrote stays.
    pub(crate) fn undo(&self, journal: &Journal) -> Result<(), WorkspaceFault> {
        match self.status()? {
            Status::Old | Status::Untouched => Ok(()),
            Status::Edited => Err(WorkspaceFault::Changed { path: self.shown() }),
            Status::New => self.restore(journal),
        }
    }

    fn restore(&self, journal: &Journal) -> Result<(), WorkspaceFault> {
        if self.file.before.is_none() {
            return self.io("remove", self.folder()?.remove(&self.name)).map(drop);
        }
        if self.digest_of(&self.kept)?.is_none() {
            let bytes = journal.bytes(&self.run, self.number, Side::Before)?;
            self.io("stage", self.put(&self.kept, &bytes))?;
        }
        let folder = self.folder()?;
        let done = match self.file.after {
            Some(_) => folder.rename(&self.kept, &self.name),
            None => folder.rename_new(&self.kept, &self.name),
        };
        self.io("rename", done)
    }

    /// Removes what was staged and kept.
    pub(crate) fn clean(&self) -> Result<(), WorkspaceFault> {
        for name in [&self.fresh, &self.kept] {
            let removed = self.folder.as_ref().map_or(Ok(false), |folder| folder.remove(name));
            self.io("clean up beside", removed)?;
        }
        Ok(())
    }

    fn digest_of(&self, name: &str) -> Result<Option<String>, WorkspaceFault> {
        let bytes = self.folder.as_ref().map_or(Ok(None), |folder| folder.read(name));
        Ok(self.io("read", bytes)?.map(|bytes| digest(&bytes)))
    }

    fn folder(&self) -> Result<&Folder, WorkspaceFault> {
        let missing = io::Error::from(io::ErrorKind::NotFound);
        self.io("open the folder of", self.folder.as_ref().ok_or(missing))
    }

    /// Writes a new file, synced, that is like the old one but for its bytes; returns its permission bits.
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<u32> {
        let folder = self.folder.as_ref().ok_or(io::ErrorKind::NotFound)?;
        let like = match folder.stat(&self.name)? {
            Some(stat) if stat.plain => Some(folder.open_file(&self.name)?),
            _ => None,
        };
        let mut file = folder.create(name, if like.is_some() { 0o600 } else { 0o666 })?;
        file.write_all(bytes)?;
        match (like, self.file.mode) {
            (Some(like), _) => copy_attributes(&like, &file)?,
            (None, Some(mode)) => file.set_permissions(Permissions::from_mode(mode))?,
            (None, None) => {}
        }
        file.sync_all()?;
        Ok(file.metadata()?.permissions().mode() & 0o7777)
    }

    fn io<T>(&self, action: &'static str, done: io::Result<T>) -> Result<T, WorkspaceFault> {
        done.map_err(|error| io_fault(action, &self.path)(error))
    }
}

/// A file of a run, as root and path.
pub(crate) fn shown(file: &RunFile) -> String {
    format!("{}:{}", file.root, file.path)
}

/// Owner first, because a change of owner clears mode bits; access lists are extended attributes.
fn copy_attributes(from: &File, to: &File) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let (old, new) = (from.metadata()?, to.metadata()?);
    if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
        fchown(to, Some(old.uid()), Some(old.gid()))?;
    }
    for name in attributes(from)? {
        let value = from.get_xattr(&name)?;
        if let Some(value) = value.filter(|value| to.get_xattr(&name).ok().flatten().as_ref() != Some(value)) {
            to.set_xattr(&name, &value)?;
        }
    }
    to.set_permissions(old.permissions())
}

fn attributes(file: &File) -> io::Result<Vec<std::ffi::OsString>> {
    match file.list_xattr() {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Vec::new()),
        found => Ok(found?.collect()),
    }
}
