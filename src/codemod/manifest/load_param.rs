//! Parameters: JSON Schema's words checked and gathered into schemas.

use serde_json::{Map, Value as Json, json};
use toml::Spanned;

use super::{
    load::Loader,
    load_value::{data, json as plain},
    mirror::{OneOrMany, Ordered, Schema, Str},
};
use crate::codemod::{
    CodemodFault,
    fault::{unknown, wrong},
    param::{self, FORMATS, Param},
};

const TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

/// Shared schemas, for `$ref = "#/$defs/name"`.
pub(super) fn defs(loader: &Loader<'_>, defs: &Ordered<Schema>) -> Result<Map<String, Json>, CodemodFault> {
    let names: Vec<&str> = defs.0.iter().map(|(name, _)| name.get_ref().as_str()).collect();
    let lower = |(name, def): &(Str, Schema)| Ok((name.get_ref().clone(), schema(loader, name, def, &names, true)?));
    defs.0.iter().map(lower).collect()
}

/// Parameters, in the order of the author.
pub(super) fn params(
    loader: &mut Loader<'_>,
    params: &Ordered<Schema>,
    defs: &Map<String, Json>,
) -> Result<Vec<Param>, CodemodFault> {
    let names: Vec<&str> = defs.keys().map(String::as_str).collect();
    let mut done = Vec::new();
    for (name, param) in &params.0 {
        let at = loader.at(name.span());
        let default = param.default.as_ref().map(|default| {
            let at = loader.at_text(default.span());
            data(loader, default.get_ref(), &at, &[])
        });
        let default = default.transpose()?;
        let optional = param.optional.as_ref().is_some_and(|optional| *optional.get_ref());
        if optional && default.is_some() {
            return Err(wrong(
                &at,
                format!("`{}` has a default and is optional", name.get_ref()),
                "leave one of them out",
            ));
        }
        let schema = schema(loader, name, param, &names, false)?;
        param::compile(&schema, defs).map_err(|reason| {
            wrong(&at, format!("`{}` is no JSON Schema: {reason}", name.get_ref()), "see https://json-schema.org")
        })?;
        done.push(Param {
            name: name.get_ref().clone(),
            help: param.help.clone(),
            examples: param.examples.iter().flatten().map(plain).collect(),
            default,
            choices: param.choices.as_ref().map(|choices| loader.expr(choices, &[])).transpose()?,
            ask: param.ask.as_ref().map(|ask| loader.expr(ask, &[])).transpose()?,
            optional,
            schema,
            at,
        });
    }
    Ok(done)
}

/// A schema in JSON. Objects are closed. What only a parameter as a whole may have is refused when `inner`.
fn schema(loader: &Loader<'_>, name: &Str, it: &Schema, defs: &[&str], inner: bool) -> Result<Json, CodemodFault> {
    words(loader, name, it, defs, inner)?;
    let mut out = Map::new();
    let mut set = |word: &str, value: Option<Json>| {
        if let Some(value) = value {
            out.insert(word.into(), value);
        }
    };
    let text = |text: &Option<Str>| text.as_ref().map(|text| Json::from(text.get_ref().as_str()));
    let list = |list: &Option<Vec<toml::Value>>| list.as_ref().map(|list| list.iter().map(plain).collect());
    let sub = |sub: &Option<Box<Schema>>| sub.as_ref().map(|sub| schema(loader, name, sub, defs, true)).transpose();
    set("type", it.kind.as_ref().map(|kind| types(kind).into_iter().map(Json::from).collect()).map(single));
    set("description", it.help.as_deref().map(Json::from));
    set("format", text(&it.format));
    set("enum", list(&it.options));
    set("$ref", text(&it.reference));
    set("pattern", text(&it.pattern));
    set("minimum", it.minimum.as_ref().map(plain));
    set("maximum", it.maximum.as_ref().map(plain));
    set("minLength", it.min_length.map(Json::from));
    set("maxLength", it.max_length.map(Json::from));
    set("minItems", it.min_items.map(Json::from));
    set("maxItems", it.max_items.map(Json::from));
    set("uniqueItems", it.unique_items.map(Json::from));
    set("examples", list(&it.examples));
    set("items", sub(&it.items)?);
    if inner {
        set("default", it.default.as_ref().map(|default| plain(default.get_ref())));
    }
    set(
        "required",
        it.required.as_ref().map(|names| names.iter().map(|name| Json::from(name.get_ref().as_str())).collect()),
    );
    if let Some(properties) = &it.properties {
        let lower = |(name, it): &(Str, Schema)| Ok((name.get_ref().clone(), schema(loader, name, it, defs, true)?));
        let properties: Map<String, Json> = properties.0.iter().map(lower).collect::<Result<_, CodemodFault>>()?;
        set("properties", Some(properties.into()));
    }
    let open = sub(&it.additional_properties)?;
    let object = it.properties.is_some() || it.kind.as_ref().is_some_and(|kind| types(kind).contains(&"object"));
    set("additionalProperties", open.or_else(|| object.then(|| json!(false))));
    Ok(out.into())
}

