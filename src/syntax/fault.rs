//! What can be wrong with a query, and what to do about it.

use thiserror::Error;
use tree_sitter::QueryErrorKind;

use super::{
    Language,
    query::{CAPTURES, MATCH_LIMIT, SETTINGS},
};
use crate::error::{Fault, Location};

/// What is wrong with a query.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QueryFault {
    /// tree-sitter does not take it.
    #[error("{what}")]
    Invalid {
        /// Where in the query's file.
        location: Location,
        /// tree-sitter's word for it, with the language.
        what: String,
        /// What to do.
        help: String,
    },
    /// A capture that is not in the vocabulary.
    #[error("unknown capture `@{name}`")]
    UnknownCapture {
        /// Where in the query's file.
        location: Location,
        /// The capture without its `@`.
        name: String,
    },
    /// A `#set!` that is not in the vocabulary, or a value that it does not take.
    #[error("unknown setting `{name}`")]
    UnknownSetting {
        /// Where in the query's file.
        location: Location,
        /// The setting with its value.
        name: String,
    },
    /// No pattern captures this, and a list cannot be without it.
    #[error("no pattern captures `@{name}`")]
    Lacks {
        /// The query's file.
        location: Location,
        /// `list` or `item`.
        name: &'static str,
    },
    /// The document has more ways to match than a cursor can hold.
    #[error("the query has over {MATCH_LIMIT} matches in progress")]
    TooManyMatches {
        /// The document.
        location: Location,
    },
}

impl Fault for QueryFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "query-invalid",
            Self::UnknownCapture { .. } => "query-capture",
            Self::UnknownSetting { .. } => "query-setting",
            Self::Lacks { .. } => "query-incomplete",
            Self::TooManyMatches { .. } => "query-matches",
        }
    }

    fn location(&self) -> Option<Location> {
        match self {
            Self::Invalid { location, .. }
            | Self::UnknownCapture { location, .. }
            | Self::UnknownSetting { location, .. }
            | Self::Lacks { location, .. }
            | Self::TooManyMatches { location } => Some(location.clone()),
        }
    }

    fn help(&self) -> Option<String> {
        let names = |table: &[(&str, &str)], mark: &str| {
            table.iter().map(|(name, _)| format!("{mark}{name}")).collect::<Vec<_>>().join(", ")
        };
        Some(match self {
            Self::Invalid { help, .. } => help.clone(),
            Self::UnknownCapture { .. } => {
                format!("the captures are {}; a name of your own begins with `_`", names(&CAPTURES, "@"))
            }
            Self::UnknownSetting { .. } => format!("the settings are {}", names(&SETTINGS, "")),
            Self::Lacks { name, .. } => format!("capture `@{name}` in a pattern"),
            Self::TooManyMatches { .. } => "make the patterns narrower, or leave the file out".into(),
        })
    }
}

pub(super) fn invalid(name: &str, language: &Language, error: &tree_sitter::QueryError) -> QueryFault {
    let location = Location { path: name.to_owned(), line: error.row + 1, column: error.column + 1 };
    let (what, help) = match error.kind {
        QueryErrorKind::NodeType => (
            format!("the grammar of {} has no node `{}`", language.name, error.message),
            "look the kinds up in the grammar's node-types.json".to_owned(),
        ),
        QueryErrorKind::Field => (
            format!("the grammar of {} has no field `{}`", language.name, error.message),
            "look the fields up in the grammar's node-types.json".to_owned(),
        ),
        QueryErrorKind::Capture => {
            (format!("a predicate names the capture `{}`, which the pattern lacks", error.message), "capture it".into())
        }
        QueryErrorKind::Structure => {
            ("the grammar never nests nodes in this way".into(), "compare with the tree of a file that has it".into())
        }
        QueryErrorKind::Predicate | QueryErrorKind::Language => {
            (error.message.clone(), "see tree-sitter's page on predicates".into())
        }
        QueryErrorKind::Syntax => {
            ("the query has a syntax error here".into(), "look for an unbalanced bracket or quote before it".into())
        }
    };
    QueryFault::Invalid { location, what, help }
}

pub(super) fn place_in(name: &str, text: &str, needle: &str) -> Location {
    let at = text.find(needle).unwrap_or(0);
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    Location { path: name.to_owned(), line: text[..at].matches('\n').count() + 1, column: at - line_start + 1 }
}
