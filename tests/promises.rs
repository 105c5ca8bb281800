//! Random items into random lists of the corpus keep the promises, 10,000 times.
//!
//! The checks are this file's own: they look at bytes, at trees parsed anew, and at lists found anew; nothing that the
//! engine says of its own work is believed. A file is also taken with CRLF, with tabs, with a byte order mark, and
//! without its last line end; what comes out must be what the plain file gives, changed in the same way.
//!
//! The seed is fixed, so that the suite says the same thing twice. `PROPTEST_RNG_SEED=7 PROPTEST_CASES=50000 cargo test
//! --test promises` looks elsewhere.

use std::{
    collections::BTreeMap,
    fs,
    ops::Range,
    path::Path,
    sync::{Arc, OnceLock},
};

use grafter::{
    codemod::Library,
    list::{Indentation, List, Placement},
    plan::{
        Inserted, Insertion, Stop, Which,
        insert::{Planned, dedent, insert},
    },
    syntax::{Document, Language, Query},
    text::{EditSet, RelPath, Source, fold},
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{RngSeed, TestCaseResult, TestRunner},
};

/// Files up to this many bytes: what is longer costs time and has nothing new.
const LONGEST: usize = 16_000;

/// Shares of the insertions that may be refused: an item that is renamed at random is not always an item.
const REFUSED: usize = 10;

/// Codes of the refusals that such an item may meet; all others accuse the engine.
const EXCUSED: [&str; 2] = ["conflict", "item-mismatch"];

/// Words that mean something else than a name.
const KEYWORDS: &str = "abstract and array as async await base bool break byte callable case catch char checked class clone const \
    continue decimal declare default delegate die do double echo else elseif empty enum event exit explicit \
    extends extern false final finally fixed float fn for foreach from function get global if implements implicit \
    in include include_once init instanceof int interface internal is isset list lock long match mixed namespace \
    new not null object operator or out override params parent partial private protected public readonly record \
    ref require require_once required return sbyte sealed self set short sizeof static strict_types string struct \
    switch this throw trait true try typeof uint ulong unchecked union unsafe unset use using value var virtual \
    void volatile when where while with yield";

/// How a file of the corpus is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Crlf,
    Tabs,
    Bom,
    NoLastLineEnd,
}

impl Form {
    const ALL: [Self; 4] = [Self::Crlf, Self::Tabs, Self::Bom, Self::NoLastLineEnd];

    /// The text in this form.
    fn of(self, text: &[u8]) -> Vec<u8> {
        match self {
            Self::Crlf => text
                .iter()
                .flat_map(|b| if *b == b'\n' { &b"\r\n"[..] } else { std::slice::from_ref(b) })
                .copied()
                .collect(),
            Self::Tabs => text.split_inclusive(|b| *b == b'\n').flat_map(tabbed).collect(),
            Self::Bom => [b"\xef\xbb\xbf", text].concat(),
            Self::NoLastLineEnd => text.strip_suffix(b"\n").unwrap_or(text).to_vec(),
        }
    }
}

fn tabbed(line: &[u8]) -> Vec<u8> {
    let blanks = line.iter().take_while(|b| **b == b' ').count();
    [&vec![b'\t'; blanks / 4], &line[blanks / 4 * 4..]].concat()
}

/// A file of the corpus with a query that finds lists in it.
struct Stand {
    document: Document,
    query: Arc<Query>,
    lists: Vec<List>,
    forms: [OnceLock<Document>; 4],
}

impl Stand {
    fn form(&self, form: Form) -> &Document {
        let at = Form::ALL.iter().position(|known| *known == form).unwrap();
        self.forms[at].get_or_init(|| {
            let source = self.document.source();
            parsed(source.path().as_str(), form.of(source.bytes()), self.document.language())
        })
    }
}

fn parsed(path: &str, bytes: Vec<u8>, language: &'static Language) -> Document {
    Document::parse(Source::new(RelPath::parse(path).unwrap(), bytes), language).unwrap()
}

fn lists_of(document: &Document, query: &Query) -> Vec<List> {
    List::all(document, query.lists(document).unwrap())
}

