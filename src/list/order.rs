//! In which order a list is kept, if in any, and where a new key stands in it.
//!
//! Goes in: the keys of siblings and the new one. Comes out: the order that most pairs of neighbours follow, and what a
//! place costs in it. An order is a rule that makes a text to be compared byte by byte.

use std::cmp::Ordering;

use super::{
    features::{SORTED_FROM, SORTED_SHARE},
    siblings::Traits,
};

/// What stands between the segments of a rewritten key: less than all that stands in one.
const BREAK: char = '\0';

/// A way to sort.
pub(super) struct Order {
    /// How a reason calls it.
    pub(super) name: &'static str,
    text: fn(&Traits) -> String,
}

/// The orders of a list of imports in C#, which know `System`; of several equally good ones the first counts.
const SYSTEM_FIRST: [Order; 2] = [
    Order { name: "System first", text: |item| format!("{}{}", system(item), lower(item)) },
    Order { name: "System first, by segments", text: |item| format!("{}{}", system(item), by_segments(item)) },
];

/// The orders of every list.
const COMMON: [Order; 6] = [
    Order { name: "ignoring case", text: lower },
    Order { name: "ordinal", text: |item| item.key.clone() },
    Order { name: "by segments", text: by_segments },
    Order { name: "letters and digits only", text: |item| lower(item).replace(|c: char| !c.is_alphanumeric(), "") },
    Order { name: "natural", text: |item| natural(&item.key) },
    Order { name: "whole text", text: |item| item.text.clone() },
];

/// The last order of imports.
const BY_LENGTH: Order = Order { name: "by length", text: |item| format!("{:09}", item.text.chars().count()) };

/// Lengths that must occur before a list counts as sorted by them.
const LENGTHS: usize = 3;

/// A list seen in its best order.
pub(super) struct Sorted {
    /// The order's name.
    pub(super) name: &'static str,
    /// Share of the pairs of neighbours that follow it.
    pub(super) share: f64,
    /// Whether the keys fall, as where the newest stands first.
    pub(super) falls: bool,
    new: String,
    keys: Vec<String>,
}

impl Sorted {
    /// Finds the order that most pairs of neighbours follow, of several the first. A list of one follows none (share 0).
    /// A long list that rises in none may fall in one.
    pub(super) fn best(siblings: &[&Traits], new: &Traits, imports: bool) -> Self {
        let system = imports && siblings.iter().chain([&new]).any(|item| system(item) == '0');
        let orders = SYSTEM_FIRST.iter().filter(|_| system).chain(&COMMON);
        let by_length = Some(&BY_LENGTH).filter(|_| imports && has_lengths(siblings));
        let mut best: Option<Self> = None;
        for order in orders.chain(by_length) {
            let keys: Vec<String> = siblings.iter().map(|item| (order.text)(item)).collect();
            let share = share(&keys);
            if best.as_ref().is_none_or(|best| share > best.share) {
                best = Some(Self { name: order.name, share, falls: false, new: (order.text)(new), keys });
            }
        }
        let best = best.expect("the common orders are never empty");
        let may_fall = !imports && best.share < SORTED_SHARE && siblings.len() >= SORTED_FROM;
        may_fall.then(|| Self::falling(siblings, new)).flatten().unwrap_or(best)
    }

    /// The first order in which the list is sorted the other way round.
    fn falling(siblings: &[&Traits], new: &Traits) -> Option<Self> {
        COMMON.iter().find_map(|order| {
            let mut keys: Vec<String> = siblings.iter().map(|item| (order.text)(item)).collect();
            keys.reverse();
            let share = share(&keys);
            keys.reverse();
            let new = (order.text)(new);
            (share >= SORTED_SHARE).then_some(Self { name: order.name, share, falls: true, new, keys })
        })
    }

    /// The list in ordinal order of its keys, whether it follows it or not.
    pub(super) fn ordinal(siblings: &[&Traits], new: &Traits) -> Self {
        let keys: Vec<String> = siblings.iter().map(|item| item.key.clone()).collect();
        Self { name: "ordinal", share: share(&keys), falls: false, new: new.key.clone(), keys }
    }

    /// Whether the new key stands between its neighbours at this place; an open side fits.
    pub(super) fn fits(&self, place: usize) -> bool {
        let above = place.checked_sub(1).is_none_or(|at| self.turned(self.keys[at].cmp(&self.new)).is_le());
        above && self.keys.get(place).is_none_or(|below| self.turned(self.new.cmp(below)).is_lt())
    }

    fn turned(&self, order: Ordering) -> Ordering {
        if self.falls { order.reverse() } else { order }
    }

    /// The place among these that breaks the fewest pairs; of several the last.
    pub(super) fn fewest_inversions(&self) -> usize {
        let compared = |key: &String| self.turned(key.cmp(&self.new));
        let mut broken = self.keys.iter().filter(|key| compared(key).is_lt()).count();
        let (mut best, mut place) = (broken, 0);
        for (at, key) in self.keys.iter().enumerate() {
            broken = broken + usize::from(compared(key).is_gt()) - usize::from(compared(key).is_lt());
            if broken <= best {
                (best, place) = (broken, at + 1);
            }
        }
        place
    }
}

#[expect(clippy::cast_precision_loss, reason = "lists have fewer than 2^52 items")]
fn share(keys: &[String]) -> f64 {
    let pairs = keys.len().saturating_sub(1);
    let in_order = keys.windows(2).filter(|pair| pair[0] <= pair[1]).count();
    if pairs == 0 { 0.0 } else { in_order as f64 / pairs as f64 }
}

fn has_lengths(siblings: &[&Traits]) -> bool {
    let mut lengths: Vec<usize> = siblings.iter().map(|item| item.text.chars().count()).collect();
    lengths.sort_unstable();
    lengths.dedup();
    lengths.len() >= LENGTHS
}

fn system(item: &Traits) -> char {
    if item.key == "System" || item.key.starts_with("System.") { '0' } else { '1' }
}

fn lower(item: &Traits) -> String {
    item.key.to_lowercase()
}

fn by_segments(item: &Traits) -> String {
    lower(item).replace(['.', '\\', '/', ':', '_', '-'], &BREAK.to_string())
}

/// How many digits a number is filled up to.
const DIGITS: usize = 20;

/// Ignoring case, and runs of digits as numbers.
fn natural(key: &str) -> String {
    let mut text = String::with_capacity(key.len() + DIGITS);
    let mut digits = String::new();
    for c in key.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            let number = digits.trim_start_matches('0');
            text.extend(std::iter::repeat_n('0', DIGITS.saturating_sub(number.len())));
            text.push_str(number);
            digits.clear();
        }
        text.extend(c.to_lowercase());
    }
    text
}
