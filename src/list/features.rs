//! What speaks for a place: small functions of a scene and a place, each with a sentence in `weights`.
//!
//! Goes in: a [`Scene`], which holds all that is compared, once for the whole list, and a place (how many siblings stand
//! above). Comes out: how far the feature holds there, mostly 0 or 1. What it is worth is not known here.

use super::{model::Class, order::Sorted, scene::Scene};

/// Siblings that a sorted list must have to count as one.
pub(super) const SORTED_FROM: usize = 8;

/// As [`SORTED_FROM`], for imports, and where every pair is in order.
const SORTED_SHORT_FROM: usize = 5;

/// Share of the pairs that must be in order for a key to fit at all.
pub(super) const ORDER_SHARE: f64 = 0.7;

/// Share of the pairs that must be in order in a sorted list.
pub(super) const SORTED_SHARE: f64 = 0.9;

/// The last place; before the catch-all, where one closes the list.
pub(super) fn last(scene: &Scene, place: usize) -> f64 {
    holds(place == scene.end())
}

/// The first place.
pub(super) fn first(_: &Scene, place: usize) -> f64 {
    holds(place == 0)
}

/// The key stands between its neighbours in the list's best order, if that is one: a single sibling has none.
pub(super) fn fits(scene: &Scene, place: usize) -> f64 {
    holds(scene.sorted.share >= ORDER_SHARE && scene.sorted.fits(place))
}

/// As [`fits`], at neither end.
pub(super) fn fits_inside(scene: &Scene, place: usize) -> f64 {
    if 0 < place && place < scene.end() { fits(scene, place) } else { 0.0 }
}

/// As [`fits`], in a list of imports that is sorted.
pub(super) fn fits_sorted_imports(scene: &Scene, place: usize) -> f64 {
    holds(is_sorted(&scene.sorted, scene.end(), SORTED_SHORT_FROM) && scene.sorted.fits(place))
}

/// The sorted slot of a list that is sorted.
pub(super) fn sorted_slot(scene: &Scene, place: usize) -> f64 {
    let perfect = scene.sorted.share >= 1.0;
    let from = if perfect { SORTED_SHORT_FROM } else { SORTED_FROM };
    holds(is_sorted(&scene.sorted, scene.end(), from) && scene.sorted.fits(place))
}

/// The place that breaks the fewest pairs.
pub(super) fn fewest_inversions(scene: &Scene, place: usize) -> f64 {
    holds(scene.end() > 0 && place == scene.fewest_inversions)
}

/// Behind the last sibling whose number is no higher.
pub(super) fn value_slot(scene: &Scene, place: usize) -> f64 {
    holds(scene.value_slot == Some(place))
}

/// How much the sibling above is about the same things.
pub(super) fn like_above(scene: &Scene, place: usize) -> f64 {
    place.checked_sub(1).map_or(0.0, |above| scene.alike[above])
}

/// No sibling is more like the new item than the one above.
pub(super) fn most_alike(scene: &Scene, place: usize) -> f64 {
    holds(scene.most_alike > 0.0 && like_above(scene, place) >= scene.most_alike)
}

/// Directly behind the last sibling with the longest common prefix.
pub(super) fn last_of_prefix(scene: &Scene, place: usize) -> f64 {
    holds(place > 0 && place.checked_sub(1) == scene.last_of_prefix)
}

/// The sibling above has the longest common prefix.
pub(super) fn prefix_above(scene: &Scene, place: usize) -> f64 {
    holds(scene.best_prefix > 0 && above(place, &scene.prefix) == Some(scene.best_prefix))
}

/// As [`prefix_above`], of two words or more.
pub(super) fn long_prefix_above(scene: &Scene, place: usize) -> f64 {
    if scene.best_prefix > 1 { prefix_above(scene, place) } else { 0.0 }
}

/// The sibling below has the longest common prefix.
pub(super) fn prefix_below(scene: &Scene, place: usize) -> f64 {
    holds(scene.best_prefix > 0 && scene.prefix.get(place) == Some(&scene.best_prefix))
}

/// The neighbours have more of a prefix in common with each other than with the new item.
pub(super) fn tears_prefix(scene: &Scene, place: usize) -> f64 {
    let (Some(shared_above), Some(shared_below)) = (above(place, &scene.prefix), scene.prefix.get(place)) else {
        return 0.0;
    };
    holds(scene.prefix_between[place] > shared_above.max(*shared_below))
}

/// The sibling above ends in the words that the new name ends in, the one below does not.
pub(super) fn end_of_suffix(scene: &Scene, place: usize) -> f64 {
    let best = scene.best_suffix;
    let ends = scene.suffix.get(place).is_none_or(|shared| *shared < best);
    holds(best > 0 && above(place, &scene.suffix) == Some(best) && ends)
}

/// At the end of a group.
pub(super) fn group_boundary(scene: &Scene, place: usize) -> f64 {
    holds(0 < place && place < scene.end() && scene.boundary[place])
}

/// Behind a group of one, where there are several.
pub(super) fn after_single(scene: &Scene, place: usize) -> f64 {
    let begins = |at: usize| at == 0 || at == scene.end() || scene.boundary[at];
    holds(scene.has_groups() && place > 0 && begins(place - 1) && begins(place))
}

/// Above or below belongs to the group that the new item is most like.
pub(super) fn best_group(scene: &Scene, place: usize) -> f64 {
    let best = scene.best_group;
    holds(scene.has_groups() && (above(place, &scene.groups) == best || scene.groups.get(place).copied() == best))
}

/// Before the constant that stands for "no value" or "how many".
pub(super) fn before_sentinel(scene: &Scene, place: usize) -> f64 {
    holds(scene.ends_in_sentinel() && place + 1 == scene.end())
}

/// The sibling above has the same modifiers, and not all siblings have.
pub(super) fn same_modifiers(scene: &Scene, place: usize) -> f64 {
    let same = |at: usize| scene.siblings[at].modifiers == scene.new.modifiers;
    holds(scene.modifiers_differ && place > 0 && same(place - 1))
}

/// Behind the last sibling that looks like the new item.
pub(super) fn last_of_shape(scene: &Scene, place: usize) -> f64 {
    holds(place > 0 && place.checked_sub(1) == scene.last_of_shape)
}

/// The neighbours look like each other and not like the new item; a sentinel is nobody's like.
pub(super) fn tears_shape(scene: &Scene, place: usize) -> f64 {
    let shape = |at: usize| &scene.siblings[at].shape;
    let inside = 0 < place && place < scene.end() && before_sentinel(scene, place) == 0.0;
    holds(inside && shape(place - 1) == shape(place) && *shape(place) != scene.new.shape)
}

/// The sibling above has the new item's type, the one below does not.
pub(super) fn end_of_type(scene: &Scene, place: usize) -> f64 {
    let Some(wanted) = scene.new.type_.as_deref().filter(|_| scene.class != Class::Constants) else { return 0.0 };
    let has = |at: usize| scene.siblings[at].type_.as_deref() == Some(wanted);
    holds(place > 0 && has(place - 1) && (place == scene.end() || !has(place)))
}

fn is_sorted(sorted: &Sorted, count: usize, from: usize) -> bool {
    count >= from && sorted.share >= SORTED_SHARE
}

fn above<T: Copy>(place: usize, of: &[T]) -> Option<T> {
    place.checked_sub(1).map(|at| of[at])
}

fn holds(is: bool) -> f64 {
    f64::from(u8::from(is))
}
