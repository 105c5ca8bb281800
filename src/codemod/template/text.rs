//! What was compiled: texts, expressions, and what they read.

use std::collections::BTreeSet;

use crate::error::Location;

/// A string of the manifest, or a file of its folder, that was compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The name it has in the engine.
    pub(super) name: String,
    /// As written.
    pub(super) source: String,
    /// The expression, where the text is one `{{ .. }}` and nothing else.
    pub(super) expression: Option<String>,
    pub(super) at: Location,
    pub(super) reads: BTreeSet<String>,
    pub(super) own: BTreeSet<String>,
}

impl Text {
    /// As the author wrote it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where it stands.
    #[must_use]
    pub fn at(&self) -> &Location {
        &self.at
    }

    /// The names it uses, dotted as far as they are plain (`facts.provider`), also through what it includes.
    #[must_use]
    pub fn reads(&self) -> &BTreeSet<String> {
        &self.reads
    }

    /// The names that it uses by itself. What is included may also use loop variables of this text.
    pub(crate) fn own(&self) -> &BTreeSet<String> {
        &self.own
    }

    /// The text, where it has no tags at all.
    #[must_use]
    pub fn literal(&self) -> Option<&str> {
        (!self.source.contains("{{") && !self.source.contains("{%") && !self.source.contains("{#"))
            .then_some(self.source.as_str())
    }
}

/// A bare expression that was compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    pub(super) source: String,
    pub(super) at: Location,
    pub(super) reads: BTreeSet<String>,
}

impl Expr {
    /// As the author wrote it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where it stands.
    #[must_use]
    pub fn at(&self) -> &Location {
        &self.at
    }

    /// The names it uses, dotted as far as they are plain (`facts.provider`).
    #[must_use]
    pub fn reads(&self) -> &BTreeSet<String> {
        &self.reads
    }
}

/// One string that gives a list, or several strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Texts {
    /// `"{{ keys }}"` gives a list of texts; any other string a list of one.
    One(Text),
    /// Each gives one text, or (as `{{ .. }}`) several.
    Many(Vec<Text>),
}

impl Texts {
    /// All of them.
    #[must_use]
    pub fn texts(&self) -> &[Text] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(texts) => texts,
        }
    }
}
