//! Texts taken apart for comparison: words, tokens, shapes, modifiers, numbers.
//!
//! Goes in: the text of an item or of its key. Comes out: plain strings and numbers. No grammar is asked: what is read
//! here must hold for every language with identifiers, quotes and C's comments.

/// Words that say nothing of what an item is about.
const KEYWORDS: &[&str] = &[
    "abstract",
    "array",
    "as",
    "async",
    "await",
    "base",
    "bool",
    "boolean",
    "break",
    "byte",
    "callable",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "decimal",
    "declare",
    "default",
    "delegate",
    "do",
    "double",
    "echo",
    "else",
    "elseif",
    "enum",
    "event",
    "explicit",
    "extends",
    "extern",
    "false",
    "final",
    "finally",
    "fixed",
    "float",
    "fn",
    "for",
    "foreach",
    "function",
    "get",
    "global",
    "goto",
    "if",
    "implements",
    "implicit",
    "in",
    "init",
    "instanceof",
    "insteadof",
    "int",
    "integer",
    "interface",
    "internal",
    "is",
    "iterable",
    "long",
    "match",
    "mixed",
    "namespace",
    "never",
    "new",
    "null",
    "object",
    "operator",
    "out",
    "override",
    "params",
    "parent",
    "partial",
    "print",
    "private",
    "protected",
    "public",
    "readonly",
    "record",
    "ref",
    "required",
    "return",
    "sbyte",
    "sealed",
    "self",
    "set",
    "short",
    "sizeof",
    "static",
    "string",
    "struct",
    "switch",
    "this",
    "throw",
    "trait",
    "true",
    "try",
    "typeof",
    "uint",
    "ulong",
    "unsafe",
    "use",
    "ushort",
    "using",
    "value",
    "var",
    "virtual",
    "void",
    "volatile",
    "when",
    "where",
    "while",
    "yield",
];

/// Words that may stand before a declared type or a call.
const MODIFIERS: &[&str] = &[
    "abstract",
    "async",
    "await",
    "case",
    "const",
    "event",
    "extern",
    "final",
    "global",
    "internal",
    "new",
    "override",
    "partial",
    "private",
    "protected",
    "public",
    "readonly",
    "required",
    "return",
    "sealed",
    "static",
    "unsafe",
    "use",
    "using",
    "var",
    "virtual",
    "volatile",
];

/// Names that stand for "no value" or "how many", last in their list.
const SENTINELS: [&str; 6] = ["none", "max", "count", "last", "unknown", "end"];

/// How much of a shape is compared, in characters.
const SHAPE_LENGTH: usize = 80;

/// The words of a key: split at camel humps, marks and blanks, lower case; the `I` of interface names and a leading
/// `case` or `new` are dropped.
pub(super) fn of_key(key: &str) -> Vec<String> {
    let mut words: Vec<String> = identifiers(key).flat_map(|name| humps(without_i(name))).collect();
    if words.len() > 1 && matches!(words[0].as_str(), "case" | "new") {
        words.remove(0);
    }
    words
}

/// The segments of an import's path, lower case.
pub(super) fn segments(path: &str) -> Vec<String> {
    path.split(['.', '\\', '/', ':']).filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// What a text is about: its words of two letters or more that are no keywords, sorted, each with how often it stands
/// there.
pub(super) fn tokens(text: &str) -> Vec<(String, usize)> {
    let is_telling = |word: &String| {
        word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some() && !KEYWORDS.contains(&word.as_str())
    };
    let mut words: Vec<String> = identifiers(text).flat_map(humps).filter(is_telling).collect();
    words.sort_unstable();
    let mut counted: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counted.last_mut() {
            Some((known, count)) if *known == word => *count += 1,
            _ => counted.push((word, 1)),
        }
    }
    counted
}

/// The first name in a text, in its words.
pub(super) fn first_name(text: &str) -> Vec<String> {
    identifiers(text).next().map(|name| humps(without_i(name)).collect()).unwrap_or_default()
}