/// Every query of a language with the files in which it finds a list that has items, the short ones first; parsed once.
fn stands(language: &'static str) -> Vec<Vec<Stand>> {
    let known = Language::of_name(language).unwrap();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut documents: Vec<Document> = walkdir::WalkDir::new(&corpus)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| Language::of_extension(&extension(entry.path())).is_some_and(|found| found.name == known.name))
        .filter(|entry| entry.metadata().unwrap().len() <= LONGEST as u64)
        .map(|entry| {
            let path = entry.path().strip_prefix(&corpus).unwrap().display().to_string();
            parsed(&path, plain(&fs::read(entry.path()).unwrap()), known)
        })
        .collect();
    documents.sort_by_key(|document| document.source().bytes().len());
    let library = Library::built_in();
    let queries = library.queries().filter(|query| query.name.starts_with(&format!("{language}/")));
    let stands = queries.map(|query| {
        let query = Arc::new(Query::compile(&query.name, &query.text, known).unwrap());
        let stands = documents.iter().filter_map(|document| {
            let lists = lists_of(document, &query);
            let filled = lists.iter().any(|list| !list.is_empty());
            filled.then(|| Stand {
                document: document.clone(),
                query: Arc::clone(&query),
                lists,
                forms: Default::default(),
            })
        });
        stands.collect::<Vec<_>>()
    });
    stands.filter(|stands| !stands.is_empty()).collect()
}

fn extension(path: &Path) -> String {
    path.extension().map_or(String::new(), |extension| extension.to_string_lossy().into_owned())
}

/// A text with `\n` line ends, without a byte order mark, ending in a line end: what the forms are made from.
fn plain(bytes: &[u8]) -> Vec<u8> {
    let mut text: Vec<u8> = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).to_vec();
    text.retain(|b| *b != b'\r');
    if !text.ends_with(b"\n") {
        text.push(b'\n');
    }
    text
}

/// What is random of a case.
#[derive(Debug, Clone)]
struct Dice {
    query: Index,
    file: Index,
    list: Index,
    steps: Vec<Step>,
    form: Index,
}

/// What is random of an insertion.
#[derive(Debug, Clone)]
struct Step {
    model: Index,
    word: Index,
    with_comments: bool,
    place: u8,
    beside: Index,
}

fn dice(steps: impl Into<proptest::collection::SizeRange>) -> impl Strategy<Value = Dice> {
    let step = (any::<Index>(), any::<Index>(), any::<bool>(), 0..6_u8, any::<Index>())
        .prop_map(|(model, word, with_comments, place, beside)| Step { model, word, with_comments, place, beside });
    let steps = proptest::collection::vec(step, steps);
    (any::<Index>(), any::<Index>(), any::<Index>(), steps, any::<Index>())
        .prop_map(|(query, file, list, steps, form)| Dice { query, file, list, steps, form })
}

/// One insertion to be tried.
#[derive(Debug, Clone)]
struct Wanted {
    number: usize,
    item: String,
    placement: Placement,
    /// Items above the new one, where the place is told.
    index: Option<usize>,
}

/// An item like one of the list, with another name, and where it is to go; nothing where no item can be renamed.
fn wanted(document: &Document, list: &List, number: usize, step: &Step) -> Option<Wanted> {
    let source = document.source();
    let items: Vec<_> = list.items().collect();
    let (_, part, item) = step.model.get(&items);
    let span = if step.with_comments { part.outer.start..part.span.end } else { part.span.clone() };
    let start = source.line_start(source.line_of(span.start));
    let lead = &source.bytes()[start..span.start];
    let whole = if lead.iter().all(u8::is_ascii_whitespace) { start..span.end } else { span };
    let text = dedent(std::str::from_utf8(&source.bytes()[whole]).ok()?);
    let item = renamed(&text, &item.keys, step.word)?;
    let (placement, index) = place(list, source, step);
    Some(Wanted { number, item, placement, index })
}

