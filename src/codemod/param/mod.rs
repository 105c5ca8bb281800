//! Parameters: what a codemod must be told, as JSON Schema, and what is said about an argument that does not fit.

mod check;
mod format;
mod reserved;

use serde_json::{Map, Value as Json, json};

use crate::{
    codemod::{
        manifest::Codemod,
        question::QuestionDef,
        template::{Data, Expr},
    },
    error::Location,
};

pub(super) use check::MISSING;
pub use check::{check, fill};
pub(super) use check::{compile, resolve};
pub use format::{FORMATS, explain};

/// Something that a codemod must be told.
#[derive(Debug, Clone)]
pub struct Param {
    /// Its name, as in `-p name=value`.
    pub name: String,
    /// What it is, for people.
    pub help: Option<String>,
    /// Values that would do.
    pub examples: Vec<Json>,
    /// The value where none is given; may use other parameters, facts and values.
    pub default: Option<Data>,
    /// The values to choose from; may use facts. Any other value is an error.
    pub choices: Option<Expr>,
    /// It is asked for where this holds, though it has a default.
    pub ask: Option<Expr>,
    /// Where none is given, it is `none` and not asked for.
    pub optional: bool,
    /// What a value must be.
    pub schema: Json,
    /// Where it stands.
    pub at: Location,
}

impl Param {
    /// Whether it is a table that must be there, and what is in it is asked for part by part.
    pub(super) fn asks_inside(&self, questions: &[QuestionDef]) -> bool {
        let inside = |question: &QuestionDef| question.key.param() == self.name && question.key.names().len() > 1;
        let table = self.schema.get("type").and_then(Json::as_str) == Some("object");
        table && self.default.is_none() && !self.optional && questions.iter().any(inside)
    }
}

/// A default that gives a number where a text is wanted is its text.
pub(super) fn text_if_wanted(schema: &Json, value: Json) -> Json {
    let wanted = schema.get("type").and_then(Json::as_str) == Some("string");
    if wanted && (value.is_number() || value.is_boolean()) { value.to_string().into() } else { value }
}

/// The JSON Schema of a codemod's spec, for editors.
#[must_use]
pub fn schema(codemod: &Codemod) -> Json {
    let property = |param: &Param| (param.name.clone(), param.schema.clone());
    let whole = |param: &Param| codemod.questions.iter().any(|question| question.key.to_string() == param.name);
    let needed = |param: &&Param| param.default.is_none() && !param.optional && !whole(param);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": codemod.name,
        "description": codemod.summary,
        "type": "object",
        "properties": codemod.params.iter().map(property).collect::<Map<_, _>>(),
        "required": codemod.params.iter().filter(needed).map(|param| param.name.as_str()).collect::<Vec<_>>(),
        "additionalProperties": false,
        "$defs": codemod.defs,
    })
}
