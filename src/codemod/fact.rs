//! Facts: what a codemod reads from a checkout before it decides, each with the place it was read from.
//!
//! This is the declaration, and the pure step from captures to a value; what whole files give is in `fact_file`. Which
//! files are read, and with what they are parsed, is the business of the plan layer.

use std::ops::Range;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        fact_file,
        manifest::ListRef,
        template::{Order, Text, Texts},
    },
    error::{Error, Location},
    schema::Dialect,
    text::Source,
};

/// A fact, as declared.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The name that templates use, after `facts.`.
    pub name: String,
    /// What it is, for people.
    pub help: Option<String>,
    /// Where to look.
    pub origin: Origin,
    /// What to take of the matches.
    pub reading: Reading,
    /// The value where nothing was found; without it nothing found is an error for who uses a `first` or `newest` fact.
    pub default: Option<Json>,
    /// The step behind which it is read, from the planned text; else from the checkout.
    pub after: Option<usize>,
    /// Where it stands.
    pub at: Location,
}

/// Where a fact is read.
#[derive(Debug, Clone)]
pub enum Origin {
    /// In the matches of a query.
    Matches(Box<ListRef>),
    /// In whole files.
    Files {
        /// Root, if the codemod names it.
        root: Option<String>,
        /// Globs.
        files: Texts,
        /// Whether they are opened; else their names alone count.
        opened: bool,
    },
}

impl Fact {
    /// All templates of it.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let names = match &self.reading {
            Reading::Tables { names: Some(names), .. } => names.texts(),
            _ => &[],
        };
        match &self.origin {
            Origin::Matches(list) => list.texts().chain(names).collect(),
            Origin::Files { files, .. } => files.texts().iter().chain(names).collect(),
        }
    }
}

/// What a fact takes of the matches of its query, or of its files.
#[derive(Debug, Clone)]
pub enum Reading {
    /// One value from one capture.
    Value {
        /// Name of the capture, or `path`, `file`, `line`.
        capture: String,
        /// Which.
        take: Take,
    },
    /// A table for each match.
    Rows {
        /// Its fields.
        fields: Vec<FieldDef>,
        /// The rows of another fact into which these go.
        within: Option<Within>,
    },
    /// A JSON document, or a part of it.
    Document {
        /// The part, as a JSON pointer.
        pointer: Option<String>,
        /// Of which file.
        take: Take,
    },
    /// Path and text of each file, whatever it holds.
    Texts,
    /// A table for each table of a database's DDL.
    Tables {
        /// Whose DDL it is.
        dialect: Dialect,
        /// Only these.
        names: Option<Texts>,
    },
}

/// One field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDef {
    /// Its name.
    pub name: String,
    /// Name of the capture, or `path`, `file`, `line`, `list.name`, `list.line`.
    pub capture: String,
    /// Which, of those that one match has.
    pub take: Take,
}

/// Rows go into the rows of another fact whose match lies around theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// The other fact, a `rows` fact too.
    pub fact: String,
    /// The field of its rows that holds these.
    pub field: String,
}

/// Which of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Take {
    /// The first in path and file order.
    #[default]
    First,
    /// All, each text once, in path and file order.
    All,
    /// Whether there is any.
    Exists,
    /// How many there are.
    Count,
    /// That of the last file by name, ordinal; in it the last.
    Newest,
}

impl Take {
    /// By the name a manifest uses.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "first" => Some(Self::First),
            "all" => Some(Self::All),
            "exists" => Some(Self::Exists),
            "count" => Some(Self::Count),
            "newest" => Some(Self::Newest),
            _ => None,
        }
    }
}

/// One match of a fact's query, as the plan layer hands it in: in path order, then in file order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// Path of the file, beneath its root.
    pub path: String,
    /// Bytes of the whole match; what lies within belongs to it.
    pub span: Range<usize>,
    /// Where it begins.
    pub at: Location,
    /// Captures with their texts, in file order; a name may be there several times.
    pub captures: Vec<(String, String)>,
}

/// What is to be read for a fact: its names filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRequest<'a> {
    /// Name of the fact.
    pub name: &'a str,
    /// Root, if the codemod names it.
    pub root: Option<&'a str>,
    /// Globs.
    pub files: Vec<String>,
    /// Name of the query, as the library knows it; none: the files as they are.
    pub query: Option<&'a str>,
    /// Whether the files are opened; else each is a match without captures.
    pub opened: bool,
    /// Name of the scope, if one is asked for.
    pub scope: Option<String>,
    /// Whether each match is to say which list it stands in.
    pub lists: bool,
}

/// What the plan layer hands in for a fact.
#[derive(Debug, Clone)]
pub enum Found {
    /// The matches of its query.
    Matches(Vec<Captured>),
    /// Its files, in path order.
    Files(Vec<Source>),
}