/// The text with a word of its keys changed wherever it stands.
fn renamed(text: &str, keys: &[String], word: Index) -> Option<String> {
    let names = words(&keys[0]).into_iter().map(|span| &keys[0][span]);
    let digit = |c: char| c.is_ascii_digit();
    let suffixed = |name: &str| name.starts_with(digit) && !name.chars().all(digit); // `0m`, `0x1f`
    let names: Vec<&str> =
        names.filter(|name| !suffixed(name) && !KEYWORDS.split_whitespace().any(|known| known == *name)).collect();
    if names.is_empty() {
        return None;
    }
    let name = *word.get(&names);
    let fresh = if name.starts_with(digit) { format!("{name}7") } else { format!("{name}Zq") };
    let mut result = text.to_owned();
    for span in words(text).into_iter().rev().filter(|span| &text[span.clone()] == name) {
        result.replace_range(span, &fresh);
    }
    (result != text).then_some(result)
}

/// Spans of the identifiers and numbers of a text.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric() || *c == '_') {
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end += c.len_utf8(),
            None => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

fn place(list: &List, source: &Source, step: &Step) -> (Placement, Option<usize>) {
    let items: Vec<_> = list.items().collect();
    let beside = step.beside.index(items.len());
    let (at, part, item) = items[beside];
    let unique = items.iter().filter(|(_, _, other)| other.keys.contains(&item.keys[0])).count() == 1;
    let end = source.line_of(part.outer.end - 1);
    let alone = list.parts.get(at + 1).is_none_or(|below| source.line_of(below.outer.start) > end)
        && items[..beside].iter().all(|(_, above, _)| source.line_of(above.outer.end - 1) < end);
    match step.place {
        0 => (Placement::First, Some(0)),
        1 => (Placement::Last, None),
        2 if unique => (Placement::Before(item.keys[0].clone()), Some(beside)),
        3 if unique => (Placement::After(item.keys[0].clone()), Some(beside + 1)),
        4 if alone => (Placement::AfterLine(end + 1), Some(beside + 1)),
        _ => (Placement::Auto, None),
    }
}

fn ask(document: &Document, query: &Query, wanted: &Wanted) -> Result<Inserted, Stop> {
    let insertion = Insertion {
        query,
        which: Which::Number(wanted.number),
        item: &wanted.item,
        indentation: Indentation::Template,
        placement: wanted.placement.clone(),
    };
    insert(document, &insertion)
}

/// The text afterwards, from the edits and nothing else; with the spans of it that are new.
fn replayed(before: &[u8], edits: &EditSet) -> (Vec<u8>, Vec<Range<usize>>) {
    let (mut text, mut new, mut at) = (Vec::new(), Vec::new(), 0);
    for edit in edits.edits() {
        text.extend_from_slice(&before[at..edit.range.start]);
        new.push(text.len()..text.len() + edit.text.len());
        text.extend_from_slice(&edit.text);
        at = edit.range.end;
    }
    text.extend_from_slice(&before[at..]);
    (text, new)
}

/// Promises 1 to 5 on one insertion.
fn keeps_the_promises(before: &Document, query: &Query, wanted: &Wanted, planned: &Planned) -> TestCaseResult {
    let (old, new) = (before.source().bytes(), planned.document.source().bytes());
    let (text, spans) = replayed(old, &planned.edits);
    prop_assert_eq!(&text, new, "the document is not what the edits make");
    prop_assert!(planned.edits.edits().iter().all(|edit| edit.range.is_empty()), "bytes are taken out");
    let mut cut = new.to_vec();
    spans.into_iter().rev().for_each(|span| drop(cut.drain(span)));
    prop_assert_eq!(&cut, old, "the new spans cut out do not give the old bytes");
    prop_assert_eq!(planned.edits.invert(old).apply(new), old, "the inverse does not give the old bytes");

    let anew = parsed(before.source().path().as_str(), new.to_vec(), before.language());
    prop_assert!(anew.error_spans().len() <= before.error_spans().len(), "it parses worse than before");
    let (old_lists, new_lists) = (lists_of(before, query), lists_of(&anew, query));
    let (old_list, new_list) = (&old_lists[wanted.number], &new_lists[wanted.number]);
    let texts = |document: &Document, list: &List| -> Vec<String> {
        list.items().map(|(_, part, _)| document.source().text(&part.span).into_owned()).collect()
    };
    let (mut kept, old_texts) = (texts(&anew, new_list), texts(before, old_list));
    let index = planned.place.index;
    prop_assert!(index < kept.len(), "the place is outside of the list");
    let added = kept.remove(index);
    prop_assert_eq!(kept, old_texts, "the other items are not the old ones");
    prop_assert!(fold(&wanted.item).contains(&fold(&added)), "`{}` is not what was asked", added);
    if let Some(asked) = wanted.index {
        prop_assert_eq!(index, asked, "not at the place that was told");
    }
    match ask(&anew, query, wanted) {
        Ok(Inserted::Present(_)) => Ok(()),
        other => Err(TestCaseError::fail(format!("again is not nothing: {}", told(&other)))),
    }
}

