//! Tables, facts, values, and data with templates in it.

use serde_json::{Map, Value as Json};
use toml::Value;

use super::{
    ListRef, Step,
    load::Loader,
    mirror::{self, Ordered, Str, StrOr},
};
use crate::{
    codemod::{
        CodemodFault,
        argument::read_data,
        fact::{Fact, FactSource, FieldDef, Reading, Take, Within},
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
                let Some(bytes) = loader.files.get(file) else {
                    let at = Some(loader.at(name.span()));
                    return Err(unknown(at, "file", file, loader.files.keys()));
                };
                read_data(&format!("{}/{file}", loader.folder), bytes)?
            }
        };
        done.insert(name.get_ref().clone(), value);
    }
    Ok(done)
}

/// Facts, in the order of the author.
pub(super) fn facts(
    loader: &mut Loader<'_>,
    facts: &Ordered<mirror::Fact>,
    steps: &[Step],
) -> Result<Vec<Fact>, CodemodFault> {
    let rows = |name: &str| facts.0.iter().any(|(fact, it)| fact.get_ref() == name && it.rows.is_some());
    let mut done = Vec::new();
    for (name, fact) in &facts.0 {
        let at = loader.at(name.span());
        let source = source(loader, fact)?;
        if let Some(within) = &fact.within {
            let at = loader.at(within.fact.span());
            if !rows(within.fact.get_ref()) || within.fact.get_ref() == name.get_ref() {
                let found = format!("`{}` is no other fact with `rows`", within.fact.get_ref());
                return Err(wrong(&at, found, "name the fact whose rows lie around these"));
            }
        }
        let after = fact.after.as_ref().map(|id| step_named(loader, id, steps)).transpose()?;
        done.push(Fact {
            name: name.get_ref().clone(),
            help: fact.help.clone(),
            source,
            list: fact_list(loader, fact, source, &at)?,
            reading: reading(loader, fact, &at)?,
            default: fact.default.as_ref().map(json),
            after,
            at,
        });
    }
    Ok(done)
}

/// What a fact is read from.
fn source(loader: &Loader<'_>, fact: &mirror::Fact) -> Result<FactSource, CodemodFault> {
    let Some(source) = &fact.source else { return Ok(FactSource::Query) };
    match source.get_ref().as_str() {
        "query" => Ok(FactSource::Query),
        "files" => Ok(FactSource::Files),
        other => {
            let found = format!("the source `{other}` is not read yet");
            let at = loader.at(source.span());
            Err(wrong(&at, found, "`query` and `files` are; `json` and `ddl` are reserved"))
        }
    }
}

/// The step that a fact is read behind.
fn step_named(loader: &Loader<'_>, id: &Str, steps: &[Step]) -> Result<usize, CodemodFault> {
    let found = steps.iter().rposition(|step| step.id.as_deref() == Some(id.get_ref()));
    found.ok_or_else(|| {
        let known = steps.iter().filter_map(|step| step.id.as_deref());
        unknown(Some(loader.at(id.span())), "step", id.get_ref(), known)
    })
}

/// Where a fact is read.
fn fact_list(
    loader: &mut Loader<'_>,
    fact: &mirror::Fact,
    source: FactSource,
    at: &Location,
) -> Result<ListRef, CodemodFault> {
    if source == FactSource::Files {
        return match (&fact.files, &fact.list, &fact.query) {
            (Some(files), None, None) => Ok(ListRef {
                root: loader.root(fact.root.as_ref())?,
                files: loader.texts(files, &[])?,
                query: String::new(),
                name: None,
                help: None,
                at: at.clone(),
            }),
            _ => Err(wrong(at, "a fact about files has `files`, and no `in` or `query`", "name the files")),
        };
    }
    match (&fact.list, &fact.files, &fact.query) {
        (Some(list), None, None) => loader.list_or_name(list, &[]),
        (None, Some(files), Some(query)) => {
            let list = mirror::List {
                root: fact.root.clone(),
                files: files.clone(),
                query: query.clone(),
                name: fact.name.clone(),
                help: None,
            };
            loader.list(&list, at)
        }
        _ => Err(wrong(at, "the fact does not say where it is read", "give it a list by `in`, or `files` and `query`")),
    }
}

/// What a fact takes.
fn reading(loader: &Loader<'_>, fact: &mirror::Fact, at: &Location) -> Result<Reading, CodemodFault> {
    let take = |value: Option<&Str>| {
        value.map_or(Ok(Take::First), |value| {
            Take::named(value.get_ref()).ok_or_else(|| {
                let known = ["first", "all", "exists", "count", "newest"];
                unknown(Some(loader.at(value.span())), "value of a fact", value.get_ref(), known)
            })
        })
    };
    let Some(rows) = &fact.rows else {
        if fact.within.is_some() {
            return Err(wrong(at, "`within` is for facts with `rows`", "add `rows`, or leave it out"));
        }
        let named = fact.source.as_ref().is_some_and(|source| source.get_ref() == "files");
        let usual = if named { "path" } else { "item.key" };
        let capture = fact.capture.as_ref().map_or(usual, |capture| capture.get_ref());
        let capture = capture.trim_start_matches('@').to_string();
        return Ok(Reading::Value { capture, take: take(fact.value.as_ref())? });
    };
    if fact.capture.is_some() || fact.value.is_some() {
        return Err(wrong(
            at,
            "a fact with `rows` has no `capture` and no `value`",
            "say what each field takes in `rows`",
        ));
    }
    let field = |(name, field): &(Str, StrOr<mirror::Field>)| {
        let (capture, value) = match field {
            StrOr::Str(capture) => (capture, None),
            StrOr::Table(field) => (&field.capture, field.value.as_ref()),
        };
        let capture = capture.trim_start_matches('@').to_string();
        Ok(FieldDef { name: name.get_ref().clone(), capture, take: take(value)? })
    };
    let fields = rows.0.iter().map(field).collect::<Result<_, CodemodFault>>()?;
    let within = fact.within.as_ref();
    let within = within.map(|within| Within { fact: within.fact.get_ref().clone(), field: within.field.clone() });
    Ok(Reading::Rows { fields, within })
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
