//! The place that a list's own habits give a new item, how sure that is, and why.
//!
//! Goes in: a list, its source and the new item with its captures. Comes out: the best place and the runner-up, each
//! with a reason. What counts is a table of small weighted features, in `weights`; a list that a tool keeps in order
//! (`#set! list.order`) has its sorted slot instead. Nothing outside the list is asked.

use super::{
    model::{Class, Item, List},
    order::Sorted,
    placement::{Join, Position, Sure, after_item, before_item},
    scene::Scene,
    siblings::{self, Sibling, Siblings, Traits},
    weights::{IMPORTS, OTHERS, Weight},
    window::Bounds,
};
use crate::text::Source;

/// Points that are worth a factor of e in the share.
const TEMPERATURE: f64 = 10.0;

/// The share from which the best place is likely, and of an import certain.
const LIKELY: f64 = 0.7;

/// The share from which the end is certain where all signs agree on it.
const AGREED: f64 = 0.85;

/// How many contributions a reason names.
const REASONS: usize = 3;

/// What a contribution must make a difference of to be named, in points.
const TELLING: f64 = 2.0;

/// The new item as the query reads it, parsed in its place, in memory.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its captures.
    pub item: &'a Item,
}

/// A place with its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// The place among the parts.
    pub position: Position,
    /// Number of items above, among all items of the list.
    pub index: usize,
    /// The sum of its features.
    pub points: f64,
    /// Its share of the sum over all places, from 0 to 1.
    pub share: f64,
    /// What each feature gave it, by name; those that gave nothing are left out.
    pub parts: Vec<(&'static str, f64)>,
}

/// The places found.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The best place.
    pub best: Ranked,
    /// The runner-up; none where there is only one place, or only one in question.
    pub second: Option<Ranked>,
    /// How sure the best place is.
    pub sure: Sure,
    /// Why the best place.
    pub why: String,
    /// Why the runner-up; empty where there is none.
    pub second_why: String,
}

/// Ranks the places of a list for a new item, those within `bounds`. `None` where none is, and where the list has no items
/// to compare it with: an empty list has a place of its own.
#[must_use]
pub fn choose(list: &List, source: &Source, new: &Candidate<'_>, bounds: Bounds) -> Option<Choice> {
    let found = siblings::of(list, source, new.item, new.text);
    let traits = siblings::traits(list, new.item, new.text);
    if found.all.is_empty() {
        return found.rest.as_ref().map(only);
    }
    if list.settings.order.is_some() {
        return Some(by_order(&found, &traits)).filter(|choice| bounds.contains(choice.best.index));
    }
    if let Some(choice) = first_of_its_kind(list, new.item) {
        return Some(choice).filter(|choice| bounds.contains(choice.best.index));
    }
    let scene = Scene::new(list.class, &found, &traits);
    let table: &[Weight] = if list.class == Class::Imports { &IMPORTS } else { &OTHERS };
    let position_at = |place| position(&found, place, begins_group(&scene, place));
    let mut places: Vec<(usize, Vec<f64>)> = (0..=scene.end())
        .filter(|place| bounds.contains(position_at(*place).index))
        .map(|place| (place, table.iter().map(|row| row.points * (row.feature)(&scene, place)).collect()))
        .collect();
    if places.is_empty() {
        return None;
    }
    let sum = |given: &[f64]| given.iter().sum::<f64>();
    let best = places.iter().map(|(_, given)| sum(given)).fold(f64::MIN, f64::max);
    let all: f64 = places.iter().map(|(_, given)| ((sum(given) - best) / TEMPERATURE).exp()).sum();
    places.sort_by(|(_, one), (_, other)| sum(other).total_cmp(&sum(one)));
    places.truncate(2);
    let telling = Telling { table, scene: &scene, found: &found };
    let ranked = |(place, given): &(usize, Vec<f64>)| {
        let position = position_at(*place);
        let parts = table.iter().zip(given).filter(|(_, points)| **points != 0.0);
        Ranked {
            index: position.index,
            position,
            points: sum(given),
            share: ((sum(given) - best) / TEMPERATURE).exp() / all,
            parts: parts.map(|(row, points)| (row.name, *points)).collect(),
        }
    };
    let (first, second) = (&places[0], places.get(1));
    let best = ranked(first);
    Some(Choice {
        sure: sure(&scene, first.0, best.share),
        why: telling.why(first, second),
        second_why: second.map(|second| telling.why(second, Some(first))).unwrap_or_default(),
        second: second.map(ranked),
        best,
    })
}

