//! Regular expressions on texts, for what no query sees: SQL inside strings, comments, file names.

use std::fmt::Write as _;

use regex::{Captures, Regex};
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

/// Every match, as a table: `text`, and each named group (an empty text if it took no part).
///
/// # Errors
/// The expression is none.
pub(super) fn found(text: &str, pattern: &str) -> Result<Vec<Json>, String> {
    let pattern = compiled(pattern)?;
    let row = |found: Captures<'_>| -> Json {
        let group = |name: &str| (name.to_owned(), found.name(name).map_or("", |group| group.as_str()).into());
        let mut row: Map<String, Json> = pattern.capture_names().flatten().map(group).collect();
        row.insert("text".into(), found[0].into());
        row.into()
    };
    Ok(pattern.captures_iter(text).map(row).collect())
}

/// The text with every match replaced; `${name}` in the replacement is what a group caught.
///
/// # Errors
/// The expression is none.
pub(super) fn sub(text: &str, pattern: &str, with: &str) -> Result<String, String> {
    Ok(compiled(pattern)?.replace_all(text, with).into_owned())
}

/// The first `n` hexadecimal digits of the text's SHA-256.
pub(super) fn digest(text: &str, n: usize) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits.truncate(n);
    digits
}

fn compiled(pattern: &str) -> Result<Regex, String> {
    Regex::new(pattern).map_err(|error| format!("`{pattern}` is no regular expression: {error}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn matches_are_tables_of_their_groups() {
        let rows = found("a=1, b, c=3", r"(?<name>\w)(?:=(?<value>\d))?").unwrap();
        assert_eq!(rows[0], json!({"name": "a", "value": "1", "text": "a=1"}));
        assert_eq!(rows[1], json!({"name": "b", "value": "", "text": "b"}));
        assert!(found("a", "(").unwrap_err().starts_with("`(` is no regular expression"));
    }

    #[test]
    fn matches_are_replaced() {
        assert_eq!(sub("a-b", r"(?<x>\w)-", "${x}+$$").unwrap(), "a+$b");
        assert_eq!(digest("abc", 8), "ba7816bf");
    }
}
