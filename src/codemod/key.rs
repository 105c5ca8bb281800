//! Keys into a spec: `parents[0].entity`, as people type them (`parents.0.entity` too) and as questions name them.
//!
//! A key of a question may stand for many: `parents[].entity` is the entity of every parent there is.

use std::fmt;

use serde_json::{Map, Value as Json};

use crate::codemod::{param::Param, param::resolve};

/// The part of a key that stands for every item of a list.
const EACH: &str = "[]";

/// A way through tables and lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Vec<String>);

/// One place that a key stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Its own key, with numbers.
    pub key: Key,
    /// The innermost item of a list that it lies in, and its number; none where it lies in no list.
    pub item: Option<(Json, usize)>,
}

impl Key {
    /// Reads a key. Any text is one; what it leads to shows when it is followed.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.replace("[]", ".\u{0}").replace('[', ".").replace(']', "");
        Self(text.split('.').map(|part| if part == "\u{0}" { EACH.into() } else { part.into() }).collect())
    }

    /// Its parts, `[]` for every item.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The parameter it leads into.
    #[must_use]
    pub fn param(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// The key without the numbers of items: `parents[].entity`.
    #[must_use]
    pub fn pattern(&self) -> Self {
        let each = |part: &String| if is_number(part) { EACH.to_string() } else { part.clone() };
        Self(self.0.iter().map(each).collect())
    }

    /// Its names, numbers and `[]` left out, as expressions read them.
    pub(super) fn names(&self) -> Vec<&str> {
        self.parts().filter(|part| *part != EACH && !is_number(part)).collect()
    }

    /// The names up to the last list it goes through; none where it goes through none.
    pub(super) fn list(&self) -> Option<String> {
        let end = self.0.iter().rposition(|part| part == EACH)?;
        Some(Self(self.0[..end].to_vec()).names().join("."))
    }

    /// What stands there. Nothing (`null`) is none.
    #[must_use]
    pub fn get<'a>(&self, spec: &'a Map<String, Json>) -> Option<&'a Json> {
        let (first, rest) = self.0.split_first()?;
        let step = |value: &'a Json, part: &String| match value {
            Json::Object(fields) => fields.get(part),
            Json::Array(items) => items.get(part.parse::<usize>().ok()?),
            _ => None,
        };
        rest.iter().try_fold(spec.get(first)?, step).filter(|value| !value.is_null())
    }

    /// Puts a value there; `more` adds it to the list that is there.
    ///
    /// # Errors
    /// What it goes through is no table or list.
    pub fn put(&self, spec: &mut Map<String, Json>, value: Json, more: bool) -> Result<(), String> {
        let mut root = Json::Object(std::mem::take(spec));
        let done = put(&mut root, &self.0, value, more);
        if let Json::Object(fields) = root {
            *spec = fields;
        }
        done
    }

    /// The schema of what it leads to, and whether the table around it needs it. None: no parameter has such a part.
    #[must_use]
    pub fn schema<'a>(&self, params: &'a [Param], defs: &'a Map<String, Json>) -> Option<(&'a Json, bool)> {
        let (first, rest) = self.0.split_first()?;
        let param = params.iter().find(|param| param.name == *first)?;
        let needed = param.default.is_none() && !param.optional;
        rest.iter().try_fold((&param.schema, needed), |(schema, _), part| {
            let schema = resolve(schema, defs);
            if let Some(property) = schema.get("properties").and_then(|properties| properties.get(part)) {
                let required = schema.get("required").and_then(Json::as_array);
                let needed = required.is_some_and(|names| names.iter().any(|name| name == part.as_str()));
                return Some((property, needed));
            }
            let item = || schema.get("items").filter(|_| part == EACH || is_number(part));
            item().or_else(|| schema.get("additionalProperties").filter(|of| of.is_object())).map(|of| (of, false))
        })
    }

    /// All places that it stands for in a spec. One that lies in something that is not there is left out.
    #[must_use]
    pub fn rounds(&self, spec: &Map<String, Json>) -> Vec<Round> {
        let mut open = vec![Round { key: Self(Vec::new()), item: None }];
        for (at, part) in self.0.iter().enumerate() {
            let mut next = Vec::new();
            for round in open {
                let inside = if at == 0 { None } else { round.key.get(spec) };
                match inside {
                    Some(Json::Array(items)) if part == EACH => {
                        next.extend(items.iter().enumerate().map(|(n, item)| Round {
                            key: round.key.then(n.to_string()),
                            item: Some((item.clone(), n)),
                        }));
                    }
                    Some(Json::Object(_)) if part != EACH => {
                        next.push(Round { key: round.key.then(part.clone()), item: round.item });
                    }
                    None if at == 0 => next.push(Round { key: round.key.then(part.clone()), item: None }),
                    _ => {}
                }
            }
            open = next;
        }
        open
    }

    fn then(&self, part: String) -> Self {
        Self(self.0.iter().cloned().chain([part]).collect())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            match part.as_str() {
                EACH => f.write_str(EACH)?,
                number if at > 0 && is_number(number) => write!(f, "[{number}]")?,
                name => write!(f, "{}{name}", if at == 0 { "" } else { "." })?,
            }
        }
        Ok(())
    }
}

