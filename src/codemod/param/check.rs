//! Checks a value against a schema by the `jsonschema` crate, and says what is wrong in our words.

use jsonschema::{
    Validator,
    error::{TypeKind, ValidationError, ValidationErrorKind},
};
use serde_json::{Map, Value as Json};

use super::format::{FORMATS, explain};
use crate::codemod::{Problem, near};

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
    let mut problems: Vec<Problem> = validator.iter_errors(value).flat_map(|error| problem(name, &error)).collect();
    problems.dedup();
    problems
}

/// One error of the crate in our words.
fn problem(name: &str, error: &ValidationError<'_>) -> Vec<Problem> {
    let path = dotted(name, error.instance_path().as_str());
    let shown = error.instance().to_string();
    let one = |message: String| vec![Problem { path: path.clone(), message }];
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            vec![Problem { path: format!("{path}.{property}"), message: "missing".into() }]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| Problem { path: format!("{path}.{name}"), message: "unknown".into() })
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
        Json::Object(mut fields) => {
            let properties = schema.get("properties").and_then(Json::as_object);
            for (name, property) in properties.into_iter().flatten() {
                let given = fields.remove(name).or_else(|| resolve(property, defs).get("default").cloned());
                let given = given.map_or(Json::Null, |given| fill(property, defs, given));
                fields.insert(name.clone(), given);
            }
            let open = schema.get("additionalProperties").filter(|open| open.is_object());
            let known = |name: &str| properties.is_some_and(|properties| properties.contains_key(name));
            let more = |(name, value): (String, Json)| match open {
                Some(open) if !known(&name) => (name, fill(open, defs, value)),
                _ => (name, value),
            };
            fields.into_iter().map(more).collect::<Map<_, _>>().into()
        }
        plain => plain,
    }
}

/// A schema behind its `$ref`.
pub(in crate::codemod) fn resolve<'a>(schema: &'a Json, defs: &'a Map<String, Json>) -> &'a Json {
    let target = schema.get("$ref").and_then(Json::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
    target.and_then(|name| defs.get(name)).unwrap_or(schema)
}
