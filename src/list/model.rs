//! A list as placement and layout see it: its parts in text order, items among them.
//!
//! Comments directly above an item and an end-of-line comment behind it belong to the item. Comments that stand alone,
//! lines for the preprocessor and the list's other children ([`PartKind::Stranger`]) are parts of their own, because
//! blank lines and boundaries count them.

use std::ops::Range;

use crate::{
    error::{Location, Refusal},
    syntax::{Child, Document, ItemMatch, ListMatch, ListSettings, Role},
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
        found.into_iter().map(|list| build(document, list)).collect()
    }

    /// The parts that are items, with their place among the parts.
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

fn build(document: &Document, found: ListMatch) -> List {
    let source = document.source();
    let class = match found.settings.class.as_deref() {
        Some("imports") => Class::Imports,
        Some("constants") => Class::Constants,
        Some("calls") => Class::Calls,
        _ => Class::Members,
    };
    let start = found.open.as_ref().map_or(found.span.start, |open| open.end);
    let end = found.close.as_ref().map_or(found.span.end, |close| close.start);
    let mut builder = Builder {
        source,
        doc_prefixes: document.language().doc_prefixes,
        start,
        parts: Vec::new(),
        comments: Vec::new(),
        separator: None,
    };
    let separators = &found.separators;
    let mut items = found.items.into_iter().peekable();
    for child in &found.children {
        if child.span.end <= start && found.open.is_some() || child.span.start >= end && found.close.is_some() {
            continue;
        }
        while items.peek().is_some_and(|item| item.span.end <= child.span.start) {
            items.next();
        }
        let owner = items.peek().filter(|item| item.span.start <= child.span.start && child.span.end <= item.span.end);
        builder.take(child, owner, separators);
    }
    let separator = builder.separator.take().or_else(|| found.settings.separator.clone());
    let (start, parts) = builder.finish();
    List {
        name: found.name,
        delimited: found.open.is_some(),
        span: found.span,
        start,
        end,
        class,
        separator,
        settings: found.settings,
        parts,
    }
}

/// Gathers parts from left to right.
struct Builder<'d> {
    source: &'d Source,
    doc_prefixes: &'d [&'d str],
    start: usize,
    parts: Vec<Part>,
    comments: Vec<Range<usize>>,
    separator: Option<String>,
}

impl Builder<'_> {
    fn take(&mut self, child: &Child, owner: Option<&ItemMatch>, separators: &[Range<usize>]) {
        if let Some(item) = owner {
            let known = self.parts.last().is_some_and(|part| part.span == item.span);
            if !known {
                self.push(item.span.clone(), PartKind::Item(item_of(item)));
            }
            return;
        }
        let span = trimmed(self.source, &child.span);
        let is_separator = child.role == Role::Token && matches!(child.kind, "," | ";") || separators.contains(&span);
        match child.role {
            _ if span.is_empty() => {}
            _ if is_separator => self.take_separator(span),
            Role::Comment if self.is_behind(&span) => match self.parts.last_mut() {
                Some(part) => part.outer.end = span.end,
                None => self.start = span.end,
            },
            Role::Comment => self.comments.push(span),
            Role::Directive => self.push(span, PartKind::Directive),
            Role::Token | Role::Node => self.push(span, PartKind::Stranger(child.kind)),
        }
    }

    fn take_separator(&mut self, span: Range<usize>) {
        let text = self.source.text(&span).into_owned();
        let Some(part) = self.parts.last_mut() else { return };
        let PartKind::Item(item) = &mut part.kind else { return };
        part.outer.end = part.outer.end.max(span.end);
        if let Some(last) = self.comments.pop() {
            part.outer.end = part.outer.end.max(last.end);
        }
        item.separator = Some(span);
        self.separator.get_or_insert(text);
    }

    /// Whether a comment stands behind something on its line.
    fn is_behind(&self, comment: &Range<usize>) -> bool {
        let line = self.source.line_of(comment.start);
        let before = self.parts.last().map_or(self.start, |part| part.outer.end);
        let has_before = before > 0 && self.comments.is_empty();
        has_before && self.source.line_of(before.saturating_sub(1)) == line && !self.is_followed(comment)
    }

    /// Whether something else follows a comment on the line where it ends.
    fn is_followed(&self, comment: &Range<usize>) -> bool {
        let line_end = self.source.line_start(self.source.line_of(comment.end) + 1);
        let rest = &self.source.bytes()[comment.end..line_end];
        !rest.iter().all(|b| b.is_ascii_whitespace() || matches!(b, b')' | b']' | b'}' | b',' | b';'))
    }

    fn push(&mut self, span: Range<usize>, mut kind: PartKind) {
        let mut top = self.source.line_of(span.start);
        let mut own = self.comments.len();
        while own > 0 && self.belongs(&self.comments[own - 1], top) {
            own -= 1;
            top = self.source.line_of(self.comments[own].start);
        }
        let comments = if matches!(kind, PartKind::Directive) { Vec::new() } else { self.comments.split_off(own) };
        self.free_comments();
        let start = comments.first().map_or(span.start, |comment| comment.start);
        if let PartKind::Item(item) = &mut kind {
            item.comments = comments;
        }
        self.parts.push(Part { outer: start..span.end, span, kind });
    }

    /// Whether a comment belongs to what begins on `line`: directly above, or a documentation comment.
    fn belongs(&self, comment: &Range<usize>, line: usize) -> bool {
        let end = self.source.line_of(comment.end.max(1) - 1);
        let text = self.source.text(comment);
        let is_doc = self.doc_prefixes.iter().any(|prefix| text.starts_with(prefix));
        end == line || end + 1 == line || is_doc && (end..line).skip(1).all(|between| self.source.is_blank(between))
    }

    fn free_comments(&mut self) {
        let comments = std::mem::take(&mut self.comments);
        self.parts.extend(comments.into_iter().map(|span| Part { outer: span.clone(), span, kind: PartKind::Comment }));
    }

    fn finish(mut self) -> (usize, Vec<Part>) {
        self.free_comments();
        (self.start, self.parts)
    }
}

fn item_of(found: &ItemMatch) -> Item {
    Item {
        keys: found.keys.clone(),
        needs: found.needs.clone(),
        kin: found.kin.clone(),
        value: found.value.clone(),
        type_: found.type_.clone(),
        rest: found.rest,
        separator: None,
        comments: Vec::new(),
    }
}

fn trimmed(source: &Source, span: &Range<usize>) -> Range<usize> {
    let bytes = &source.bytes()[span.clone()];
    let lead = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let tail = bytes.iter().rev().take_while(|b| b.is_ascii_whitespace()).count();
    if lead == bytes.len() { span.start..span.start } else { span.start + lead..span.end - tail }
}
