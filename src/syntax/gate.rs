//! What a file's bytes must hold for a query to match in it, so that most files need not be parsed.
//!
//! Goes in: a compiled query and its text. Comes out: a test of bytes that costs a scan. It is sound: what it rules out,
//! the query does not match. It is derived only from what every match of a pattern has: texts that predicates ask of
//! captures which are in every match, and keywords of the kinds of nodes around them. Where a pattern gives nothing of the
//! kind, every file is parsed.
//!
//! One limit: what may stand before a name ([`Language::before`]) is said of text that parses. Where the parser has thrown
//! tokens away in front of a name, the file may be ruled out although the query would match in the ruins.

use memchr::memmem::Finder;
use regex_syntax::hir::{
    Look,
    literal::{ExtractKind, Extractor},
};
use tree_sitter::CaptureQuantifier;

use super::{
    Language,
    pattern::{self, Form, Part},
};

/// Kinds of nodes that are one word.
const WORDS: [&str; 2] = ["identifier", "name"];

/// Kinds of nodes that begin and end where words do.
const NAMES: [&str; 5] = ["identifier", "name", "qualified_name", "generic_name", "namespace_name"];

/// A kind that begins with a name: what stands before the one stands before the other.
const BEGINS_WITH_NAME: &str = "generic_name";

/// Shorter texts are in every file.
const SHORTEST: usize = 2;

/// A test of bytes: one of the patterns must have all that it needs. Without patterns all bytes pass.
#[derive(Debug, Default)]
pub(super) struct Gate {
    patterns: Vec<Vec<Need>>,
}

/// Something that must be there.
#[derive(Debug)]
enum Need {
    /// One of these texts.
    Texts(Vec<Literal>),
    /// A keyword.
    Keyword(regex::bytes::Regex),
}

/// A text, and what must stand around it.
#[derive(Debug)]
struct Literal {
    finder: Finder<'static>,
    /// A word begins with it.
    begins: bool,
    /// A word ends with it.
    ends: bool,
    /// What may stand before it, but for white space and comments.
    before: Option<Vec<u8>>,
}

/// A text that a predicate asks for.
#[derive(Debug)]
struct Asked {
    text: Vec<u8>,
    /// The node begins with it.
    begins: bool,
    /// The node ends with it.
    ends: bool,
}

impl Gate {
    /// The gate of the patterns that have a capture of this name; of all patterns where none is asked for.
    pub(super) fn of(text: &str, inner: &tree_sitter::Query, language: &'static Language, with: Option<&str>) -> Self {
        let parts = pattern::read(text);
        if parts.len() != inner.pattern_count() {
            return Self::default();
        }
        let mut patterns = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            let quantifier = |capture: &str| {
                let index = inner.capture_index_for_name(capture);
                index.map_or(CaptureQuantifier::Zero, |index| inner.capture_quantifiers(number)[index as usize])
            };
            if with.is_some_and(|capture| quantifier(capture) == CaptureQuantifier::Zero) {
                continue;
            }
            let is_certain =
                |capture: &str| matches!(quantifier(capture), CaptureQuantifier::One | CaptureQuantifier::OneOrMore);
            let mut needs = Vec::new();
            keywords(part, language, &mut needs);
            predicates(part, &mut |name, arguments| needs.extend(asked(part, language, &is_certain, name, arguments)));
            if needs.is_empty() {
                return Self::default();
            }
            patterns.push(needs);
        }
        Self { patterns }
    }

    /// Whether the query can match in a text of these bytes.
    pub(super) fn admits(&self, bytes: &[u8]) -> bool {
        self.patterns.is_empty() || self.patterns.iter().any(|needs| needs.iter().all(|need| need.is_in(bytes)))
    }
}

impl Need {
    fn is_in(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Texts(literals) => literals.iter().any(|literal| literal.is_in(bytes)),
            Self::Keyword(keyword) => keyword.is_match(bytes),
        }
    }
}

impl Literal {
    fn is_in(&self, bytes: &[u8]) -> bool {
        self.finder.find_iter(bytes).any(|start| {
            let end = start + self.finder.needle().len();
            let goes_on = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().is_some_and(is_word);
            let parted = |asked: bool, at: Option<usize>| !asked || !goes_on(at);
            parted(self.begins, start.checked_sub(1))
                && parted(self.ends, Some(end))
                && self.before.as_ref().is_none_or(|allowed| follows(word_start(bytes, start), allowed))
        })
    }
}

