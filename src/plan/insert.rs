//! One item into one list of one document: the step that every other is made of.
//!
//! Goes in: a document, a query, which list, which item, where. Comes out: nothing to do, an edit set with the document
//! that it makes, or a refusal. Every insertion is verified ([`super::verify`]) before it is given out.

use super::{stop::Stop, verify};
use crate::{
    error::{Location, Refusal},
    list::{self, Candidate, Indentation, Item, List, NewItem, Placement, Position, model, placement},
    syntax::{Document, Query},
    text::{EditSet, Source, shortened},
};

/// Which list of the document is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one with this scope name.
    Named(String),
    /// The innermost one that has a part of this line (from 1); a file's own list has a part of every line.
    AtLine(usize),
    /// The innermost one that has a boundary between items below this line (from 1).
    BoundaryAt(usize),
    /// The only one.
    Sole,
    /// The one with this number, in text order from 0.
    Number(usize),
}

/// One insertion, as asked.
#[derive(Debug, Clone)]
pub struct Insertion<'a> {
    /// What the lists and items are.
    pub query: &'a Query,
    /// Which list.
    pub which: Which,
    /// The item's text: dedented, without the list's separator.
    pub item: &'a str,
    /// How its inner indentation is meant.
    pub indentation: Indentation,
    /// Where.
    pub placement: Placement,
}

/// Where an item stands or is to stand.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Place {
    /// Line of the file before (from 1) after which the item stands; 0 for the top.
    pub line: usize,
    /// Items above it.
    pub index: usize,
    /// Items in the list before.
    pub of: usize,
    /// How sure the engine is of a place that it found; `None` where it was told.
    pub sure: Option<list::Sure>,
    /// Why there.
    pub why: String,
    /// What came second.
    pub second: Option<Second>,
}

/// The runner-up of a found place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Second {
    /// Line of the file before (from 1) after which the item would stand.
    pub line: usize,
    /// Why there.
    pub why: String,
}

/// What an insertion comes to.
#[derive(Debug, Clone)]
pub enum Inserted {
    /// The item is there already, with the same text.
    Present(Location),
    /// These edits put it there.
    Planned(Box<Planned>),
}

/// An insertion that keeps all promises.
#[derive(Debug, Clone)]
pub struct Planned {
    /// What changes.
    pub edits: EditSet,
    /// The document afterwards.
    pub document: Document,
    /// Where the item stands.
    pub place: Place,
    /// The same, among the parts of the list before.
    pub position: Position,
}

/// Plans one insertion.
///
/// # Errors
/// [`Stop::Refused`] where the list is not there or not alone, the item is no item of it, its key is there with other
/// text, the place cannot be had, or a promise would be broken; [`Stop::Error`] for faults of the query or parser.
pub fn insert(document: &Document, wanted: &Insertion<'_>) -> Result<Inserted, Stop> {
    let source = document.source();
    let mut lists = List::all(document, wanted.query.lists(document)?);
    if let Placement::AfterLine(line @ 1..) = wanted.placement {
        lists = lists.into_iter().map(|list| list.with_comments_cut(source, line - 1)).collect();
    }
    let number = choose(&lists, source, wanted)?;
    let list = &lists[number];
    let text = dedent(wanted.item);
    let text = if list.separator.is_some() { text.trim_end() } else { &text };
    let trial = Trial { document, wanted, lists: &lists, number, text };
    let told = match wanted.placement {
        Placement::Auto | Placement::Sorted | Placement::Within(_) => None,
        _ => Some(placement::place(list, source, &wanted.placement)?),
    };
    let first = match &told {
        Some(position) => position.clone(),
        None => placement::place(list, source, &Placement::Last)?,
    };
    let attempt = trial.attempt(&first)?;
    if let Some(location) = trial.present(&attempt.item)? {
        return Ok(Inserted::Present(location));
    }
    trial.finish(told, &attempt)
}

/// An insertion under way.
struct Trial<'a> {
    document: &'a Document,
    wanted: &'a Insertion<'a>,
    lists: &'a [List],
    number: usize,
    text: &'a str,
}

/// The item put somewhere, and read back.
struct Attempt {
    edits: EditSet,
    document: Document,
    lists: Vec<List>,
    item: Item,
    behind: String,
}

