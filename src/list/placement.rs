//! Where a new item goes: what was asked, and the place found.
//!
//! Goes in: a list, the new item with its captures, and a [`Placement`]. Comes out: a [`Position`], or a refusal that
//! names the lines. How it is laid out there is `layout`'s business.

use super::{
    model::List,
    rank::{self, Candidate},
    window::{self, Window},
};
use crate::{error::Refusal, text::Source};

/// What was asked of the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement {
    /// The list's own habits decide.
    Auto,
    /// Where the list's best order puts it.
    Sorted,
    /// Between others.
    Within(Window),
    /// Before all items.
    First,
    /// After all items; before the catch-all, where one closes the list.
    Last,
    /// Directly after the item with this key.
    After(String),
    /// Directly before the item with this key.
    Before(String),
    /// Below this line (from 1; 0 for the top): between the last item that ends there or above and the next.
    AfterLine(usize),
    /// At a place that was found before in the same list.
    At(Position),
}

/// Which neighbour a new item keeps to where there are blank lines between the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// The part above, at the distance that items of the list have.
    Above,
    /// The part below, at that distance.
    Below,
    /// The part above: a line directly below it was told.
    Under,
    /// Neither: a line past the blank ones was told.
    Apart,
}

/// A place between the parts of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Number of parts above.
    pub slot: usize,
    /// Number of items above.
    pub index: usize,
    /// Which side it keeps to.
    pub join: Join,
}

/// How sure the engine is of a place that it found. The shares are those of `docs/replay.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sure {
    /// Right in 93 of 100.
    Certain,
    /// Right in 66 of 100.
    Likely,
    /// Right in 55 of 100.
    Guess,
}

/// What is known of a place beside where it is.
#[derive(Debug, Clone)]
pub struct Found {
    /// How sure.
    pub sure: Sure,
    /// Why there.
    pub why: String,
    /// The runner-up and why it might be there.
    pub second: Option<(Position, String)>,
}

/// Finds a place that was not told: by the list's habits, its order, or a window. The items' own needs always count.
///
/// # Errors
/// `position-empty-window`, which names both lines.
pub fn find(
    list: &List,
    source: &Source,
    new: &Candidate<'_>,
    placement: &Placement,
) -> Result<(Position, Found), Refusal> {
    let none = Window::default();
    let asked = if let Placement::Within(asked) = placement { asked } else { &none };
    let bounds = window::bounds(list, source, asked, Some(new.item))?;
    if let Some(compared) = &asked.compared {
        let position = at_item(list, source, window::by_order(compared, bounds));
        return Ok((position, Found { sure: Sure::Certain, why: "in order".to_owned(), second: None }));
    }
    if let Some((index, above)) = asked.close.then(|| window::at_edge(list, bounds)).flatten() {
        let position = if above { after_item(list, index - 1) } else { before_item(list, index) };
        let position = window::past_block(list, source, position, bounds);
        let edge = list.items().nth(if above { index - 1 } else { index });
        let key = edge.map_or("", |(_, _, item)| item.keys[0].as_str());
        let why = format!("directly {} `{key}`", if above { "behind" } else { "before" });
        return Ok((position, Found { sure: Sure::Certain, why, second: None }));
    }
    let choice = match placement {
        Placement::Sorted => rank::sorted(list, source, new),
        _ => rank::choose(list, source, new, bounds),
    };
    if let Some(choice) = choice.filter(|choice| bounds.contains(choice.best.index)) {
        let second = choice.second.filter(|second| bounds.contains(second.index));
        let second = second.map(|second| (second.position, choice.second_why));
        return Ok((choice.best.position, Found { sure: choice.sure, why: choice.why, second }));
    }
    let why = if bounds.is_whole(list) { "nothing here to compare it with" } else { "the window asked for" };
    let position = at_item(list, source, bounds.last);
    Ok((position, Found { sure: Sure::Guess, why: why.to_owned(), second: None }))
}

/// The place with so many items above: behind the one above, or where an empty list starts.
fn at_item(list: &List, source: &Source, index: usize) -> Position {
    match index {
        0 if list.is_empty() => empty(list, source),
        0 => before_item(list, 0),
        _ => after_item(list, index - 1),
    }
}

/// The line (from 1) after which a position lies; 0 for the top.
#[must_use]
pub fn line_of(list: &List, source: &Source, position: &Position) -> usize {
    let above = position.slot.checked_sub(1).map_or(list.start, |at| list.parts[at].outer.end);
    match (position.join, list.parts.get(position.slot)) {
        (Join::Below | Join::Apart, Some(part)) if source.line_of(part.outer.start) > source.line_of(above) => {
            source.line_of(part.outer.start)
        }
        _ if source.is_top(above) => 0,
        _ => source.line_of(above - 1) + 1,
    }
}

