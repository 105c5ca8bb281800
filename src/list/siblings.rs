//! Which items of a list a new one is compared with, what is compared, and how they fall into groups.
//!
//! Goes in: a list and the new item. Comes out: the items of its kin in text order, with what stands between each and
//! the one above. Items of other kin are "other code" there.

use super::{
    model::{Class, Item, List, Part, PartKind},
    words,
};
use crate::text::{Source, fold};

/// Verbs that register something: calls of one receiver that begin with the same one are kin.
const VERBS: [&str; 4] = ["Add", "TryAdd", "Register", "Bind"];

/// Statements that nothing stands behind.
const JUMPS: [&str; 5] = ["return", "throw", "break", "continue", "goto"];

/// Words that look like a call before their bracket.
const NO_CALLS: [&str; 12] =
    ["if", "for", "foreach", "while", "switch", "using", "lock", "fixed", "catch", "match", "return", "throw"];

/// What stands between a receiver and its member.
const LINKS: [&str; 7] = ["?.", "!.", "?->", "->", "::", ".", "\\"];

/// What can be compared of an item: the new one's and its siblings' alike.
pub(super) struct Traits {
    /// What it is sorted by: the name, or of a call its arguments.
    pub(super) key: String,
    /// The item's text, white space folded.
    pub(super) text: String,
    /// Words of the key; of an import its segments.
    pub(super) words: Vec<String>,
    /// Words of the name.
    pub(super) name: Vec<String>,
    /// What it is about, each with how often.
    pub(super) tokens: Vec<(String, usize)>,
    /// How it looks from afar.
    pub(super) shape: String,
    /// Words before its type.
    pub(super) modifiers: String,
    /// Declared type, or called method.
    pub(super) type_: Option<String>,
    /// Its explicit number.
    pub(super) number: Option<f64>,
}

/// An item of the new one's kin.
pub(super) struct Sibling {
    /// Its number among all items of the list.
    pub(super) index: usize,
    /// Its number among the parts.
    pub(super) slot: usize,
    /// What can be compared of it.
    pub(super) traits: Traits,
    /// What stands between it and the sibling above.
    pub(super) gap: Gap,
}

/// What stands between two siblings.
#[derive(Debug, Clone, Default)]
pub(super) struct Gap {
    /// Blank lines.
    pub(super) blanks: usize,
    /// Text of the comments that stand there and document nothing.
    pub(super) comment: Option<String>,
    /// Whether a line for the preprocessor or other code stands there.
    pub(super) code: bool,
}

/// The siblings of a new item, in text order, and the one that closes the list.
pub(super) struct Siblings {
    /// Those that a new item may stand behind.
    pub(super) all: Vec<Sibling>,
    /// The catch-all below them.
    pub(super) rest: Option<Sibling>,
}

/// The siblings of a new item.
pub(super) fn of(list: &List, source: &Source, new: &Item, text: &str) -> Siblings {
    let texts: Vec<String> = list
        .parts
        .iter()
        .map(|part| part.item().map_or_else(String::new, |_| source.text(&part.span).into()))
        .collect();
    let kin = Kin::of(list, new, text);
    let is_rest = |item: &Item, text: &str| item.rest || list.class == Class::Calls && is_jump(text);
    let mut wanted = Vec::new();
    for nearness in [Nearness::Kin, Nearness::Receiver, Nearness::Any] {
        wanted = list.items().map(|(at, _, item)| nearness.takes(&kin, &Kin::of(list, item, &texts[at]))).collect();
        let lasting = list.items().zip(&wanted).any(|((at, _, item), wanted)| *wanted && !is_rest(item, &texts[at]));
        if lasting {
            break;
        }
    }
    let mut siblings = Siblings { all: Vec::new(), rest: None };
    let mut above = None;
    for ((index, (slot, _, item)), wanted) in list.items().enumerate().zip(wanted) {
        if !wanted {
            continue;
        }
        let gap = above.map_or_else(Gap::default, |above| gap(list, source, above, slot));
        let sibling = Sibling { index, slot, traits: traits(list, item, &texts[slot]), gap };
        siblings.all.push(sibling);
        above = Some(slot);
    }
    let closes = |last: &mut Sibling| list.parts[last.slot].item().is_some_and(|item| is_rest(item, &texts[last.slot]));
    siblings.rest = siblings.all.pop_if(closes);
    siblings
}

/// How near of kin an item must be to be a sibling.
#[derive(Clone, Copy)]
enum Nearness {
    Kin,
    Receiver,
    Any,
}