/// What was found for a fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactValue {
    /// The value.
    pub value: Json,
    /// The places it was read from, one for each text or row.
    pub evidence: Vec<Location>,
    /// Bytes and file of each row, for rows that go within.
    #[serde(skip)]
    pub spans: Vec<(String, Range<usize>)>,
}

/// Reduces what was found for a fact to its value; `names` are the tables that it asks for. `None`: nothing was found,
/// and the fact has no default.
///
/// `exists`, `count`, `all` and rows always have a value.
///
/// # Errors
/// A file that is no JSON; a table that is asked for and cannot be read.
pub fn reduce(fact: &Fact, names: Option<&[String]>, found: &Found) -> Result<Option<FactValue>, Error> {
    let value = match (&fact.reading, found) {
        (Reading::Value { capture, take }, Found::Matches(found)) => single(capture, *take, found),
        (Reading::Rows { fields, .. }, Found::Matches(found)) => Some(rows(fields, found)),
        (Reading::Document { pointer, take }, Found::Files(files)) => {
            fact_file::document(files, pointer.as_deref(), *take)?
        }
        (Reading::Texts, Found::Files(files)) => Some(fact_file::texts(files)),
        (Reading::Tables { dialect, .. }, Found::Files(files)) => fact_file::tables(files, *dialect, names)?,
        _ => None,
    };
    Ok(value.or_else(|| {
        let default = fact.default.clone()?;
        Some(FactValue { value: default, evidence: Vec::new(), spans: Vec::new() })
    }))
}

/// Puts the rows of `inner` into the rows of `outer` whose match lies around theirs, the innermost one.
///
/// Every row of `outer` gets the field, as a list. Rows that lie in none are left out.
pub fn nest(outer: &mut FactValue, inner: &FactValue, field: &str) {
    let Json::Array(rows) = &mut outer.value else { return };
    for row in rows.iter_mut() {
        if let Json::Object(row) = row {
            row.insert(field.into(), Json::Array(Vec::new()));
        }
    }
    for (value, (path, span)) in inner.value.as_array().into_iter().flatten().zip(&inner.spans) {
        let around = |(outer_path, outer): &(String, Range<usize>)| {
            outer_path == path && outer.start <= span.start && span.end <= outer.end
        };
        let innermost =
            (0..rows.len()).filter(|at| around(&outer.spans[*at])).min_by_key(|at| outer.spans[*at].1.len());
        if let Some(Json::Array(list)) = innermost.and_then(|at| rows[at].get_mut(field)) {
            list.push(value.clone());
        }
    }
}

/// A value from one capture.
fn single(capture: &str, take: Take, found: &[Captured]) -> Option<FactValue> {
    let texts: Vec<(&Captured, String)> =
        found.iter().flat_map(|one| texts(one, capture).into_iter().map(move |text| (one, text))).collect();
    let evidence = |texts: &[(&Captured, String)]| texts.iter().map(|(one, _)| one.at.clone()).collect();
    let none = |value: Json, evidence: Vec<Location>| Some(FactValue { value, evidence, spans: Vec::new() });
    match take {
        Take::First => texts.first().and_then(|(one, text)| none(text.clone().into(), vec![one.at.clone()])),
        Take::Newest => {
            let key = |path: &str| path.rsplit('/').next().unwrap_or(path).to_string();
            let newest = texts.iter().max_by(|(a, _), (b, _)| {
                Order::Ordinal.compare(&key(&a.path), &key(&b.path)).then_with(|| a.path.cmp(&b.path))
            });
            newest.and_then(|(one, text)| none(text.clone().into(), vec![one.at.clone()]))
        }
        Take::Exists => none((!texts.is_empty()).into(), evidence(&texts)),
        Take::Count => none(texts.len().into(), evidence(&texts)),
        Take::All => {
            let mut once: Vec<(&Captured, String)> = Vec::new();
            for (one, text) in texts {
                if !once.iter().any(|(_, seen)| *seen == text) {
                    once.push((one, text));
                }
            }
            none(once.iter().map(|(_, text)| Json::from(text.as_str())).collect(), evidence(&once))
        }
    }
}

/// A table for each match.
fn rows(fields: &[FieldDef], found: &[Captured]) -> FactValue {
    let row = |one: &Captured| -> Json {
        let field = |field: &FieldDef| {
            let texts = texts(one, &field.capture);
            let value = match field.take {
                Take::First => texts.into_iter().next().map_or(Json::Null, Json::from),
                Take::Newest => texts.into_iter().next_back().map_or(Json::Null, Json::from),
                Take::All => texts.into(),
                Take::Exists => (!texts.is_empty()).into(),
                Take::Count => texts.len().into(),
            };
            (field.name.clone(), value)
        };
        fields.iter().map(field).collect::<Map<_, _>>().into()
    };
    FactValue {
        value: found.iter().map(row).collect(),
        evidence: found.iter().map(|one| one.at.clone()).collect(),
        spans: found.iter().map(|one| (one.path.clone(), one.span.clone())).collect(),
    }
}