/// Finds a told place.
///
/// # Errors
/// `key-missing` and `position-outside`, with what the list has instead.
pub fn place(list: &List, source: &Source, placement: &Placement) -> Result<Position, Refusal> {
    match placement {
        Placement::First => Ok(before_item(list, 0)),
        Placement::At(position) => Ok(position.clone()),
        Placement::Auto | Placement::Sorted | Placement::Within(_) | Placement::Last => Ok(last(list, source)),
        Placement::After(key) => match list.items().position(|(_, _, item)| item.keys.contains(key)) {
            Some(index) => Ok(after_item(list, index)),
            None => Err(key_missing(list, source, key)),
        },
        Placement::Before(key) => match list.items().position(|(_, _, item)| item.keys.contains(key)) {
            Some(index) => Ok(before_item(list, index)),
            None => Err(key_missing(list, source, key)),
        },
        Placement::AfterLine(line) => after_line(list, source, *line).ok_or_else(|| {
            let first = source.line_of(list.start) + 1;
            let last = source.line_of(list.end.max(1) - 1) + 1;
            Refusal::new(
                "position-outside",
                format!("line {line} lies inside an item or outside of the list `{}`", list.title(source)),
                format!("give a line from {first} to {last} that ends an item"),
            )
            .at(list.location(source))
        }),
    }
}

/// Whether something may stand in the list on a line of its own below this one (from 1): the list does not end on it.
#[must_use]
pub fn has_boundary(list: &List, source: &Source, line: usize) -> bool {
    after_line(list, source, line).is_some_and(|position| {
        let below = list.parts.get(position.slot).map_or(list.end, |part| part.outer.start);
        !list.delimited || list.end == list.span.end || source.line_of(below) >= line
    })
}

fn last(list: &List, source: &Source) -> Position {
    let count = list.len();
    if count == 0 {
        return empty(list, source);
    }
    let rest = list.items().next_back().is_some_and(|(_, _, item)| item.rest);
    match (rest, count) {
        (true, 1) => before_item(list, 0),
        (true, _) => after_item(list, count - 2),
        (false, _) => after_item(list, count - 1),
    }
}

/// Behind the strangers that the query names, or behind comments that are all there is; else at the opening.
fn empty(list: &List, _source: &Source) -> Position {
    if list.delimited && list.parts.iter().all(|part| matches!(part.kind, super::PartKind::Comment)) {
        return Position { slot: list.parts.len(), index: 0, join: Join::Above };
    }
    let after = |part: &super::Part| match part.kind {
        super::PartKind::Stranger(kind) => list.settings.after.iter().any(|known| known == kind),
        _ => false,
    };
    let slot = list.parts.iter().rposition(after).map_or(0, |at| at + 1);
    Position { slot, index: 0, join: if slot == 0 { Join::Below } else { Join::Above } }
}

/// The place directly after the item with this number.
pub(super) fn after_item(list: &List, index: usize) -> Position {
    let slot = list.items().nth(index).map_or(0, |(at, _, _)| at + 1);
    Position { slot, index: index + 1, join: Join::Above }
}

/// The place directly before the item with this number.
pub(super) fn before_item(list: &List, index: usize) -> Position {
    let slot = list.items().nth(index).map_or(list.parts.len(), |(at, _, _)| at);
    Position { slot, index, join: Join::Below }
}

fn after_line(list: &List, source: &Source, line: usize) -> Option<Position> {
    let line_of_end = |offset: usize| if offset == 0 { 0 } else { source.line_of(offset - 1) + 1 };
    let top = if list.delimited { line_of_end(list.start) } else { source.line_of(list.start) };
    let slot = list.parts.iter().take_while(|part| line_of_end(part.outer.end) <= line).count();
    let above = slot.checked_sub(1).map_or(top, |at| line_of_end(list.parts[at].outer.end));
    let below = match list.parts.get(slot) {
        Some(part) => source.line_of(part.outer.start) + 1,
        None if list.delimited && list.end < list.span.end => source.line_of(list.end) + 1,
        None if list.delimited || list.span.end < source.bytes().len() => above + 1,
        None => source.line_count() + 1,
    };
    let fits = above <= line && (line < below || above == line);
    let index = list.parts[..slot].iter().filter(|part| part.item().is_some()).count();
    let join = if line > above || above < top { Join::Apart } else { Join::Under };
    fits.then_some(Position { slot, index, join })
}

fn key_missing(list: &List, source: &Source, key: &str) -> Refusal {
    let mut keys: Vec<&str> = list.items().map(|(_, _, item)| item.keys[0].as_str()).collect();
    keys.truncate(12);
    Refusal::new(
        "key-missing",
        format!("the list `{}` has no item `{key}`", list.title(source)),
        if keys.is_empty() { "it is empty".to_owned() } else { format!("its first items are {}", keys.join(", ")) },
    )
    .at(list.location(source))
}
