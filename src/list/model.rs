//! A list as placement and layout see it: its parts in text order, items among them.
//!
//! Comments directly above an item and an end-of-line comment behind it belong to the item. Comments that stand alone,
//! lines for the preprocessor and the list's other children ([`PartKind::Stranger`]) are parts of their own, because
//! blank lines and boundaries count them.

use std::ops::Range;

use super::build;
use crate::{
    error::{Location, Refusal},
    syntax::{Document, ListMatch, ListSettings},
    text::{Source, fold},
};

/// Which table of placement serves a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// `using` and `use`.
    Imports,
    /// Enum members and constants.
    Constants,
    /// Statements, mostly calls.
    Calls,
    /// All others.
    Members,
}

/// A list with everything that stands in it.
#[derive(Debug, Clone)]
pub struct List {
    /// What a step calls it.
    pub name: Option<String>,
    /// The list node's bytes.
    pub span: Range<usize>,
    /// Where the content begins: behind the opening delimiter and a comment on its line.
    pub start: usize,
    /// Where the content ends: at the closing delimiter.
    pub end: usize,
    /// Whether it has delimiters; a file's own list has none.
    pub delimited: bool,
    /// Which table of placement serves it.
    pub class: Class,
    /// What separates items, as the file or else the query says; `None` for declarations and statements.
    pub separator: Option<String>,
    /// What the query says of it.
    pub settings: ListSettings,
    /// Items and strangers in text order.
    pub parts: Vec<Part>,
}

/// An item, or something else between the delimiters.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its own bytes.
    pub span: Range<usize>,
    /// With the comments above it, and the separator and comment behind it.
    pub outer: Range<usize>,
    /// What it is.
    pub kind: PartKind,
}

/// What a part is.
#[derive(Debug, Clone)]
pub enum PartKind {
    /// An item.
    Item(Item),
    /// A comment that stands alone.
    Comment,
    /// A line for the preprocessor.
    Directive,
    /// Another child of the list node; the grammar's name for it.
    Stranger(&'static str),
}

/// What only items have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The texts by which it is known; never empty.
    pub keys: Vec<String>,
    /// Keys of items that must stand before it.
    pub needs: Vec<String>,
    /// What must be equal between siblings.
    pub kin: Option<String>,
    /// An explicit number.
    pub value: Option<String>,
    /// A declared type.
    pub type_: Option<String>,
    /// Whether it closes the list.
    pub rest: bool,
    /// The separator behind it.
    pub separator: Option<Range<usize>>,
    /// Comments that stand directly above it, in text order.
    pub comments: Vec<Range<usize>>,
}

impl Part {
    /// The item, if it is one.
    #[must_use]
    pub fn item(&self) -> Option<&Item> {
        match &self.kind {
            PartKind::Item(item) => Some(item),
            _ => None,
        }
    }

    /// The comment behind the item, without its separator.
    #[must_use]
    pub fn behind(&self, source: &Source) -> String {
        match self.item().and_then(|item| item.separator.clone()) {
            Some(known) => {
                let before = source.text(&(self.span.end..known.start)).into_owned();
                before + &source.text(&(known.end..self.outer.end))
            }
            None => source.text(&(self.span.end..self.outer.end)).into_owned(),
        }
    }
}

impl List {
    /// Whether it is a file's own.
    #[must_use]
    pub fn is_whole(&self, source: &Source) -> bool {
        !self.delimited && self.span.end == source.bytes().len()
    }

    /// The lists of a query's matches in a document.
    #[must_use]
    pub fn all(document: &Document, found: Vec<ListMatch>) -> Vec<Self> {
        found.into_iter().map(|list| build::list(document, list)).collect()
    }

    /// The parts that are items, with their place among the parts.
    #[must_use]
    pub fn items(&self) -> impl DoubleEndedIterator<Item = (usize, &Part, &Item)> {
        self.parts.iter().enumerate().filter_map(|(at, part)| part.item().map(|item| (at, part, item)))
    }

