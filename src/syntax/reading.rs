//! What facts read of a match: texts of its captures, and where it stands.

use std::ops::Range;

/// A match, as facts are read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// From the first byte that is captured to the last.
    pub span: Range<usize>,
    /// Where it stands: its item, else its key, else the first byte that is captured.
    pub at: usize,
    /// Name and text of each capture.
    pub captures: Vec<(String, String)>,
}

/// Makes the keys of one match one key, in place of the first.
pub(super) fn join_keys(captures: &mut Vec<(String, String)>, join: &str) {
    let is_key = |capture: &(String, String)| capture.0 == "item.key";
    let joined = captures.iter().filter(|capture| is_key(capture)).map(|(_, text)| text.as_str());
    let joined = joined.collect::<Vec<_>>().join(join);
    let first = captures.iter().position(is_key);
    let mut at = 0;
    captures.retain(|capture| {
        at += 1;
        !is_key(capture) || Some(at - 1) == first
    });
    if let Some(first) = first {
        captures[first].1 = joined;
    }
}
