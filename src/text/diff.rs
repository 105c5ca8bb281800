//! Changes of whole files as one patch in git's format.
//!
//! Goes in: paths with their bytes before and after. Comes out: the bytes that `git diff` prints for the same change in
//! a repository with default settings, blob ids and placement of hunks included, so that `git apply`, `git apply -R`
//! and GNU patch take them. `similar` finds the lines in common; it is given slices of `\n`-ended byte lines, because
//! it splits at a lone CR and prints invalid UTF-8 as U+FFFD when it is given text. The writer is ours and writes bytes.
//!
//! Where several new runs of equal lines interlock, git may pair the lines otherwise; the patch is as good.
//!
//! Left out: renames, mode changes, binary patches, and what a repository's `.gitattributes` would have a file's hunks
//! headed by. Ids have 7 digits, as in repositories of less than some ten thousand objects.

pub mod apply;
mod slide;

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

use sha1::{Digest as _, Sha1};
use similar::{Algorithm, DiffOp, capture_diff_slices};

pub use self::apply::{Direction, Files, PatchFault, apply_patch};
use crate::text::RelPath;

/// Lines that are shown above and below a change.
const CONTEXT: usize = 3;
/// Digits of a blob id.
const ID: usize = 7;
/// Bytes of the line that heads a hunk.
const HEADING: usize = 80;

/// One file of a patch.
#[derive(Debug, Clone, Copy)]
pub struct Changed<'a> {
    /// Where it lies, beneath its root.
    pub path: &'a RelPath,
    /// Its bytes; `None` where it is created.
    pub before: Option<&'a [u8]>,
    /// Its bytes to be; `None` where it is deleted.
    pub after: Option<&'a [u8]>,
    /// Whether it is, or is created, executable.
    pub executable: bool,
}

impl Changed<'_> {
    /// The same file, back again.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before, ..self }
    }

    fn is_nothing(&self) -> bool {
        self.before == self.after
    }

    fn mode(&self) -> &'static str {
        if self.executable { "100755" } else { "100644" }
    }
}

/// The changes as one patch, sorted by path; nothing for a file that does not change.
#[must_use]
pub fn patch<'a>(changes: impl IntoIterator<Item = Changed<'a>>) -> Vec<u8> {
    let mut changes: Vec<Changed<'_>> = changes.into_iter().filter(|change| !change.is_nothing()).collect();
    changes.sort_by_key(|change| change.path);
    let mut out = Vec::new();
    for change in &changes {
        write_file(&mut out, change);
    }
    out
}

/// The patch, after it was applied forward and backward in memory and gave exactly the bytes after and before.
///
/// # Errors
/// [`PatchFault`] if it did not: a fault of this module, never of the input.
pub fn verified_patch<'a>(changes: impl IntoIterator<Item = Changed<'a>>) -> Result<Vec<u8>, PatchFault> {
    let changes: Vec<Changed<'_>> = changes.into_iter().collect();
    let patch = patch(changes.iter().copied());
    let before = files(changes.iter().map(|change| (change.path, change.before)));
    let after = files(changes.iter().map(|change| (change.path, change.after)));
    for (from, to, direction) in [(&before, &after, Direction::Forward), (&after, &before, Direction::Backward)] {
        let mut found = from.clone();
        apply_patch(&patch, &mut found, direction)?;
        let differs = |path: &&String| found.get(*path) != to.get(*path);
        if let Some(path) = found.keys().chain(to.keys()).find(differs) {
            return Err(PatchFault::Unlike { path: path.clone() });
        }
    }
    Ok(patch)
}

fn files<'a>(side: impl Iterator<Item = (&'a RelPath, Option<&'a [u8]>)>) -> Files {
    side.filter_map(|(path, bytes)| Some((path.to_string(), bytes?.to_vec()))).collect::<BTreeMap<_, _>>()
}

fn write_file(out: &mut Vec<u8>, change: &Changed<'_>) {
    let (a, b) = (quoted("a/", change.path), quoted("b/", change.path));
    let mut head = format!("diff --git {a} {b}\n");
    let ids = format!("{}..{}", blob_id(change.before), blob_id(change.after));
    let mode = change.mode();
    let _ = match (change.before, change.after) {
        (None, _) => writeln!(head, "new file mode {mode}\nindex {ids}"),
        (_, None) => writeln!(head, "deleted file mode {mode}\nindex {ids}"),
        _ => writeln!(head, "index {ids} {mode}"),
    };
    out.extend_from_slice(head.as_bytes());
    let (old, new) = (lines(change.before.unwrap_or_default()), lines(change.after.unwrap_or_default()));
    let changes = changes(&old, &new);
    if changes.is_empty() {
        return;
    }
    for (sign, label, side) in [("---", &a, change.before), ("+++", &b, change.after)] {
        let label = if side.is_some() { label } else { "/dev/null" };
        let end = if label.contains(' ') { "\t" } else { "" };
        out.extend_from_slice(format!("{sign} {label}{end}\n").as_bytes());
    }
    for hunk in hunks(&changes) {
        write_hunk(out, hunk, &old, &new);
    }
}

