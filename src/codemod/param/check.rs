//! Checks a value against a schema by the `jsonschema` crate, and says what is wrong in our words.

use jsonschema::{
    Validator,
    error::{TypeKind, ValidationError, ValidationErrorKind},
};
use serde_json::{Map, Value as Json};

use super::format::{FORMATS, explain};
use crate::codemod::{Problem, near};

/// What is said of a property that is not there.
pub(in crate::codemod) const MISSING: &str = "missing";

/// A validator for one parameter.
///
/// # Errors
/// Why the schema is none.
pub(in crate::codemod) fn compile(schema: &Json, defs: &Map<String, Json>) -> Result<Validator, String> {
    let mut document = schema.clone();
    if let Json::Object(fields) = &mut document {
        fields.insert("$defs".into(), defs.clone().into());
    }
    let mut options = jsonschema::options();
    options = options.should_validate_formats(true);
    for name in FORMATS {
        options = options.with_format(name, move |text: &str| explain(name, text).is_none());
    }
    options.build(&document).map_err(|error| error.to_string())
}

/// Says what is wrong with a value, nothing if it fits. `name` begins each path.
#[must_use]
pub fn check(name: &str, schema: &Json, defs: &Map<String, Json>, value: &Json) -> Vec<Problem> {
    let validator = match compile(schema, defs) {
        Ok(validator) => validator,
        Err(reason) => return vec![Problem { path: name.into(), message: reason }],
    };
    let known = |error: &ValidationError<'_>| properties(schema, defs, error.instance_path().as_str());
    let mut problems: Vec<Problem> =
        validator.iter_errors(value).flat_map(|error| problem(name, &error, &known(&error))).collect();
    problems.dedup();
    problems
}

/// One error of the crate in our words.
fn problem(name: &str, error: &ValidationError<'_>, known: &[&str]) -> Vec<Problem> {
    let path = dotted(name, error.instance_path().as_str());
    let shown = error.instance().to_string();
    let one = |message: String| vec![Problem { path: path.clone(), message }];
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            vec![Problem { path: format!("{path}.{property}"), message: MISSING.into() }]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| Problem { path: format!("{path}.{name}"), message: stranger(name, known) })
            .collect(),
        ValidationErrorKind::Type { kind } => one(format!("{} is no {}", short(&shown), types(kind))),
        ValidationErrorKind::Format { format } => {
            let reason = error.instance().as_str().and_then(|text| explain(format, text));
            one(format!("{} is no {format}: {}", short(&shown), reason.unwrap_or_default()))
        }
        ValidationErrorKind::Enum { options } => {
            let all: Vec<String> = options.as_array().into_iter().flatten().map(ToString::to_string).collect();
            one(format!("{} is none of {}{}", short(&shown), all.join(", "), meant(error.instance(), options)))
        }
        ValidationErrorKind::Pattern { pattern } => one(format!("{} does not match {pattern}", short(&shown))),
        ValidationErrorKind::Minimum { limit } => one(format!("{shown} is less than {limit}")),
        ValidationErrorKind::Maximum { limit } => one(format!("{shown} is more than {limit}")),
        ValidationErrorKind::MinLength { limit } => one(format!("{} is shorter than {limit}", short(&shown))),
        ValidationErrorKind::MaxLength { limit } => one(format!("{} is longer than {limit}", short(&shown))),
        ValidationErrorKind::MinItems { limit } => one(format!("fewer items than {limit}")),
        ValidationErrorKind::MaxItems { limit } => one(format!("more items than {limit}")),
        ValidationErrorKind::UniqueItems => one("the same item twice".into()),
        _ => one(error.to_string()),
    }
}

/// The names of the properties that a table at this pointer may have.
fn properties<'a>(schema: &'a Json, defs: &'a Map<String, Json>, pointer: &str) -> Vec<&'a str> {
    let schema = pointer.split('/').skip(1).try_fold(schema, |schema, part| {
        let schema = resolve(schema, defs);
        let property = schema.get("properties").and_then(|properties| properties.get(part));
        property.or_else(|| schema.get("items")).or_else(|| schema.get("additionalProperties"))
    });
    let properties = schema.and_then(|schema| resolve(schema, defs).get("properties")?.as_object());
    properties.into_iter().flat_map(|properties| properties.keys().map(String::as_str)).collect()
}

/// What is said of a property that a table does not have.
fn stranger(name: &str, known: &[&str]) -> String {
    match near(name, known.iter().copied()) {
        near if !near.is_empty() => format!("unknown; did you mean `{}`?", near.join("` or `")),
        _ if known.is_empty() => "unknown".into(),
        _ => format!("unknown; there are {}", known.join(", ")),
    }
}

/// The near misses of a choice.
fn meant(value: &Json, options: &Json) -> String {
    let options = options.as_array().into_iter().flatten().filter_map(Json::as_str);
    match near(value.as_str().unwrap_or_default(), options).first() {
        Some(near) if value.is_string() => format!("; did you mean \"{near}\"?"),
        _ => String::new(),
    }
}

/// `/parents/0/entity` as `parents[0].entity`.
fn dotted(name: &str, pointer: &str) -> String {
    pointer.split('/').skip(1).fold(name.to_string(), |path, part| {
        if part.bytes().all(|b| b.is_ascii_digit()) { format!("{path}[{part}]") } else { format!("{path}.{part}") }
    })
}

/// A value, cut where it is long.
fn short(shown: &str) -> String {
    if shown.chars().count() <= 60 { shown.to_string() } else { shown.chars().take(57).chain("...".chars()).collect() }
}

/// The types that were expected.
fn types(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(many) => many.iter().map(|one| one.to_string()).collect::<Vec<_>>().join(" or "),
    }
}

/// Gives every property that was left out its default, or nothing (`none`), so that templates need not ask.
#[must_use]
pub fn fill(schema: &Json, defs: &Map<String, Json>, value: Json) -> Json {
    let schema = resolve(schema, defs);
    match value {
        Json::Array(items) => match schema.get("items") {
            Some(of) => items.into_iter().map(|item| fill(of, defs, item)).collect(),
            None => Json::Array(items),
        },
        Json::Object(mut given) => {
            // Known properties first, in the order of the schema: the same value always comes out the same.
            let mut fields = Map::new();
            for (name, property) in schema.get("properties").and_then(Json::as_object).into_iter().flatten() {
                let value = given.shift_remove(name).or_else(|| resolve(property, defs).get("default").cloned());
                fields.insert(name.clone(), value.map_or(Json::Null, |value| fill(property, defs, value)));
            }
            let open = schema.get("additionalProperties").filter(|open| open.is_object());
            let more = given.into_iter().map(|(name, value)| match open {
                Some(open) => (name, fill(open, defs, value)),
                None => (name, value),
            });
            fields.extend(more);
            fields.into()
        }
        plain => plain,
    }
}

/// A schema behind its `$ref`.
pub(in crate::codemod) fn resolve<'a>(schema: &'a Json, defs: &'a Map<String, Json>) -> &'a Json {
    let target = schema.get("$ref").and_then(Json::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
    target.and_then(|name| defs.get(name)).unwrap_or(schema)
}
