//! A schema from rows, as a codemod's value gives them that reads it from code.

use serde_json::Value as Json;

use super::{Dialect, Schema, Table, table, types};

/// The tables that rows describe: the fields of a lock, of which only the names are needed. `type` is the whole type as it
/// is written; what it says is filled in.
///
/// # Errors
/// What of a row is no table.
pub fn tables(rows: &Json, dialect: Dialect) -> Result<Schema, String> {
    let rows = rows.as_array().ok_or("it is no list")?;
    let mut tables = Vec::new();
    for row in rows {
        let mut table: Table = serde_json::from_value(row.clone()).map_err(|error| format!("{error}, in {row}"))?;
        for column in &mut table.columns {
            let text = std::mem::take(&mut column.base);
            types::fill(column, &text, dialect);
        }
        table::settle(&mut table, dialect);
        tables.push(table);
    }
    Ok(Schema { tables })
}