/// The slot in the order that the list follows best.
#[must_use]
pub fn sorted(list: &List, source: &Source, new: &Candidate<'_>) -> Option<Choice> {
    let found = siblings::of(list, source, new.item, new.text);
    let traits = siblings::traits(list, new.item, new.text);
    if found.all.is_empty() {
        return found.rest.as_ref().map(only);
    }
    let keys: Vec<&Traits> = found.all.iter().map(|sibling| &sibling.traits).collect();
    let order = Sorted::best(&keys, &traits, list.class == Class::Imports);
    let place = order.fewest_inversions();
    let why = format!("{}: sorted ({})", behind(&found, place), order.name);
    let best = alone(position(&found, place, false));
    Some(Choice { best, second: None, sure: Sure::Likely, why, second_why: String::new() })
}

/// How sure a place is: by what makes it so, and by its share. Counted on some 3,400 insertions beside the dev cases.
fn sure(scene: &Scene, place: usize, share: f64) -> Sure {
    let by_number = scene.value_slot == Some(place) && !scene.ends_in_sentinel();
    match scene.class {
        _ if by_number => Sure::Certain,
        Class::Imports if share >= LIKELY && scene.keeps_order(place) => Sure::Certain,
        Class::Constants | Class::Members | Class::Calls if share >= AGREED && all_say_last(scene, place) => {
            Sure::Certain
        }
        _ if share >= LIKELY => Sure::Likely,
        _ => Sure::Guess,
    }
}

/// Whether three signs that do not depend on each other agree on the end: habit, order and looks.
fn all_say_last(scene: &Scene, place: usize) -> bool {
    place == scene.end() && place == scene.fewest_inversions && scene.last_of_shape.is_some_and(|at| at + 1 == place)
}

/// An import of a kind that the list has none of (`use function`): behind all others; a plain one before them.
fn first_of_its_kind(list: &List, new: &Item) -> Option<Choice> {
    if list.class != Class::Imports || list.items().any(|(_, _, item)| item.kin == new.kin) {
        return None;
    }
    let position = if new.kin.is_some() { after_item(list, list.len() - 1) } else { before_item(list, 0) };
    let why = format!("{} all imports of another kind", if new.kin.is_some() { "behind" } else { "before" });
    Some(Choice { best: alone(position), second: None, sure: Sure::Likely, why, second_why: String::new() })
}

/// Before the catch-all, which is all that the list has.
fn only(rest: &Sibling) -> Choice {
    Choice {
        best: alone(Position { slot: rest.slot, index: rest.index, join: Join::Below }),
        second: None,
        sure: Sure::Certain,
        why: "the only place before the catch-all".to_owned(),
        second_why: String::new(),
    }
}

/// The sorted slot of a list that a tool keeps in order.
fn by_order(found: &Siblings, new: &Traits) -> Choice {
    let siblings: Vec<&Traits> = found.all.iter().map(|sibling| &sibling.traits).collect();
    let place = Sorted::ordinal(&siblings, new).fewest_inversions();
    Choice {
        best: alone(position(found, place, false)),
        second: None,
        sure: Sure::Certain,
        why: format!("{}: the list is kept in order", behind(found, place)),
        second_why: String::new(),
    }
}

fn alone(position: Position) -> Ranked {
    Ranked { index: position.index, position, points: 0.0, share: 1.0, parts: Vec::new() }
}

/// Directly behind the sibling above; before the one below, where none is above or the item belongs to the group below.
fn position(found: &Siblings, place: usize, below: bool) -> Position {
    match place.checked_sub(1).map(|above| &found.all[above]) {
        Some(above) if !below => Position { slot: above.slot + 1, index: above.index + 1, join: Join::Above },
        _ => Position { slot: found.all[place].slot, index: found.all[place].index, join: Join::Below },
    }
}

/// Whether an import at the boundary of two groups begins the one below: only there it has a prefix in common. All
/// other items end the group above, as people put them even where only the one below is like them.
fn begins_group(scene: &Scene, place: usize) -> bool {
    let kin = |at: usize| scene.best_prefix > 0 && scene.prefix[at] == scene.best_prefix;
    let inside = scene.class == Class::Imports && place > 0 && place < scene.end();
    inside && scene.boundary[place] && kin(place) && !kin(place - 1)
}