/// The same insertion into the same file in another form gives the same text in that form.
fn keeps_the_form(stand: &Stand, form: Form, wanted: &Wanted, planned: &Planned) -> TestCaseResult {
    let before = stand.form(form);
    let outcome = ask(before, &stand.query, wanted);
    let Ok(Inserted::Planned(formed)) = outcome else {
        return Err(TestCaseError::fail(format!("{form:?} is not like plain: {}", told(&outcome))));
    };
    let expected = form.of(planned.document.source().bytes());
    let found = formed.document.source();
    prop_assert!(
        expected == found.bytes(),
        "{form:?} is not the same as plain:\n{}",
        differing(&String::from_utf8_lossy(&expected), &found.text(&(0..found.bytes().len())))
    );
    prop_assert_eq!(formed.place.line, planned.place.line, "the line is another one");
    keeps_the_promises(before, &stand.query, wanted, &formed)
}

/// The lines around the first difference.
fn differing(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let at = expected.iter().zip(&found).take_while(|(a, b)| a == b).count();
    let near = |lines: &[&str]| format!("{:#?}", &lines[at.saturating_sub(4)..(at + 4).min(lines.len())]);
    format!("expected {}\nfound {}", near(&expected), near(&found))
}

fn told(outcome: &Result<Inserted, Stop>) -> String {
    match outcome {
        Ok(Inserted::Present(place)) => format!("present at {place}"),
        Ok(Inserted::Planned(planned)) => format!("planned after line {}", planned.place.line),
        Err(Stop::Refused(refusal)) => format!("refused[{}]: {refusal}", refusal.code),
        Err(Stop::Error(error)) => format!("error[{}]: {error}", error.code()),
    }
}

/// What came of the cases, by the code of the refusal.
#[derive(Debug, Default)]
struct Tally(BTreeMap<String, usize>);

impl Tally {
    fn count(&mut self, outcome: &str) {
        *self.0.entry(outcome.to_owned()).or_default() += 1;
    }

    /// Refusals are no way out: most must be planned.
    fn is_fair(&self) {
        let planned = self.0.get("planned").copied().unwrap_or_default();
        let refused: usize =
            self.0.iter().filter(|(code, _)| !matches!(code.as_str(), "planned" | "no-item")).map(|(_, n)| n).sum();
        assert!(refused * 100 <= REFUSED * (planned + refused), "too many refusals: {:?}", self.0);
    }
}

/// Runs a property on many cases with a seed that does not change, and says what came of them.
fn many(
    cases: u32,
    steps: impl Into<proptest::collection::SizeRange>,
    property: impl Fn(Dice, &mut Tally) -> TestCaseResult,
) {
    let given = ProptestConfig::default();
    let set = |name| std::env::var_os(name).is_some();
    let config = ProptestConfig {
        cases: if set("PROPTEST_CASES") { given.cases } else { cases },
        rng_seed: if set("PROPTEST_RNG_SEED") { given.rng_seed } else { RngSeed::Fixed(3) },
        failure_persistence: None,
        ..given
    };
    let tally = std::cell::RefCell::new(Tally::default());
    let result = TestRunner::new(config).run(&dice(steps), |dice| property(dice, &mut tally.borrow_mut()));
    if let Err(failure) = result {
        panic!("{failure}");
    }
    tally.into_inner().is_fair();
}

