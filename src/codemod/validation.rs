//! What an author says for the time after the steps: notes for who reviews a plan, validations of what is there then.

use crate::{
    codemod::{
        manifest::Each,
        template::{Expr, Text, Texts},
    },
    error::Location,
};

/// A part of the plan's document behind the steps: tests, verification, rollback.
#[derive(Debug, Clone)]
pub struct NoteDef {
    /// Its heading.
    pub title: Text,
    /// Loops, outermost first: one paragraph for each round.
    pub each: Vec<Each>,
    /// Only when this holds.
    pub when: Option<Expr>,
    /// What it says, in Markdown.
    pub text: Text,
    /// Where it stands.
    pub at: Location,
}

impl NoteDef {
    /// Every name that it reads.
    pub fn reads(&self) -> impl Iterator<Item = &String> {
        let exprs = self.each.iter().map(|each| &each.list).chain(&self.when);
        exprs.flat_map(Expr::reads).chain([&self.title, &self.text].into_iter().flat_map(Text::reads))
    }
}

/// Something that must hold in the checkouts as they are.
#[derive(Debug, Clone)]
pub struct ValidationDef {
    /// A short name, `V1`; several may share one.
    pub id: String,
    /// What holds, for people.
    pub title: Text,
    /// Loops, outermost first.
    pub each: Vec<Each>,
    /// Rounds in which this does not hold are left out.
    pub when: Option<Expr>,
    /// It is run where this holds; else `because` says why not.
    pub needs: Option<Expr>,
    /// Why it is not run.
    pub because: Option<Text>,
    /// What to run instead.
    pub run: Option<Text>,
    /// What it looks at.
    pub kind: ValidationKind,
    /// Files it looks at beside those that the steps work on.
    pub files: Option<(Option<String>, Texts)>,
    /// Where it stands.
    pub at: Location,
}

/// What a validation looks at.
#[derive(Debug, Clone)]
pub enum ValidationKind {
    /// A condition on facts and values.
    Require(Box<Demand>),
    /// The files that the steps work on parse where the steps' items are.
    Syntax,
    /// Planning what was planned changes nothing, and the inverse gives the original back.
    Idempotent,
    /// Planning twice gives the same plan.
    Stable,
    /// Nothing that the steps write looks like a secret.
    Secrets,
    /// The languages' own checkers take the files that the steps work on.
    Lint,
    /// Something that is never run here.
    External,
}

impl ValidationKind {
    /// The names that a manifest uses, but for a condition, which shows by its `require`.
    pub const NAMES: [&str; 6] = ["syntax", "idempotent", "stable", "secrets", "lint", "external"];

    /// By the name a manifest uses.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "syntax" => Self::Syntax,
            "idempotent" => Self::Idempotent,
            "stable" => Self::Stable,
            "secrets" => Self::Secrets,
            "lint" => Self::Lint,
            "external" => Self::External,
            _ => return None,
        })
    }
}

/// A condition, and what is said where it does not hold.
#[derive(Debug, Clone)]
pub struct Demand {
    /// What must hold.
    pub that: Expr,
    /// What is wrong where it does not.
    pub message: Text,
    /// What to do then.
    pub help: Option<Text>,
    /// Where: texts `path:line`, rows with `path` and `line`, or lists of them.
    pub places: Option<Expr>,
}
