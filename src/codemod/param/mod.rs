//! Parameters: what a codemod must be told, as JSON Schema, and what is said about an argument that does not fit.

mod check;
mod format;
mod reserved;

use serde_json::{Map, Value as Json, json};

use crate::{
    codemod::{
        manifest::Codemod,
        template::{Data, Expr},
    },
    error::Location,
};

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
    /// Where none is given, it is `none` and not asked for.
    pub optional: bool,
    /// What a value must be.
    pub schema: Json,
    /// Where it stands.
    pub at: Location,
}

/// The JSON Schema of a codemod's spec, for editors.
#[must_use]
pub fn schema(codemod: &Codemod) -> Json {
    let property = |param: &Param| (param.name.clone(), param.schema.clone());
    let needed = |param: &&Param| param.default.is_none() && !param.optional;
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