/// The list that a case is about; of short files more often than of long ones.
fn chosen<'s>(stands: &'s [Vec<Stand>], dice: &Dice) -> (&'s Stand, usize) {
    let of_query: &Vec<Stand> = dice.query.get(stands);
    let count = of_query.len();
    let stand = &of_query[count - 1 - dice.file.index(count * count).isqrt()];
    let filled: Vec<usize> = (0..stand.lists.len()).filter(|number| !stand.lists[*number].is_empty()).collect();
    (stand, *dice.list.get(&filled))
}

/// One insertion, on the plain file and on another form of it.
fn one(stands: &[Vec<Stand>], dice: &Dice, tally: &mut Tally) -> TestCaseResult {
    let (stand, number) = chosen(stands, dice);
    let Some(wanted) = wanted(&stand.document, &stand.lists[number], number, &dice.steps[0]) else {
        tally.count("no-item");
        return Ok(());
    };
    let context = |error: TestCaseError| match error {
        TestCaseError::Fail(reason) => {
            let place = stand.lists[number].location(stand.document.source());
            TestCaseError::fail(format!("{} at {place}: {wanted:?}\n{reason}", stand.query.name()))
        }
        rejected @ TestCaseError::Reject(_) => rejected,
    };
    match ask(&stand.document, &stand.query, &wanted) {
        Ok(Inserted::Planned(planned)) => {
            tally.count("planned");
            keeps_the_promises(&stand.document, &stand.query, &wanted, &planned).map_err(context)?;
            keeps_the_form(stand, *dice.form.get(&Form::ALL), &wanted, &planned).map_err(context)
        }
        Ok(Inserted::Present(_)) => {
            tally.count("present");
            Ok(())
        }
        Err(Stop::Refused(refusal)) if EXCUSED.contains(&refusal.code) => {
            tally.count(refusal.code);
            Ok(())
        }
        other => Err(context(TestCaseError::fail(told(&other)))),
    }
}

/// Several insertions, each into what the one before left, are one edit set on the original.
fn several(stands: &[Vec<Stand>], dice: &Dice, tally: &mut Tally) -> TestCaseResult {
    let (stand, number) = chosen(stands, dice);
    let (mut document, mut edits, mut done) = (stand.document.clone(), EditSet::default(), Vec::new());
    for step in &dice.steps {
        let list = &lists_of(&document, &stand.query)[number];
        let Some(wanted) = wanted(&document, list, number, step) else { continue };
        if let Ok(Inserted::Planned(planned)) = ask(&document, &stand.query, &wanted) {
            edits = edits.then(&planned.edits);
            document = planned.document.clone();
            done.push(wanted);
        }
    }
    tally.count(if done.len() > 1 { "planned" } else { "no-item" });
    let (old, new) = (stand.document.source().bytes(), document.source().bytes());
    prop_assert_eq!(edits.apply(old), new);
    prop_assert_eq!(&replayed(old, &edits).0, new);
    prop_assert_eq!(edits.invert(old).apply(new), old);
    prop_assert!(edits.edits().iter().all(|edit| edit.range.is_empty()), "bytes are taken out");
    let anew = parsed("anew", new.to_vec(), document.language());
    let list = &lists_of(&anew, &stand.query)[number];
    prop_assert_eq!(list.len(), stand.lists[number].len() + done.len());
    for wanted in done {
        let again = Wanted { placement: Placement::Auto, ..wanted };
        let outcome = ask(&anew, &stand.query, &again);
        prop_assert!(matches!(outcome, Ok(Inserted::Present(_))), "{again:?}: {}", told(&outcome));
    }
    Ok(())
}

#[test]
fn one_item_into_a_csharp_list() {
    let stands = stands("csharp");
    many(5_000, 1, |dice, tally| one(&stands, &dice, tally));
}

#[test]
fn one_item_into_a_php_list() {
    let stands = stands("php");
    many(5_000, 1, |dice, tally| one(&stands, &dice, tally));
}

#[test]
fn several_items_one_after_the_other_are_one_edit_set() {
    for language in ["csharp", "php"] {
        let stands = stands(language);
        many(500, 2..5, |dice, tally| several(&stands, &dice, tally));
    }
}
