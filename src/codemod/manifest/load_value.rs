//! Tables, values, and data with templates in it.

use serde_json::{Map, Value as Json};
use toml::Value;

use super::{
    load::Loader,
    mirror::{self, Ordered, Str},
};
use crate::{
    codemod::{
        CodemodFault,
        argument::read_data,
        fault::{unknown, wrong},
        template::Data,
        value::{Row, ValueDef},
    },
    error::Location,
};

/// TOML as JSON; a date becomes its text.
pub(in crate::codemod) fn json(value: &Value) -> Json {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => serde_json::Number::from_f64(*number).map_or(Json::Null, Json::Number),
        Value::Boolean(flag) => (*flag).into(),
        Value::Datetime(date) => date.to_string().into(),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Table(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), json(value))).collect::<Map<_, _>>().into()
        }
    }
}

/// Data whose strings are templates.
pub(super) fn data(
    loader: &mut Loader<'_>,
    value: &Value,
    at: &Location,
    locals: &[String],
) -> Result<Data, CodemodFault> {
    Ok(match value {
        Value::String(text) => Data::Text(loader.template_at(text, at, locals)?),
        Value::Array(items) => {
            Data::List(items.iter().map(|item| data(loader, item, at, locals)).collect::<Result<_, _>>()?)
        }
        Value::Table(fields) => {
            let field = |(name, value): (&String, &Value)| Ok((name.clone(), data(loader, value, at, locals)?));
            Data::Map(fields.iter().map(field).collect::<Result<_, CodemodFault>>()?)
        }
        plain => Data::Plain(json(plain)),
    })
}

/// Tables: written out, or `{ file = ".." }` of the folder.
pub(super) fn tables(loader: &Loader<'_>, tables: &Ordered<Value>) -> Result<Map<String, Json>, CodemodFault> {
    let mut done = Map::new();
    for (name, table) in &tables.0 {
        let file = table.as_table().filter(|table| table.len() == 1).and_then(|table| table.get("file")?.as_str());
        let value = match file {
            None => json(table),
            Some(file) => {
                let Some(found) = loader.files.get(file) else {
                    let at = Some(loader.at(name.span()));
                    return Err(unknown(at, "file", file, loader.files.keys().copied()));
                };
                read_data(&found.path(file), found.bytes)?
            }
        };
        done.insert(name.get_ref().clone(), value);
    }
    Ok(done)
}

/// Values, in the order of the author.
pub(super) fn values(loader: &Loader<'_>, values: &Ordered<mirror::ValueDef>) -> Result<Vec<ValueDef>, CodemodFault> {
    let mut done = Vec::new();
    for (name, value) in &values.0 {
        let at = loader.at(name.span());
        let mut locals = Vec::new();
        let each = loader.each(value.each.as_ref(), &mut locals)?;
        if each.is_empty() && (value.key.is_some() || value.when.is_some()) {
            return Err(wrong(&at, "`key` and `when` are for rows", "add `each`, or leave them out"));
        }
        let when = value.when.as_ref().map(|when| loader.expr(when, &locals)).transpose()?;
        let key = value.key.as_ref().map(|key| loader.expr(key, &locals)).transpose()?;
        let row = match (&value.value, &value.fields) {
            (Some(value), None) => Row::Value(loader.expr(value, &locals)?),
            (None, Some(fields)) => {
                locals.push("row".into());
                let field = |(name, source): &(Str, Str)| Ok((name.get_ref().clone(), loader.expr(source, &locals)?));
                Row::Fields(fields.0.iter().map(field).collect::<Result<_, CodemodFault>>()?)
            }
            _ => return Err(wrong(&at, "a value has either `value` or `fields`", "give it one of them")),
        };
        done.push(ValueDef { name: name.get_ref().clone(), help: value.help.clone(), each, when, key, row, at });
    }
    Ok(done)
}
