//! Access to files beneath one folder, and never through a link.
//!
//! Every open starts at the folder's own descriptor. On Linux `openat2` refuses links and paths that lead out of it in
//! the kernel; elsewhere, and where the kernel or a sandbox does not let it be called, the path is walked part by part.
//! Changes (rename, unlink, link) are made relative to the descriptor of the folder that holds the file.

use std::{
    fs::File,
    io::{self, Read as _},
    os::fd::OwnedFd,
    path::{Path, PathBuf},
    sync::Arc,
};

use rustix::{
    fs::{AtFlags, Mode, OFlags, RawMode},
    io::Errno,
};

use crate::text::RelPath;

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
const TO_READ: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);
const TO_CREATE: OFlags =
    OFlags::WRONLY.union(OFlags::CREATE).union(OFlags::EXCL).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);

/// An open folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    fd: Arc<OwnedFd>,
    path: PathBuf,
}

/// What a file is, apart from its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stat {
    /// Whether it is a plain file.
    pub(crate) plain: bool,
    /// Whether it is a link.
    pub(crate) link: bool,
    /// Permission bits.
    pub(crate) mode: u32,
    /// Number of names.
    pub(crate) names: u64,
}

impl Folder {
    /// Opens a folder by a path that is trusted: a root itself, which may be a link.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let path = path.canonicalize()?;
        let fd = rustix::fs::open(&path, FOLDER, Mode::empty())?;
        Ok(Self { fd: Arc::new(fd), path })
    }

    /// Its path, for messages and for what has no descriptor-relative call.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The folder that holds a file beneath this one, and the file's name in it.
    pub(crate) fn parent<'a>(&self, path: &'a RelPath) -> io::Result<(Self, &'a str)> {
        match path.as_str().rsplit_once('/') {
            Some((folder, name)) => Ok((self.folder(folder)?, name)),
            None => Ok((self.clone(), path.as_str())),
        }
    }

    /// A folder beneath this one.
    pub(crate) fn folder(&self, path: &str) -> io::Result<Self> {
        let fd = open_beneath(&self.fd, path, FOLDER, Mode::empty())?;
        Ok(Self { fd: Arc::new(fd), path: self.path.join(path) })
    }

    /// Opens a file beneath this folder to read it. Never waits, also not for a pipe.
    pub(crate) fn open_file(&self, path: &str) -> io::Result<File> {
        Ok(open_beneath(&self.fd, path, TO_READ, Mode::empty())?.into())
    }

    /// All bytes of a plain file beneath this folder; `None` where there is no file.
    pub(crate) fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let mut file = match self.open_file(path) {
            Err(error) if is_missing(&error) => return Ok(None),
            found => found?,
        };
        if !file.metadata()?.is_file() {
            return Err(io::Error::other("not a plain file"));
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    /// Creates a file in this folder, with these permission bits less the process's mask; an error if the name is taken.
    pub(crate) fn create(&self, name: &str, mode: RawMode) -> io::Result<File> {
        Ok(rustix::fs::openat(&self.fd, name, TO_CREATE, Mode::from_raw_mode(mode))?.into())
    }

    /// What the name stands for, a link itself not followed; `None` where it is free.
    pub(crate) fn stat(&self, name: &str) -> io::Result<Option<Stat>> {
        use rustix::fs::FileType;
        let stat = match rustix::fs::statat(&self.fd, name, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT | Errno::NOTDIR) => return Ok(None),
            found => found?,
        };
        let kind = FileType::from_raw_mode(stat.st_mode);
        Ok(Some(Stat {
            plain: kind == FileType::RegularFile,
            link: kind == FileType::Symlink,
            #[allow(clippy::useless_conversion, reason = "its type differs between systems")]
            mode: u32::from(stat.st_mode) & 0o7777,
            #[allow(clippy::useless_conversion, reason = "its type differs between systems")]
            names: stat.st_nlink.into(),
        }))
    }

    /// Gives a file a second name.
    pub(crate) fn link(&self, name: &str, second: &str) -> io::Result<()> {
        Ok(rustix::fs::linkat(&self.fd, name, &self.fd, second, AtFlags::empty())?)
    }

    /// Renames within this folder; what had the new name is gone.
    pub(crate) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Ok(rustix::fs::renameat(&self.fd, from, &self.fd, to)?)
    }

    /// Renames within this folder; an error if the new name is taken. Where the file system cannot tell, it is looked
    /// up before, which leaves a gap.
    pub(crate) fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        match rename_noreplace(&self.fd, from, to) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) if self.stat(to)?.is_none() => self.rename(from, to),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Err(io::ErrorKind::AlreadyExists.into()),
            done => Ok(done?),
        }
    }

    /// Removes a file; whether there was one. A read-only disk is no fault where there is nothing to remove.
    pub(crate) fn remove(&self, name: &str) -> io::Result<bool> {
        if self.stat(name)?.is_none() {
            return Ok(false);
        }
        match rustix::fs::unlinkat(&self.fd, name, AtFlags::empty()) {
            Err(Errno::NOENT) => Ok(false),
            done => Ok(done.map(|()| true)?),
        }
    }

    /// Creates a folder in this one; whether it was not there.
    pub(crate) fn make_folder(&self, name: &str) -> io::Result<bool> {
        match rustix::fs::mkdirat(&self.fd, name, Mode::from_raw_mode(0o777)) {
            Err(Errno::EXIST) => Ok(false),
            done => Ok(done.map(|()| true)?),
        }
    }

    /// Removes a folder in this one, if it is there and empty.
    pub(crate) fn remove_folder(&self, name: &str) -> io::Result<()> {
        if self.stat(name)?.is_none() {
            return Ok(());
        }
        match rustix::fs::unlinkat(&self.fd, name, AtFlags::REMOVEDIR) {
            Err(Errno::NOENT | Errno::NOTEMPTY | Errno::EXIST) => Ok(()),
            done => Ok(done?),
        }
    }

    /// Makes the names in this folder durable.
    pub(crate) fn sync(&self) -> io::Result<()> {
        Ok(rustix::fs::fsync(&self.fd)?)
    }
}