impl Trial<'_> {
    fn list(&self) -> &List {
        &self.lists[self.number]
    }

    fn source(&self) -> &Source {
        self.document.source()
    }

    /// Puts the item at a position and reads it back by the query.
    ///
    /// Where the text may end in a comment, only the parser can tell where the item proper ends, and so where its
    /// separator goes: it is first put there with the separator on a line of its own.
    fn attempt(&self, position: &Position) -> Result<Attempt, Stop> {
        let all = self.text.len();
        let last_line = self.text.lines().next_back().unwrap_or_default();
        let commented = ["//", "#", "*/"].iter().any(|mark| last_line.contains(mark));
        if !commented || self.list().separator.is_none() {
            return self.put(position, self.text, all);
        }
        let provisional = self.put(position, &format!("{}\n", self.text), all + 1);
        let behind = provisional.map_or(String::new(), |attempt| attempt.behind);
        self.put(position, self.text, proper_length(self.text, &behind))
    }

    fn put(&self, position: &Position, text: &str, proper: usize) -> Result<Attempt, Stop> {
        let list = self.list();
        let item = NewItem { text, proper, indentation: self.wanted.indentation };
        let edits = EditSet::new(list::insert(self.source(), self.lists, list, position, item)).map_err(|overlap| {
            Refusal::new("overlap", overlap.to_string(), "this is a fault of grafter: please report it")
        })?;
        let document = self.document.edited(&edits)?;
        let lists = List::all(&document, self.wanted.query.lists(&document)?);
        let read = self.read_back(&document, &lists, position.index);
        if read.is_err() {
            verify::away_from_errors(self.document, &edits)?;
        }
        let (item, behind) = read?;
        Ok(Attempt { edits, document, lists, item, behind })
    }

    /// The item as its siblings are read, and the comment behind it.
    fn read_back(&self, document: &Document, lists: &[List], index: usize) -> Result<(Item, String), Refusal> {
        let list = lists.get(self.number).filter(|list| list.len() == self.list().len() + 1);
        if let Some(list) = list
            && let Some((at, part, item)) = list.items().nth(index)
            && list.has_text(document.source(), at, self.text)
        {
            return Ok((item.clone(), part.behind(document.source())));
        }
        Err(self.unread())
    }

    /// Why the item cannot be read back: the list does not parse, or it is no item of it.
    fn unread(&self) -> Refusal {
        let list = &self.list().span;
        let spans = self.document.error_spans();
        if let Some(span) = spans.iter().find(|span| list.start <= span.start && span.end <= list.end) {
            let message = format!("the list `{}` does not parse here", self.list().title(self.source()));
            let help = "mend the syntax there first";
            return Refusal::new("parse-error-near", message, help).at(self.source().location(span.start));
        }
        let query = self.wanted.query.name();
        let message =
            format!("`{}` is no item of {query} in `{}`", shortened(self.text), self.list().title(self.source()));
        let help =
            "an item must parse where it goes and match the query like its siblings; several items need a step each";
        Refusal::new("item-mismatch", message, help).at(self.list().location(self.source()))
    }

    /// Where the item is already, if its text is the same.
    fn present(&self, item: &Item) -> Result<Option<Location>, Refusal> {
        let known = |key| self.list().find(key).filter(|(_, _, known)| known.rest == item.rest);
        let found = item.keys.iter().find_map(|key| known(key).map(|(at, part, _)| (key, at, part)));
        let Some((key, at, part)) = found else { return Ok(None) };
        let source = self.source();
        let location = source.location(part.span.start);
        if self.list().has_text(source, at, self.text) {
            return Ok(Some(location));
        }
        let message = format!(
            "`{}` is there with other text: `{}`, asked for: `{}`",
            key,
            shortened(&source.text(&part.span)),
            shortened(self.text)
        );
        Err(Refusal::new("conflict", message, "change one to the other by hand, or ask for another key").at(location))
    }

    fn finish(&self, told: Option<Position>, first: &Attempt) -> Result<Inserted, Stop> {
        let (position, found) = if let Some(position) = told {
            (position, None)
        } else {
            let new = Candidate { text: self.text, item: &first.item };
            let (position, found) = placement::find(self.list(), self.source(), &new, &self.wanted.placement)?;
            (position, Some(found))
        };
        let attempt = self.attempt(&position)?;
        verify::insertion(
            self.document,
            self.lists,
            self.number,
            &attempt.document,
            &attempt.lists,
            &attempt.edits,
            self.text,
        )?;
        let place = self.place(&position, &attempt, found);
        let Attempt { edits, document, .. } = attempt;
        Ok(Inserted::Planned(Box::new(Planned { edits, document, place, position })))
    }

    fn place(&self, position: &Position, attempt: &Attempt, found: Option<placement::Found>) -> Place {
        let list = &attempt.lists[self.number];
        let index = list.items().position(|(_, _, item)| item.keys == attempt.item.keys).unwrap_or(position.index);
        let line_of = |position: &Position| {
            let item = NewItem { text: self.text, proper: self.text.len(), indentation: self.wanted.indentation };
            list::telling(self.source(), self.lists, self.list(), position, item)
        };
        let of = self.list().len();
        match found {
            None => Place {
                line: placement::line_of(self.list(), self.source(), position),
                index,
                of,
                sure: None,
                why: "told".into(),
                second: None,
            },
            Some(found) => Place {
                line: line_of(position),
                index,
                of,
                sure: Some(found.sure),
                why: found.why,
                second: found.second.map(|(position, why)| Second { line: line_of(&position), why }),
            },
        }
    }
}

