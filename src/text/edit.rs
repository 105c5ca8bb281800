//! Edits as data: what to put in place of which bytes of the original.
//!
//! Goes in: edits with offsets in one text. Comes out: the edited text, the exact inverse, and the composition of two
//! sets, so that steps which depend on each other still end as one set on the original. An edit set never changes;
//! overlap is an error value. Lines, syntax and files are not known here.

use std::ops::Range;

use thiserror::Error;

/// Put `text` in place of the bytes in `range`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the original that give way; empty for an insertion.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: Vec<u8>,
}

impl Edit {
    /// An insertion in front of the byte at `offset`.
    #[must_use]
    pub fn insert(offset: usize, text: impl Into<Vec<u8>>) -> Self {
        Self { range: offset..offset, text: text.into() }
    }

    /// A replacement, or a deletion if `text` is empty.
    #[must_use]
    pub fn replace(range: Range<usize>, text: impl Into<Vec<u8>>) -> Self {
        Self { range, text: text.into() }
    }
}

/// Two edits of one set claim the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("edits of bytes {first:?} and {second:?} overlap")]
pub struct Overlap {
    /// The edit that comes first.
    pub first: Range<usize>,
    /// The one that begins before the first ends.
    pub second: Range<usize>,
}

/// Edits of one text: sorted, disjoint, offsets in the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditSet(Vec<Edit>);

impl EditSet {
    /// Sorts the edits by offset; insertions at one offset keep the order they are given in.
    ///
    /// # Errors
    /// [`Overlap`] if two edits share a byte.
    pub fn new(mut edits: Vec<Edit>) -> Result<Self, Overlap> {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        for pair in edits.windows(2) {
            if pair[1].range.start < pair[0].range.end {
                return Err(Overlap { first: pair[0].range.clone(), second: pair[1].range.clone() });
            }
        }
        Ok(Self(edits))
    }

    /// The edits, in order.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.0
    }

    /// Whether nothing is changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|edit| edit.range.is_empty() && edit.text.is_empty())
    }

    /// The edited text.
    ///
    /// # Panics
    /// If an edit lies outside `original`: the set belongs to another text.
    #[must_use]
    pub fn apply(&self, original: &[u8]) -> Vec<u8> {
        let mut result = Vec::with_capacity(original.len() + self.0.iter().map(|edit| edit.text.len()).sum::<usize>());
        let mut at = 0;
        for edit in &self.0 {
            result.extend_from_slice(&original[at..edit.range.start]);
            result.extend_from_slice(&edit.text);
            at = edit.range.end;
        }
        result.extend_from_slice(&original[at..]);
        result
    }

    /// The set that takes the edited text back to `original`; its offsets are in the edited text.
    #[must_use]
    pub fn invert(&self, original: &[u8]) -> Self {
        let (mut edits, mut removed, mut added) = (Vec::with_capacity(self.0.len()), 0, 0);
        for edit in &self.0 {
            let start = edit.range.start - removed + added;
            edits.push(Edit::replace(start..start + edit.text.len(), &original[edit.range.clone()]));
            removed += edit.range.len();
            added += edit.text.len();
        }
        Self(edits)
    }

    /// One set on the original that does what this set and then `later` do; `later` has its offsets in this one's result.
    #[must_use]
    pub fn then(&self, later: &Self) -> Self {
        let middle = Pieces::of(self);
        let (mut result, mut at) = (Vec::new(), 0);
        for edit in &later.0 {
            middle.copy(at..edit.range.start, &mut result);
            result.push(Piece::New(edit.text.clone()));
            at = edit.range.end;
        }
        middle.copy(at..usize::MAX, &mut result);
        into_edits(result)
    }

    /// Where the byte in front of which `offset` points in the original stands in the edited text; text inserted right
    /// there comes before it.
    #[must_use]
    pub fn shift(&self, offset: usize) -> usize {
        let (mut removed, mut added) = (0, 0);
        for edit in self.0.iter().take_while(|edit| edit.range.start <= offset) {
            removed += edit.range.end.min(offset) - edit.range.start;
            added += edit.text.len();
        }
        offset - removed + added
    }
}

/// A stretch of an edited text: bytes of the original, or new ones.
#[derive(Clone)]
enum Piece {
    Old(Range<usize>),
    New(Vec<u8>),
}

/// An edited text of unknown length as stretches, each with its offset; the last one is open-ended.
struct Pieces(Vec<(usize, Piece)>);

impl Pieces {
    fn of(set: &EditSet) -> Self {
        let (mut pieces, mut old, mut new) = (Vec::with_capacity(set.0.len() * 2 + 1), 0, 0);
        for edit in &set.0 {
            pieces.push((new, Piece::Old(old..edit.range.start)));
            new += edit.range.start - old;
            pieces.push((new, Piece::New(edit.text.clone())));
            new += edit.text.len();
            old = edit.range.end;
        }
        pieces.push((new, Piece::Old(old..usize::MAX)));
        Self(pieces)
    }

