//! A query: which nodes of a document are lists, and which are their items.
//!
//! Goes in: the text of a `.scm` file in tree-sitter's query language. Comes out: for a document, its [`ListMatch`]es,
//! plain data with spans. Captures are a closed vocabulary, [`CAPTURES`]; names with a leading `_` are the author's own,
//! for predicates. A capture says what a node is, never what to do with it.
//!
//! An item belongs to the nearest list around it, with nothing in between but blocks of the preprocessor. The list and
//! the items may be captured by different patterns; one node that several patterns capture is one list, or one item.

use thiserror::Error;
use tree_sitter::{Node, QueryCursor, QueryErrorKind, StreamingIterator};

use super::{
    Document, Language,
    found::{Found, ListMatch},
};
use crate::error::{Fault, Location};

/// The vocabulary: capture, and what it means.
pub const CAPTURES: [(&str, &str); 13] = [
    ("list", "the node whose children are the items; required"),
    ("scope", "what must contain the list"),
    ("scope.name", "the text by which a step names the list"),
    ("item", "one item; captured several times in one match the span is the union of the nodes"),
    ("item.key", "the text by which the item is known, sorted and found again"),
    ("item.needs", "keys of items that must stand before this one"),
    ("item.kin", "only items of equal kin text are siblings when a place is looked for"),
    ("item.value", "an explicit number that placement may compare"),
    ("item.type", "a declared type that placement may compare"),
    ("item.rest", "the catch-all that closes the list (`default`)"),
    ("separator", "the separator, where the grammar does not show it as a plain token"),
    ("list.open", "the opening delimiter, where it is no plain bracket at the start"),
    ("list.close", "the closing delimiter, where it is no plain bracket at the end"),
];

/// The settings that `#set!` may give, and what they mean.
pub const SETTINGS: [(&str, &str); 9] = [
    ("list.separator", "separator of an empty list; else it is read from the file"),
    ("list.trailing", "`keep`, `always` or `never`: trailing separator of an empty list"),
    ("list.after", "kinds of nodes behind which an empty list starts"),
    ("list.class", "`imports`, `constants`, `calls` or `members`: which table of placement"),
    ("list.order", "`ordinal`: a tool keeps the list in this order of its keys"),
    ("list.chain", "the list is the links of a left-nested chain"),
    ("scope.path", "the list's name is the path of the type and member around it"),
    ("item.signature", "the key is followed by the types of the item's parameters"),
    ("item.key.join", "what stands between several keys of one match; else they are one text"),
];

/// How many matches a query may have in progress at once.
const MATCH_LIMIT: u32 = 65_536;

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

/// What a capture is, resolved once when the query is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capture {
    List,
    Scope,
    ScopeName,
    Item,
    Key,
    Needs,
    Kin,
    Value,
    Type,
    Rest,
    Separator,
    Open,
    Close,
    Own,
}

impl Capture {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "list" => Self::List,
            "scope" => Self::Scope,
            "scope.name" => Self::ScopeName,
            "item" => Self::Item,
            "item.key" => Self::Key,
            "item.needs" => Self::Needs,
            "item.kin" => Self::Kin,
            "item.value" => Self::Value,
            "item.type" => Self::Type,
            "item.rest" => Self::Rest,
            "separator" => Self::Separator,
            "list.open" => Self::Open,
            "list.close" => Self::Close,
            _ if name.starts_with('_') => Self::Own,
            _ => return None,
        })
    }
}

/// What `#set!` says of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// Separator of an empty list.
    pub separator: Option<String>,
    /// Trailing separator of an empty list.
    pub trailing: Option<String>,
    /// Kinds of nodes behind which an empty list starts.
    pub after: Vec<String>,
    /// Which table of placement serves it.
    pub class: Option<String>,
    /// The order in which a tool keeps it.
    pub order: Option<String>,
}

/// What a pattern's `#set!`s say.
#[derive(Debug, Clone, Default)]
pub(super) struct PatternSettings {
    pub(super) list: ListSettings,
    pub(super) path: bool,
    pub(super) signature: bool,
    pub(super) join: Option<String>,
}

/// A compiled query of one language.
pub struct Query {
    name: String,
    language: &'static Language,
    inner: tree_sitter::Query,
    captures: Vec<Capture>,
    patterns: Vec<PatternSettings>,
}

impl std::fmt::Debug for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Query({}, {})", self.name, self.language.name)
    }
}