/// How a text looks from afar: strings masked, every run of word characters a `w`, no white space, no comments.
pub(super) fn shape(text: &str) -> String {
    let mut shape = String::with_capacity(SHAPE_LENGTH);
    let mut rest = text;
    while let Some(first) = rest.chars().next().filter(|_| shape.len() < SHAPE_LENGTH) {
        let (mark, taken) = match first {
            '"' | '\'' => (Some('"'), quoted(rest, first)),
            '/' if rest.starts_with("//") => (None, rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => (None, rest.find("*/").map_or(rest.len(), |at| at + 2)),
            c if c.is_whitespace() => (None, c.len_utf8()),
            c if is_word(c) => (Some('w'), rest.find(|c| !is_word(c)).unwrap_or(rest.len())),
            c => (Some(c), c.len_utf8()),
        };
        shape.extend(mark);
        rest = &rest[taken..];
    }
    shape
}

/// The modifiers that a text begins with, behind comments and attributes.
pub(super) fn modifiers(text: &str) -> String {
    let words = bare(text).split(|c: char| !is_word(c)).take_while(|word| MODIFIERS.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// A text without the comments and attributes that it begins with.
pub(super) fn bare(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let taken = if rest.starts_with("//") || rest.starts_with('#') && !rest.starts_with("#[") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if rest.starts_with(['[', '#']) {
            bracketed(rest)
        } else {
            return rest;
        };
        rest = rest[taken..].trim_start();
    }
}

/// A number as code writes it: decimal, with `_`, hexadecimal, binary, a fraction, `1 << k`; with sign and suffix.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim().trim_matches(['(', ')']);
    if let Some((base, shift)) = text.split_once("<<") {
        return Some(number(base)? * number(shift)?.exp2());
    }
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest.trim_start()));
    let digits = digits.replace('_', "").to_ascii_lowercase();
    let of_radix = |digits: &str, radix| u64::from_str_radix(digits.trim_end_matches(['u', 'l']), radix).ok();
    #[expect(clippy::cast_precision_loss, reason = "numbers are only compared, and literals this long are rare")]
    let value = if let Some(hex) = digits.strip_prefix("0x") {
        of_radix(hex, 16)? as f64
    } else if let Some(bits) = digits.strip_prefix("0b") {
        of_radix(bits, 2)? as f64
    } else {
        let digits = digits.trim_end_matches(['u', 'l', 'f', 'd', 'm']);
        digits.starts_with(|c: char| c.is_ascii_digit()).then(|| digits.parse().ok())??
    };
    Some(sign * value)
}

/// Whether a name stands for "no value" or "how many".
pub(super) fn is_sentinel(name: &str) -> bool {
    SENTINELS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Number of leading words that two keys share.
pub(super) fn shared(one: &[String], other: &[String]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

/// Number of trailing words that two names share.
pub(super) fn shared_end(one: &[String], other: &[String]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|name| !name.is_empty())
}

/// The name without the `I` of an interface's.
fn without_i(name: &str) -> &str {
    let mut chars = name.chars().skip(1);
    let is_interface = name.starts_with('I')
        && chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(char::is_lowercase);
    if is_interface { &name[1..] } else { name }
}

/// The words of one identifier: `HTMLParser2` is `html`, `parser2`.
fn humps(name: &str) -> impl Iterator<Item = String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1);
        let starts = c.is_uppercase()
            && before.is_some_and(|b| !b.is_uppercase() || after.is_some_and(|next| next.is_lowercase()));
        if starts && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        word.extend(c.to_lowercase());
    }
    words.push(word);
    words.into_iter()
}

/// Length of the string literal that a text begins with; a string that does not end is all of it.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of the attribute that a text begins with, to its closing bracket.
fn bracketed(text: &str) -> usize {
    let mut depth = 0usize;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            '"' | '\'' => {
                let end = at + quoted(&text[at..], c);
                while chars.clone().next().is_some_and(|(next, _)| next < end) {
                    chars.next();
                }
            }
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_fall_into_words() {
        assert_eq!(of_key("IOrderHTMLParser_two"), ["order", "html", "parser", "two"]);
        assert_eq!(of_key("<IFoo, Foo>(\"a-b\")"), ["foo", "foo", "a", "b"]);
        assert_eq!(of_key("new Thing"), ["thing"]);
        assert_eq!(segments("App\\Models\\User"), ["app", "models", "user"]);
        assert_eq!(tokens("public string OrderId { get; } = order;"), [("id".into(), 1), ("order".into(), 2)]);
    }

    #[test]
    fn shapes_have_no_words_strings_and_comments() {
        assert_eq!(shape("a.Add(\"x\\\"y\", 12); // b"), "w.w(\",w);");
        assert_eq!(shape("/* a */ [X] int b"), "[w]ww");
    }

    #[test]
    fn modifiers_stand_behind_comments_and_attributes() {
        assert_eq!(modifiers("/// <x>\n[A(\"]\")]\npublic static int X;"), "public static");
        assert_eq!(modifiers("#[A]\nprivate readonly int $x;"), "private readonly");
    }

    #[test]
    fn numbers_are_read_as_code_writes_them() {
        let read = ["7", "-1", "0x1F", "1 << 3", "1_000UL", "0b11", "2.5f", "Other", "\"a\""].map(number);
        assert_eq!(
            read,
            [Some(7.0), Some(-1.0), Some(31.0), Some(8.0), Some(1000.0), Some(3.0), Some(2.5), None, None]
        );
    }
}
