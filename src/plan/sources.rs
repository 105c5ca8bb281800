//! Where a plan reads from.

use crate::{
    error::Error,
    text::{RelPath, Source},
};

/// Why a file was passed over: never in silence.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Skip {
    /// The file.
    pub path: RelPath,
    /// Stable code: `binary`, `utf-16`, `too-large`, `too-deep`, `unreadable`, `link`.
    pub code: &'static str,
    /// One sentence, with the limit or the system's words.
    pub reason: String,
}

/// What reading a file gave.
#[derive(Debug, Clone)]
pub enum Read {
    /// Its bytes.
    Source(Source),
    /// It is there but not worked on.
    Skipped(Skip),
    /// There is no such file.
    Missing,
}

/// Where a plan reads from: checkouts on disk (`workspace`), or a map in tests.
pub trait Sources: Sync {
    /// Names of all roots.
    fn roots(&self) -> Vec<String>;

    /// The files of a root that match one of the globs, sorted by path in byte order.
    ///
    /// # Errors
    /// An unknown root, a bad glob, a folder that cannot be listed.
    fn list(&self, root: &str, globs: &[String]) -> Result<Vec<RelPath>, Error>;

    /// Those of some paths that one of the globs matches, whether there are such files or not; in their order.
    ///
    /// # Errors
    /// A bad glob.
    fn matching(&self, globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, Error>;

    /// One file of a root.
    ///
    /// # Errors
    /// An unknown root. A file that cannot be read is a [`Read::Skipped`].
    fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error>;
}

/// Other sources, of which one file alone is seen.
pub struct Only<'a> {
    /// All of them.
    pub all: &'a dyn Sources,
    /// The file that is seen.
    pub path: RelPath,
}

impl Sources for Only<'_> {
    fn roots(&self) -> Vec<String> {
        self.all.roots()
    }

    fn list(&self, _: &str, globs: &[String]) -> Result<Vec<RelPath>, Error> {
        self.matching(globs, std::slice::from_ref(&self.path))
    }

    fn matching(&self, globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, Error> {
        self.all.matching(globs, paths)
    }

    fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error> {
        self.all.read(root, path)
    }
}
