//! One manifest from several texts: `include` puts parts behind `codemod.toml`, `extends` lays it over another codemod.
//!
//! Both work on the tables of TOML before they mean anything, and keep every place. Steps, notes and validations are put behind each other. A
//! part may not say again what is said; an extension wins over what it extends, down to single fields, but for values,
//! which are replaced whole.

use std::{borrow::Cow, collections::BTreeMap};

use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeArray, DeTable, DeValue},
};

use super::{load::Parts, mirror::Manifest, sheets::Sheets};
use crate::{
    codemod::{
        CodemodFault, Folder,
        fault::{unknown, wrong},
    },
    error::Location,
};

/// Lists of the manifest: those of a part are put behind those that are there.
const LISTS: [&str; 3] = ["steps", "notes", "validations"];

/// The name of the manifest in a codemod's folder.
pub(in crate::codemod) const MANIFEST: &str = "codemod.toml";

/// A file of a codemod, with the folder it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'a> {
    /// Folder, as people should see it.
    pub(super) folder: &'a str,
    /// Content.
    pub(super) bytes: &'a [u8],
}

impl File<'_> {
    /// Its path, for messages.
    pub(super) fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }
}

/// The files that a codemod sees: its own, and those of the codemods it extends that it has not itself. Cases are left out.
pub(super) fn files<'a>(parts: &Parts<'a>) -> BTreeMap<&'a str, File<'a>> {
    let mut all = BTreeMap::new();
    for (folder, files) in parts.under.iter().rev().chain([&(parts.folder, parts.files)]) {
        let files = files.iter().filter(|(name, _)| !name.starts_with("tests/"));
        all.extend(files.map(|(name, bytes)| (name.as_str(), File { folder, bytes })));
    }
    all
}

/// The name of the codemod that a folder's manifest extends, with its place; none where it cannot be read.
pub(in crate::codemod) fn extended(folder: &Folder) -> Option<(String, Location)> {
    let text = std::str::from_utf8(folder.files.get(MANIFEST)?).ok()?;
    let table = DeTable::parse(text).ok()?.into_inner();
    let name = table.get("extends")?;
    let mut sheets = Sheets::default();
    sheets.add(&format!("{}/{MANIFEST}", folder.path), text);
    Some((name.get_ref().as_str()?.to_string(), sheets.at_text(&name.span())))
}

/// Reads all texts of a manifest into one.
pub(super) fn assemble<'a>(
    parts: &Parts<'a>,
    files: &BTreeMap<&'a str, File<'a>>,
    sheets: &mut Sheets<'a>,
) -> Result<Manifest, CodemodFault> {
    let mut whole = DeTable::new();
    for (folder, own) in parts.under.iter().rev().chain([&(parts.folder, parts.files)]) {
        let bytes = own.get(MANIFEST).ok_or_else(|| {
            let at = Location::file(format!("{folder}/{MANIFEST}"));
            wrong(&at, "a codemod's folder holds a codemod.toml", "write one: `grafter new codemod NAME`")
        })?;
        let mut over = table(sheets, &format!("{folder}/{MANIFEST}"), bytes)?;
        over.remove("extends");
        for (name, at) in includes(&mut over, sheets)? {
            let Some(file) = files.get(name.as_ref()) else {
                return Err(unknown(Some(at), "file", &name, files.keys().copied()));
            };
            let part = table(sheets, &file.path(&name), file.bytes)?;
            if let Some(key) = part.keys().find(|key| ["include", "extends"].contains(&key.get_ref().as_ref())) {
                let message = format!("a part has no `{}` of its own", key.get_ref());
                return Err(wrong(&sheets.at(&key.span()), message, "say it in codemod.toml"));
            }
            merge(&mut over, part, Onto::Part, sheets)?;
        }
        merge(&mut whole, over, Onto::Extended, sheets)?;
    }
    Manifest::deserialize(toml::Deserializer::from(Spanned::new(0..0, whole))).map_err(|error| syntax(sheets, &error))
}

