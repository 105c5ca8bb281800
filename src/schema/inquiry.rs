//! What to ask a server for its DDL, and how its answers become text. Who asks it is handed in: a driver, another
//! program, or a person who runs the statements and hands the rows back.

use serde_json::{Map, Value as Json};

use super::Dialect;

/// One row of an answer: values by column.
pub type Row = Map<String, Json>;

/// Columns that hold DDL, by the names that servers give them.
const DDL: [&str; 4] = ["Create Table", "Create View", "SQL Original Statement", "ddl"];

/// Asks for all tables, or for those named, and gives the statements that make them.
///
/// # Errors
/// What `ask` says.
pub fn statements<E>(
    dialect: Dialect,
    tables: &[String],
    ask: &mut dyn FnMut(&str) -> Result<Vec<Row>, E>,
) -> Result<Vec<String>, E> {
    let mut rows = Vec::new();
    for sql in first(dialect) {
        rows.extend(ask(sql)?);
    }
    if dialect == Dialect::MySql {
        let wanted = |name: &String| tables.is_empty() || tables.contains(name);
        let names =
            |rows: &[Row], column: &str| -> Vec<String> { rows.iter().filter_map(|row| text(row, column)).collect() };
        let mut more = Vec::new();
        for name in names(&rows, "table_name").iter().filter(|name| wanted(name)) {
            more.extend(ask(&show("TABLE", name))?);
        }
        for row in rows.iter().filter(|row| text(row, "trigger_table").is_some_and(|table| wanted(&table))) {
            more.extend(ask(&show("TRIGGER", &text(row, "trigger_name").unwrap_or_default()))?);
        }
        rows = more;
    }
    Ok(answers(&Json::Array(rows.into_iter().map(Json::Object).collect())))
}

/// The statements that a person runs to hand their rows back; of `MySQL` the tables must be named.
#[must_use]
pub fn by_hand(dialect: Dialect, tables: &[String]) -> Vec<String> {
    if dialect != Dialect::MySql || tables.is_empty() {
        return first(dialect).iter().map(|sql| format!("{sql};")).collect();
    }
    let tables_ddl = tables.iter().map(|name| format!("{};", show("TABLE", name)));
    let list = tables.iter().map(|name| format!("'{}'", name.replace('\'', "''"))).collect::<Vec<_>>().join(", ");
    let triggers = format!(
        "SELECT CONCAT('CREATE TRIGGER `', TRIGGER_NAME, '` ', ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ON `', \
         EVENT_OBJECT_TABLE, '` FOR EACH ROW ', ACTION_STATEMENT) AS ddl FROM information_schema.TRIGGERS WHERE \
         TRIGGER_SCHEMA = DATABASE() AND EVENT_OBJECT_TABLE IN ({list}) ORDER BY EVENT_OBJECT_TABLE, ACTION_ORDER;"
    );
    tables_ddl.chain([triggers]).collect()
}

/// The statements in rows that were handed back, however deep the client nests them.
#[must_use]
pub fn answers(rows: &Json) -> Vec<String> {
    match rows {
        Json::Array(all) => all.iter().flat_map(answers).collect(),
        Json::Object(row) => {
            let own: Vec<String> = DDL.iter().filter_map(|column| text(row, column)).collect();
            if own.is_empty() { row.values().flat_map(answers).collect() } else { own }
        }
        _ => Vec::new(),
    }
}

fn show(what: &str, name: &str) -> String {
    format!("SHOW CREATE {what} `{}`", name.replace('`', "``"))
}

/// A text by column; letter case does not count, since servers differ in it.
fn text(row: &Row, column: &str) -> Option<String> {
    let (_, value) = row.iter().find(|(name, _)| name.eq_ignore_ascii_case(column))?;
    value.as_str().map(String::from)
}

/// What is asked first; of `PostgreSQL` and `SQLite` it is all.
fn first(dialect: Dialect) -> &'static [&'static str] {
    match dialect {
        Dialect::MySql => &[
            "SELECT TABLE_NAME AS table_name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE \
             IN ('BASE TABLE', 'VIEW') ORDER BY TABLE_TYPE, TABLE_NAME",
            "SELECT TRIGGER_NAME AS trigger_name, EVENT_OBJECT_TABLE AS trigger_table FROM information_schema.TRIGGERS WHERE \
             TRIGGER_SCHEMA = DATABASE() ORDER BY EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, ACTION_ORDER",
        ],
        Dialect::Sqlite => {
            &["SELECT sql AS ddl FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, rowid"]
        }
        Dialect::Postgres => &[include_str!("postgres.sql")],
    }
}
