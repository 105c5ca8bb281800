//! One run at a time in a root.
//!
//! The root's folder itself is locked (`flock`), so nothing is left behind in a checkout and a killed process holds
//! nothing. Where several roots are locked they are taken in the order of their paths, so that two runs cannot wait for
//! each other. On network file systems the lock is as good as their `flock`.

use std::{
    fs::{File, TryLockError},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use crate::workspace::{WorkspaceFault, error::io_fault};

/// How long is slept between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// Locked folders; let go when it is dropped.
#[derive(Debug)]
pub(crate) struct Locks(#[allow(dead_code, reason = "held, not looked at")] Vec<File>);

/// Locks these folders, and waits at most so long for all of them.
pub(crate) fn lock<'a>(dirs: impl IntoIterator<Item = &'a Path>, wait: Duration) -> Result<Locks, WorkspaceFault> {
    let mut dirs: Vec<&Path> = dirs.into_iter().collect();
    dirs.sort();
    dirs.dedup();
    let until = Instant::now() + wait;
    let mut held = Vec::with_capacity(dirs.len());
    for dir in dirs {
        let folder = File::open(dir).map_err(io_fault("open", dir))?;
        loop {
            match folder.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(locked(dir, &folder, wait)),
                Err(TryLockError::Error(error)) => return Err(io_fault("lock", dir)(error)),
            }
        }
        held.push(folder);
    }
    Ok(Locks(held))
}

fn locked(dir: &Path, folder: &File, wait: Duration) -> WorkspaceFault {
    WorkspaceFault::Locked { root: PathBuf::from(dir), holder: holder(folder), waited: wait.as_secs() }
}

/// Who holds the lock, as Linux tells it: `1: FLOCK ADVISORY WRITE <pid> <major>:<minor>:<inode> 0 EOF`.
fn holder(folder: &File) -> Option<u32> {
    let found = folder.metadata().ok()?;
    let dev = found.dev();
    let id = format!("{:02x}:{:02x}:{}", rustix::fs::major(dev), rustix::fs::minor(dev), found.ino());
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    let fields = locks.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut held = fields.filter(|fields| fields.get(1) == Some(&"FLOCK") && fields.get(5) == Some(&id.as_str()));
    held.next()?[4].parse().ok().filter(|pid| *pid > 0)
}