/// Every property that its table needs and has no value of its own, as the key of all places it has: `source.table`,
/// `parents[].entity`.
pub(super) fn needed(param: &Param, defs: &Map<String, Json>) -> Vec<Key> {
    let mut found = walked(param, defs);
    found.retain(|(_, needed)| *needed);
    found.into_iter().map(|(key, _)| key).collect()
}

/// Every property inside of a parameter.
pub(super) fn all(param: &Param, defs: &Map<String, Json>) -> Vec<Key> {
    walked(param, defs).into_iter().map(|(key, _)| key).collect()
}

fn walked(param: &Param, defs: &Map<String, Json>) -> Vec<(Key, bool)> {
    let mut found = Vec::new();
    walk(&Key(vec![param.name.clone()]), &param.schema, defs, &mut found);
    found
}

fn walk(key: &Key, schema: &Json, defs: &Map<String, Json>, found: &mut Vec<(Key, bool)>) {
    // A definition that holds itself has no end of keys.
    if key.0.len() > 8 {
        return;
    }
    let schema = resolve(schema, defs);
    if let Some(items) = schema.get("items") {
        walk(&key.then(EACH.into()), items, defs, found);
    }
    let required = schema.get("required").and_then(Json::as_array);
    for (name, property) in schema.get("properties").and_then(Json::as_object).into_iter().flatten() {
        let key = key.then(name.clone());
        let named = required.is_some_and(|names| names.iter().any(|known| known == name));
        found.push((key.clone(), named && resolve(property, defs).get("default").is_none()));
        walk(&key, property, defs, found);
    }
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}

fn put(target: &mut Json, path: &[String], value: Json, more: bool) -> Result<(), String> {
    let Some((first, rest)) = path.split_first() else {
        match (target, value) {
            (Json::Array(items), Json::Array(new)) if more => items.extend(new),
            (target, value) => *target = value,
        }
        return Ok(());
    };
    if first.is_empty() {
        return Err("a part of the key is empty".into());
    }
    if target.is_null() {
        *target = if is_number(first) { Json::Array(Vec::new()) } else { Json::Object(Map::new()) };
    }
    match target {
        Json::Object(fields) => put(fields.entry(first.clone()).or_insert(Json::Null), rest, value, more),
        Json::Array(items) => {
            let index: usize = first.parse().map_err(|_| format!("`{first}` is no number, and this is a list"))?;
            match index.cmp(&items.len()) {
                std::cmp::Ordering::Greater => {
                    return Err(format!("the list has {} items; the next is {0}", items.len()));
                }
                std::cmp::Ordering::Equal => items.push(Json::Null),
                std::cmp::Ordering::Less => {}
            }
            put(&mut items[index], rest, value, more)
        }
        other => Err(format!("{other} has no `{first}`")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn spec() -> Map<String, Json> {
        let spec =
            json!({"source": {"table": "a", "pk": null}, "parents": [{"field": "x"}, {"field": "y", "of": [1, 2]}]});
        spec.as_object().cloned().unwrap()
    }

    #[test]
    fn keys_are_read_in_both_forms_and_shown_in_one() {
        for (typed, shown) in [
            ("source.table", "source.table"),
            ("parents.0.entity", "parents[0].entity"),
            ("parents[0].entity", "parents[0].entity"),
            ("parents[].entity", "parents[].entity"),
        ] {
            assert_eq!(Key::parse(typed).to_string(), shown);
        }
        assert_eq!(Key::parse("parents[7].entity").pattern(), Key::parse("parents[].entity"));
        assert_eq!(Key::parse("parents[].entity").list().as_deref(), Some("parents"));
    }

    #[test]
    fn a_key_stands_for_the_places_that_are_there() {
        let rounds = |key: &str| {
            let rounds = Key::parse(key).rounds(&spec());
            rounds.iter().map(|round| round.key.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(rounds("source.pk"), ["source.pk"]);
        assert_eq!(rounds("parents[].entity"), ["parents[0].entity", "parents[1].entity"]);
        assert_eq!(rounds("parents[].of[]"), ["parents[1].of[0]", "parents[1].of[1]"]);
        assert_eq!(rounds("live.handler"), [""; 0], "what is not there has no parts");
        assert_eq!(rounds("source.table.x"), [""; 0]);
    }

    #[test]
    fn nothing_is_no_value() {
        assert_eq!(Key::parse("source.table").get(&spec()), Some(&json!("a")));
        assert_eq!(Key::parse("source.pk").get(&spec()), None);
        let mut spec = spec();
        Key::parse("source.pk").put(&mut spec, json!("id"), false).unwrap();
        Key::parse("live.events.0").put(&mut spec, json!("x"), false).unwrap();
        assert_eq!(Key::parse("source.pk").get(&spec), Some(&json!("id")));
        assert_eq!(spec["live"], json!({"events": ["x"]}));
    }
}