/// Lines with their line ends; the last one may have none.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Lines of the old text that give way to lines of the new one; both ranges count lines from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

/// The changes in order, each where git would put it.
fn changes(old: &[&[u8]], new: &[&[u8]]) -> Vec<Change> {
    let (mut removed, mut added) = (vec![false; old.len()], vec![false; new.len()]);
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if !matches!(op, DiffOp::Equal { .. }) {
            removed[op.old_range()].fill(true);
            added[op.new_range()].fill(true);
        }
    }
    slide::settle(old, &mut removed, &added);
    slide::settle(new, &mut added, &removed);
    let (mut result, mut at) = (Vec::new(), (0, 0));
    while at.0 < old.len() || at.1 < new.len() {
        let end = (run_end(&removed, at.0), run_end(&added, at.1));
        if end != at {
            result.push(Change { old: at.0..end.0, new: at.1..end.1 });
        }
        at = (end.0 + 1, end.1 + 1);
    }
    result
}

/// Where the run of marked lines that begins at `from` ends.
fn run_end(marks: &[bool], from: usize) -> usize {
    (from..marks.len()).find(|line| !marks[*line]).unwrap_or(marks.len())
}

/// Changes whose surroundings touch are shown together.
fn hunks(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|one, next| next.old.start - one.old.end <= 2 * CONTEXT)
}

fn write_hunk(out: &mut Vec<u8>, hunk: &[Change], old: &[&[u8]], new: &[&[u8]]) {
    let (first, last) = (&hunk[0], &hunk[hunk.len() - 1]);
    let above = first.old.start.min(CONTEXT);
    let below = (old.len() - last.old.end).min(CONTEXT);
    let from = first.old.start - above;
    let old_lines = span(from..last.old.end + below);
    let new_lines = span(first.new.start - above..last.new.end + below);
    out.extend_from_slice(format!("@@ -{old_lines} +{new_lines} @@").as_bytes());
    if let Some(heading) = heading(&old[..from]) {
        out.push(b' ');
        out.extend_from_slice(heading);
    }
    out.push(b'\n');
    let mut at = from;
    for change in hunk {
        write_lines(out, b' ', &old[at..change.old.start]);
        write_lines(out, b'-', &old[change.old.clone()]);
        write_lines(out, b'+', &new[change.new.clone()]);
        at = change.old.end;
    }
    write_lines(out, b' ', &old[at..at + below]);
}

/// A range of lines as a hunk's head has it: from 1, the line above where it is empty, the length only where it is not 1.
fn span(range: Range<usize>) -> String {
    match range.len() {
        0 => format!("{},0", range.start),
        1 => format!("{}", range.start + 1),
        len => format!("{},{len}", range.start + 1),
    }
}

/// The last of these lines that begins like a name: git's way to say in what a hunk stands.
fn heading<'a>(above: &[&'a [u8]]) -> Option<&'a [u8]> {
    let named = |line: &&&[u8]| line.first().is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'_' | b'$'));
    let line = above.iter().rev().find(named)?;
    let cut = &line[..line.len().min(HEADING)];
    let end = cut.iter().rposition(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).map_or(0, |at| at + 1);
    Some(&cut[..end])
}

fn write_lines(out: &mut Vec<u8>, sign: u8, lines: &[&[u8]]) {
    for line in lines {
        out.push(sign);
        out.extend_from_slice(line);
        if !line.ends_with(b"\n") {
            out.extend_from_slice(b"\n\\ No newline at end of file\n");
        }
    }
}

/// Git's id of these bytes, shortened; zeros for no file.
fn blob_id(bytes: Option<&[u8]>) -> String {
    let Some(bytes) = bytes else { return "0".repeat(ID) };
    let mut hash = Sha1::new();
    hash.update(format!("blob {}\0", bytes.len()));
    hash.update(bytes);
    let mut text = String::with_capacity(40);
    for byte in hash.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    text.truncate(ID);
    text
}

/// A path as git writes it: as it is, or in quotes where a byte of it is no plain ASCII.
fn quoted(side: &str, path: &RelPath) -> String {
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    let bytes = path.as_str().as_bytes();
    if bytes.iter().copied().all(plain) {
        return format!("{side}{path}");
    }
    let mut text = format!("\"{side}");
    for byte in bytes {
        let _ = match byte {
            b'"' => write!(text, "\\\""),
            b'\\' => write!(text, "\\\\"),
            byte if plain(*byte) => write!(text, "{}", *byte as char),
            byte => write!(text, "\\{byte:03o}"),
        };
    }
    text.push('"');
    text
}
