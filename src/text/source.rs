//! A file's bytes with what must be known to point into them: encoding, byte order mark, lines, digest.
//!
//! Goes in: a path inside a root and bytes. Comes out: look-ups between byte offsets and lines. Bytes are never
//! converted: what is not UTF-8 is kept as it is, and is only shown lossily. Reading files is not done here.

use std::{borrow::Cow, fmt, ops::Range, sync::Arc};

use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::error::{Fault, Location};

/// The byte order mark of UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A path that stays beneath its root: relative, `/` between its parts, no `..`, no prefix, nothing of version control.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelPath(String);

/// Why a text is no [`RelPath`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PathFault {
    /// Nothing, or nothing but dots.
    #[error("path `{0}` names no file")]
    Empty(String),
    /// Begins with `/`, a drive letter or `\\`.
    #[error("path `{0}` is absolute; paths are relative to their root")]
    Absolute(String),
    /// Has a `..` part.
    #[error("path `{0}` leaves its root by `..`")]
    Parent(String),
    /// Holds a control character or NUL.
    #[error("path `{0}` holds a control character")]
    Control(String),
    /// Lies in `.git`, `.hg`, `.svn` or `.grafter`.
    #[error("path `{0}` lies in a folder that is never written")]
    Reserved(String),
}

impl Fault for PathFault {
    fn code(&self) -> &'static str {
        "path"
    }

    fn location(&self) -> Option<Location> {
        None
    }

    fn help(&self) -> Option<String> {
        Some("give a path relative to the root, without `..`".into())
    }
}

/// Folders whose content is never read as source and never written.
pub const RESERVED: [&str; 4] = [".git", ".hg", ".svn", ".grafter"];

impl RelPath {
    /// Checks a path as a codemod or a user gives it. `.` parts and doubled slashes are dropped; `\` counts as a
    /// separator on no system, so it is refused only as a leading prefix.
    ///
    /// # Errors
    /// A [`PathFault`] that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, PathFault> {
        let bytes = text.as_bytes();
        let drive = bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
        if text.starts_with(['/', '\\']) || drive {
            return Err(PathFault::Absolute(text.into()));
        }
        if text.chars().any(char::is_control) {
            return Err(PathFault::Control(text.escape_debug().to_string()));
        }
        let parts: Vec<&str> = text.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
        if parts.iter().any(|part| *part == ".." || part.split('\\').any(|p| p == "..")) {
            return Err(PathFault::Parent(text.into()));
        }
        if parts.iter().any(|part| RESERVED.iter().any(|r| part.eq_ignore_ascii_case(r))) {
            return Err(PathFault::Reserved(text.into()));
        }
        if parts.is_empty() {
            return Err(PathFault::Empty(text.into()));
        }
        Ok(Self(parts.join("/")))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last dot of the file's name, or nothing.
    #[must_use]
    pub fn extension(&self) -> &str {
        let name = self.file_name();
        name.rfind('.').map_or("", |dot| &name[dot + 1..])
    }

    /// The last part.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for RelPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A file's bytes, with the look-ups that need them. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Source {
    path: RelPath,
    bytes: Arc<[u8]>,
    starts: Arc<[usize]>,
}

impl Source {
    /// Takes the bytes as they are in the file.
    #[must_use]
    pub fn new(path: RelPath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', &bytes).map(|at| at + 1));
        Self { path, bytes, starts: starts.into() }
    }

    /// Where the file lies, beneath its root.
    #[must_use]
    pub fn path(&self) -> &RelPath {
        &self.path
    }

    /// The bytes, a byte order mark included.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether the file starts with UTF-8's byte order mark.
    #[must_use]
    pub fn has_bom(&self) -> bool {
        self.bytes.starts_with(BOM)
    }

    /// Whether all bytes are UTF-8. Files of a single-byte encoding are worked on too; see `syntax::Document`.
    #[must_use]
    pub fn is_utf8(&self) -> bool {
        std::str::from_utf8(&self.bytes).is_ok()
    }

    /// SHA-256 of the bytes, as lower-case hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> String {
        digest(&self.bytes)
    }

    /// The text of a span, bytes that are not UTF-8 replaced: for keys and messages, never to be written back.
    #[must_use]
    pub fn text(&self, span: &Range<usize>) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes[span.clone()])
    }

    /// Number of lines; a text that ends in a line end has an empty last one.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line, from 0, that holds the byte at `offset`; a line end belongs to the line it ends.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// Offset of the first byte of a line (from 0); past the last line, the length.
    #[must_use]
    pub fn line_start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.bytes.len())
    }

    /// The bytes of a line (from 0) with its line end.
    #[must_use]
    pub fn line(&self, line: usize) -> &[u8] {
        &self.bytes[self.line_start(line)..self.line_start(line + 1)]
    }

    /// Whether a line (from 0) holds nothing but white space. A lone byte order mark counts as nothing.
    #[must_use]
    pub fn is_blank(&self, line: usize) -> bool {
        let bytes = self.line(line);
        bytes.strip_prefix(BOM).unwrap_or(bytes).iter().all(u8::is_ascii_whitespace)
    }

    /// Whether nothing stands before this offset, a byte order mark aside.
    #[must_use]
    pub fn is_top(&self, offset: usize) -> bool {
        offset == 0 || self.has_bom() && offset == BOM.len()
    }

    /// The white space a line (from 0) begins with, after a byte order mark.
    #[must_use]
    pub fn indent(&self, line: usize) -> &[u8] {
        let bytes = self.line(line);
        let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
        let end = bytes.iter().position(|b| !matches!(b, b' ' | b'\t')).unwrap_or(bytes.len());
        &bytes[..end]
    }

    /// The place of an offset, for people.
    #[must_use]
    pub fn location(&self, offset: usize) -> Location {
        let line = self.line_of(offset.min(self.bytes.len()));
        Location { path: self.path.to_string(), line: line + 1, column: offset - self.line_start(line) + 1 }
    }
}

/// SHA-256 as lower-case hexadecimal digits.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    use fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A text with its runs of white space folded into one blank each, none at its ends.
#[must_use]
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as one short line, for messages.
#[must_use]
pub fn shortened(text: &str) -> String {
    let text = fold(text);
    match text.char_indices().nth(72) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_beneath_their_root() {
        assert_eq!(RelPath::parse("./a//b.php").unwrap().as_str(), "a/b.php");
        for bad in [
            "",
            ".",
            "/etc/passwd",
            "C:/x",
            "\\\\host\\x",
            "a/../../b",
            "a\\..\\b",
            ".git/config",
            "x/.GIT/hooks",
            "a\0b",
        ] {
            assert!(RelPath::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn lines_are_found_both_ways() {
        let source = Source::new(RelPath::parse("a").unwrap(), b"ab\r\n\n  c".to_vec());
        assert_eq!(source.line_count(), 3);
        assert_eq!((source.line_of(0), source.line_of(3), source.line_of(4), source.line_of(8)), (0, 0, 1, 2));
        assert_eq!((source.line(0), source.line(1), source.line(2)), (&b"ab\r\n"[..], &b"\n"[..], &b"  c"[..]));
        assert_eq!(source.indent(2), b"  ");
        assert_eq!(source.location(7).to_string(), "a:3:3");
    }
}
