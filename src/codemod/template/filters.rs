//! The filters, tests and functions that are not `minijinja`'s own.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use minijinja::{
    Environment, Error, ErrorKind,
    value::{Kwargs, Rest, Value},
};
use regex::Regex;
use serde_json::Value as Json;

use super::{
    alike, plain, plural,
    rename::{Case, renamed},
    rows, search, singular,
};

/// Adds everything that templates of this engine know.
pub(super) fn add(env: &mut Environment<'static>) {
    env.add_filter("pascal", |text: &str| text.to_pascal_case());
    env.add_filter("camel", |text: &str| text.to_lower_camel_case());
    env.add_filter("snake", |text: &str| text.to_snake_case());
    env.add_filter("kebab", |text: &str| text.to_kebab_case());
    env.add_filter("screaming_snake", |text: &str| text.to_shouty_snake_case());
    env.add_filter("plural", plural);
    env.add_filter("singular", singular);
    env.add_filter("php_string", |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")));
    env.add_filter("cs_string", cs_string);
    env.add_filter("sql_string", |text: &str| format!("'{}'", text.replace('\'', "''")));
    env.add_filter("parent", |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.into()));
    env.add_filter("file_name", |path: &str| path.rsplit('/').next().unwrap_or_default().to_string());
    env.add_filter("renamed", rename);
    env.add_filter("sub", sub);
    env.add_filter("caught", caught);
    env.add_filter("cut", cut);
    env.add_filter("near", near);
    env.add_filter("plus_minutes", plus_minutes);
    env.add_filter("sort_by", rows::sort_by);
    env.add_filter("toposort", rows::toposort);
    env.add_filter("circle", rows::circle);
    env.add_filter("follow", rows::follow);
    env.add_filter("paired", rows::paired);
    alike::add(env);
    search::add(env);
    env.add_test("containing", containing);
    env.add_function("joiner", joiner);
}

/// A fault of a filter's arguments.
pub(super) fn fault(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message.into())
}

/// The value as JSON.
pub(super) fn json(value: &Value) -> Result<Json, Error> {
    plain(value).map_err(fault)
}

/// A list as JSON.
pub(super) fn items(value: &Value, filter: &str) -> Result<Vec<Json>, Error> {
    match json(value)? {
        Json::Array(items) => Ok(items),
        other => Err(fault(format!("{filter} takes a list, not {}", kind(&other)))),
    }
}

/// What a value is, in words.
pub(super) fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "nothing",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::String(_) => "a text",
        Json::Array(_) => "a list",
        Json::Object(_) => "a table",
    }
}

/// A C# string literal.
fn cs_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.extend(format!("\\u{:04x}", u32::from(c)).chars()),
            c => out.push(c),
        }
    }
    out + "\""
}

/// At most `n` characters, the last of them `mark` where something was cut.
fn cut(text: &str, n: usize, mark: Option<&str>) -> String {
    let mark = mark.unwrap_or("~");
    if text.chars().count() <= n {
        return text.to_string();
    }
    let keep = n.saturating_sub(mark.chars().count());
    text.chars().take(keep).chain(mark.chars()).collect()
}

/// `renamed(from, to, bare)`: the text with one name put for another, in all the forms that names have.
fn rename(text: &str, from: &str, to: &str, bare: Option<&str>) -> Result<String, Error> {
    let bare = bare.unwrap_or("camel");
    let known = "there are pascal, camel, snake, screaming_snake, kebab and words";
    let case = Case::named(bare).ok_or_else(|| fault(format!("no form `{bare}`; {known}")))?;
    Ok(renamed(text, from, to, case))
}

/// `sub(pattern, with)`: the text with every match of a regular expression replaced; `$1` and `${name}` are its groups.
fn sub(text: &str, pattern: &str, with: &str) -> Result<String, Error> {
    Ok(expression(pattern)?.replace_all(text, with).into_owned())
}

/// `caught(pattern)`: for each match of a regular expression its first group that took part, else all of it.
fn caught(text: &str, pattern: &str) -> Result<Vec<String>, Error> {
    let expression = expression(pattern)?;
    let first = |found: regex::Captures<'_>| {
        let group = found.iter().skip(1).flatten().next();
        group.or(found.get(0)).map_or_else(String::new, |part| part.as_str().to_string())
    };
    Ok(expression.captures_iter(text).map(first).collect())
}

/// A regular expression of a template. It is compiled once: a value may ask for it in every row.
pub(super) fn expression(pattern: &str) -> Result<Regex, Error> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Regex>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(compiled) = known.get(pattern) {
        return Ok(compiled.clone());
    }
    let compiled = Regex::new(pattern).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.lines().last().unwrap_or_default().trim_start_matches("error: ").to_string();
        fault(format!("`{pattern}` is no regular expression: {reason}"))
    })?;
    // Patterns may hold data; such a crowd is not kept.
    if known.len() >= 1000 {
        known.clear();
    }
    known.insert(pattern.to_string(), compiled.clone());
    Ok(compiled)
}