/// What stands before the word that goes on at an offset; letters beyond ASCII, and the `@` of a name, are the word's.
fn word_start(bytes: &[u8], offset: usize) -> &[u8] {
    let is_part = |byte: &u8| is_word(*byte) || !byte.is_ascii() || *byte == b'@';
    &bytes[..bytes[..offset].iter().rposition(|byte| !is_part(byte)).map_or(0, |last| last + 1)]
}

/// Bytes beyond ASCII may be letters or not: they part no words, and join none.
fn is_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

/// Whether the last byte that counts is one of these, or hidden by a comment or a line of the preprocessor.
fn follows(bytes: &[u8], allowed: &[u8]) -> bool {
    let is_space = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0B;
    let Some(last) = bytes.iter().rposition(|byte| !is_space(byte)) else { return false };
    if allowed.contains(&bytes[last]) || bytes[last] == b'/' || !bytes[last].is_ascii() {
        return true;
    }
    let is_broken = bytes[last..].iter().any(|byte| matches!(byte, b'\n' | b'\r'));
    let line = &bytes[memchr::memrchr2(b'\n', b'\r', &bytes[..last]).map_or(0, |end| end + 1)..=last];
    let is_directive = line.iter().find(|byte| !is_space(byte)) == Some(&b'#');
    is_broken && (is_directive || memchr::memmem::find(line, b"//").is_some())
}

/// The keywords of the kinds that every match has.
fn keywords(part: &Part, language: &'static Language, needs: &mut Vec<Need>) {
    if part.optional || part.form == Form::Choice {
        return;
    }
    if let Form::Kind(kind) = &part.form
        && let Some((_, keyword)) = language.keywords.iter().find(|(known, _)| known == kind)
    {
        let flags = if language.ignores_case { "(?i-u)" } else { "(?-u)" };
        needs.extend(regex::bytes::Regex::new(&format!(r"{flags}\b{keyword}\b")).ok().map(Need::Keyword));
    }
    part.parts.iter().for_each(|part| keywords(part, language, needs));
}

fn predicates<'p>(part: &'p Part, take: &mut impl FnMut(&str, &'p [Part])) {
    if let Form::Predicate(name) = &part.form {
        take(name, &part.parts);
    }
    part.parts.iter().for_each(|part| predicates(part, take));
}

/// What a predicate asks for, where its capture is in every match.
fn asked(
    pattern: &Part,
    language: &'static Language,
    is_certain: &dyn Fn(&str) -> bool,
    name: &str,
    arguments: &[Part],
) -> Option<Need> {
    let [Part { form: Form::Argument(capture), .. }, given @ ..] = arguments else { return None };
    let texts = given.iter().map(|part| if let Form::Text(text) = &part.form { Some(text.as_str()) } else { None });
    let texts: Vec<&str> = texts.collect::<Option<_>>()?;
    let whole = |text: &&str| Asked { text: text.as_bytes().to_vec(), begins: true, ends: true };
    let asked = match (name, texts.as_slice()) {
        ("eq?" | "any-eq?", [_]) | ("any-of?", _) => texts.iter().map(whole).collect(),
        ("match?" | "any-match?", [expression]) => required(expression)?,
        _ => return None,
    };
    if !is_certain(capture) || asked.is_empty() || asked.iter().any(|asked| asked.text.len() < SHORTEST) {
        return None;
    }
    let mut places = Vec::new();
    places_of(pattern, None, capture, &mut places);
    let are_names = places.iter().all(|(part, _)| is_of(part, &NAMES));
    let before = places.iter().map(|(_, parent)| {
        let row = language.before.iter().find(|(kind, _)| Some(*kind) == *parent);
        row.map(|(_, allowed)| *allowed)
    });
    let before = before.collect::<Option<Vec<_>>>().filter(|_| are_names).map(|rows| rows.concat());
    let are_words = places.iter().all(|(part, _)| is_of(part, &WORDS));
    let in_word = |asked: &Asked| are_words && asked.text.iter().copied().all(is_word);
    let literals = asked.into_iter().map(|asked| Literal {
        finder: Finder::new(&asked.text).into_owned(),
        begins: asked.begins && are_names,
        ends: asked.ends && are_names,
        before: before.clone().filter(|_| asked.begins || in_word(&asked)),
    });
    Some(Need::Texts(literals.collect()))
}

