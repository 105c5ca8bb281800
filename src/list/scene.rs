//! All that features compare, worked out once for a list and a new item.
//!
//! Goes in: siblings and the new item. Comes out: a column for each comparison, with a row for each sibling, so that
//! every feature of every place is a look-up. Nothing is quadratic.

use std::collections::HashMap;

use super::{
    model::Class,
    order::Sorted,
    siblings::{Gap, Siblings, Traits},
    words,
};

/// What a word of the comment above a group is worth, beside likeness.
const COMMENT_WORD: f64 = 0.15;

/// Inverse frequency of a word that all siblings have.
const COMMON_WORD: f64 = 0.05;

/// A list as a new item finds it. Columns have a row for each sibling; `boundary` and `prefix_between` are about the gap
/// above it.
pub(super) struct Scene<'s> {
    pub(super) class: Class,
    pub(super) new: &'s Traits,
    pub(super) siblings: Vec<&'s Traits>,
    pub(super) sorted: Sorted,
    pub(super) fewest_inversions: usize,
    pub(super) value_slot: Option<usize>,
    pub(super) alike: Vec<f64>,
    pub(super) most_alike: f64,
    pub(super) prefix: Vec<usize>,
    pub(super) best_prefix: usize,
    pub(super) common_prefix: usize,
    pub(super) last_of_prefix: Option<usize>,
    pub(super) prefix_between: Vec<usize>,
    pub(super) modifiers_differ: bool,
    pub(super) last_of_shape: Option<usize>,
    pub(super) suffix: Vec<usize>,
    pub(super) best_suffix: usize,
    pub(super) common_suffix: usize,
    pub(super) boundary: Vec<bool>,
    pub(super) groups: Vec<usize>,
    pub(super) best_group: Option<usize>,
}

impl<'s> Scene<'s> {
    /// Compares.
    pub(super) fn new(class: Class, found: &'s Siblings, new: &'s Traits) -> Self {
        let siblings: Vec<&Traits> = found.all.iter().map(|sibling| &sibling.traits).collect();
        let gaps: Vec<&Gap> = found.all.iter().map(|sibling| &sibling.gap).collect();
        let sorted = Sorted::best(&siblings, new, class == Class::Imports);
        let alike = likeness(&siblings, new);
        let common_prefix = common(&siblings, new, |item, other| words::shared(&item.words, &other.words));
        let common_suffix = common(&siblings, new, |item, other| words::shared_end(&item.name, &other.name));
        let (prefix, prefix_between) = prefixes(&siblings, new, common_prefix);
        let suffix = suffixes(&siblings, new, common_suffix);
        let boundary = boundaries(&gaps);
        let groups = numbered(&boundary);
        let best_prefix = prefix.iter().copied().max().unwrap_or(0);
        let rest = found.rest.as_ref().map(|sibling| &sibling.traits);
        let best_group = best_group(&groups, &alike, &gaps, new);
        Self {
            class,
            new,
            fewest_inversions: sorted.fewest_inversions(),
            value_slot: value_slot(&siblings, new),
            best_prefix,
            common_prefix,
            common_suffix,
            last_of_prefix: prefix.iter().rposition(|shared| best_prefix > 0 && *shared == best_prefix),
            modifiers_differ: siblings.iter().chain(&rest).any(|item| item.modifiers != new.modifiers),
            last_of_shape: siblings.iter().rposition(|item| item.shape == new.shape),
            best_suffix: suffix.iter().copied().max().unwrap_or(0),
            most_alike: alike.iter().copied().fold(0.0, f64::max),
            siblings,
            sorted,
            alike,
            prefix,
            prefix_between,
            suffix,
            boundary,
            groups,
            best_group,
        }
    }

    /// The last place.
    pub(super) fn end(&self) -> usize {
        self.siblings.len()
    }

    /// Whether the last sibling is a constant that stands for "no value" or "how many".
    pub(super) fn ends_in_sentinel(&self) -> bool {
        let last = self.siblings.last().filter(|_| self.class == Class::Constants && self.siblings.len() > 1);
        last.is_some_and(|item| words::is_sentinel(&item.key))
    }

    /// Whether all pairs follow an order, and the new key too at this place; a single sibling has no pairs.
    pub(super) fn keeps_order(&self, place: usize) -> bool {
        (self.end() == 1 || self.sorted.share >= 1.0) && self.sorted.fits(place)
    }

    /// Whether there is more than one group.
    pub(super) fn has_groups(&self) -> bool {
        self.groups.last().is_some_and(|last| *last > 0)
    }
}

