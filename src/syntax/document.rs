//! A source and its tree.
//!
//! Goes in: bytes of a known language. Comes out: a tree that never changes; an edited document is a new one, parsed
//! incrementally. Bytes that are not UTF-8 are masked for the parser, one letter for each, so that offsets stay; the
//! source keeps them. Parsing hostile text can take gigabytes and cannot be stopped from inside, so nesting is
//! measured first, and a parser that was cancelled is dropped.

use std::{
    borrow::Cow,
    ops::{ControlFlow, Range},
    time::{Duration, Instant},
};

use thiserror::Error;
use tree_sitter::{InputEdit, Node, ParseOptions, Parser, Point, Tree};

use super::Language;
use crate::{
    error::{Fault, Location},
    text::{EditSet, Source},
};

/// How deep brackets may nest.
pub const MAX_DEPTH: usize = 1_000;

/// How long one parse may take.
const MAX_TIME: Duration = Duration::from_secs(20);

/// Why a source could not be parsed at all. (A source with syntax errors can.)
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ParseFault {
    /// Brackets nest deeper than [`MAX_DEPTH`].
    #[error("brackets nest deeper than {MAX_DEPTH}")]
    TooDeep(Location),
    /// The parser ran out of its time.
    #[error("parsing took longer than {} s", MAX_TIME.as_secs())]
    TooSlow(Location),
}

impl Fault for ParseFault {
    fn code(&self) -> &'static str {
        match self {
            Self::TooDeep(_) => "too-deep",
            Self::TooSlow(_) => "too-slow",
        }
    }

    fn location(&self) -> Option<Location> {
        let (Self::TooDeep(location) | Self::TooSlow(location)) = self;
        Some(location.clone())
    }

    fn help(&self) -> Option<String> {
        Some("leave the file out, or split it".into())
    }
}

/// A source with its tree.
#[derive(Debug, Clone)]
pub struct Document {
    source: Source,
    language: &'static Language,
    tree: Tree,
}

impl Document {
    /// Parses a source.
    ///
    /// # Errors
    /// [`ParseFault`] where the nesting or the time is over its limit.
    pub fn parse(source: Source, language: &'static Language) -> Result<Self, ParseFault> {
        if let Some(offset) = too_deep(source.bytes()) {
            return Err(ParseFault::TooDeep(source.location(offset)));
        }
        let tree = parse(&source, language, None)?;
        Ok(Self { source, language, tree })
    }

    /// The document after these edits, parsed anew only where they fell.
    ///
    /// # Errors
    /// As for [`Document::parse`].
    pub fn edited(&self, edits: &EditSet) -> Result<Self, ParseFault> {
        let source = Source::new(self.source.path().clone(), edits.apply(self.source.bytes()));
        if let Some(offset) = too_deep(source.bytes()) {
            return Err(ParseFault::TooDeep(source.location(offset)));
        }
        let mut old = self.tree.clone();
        for edit in edits.edits().iter().rev() {
            let start_position = point(&self.source, edit.range.start);
            old.edit(&InputEdit {
                start_byte: edit.range.start,
                old_end_byte: edit.range.end,
                new_end_byte: edit.range.start + edit.text.len(),
                start_position,
                old_end_position: point(&self.source, edit.range.end),
                new_end_position: advance(start_position, &edit.text),
            });
        }
        let tree = parse(&source, self.language, Some(&old))?;
        Ok(Self { source, language: self.language, tree })
    }

    /// The bytes.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// Spans of the ERROR nodes and places of the MISSING ones, in text order.
    #[must_use]
    pub fn error_spans(&self) -> Vec<Range<usize>> {
        let mut spans = Vec::new();
        collect_errors(self.tree.root_node(), &mut spans);
        spans
    }

    pub(super) fn root(&self) -> Node<'_> {
        self.tree.root_node()
    }
}

fn collect_errors(root: Node<'_>, spans: &mut Vec<Range<usize>>) {
    let mut pending = vec![root];
    while let Some(node) = pending.pop() {
        if node.is_error() || node.is_missing() {
            spans.push(node.byte_range());
        } else if node.has_error() {
            let mut cursor = node.walk();
            let children: Vec<_> = node.children(&mut cursor).collect();
            pending.extend(children.into_iter().rev());
        }
    }
}

fn parse(source: &Source, language: &'static Language, old: Option<&Tree>) -> Result<Tree, ParseFault> {
    let mut parser = Parser::new();
    parser.set_language(language.grammar()).expect("the grammar's version is the library's: Cargo.lock pins both");
    let text = masked(source.bytes());
    let started = Instant::now();
    let mut progress = |_: &tree_sitter::ParseState| {
        if started.elapsed() > MAX_TIME { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    parser
        .parse_with_options(
            &mut |at, _| &text[at.min(text.len())..],
            old,
            Some(ParseOptions::new().progress_callback(&mut progress)),
        )
        .ok_or_else(|| ParseFault::TooSlow(source.location(0)))
}

/// The text that the parser sees: where the bytes are not UTF-8, each byte beyond ASCII is one letter.
fn masked(bytes: &[u8]) -> Cow<'_, [u8]> {
    if std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.iter().map(|b| if b.is_ascii() { *b } else { b'x' }).collect())
}

/// Offset at which brackets, with `<` within a statement, nest too deep.
fn too_deep(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut angles) = (0usize, 0usize);
    for (offset, byte) in bytes.iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => {
                depth += 1;
                angles = if *byte == b'{' { 0 } else { angles };
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                angles = 0;
            }
            b'<' => angles += 1,
            b'>' => angles = angles.saturating_sub(1),
            b';' => angles = 0,
            _ => continue,
        }
        if depth + angles > MAX_DEPTH {
            return Some(offset);
        }
    }
    None
}

fn point(source: &Source, offset: usize) -> Point {
    let row = source.line_of(offset);
    Point { row, column: offset - source.line_start(row) }
}

fn advance(from: Point, text: &[u8]) -> Point {
    match memchr::memrchr(b'\n', text) {
        Some(last) => Point { row: from.row + memchr::memchr_iter(b'\n', text).count(), column: text.len() - last - 1 },
        None => Point { row: from.row, column: from.column + text.len() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Edit, RelPath};

    fn document(text: &[u8]) -> Result<Document, ParseFault> {
        let source = Source::new(RelPath::parse("a.cs").unwrap(), text.to_vec());
        Document::parse(source, Language::of_name("csharp").unwrap())
    }

    #[test]
    fn a_single_byte_encoding_parses_with_its_offsets() {
        let document = document(b"class A { string s = \"caf\xE9\"; /* \xFC */ }").unwrap();
        assert!(document.error_spans().is_empty());
    }

    #[test]
    fn an_edited_document_has_the_tree_of_a_new_parse() {
        let before = document(b"class A {\n    int a;\n}\n").unwrap();
        let edits = EditSet::new(vec![Edit::insert(21, "    int b;\n"), Edit::insert(6, "B")]).unwrap();
        let after = before.edited(&edits).unwrap();
        let fresh = document(after.source().bytes()).unwrap();
        assert_eq!(after.root().to_sexp(), fresh.root().to_sexp());
        assert!(after.error_spans().is_empty());
    }

    #[test]
    fn hostile_nesting_is_not_parsed() {
        for text in ["(".repeat(2_000), "a<".repeat(2_000), "{[".repeat(900)] {
            assert!(matches!(document(text.as_bytes()), Err(ParseFault::TooDeep(_))));
        }
    }

    #[test]
    fn errors_and_missing_nodes_are_told() {
        assert_eq!(document(b"class A { int a }").unwrap().error_spans().len(), 1);
    }
}
