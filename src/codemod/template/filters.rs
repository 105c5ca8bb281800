//! The filters, tests and functions that are not `minijinja`'s own.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use minijinja::{
    Environment, Error, ErrorKind,
    value::{Kwargs, Rest, Value},
};
use regex::Regex;
use serde_json::Value as Json;

use super::{Order, compare, data::template_value, plain, plural, singular, toposort as sort_by_needs};

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
    env.add_filter("cut", cut);
    let known = Arc::new(Mutex::new(HashMap::new()));
    env.add_filter("find_all", move |text: &str, pattern: &str| find_all(&known, text, pattern));
    env.add_filter("near", near);
    env.add_filter("plus_minutes", plus_minutes);
    env.add_filter("sort_by", sort_by);
    env.add_filter("toposort", toposort);
    env.add_filter("circle", circle);
    env.add_filter("follow", follow);
    env.add_test("containing", containing);
    env.add_function("joiner", joiner);
}

/// A fault of a filter's arguments.
fn fault(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message.into())
}

/// The value as JSON.
fn json(value: &Value) -> Result<Json, Error> {
    plain(value).map_err(fault)
}

/// A list as JSON.
fn items(value: &Value, filter: &str) -> Result<Vec<Json>, Error> {
    match json(value)? {
        Json::Array(items) => Ok(items),
        other => Err(fault(format!("{filter} takes a list, not {}", kind(&other)))),
    }
}

/// What a value is, in words.
fn kind(value: &Json) -> &'static str {
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

/// What a regular expression finds in a text: of each match the first group, where it has one that took part, else all of
/// it. Each expression is compiled once.
fn find_all(known: &Mutex<HashMap<String, Regex>>, text: &str, pattern: &str) -> Result<Vec<String>, Error> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let compiled = match known.get(pattern) {
        Some(compiled) => compiled.clone(),
        None => {
            let compiled = Regex::new(pattern).map_err(|_| fault(format!("`{pattern}` is no regular expression")))?;
            known.insert(pattern.to_string(), compiled.clone());
            compiled
        }
    };
    let of = |found: regex::Captures<'_>| found.get(1).or(found.get(0)).map_or("", |part| part.as_str()).to_string();
    Ok(compiled.captures_iter(text).map(of).collect())
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

/// One key of `sort_by`: `[-]path[:order]`, `.` for the item itself.
struct Key {
    path: Vec<String>,
    falling: bool,
    order: Order,
}

impl Key {
    fn parse(text: &str, order: Order) -> Result<Self, Error> {
        let (falling, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (path, order) = match text.split_once(':') {
            Some((path, name)) => (path, named(name)?),
            None => (text, order),
        };
        let path = path.split('.').filter(|part| !part.is_empty()).map(String::from).collect();
        Ok(Self { path, falling, order })
    }

    /// The item's value under this key.
    fn of<'a>(&self, item: &'a Json) -> Result<&'a Json, Error> {
        self.path.iter().try_fold(item, |value, part| {
            value.get(part).ok_or_else(|| fault(format!("an item to sort has no `{}`", self.path.join("."))))
        })
    }
}

/// An order by its name.
fn named(name: &str) -> Result<Order, Error> {
    Order::named(name).ok_or_else(|| fault(format!("no order `{name}`; there are ordinal, dictionary and natural")))
}