/// Takes the `include` out of a table.
fn includes<'a>(table: &mut DeTable<'a>, sheets: &Sheets<'_>) -> Result<Vec<(Cow<'a, str>, Location)>, CodemodFault> {
    let Some(list) = table.remove("include") else { return Ok(Vec::new()) };
    let at = sheets.at(&list.span());
    let fault = || wrong(&at, "`include` is a list of file names", "write include = [\"other.toml\"]");
    let DeValue::Array(list) = list.into_inner() else { return Err(fault()) };
    let mut names = Vec::new();
    for name in list {
        let at = sheets.at_text(&name.span());
        let DeValue::String(name) = name.into_inner() else { return Err(fault()) };
        names.push((name, at));
    }
    Ok(names)
}

/// Reads one text.
fn table<'a>(sheets: &mut Sheets<'a>, path: &str, bytes: &'a [u8]) -> Result<DeTable<'a>, CodemodFault> {
    let text = super::load::utf8(bytes, path)?;
    let start = sheets.add(path, text);
    let table = DeTable::parse(text).map_err(|error| {
        let at = error
            .span()
            .map_or_else(|| Location::file(path), |span| sheets.at(&(span.start + start..span.end + start)));
        CodemodFault::Syntax { at, message: error.message().to_string() }
    })?;
    Ok(moved_table(table.into_inner(), start))
}

/// What a table is laid over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Onto {
    /// Parts of the same manifest: nothing may be said twice.
    Part,
    /// The manifest of the codemod that is extended.
    Extended,
}

/// Lays a table over another.
fn merge<'a>(under: &mut DeTable<'a>, over: DeTable<'a>, onto: Onto, sheets: &Sheets<'_>) -> Result<(), CodemodFault> {
    for (key, value) in over {
        let Some(there) = under.get_mut(key.get_ref().as_ref()) else {
            under.insert(key, value);
            continue;
        };
        let name = key.get_ref().as_ref();
        let span = value.span();
        match (there.get_mut(), value.into_inner()) {
            (DeValue::Array(there), DeValue::Array(more)) if LISTS.contains(&name) => {
                more.into_iter().for_each(|entry| there.push(entry));
            }
            (DeValue::Table(there), DeValue::Table(more)) if name == "values" && onto == Onto::Extended => {
                there.extend(more);
            }
            (DeValue::Table(there), DeValue::Table(more)) => merge(there, more, onto, sheets)?,
            (_, value) if onto == Onto::Extended => *there = Spanned::new(span, value),
            _ => {
                let message = format!("`{name}` is said twice, first at {}", sheets.at(&there.span()));
                return Err(wrong(&sheets.at(&key.span()), message, "take one of them out"));
            }
        }
    }
    Ok(())
}

/// The TOML parser's error, as one of ours.
fn syntax(sheets: &Sheets<'_>, error: &toml::de::Error) -> CodemodFault {
    let at = error.span().map_or_else(|| Location::file(MANIFEST), |span| sheets.at(&span));
    let message = error.message();
    match message.strip_prefix("unknown field `") {
        Some(rest) => {
            let mut names = rest.split('`').step_by(2).map(String::from);
            let field = names.next().unwrap_or_default();
            let known = rest.split('`').skip(2).step_by(2).map(String::from).collect();
            CodemodFault::UnknownField { at, field, known }
        }
        None => CodemodFault::Syntax { at, message: message.to_string() },
    }
}

/// A table whose places are those of the whole.
fn moved_table(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    table
        .into_iter()
        .map(|(key, value)| {
            (Spanned::new(key.span().start + by..key.span().end + by, key.into_inner()), moved(value, by))
        })
        .collect()
}

fn moved(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = value.span().start + by..value.span().end + by;
    let value = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(moved_table(table, by)),
        DeValue::Array(array) => {
            DeValue::Array(array.into_iter().map(|value| moved(value, by)).collect::<DeArray<'_>>())
        }
        plain => plain,
    };
    Spanned::new(span, value)
}