fn behind(found: &Siblings, place: usize) -> String {
    match place.checked_sub(1) {
        Some(above) => format!("after `{}`", short(&found.all[above].traits.key)),
        None => format!("before `{}`", short(&found.all[0].traits.key)),
    }
}

fn short(key: &str) -> String {
    const LENGTH: usize = 40;
    if key.chars().count() <= LENGTH {
        return key.to_owned();
    }
    key.chars().take(LENGTH - 2).chain("..".chars()).collect()
}

/// Makes reasons out of contributions.
struct Telling<'t> {
    table: &'t [Weight],
    scene: &'t Scene<'t>,
    found: &'t Siblings,
}

impl Telling<'_> {
    /// The largest contributions in which a place is ahead of another.
    fn why(&self, place: &(usize, Vec<f64>), other: Option<&(usize, Vec<f64>)>) -> String {
        let given = |at: usize| place.1[at] - other.map_or(0.0, |(_, given)| given[at]);
        let mut ahead: Vec<usize> =
            (0..self.table.len()).filter(|at| place.1[*at] > 0.0 && given(*at) >= TELLING).collect();
        ahead.sort_by(|one, other| given(*other).total_cmp(&given(*one)));
        ahead.truncate(REASONS);
        let reasons: Vec<String> = ahead.iter().map(|at| self.sentence(self.table[*at].sentence, place.0)).collect();
        let behind = behind(self.found, place.0);
        if reasons.is_empty() { behind } else { format!("{behind}: {}", reasons.join(", ")) }
    }

    fn sentence(&self, sentence: &str, place: usize) -> String {
        let scene = self.scene;
        let alike = place.checked_sub(1).map_or(0.0, |above| scene.alike[above]);
        let falling = if scene.sorted.falls { ", falling" } else { "" };
        let order = format!("{}{falling}, {:.0} % of the pairs", scene.sorted.name, scene.sorted.share * 100.0);
        let prefix = scene.new.words[..scene.common_prefix + scene.best_prefix].join(" ");
        let suffix = scene.new.name[scene.new.name.len() - scene.common_suffix - scene.best_suffix..].join(" ");
        [("{alike}", format!("{alike:.2}")), ("{order}", order), ("{prefix}", prefix), ("{suffix}", suffix)]
            .iter()
            .fold(sentence.to_owned(), |sentence, (mark, text)| sentence.replace(mark, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        syntax::{Document, Language, Query},
        text::RelPath,
    };

    const ENUM: &str = include_str!("../../queries/csharp/enum-member.scm");
    const USING: &str = include_str!("../../queries/csharp/using.scm");
    const STATEMENT: &str = include_str!("../../queries/csharp/statement.scm");

    const ALL: Bounds = Bounds { first: 0, last: usize::MAX };

    fn read(query: &str, text: &str) -> (Vec<List>, Document) {
        let language = Language::of_name("csharp").unwrap();
        let source = Source::new(RelPath::parse("a.cs").unwrap(), text.as_bytes().to_vec());
        let document = Document::parse(source, language).unwrap();
        let query = Query::compile("test.scm", query, language).unwrap();
        (List::all(&document, query.lists(&document).unwrap()), document)
    }

    /// The choice for the item that stands in the place of `$` in `around`.
    fn chosen(query: &str, around: &str, new: &str) -> Choice {
        let (lists, document) = read(query, &around.replace('$', ""));
        let (with, filled) = read(query, &around.replace('$', new));
        let is_new = |part: &&super::super::Part| filled.source().text(&part.span) == new.trim_end_matches(',');
        let part = with[0].parts.iter().find(is_new).expect("the item is read");
        let candidate = Candidate { text: new.trim_end_matches(','), item: part.item().unwrap() };
        choose(&lists[0], document.source(), &candidate, ALL).expect("there are siblings")
    }

    fn place(choice: &Choice) -> (usize, Sure, &str) {
        (choice.best.index, choice.sure, &choice.why)
    }

    #[test]
    fn a_number_has_its_slot() {
        let choice = chosen(ENUM, "enum E { A = 1, B = 2, D = 8, $ }", "C = 1 << 2");
        assert_eq!(place(&choice).0, 2);
        assert_eq!(choice.sure, Sure::Certain);
        assert!(choice.why.starts_with("after `B`: its place by number"), "{}", choice.why);
    }

    #[test]
    fn a_sentinel_stays_last() {
        let choice = chosen(ENUM, "enum E { Cold, Warm, Hot, None, $ }", "[Old] Mild");
        assert_eq!(place(&choice), (3, Sure::Guess, "after `Hot`: before the sentinel, least out of order"));
        assert_eq!(choice.second.as_ref().map(|second| second.index), Some(4));
        assert!(choice.second_why.starts_with("after `None`: last"), "{}", choice.second_why);
    }

    #[test]
    fn imports_keep_their_order() {
        let around = "using System;\nusing System.IO;\nusing Abc.Core;\nusing Abc.Web;\nusing Xyz;\n$\nclass A {}\n";
        let choice = chosen(USING, around, "using Abc.Text;");
        assert_eq!((choice.best.index, choice.sure), (3, Sure::Certain));
        assert!(choice.why.contains("System first, 100 % of the pairs"), "{}", choice.why);
    }

    #[test]
    fn a_single_import_shows_no_order() {
        let choice = chosen(USING, "using Zed;\n$\nclass A {}\n", "using System;");
        assert_eq!((choice.best.index, choice.sure), (1, Sure::Likely));
    }

    #[test]
    fn one_import_out_of_order_is_enough_to_doubt() {
        let around = "using A.B;\nusing A.C;\nusing A.D;\nusing A.F;\nusing A.G;\nusing A.H;\nusing A.I;\nusing A.J;\nusing A.K;\n\
            using A.M;\nusing A.L;\n$\nclass X {}\n";
        let choice = chosen(USING, around, "using A.E;");
        assert_eq!((choice.best.index, choice.sure), (3, Sure::Likely));
    }

    #[test]
    fn two_that_look_alike_are_not_torn_apart() {
        let around = "enum E { [D(1)] Sky, [D(2)] Blue, [D(3)] Sea, [D(4)] Green, Email, Custom, $ }";
        assert_eq!(chosen(ENUM, around, "BlueInk").best.index, 6);
    }

    #[test]
    fn a_registration_goes_behind_its_kin_at_the_end_of_its_group() {
        let around = "class A { void B() {\n s.AddScoped<IOrderStore, OrderStore>();\n s.AddScoped<IOrderMail, OrderMail>();\n\n \
            s.AddScoped<IClock, Clock>();\n s.AddScoped<ILog, Log>();\n x.Go();\n $ } }";
        let choice = chosen(STATEMENT, around, "s.AddScoped<IOrderCheck, OrderCheck>();");
        assert_eq!((choice.best.index, choice.best.position.join), (2, Join::Above));
        assert!(
            choice.why.contains("end of the group") && choice.why.contains("same prefix `order`"),
            "{}",
            choice.why
        );
        assert!(choice.best.share > 0.5 && choice.best.points > choice.second.unwrap().points);
    }

    #[test]
    fn nothing_goes_behind_a_jump() {
        let choice = chosen(STATEMENT, "class A { int B() { a.X(1); a.X(2); $ return 1; } }", "b = 3;");
        assert_eq!(choice.best.index, 2);
    }

    #[test]
    fn navigations_of_a_snapshot_are_kept_in_order() {
        let around = "class A { void B() { m.Entity(\"E\", b => { b.Navigation(\"A\"); b.Navigation(\"C\"); $ }); } }";
        let (lists, document) = read(STATEMENT, &around.replace('$', ""));
        let (with, _) = read(STATEMENT, &around.replace('$', "b.Navigation(\"B\");"));
        let (_, _, item) = with[1].items().nth(2).unwrap();
        let new = Candidate { text: "b.Navigation(\"B\");", item };
        let choice = choose(&lists[1], document.source(), &new, ALL).unwrap();
        assert_eq!(place(&choice), (1, Sure::Certain, "after `(\"A\");`: the list is kept in order"));
    }

    #[test]
    fn a_long_list_is_ranked_in_no_time() {
        let members: Vec<String> = (0..2_000).map(|n| format!("OrderMember{n}")).collect();
        let members = members.join(",\n");
        let (lists, document) = read(ENUM, &format!("enum E {{ {members} }}"));
        let (_, _, item) = lists[0].items().nth(7).unwrap();
        let started = std::time::Instant::now();
        let _ = choose(&lists[0], document.source(), &Candidate { text: "OrderMember7", item }, ALL);
        let limit = if cfg!(debug_assertions) { 2_000 } else { 50 };
        assert!(started.elapsed().as_millis() < limit, "{:?}", started.elapsed());
    }
}