/// Where a pattern captures something by this name: the part, and the kind of node around it.
fn places_of<'p>(
    part: &'p Part,
    parent: Option<&'p str>,
    capture: &str,
    places: &mut Vec<(&'p Part, Option<&'p str>)>,
) {
    if part.captures.iter().any(|known| known == capture) {
        places.push((part, parent));
    }
    let around = match &part.form {
        Form::Kind(kind) if kind != BEGINS_WITH_NAME => Some(kind.as_str()),
        _ => parent,
    };
    part.parts.iter().for_each(|part| places_of(part, around, capture, places));
}

fn is_of(part: &Part, kinds: &[&str]) -> bool {
    match &part.form {
        Form::Kind(kind) => kinds.contains(&kind.as_str()),
        Form::Choice => part.parts.iter().all(|part| is_of(part, kinds)),
        _ => false,
    }
}

/// Texts of which one is in all that a regular expression matches; the longer of its ends and its beginnings.
fn required(expression: &str) -> Option<Vec<Asked>> {
    let hir = regex_syntax::parse(expression).ok()?;
    let looks = hir.properties();
    let (begins, ends) = (looks.look_set_prefix().contains(Look::Start), looks.look_set_suffix().contains(Look::End));
    let of = |kind: ExtractKind| {
        let is_suffix = matches!(kind, ExtractKind::Suffix);
        let texts = Extractor::new().kind(kind).extract(&hir);
        let asked = texts.literals()?.iter().map(|literal| Asked {
            text: literal.as_bytes().to_vec(),
            begins: begins && (literal.is_exact() || !is_suffix),
            ends: ends && (literal.is_exact() || is_suffix),
        });
        Some(asked.collect::<Vec<_>>())
    };
    let shortest = |asked: &Vec<Asked>| asked.iter().map(|asked| asked.text.len()).min();
    [of(ExtractKind::Suffix), of(ExtractKind::Prefix)].into_iter().flatten().max_by_key(shortest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(language: &str, query: &str) -> Gate {
        let language = Language::of_name(language).unwrap();
        let inner = tree_sitter::Query::new(language.grammar(), query).unwrap();
        Gate::of(query, &inner, language, None)
    }

    #[test]
    fn a_base_is_known_by_what_stands_before_it() {
        let query = r#"(class_declaration (base_list [(identifier) (qualified_name)] @_b (#match? @_b "^(.*[.])?DbContext$")))"#;
        let gate = gate("csharp", query);
        for text in [
            "class A : DbContext {}",
            "class A : B, X.DbContext {}",
            "class A : // why\n  DbContext {}",
            "class A :\n#if X\n DbContext {}",
            "class A : /* */DbContext {}",
        ] {
            assert!(gate.admits(text.as_bytes()), "{text}");
        }
        for text in
            ["class A : MyDbContext {}", "typeof(DbContext) is no class", "class A : DbContexts {}", ": DbContext"]
        {
            assert!(!gate.admits(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn what_may_be_missing_is_not_needed() {
        let optional = gate("csharp", r#"(class_declaration (base_list (identifier) @_b)? (#eq? @_b "DbContext"))"#);
        assert!(optional.admits(b"class A {}") && !optional.admits(b"struct A {}"));
        let either = gate("csharp", "[(class_declaration) (enum_declaration)] @a");
        assert!(either.admits(b"struct A {}"));
    }

    #[test]
    fn keywords_ignore_case_where_the_language_does() {
        assert!(gate("php", "(enum_declaration) @a").admits(b"<?php ENUM A {}"));
        assert!(!gate("php", "(enum_declaration) @a").admits(b"<?php class Enumeration {}"));
        assert!(!gate("csharp", "(enum_declaration) @a").admits(b"class Enum {}"));
    }

    #[test]
    fn a_text_within_a_string_need_not_be_a_word() {
        let gate = gate("csharp", r#"((string_literal_content) @_a (#eq? @_a "orders"))"#);
        assert!(gate.admits(br#"$"\norders""#));
    }
}
