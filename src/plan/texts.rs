//! The texts of a run: what each file was, and what the steps so far have made of it.
//!
//! Goes in: where to read from. Comes out: for each step the text as the steps before left it, and at the end one edit
//! set on the original for each file. A folder is listed once and a file read and parsed once for all steps.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};

use super::{
    FileChange, Opened, Read, Skip, Sources,
    search::{self, Sought},
    stop::Stop,
    verify,
};
use crate::{
    error::Error,
    syntax::Document,
    text::{EditSet, RelPath, Source},
};

/// A file that a step has changed or made.
#[derive(Debug, Clone)]
struct Changed {
    /// As it was; `None` for a new file.
    original: Option<Source>,
    /// From the original to now; a new file has none.
    edits: EditSet,
    /// As it is now.
    now: Now,
}

/// A text, parsed where its language is known.
#[derive(Debug, Clone)]
enum Now {
    Parsed(Box<Document>),
    Plain(Source),
}

/// The texts of a run.
pub(super) struct Texts<'s> {
    sources: &'s dyn Sources,
    changed: BTreeMap<(String, RelPath), Changed>,
    listed: HashMap<(String, Vec<String>), Arc<Vec<RelPath>>>,
    parsed: Mutex<HashMap<(String, RelPath), Arc<Parsed>>>,
}

/// What a file was found to be.
#[derive(Debug, Clone)]
enum Parsed {
    Document(Document),
    Skipped(Skip),
    Other,
}

impl<'s> Texts<'s> {
    pub(super) fn new(sources: &'s dyn Sources) -> Self {
        Self { sources, changed: BTreeMap::new(), listed: HashMap::new(), parsed: Mutex::default() }
    }

    /// The files of a root that match, those that steps have made among them, sorted.
    pub(super) fn list(&mut self, root: &str, globs: &[String]) -> Result<Arc<Vec<RelPath>>, Error> {
        let key = (root.to_owned(), globs.to_vec());
        if let Some(known) = self.listed.get(&key) {
            return Ok(Arc::clone(known));
        }
        let mut found = self.sources.list(root, globs)?;
        let made = self.changed.iter().filter(|((in_root, _), changed)| in_root == root && changed.original.is_none());
        let made: Vec<RelPath> = made.map(|((_, path), _)| path.clone()).collect();
        if !made.is_empty() {
            found.extend(self.sources.matching(globs, &made)?);
            found.sort();
            found.dedup();
        }
        let found = Arc::new(found);
        self.listed.insert(key, Arc::clone(&found));
        Ok(found)
    }

    /// A file as it is now, parsed.
    pub(super) fn open(&self, root: &str, path: &RelPath, sought: Sought<'_>) -> Result<Opened, Error> {
        let query = sought.query;
        let key = (root.to_owned(), path.clone());
        match self.changed.get(&key).map(|changed| &changed.now) {
            Some(Now::Parsed(document)) if document.language().name == query.language().name => {
                return Ok(Opened::Document(document.clone()));
            }
            Some(_) => return Ok(Opened::Other),
            None => {}
        }
        let known = self.lock().get(&key).cloned();
        let parsed = match known {
            Some(parsed) => parsed,
            None => self.parse(key, path, sought)?,
        };
        Ok(match &*parsed {
            Parsed::Document(document) if document.language().name == query.language().name => {
                Opened::Document(Box::new(document.clone()))
            }
            Parsed::Skipped(skip) => Opened::Skipped(skip.clone()),
            Parsed::Document(_) | Parsed::Other => Opened::Other,
        })
    }

    fn parse(&self, key: (String, RelPath), path: &RelPath, sought: Sought<'_>) -> Result<Arc<Parsed>, Error> {
        let parsed = Arc::new(match search::open(self.sources, &key.0, path, sought)? {
            Opened::Document(document) => Parsed::Document(*document),
            Opened::Skipped(skip) => Parsed::Skipped(skip),
            Opened::Other => Parsed::Other,
        });
        if !matches!(*parsed, Parsed::Other) {
            self.lock().insert(key, Arc::clone(&parsed));
        }
        Ok(parsed)
    }

    /// A file's text as it is now, whatever its language; `None` where there is no such file.
    pub(super) fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error> {
        match self.changed.get(&(root.to_owned(), path.clone())).map(|changed| &changed.now) {
            Some(Now::Parsed(document)) => Ok(Read::Source(document.source().clone())),
            Some(Now::Plain(source)) => Ok(Read::Source(source.clone())),
            None => self.sources.read(root, path),
        }
    }

    /// Takes a step's edits of a file.
    pub(super) fn edit(&mut self, root: &str, before: &Document, edits: &EditSet, after: Document) {
        let path = before.source().path().clone();
        let changed = self.changed.entry((root.to_owned(), path)).or_insert_with(|| Changed {
            original: Some(before.source().clone()),
            edits: EditSet::default(),
            now: Now::Parsed(Box::new(before.clone())),
        });
        changed.edits = changed.edits.then(edits);
        changed.now = Now::Parsed(Box::new(after));
    }

    /// Takes a file that a step makes.
    pub(super) fn create(&mut self, root: &str, source: Source, document: Option<Document>) {
        let path = source.path().clone();
        let now = document.map_or(Now::Plain(source), |document| Now::Parsed(Box::new(document)));
        self.listed.retain(|(listed_root, _), _| listed_root != root);
        self.changed.insert((root.to_owned(), path), Changed { original: None, edits: EditSet::default(), now });
    }

    /// What the run does to each file, by root and path. Files that ended as they began are left out.
    ///
    /// The composed edits are what the steps did, and their inverse gives the original back: checked on every file.
    pub(super) fn changes(&self) -> Result<Vec<FileChange>, Stop> {
        let mut changes = Vec::new();
        for ((root, path), changed) in &self.changed {
            let now = match &changed.now {
                Now::Parsed(document) => document.source(),
                Now::Plain(source) => source,
            };
            if let Some(original) = &changed.original {
                verify::composed(original, &changed.edits, now)?;
            }
            changes.push(FileChange {
                root: root.clone(),
                path: path.clone(),
                before: changed.original.as_ref().map(|source| Arc::from(source.bytes())),
                after: Some(Arc::from(now.bytes())),
            });
        }
        changes.retain(|change| change.before != change.after);
        Ok(changes)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(String, RelPath), Arc<Parsed>>> {
        self.parsed.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