/// The texts of a capture in a match; `path`, `file` and `line` are those of the match itself.
fn texts(one: &Captured, capture: &str) -> Vec<String> {
    match capture {
        "path" => vec![one.path.clone()],
        "file" => vec![one.path.rsplit('/').next().unwrap_or(&one.path).to_string()],
        "line" => vec![one.at.line.to_string()],
        name => one.captures.iter().filter(|(capture, _)| capture == name).map(|(_, text)| text.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codemod::template::{Engine, Texts};

    fn fact(reading: Reading, default: Option<Json>) -> Fact {
        let at = Location::file("codemod.toml");
        let files = Texts::One(Engine::new("", []).unwrap().text("*", &at).unwrap());
        let list = ListRef { root: None, files, query: "q".into(), name: None, when: None, help: None, at: at.clone() };
        let origin = Origin::Matches(Box::new(list));
        Fact { name: "f".into(), help: None, origin, reading, default, after: None, at }
    }

    fn reduced(reading: Reading, default: Option<Json>, found: &[Captured]) -> Option<FactValue> {
        reduce(&fact(reading, default), None, &Found::Matches(found.to_vec())).unwrap()
    }

    fn found(path: &str, line: usize, span: Range<usize>, captures: &[(&str, &str)]) -> Captured {
        Captured {
            path: path.into(),
            span,
            at: Location { path: path.into(), line, column: 1 },
            captures: captures.iter().map(|(name, text)| ((*name).to_string(), (*text).to_string())).collect(),
        }
    }

    fn value(take: Take, found: &[Captured]) -> Option<(Json, usize)> {
        let reading = Reading::Value { capture: "item.key".into(), take };
        reduced(reading, None, found).map(|value| (value.value, value.evidence.len()))
    }

    #[test]
    fn a_value_is_taken_as_the_fact_says() {
        let all = [
            found("b/1_A.cs", 1, 0..1, &[("item.key", "x")]),
            found("a/2_B.cs", 2, 0..1, &[("item.key", "y"), ("item.key", "x"), ("item", "z")]),
        ];
        assert_eq!(value(Take::First, &all), Some((json!("x"), 1)));
        assert_eq!(value(Take::All, &all), Some((json!(["x", "y"]), 2)), "each text once");
        assert_eq!(value(Take::Newest, &all), Some((json!("x"), 1)), "the last of the last file by its name");
        assert_eq!(value(Take::Exists, &all), Some((json!(true), 3)));
        assert_eq!(value(Take::Count, &all), Some((json!(3), 3)));
        assert_eq!(value(Take::First, &[]), None);
        assert_eq!(value(Take::Newest, &[]), None);
        assert_eq!(value(Take::All, &[]), Some((json!([]), 0)));
        assert_eq!(value(Take::Exists, &[]), Some((json!(false), 0)));
        let path = Reading::Value { capture: "path".into(), take: Take::Newest };
        assert_eq!(reduced(path.clone(), None, &all).unwrap().value, json!("a/2_B.cs"));
        assert_eq!(reduced(path, Some(json!("none")), &[]).unwrap().value, json!("none"));
    }

    #[test]
    fn rows_go_into_the_innermost_row_around_them() {
        let field = |name: &str, capture: &str, take| FieldDef { name: name.into(), capture: capture.into(), take };
        let fields = vec![field("name", "item.key", Take::First), field("all", "item.key", Take::All)];
        let rows =
            |found: &[Captured]| reduced(Reading::Rows { fields: fields.clone(), within: None }, None, found).unwrap();
        let mut outer = rows(&[
            found("a", 1, 0..100, &[("item.key", "A")]),
            found("a", 5, 40..60, &[("item.key", "B"), ("item.key", "B2")]),
        ]);
        let inner = rows(&[
            found("a", 2, 10..20, &[("item.key", "x")]),
            found("a", 6, 45..50, &[("item.key", "y")]),
            found("b", 6, 45..50, &[("item.key", "elsewhere")]),
            found("a", 9, 90..110, &[]),
        ]);
        nest(&mut outer, &inner, "parts");
        assert_eq!(
            outer.value,
            json!([
                {"name": "A", "all": ["A"], "parts": [{"name": "x", "all": ["x"]}]},
                {"name": "B", "all": ["B", "B2"], "parts": [{"name": "y", "all": ["y"]}]},
            ])
        );
        assert_eq!(inner.value[3], json!({"name": null, "all": []}), "a capture that took no part");
    }
}
