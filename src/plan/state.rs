//! A plan under way: what the steps so far have made, and what one round of a step knows.

use std::collections::BTreeMap;

use super::{
    Answer, Kind, Outcome, PlannedStep, Skip, Sources, insert::Place, queries::Queries, stop::Stop, texts::Texts,
};
use crate::{
    codemod::{Codemod, Library, Text, template::Scope},
    error::Refusal,
    text::RelPath,
};

/// What a plan is made from, beside the checkouts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A step over many lists refuses where it would leave one out.
    pub strict: bool,
    /// What a person said of steps, by number.
    pub answers: BTreeMap<usize, Answer>,
}

/// A plan under way.
pub(super) struct Run<'a> {
    pub(super) library: &'a Library,
    pub(super) options: &'a Options,
    pub(super) roots: Vec<String>,
    pub(super) texts: Texts<'a>,
    pub(super) queries: Queries<'a>,
    pub(super) steps: Vec<PlannedStep>,
    pub(super) skipped: Vec<Skip>,
}

/// One round of one step.
pub(super) struct Round<'a> {
    pub(super) codemod: &'a Codemod,
    pub(super) scope: &'a Scope,
    /// The root for what names none.
    pub(super) root: Option<&'a str>,
    /// Its number in the plan, from 1.
    pub(super) number: usize,
}

impl Round<'_> {
    pub(super) fn render(&self, text: &Text) -> Result<String, Stop> {
        Ok(self.codemod.engine.render(text, self.scope)?)
    }

    pub(super) fn render_option(&self, text: Option<&Text>) -> Result<Option<String>, Stop> {
        text.map(|text| self.render(text)).transpose()
    }
}

/// What a step did, before it is written down.
pub(super) struct Did {
    pub(super) kind: Kind,
    pub(super) root: Option<String>,
    pub(super) path: Option<RelPath>,
    pub(super) text: Option<String>,
    pub(super) outcome: Outcome,
}

impl Did {
    pub(super) fn refused(kind: Kind, refusal: Refusal) -> Self {
        Self { kind, root: None, path: None, text: None, outcome: Outcome::Refused(Box::new(refusal)) }
    }

    pub(super) fn planned(root: String, path: RelPath, text: String, place: Place) -> Self {
        let outcome = Outcome::Planned(place);
        Self { kind: Kind::Insert, root: Some(root), path: Some(path), text: Some(text), outcome }
    }
}

impl<'a> Run<'a> {
    pub(super) fn new(library: &'a Library, options: &'a Options, sources: &'a dyn Sources) -> Self {
        Self {
            library,
            options,
            roots: sources.roots(),
            texts: Texts::new(sources),
            queries: Queries::new(library),
            steps: Vec::new(),
            skipped: Vec::new(),
        }
    }

    /// The roots in which something is looked for: the one that is named, or all.
    pub(super) fn roots_for(&self, named: Option<&str>, round_root: Option<&str>) -> Vec<String> {
        match named.or(round_root) {
            Some(root) => vec![root.to_owned()],
            None => self.roots.clone(),
        }
    }

    /// Notes files that were passed over, each once.
    pub(super) fn skip(&mut self, skipped: Vec<Skip>) {
        for skip in skipped {
            if !self.skipped.contains(&skip) {
                self.skipped.push(skip);
            }
        }
    }
}