impl Query {
    /// Compiles a query's text; `name` is what messages call its file.
    ///
    /// # Errors
    /// A [`QueryFault`] with the place in the text.
    pub fn compile(name: &str, text: &str, language: &'static Language) -> Result<Self, QueryFault> {
        let inner =
            tree_sitter::Query::new(language.grammar(), text).map_err(|error| invalid(name, language, &error))?;
        let captures = inner
            .capture_names()
            .iter()
            .map(|capture| {
                Capture::of(capture).ok_or_else(|| QueryFault::UnknownCapture {
                    location: place_in(name, text, &format!("@{capture}")),
                    name: (*capture).to_owned(),
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        for (capture, needed) in [(Capture::List, "list"), (Capture::Item, "item")] {
            if !captures.contains(&capture) {
                return Err(QueryFault::Lacks { location: Location::file(name), name: needed });
            }
        }
        let patterns =
            (0..inner.pattern_count()).map(|at| settings(name, text, &inner, at)).collect::<Result<_, _>>()?;
        Ok(Self { name: name.to_owned(), language, inner, captures, patterns })
    }

    /// What messages call it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language whose documents it matches.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// Number of patterns in the query's file.
    #[must_use]
    pub fn pattern_count(&self) -> usize {
        self.patterns.len()
    }

    /// The lists of a document, in text order, outer before inner.
    ///
    /// # Errors
    /// [`QueryFault::TooManyMatches`].
    pub fn lists(&self, document: &Document) -> Result<Vec<ListMatch>, QueryFault> {
        let mut found = Found::default();
        self.each_match(document, |pattern, captures| found.take(document, &self.patterns[pattern], captures))?;
        Ok(found.into_lists(document))
    }

    /// Indices of the patterns that match in a document at least once, in rising order.
    ///
    /// # Errors
    /// [`QueryFault::TooManyMatches`].
    pub fn patterns_in(&self, document: &Document) -> Result<Vec<usize>, QueryFault> {
        let mut patterns = Vec::new();
        self.each_match(document, |pattern, _| patterns.push(pattern))?;
        patterns.sort_unstable();
        patterns.dedup();
        Ok(patterns)
    }

    fn each_match<'d>(
        &self,
        document: &'d Document,
        mut take: impl FnMut(usize, &[(Capture, Node<'d>)]),
    ) -> Result<(), QueryFault> {
        let mut cursor = QueryCursor::new();
        cursor.set_match_limit(MATCH_LIMIT);
        {
            let mut matches = cursor.matches(&self.inner, document.root(), document.source().bytes());
            let mut captures = Vec::new();
            while let Some(found) = matches.next() {
                captures.clear();
                captures.extend(found.captures().iter().map(|c| (self.captures[c.index as usize], c.node)));
                take(found.pattern_index, &captures);
            }
        }
        if cursor.did_exceed_match_limit() {
            return Err(QueryFault::TooManyMatches { location: Location::file(document.source().path().as_str()) });
        }
        Ok(())
    }
}

fn invalid(name: &str, language: &Language, error: &tree_sitter::QueryError) -> QueryFault {
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

fn place_in(name: &str, text: &str, needle: &str) -> Location {
    let at = text.find(needle).unwrap_or(0);
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    Location { path: name.to_owned(), line: text[..at].matches('\n').count() + 1, column: at - line_start + 1 }
}

fn settings(name: &str, text: &str, inner: &tree_sitter::Query, pattern: usize) -> Result<PatternSettings, QueryFault> {
    let mut found = PatternSettings::default();
    for property in inner.property_settings(pattern) {
        let value = property.value.as_deref().unwrap_or_default();
        let list = &mut found.list;
        match (&*property.key, value) {
            ("list.separator", _) => list.separator = Some(value.to_owned()),
            ("list.trailing", "keep" | "always" | "never") => list.trailing = Some(value.to_owned()),
            ("list.after", _) => list.after = value.split_whitespace().map(ToOwned::to_owned).collect(),
            ("list.class", "imports" | "constants" | "calls" | "members") => list.class = Some(value.to_owned()),
            ("list.order", "ordinal") => list.order = Some(value.to_owned()),
            ("scope.path", _) => found.path = true,
            ("item.signature", _) => found.signature = true,
            ("item.key.join", _) => found.join = Some(value.to_owned()),
            (key, value) => {
                let location = place_in(name, text, key);
                return Err(QueryFault::UnknownSetting { location, name: format!("{key} {value}").trim().to_owned() });
            }
        }
    }
    Ok(found)
}
