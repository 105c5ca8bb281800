//! What goes into a plan from outside and what comes out of it.

use std::sync::Arc;

use crate::{
    error::{Error, Location, Refusal},
    plan::insert::Place,
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

    /// One file of a root.
    ///
    /// # Errors
    /// An unknown root. A file that cannot be read is a [`Read::Skipped`].
    fn read(&self, root: &str, path: &RelPath) -> Result<Read, Error>;
}

/// What a run does to one file.
#[derive(Debug, Clone)]
pub struct FileChange {
    /// Name of the root it lies in.
    pub root: String,
    /// Where, beneath the root.
    pub path: RelPath,
    /// The bytes the plan was made from; `None` where the file does not exist.
    pub before: Option<Arc<[u8]>>,
    /// The bytes to be; `None` deletes the file (only a revert does that).
    pub after: Option<Arc<[u8]>>,
}

/// What a codemod comes to on these checkouts.
#[derive(Debug)]
pub struct Plan {
    /// Name of the codemod.
    pub codemod: String,
    /// What it was told, with its defaults.
    pub arguments: serde_json::Map<String, serde_json::Value>,
    /// Every step that is wanted, in order.
    pub steps: Vec<PlannedStep>,
    /// What changes, by root and path.
    pub changes: Vec<FileChange>,
    /// Files that were passed over.
    pub skipped: Vec<Skip>,
}

impl Plan {
    /// The refusals that keep it from being applied.
    pub fn refusals(&self) -> impl Iterator<Item = &Refusal> {
        self.steps.iter().filter_map(|step| match &step.outcome {
            Outcome::Refused(refusal) => Some(&**refusal),
            _ => None,
        })
    }

    /// What a reviewer should know, and what keeps nothing from being applied.
    pub fn findings(&self) -> impl Iterator<Item = &Refusal> {
        self.steps.iter().filter_map(|step| match &step.outcome {
            Outcome::Finding(refusal) => Some(&**refusal),
            _ => None,
        })
    }
}

/// One step of a plan.
#[derive(Debug, Clone)]
pub struct PlannedStep {
    /// From 1.
    pub number: usize,
    /// The codemod it is a step of; another one than the plan's where that uses it.
    pub codemod: String,
    /// What kind of step.
    pub kind: Kind,
    /// What it does, for people.
    pub title: String,
    /// Why.
    pub why: Option<String>,
    /// What a reviewer should read.
    pub docs: Option<String>,
    /// The root it works in, where that is known.
    pub root: Option<String>,
    /// The file it works on, where that is known.
    pub path: Option<RelPath>,
    /// The new text, where there is one.
    pub text: Option<String>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What kind of step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An item into a list.
    Insert,
    /// A new file.
    Create,
    /// An item out of a list.
    Remove,
    /// A condition.
    Require,
}

/// What came of a step.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It changes its file, here.
    Planned(Place),
    /// It makes its file, or takes its item out.
    Done,
    /// There is nothing to do: it is there, at this place.
    Present(Option<Location>),
    /// A person said no to it.
    Declined,
    /// It is left out, and this says why.
    Finding(Box<Refusal>),
    /// It must not be applied, and so nothing is.
    Refused(Box<Refusal>),
}

/// What a person said of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Leave it out.
    Decline,
    /// Put it at the runner-up.
    Second,
}