/// Behind the last number that is no higher, where at least half of the siblings and two have one and none falls.
fn value_slot(siblings: &[&Traits], new: &Traits) -> Option<usize> {
    let wanted = new.number?;
    let numbers: Vec<(usize, f64)> =
        siblings.iter().enumerate().filter_map(|(at, item)| item.number.map(|number| (at, number))).collect();
    let rises = numbers.windows(2).all(|pair| pair[0].1 <= pair[1].1);
    let enough = numbers.len() >= 2 && numbers.len() * 2 >= siblings.len();
    let slot = numbers.iter().rev().find(|(_, number)| *number <= wanted).map_or(0, |(at, _)| at + 1);
    (rises && enough).then_some(slot)
}

/// How many words all siblings and the new item have in common.
fn common(siblings: &[&Traits], new: &Traits, shared: impl Fn(&Traits, &Traits) -> usize) -> usize {
    siblings.iter().map(|item| shared(item, new)).min().unwrap_or(0)
}

/// Leading words shared with the new item and with the sibling above, without those common to all.
fn prefixes(siblings: &[&Traits], new: &Traits, common: usize) -> (Vec<usize>, Vec<usize>) {
    let with_new = siblings.iter().map(|item| words::shared(&item.words, &new.words) - common);
    let with_above = siblings.windows(2).map(|pair| words::shared(&pair[0].words, &pair[1].words) - common);
    (with_new.collect(), [0].into_iter().chain(with_above).collect())
}

/// Trailing words of the name shared with the new item, without those common to all.
fn suffixes(siblings: &[&Traits], new: &Traits, common: usize) -> Vec<usize> {
    siblings.iter().map(|item| words::shared_end(&item.name, &new.name) - common).collect()
}

/// Cosine of each sibling's words with the new item's, rare words weighing more.
#[expect(clippy::cast_precision_loss, reason = "lists have fewer than 2^52 items")]
fn likeness(siblings: &[&Traits], new: &Traits) -> Vec<f64> {
    let mut having: HashMap<&str, usize> = HashMap::new();
    for (word, _) in siblings.iter().flat_map(|item| &item.tokens) {
        *having.entry(word).or_default() += 1;
    }
    let count = siblings.len();
    let weight = |word: &str, times: usize| {
        let having = having.get(word).copied().unwrap_or(0);
        let rarity = ((count as f64 + 1.0) / (having as f64 + 0.5)).ln();
        (1.0 + (times as f64).ln()) * if having == count { COMMON_WORD } else { rarity }
    };
    let norm = |item: &Traits| item.tokens.iter().map(|(word, times)| weight(word, *times).powi(2)).sum::<f64>().sqrt();
    let wanted: HashMap<&str, f64> =
        new.tokens.iter().map(|(word, times)| (word.as_str(), weight(word, *times))).collect();
    let wanted_norm = norm(new);
    let cosine = |item: &&Traits| {
        let shared = item.tokens.iter().filter_map(|(word, times)| Some((wanted.get(word.as_str())?, word, times)));
        let dot: f64 = shared.map(|(wanted, word, times)| wanted * weight(word, *times)).sum();
        let norms = wanted_norm * norm(item);
        if norms > 0.0 { dot / norms } else { 0.0 }
    };
    siblings.iter().map(cosine).collect()
}

/// Whether a group begins at each sibling.
fn boundaries(gaps: &[&Gap]) -> Vec<bool> {
    let inner = gaps.get(1..).unwrap_or_default();
    let usual = super::blanks::commonest(inner.iter().map(|gap| gap.blanks)).unwrap_or(0);
    let commented = inner.iter().filter(|gap| gap.comment.is_some()).count() * 2 > inner.len();
    let is_boundary = |gap: &&Gap| gap.blanks > usual || gap.code || gap.comment.is_some() && !commented;
    gaps.iter().enumerate().map(|(at, gap)| at > 0 && is_boundary(gap)).collect()
}

/// The number of each sibling's group.
fn numbered(boundary: &[bool]) -> Vec<usize> {
    let next = |group: &mut usize, begins: &bool| {
        *group += usize::from(*begins);
        Some(*group)
    };
    boundary.iter().scan(0, next).collect()
}

/// The group that the new item is most like, on the mean; of several the last.
#[expect(clippy::cast_precision_loss, reason = "lists have fewer than 2^52 items")]
fn best_group(groups: &[usize], alike: &[f64], gaps: &[&Gap], new: &Traits) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    let mut start = 0;
    for members in groups.chunk_by(|one, other| one == other) {
        let mean = alike[start..start + members.len()].iter().sum::<f64>() / members.len() as f64;
        let comment = gaps[start].comment.as_deref().map(words::tokens).unwrap_or_default();
        let shared = comment.iter().filter(|(word, _)| new.tokens.iter().any(|(known, _)| known == word)).count();
        let points = mean + COMMENT_WORD * shared as f64;
        if best.is_none_or(|(_, best)| points >= best) {
            best = Some((members[0], points));
        }
        start += members.len();
    }
    best.map(|(group, _)| group)
}