/// `sort_by(keys, order)`: stable; keys are a text or a list of `[-]path[:order]`.
fn sort_by(value: &Value, keys: &Value, order: Option<&str>) -> Result<Value, Error> {
    let order = order.map_or(Ok(Order::Ordinal), named)?;
    let keys: Vec<Key> = match json(keys)? {
        Json::String(key) => vec![Key::parse(&key, order)?],
        Json::Array(keys) => {
            keys.iter().map(|key| Key::parse(key.as_str().unwrap_or_default(), order)).collect::<Result<_, _>>()?
        }
        other => return Err(fault(format!("sort_by takes a key or a list of keys, not {}", kind(&other)))),
    };
    let items = items(value, "sort_by")?;
    let mut rows = Vec::with_capacity(items.len());
    for item in &items {
        let values = keys.iter().map(|key| key.of(item)).collect::<Result<Vec<_>, _>>()?;
        rows.push((values, item));
    }
    rows.sort_by(|(a, _), (b, _)| {
        let one = |(key, (a, b)): (&Key, (&&Json, &&Json))| {
            let found = compare(a, b, key.order);
            if key.falling { found.reverse() } else { found }
        };
        keys.iter().zip(a.iter().zip(b)).map(one).find(|found| found.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
    Ok(Value::from(rows.into_iter().map(|(_, item)| template_value(item)).collect::<Vec<_>>()))
}

/// `toposort(key, needs)`: what an item needs stands before it; all else keeps its place. Needs that are no items do not
/// count.
fn toposort(value: &Value, key: &str, needs: &str) -> Result<Value, Error> {
    let (items, sorted) = by_needs(value, "toposort", key, needs)?;
    match sorted {
        Ok(sorted) => {
            Ok(Value::from(sorted.into_iter().map(|index| template_value(&items[index])).collect::<Vec<_>>()))
        }
        Err(circle) => Err(fault(format!("they need each other in a circle: {}", circle.join(" -> ")))),
    }
}

/// `circle(key, needs)`: the keys of items that need each other, the first one again at the end; empty where none do.
fn circle(value: &Value, key: &str, needs: &str) -> Result<Vec<String>, Error> {
    Ok(by_needs(value, "circle", key, needs)?.1.err().unwrap_or_default())
}

/// Items with the order that their needs ask for, or the keys of a circle.
type Needs = (Vec<Json>, Result<Vec<usize>, Vec<String>>);

fn by_needs(value: &Value, filter: &str, key: &str, needs: &str) -> Result<Needs, Error> {
    let items = items(value, filter)?;
    let (key, needs) = (Key::parse(key, Order::Ordinal)?, Key::parse(needs, Order::Ordinal)?);
    let keys = items.iter().map(|item| key.of(item)).collect::<Result<Vec<_>, _>>()?;
    let mut edges = Vec::with_capacity(items.len());
    for item in &items {
        let Json::Array(wanted) = needs.of(item)? else {
            return Err(fault(format!("{filter} takes a list of keys as the needs of an item")));
        };
        edges.push(wanted.iter().filter_map(|need| keys.iter().position(|key| *key == need)).collect());
    }
    let named = |circle: Vec<usize>| circle.into_iter().map(|index| plain_text(keys[index])).collect();
    let sorted = sort_by_needs(&edges).map_err(named);
    Ok((items, sorted))
}

/// `first | follow(rows, key, link)`: the row whose key is `first`, then the row whose key is that row's link, and so on
/// until a link is nothing or leads to no row. Nothing to begin with gives no rows.
fn follow(first: &Value, rows: &Value, key: &str, link: &str) -> Result<Value, Error> {
    let (rows, mut next) = (items(rows, "follow")?, json(first)?);
    let (key, link) = (Key::parse(key, Order::Ordinal)?, Key::parse(link, Order::Ordinal)?);
    let mut found: Vec<&Json> = Vec::new();
    while !next.is_null() {
        let mut row = None;
        for known in &rows {
            if *key.of(known)? == next {
                row = Some(known);
                break;
            }
        }
        let Some(row) = row else { break };
        if found.contains(&row) {
            return Err(fault(format!("{} leads back to itself", plain_text(&next))));
        }
        found.push(row);
        next = link.of(row)?.clone();
    }
    Ok(Value::from(found.into_iter().map(template_value).collect::<Vec<_>>()))
}

/// A text without quotes, anything else as JSON.
fn plain_text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
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
    fn matches_are_found_by_their_group() {
        assert_eq!(eval(r#"'f("a", "b")' | find_all('"([^"]*)"') | join(' ')"#), "a b");
        assert_eq!(eval("'a1b22' | find_all('[0-9]+') | join(' ')"), "1 22");
        assert_eq!(eval("'ab' | find_all('x') | length"), "0");
        assert_eq!(eval("'ab' | find_all('(')"), "`(` is no regular expression");
    }

    #[test]
    fn links_are_followed_from_row_to_row() {
        let rows = "[{'n': 'Base', 'b': none}, {'n': 'Synced', 'b': 'Base'}]";
        assert_eq!(
            eval(&format!("'Synced' | follow({rows}, 'n', 'b') | map(attribute='n') | join(' ')")),
            "Synced Base"
        );
        assert_eq!(eval(&format!("'Other' | follow({rows}, 'n', 'b') | length")), "0");
        assert_eq!(eval(&format!("none | follow({rows}, 'n', 'b') | length")), "0");
        assert_eq!(eval("'a' | follow([{'n': 'a', 'b': 'a'}], 'n', 'b')"), "a leads back to itself");
    }

    #[test]
    fn minutes_follow_the_calendar() {
        assert_eq!(eval("'20240101000500' | plus_minutes(1)"), "20240101000600");
        assert_eq!(eval("'20240228235959' | plus_minutes(1)"), "20240229000059");
        assert_eq!(eval("'20231231235900' | plus_minutes(1)"), "20240101000000");
        assert_eq!(eval("'2024' | plus_minutes(1)"), "`2024` is no stamp of fourteen digits (yyyyMMddHHmmss)");
    }

    #[test]
    fn rows_are_sorted_by_several_keys_each_in_its_order() {
        let rows = "[{'t': 'a', 'n': 'B'}, {'t': 'b', 'n': 'b'}, {'t': 'b', 'n': 'A'}]";
        assert_eq!(eval(&format!("{rows} | sort_by(['-t', 'n:dictionary']) | map(attribute='n') | join")), "AbB");
        assert_eq!(eval(&format!("{rows} | sort_by('x')")), "an item to sort has no `x`");
        assert_eq!(eval("['b', 'a', 'B'] | sort_by('.', 'dictionary') | join"), "abB");
        assert_eq!(
            eval("['b'] | sort_by('.', 'random')"),
            "no order `random`; there are ordinal, dictionary and natural"
        );
    }

    #[test]
    fn needs_are_met_or_the_circle_is_named() {
        let rows = "[{'k': 'Crate', 'n': ['Batch', 'Depot']}, {'k': 'Batch', 'n': []}]";
        assert_eq!(eval(&format!("{rows} | toposort('k', 'n') | map(attribute='k') | join(' ')")), "Batch Crate");
        let circle = "[{'k': 'a', 'n': ['b']}, {'k': 'b', 'n': ['a']}] | toposort('k', 'n')";
        assert_eq!(eval(circle), "they need each other in a circle: a -> b -> a");
        assert_eq!(eval(&format!("{} | join(' ')", circle.replace("toposort", "circle"))), "a b a");
        assert_eq!(eval(&format!("{rows} | circle('k', 'n') | length")), "0");
    }
}