impl Nearness {
    fn takes(self, new: &Kin, other: &Kin) -> bool {
        match self {
            Self::Kin => new == other,
            Self::Receiver => new.receiver.is_some() && new.receiver == other.receiver,
            Self::Any => new.class == other.class,
        }
    }
}

/// What siblings have in common.
#[derive(Debug, PartialEq, Eq)]
struct Kin {
    class: Class,
    receiver: Option<String>,
    verb: String,
}

impl Kin {
    fn of(list: &List, item: &Item, text: &str) -> Self {
        let class = list.class;
        if class != Class::Calls {
            return Self { class, receiver: None, verb: item.kin.clone().unwrap_or_default() };
        }
        let Head { receiver, method, kind, .. } = Head::of(text);
        let is_verb = |verb: &&&str| {
            method.strip_prefix(**verb).is_some_and(|rest| !rest.starts_with(char::is_lowercase)) && kind == "("
        };
        let verb = VERBS.iter().find(is_verb).map_or(method.as_str(), |verb| verb.trim_start_matches("Try"));
        let verb = if kind == "=" { kind.to_owned() } else { format!("{verb}{kind}") };
        Self { class, receiver: Some(receiver), verb }
    }
}

/// The start of a statement: what is called, or assigned to.
struct Head<'t> {
    receiver: String,
    method: String,
    /// What follows: `(` of a call, `=` of an assignment, else nothing.
    kind: &'static str,
    arguments: &'t str,
}

impl<'t> Head<'t> {
    fn of(text: &'t str) -> Self {
        let text = words::bare(text);
        let mut rest = text.strip_prefix("await ").unwrap_or(text).trim_start();
        let mut names = Vec::new();
        loop {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'))).unwrap_or(rest.len());
            names.push(&rest[..end]);
            rest = rest[end..].trim_start();
            match LINKS.iter().find_map(|link| rest.strip_prefix(link)) {
                Some(behind) => rest = behind.trim_start(),
                None => break,
            }
        }
        let kind = match rest.chars().next() {
            Some('(' | '<') if !NO_CALLS.contains(&names[0]) => "(",
            Some('=') if !rest.starts_with("=>") => "=",
            _ => "",
        };
        let method = names.pop().unwrap_or_default().to_owned();
        Self { receiver: names.join("."), method, kind, arguments: rest }
    }
}

fn is_jump(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    JUMPS.contains(&word)
}

/// What can be compared of an item with this text.
pub(super) fn traits(list: &List, item: &Item, text: &str) -> Traits {
    let call = (list.class == Class::Calls).then(|| Head::of(text)).filter(|call| call.kind == "(");
    let key = call.as_ref().map_or_else(|| item.keys[0].clone(), |call| fold(call.arguments));
    let segments = (list.class == Class::Imports).then(|| words::segments(&key));
    let name = match (&call, &segments) {
        (Some(call), _) => words::first_name(call.arguments),
        (None, Some(segments)) => segments.last().map(|last| words::of_key(last)).unwrap_or_default(),
        (None, None) => words::of_key(&key),
    };
    Traits {
        text: fold(text),
        words: segments.unwrap_or_else(|| words::of_key(&key)),
        name,
        tokens: words::tokens(text),
        shape: words::shape(text),
        modifiers: words::modifiers(text),
        type_: call.map(|call| call.method).or_else(|| item.type_.clone()),
        number: item.value.as_deref().or(item.keys.first().map(String::as_str)).and_then(words::number),
        key,
    }
}

fn gap(list: &List, source: &Source, above: usize, below: usize) -> Gap {
    let lines = |top: usize, bottom: usize| {
        let between = source.line_of(top.max(1) - 1) + 1..source.line_of(bottom);
        between.filter(|line| source.is_blank(*line)).count()
    };
    let mut gap = Gap::default();
    let note = |span: &std::ops::Range<usize>, gap: &mut Gap| {
        let text = source.text(span);
        if !is_doc(&text) {
            gap.comment.get_or_insert_default().push_str(&text);
        }
    };
    for at in above + 1..=below {
        let part: &Part = &list.parts[at];
        gap.blanks += lines(list.parts[at - 1].outer.end, part.outer.start);
        match &part.kind {
            PartKind::Comment => note(&part.span, &mut gap),
            PartKind::Item(item) if at == below => item.comments.iter().for_each(|comment| note(comment, &mut gap)),
            _ => gap.code = true,
        }
    }
    gap
}

/// Whether a comment documents what stands below it.
pub(super) fn is_doc(comment: &str) -> bool {
    comment.starts_with("///") || comment.starts_with("/**")
}
