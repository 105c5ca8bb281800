//! Regular expressions on texts, for what no query sees: SQL inside strings, comments, file names.

use std::fmt::Write as _;

use minijinja::{Environment, Error, value::Value};
use regex::Captures;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

use super::{data::template_value, filters::expression};

/// Adds the filters that look into texts.
pub(super) fn add(env: &mut Environment<'static>) {
    env.add_filter("found", |text: &str, pattern: &str| {
        let rows = found(text, pattern)?;
        Ok::<_, Error>(Value::from(rows.iter().map(template_value).collect::<Vec<_>>()))
    });
    env.add_filter("digest", |text: &str, n: usize| digest(text, n));
    env.add_filter("differs", |one: &str, other: &str| template_value(&differs(one, other)));
}

/// The first line on which two texts differ, but for the blanks around it: `{ line, one, other }`, the line from 1; null
/// where none does.
fn differs(one: &str, other: &str) -> Json {
    let (mut ones, mut others) = (one.lines(), other.lines());
    for line in 1_usize.. {
        let (one, other) = match (ones.next(), others.next()) {
            (None, None) => break,
            (one, other) => (one.map(str::trim), other.map(str::trim)),
        };
        if one != other {
            return json!({ "line": line, "one": one.unwrap_or_default(), "other": other.unwrap_or_default() });
        }
    }
    Json::Null
}

/// Every match, as a table: `text`, and each named group (an empty text if it took no part).
///
/// # Errors
/// The expression is none.
fn found(text: &str, pattern: &str) -> Result<Vec<Json>, Error> {
    let pattern = expression(pattern)?;
    let row = |found: Captures<'_>| -> Json {
        let group = |name: &str| (name.to_owned(), found.name(name).map_or("", |group| group.as_str()).into());
        let mut row: Map<String, Json> = pattern.capture_names().flatten().map(group).collect();
        row.insert("text".into(), found[0].into());
        row.into()
    };
    Ok(pattern.captures_iter(text).map(row).collect())
}

/// The first `n` hexadecimal digits of the text's SHA-256.
fn digest(text: &str, n: usize) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits.truncate(n);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_are_tables_of_their_groups() {
        let rows = found("a=1, b, c=3", r"(?<name>\w)(?:=(?<value>\d))?").unwrap();
        assert_eq!(rows[0], json!({"name": "a", "value": "1", "text": "a=1"}));
        assert_eq!(rows[1], json!({"name": "b", "value": "", "text": "b"}));
        assert!(found("a", "(").unwrap_err().to_string().contains("`(` is no regular expression"));
    }

    #[test]
    fn texts_differ_on_a_line_and_not_by_their_indentation() {
        assert_eq!(differs("a\r\n  b\n", "a\nb"), Json::Null);
        assert_eq!(differs("a\nb\nc", "a\n b2\nc"), json!({"line": 2, "one": "b", "other": "b2"}));
        assert_eq!(differs("a", "a\nb"), json!({"line": 2, "one": "", "other": "b"}));
    }

    #[test]
    fn a_text_is_known_by_its_digest() {
        assert_eq!(digest("abc", 8), "ba7816bf");
    }
}
