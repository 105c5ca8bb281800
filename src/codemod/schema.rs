//! JSON Schemas for editors.

use serde_json::Value as Json;

pub use crate::codemod::param::schema as spec_schema;

/// The JSON Schema of `codemod.toml`.
#[must_use]
pub fn manifest_schema() -> Json {
    serde_json::from_str(include_str!("manifest.schema.json")).unwrap_or(Json::Null)
}
