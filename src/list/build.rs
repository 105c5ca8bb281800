//! From the matches of a query to the model: what belongs to an item, and what stands between.
//!
//! Goes in: a list's children in text order and the spans of its items. Comes out: its parts. Comments are the work:
//! those directly above an item are its own, so is the one behind it, before or after the separator; others stand alone.

use std::ops::Range;

use super::model::{Class, Item, List, Part, PartKind};
use crate::{
    syntax::{Child, Document, ItemMatch, ListMatch, Role},
    text::Source,
};

/// The list of a match.
pub(super) fn list(document: &Document, found: ListMatch) -> List {
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
    for (at, child) in found.children.iter().enumerate() {
        if child.span.end <= start && found.open.is_some() || child.span.start >= end && found.close.is_some() {
            continue;
        }
        while items.peek().is_some_and(|item| item.span.end <= child.span.start) {
            items.next();
        }
        let owner = items.peek().filter(|item| item.span.start <= child.span.start && child.span.end <= item.span.end);
        builder.take(child, &found.children[at + 1..], owner, separators);
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
    fn take(&mut self, child: &Child, rest: &[Child], owner: Option<&ItemMatch>, separators: &[Range<usize>]) {
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
            Role::Comment if self.is_behind(&span, rest) => match self.parts.last_mut() {
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
        for comment in self.comments.drain(..) {
            part.outer.end = part.outer.end.max(comment.end);
        }
        item.separator = Some(span);
        self.separator.get_or_insert(text);
    }

    /// Whether a comment stands behind something on its line, and nothing but comments and separators behind it.
    fn is_behind(&self, comment: &Range<usize>, rest: &[Child]) -> bool {
        let line = self.source.line_of(comment.start);
        let before = self.parts.last().map_or(self.start, |part| part.outer.end);
        let has_before = before > 0 && self.comments.is_empty();
        let next = rest.iter().find(|next| matches!(next.role, Role::Node | Role::Directive));
        let is_followed =
            next.is_some_and(|next| self.source.line_of(next.span.start) == self.source.line_of(comment.end));
        has_before && self.source.line_of(before.saturating_sub(1)) == line && !is_followed
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
