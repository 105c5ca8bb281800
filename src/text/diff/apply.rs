//! Applies a patch in memory, strictly: no offset, no fuzz.
//!
//! It reads what [`super::patch`] writes, not every patch there is. Its only use is the proof that a patch gives the
//! bytes after, and taken back the bytes before.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::error::{Fault, Location};

/// Files by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Which way a patch is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From before to after, like `git apply`.
    Forward,
    /// From after to before, like `git apply -R`.
    Backward,
}

/// A patch does not do what it should.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PatchFault {
    /// Not of the form that is written here.
    #[error("line {line} of the patch is not understood")]
    Malformed {
        /// Line of the patch, from 1.
        line: usize,
    },
    /// The file has other lines than the hunk.
    #[error("the patch for {path} does not fit: line {line} of the patch is not in the file")]
    Mismatch {
        /// The file.
        path: String,
        /// Line of the patch, from 1.
        line: usize,
    },
    /// Applied, the patch gave other bytes than it was made from.
    #[error("the patch for {path} does not give the bytes it was made from")]
    Unlike {
        /// The file.
        path: String,
    },
}

impl Fault for PatchFault {
    fn code(&self) -> &'static str {
        "patch"
    }

    fn location(&self) -> Option<Location> {
        match self {
            Self::Malformed { .. } => None,
            Self::Mismatch { path, .. } | Self::Unlike { path } => Some(Location::file(path)),
        }
    }

    fn help(&self) -> Option<String> {
        Some("nothing was written; this is a fault in grafter, please report it with the file".into())
    }
}

/// Applies a patch to the files; those it does not name stay as they are.
///
/// # Errors
/// [`PatchFault`]; `files` is then in part changed and of no use.
pub fn apply_patch(patch: &[u8], files: &mut Files, direction: Direction) -> Result<(), PatchFault> {
    let mut reader = Reader { lines: patch.split_inclusive(|byte| *byte == b'\n').collect(), at: 0 };
    while reader.peek().is_some() {
        apply_file(&mut reader, files, direction)?;
    }
    Ok(())
}

fn apply_file(reader: &mut Reader<'_>, files: &mut Files, direction: Direction) -> Result<(), PatchFault> {
    let path = reader.take(b"diff --git ").and_then(path_of).ok_or_else(|| reader.malformed())?;
    let mut created = reader.take(b"new file mode ").is_some();
    let mut deleted = reader.take(b"deleted file mode ").is_some();
    if direction == Direction::Backward {
        (created, deleted) = (deleted, created);
    }
    reader.take(b"index ").ok_or_else(|| reader.malformed())?;
    if reader.take(b"--- ").is_some() {
        reader.take(b"+++ ").ok_or_else(|| reader.malformed())?;
    }
    let old = files.remove(&path);
    if old.is_none() != created {
        return Err(PatchFault::Mismatch { path, line: reader.at });
    }
    let old = old.unwrap_or_default();
    let mut text = Text { rest: &old, line: 0, result: Vec::with_capacity(old.len()) };
    while let Some(head) = reader.take(b"@@ -") {
        let (before, after) = spans(head).ok_or_else(|| reader.malformed())?;
        apply_hunk(reader, &mut text, (before, after), (direction, &path))?;
    }
    text.result.extend_from_slice(text.rest);
    match (deleted, text.result.is_empty()) {
        (true, true) => {}
        (true, false) => return Err(PatchFault::Unlike { path }),
        (false, _) => drop(files.insert(path, text.result)),
    }
    Ok(())
}

/// First line (from 1, or the one above where it is empty) and number of lines.
type Span = (usize, usize);

