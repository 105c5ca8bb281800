//! Checkouts with what a plan makes of them laid over, in memory.

use std::{collections::BTreeMap, sync::Arc};

use super::{FileChange, Read, Sources};
use crate::{
    error::Error,
    text::{RelPath, Source},
};

/// What some sources would hold behind some changes.
pub(super) struct Overlay<'a> {
    under: &'a dyn Sources,
    changed: BTreeMap<(String, RelPath), Option<Arc<[u8]>>>,
}

impl<'a> Overlay<'a> {
    pub(super) fn new(under: &'a dyn Sources, changes: &[FileChange]) -> Self {
        let changed = changes.iter().map(|change| ((change.root.clone(), change.path.clone()), change.after.clone()));
        Self { under, changed: changed.collect() }
    }
}

impl Sources for Overlay<'_> {
    fn roots(&self) -> Vec<String> {
        self.under.roots()
    }

    fn list(&self, root: &str, globs: &[String]) -> Result<Vec<RelPath>, Error> {
        let mut found = self.under.list(root, globs)?;
        let here = self.changed.iter().filter(|((in_root, _), _)| in_root == root);
        let (there, gone): (Vec<_>, Vec<_>) = here.partition(|(_, after)| after.is_some());
        let there: Vec<RelPath> = there.into_iter().map(|((_, path), _)| path.clone()).collect();
        found.extend(self.under.matching(globs, &there)?);
        found.retain(|path| !gone.iter().any(|((_, gone), _)| gone == path));
        found.sort();
        found.dedup();
        Ok(found)
    }

    fn matching(&self, globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, Error> {
        self.under.matching(globs, paths)
    }

    fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error> {
        match self.changed.get(&(root.to_owned(), path.clone())) {
            Some(Some(bytes)) => Ok(Read::Source(Source::new(path.clone(), Arc::clone(bytes)))),
            Some(None) => Ok(Read::Missing),
            None => self.under.read(root, path),
        }
    }
}