/// One type as a word, several as a list.
fn single(types: Json) -> Json {
    match types.as_array().map(Vec::as_slice) {
        Some([one]) => one.clone(),
        _ => types,
    }
}

/// The words of `type`.
fn types(kind: &Spanned<OneOrMany>) -> Vec<&str> {
    match kind.get_ref() {
        OneOrMany::One(one) => vec![one.as_str()],
        OneOrMany::Many(many) => many.iter().map(|one| one.get_ref().as_str()).collect(),
    }
}

/// Checks the words whose values are closed lists, with near misses.
fn words(loader: &Loader<'_>, name: &Str, it: &Schema, defs: &[&str], inner: bool) -> Result<(), CodemodFault> {
    let unknown =
        |span, what, word: &str, known: &[&str]| unknown(Some(loader.at(span)), what, word, known.iter().copied());
    if let Some(kind) = &it.kind
        && let Some(word) = types(kind).into_iter().find(|word| !TYPES.contains(word))
    {
        return Err(unknown(kind.span(), "type", word, &TYPES));
    }
    if let Some(format) = it.format.as_ref().filter(|format| !FORMATS.contains(&format.get_ref().as_str())) {
        return Err(unknown(format.span(), "format", format.get_ref(), &FORMATS));
    }
    if let Some(reference) = &it.reference {
        let target = reference.get_ref().strip_prefix("#/$defs/").unwrap_or_default();
        if !defs.contains(&target) {
            let known: Vec<String> = defs.iter().map(|def| format!("#/$defs/{def}")).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            return Err(unknown(reference.span(), "definition", reference.get_ref(), &known));
        }
    }
    if let (Some(required), Some(properties)) = (&it.required, &it.properties) {
        let known: Vec<&str> = properties.0.iter().map(|(name, _)| name.get_ref().as_str()).collect();
        if let Some(missing) = required.iter().find(|name| !known.contains(&name.get_ref().as_str())) {
            return Err(unknown(missing.span(), "property", missing.get_ref(), &known));
        }
    }
    if inner {
        let at = loader.at(name.span());
        if it.choices.is_some() || it.optional.is_some() || it.ask.is_some() {
            let help =
                "properties are optional unless `required` names them; what to choose from is said in `[questions]`";
            return Err(wrong(&at, "`choices`, `ask` and `optional` are for a parameter as a whole", help));
        }
        let template =
            |default: &Spanned<toml::Value>| default.get_ref().as_str().is_some_and(|text| text.contains("{{"));
        if it.default.as_ref().is_some_and(template) {
            return Err(wrong(&at, "a default inside a parameter is a plain value", "say it in `[questions]`"));
        }
    }
    Ok(())
}
