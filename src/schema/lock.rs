//! The schema lock: a database's schema as one JSON document that people review and commit.
//!
//! Tables stand by name, triggers in the order in which the server fires them; where a schema was read from is not in it, so
//! whatever it was read from, the same database gives the same bytes.

use serde::{Deserialize, Serialize};

use super::{Schema, SchemaFault, Table};
use crate::{error::Location, text::source::digest};

/// The format that is written; another one is not read.
const FORMAT: u32 = 1;

/// A schema lock as its file has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Number of the format.
    pub format: u32,
    /// `mysql`, `postgres`, `sqlite`; what a codemod says where it reads code.
    pub dialect: String,
    /// SHA-256 of the tables, in hexadecimal.
    pub digest: String,
    /// Tables and views, by name.
    pub tables: Vec<Table>,
}

impl Lock {
    /// The lock of a schema, and whose types its columns have.
    ///
    /// # Errors
    /// The first table that could not be read as a whole.
    pub fn of(schema: Schema, dialect: &str) -> Result<Self, SchemaFault> {
        let mut tables = schema.tables;
        if let Some(fault) = tables.iter().find_map(|table| table.fault.clone()) {
            return Err(fault);
        }
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        for table in &mut tables {
            table.schema = None;
            table.indexes.sort_by(|a, b| a.name.cmp(&b.name));
            table.foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
            table.checks.sort_by(|a, b| (&a.name, &a.expression).cmp(&(&b.name, &b.expression)));
            table.triggers.sort_by_key(|trigger| (trigger.event.clone(), trigger.timing.clone()));
        }
        let text = serde_json::to_vec(&tables).unwrap_or_default();
        Ok(Self { format: FORMAT, dialect: dialect.into(), digest: digest(&text), tables })
    }

    /// Reads a lock's file. `None`: the document is something else.
    ///
    /// # Errors
    /// It is a lock that is damaged, was edited, or has a format of another version.
    pub fn read(path: &str, text: &str) -> Result<Option<Self>, SchemaFault> {
        let Ok(document) = serde_json::from_str::<serde_json::Value>(text) else { return Ok(None) };
        if document.get("format").is_none() || document.get("tables").is_none() {
            return Ok(None);
        }
        let fault = |message: String| SchemaFault { table: "*".into(), at: Location::file(path), message };
        if document["format"] != FORMAT {
            return Err(fault(format!("the lock has format {}, this grafter reads {FORMAT}", document["format"])));
        }
        let lock: Self =
            serde_json::from_value(document).map_err(|error| fault(format!("the lock is damaged: {error}")))?;
        let again = Self::of(Schema { tables: lock.tables.clone() }, &lock.dialect)?;
        if again.digest != lock.digest {
            return Err(fault(
                "the lock was edited: its digest is another one; make it anew by `grafter introspect`".into(),
            ));
        }
        let lines = lines(text, &lock.tables);
        let mut lock = lock;
        for (table, line) in lock.tables.iter_mut().zip(lines) {
            table.at = Some(Location { path: path.into(), line, column: 0 });
        }
        Ok(Some(lock))
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// The line on which each table begins.
fn lines(text: &str, tables: &[Table]) -> Vec<usize> {
    let mut names = text.lines().enumerate().filter(|(_, line)| line.starts_with("      \"name\": "));
    tables.iter().map(|_| names.next().map_or(0, |(number, _)| number + 1)).collect()
}
