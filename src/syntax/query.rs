//! A query: which nodes of a document are lists, and which are their items.
//!
//! Goes in: the text of a `.scm` file in tree-sitter's query language. Comes out: for a document, its [`ListMatch`]es,
//! plain data with spans. Captures are a closed vocabulary, [`CAPTURES`]; names with a leading `_` are the author's own,
//! for predicates. A capture says what a node is, never what to do with it.
//!
//! An item belongs to the nearest list around it, with nothing in between but blocks of the preprocessor; and to those
//! further out that reach through to it (`list.through`). The list and
//! the items may be captured by different patterns; one node that several patterns capture is one list, or one item.

use regex::Regex;
use tree_sitter::{Node, QueryCursor, StreamingIterator};

use super::{
    Document, Language,
    fault::{QueryFault, invalid, place_in},
    found::{Found, ListMatch, plain},
    gate::Gate,
    reading::{Reading, join_keys},
};
use crate::{
    error::Location,
    text::{Style, fold},
};

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
pub const SETTINGS: [(&str, &str); 13] = [
    ("list.separator", "separator of an empty list; else it is read from the file"),
    ("list.trailing", "`keep`, `always` or `never`: trailing separator of an empty list"),
    ("list.after", "kinds of nodes behind which an empty list starts"),
    ("list.class", "`imports`, `constants`, `calls` or `members`: which table of placement"),
    ("list.order", "`ordinal`: a tool keeps the list in this order of its keys"),
    ("list.cells", "what stands between the cells of an item; where siblings line their cells up, a new item does too"),
    ("list.through", "kinds of nodes whose items are items of this list too: the sections of a switch"),
    ("list.chain", "the list is the links of a left-nested chain, `a && b && c`"),
    ("scope.path", "the list's name is the path of the type and member around it"),
    ("item.signature", "the key is followed by the types of the item's parameters"),
    ("item.key.join", "what stands between several keys of one match; else they are one text"),
    ("item.key.match", "a regular expression; the key is its first group, else its whole match, in the captured text"),
    ("item.needs.match", "the same for what an item needs; each match in the captured text is one key"),
];

/// How many matches a query may have in progress at once.
pub(super) const MATCH_LIMIT: u32 = 65_536;

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
    /// Kinds of nodes whose items are items of this list too.
    pub through: Vec<String>,
    /// Which table of placement serves it.
    pub class: Option<String>,
    /// The order in which a tool keeps it.
    pub order: Option<String>,
    /// What stands between the cells of an item.
    pub cells: Option<String>,
    /// Its items are the links of a left-nested chain.
    pub chain: bool,
}

impl ListSettings {
    /// Takes what another pattern says of the list, where none has spoken yet.
    pub(super) fn add(&mut self, other: &Self) {
        let take = |known: &mut Option<String>, other: &Option<String>| *known = known.take().or_else(|| other.clone());
        take(&mut self.separator, &other.separator);
        take(&mut self.trailing, &other.trailing);
        take(&mut self.class, &other.class);
        take(&mut self.order, &other.order);
        take(&mut self.cells, &other.cells);
        for (known, other) in [(&mut self.after, &other.after), (&mut self.through, &other.through)] {
            if known.is_empty() {
                known.clone_from(other);
            }
        }
        self.chain |= other.chain;
    }
}

/// What a pattern's `#set!`s say.
#[derive(Debug, Clone, Default)]
pub(super) struct PatternSettings {
    pub(super) list: ListSettings,
    pub(super) path: bool,
    pub(super) signature: bool,
    pub(super) join: Option<String>,
    pub(super) key_match: Option<Regex>,
    pub(super) needs_match: Option<Regex>,
}

impl PatternSettings {
    /// The keys that a capture's text gives.
    pub(super) fn keys(&self, text: &str) -> Vec<String> {
        caught(self.key_match.as_ref(), text).into_iter().take(1).collect()
    }

    /// The needs that a capture's text gives.
    pub(super) fn needs(&self, text: &str) -> Vec<String> {
        caught(self.needs_match.as_ref(), text)
    }
}

/// What an expression catches in a text, the first group of each match where it has one; without one, the text.
fn caught(expression: Option<&Regex>, text: &str) -> Vec<String> {
    let Some(expression) = expression else { return vec![text.to_owned()] };
    let of = |found: regex::Captures<'_>| found.get(1).or(found.get(0)).map_or("", |part| part.as_str()).to_owned();
    expression.captures_iter(text).map(of).collect()
}

/// A compiled query of one language.
pub struct Query {
    name: String,
    language: &'static Language,
    inner: tree_sitter::Query,
    captures: Vec<Capture>,
    patterns: Vec<PatternSettings>,
    gate: Gate,
}

impl std::fmt::Debug for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Query({}, {})", self.name, self.language.name)
    }
}

impl Query {
    /// Compiles the text of a query that finds lists; `name` is what messages call its file.
    ///
    /// # Errors
    /// A [`QueryFault`] with the place in the text.
    pub fn compile(name: &str, text: &str, language: &'static Language) -> Result<Self, QueryFault> {
        let query = Self::compile_for(name, text, language, Some("list"))?;
        for (capture, needed) in [(Capture::List, "list"), (Capture::Item, "item")] {
            if !query.captures.contains(&capture) {
                return Err(QueryFault::Lacks { location: Location::file(name), name: needed });
            }
        }
        Ok(query)
    }