    /// Number of items.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items().count()
    }

    /// Whether there are no items; there may be strangers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the item among the parts at this place has this text, white space aside: alone, with the comment behind
    /// it, or with comments that stand above it, directly or not. Its separator is no part of the text.
    #[must_use]
    pub fn has_text(&self, source: &Source, at: usize, text: &str) -> bool {
        let wanted = fold(text);
        let part = &self.parts[at];
        let comments = self.parts[..at].iter().rev().take_while(|above| matches!(above.kind, PartKind::Comment));
        let starts = [part.span.start, part.outer.start].into_iter().chain(comments.map(|above| above.outer.start));
        let behind = part.behind(source);
        starts.into_iter().any(|start| {
            let proper = fold(&source.text(&(start..part.span.end)));
            proper == wanted || fold(&format!("{proper} {behind}")) == wanted
        })
    }

    /// The item known by this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<(usize, &Part, &Item)> {
        self.items().find(|(_, _, item)| item.keys.iter().any(|known| known == key))
    }

    /// Where the list is, for messages.
    #[must_use]
    pub fn location(&self, source: &Source) -> Location {
        let first = source.bytes()[self.span.clone()].iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
        source.location(self.span.start + first)
    }

    /// The name, or where it is if it has none.
    #[must_use]
    pub fn title(&self, source: &Source) -> String {
        self.name.clone().unwrap_or_else(|| {
            if self.delimited { format!("line {}", source.line_of(self.span.start) + 1) } else { "file".to_owned() }
        })
    }

    /// Takes the comments directly above an item off it, up to and with the one that ends on `line` (from 0), so that a
    /// new item may stand below them.
    #[must_use]
    pub fn with_comments_cut(mut self, source: &Source, line: usize) -> Self {
        let cut = self.parts.iter().position(|part| {
            part.item().is_some_and(|item| {
                item.comments.iter().any(|comment| source.line_of(comment.end) == line)
                    && line < source.line_of(part.span.start)
            })
        });
        let Some(at) = cut else { return self };
        let part = &mut self.parts[at];
        let PartKind::Item(item) = &mut part.kind else { return self };
        let below = item.comments.partition_point(|comment| source.line_of(comment.end) <= line);
        let kept = item.comments.split_off(below);
        let freed = std::mem::replace(&mut item.comments, kept);
        part.outer.start = item.comments.first().map_or(part.span.start, |comment| comment.start);
        let comments = freed.into_iter().map(|span| Part { outer: span.clone(), span, kind: PartKind::Comment });
        self.parts.splice(at..at, comments);
        self
    }
}

/// The one list that a step's name asks for: the full name, or its last parts; parameter types may be left out where no
/// other list has the name.
///
/// # Errors
/// `list-missing` with near misses, `list-ambiguous` with the places.
pub fn named<'l>(lists: &'l [List], source: &Source, query: &str, name: &str) -> Result<&'l List, Refusal> {
    let wanted = fold(name);
    let exact: Vec<&List> = lists.iter().filter(|list| list.name.as_deref() == Some(&wanted)).collect();
    let loose = |list: &&List| {
        list.name.as_deref().is_some_and(|known| {
            let bare = known.split('(').next().unwrap_or(known);
            known.ends_with(&format!(".{wanted}")) || bare == wanted || bare.ends_with(&format!(".{wanted}"))
        })
    };
    let found = if exact.is_empty() { lists.iter().filter(loose).collect() } else { exact };
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let mut names: Vec<&str> = lists.iter().filter_map(|list| list.name.as_deref()).collect();
            names.dedup();
            names.truncate(8);
            let message = format!("no list `{wanted}` of {query} here");
            let help = if names.is_empty() {
                "no list of this query has a name here; name it by a line instead".to_owned()
            } else {
                format!("the lists here are {}", names.join(", "))
            };
            Err(Refusal::new("list-missing", message, help).at(Location::file(source.path().as_str())))
        }
        [first, second, ..] => {
            let message = format!("{} lists of {query} answer to `{wanted}`", found.len());
            Err(Refusal::new("list-ambiguous", message, "name it more exactly, or by a line inside it")
                .at(first.location(source))
                .and(second.location(source)))
        }
    }
}
