//! Questions: what a codemod asks, because it was not told and cannot tell it from the checkouts, and what it tells by itself.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        argument::read,
        key::Key,
        near, param,
        template::{Data, Expr, Text},
    },
    error::Location,
};

/// A question as its author declared it; one for each place that its key stands for.
#[derive(Debug, Clone)]
pub struct QuestionDef {
    /// Its name in the manifest; empty where the schema of a parameter asks it.
    pub name: String,
    /// What it asks for.
    pub key: Key,
    /// Why it is asked; else the help of what it asks for.
    pub why: Option<Text>,
    /// Only where this holds.
    pub when: Option<Expr>,
    /// Asked where this holds, though there is a default or none is needed.
    pub ask: Option<Expr>,
    /// The values to choose from, if it gives any. Any other is an error.
    pub choices: Option<Expr>,
    /// Values that would do, among others.
    pub examples: Option<Expr>,
    /// The value where none is given.
    pub default: Option<Data>,
    /// Places, or rows with `path` and `line`; else those of the facts that the answer comes from.
    pub evidence: Option<Expr>,
    /// Without an answer nothing can be done.
    pub needed: bool,
    /// Where it stands.
    pub at: Location,
}

impl QuestionDef {
    /// Every expression and template of it.
    pub(super) fn reads(&self) -> impl Iterator<Item = &String> {
        let exprs = [&self.when, &self.ask, &self.choices, &self.examples, &self.evidence].into_iter().flatten();
        let texts = self.default.iter().flat_map(Data::texts).chain(&self.why);
        exprs.flat_map(Expr::reads).chain(texts.flat_map(Text::reads))
    }
}

/// What must be asked, because it was not given and cannot be derived.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// What is asked for: `entity`, `parents[0].entity`.
    pub key: String,
    /// Why, or what it is.
    pub why: Option<String>,
    /// What to choose from, where that is known.
    pub choices: Vec<Json>,
    /// What is taken where nothing is said.
    pub default: Option<Json>,
    /// Where choices and default were read.
    pub evidence: Vec<Location>,
    /// Values that would do.
    pub examples: Vec<Json>,
    /// What it must be.
    pub schema: Json,
}

/// What was not given and could be told, with the places that say so.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resolved {
    /// What was asked for.
    pub key: String,
    /// What it is.
    pub value: Json,
    /// Where it was read.
    pub evidence: Vec<Location>,
}

impl Question {
    /// Reads an answer as a person types it: the number of a choice, or a value as `-p key=value` takes it. An empty one
    /// takes the default.
    ///
    /// # Errors
    /// What does not fit, in words.
    pub fn answer(&self, defs: &Map<String, Json>, typed: &str) -> Result<Json, String> {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.default.clone().ok_or_else(|| "it has no default; give a value".into());
        }
        let choice = |number: usize| self.choices.get(number.checked_sub(1)?).cloned();
        let plain = |choice: &Json| choice.as_str().map_or_else(|| choice.to_string(), String::from) == typed;
        let known = self.choices.iter().find(|choice| plain(choice)).cloned();
        let value = known.or_else(|| choice(typed.parse().ok()?));
        let value = value.unwrap_or_else(|| read(Some(&self.schema), defs, typed).0);
        let problems = param::check(&self.key, &self.schema, defs, &value);
        match problems.first().map(|problem| problem.message.clone()).or_else(|| unfit(&self.choices, &value)) {
            Some(message) => Err(message),
            None => Ok(value),
        }
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "-p {}=", self.key)?;
        match self.default.as_ref().or_else(|| self.choices.first()).or_else(|| self.examples.first()) {
            Some(Json::String(example)) => write!(f, "{example}")?,
            Some(example) => write!(f, "{example}")?,
            None => write!(f, "..")?,
        }
        self.why.as_ref().map_or(Ok(()), |why| write!(f, "  {why}"))?;
        if !self.choices.is_empty() {
            write!(f, " (one of {})", listed(&self.choices))?;
        }
        self.default.as_ref().map_or(Ok(()), |default| write!(f, "; default {default}"))?;
        self.evidence.first().map_or(Ok(()), |at| write!(f, "; read at {at}"))
    }
}

/// Values with commas, not more than a line holds.
#[must_use]
pub fn listed(values: &[Json]) -> String {
    const MOST: usize = 16;
    let shown: Vec<String> = values.iter().take(MOST).map(ToString::to_string).collect();
    let more = values.len().saturating_sub(MOST);
    if more == 0 { shown.join(", ") } else { format!("{} .. and {more} more", shown.join(", ")) }
}

/// What is wrong with a value that must be one of the choices; each item of a list must be. No choices allow all.
#[must_use]
pub fn unfit(choices: &[Json], value: &Json) -> Option<String> {
    if choices.is_empty() || choices.contains(value) {
        return None;
    }
    if let Json::Array(items) = value
        && !choices.iter().any(Json::is_array)
    {
        return items.iter().find_map(|item| unfit(choices, item));
    }
    let names = choices.iter().filter_map(Json::as_str);
    let near = value.as_str().map(|name| near(name, names)).unwrap_or_default();
    let meant = near.first().map_or(String::new(), |near| format!("; did you mean \"{near}\"?"));
    Some(format!("{value} is none of {}{meant}", listed(choices)))
}

/// The places that an expression gives: texts `path:line`, rows with `path` and `line`, or lists of them.
#[must_use]
pub fn places(value: &Json) -> Vec<Location> {
    match value {
        Json::Array(items) => items.iter().flat_map(places).collect(),
        Json::Object(row) => {
            let number = |name: &str| {
                let number = row.get(name).and_then(|number| match number {
                    Json::String(text) => text.parse().ok(),
                    number => number.as_u64(),
                });
                usize::try_from(number.unwrap_or_default()).unwrap_or_default()
            };
            let path = row.get("path").and_then(Json::as_str);
            let place = |path: &str| Location { path: path.into(), line: number("line"), column: number("column") };
            path.map(place).into_iter().collect()
        }
        Json::String(text) if !text.is_empty() => {
            let parts: Vec<&str> = text.rsplitn(3, ':').collect();
            let number = |text: &str| text.parse::<usize>().ok();
            vec![match parts[..] {
                [column, line, path] if number(line).is_some() && number(column).is_some() => Location {
                    path: path.into(),
                    line: number(line).unwrap_or_default(),
                    column: number(column).unwrap_or_default(),
                },
                _ => match text.rsplit_once(':').and_then(|(path, line)| Some((path, number(line)?))) {
                    Some((path, line)) => Location { path: path.into(), line, column: 0 },
                    None => Location::file(text.as_str()),
                },
            }]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn places_are_read_from_texts_and_rows() {
        let value = json!(["a.cs:3", {"path": "b.cs", "line": "7"}, [{"path": "c.cs", "line": 2, "column": 4}, "d"], "e:1:2", null, 5]);
        let shown: Vec<String> = places(&value).iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["a.cs:3", "b.cs:7", "c.cs:2:4", "d", "e:1:2"]);
    }

    #[test]
    fn choices_are_asked_of_each_item_of_a_list() {
        let choices = [json!("id"), json!("name")];
        assert_eq!(unfit(&choices, &json!(["id", "name"])), None);
        assert_eq!(
            unfit(&choices, &json!(["id", "nam"])).unwrap(),
            "\"nam\" is none of \"id\", \"name\"; did you mean \"name\"?"
        );
        assert_eq!(unfit(&[], &json!("any")), None);
        let many: Vec<Json> = (0..20).map(Json::from).collect();
        assert!(unfit(&many, &json!(99)).unwrap().ends_with("15 .. and 4 more"));
    }
}