    /// Compiles the text of a query that facts are read with: it need not find lists.
    ///
    /// # Errors
    /// A [`QueryFault`] with the place in the text.
    pub fn compile_reading(name: &str, text: &str, language: &'static Language) -> Result<Self, QueryFault> {
        Self::compile_for(name, text, language, None)
    }

    fn compile_for(
        name: &str,
        text: &str,
        language: &'static Language,
        with: Option<&str>,
    ) -> Result<Self, QueryFault> {
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
        let patterns =
            (0..inner.pattern_count()).map(|at| settings(name, text, &inner, at)).collect::<Result<_, _>>()?;
        let gate = Gate::of(text, &inner, language, with);
        Ok(Self { name: name.to_owned(), language, inner, captures, patterns, gate })
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

    /// Whether it can find what it was compiled for in a text of these bytes: costs a scan, where finding costs a parse.
    #[must_use]
    pub fn may_match(&self, bytes: &[u8]) -> bool {
        self.gate.admits(bytes)
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
        self.each_match(document, |pattern, captures| {
            let captures: Vec<_> = captures.iter().map(|(capture, node, _)| (*capture, *node)).collect();
            found.take(document, &self.patterns[pattern], &captures);
        })?;
        Ok(found.into_lists(document))
    }

    /// Every match with its captures, in text order; keys as a user types them, all other texts as templates are written.
    ///
    /// # Errors
    /// [`QueryFault::TooManyMatches`].
    pub fn readings(&self, document: &Document) -> Result<Vec<Reading>, QueryFault> {
        let names = self.inner.capture_names();
        let mut readings = Vec::new();
        let style = Style::of(document.source());
        self.each_match(document, |pattern, captures| {
            let settings = &self.patterns[pattern];
            let spans = captures.iter().map(|(_, node, _)| node.byte_range());
            let Some(span) = spans.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end)) else { return };
            let first = |wanted: Capture| captures.iter().find(|(capture, ..)| *capture == wanted);
            let at = first(Capture::Item).or_else(|| first(Capture::Key));
            let at = at.map_or(span.start, |(_, node, _)| node.start_byte());
            let texts = captures.iter().flat_map(|(capture, node, index)| {
                let text = || document.source().text(&node.byte_range());
                let texts = match capture {
                    Capture::Key => settings.keys(&plain(&fold(&text()))),
                    Capture::Needs => settings.needs(&plain(&fold(&text()))),
                    _ => vec![style.undressed(document.source(), &node.byte_range())],
                };
                texts.into_iter().map(|text| (names[*index].to_owned(), text))
            });
            let mut captures: Vec<(String, String)> = texts.collect();
            if let Some(join) = &settings.join {
                join_keys(&mut captures, join);
            }
            readings.push(Reading { span, at, captures });
        })?;
        readings.sort_by_key(|reading| (reading.span.start, reading.span.end));
        readings.dedup();
        Ok(readings)
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
        mut take: impl FnMut(usize, &[(Capture, Node<'d>, usize)]),
    ) -> Result<(), QueryFault> {
        let mut cursor = QueryCursor::new();
        cursor.set_match_limit(MATCH_LIMIT);
        {
            let mut matches = cursor.matches(&self.inner, document.root(), document.source().bytes());
            let mut captures = Vec::new();
            while let Some(found) = matches.next() {
                captures.clear();
                captures.extend(
                    found.captures().iter().map(|c| (self.captures[c.index as usize], c.node, c.index as usize)),
                );
                take(found.pattern_index, &captures);
            }
        }
        if cursor.did_exceed_match_limit() {
            return Err(QueryFault::TooManyMatches { location: Location::file(document.source().path().as_str()) });
        }
        Ok(())
    }
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
            ("list.through", _) => list.through = value.split_whitespace().map(ToOwned::to_owned).collect(),
            ("list.class", "imports" | "constants" | "calls" | "members") => list.class = Some(value.to_owned()),
            ("list.order", "ordinal") => list.order = Some(value.to_owned()),
            ("list.cells", _) if !value.is_empty() => list.cells = Some(value.to_owned()),
            ("scope.path", _) => found.path = true,
            ("item.signature", _) => found.signature = true,
            ("item.key.join", _) => found.join = Some(value.to_owned()),
            ("list.chain", _) => list.chain = true,
            ("item.key.match", _) => found.key_match = Some(expression(name, text, value)?),
            ("item.needs.match", _) => found.needs_match = Some(expression(name, text, value)?),
            (key, value) => {
                let location = place_in(name, text, key);
                return Err(QueryFault::UnknownSetting { location, name: format!("{key} {value}").trim().to_owned() });
            }
        }
    }
    Ok(found)
}

fn expression(name: &str, text: &str, value: &str) -> Result<Regex, QueryFault> {
    Regex::new(value).map_err(|_| QueryFault::Invalid {
        location: place_in(name, text, ".match"),
        what: format!("`{value}` is no regular expression"),
        help: "see https://docs.rs/regex/#syntax; a backslash is written twice in a query".into(),
    })
}
