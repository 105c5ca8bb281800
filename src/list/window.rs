//! A window of places: behind some items and before others.

use std::cmp::Ordering;

use super::{
    model::{Item, List, Part, PartKind},
    placement::{Join, Position},
};
use crate::{error::Refusal, text::Source};

/// Between others: what a step asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Window {
    /// Keys of items that must stand before the new one; those that are not in the list do not count.
    pub after: Vec<String>,
    /// Keys of items that must stand behind it.
    pub before: Vec<String>,
    /// How each item compares with the new one, where the place inside the window goes by an order.
    pub compared: Option<Vec<Ordering>>,
    /// The place is at the window's edge: directly behind what must stand before it, else directly before what must
    /// stand behind it. Where neither is in the list, its habits decide.
    pub close: bool,
}

/// The places that are left: numbers of items above, the first and the last that will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The first place.
    pub first: usize,
    /// The last place.
    pub last: usize,
}

impl Bounds {
    /// Whether a place with so many items above will do.
    #[must_use]
    pub fn contains(self, index: usize) -> bool {
        (self.first..=self.last).contains(&index)
    }

    /// Whether no place of the list is ruled out.
    #[must_use]
    pub fn is_whole(self, list: &List) -> bool {
        self.first == 0 && self.last == list.len()
    }
}

/// The places that the window and the items' own needs leave.
///
/// # Errors
/// `position-empty-window`, which names both lines.
pub(super) fn bounds(list: &List, source: &Source, window: &Window, new: Option<&Item>) -> Result<Bounds, Refusal> {
    let (mut above, mut below) = (None, None);
    let count = list.len();
    for (index, (_, part, item)) in list.items().enumerate() {
        let named = |keys: &[String]| item.keys.iter().any(|key| keys.contains(key));
        let needed = new.is_some_and(|new| item.keys.iter().any(|key| new.needs.contains(key)));
        let needs = new.is_some_and(|new| new.keys.iter().any(|key| item.needs.contains(key)));
        if named(&window.after) || needed {
            above = Some((index, part, item));
        }
        if below.is_none() && (named(&window.before) || needs || item.rest && index + 1 == count) {
            below = Some((index, part, item));
        }
    }
    let first = above.as_ref().map_or(0, |(index, _, _)| index + 1);
    let last = below.as_ref().map_or(count, |(index, _, _)| *index);
    if let (Some((_, upper, after)), Some((_, lower, before))) = (above, below)
        && first > last
    {
        let message = format!(
            "no place in `{}` is behind `{}` (line {}) and before `{}` (line {})",
            list.title(source),
            after.keys[0],
            source.line_of(upper.span.start) + 1,
            before.keys[0],
            source.line_of(lower.span.start) + 1,
        );
        return Err(Refusal::new(
            "position-empty-window",
            message,
            "put the two in the other order first, or drop one of the bounds",
        )
        .at(source.location(upper.span.start))
        .and(source.location(lower.span.start)));
    }
    Ok(Bounds { first, last })
}

/// The place at the edge of a window: the number of items above, and whether it is the edge above.
#[must_use]
pub(super) fn at_edge(list: &List, bounds: Bounds) -> Option<(usize, bool)> {
    let is_rest = |index: usize| list.items().nth(index).is_none_or(|(_, _, item)| item.rest);
    match bounds {
        Bounds { first, .. } if first > 0 => Some((first, true)),
        Bounds { last, .. } if !is_rest(last) => Some((last, false)),
        _ => None,
    }
}

/// The place behind the `#endif` of a block that a place lies in: what is asked to stand behind an item is not asked to
/// be compiled only where that one is. It stays where the block holds all items, or where what must stand below is in it.
pub(super) fn past_block(list: &List, source: &Source, position: Position, bounds: Bounds) -> Position {
    let depth = |parts: &[Part]| parts.iter().map(|part| step(source, part)).sum::<i32>();
    if depth(&list.parts[..position.slot]) <= 0 {
        return position;
    }
    let end = (position.slot..list.parts.len()).find(|at| depth(&list.parts[..=*at]) == 0);
    let start = (0..position.slot).rev().find(|at| depth(&list.parts[..*at]) == 0);
    let (Some(end), Some(start)) = (end, start) else { return position };
    let items = |parts: &[Part]| parts.iter().filter(|part| part.item().is_some()).count();
    let index = items(&list.parts[..=end]);
    let holds_all = items(&list.parts[start..=end]) == list.len();
    if holds_all || !bounds.contains(index) {
        return position;
    }
    let join = if end + 1 < list.parts.len() { Join::Below } else { Join::Above };
    Position { slot: end + 1, index, join }
}

/// One down for `#if`, one up for `#endif`.
fn step(source: &Source, part: &Part) -> i32 {
    let text = match part.kind {
        PartKind::Directive => source.text(&part.span),
        _ => return 0,
    };
    match text.trim_start_matches('#').trim_start() {
        word if word.starts_with("if") => 1,
        word if word.starts_with("endif") => -1,
        _ => 0,
    }
}

/// The place among `bounds` where the order puts the new item: before the first that is greater, seen from the items
/// that fit on both sides; behind the last that is smaller where none fits.
pub(super) fn by_order(compared: &[Ordering], bounds: Bounds) -> usize {
    let smaller = |at: usize| at.checked_sub(1).is_none_or(|above| compared[above] != Ordering::Greater);
    let greater = |at: usize| compared.get(at).is_none_or(|below| *below == Ordering::Greater);
    let fits = |at: &usize| smaller(*at) && greater(*at);
    let places = bounds.first..=bounds.last;
    let inner = |at: &usize| fits(at) && *at > bounds.first && *at < bounds.last;
    places.clone().rev().find(inner).or_else(|| places.clone().find(fits)).unwrap_or_else(|| {
        let last = compared[bounds.first..bounds.last].iter().rposition(|order| *order != Ordering::Greater);
        last.map_or(bounds.first, |at| bounds.first + at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sorted_list_has_one_place_and_an_unsorted_one_a_neighbourly_one() {
        use Ordering::{Greater as G, Less as L};
        let all = |n| Bounds { first: 0, last: n };
        assert_eq!(by_order(&[L, L, G, G], all(4)), 2);
        assert_eq!(by_order(&[L, L], all(2)), 2);
        assert_eq!(by_order(&[G, G], all(2)), 0);
        assert_eq!(by_order(&[G, L, G, L], all(4)), 2);
        assert_eq!(by_order(&[], all(0)), 0);
    }
}
