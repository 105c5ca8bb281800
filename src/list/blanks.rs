//! How many blank lines stand around a new item: the list's own distances, by what stands on either side.

use super::{
    model::{Class, List, Part, PartKind},
    placement::Join,
};
use crate::text::Source;

/// Blank lines to put above and below the new item, beside those that are there.
pub(super) fn around(
    source: &Source,
    peers: &[List],
    list: &List,
    slot: usize,
    join: Join,
    text: &str,
) -> (usize, usize) {
    let above = slot.checked_sub(1).map(|at| &list.parts[at]);
    let below = list.parts.get(slot);
    let new = Side { item: true, tall: text.contains('\n') };
    let gap = gap(source, list, slot);
    let habit = |above: Side, below: Side| distance(source, peers, list, above, below);
    let want_above = above.map(|part| habit(Side::of(source, part), new));
    let want_below = below.map(|part| habit(new, Side::of(source, part)));
    match join {
        Join::Above => (want_above.unwrap_or(0), want_below.unwrap_or(0).saturating_sub(gap)),
        Join::Below => (want_above.unwrap_or(0).saturating_sub(gap), want_below.unwrap_or(0)),
    }
}

/// What decides on a distance.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Side {
    item: bool,
    tall: bool,
}

impl Side {
    fn of(source: &Source, part: &Part) -> Self {
        let tall = source.line_of(part.outer.start) != source.line_of(part.outer.end);
        Self { item: matches!(part.kind, PartKind::Item(_)), tall }
    }
}

/// Blank lines in the gap before the part at `slot`.
fn gap(source: &Source, list: &List, slot: usize) -> usize {
    let top = slot.checked_sub(1).map_or(list.start, |at| list.parts[at].outer.end);
    let bottom = list.parts.get(slot).map_or(list.end.max(top), |part| part.outer.start);
    let (first, last) = (source.line_of(top.max(1) - 1), source.line_of(bottom));
    (first + 1..last).filter(|line| source.is_blank(*line)).count()
}

fn distance(source: &Source, peers: &[List], list: &List, above: Side, below: Side) -> usize {
    let own = gaps(source, list);
    let others: Vec<_> =
        peers.iter().filter(|peer| peer.span != list.span).flat_map(|peer| gaps(source, peer)).collect();
    let like = |found: &[(Side, Side, usize)]| {
        mode(found.iter().filter(|(a, b, _)| (*a, *b) == (above, below)).map(|(_, _, n)| *n)).or_else(|| {
            mode(found.iter().filter(|(a, b, _)| a.item == above.item && b.item == below.item).map(|(_, _, n)| *n))
        })
    };
    like(&own).or_else(|| like(&others)).unwrap_or_else(|| {
        let apart = !(above.item && below.item) || above.tall && below.tall;
        usize::from(apart && list.class != Class::Calls && list.separator.is_none())
    })
}

/// Adjacent parts of a list with the blank lines between them.
fn gaps(source: &Source, list: &List) -> Vec<(Side, Side, usize)> {
    let of = |at: usize| Side::of(source, &list.parts[at]);
    (1..list.parts.len()).map(|at| (of(at - 1), of(at), gap(source, list, at))).collect()
}

/// The commonest number; of several the smallest.
pub(super) fn mode(numbers: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts = std::collections::BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_insert(0usize) += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(number, _)| number)
}