fn apply_hunk(
    reader: &mut Reader<'_>,
    text: &mut Text<'_>,
    (before, after): (Span, Span),
    (direction, path): (Direction, &str),
) -> Result<(), PatchFault> {
    let (from, old_sign, new_sign) = match direction {
        Direction::Forward => (before, b'-', b'+'),
        Direction::Backward => (after, b'+', b'-'),
    };
    text.copy_to(if from.1 == 0 { from.0 } else { from.0 - 1 });
    let (mut old, mut new) = (before.1, after.1);
    while old > 0 || new > 0 {
        let (sign, line) = reader.body_line().ok_or_else(|| reader.malformed())?;
        let (less, fewer) = (usize::from(sign != b'+'), usize::from(sign != b'-'));
        let known =
            if matches!(sign, b' ' | b'-' | b'+') { old.checked_sub(less).zip(new.checked_sub(fewer)) } else { None };
        (old, new) = known.ok_or_else(|| reader.malformed())?;
        if (sign == b' ' || sign == old_sign) && !text.skip(&line) {
            return Err(PatchFault::Mismatch { path: path.into(), line: reader.at });
        }
        if sign == b' ' || sign == new_sign {
            text.result.extend_from_slice(&line);
        }
    }
    Ok(())
}

/// A file on its way from old to new.
struct Text<'a> {
    rest: &'a [u8],
    line: usize,
    result: Vec<u8>,
}

impl Text<'_> {
    /// Keeps the lines in front of this one (from 0).
    fn copy_to(&mut self, line: usize) {
        while self.line < line && !self.rest.is_empty() {
            let end = memchr::memchr(b'\n', self.rest).map_or(self.rest.len(), |at| at + 1);
            self.result.extend_from_slice(&self.rest[..end]);
            self.rest = &self.rest[end..];
            self.line += 1;
        }
    }

    /// Passes over a line, if it is the one that comes next.
    fn skip(&mut self, line: &[u8]) -> bool {
        let Some(rest) = self.rest.strip_prefix(line) else { return false };
        self.rest = rest;
        self.line += 1;
        line.ends_with(b"\n") || rest.is_empty()
    }
}

/// The lines of a patch.
struct Reader<'a> {
    lines: Vec<&'a [u8]>,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a [u8]> {
        self.lines.get(self.at).copied()
    }

    /// What follows `start` on the next line, without its line end, if it begins so.
    fn take(&mut self, start: &[u8]) -> Option<&'a [u8]> {
        let rest = self.peek()?.strip_prefix(start)?;
        self.at += 1;
        Some(rest.strip_suffix(b"\n").unwrap_or(rest))
    }

    /// The next line of a hunk; its line end is dropped where the mark for that follows.
    fn body_line(&mut self) -> Option<(u8, Vec<u8>)> {
        let (sign, line) = self.peek()?.split_first()?;
        self.at += 1;
        let mut line = line.to_vec();
        if self.take(b"\\ ").is_some() {
            line.pop();
        }
        Some((*sign, line))
    }

    fn malformed(&self) -> PatchFault {
        PatchFault::Malformed { line: self.at + 1 }
    }
}

/// The two spans of a hunk's head, from behind its first sign.
fn spans(head: &[u8]) -> Option<(Span, Span)> {
    let text = String::from_utf8_lossy(head);
    let (old, rest) = text.split_once(" +")?;
    Some((span(old)?, span(rest.split_once(" @@")?.0)?))
}

fn span(text: &str) -> Option<Span> {
    let (start, len) = text.split_once(',').unwrap_or((text, "1"));
    Some((start.parse().ok()?, len.parse().ok()?))
}

/// The path in `a/PATH b/PATH`; both halves are of one length.
fn path_of(names: &[u8]) -> Option<String> {
    let half = std::str::from_utf8(&names[..names.len() / 2]).ok()?;
    let Some(inner) = half.strip_prefix('"').and_then(|half| half.strip_suffix('"')) else {
        return half.strip_prefix("a/").map(Into::into);
    };
    String::from_utf8(unquoted(inner.strip_prefix("a/")?.as_bytes())?).ok()
}

fn unquoted(text: &[u8]) -> Option<Vec<u8>> {
    let (mut result, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'\\' {
            result.push(*byte);
            continue;
        }
        let octal = rest.get(..3).and_then(|digits| std::str::from_utf8(digits).ok());
        let octal = octal.and_then(|digits| u8::from_str_radix(digits, 8).ok());
        result.push(octal.or_else(|| rest.first().copied())?);
        rest = &rest[if octal.is_some() { 3 } else { 1 }..];
    }
    Some(result)
}
