//! The promises, checked on every insertion, in release builds too.

use crate::{
    error::Refusal,
    list::List,
    syntax::Document,
    text::{EditSet, Source, shortened},
};

/// Checks that an insertion kept the promises on bytes, syntax, the list's items and the inverse.
///
/// # Errors
/// A refusal that names the promise and the place.
pub(super) fn insertion(
    before: &Document,
    lists_before: &[List],
    number: usize,
    after: &Document,
    lists_after: &[List],
    edits: &EditSet,
    text: &str,
) -> Result<(), Refusal> {
    only_insertions(before, edits)?;
    parses_as_well(before, after, edits)?;
    holds_what_was_asked(before, &lists_before[number], after, &lists_after[number], text)?;
    inverts(before, after, edits)
}

/// Promise 1: no byte outside the inserted spans changes, but white space inside an empty list.
fn only_insertions(before: &Document, edits: &EditSet) -> Result<(), Refusal> {
    let bytes = before.source().bytes();
    for edit in edits.edits() {
        if !bytes[edit.range.clone()].iter().all(u8::is_ascii_whitespace) {
            return Err(broken("bytes-changed", "the insertion would change text that is there")
                .at(before.source().location(edit.range.start)));
        }
        if !before.source().is_utf8() && !is_ascii_around(bytes, edit.range.start) {
            return Err(broken("encoding", "the file is not UTF-8, and the place is not surrounded by ASCII")
                .at(before.source().location(edit.range.start)));
        }
    }
    Ok(())
}

fn is_ascii_around(bytes: &[u8], at: usize) -> bool {
    bytes[at.saturating_sub(1)..(at + 1).min(bytes.len())].is_ascii()
}

/// Promise 2, first half: no edit inside or touching an ERROR or MISSING node.
pub(super) fn away_from_errors(before: &Document, edits: &EditSet) -> Result<(), Refusal> {
    let old = before.error_spans();
    let touching = edits
        .edits()
        .iter()
        .find_map(|edit| old.iter().find(|span| span.start <= edit.range.end && edit.range.start <= span.end));
    touching.map_or(Ok(()), |span| {
        Err(Refusal::new(
            "parse-error-near",
            "the file does not parse at the place of the insertion",
            "mend the syntax there first, or choose another place",
        )
        .at(before.source().location(span.start)))
    })
}

/// Promise 2: no new ERROR or MISSING node, and no edit inside or touching one.
fn parses_as_well(before: &Document, after: &Document, edits: &EditSet) -> Result<(), Refusal> {
    away_from_errors(before, edits)?;
    let old = before.error_spans();
    let expected: Vec<usize> = old.iter().map(|span| edits.shift(span.start)).collect();
    let new = after.error_spans().into_iter().find(|span| !expected.contains(&span.start));
    new.map_or(Ok(()), |span| {
        Err(Refusal::new(
            "parse-broken",
            "the file would not parse as well as before",
            "check the item's text; it must be complete where it goes",
        )
        .at(after.source().location(span.start)))
    })
}

/// Promise 3 and, for the run after this one, 4: the old items and the new one, nothing else.
fn holds_what_was_asked(
    before: &Document,
    old: &List,
    after: &Document,
    new: &List,
    text: &str,
) -> Result<(), Refusal> {
    let texts = |document: &Document, list: &List| -> Vec<Vec<u8>> {
        list.items().map(|(_, part, _)| document.source().bytes()[part.span.clone()].to_vec()).collect()
    };
    let (old_texts, new_texts) = (texts(before, old), texts(after, new));
    let added = new_texts.len().checked_sub(1) == Some(old_texts.len());
    let at = new_texts.iter().zip(&old_texts).take_while(|(a, b)| a == b).count();
    let kept = added && new_texts[at + 1..] == old_texts[at..];
    let found = added && new.items().nth(at).is_some_and(|(part, _, _)| new.has_text(after.source(), part, text));
    if kept && found {
        return Ok(());
    }
    Err(broken("items-changed", &format!("the list would not be its old items and `{}`", shortened(text)))
        .at(old.location(before.source())))
}

/// Promise 5: the inverse gives the bytes back.
fn inverts(before: &Document, after: &Document, edits: &EditSet) -> Result<(), Refusal> {
    let inverse = edits.invert(before.source().bytes());
    if inverse.apply(after.source().bytes()) == before.source().bytes() {
        return Ok(());
    }
    Err(broken("inverse", "the inverse would not give the bytes back").at(before.source().location(0)))
}

/// Promises 1 and 5 for a whole run: the composed edits are what the steps did, and their inverse takes them back.
pub(super) fn composed(original: &Source, edits: &EditSet, now: &Source) -> Result<(), Refusal> {
    let inverse = edits.invert(original.bytes());
    if edits.apply(original.bytes()) == now.bytes() && inverse.apply(now.bytes()) == original.bytes() {
        return Ok(());
    }
    Err(broken("inverse", "the steps together would not give the bytes back").at(original.location(0)))
}

fn broken(code: &'static str, message: &str) -> Refusal {
    Refusal::new(code, message, "nothing was written; choose another place, or insert by hand")
}
