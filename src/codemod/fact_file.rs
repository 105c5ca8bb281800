//! Facts of whole files: what a JSON document says, and the tables of a database from its DDL.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json, value::RawValue};

use crate::{
    codemod::{
        CodemodFault,
        fact::{FactValue, Take},
        template::Order,
    },
    error::{Error, Location},
    schema::{self, Dialect, Lock, Schema, Table},
    text::{Source, Style},
};

/// A JSON document, or the part of it that a pointer names. Files that lack that part are passed over.
///
/// # Errors
/// A file that is no JSON, with the place.
pub(super) fn document(files: &[Source], pointer: Option<&str>, take: Take) -> Result<Option<FactValue>, CodemodFault> {
    let mut found = Vec::new();
    for file in files {
        found.extend(part(file, pointer.unwrap_or_default())?);
    }
    let count = found.len();
    let chosen = match take {
        Take::First => found.into_iter().take(1).collect(),
        Take::Newest => {
            let key = |(_, at): &(Json, Location)| at.path.rsplit('/').next().unwrap_or(&at.path).to_owned();
            let order = |a: &(Json, Location), b: &(Json, Location)| Order::Ordinal.compare(&key(a), &key(b));
            found.into_iter().max_by(order).into_iter().collect::<Vec<_>>()
        }
        Take::All | Take::Exists | Take::Count => found,
    };
    let (mut values, evidence): (Vec<Json>, Vec<Location>) = chosen.into_iter().unzip();
    let value = match take {
        Take::First | Take::Newest => values.pop(),
        Take::All => Some(values.into()),
        Take::Exists => Some((count > 0).into()),
        Take::Count => Some(count.into()),
    };
    Ok(value.map(|value| FactValue { value, evidence, spans: Vec::new() }))
}

/// The part of a file that a pointer names, with its place.
fn part(file: &Source, pointer: &str) -> Result<Option<(Json, Location)>, CodemodFault> {
    let text = file.text(&(0..file.bytes().len())).into_owned();
    let text = text.replacen('\u{FEFF}', "   ", 1);
    let parsed = serde_json::from_str(&text).map(|value: Json| (value, text.clone()));
    let (value, text) = parsed.or_else(|error| {
        let plain = without_comments(&text);
        serde_json::from_str(&plain).map(|value: Json| (value, plain)).map_err(|_| CodemodFault::Syntax {
            at: Location { path: file.path().to_string(), line: error.line(), column: error.column() },
            message: format!("this is no JSON: {error}"),
        })
    })?;
    let Some(value) = value.pointer(pointer) else { return Ok(None) };
    let at = file.location(offset(&text, pointer).unwrap_or_default());
    Ok(Some((value.clone(), at)))
}

/// Where the part that a pointer names begins.
fn offset(text: &str, pointer: &str) -> Option<usize> {
    let mut raw: &RawValue = serde_json::from_str(text).ok()?;
    for part in pointer.split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        raw = if raw.get().starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(raw.get()).ok()?;
            items.get(part.parse::<usize>().ok()?)?
        } else {
            let fields: BTreeMap<String, &RawValue> = serde_json::from_str(raw.get()).ok()?;
            fields.get(&part)?
        };
    }
    Some(raw.get().as_ptr().addr() - text.as_ptr().addr())
}

/// JSON as .NET and editors write it: comments and commas before a closing bracket become blanks.
fn without_comments(text: &str) -> String {
    let mut plain = text.as_bytes().to_vec();
    let (mut at, mut comma) = (0, None);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        let len = match rest {
            [b'"', ..] => {
                comma = None;
                string(rest)
            }
            [b'/', b'/', ..] => memchr::memchr(b'\n', rest).unwrap_or(rest.len()),
            [b'/', b'*', ..] => memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2),
            [byte, ..] => {
                if matches!(byte, b'}' | b']')
                    && let Some(comma) = comma
                {
                    plain[comma] = b' ';
                }
                if !byte.is_ascii_whitespace() {
                    comma = (*byte == b',').then_some(at);
                }
                1
            }
            [] => 1,
        };
        if rest.starts_with(b"//") || rest.starts_with(b"/*") {
            plain[at..at + len].iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b' ');
        }
        at += len;
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Length of the string that bytes begin with.
fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// A row for each file: its path, and its text as templates are written.
pub(super) fn texts(files: &[Source]) -> FactValue {
    let text = |file: &Source| Style::of(file).undressed(file, &(0..file.bytes().len()));
    let row =
        |file: &Source| json!({ "path": file.path().as_str(), "text": text(file).trim_start_matches('\u{FEFF}') });
    FactValue {
        value: files.iter().map(row).collect(),
        evidence: files.iter().map(|file| file.location(0)).collect(),
        spans: Vec::new(),
    }
}

/// A row for each table of DDL texts; with names, for those alone, in their order.
///
/// A table that cannot be read as a whole has the reason in `fault`.
///
/// # Errors
/// The same reason, where the table is asked for by name.
pub(super) fn tables(files: &[Source], dialect: Dialect, names: Option<&[String]>) -> Result<Option<FactValue>, Error> {
    if files.is_empty() {
        return Ok(None);
    }
    let read: Vec<(String, String)> =
        files.iter().map(|file| (file.path().to_string(), file.text(&(0..file.bytes().len())).into_owned())).collect();
    let schema = schema(&read, dialect)?;
    let wanted: Vec<&Table> = match names {
        None => schema.tables.iter().collect(),
        Some(names) => names.iter().filter_map(|name| schema.table(name)).collect(),
    };
    if let Some(fault) = wanted.iter().find_map(|table| table.fault.clone()).filter(|_| names.is_some()) {
        return Err(fault.into());
    }
    let place = |table: &Table| table.at.clone().unwrap_or_else(|| Location::file(""));
    Ok(Some(FactValue {
        value: wanted.iter().map(|table| row(table)).collect(),
        evidence: wanted.iter().map(|table| place(table)).collect(),
        spans: Vec::new(),
    }))
}

/// The schema that texts of DDL make; a schema lock among them adds its tables.
fn schema(read: &[(String, String)], dialect: Dialect) -> Result<Schema, Error> {
    let (mut texts, mut locked) = (Vec::new(), Vec::new());
    for (path, text) in read {
        match Lock::read(path, text)? {
            Some(lock) => locked.extend(lock.tables),
            None => texts.push(schema::Text { path, text }),
        }
    }
    let mut schema = schema::read(&texts, dialect);
    schema.tables.retain(|table| !locked.iter().any(|lock: &Table| lock.name == table.name));
    schema.tables.extend(locked);
    Ok(schema)
}

/// A table as templates see it: its fields, where it and its columns stand, and what of it could not be read.
fn row(table: &Table) -> Json {
    let mut row = serde_json::to_value(table).unwrap_or_default();
    if let Some(Json::Array(columns)) = row.get_mut("columns") {
        for (row, column) in columns.iter_mut().zip(&table.columns) {
            row["line"] = column.line.into();
        }
    }
    row["path"] = table.at.as_ref().map_or(Json::Null, |at| at.path.as_str().into());
    row["line"] = table.at.as_ref().map_or(0, |at| at.line).into();
    row["fault"] = table.fault.as_ref().map_or(Json::Null, |fault| format!("{}: {fault}", fault.at).into());
    row
}