/// Whether an error says that there is no such file.
pub(crate) fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Whether an error says that a part of the path is a link.
pub(crate) fn is_link(error: &io::Error) -> bool {
    error.raw_os_error() == Some(Errno::LOOP.raw_os_error())
}

#[cfg(target_os = "linux")]
fn open_beneath(fd: &OwnedFd, path: &str, flags: OFlags, mode: Mode) -> rustix::io::Result<OwnedFd> {
    use rustix::fs::ResolveFlags;
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
    // With NOFOLLOW a link in place of a folder would be told as "not a folder".
    let plain = flags.difference(OFlags::NOFOLLOW);
    loop {
        match rustix::fs::openat2(fd, path, plain, mode, resolve) {
            Err(Errno::AGAIN | Errno::INTR) => {}
            Err(Errno::NOSYS | Errno::PERM) => return open_by_parts(fd, path, flags, mode),
            done => return done,
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn open_beneath(fd: &OwnedFd, path: &str, flags: OFlags, mode: Mode) -> rustix::io::Result<OwnedFd> {
    open_by_parts(fd, path, flags, mode)
}

/// Opens folder after folder, none of them a link, and then the last part.
fn open_by_parts(fd: &OwnedFd, path: &str, flags: OFlags, mode: Mode) -> rustix::io::Result<OwnedFd> {
    let (folders, name) = path.rsplit_once('/').map_or((None, path), |(folders, name)| (Some(folders), name));
    let mut at: Option<OwnedFd> = None;
    for part in folders.into_iter().flat_map(|folders| folders.split('/')) {
        at = Some(open_part(at.as_ref().unwrap_or(fd), part, FOLDER, Mode::empty())?);
    }
    open_part(at.as_ref().unwrap_or(fd), name, flags, mode)
}

fn open_part(fd: &OwnedFd, part: &str, flags: OFlags, mode: Mode) -> rustix::io::Result<OwnedFd> {
    if part == ".." {
        return Err(Errno::XDEV);
    }
    rustix::fs::openat(fd, part, flags, mode).map_err(|error| {
        let stat = rustix::fs::statat(fd, part, AtFlags::SYMLINK_NOFOLLOW);
        let link = stat.is_ok_and(|stat| rustix::fs::FileType::from_raw_mode(stat.st_mode).is_symlink());
        if link { Errno::LOOP } else { error }
    })
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_noreplace(fd: &OwnedFd, from: &str, to: &str) -> rustix::io::Result<()> {
    rustix::fs::renameat_with(fd, from, fd, to, rustix::fs::RenameFlags::NOREPLACE)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_noreplace(_: &OwnedFd, _: &str, _: &str) -> rustix::io::Result<()> {
    Err(Errno::NOSYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What opening each of these gives: `ok`, or the name of the error.
    fn opened(by: fn(&OwnedFd, &str, OFlags, Mode) -> rustix::io::Result<OwnedFd>) -> Vec<(&'static str, String)> {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(dir.path().join("a/b")).unwrap();
        std::fs::write(dir.path().join("a/b/file"), "").unwrap();
        std::os::unix::fs::symlink("a", dir.path().join("way")).unwrap();
        std::os::unix::fs::symlink("file", dir.path().join("a/b/link")).unwrap();
        let folder = Folder::open(&dir.path().join("a")).unwrap();
        let root = Folder::open(dir.path()).unwrap();
        let tell = |result: rustix::io::Result<OwnedFd>| match result {
            Ok(_) => "ok".to_string(),
            Err(error) if error == Errno::LOOP => "link".into(),
            Err(error) if error == Errno::NOENT || error == Errno::NOTDIR => "missing".into(),
            Err(error) if error == Errno::XDEV => "outside".into(),
            Err(error) => error.to_string(),
        };
        let paths = ["a/b/file", "a/b/link", "way/b/file", "way", "a/none", "a/b/file/x"];
        let mut found: Vec<_> = paths.map(|path| (path, tell(by(&root.fd, path, TO_READ, Mode::empty())))).into();
        found.push(("..", tell(by(&folder.fd, "../a/b/file", TO_READ, Mode::empty()))));
        found.push(("way/", tell(by(&root.fd, "way", FOLDER, Mode::empty()))));
        found
    }

    #[test]
    fn nothing_is_opened_through_a_link_or_outside_with_and_without_the_help_of_the_kernel() {
        let expected = ["ok", "link", "link", "link", "missing", "missing", "outside", "link"];
        for found in [opened(open_beneath), opened(open_by_parts)] {
            let found: Vec<_> = found.iter().map(|(_, found)| found.as_str()).collect();
            assert_eq!(found, expected);
        }
    }
}
