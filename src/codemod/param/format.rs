//! Formats that JSON Schema does not have: names and types of the languages, and paths.

use super::reserved::{CSHARP, CSHARP_TYPES, PHP, PHP_TYPES, SQL, is_in};
use crate::text::RelPath;

/// The formats, as manifests name them.
pub const FORMATS: [&str; 8] = [
    "csharp-identifier",
    "csharp-type",
    "csharp-namespace",
    "php-identifier",
    "php-type",
    "sql-identifier",
    "kebab",
    "rel-path",
];

/// Why a text is not of a format; nothing if it is, or if there is no such format.
#[must_use]
pub fn explain(format: &str, text: &str) -> Option<String> {
    match format {
        "csharp-identifier" => csharp_identifier(text),
        "csharp-type" => csharp_type(text),
        "csharp-namespace" => text.split('.').find_map(csharp_identifier),
        "php-identifier" => php_identifier(text),
        "php-type" => php_type(text),
        "sql-identifier" => sql_identifier(text),
        "kebab" => kebab(text),
        "rel-path" => RelPath::parse(text).err().map(|fault| fault.to_string()),
        _ => None,
    }
}

/// Letters, digits and `_`, no digit first; `also` are further characters that may stand in it.
fn word(text: &str, also: impl Fn(char) -> bool) -> Option<String> {
    let Some(first) = text.chars().next() else { return Some("it is empty".into()) };
    if first.is_ascii_digit() {
        return Some("it begins with a digit".into());
    }
    let wrong = text.chars().find(|c| !(c.is_alphanumeric() || *c == '_' || also(*c)));
    wrong.map(|c| format!("it holds {}", c.escape_debug().to_string().replace(' ', "a blank")))
}

fn csharp_identifier(text: &str) -> Option<String> {
    let plain = text.strip_prefix('@');
    let reserved = plain.is_none() && is_in(CSHARP, text);
    word(plain.unwrap_or(text), |_| false).or_else(|| reserved.then(|| format!("`{text}` is a keyword of C#")))
}

/// PHP takes any byte from 0x80 in names, and keywords in any case.
fn php_identifier(text: &str) -> Option<String> {
    let reserved = is_in(PHP, &text.to_ascii_lowercase());
    word(text, |c| !c.is_ascii()).or_else(|| reserved.then(|| format!("`{text}` is reserved in PHP")))
}

fn sql_identifier(text: &str) -> Option<String> {
    if text.chars().count() > 64 {
        return Some("it is longer than 64 characters".into());
    }
    let reserved = is_in(SQL, &text.to_ascii_lowercase());
    word(text, |c| c == '$').or_else(|| reserved.then(|| format!("`{text}` is a reserved word of SQL")))
}

fn kebab(text: &str) -> Option<String> {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let right = text.split('-').all(part) && text.starts_with(|c: char| c.is_ascii_lowercase());
    (!right).then(|| "it is not written in-small-letters-with-dashes".into())
}

/// A type: dotted names with type arguments, then `?` and `[]`; tuples and pointers are not taken.
fn csharp_type(text: &str) -> Option<String> {
    let name = |name: &str| {
        let name = name.strip_prefix("global::").unwrap_or(name);
        let known = is_in(CSHARP_TYPES, name);
        if known { None } else { name.split('.').find_map(csharp_identifier) }
    };
    generic_type(text.trim(), 0, &name)
}

/// One level of a type with arguments in `<..>`.
fn generic_type(text: &str, depth: usize, name: &impl Fn(&str) -> Option<String>) -> Option<String> {
    if depth > 16 {
        return Some("it is nested too deep".into());
    }
    let mut text = text.trim();
    while let Some(rest) = text.strip_suffix('?').or_else(|| text.strip_suffix("[]")) {
        text = rest.trim_end();
    }
    let Some(open) = text.find('<') else { return name(text) };
    let Some(inner) = text[open + 1..].strip_suffix('>') else { return Some("`<` has no `>` at the end".into()) };
    name(text[..open].trim_end()).or_else(|| {
        let arguments = arguments(inner);
        arguments.into_iter().find_map(|argument| generic_type(argument, depth + 1, name))
    })
}

/// What stands between the commas that are in no inner `<..>`.
fn arguments(inner: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0usize, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts
}

/// A type: names with `\`, `?` in front, or several with `|` or `&`. Brackets (disjunctive normal form) may stand.
fn php_type(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix('?').unwrap_or(text);
    text.split(['|', '&', '(', ')']).filter(|part| !part.is_empty() || text.is_empty()).find_map(|part| {
        let part = part.trim();
        if is_in(PHP_TYPES, &part.to_ascii_lowercase()) {
            return None;
        }
        part.strip_prefix('\\').unwrap_or(part).split('\\').find_map(php_identifier)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(format: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(explain(format, text), None, "{format} {text}");
        }
    }

    fn fails(format: &str, text: &str, reason: &str) {
        assert_eq!(explain(format, text).as_deref(), Some(reason), "{format} {text}");
    }

    #[test]
    fn names_of_languages() {
        fits("csharp-identifier", &["Contact", "_x", "@class", "Größe", "record"]);
        fails("csharp-identifier", "2x", "it begins with a digit");
        fails("csharp-identifier", "class", "`class` is a keyword of C#");
        fails("csharp-identifier", "a b", "it holds a blank");
        fails("csharp-identifier", "", "it is empty");
        fits("php-identifier", &["Contact", "ünde", "enum"]);
        fails("php-identifier", "Class", "`Class` is reserved in PHP");
        fails("php-identifier", "a-b", "it holds -");
        fits("sql-identifier", &["contacts", "a$b"]);
        fails("sql-identifier", "Order", "`Order` is a reserved word of SQL");
        fails("sql-identifier", "a;drop", "it holds ;");
    }

    #[test]
    fn types_of_languages() {
        fits(
            "csharp-type",
            &["int", "int?", "string[]", "List<Contact?>", "Dictionary<int, List<A.B>>[]", "global::A.B"],
        );
        fails("csharp-type", "List<class>", "`class` is a keyword of C#");
        fails("csharp-type", "List<int", "`<` has no `>` at the end");
        fails("csharp-type", "List<>", "it is empty");
        fits("php-type", &["?int", "\\App\\Contact|null", "(A&B)|null", "self"]);
        fails("php-type", "int|2x", "it begins with a digit");
        fails("php-type", "", "it is empty");
    }

    #[test]
    fn kebab_and_paths() {
        fits("kebab", &["contacts", "service-tickets", "a2-b"]);
        fails("kebab", "Contacts", "it is not written in-small-letters-with-dashes");
        fails("kebab", "a--b", "it is not written in-small-letters-with-dashes");
        fits("rel-path", &["a/b.cs"]);
        assert!(explain("rel-path", "../a").is_some());
    }
}
