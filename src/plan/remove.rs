//! A step that takes an item out of a list: exactly what an insertion would have put in.

use super::{
    Answer, Kind, Opened, Outcome,
    find::{self, Target},
    insert::{Inserted, Insertion, Which, insert},
    search::Sought,
    state::{Did, Round, Run},
    stop::Stop,
};
use crate::{
    codemod::Remove,
    error::Refusal,
    list::{Indentation, List, Part, Placement},
    syntax::{Document, Query},
    text::{Edit, EditSet, Source},
};

/// Runs the step on its list, or on all lists that answer.
pub(super) fn run(run: &mut Run<'_>, step: &Remove, round: &Round<'_>) -> Result<Vec<Did>, Stop> {
    let key = round.render(&step.key)?;
    let did = |target: Option<&Target>, outcome: Outcome| Did {
        kind: Kind::Remove,
        root: target.map(|target| target.root.clone()),
        path: target.map(|target| target.hit.path.clone()),
        text: Some(key.clone()),
        outcome,
    };
    if run.options.answers.get(&round.number) == Some(&Answer::Decline) {
        return Ok(vec![did(None, Outcome::Declined)]);
    }
    let (targets, queries) = find::targets(run, &step.list, round, step.every)?;
    let mut done = Vec::new();
    for target in targets.into_iter().rev() {
        let query = &queries[target.query];
        let Opened::Document(document) = run.texts.open(&target.root, &target.hit.path, Sought::all(query))? else {
            continue;
        };
        match without(&document, query, target.hit.number, &key)? {
            None => done.push(did(Some(&target), Outcome::Present(None))),
            Some((edits, after)) => {
                run.texts.edit(&target.root, &document, &edits, after);
                done.push(did(Some(&target), Outcome::Done));
            }
        }
    }
    done.reverse();
    Ok(done)
}

/// The edits that take the item with this key out; none where there is no such item.
///
/// What goes is found by trying: the item with its comments, with the blank lines below or above it, with the separator
/// above. The right one is that into which inserting the item again gives the text that is there.
fn without(document: &Document, query: &Query, number: usize, key: &str) -> Result<Option<(EditSet, Document)>, Stop> {
    let source = document.source();
    let lists = List::all(document, query.lists(document)?);
    let list = &lists[number];
    let Some(index) = list.items().position(|(_, _, item)| item.keys.iter().any(|known| known == key)) else {
        return Ok(None);
    };
    let Some((at, part, _)) = list.items().nth(index) else { return Ok(None) };
    let text = source.text(&(part.outer.start..part.span.end)).into_owned();
    let indent = String::from_utf8_lossy(source.indent(source.line_of(part.outer.start))).into_owned();
    let text = format!("{indent}{text}");
    for edits in candidates(source, list, at, part) {
        let Ok(edits) = EditSet::new(edits) else { continue };
        let after = document.edited(&edits)?;
        let place = match index {
            0 => Placement::First,
            _ => Placement::After(
                list.items().nth(index - 1).map(|(_, _, item)| item.keys[0].clone()).unwrap_or_default(),
            ),
        };
        let wanted = Insertion {
            query,
            which: Which::Number(number),
            item: &text,
            indentation: Indentation::Literal,
            placement: place,
        };
        if let Ok(Inserted::Planned(again)) = insert(&after, &wanted)
            && again.document.source().bytes() == source.bytes()
        {
            return Ok(Some((edits, after)));
        }
    }
    let message = format!("`{key}` cannot be taken out so that inserting it would give the same text");
    Err(Refusal::new("remove-inexact", message, "take it out by hand").at(source.location(part.span.start)).into())
}

/// What might go with the item.
fn candidates(source: &Source, list: &List, at: usize, part: &Part) -> Vec<Vec<Edit>> {
    let first = source.line_of(part.outer.start);
    let last = source.line_of(part.outer.end.max(1) - 1);
    let blank = |line: usize| source.is_blank(line) && !source.line(line).is_empty();
    let below = (last + 1..source.line_count()).take_while(|line| blank(*line)).count();
    let above = (0..first).rev().take_while(|line| blank(*line)).count();
    let mut found = Vec::new();
    let previous = list.parts[..at].iter().rev().find_map(Part::item).and_then(|item| item.separator.clone());
    let is_last = !list.parts[at + 1..].iter().any(|part| part.item().is_some());
    let mut add = |range: std::ops::Range<usize>| {
        found.push(vec![Edit::replace(range.clone(), "")]);
        if let Some(separator) = previous.clone().filter(|separator| is_last && separator.end <= range.start) {
            found.push(vec![Edit::replace(separator, ""), Edit::replace(range, "")]);
        }
    };
    for with_above in 0..=above {
        for with_below in 0..=below {
            add(source.line_start(first - with_above)..source.line_start(last + 1 + with_below));
        }
    }
    let next = list.parts.get(at + 1).map_or(list.end, |next| next.outer.start);
    let end_above = at.checked_sub(1).map_or(list.start, |above| list.parts[above].outer.end);
    add(part.outer.start..next);
    add(end_above..part.outer.end);
    add(part.outer.clone());
    found
}