/// The text of a list that was probably meant; nothing where none is like it.
#[expect(clippy::needless_pass_by_value, reason = "minijinja hands lists over")]
fn near(text: &str, known: Vec<String>) -> Option<String> {
    crate::text::near(text, known.iter().map(String::as_str)).map(String::from)
}

/// Adds minutes to a stamp of fourteen digits (`yyyyMMddHHmmss`), in the calendar.
fn plus_minutes(stamp: &str, minutes: i64) -> Result<String, Error> {
    let wrong = || fault(format!("`{stamp}` is no stamp of fourteen digits (yyyyMMddHHmmss)"));
    if stamp.len() != 14 || !stamp.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let part = |from: usize, to: usize| stamp[from..to].parse::<i64>().map_err(|_| wrong());
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return Err(wrong());
    }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute + minutes.clamp(-1_000_000_000, 1_000_000_000);
    let (year, month, day) = date(minutes.div_euclid(1440));
    let of_day = minutes.rem_euclid(1440);
    Ok(format!("{year:04}{month:02}{day:02}{:02}{:02}{second:02}", of_day / 60, of_day % 60))
}

/// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The inverse of [`days`].
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// Whether a list holds an item, or a text a part: `in` with its sides turned, for `selectattr`.
fn containing(value: &Value, item: &Value) -> Result<bool, Error> {
    Ok(match (json(value)?, json(item)?) {
        (Json::Array(items), item) => items.contains(&item),
        (Json::String(text), Json::String(part)) => text.contains(&part),
        (Json::Object(fields), Json::String(name)) => fields.contains_key(&name),
        _ => false,
    })
}

/// `joiner(sep)`: a function that gives nothing when it is first called, and `sep` ever after.
fn joiner(separator: Option<String>) -> Value {
    let separator = separator.unwrap_or_else(|| ", ".into());
    let first = std::sync::atomic::AtomicBool::new(true);
    Value::from_function(move |_: Rest<Value>, _: Kwargs| -> String {
        let first = first.swap(false, std::sync::atomic::Ordering::Relaxed);
        if first { String::new() } else { separator.clone() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eval(expression: &str) -> String {
        let mut env = Environment::new();
        add(&mut env);
        let result = env.compile_expression(expression).and_then(|expression| expression.eval(()));
        result.map_or_else(|error| error.detail().unwrap_or_default().to_string(), |value| value.to_string())
    }

    #[test]
    fn literals_are_escaped() {
        assert_eq!(eval(r#""it's \\ \"x\"" | php_string"#), r#"'it\'s \\ "x"'"#);
        assert_eq!(eval(r#""it's \\ \"x\"\n" | cs_string"#), r#""it's \\ \"x\"\n""#);
        assert_eq!(eval(r#""it's" | sql_string"#), "'it''s'");
    }

    #[test]
    fn cases_and_cuts() {
        assert_eq!(eval("'service_ticket' | plural | pascal"), "ServiceTickets");
        assert_eq!(eval("'PriceListItem' | screaming_snake"), "PRICE_LIST_ITEM");
        assert_eq!(eval("'abcdef' | cut(4, '~')"), "abc~");
        assert_eq!(eval("'abcd' | cut(4, '~')"), "abcd");
        assert_eq!(eval("'a/b/c.cs' | parent"), "a/b");
    }

    #[test]
    fn expressions_replace_and_catch() {
        assert_eq!(eval(r"'a1b22' | sub('(\\d+)', '<$1>')"), "a<1>b<22>");
        assert_eq!(eval(r"'a=1, b=2' | caught('(\\w)=') | join"), "ab");
        assert_eq!(eval(r"'x7' | caught('\\d|y(z)?') | join"), "7");
        assert_eq!(eval("'x' | sub('(', '')"), "`(` is no regular expression: unclosed group");
        assert_eq!(eval("'aCustomer customers' | renamed('Customer', 'PriceList', 'snake')"), "aPriceList price_lists");
        assert_eq!(eval("'x' | renamed('a', 'b', 'loud')").split(';').next(), Some("no form `loud`"));
    }

    #[test]
    fn minutes_follow_the_calendar() {
        assert_eq!(eval("'20240101000500' | plus_minutes(1)"), "20240101000600");
        assert_eq!(eval("'20240228235959' | plus_minutes(1)"), "20240229000059");
        assert_eq!(eval("'20231231235900' | plus_minutes(1)"), "20240101000000");
        assert_eq!(eval("'2024' | plus_minutes(1)"), "`2024` is no stamp of fourteen digits (yyyyMMddHHmmss)");
    }
}