/// Number of the list that is meant.
fn choose(lists: &[List], source: &Source, wanted: &Insertion<'_>) -> Result<usize, Refusal> {
    let query = wanted.query.name();
    let innermost = |fits: &dyn Fn(&List) -> bool| {
        let fitting = lists.iter().enumerate().filter(|(_, list)| fits(list));
        fitting.min_by_key(|(number, list)| (list.span.len(), usize::MAX - number)).map(|(number, _)| number)
    };
    let missing = |message: String| {
        let here: Vec<String> =
            lists.iter().take(6).map(|list| format!("{} ({})", list.title(source), list.location(source))).collect();
        let help = if here.is_empty() {
            format!("no list of {query} is in this file")
        } else {
            format!("the lists here are {}", here.join(", "))
        };
        Refusal::new("list-missing", message, help).at(Location::file(source.path().as_str()))
    };
    match &wanted.which {
        Which::Named(name) => {
            let list = model::named(lists, source, query, name)?;
            Ok(lists.iter().position(|known| std::ptr::eq(known, list)).unwrap_or(0))
        }
        Which::AtLine(line) => {
            innermost(&|list| !list.delimited && list.is_whole(source) || covers(list, source, *line))
                .ok_or_else(|| missing(format!("no list of {query} has a part of line {line}")))
        }
        Which::BoundaryAt(line) => innermost(&|list| placement::has_boundary(list, source, *line))
            .ok_or_else(|| missing(format!("no list of {query} has a boundary between items below line {line}"))),
        Which::Number(number) => Ok(*number),
        Which::Sole => match lists {
            [_] => Ok(0),
            [] => Err(missing(format!("no list of {query} in this file"))),
            [first, second, ..] => {
                let message = format!("{} lists of {query} are in this file", lists.len());
                let help = "say which: --in NAME, --in-line N, or --every for all of them";
                Err(Refusal::new("list-ambiguous", message, help)
                    .at(first.location(source))
                    .and(second.location(source)))
            }
        },
    }
}

fn covers(list: &List, source: &Source, line: usize) -> bool {
    let last = list.span.end.max(list.span.start + 1) - 1;
    source.line_of(list.span.start) < line && line <= source.line_of(last) + 1
}

/// Length of an item's text up to the end of the item proper: without the comment behind it.
fn proper_length(text: &str, behind: &str) -> usize {
    let tail = behind.chars().filter(|letter| !letter.is_whitespace()).count();
    let filled = text.char_indices().rev().filter(|(_, letter)| !letter.is_whitespace());
    match tail.checked_sub(1).and_then(|last| filled.map(|(at, _)| at).nth(last)) {
        Some(start) => text[..start].trim_end().len(),
        None => text.len(),
    }
}

/// A text with `\n` line ends, without the white space that all its lines begin with and blank lines at its ends. Blanks
/// at the end of a line stay.
#[must_use]
pub fn dedent(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let filled = |line: &&&str| !line.trim().is_empty();
    let margin = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let common = lines.iter().filter(filled).map(margin).min().unwrap_or(0);
    let first = lines.iter().position(|line| filled(&line)).unwrap_or(0);
    let last = lines.iter().rposition(|line| filled(&line)).map_or(0, |at| at + 1);
    let kept: Vec<&str> = lines[first..last.max(first)].iter().map(|line| line.get(common..).unwrap_or("")).collect();
    kept.join("\n")
}
