//! The texts that a manifest is made of, one behind the other, and the places in them.

use std::ops::Range;

use crate::error::Location;

/// `codemod.toml`, what it includes, and what it extends. An offset of the whole says which of them it lies in.
#[derive(Debug, Default)]
pub(super) struct Sheets<'a> {
    sheets: Vec<Sheet<'a>>,
}

#[derive(Debug)]
struct Sheet<'a> {
    start: usize,
    path: String,
    text: &'a str,
}

impl<'a> Sheets<'a> {
    /// Puts a text behind the others; its offsets begin at the number that is given back.
    pub(super) fn add(&mut self, path: &str, text: &'a str) -> usize {
        let start = self.sheets.last().map_or(0, |last| last.start + last.text.len() + 1);
        self.sheets.push(Sheet { start, path: path.to_string(), text });
        start
    }

    /// The place of some bytes of the whole.
    pub(super) fn at(&self, span: &Range<usize>) -> Location {
        let Some((sheet, offset)) = self.sheet(span.start) else { return Location::file("codemod.toml") };
        let before = &sheet.text[..offset];
        let line = before.matches('\n').count() + 1;
        let column = offset - before.rfind('\n').map_or(0, |end| end + 1) + 1;
        Location { path: sheet.path.clone(), line, column }
    }

    /// The place where a string's text begins, behind its quotes.
    pub(super) fn at_text(&self, span: &Range<usize>) -> Location {
        let raw = self.sheet(span.start).and_then(|(sheet, offset)| sheet.text.get(offset..offset + span.len()));
        let raw = raw.unwrap_or_default();
        let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let rest = raw.get(quotes..).unwrap_or_default();
        let end = if quotes == 3 {
            ["\r\n", "\n"].iter().find(|end| rest.starts_with(**end)).map_or(0, |end| end.len())
        } else {
            0
        };
        self.at(&(span.start + quotes + end..span.end))
    }

    /// The text that holds an offset, and the offset in it.
    fn sheet(&self, offset: usize) -> Option<(&Sheet<'a>, usize)> {
        let sheet = self.sheets.iter().rev().find(|sheet| sheet.start <= offset)?;
        let mut offset = (offset - sheet.start).min(sheet.text.len());
        while !sheet.text.is_char_boundary(offset) {
            offset -= 1;
        }
        Some((sheet, offset))
    }
}