    fn copy(&self, wanted: Range<usize>, into: &mut Vec<Piece>) {
        for (start, piece) in &self.0 {
            let len = match piece {
                Piece::Old(range) => range.len(),
                Piece::New(text) => text.len(),
            };
            let from = wanted.start.max(*start);
            let to = wanted.end.min(start.saturating_add(len));
            if from >= to {
                continue;
            }
            into.push(match piece {
                Piece::Old(range) if to == usize::MAX || wanted.end == usize::MAX => {
                    Piece::Old(range.start + (from - start)..range.end)
                }
                Piece::Old(range) => Piece::Old(range.start + (from - start)..range.start + (to - start)),
                Piece::New(text) => Piece::New(text[from - start..to - start].to_vec()),
            });
        }
    }
}

/// Reads the edits off a finished text: what is skipped of the original is deleted, what is new is put there.
fn into_edits(pieces: Vec<Piece>) -> EditSet {
    let (mut edits, mut at, mut pending) = (Vec::new(), 0, Vec::new());
    for piece in pieces {
        match piece {
            Piece::New(text) => pending.extend_from_slice(&text),
            Piece::Old(range) if range.is_empty() => {}
            Piece::Old(range) => {
                if range.start > at || !pending.is_empty() {
                    edits.push(Edit::replace(at..range.start, std::mem::take(&mut pending)));
                }
                at = range.end;
            }
        }
    }
    if !pending.is_empty() {
        edits.push(Edit::replace(at..at, pending));
    }
    EditSet(edits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_comma_gained_by_a_new_item_ends_as_one_edit_on_the_original() {
        let original = b"[a]";
        let first = EditSet::new(vec![Edit::insert(2, ", b")]).unwrap();
        let second = EditSet::new(vec![Edit::insert(5, ", c")]).unwrap();
        let both = first.then(&second);
        assert_eq!(both.edits(), [Edit::insert(2, ", b, c")]);
        assert_eq!(both.apply(original), b"[a, b, c]");
    }

    #[test]
    fn overlap_is_an_error_value() {
        let edits = vec![Edit::replace(0..3, "x"), Edit::replace(2..4, "y")];
        assert_eq!(EditSet::new(edits), Err(Overlap { first: 0..3, second: 2..4 }));
    }

    #[test]
    fn a_deletion_at_the_end_of_the_text_is_kept() {
        let set = EditSet::new(vec![Edit::replace(2..4, "")]).unwrap();
        let both = set.then(&EditSet::new(vec![Edit::insert(2, "!")]).unwrap());
        assert_eq!(both.apply(b"abcd"), b"ab!");
    }

    /// A random edit set for a text of this length.
    fn edits_of(len: usize) -> impl Strategy<Value = EditSet> {
        let edit = (0..=len, 0..4usize, "[a-z\n]{0,5}");
        prop::collection::vec(edit, 0..6).prop_map(move |found| {
            let mut edits: Vec<Edit> =
                found.into_iter().map(|(at, n, text)| Edit::replace(at..(at + n).min(len), text)).collect();
            edits.sort_by_key(|e| (e.range.start, e.range.end));
            let mut end = 0;
            edits.retain(|e| {
                e.range.start >= end && {
                    end = e.range.end;
                    true
                }
            });
            EditSet::new(edits).unwrap()
        })
    }

    /// k dependent sets, each on the result of the one before.
    fn chain() -> impl Strategy<Value = (Vec<u8>, Vec<EditSet>)> {
        ("[A-Z\n]{0,40}", 1..5usize).prop_flat_map(|(text, k)| {
            let start = (text.clone().into_bytes(), Vec::new());
            (0..k).fold(Just(start).boxed(), |strategy, _| {
                strategy
                    .prop_flat_map(|(original, sets): (Vec<u8>, Vec<EditSet>)| {
                        let now = sets.iter().fold(original.clone(), |bytes, set| set.apply(&bytes));
                        edits_of(now.len()).prop_map(move |set| {
                            let mut sets = sets.clone();
                            sets.push(set);
                            (original.clone(), sets)
                        })
                    })
                    .boxed()
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn composed_sets_do_what_the_steps_did_and_invert_exactly((original, sets) in chain()) {
            let stepwise = sets.iter().fold(original.clone(), |bytes, set| set.apply(&bytes));
            let composed = sets.iter().fold(EditSet::default(), |all, set| all.then(set));
            prop_assert_eq!(composed.apply(&original), stepwise.clone());
            prop_assert_eq!(composed.invert(&original).apply(&stepwise), original.clone());
            prop_assert!(EditSet::new(composed.edits().to_vec()).is_ok());
        }
    }
}
