//! Arguments as users give them: `-p key=value` and spec files, read into one table, typed by the parameters' schemas.

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{CodemodFault, Problem, key::Key, manifest::Codemod, near, param::resolve},
    error::Location,
};

/// One `-p key=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// `source.table`, `parents[0].entity`.
    pub key: String,
    /// As typed.
    pub value: String,
}

impl Argument {
    /// Splits at the first `=`. None: there is none, or nothing stands before it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (key, value) = text.split_once('=')?;
        (!key.trim().is_empty()).then(|| Self { key: key.trim().into(), value: value.into() })
    }
}

/// What a codemod was given: names and values, not checked yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arguments(pub Map<String, Json>);

impl Arguments {
    /// Reads a spec file; its format is known by its name (`.toml`, `.json`, `.yaml`, `.yml`).
    ///
    /// # Errors
    /// Text of another format, with the place; a file that is no table.
    pub fn spec(path: &str, bytes: &[u8]) -> Result<Self, CodemodFault> {
        match read_data(path, bytes)? {
            Json::Object(fields) => Ok(Self(fields)),
            _ => Err(CodemodFault::Syntax {
                at: Location::file(path),
                message: "a spec is a table of names and values".into(),
            }),
        }
    }

    /// Adds what was typed, over what is there. A value is read as its schema says: a text as it is, anything else as
    /// JSON; for a list, one item may be typed, and the key several times.
    ///
    /// # Errors
    /// A dotted key that goes through something that is no table or list.
    pub fn typed(mut self, codemod: &Codemod, typed: &[Argument]) -> Result<Self, CodemodFault> {
        let mut problems = Vec::new();
        let mut started: Vec<&str> = Vec::new();
        for argument in typed {
            let key = Key::parse(&argument.key);
            let schema = key.schema(&codemod.params, &codemod.defs).map(|(schema, _)| schema);
            let (value, item) = read(schema, &codemod.defs, &argument.value);
            let more = item && started.contains(&argument.key.as_str());
            started.push(&argument.key);
            if let Err(message) = key.put(&mut self.0, value, more) {
                problems.push(Problem { path: argument.key.clone(), message });
            }
        }
        if problems.is_empty() { Ok(self) } else { Err(CodemodFault::Arguments { problems }) }
    }

    /// Whether a key leads into a list that was not given and that a question fills in: into what is derived.
    #[must_use]
    pub fn derived(&self, codemod: &Codemod, argument: &Argument) -> bool {
        let key = Key::parse(&argument.key);
        let whole = |key: &Key| codemod.questions.iter().any(|question| question.key == Key::parse(key.param()));
        !self.0.contains_key(key.param()) && key != key.pattern() && whole(&key)
    }

    /// Names that the codemod does not have, each with what it may have meant.
    #[must_use]
    pub fn unknown(&self, codemod: &Codemod) -> Vec<Problem> {
        let known = || codemod.params.iter().map(|param| param.name.as_str());
        let unknown = self.0.keys().filter(|name| !known().any(|known| known == *name));
        let problem = |name: &String| {
            let near = near(name, known());
            let message = match near.first() {
                Some(near) => format!("`{}` takes no such argument; did you mean `{near}`?", codemod.name),
                None if codemod.params.is_empty() => format!("`{}` takes no arguments", codemod.name),
                None => format!("`{}` takes {}", codemod.name, known().collect::<Vec<_>>().join(", ")),
            };
            Problem { path: name.clone(), message }
        };
        unknown.map(problem).collect()
    }
}

/// Reads a data file: TOML, JSON or YAML, by its name.
///
/// # Errors
/// A syntax error with its place; an unknown ending.
pub fn read_data(path: &str, bytes: &[u8]) -> Result<Json, CodemodFault> {
    let fault = |line: usize, column: usize, message: String| CodemodFault::Syntax {
        at: Location { path: path.into(), line, column },
        message,
    };
    let bytes = bytes.strip_prefix(crate::text::source::BOM).unwrap_or(bytes);
    let text =
        std::str::from_utf8(bytes).map_err(|error| fault(0, 0, format!("byte {} is no UTF-8", error.valid_up_to())))?;
    match path.rsplit('.').next().unwrap_or_default() {
        "toml" => toml::from_str::<toml::Table>(text).map_or_else(
            |error| {
                let before = &text[..error.span().map_or(0, |span| span.start).min(text.len())];
                let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1) + 1;
                Err(fault(before.matches('\n').count() + 1, column, error.message().to_string()))
            },
            |table| Ok(crate::codemod::manifest::json(&toml::Value::Table(table))),
        ),
        "json" => serde_json::from_str(text).map_err(|error| fault(error.line(), error.column(), error.to_string())),
        "yaml" | "yml" => serde_norway::from_str(text).map_err(|error| {
            let (line, column) = error.location().map_or((0, 0), |place| (place.line(), place.column()));
            fault(line, column, error.to_string())
        }),
        other => Err(fault(0, 0, format!("`.{other}` is no format of data; .toml, .json, .yaml and .yml are"))),
    }
}

/// A typed value, and whether it is one item of a list.
pub(super) fn read(schema: Option<&Json>, defs: &Map<String, Json>, text: &str) -> (Json, bool) {
    let schema = schema.map(|schema| resolve(schema, defs));
    let types: Vec<&str> = match schema.and_then(|schema| schema.get("type")) {
        Some(Json::String(one)) => vec![one.as_str()],
        Some(Json::Array(many)) => many.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    };
    let may_be_text = types.contains(&"string");
    let parsed = serde_json::from_str::<Json>(text).ok().filter(|value| !may_be_text || is_of(&types, value));
    if types == ["string"] {
        return (text.into(), false);
    }
    if types.contains(&"array") && !text.trim_start().starts_with('[') {
        let item = schema.and_then(|schema| schema.get("items"));
        return (Json::Array(vec![read(item, defs, text).0]), true);
    }
    (parsed.unwrap_or_else(|| text.into()), false)
}

/// Whether a value is of one of these types of a schema.
fn is_of(types: &[&str], value: &Json) -> bool {
    types.iter().any(|known| match value {
        Json::Null => *known == "null",
        Json::Bool(_) => *known == "boolean",
        Json::Number(number) => *known == "number" || *known == "integer" && !number.is_f64(),
        Json::String(_) => *known == "string",
        Json::Array(_) => *known == "array",
        Json::Object(_) => *known == "object",
    })
}
