//! What features are worth, and how a reason calls them. Learned from 6,449 insertions of 20 repositories; all weights
//! are relative, so to change one is to fit again.
//! Looks torn apart, long prefixes and the most alike came later, chosen on some 2,200 further insertions beside the dev cases.
//!
//! In a sentence `{above}` is the key above, `{prefix}` and `{suffix}` the words in common, `{alike}` the likeness,
//! `{order}` the list's best order.

use super::{
    features::{
        after_single, before_sentinel, best_group, end_of_suffix, end_of_type, fewest_inversions, first, fits,
        fits_inside, fits_sorted_imports, group_boundary, last, last_of_prefix, last_of_shape, like_above,
        long_prefix_above, most_alike, prefix_above, prefix_below, same_modifiers, sorted_slot, tears_prefix,
        tears_shape, value_slot,
    },
    scene::Scene,
};

/// A row of the table.
pub(super) struct Weight {
    /// What it is worth where it holds fully.
    pub(super) points: f64,
    /// Its name.
    pub(super) name: &'static str,
    /// How far it holds at a place.
    pub(super) feature: fn(&Scene, usize) -> f64,
    /// What a reason says of it.
    pub(super) sentence: &'static str,
}

const fn weight(points: f64, name: &'static str, feature: fn(&Scene, usize) -> f64, sentence: &'static str) -> Weight {
    Weight { points, name, feature, sentence }
}

/// The table for imports.
#[rustfmt::skip]
pub(super) const IMPORTS: [Weight; 7] = [
    weight( 14.0, "last",             last,                "last"),
    weight( 17.0, "fits",             fits,                "its place by order ({order})"),
    weight( 12.0, "fits inside",      fits_inside,         "between its neighbours ({order})"),
    weight( 14.0, "fits sorted",      fits_sorted_imports, "the list is sorted ({order})"),
    weight(  9.0, "last of prefix",   last_of_prefix,      "last with the prefix `{prefix}`"),
    weight( 10.0, "prefix below",     prefix_below,        "before the prefix `{prefix}`"),
    weight(-16.0, "tears prefix",     tears_prefix,        "tears a prefix apart"),
];

/// The table for all other lists.
#[rustfmt::skip]
pub(super) const OTHERS: [Weight; 19] = [
    weight( 35.0, "value slot",       value_slot,          "its place by number"),
    weight( 29.0, "sorted slot",      sorted_slot,         "its place by order ({order})"),
    weight( 27.0, "like above",       like_above,          "most alike (c {alike})"),
    weight(-18.0, "tears prefix",     tears_prefix,        "tears a prefix apart"),
    weight(-13.0, "tears shape",      tears_shape,         "between two that look otherwise"),
    weight( 14.0, "group boundary",   group_boundary,      "end of the group"),
    weight( 14.0, "before sentinel",  before_sentinel,     "before the sentinel"),
    weight( 13.0, "last",             last,                "last"),
    weight( 12.0, "same prefix",      prefix_above,        "same prefix `{prefix}`"),
    weight( 11.0, "same modifiers",   same_modifiers,      "same modifiers"),
    weight( -9.0, "after single",     after_single,        "after a group of one"),
    weight(  8.0, "last of shape",    last_of_shape,       "last of its shape"),
    weight(  7.0, "best group",       best_group,          "the group most alike"),
    weight(  7.0, "end of suffix",    end_of_suffix,       "last with the suffix `{suffix}`"),
    weight(  6.0, "end of type",      end_of_type,         "last of its type"),
    weight(  4.0, "long prefix",      long_prefix_above,   "a long prefix in common"),
    weight(  4.0, "fewest inversions", fewest_inversions,  "least out of order"),
    weight(  3.0, "first",            first,               "first"),
    weight(  2.0, "most alike",       most_alike,          "nothing is more alike"),
];
