//! What comes out of a plan.

use std::sync::Arc;

use crate::{
    codemod::Resolved,
    error::{Location, Refusal},
    plan::{Skip, insert::Place},
    text::RelPath,
};

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
    /// What it was not told and could tell, with the places that say so.
    pub resolved: Vec<Resolved>,
    /// Every step that is wanted, in order.
    pub steps: Vec<PlannedStep>,
    /// What a reviewer should know behind the steps; none where a condition ended them.
    pub notes: Vec<Note>,
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

/// A part of the plan behind the steps: tests, verification, rollback.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Note {
    /// Its heading.
    pub title: String,
    /// What it says, in Markdown.
    pub text: String,
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
    /// What may go wrong.
    pub risk: Option<String>,
    /// The part of the plan's document it belongs to; else its root.
    pub section: Option<String>,
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
    /// Something to know.
    Finding,
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
