//! What to ask a server for its DDL, and how its answers become text. Who asks it is handed in: a driver, another
//! program, or a person who runs the statements and hands the rows back.
//!
//! A statement that gives many rows writes into each how many there are (`-- one of 12`, a comment to whoever reads the
//! DDL): a client that cuts answers off is seen.

use serde_json::{Map, Value as Json};

use super::{Dialect, IntrospectFault};

/// One row of an answer: values by column.
pub type Row = Map<String, Json>;

/// Who runs a statement and gives its rows.
pub type Ask<'a> = dyn FnMut(&str) -> Result<Vec<Row>, IntrospectFault> + 'a;

/// Columns that hold DDL, by the names that servers give them.
const DDL: [&str; 4] = ["Create Table", "Create View", "SQL Original Statement", "ddl"];

/// What stands before the number of rows that there are.
const COUNTED: &str = "\n-- one of ";

/// Asks for all tables, or for those named, and gives the statements that make them.
///
/// All are asked for where a name is not among them, so that who looks for it sees what there is; and where one is a
/// view, since its columns are those of other tables.
///
/// # Errors
/// What `ask` says; no table is seen; an answer was cut off.
pub fn statements(dialect: Dialect, tables: &[String], ask: &mut Ask<'_>) -> Result<Vec<String>, IntrospectFault> {
    let found = if dialect == Dialect::MySql {
        let listed = ask(MYSQL_TABLES)?;
        let wanted = wanted(&listed, tables);
        let mut rows = Vec::new();
        for name in &wanted {
            rows.extend(ask(&show(name))?);
        }
        whole(listed.len(), listed.first().and_then(|row| text(row, "total")?.parse().ok()))?;
        if !wanted.is_empty() {
            rows.extend(ask(&triggers(&wanted))?);
        }
        answers(&rows.into())?
    } else {
        answers(&ask(&all(dialect))?.into())?
    };
    if found.is_empty() {
        let message = "the server shows no table".to_owned();
        let help =
            "name the database (the last part of the URL); a user sees only what they have a right to".to_owned();
        return Err(IntrospectFault { message, help });
    }
    Ok(found)
}

/// The statements that a person runs to hand their rows back. Of `MySQL` the tables must be named: without, it is what
/// tells their names.
#[must_use]
pub fn by_hand(dialect: Dialect, tables: &[String]) -> Vec<String> {
    let mut asked = match dialect {
        Dialect::MySql if tables.is_empty() => vec![MYSQL_TABLES.to_owned()],
        Dialect::MySql => tables.iter().map(|name| show(name)).chain([triggers(tables)]).collect(),
        Dialect::Postgres | Dialect::Sqlite => vec![all(dialect)],
    };
    asked.iter_mut().for_each(|sql| sql.push(';'));
    asked
}

/// The statements in rows that were handed back, however deep the client nests them.
///
/// # Errors
/// There are fewer rows than the server had.
pub fn answers(rows: &Json) -> Result<Vec<String>, IntrospectFault> {
    let mut found = Vec::new();
    visit(rows, &mut |row| {
        let own: Vec<String> = DDL.iter().filter_map(|column| text(row, column)).collect();
        let is_one = !own.is_empty();
        found.extend(own);
        is_one
    });
    let told = found.iter().filter_map(|statement| statement.rsplit_once(COUNTED)?.1.trim().parse().ok());
    let told: Vec<usize> = told.collect();
    whole(told.len(), told.iter().copied().max())?;
    Ok(found)
}

/// The names of tables in rows of what `by_hand` asks first.
#[must_use]
pub fn names(rows: &Json) -> Vec<String> {
    let mut found = Vec::new();
    visit(rows, &mut |row| {
        found.extend(text(row, "table_name"));
        false
    });
    found
}

/// The rows that `mariadb --batch` and `mysql --batch` print: a line a row, beneath a line of names, with `\n` and `\t` in
/// values. `None`: the text is something else.
#[must_use]
pub fn batch(printed: &str) -> Option<Json> {
    let is_head =
        |line: &str| line.split('\t').any(|name| DDL.contains(&name) || name.eq_ignore_ascii_case("table_name"));
    if !printed.lines().next().is_some_and(is_head) {
        return None;
    }
    let (mut rows, mut head) = (Vec::new(), Vec::new());
    for line in printed.lines() {
        if is_head(line) {
            head = line.split('\t').collect();
        } else {
            let values = line.split('\t').map(|value| Json::String(unescaped(value)));
            rows.push(Json::Object(head.iter().map(|name| (*name).to_owned()).zip(values).collect()));
        }
    }
    Some(Json::Array(rows))
}

fn unescaped(value: &str) -> String {
    let (mut done, mut letters) = (String::with_capacity(value.len()), value.chars());
    while let Some(letter) = letters.next() {
        done.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('0') => '\0',
                Some(other) => other,
                None => '\\',
            },
            letter => letter,
        });
    }
    done
}

/// Shows each row, from the outside in, until it is taken.
fn visit(rows: &Json, take: &mut dyn FnMut(&Row) -> bool) {
    match rows {
        Json::Array(all) => all.iter().for_each(|one| visit(one, take)),
        Json::Object(row) if !take(row) => row.values().for_each(|one| visit(one, take)),
        _ => {}
    }
}

/// The tables to ask for, of those that are listed.
fn wanted(listed: &[Row], tables: &[String]) -> Vec<String> {
    let is_view = |row: &&Row| text(row, "table_type").is_some_and(|kind| kind.eq_ignore_ascii_case("VIEW"));
    let named = |name: &String| {
        listed.iter().find(|row| text(row, "table_name").is_some_and(|one| one.eq_ignore_ascii_case(name)))
    };
    let found: Vec<&Row> = tables.iter().filter_map(named).collect();
    let some = found.len() == tables.len() && !found.iter().any(is_view) && !tables.is_empty();
    let chosen: Vec<&Row> = if some { found } else { listed.iter().collect() };
    chosen.iter().filter_map(|row| text(row, "table_name")).collect()
}

/// Whether all rows came.
fn whole(came: usize, there_are: Option<usize>) -> Result<(), IntrospectFault> {
    match there_are.filter(|all| came < *all) {
        None => Ok(()),
        Some(all) => Err(IntrospectFault {
            message: format!("the answer was cut off: {came} of {all} rows"),
            help: "let the client give more rows; of DBHub it is `max_rows`".into(),
        }),
    }
}

/// A value by column, as text; letter case does not count, since servers differ in it.
fn text(row: &Row, column: &str) -> Option<String> {
    let (_, value) = row.iter().find(|(name, _)| name.eq_ignore_ascii_case(column))?;
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn show(name: &str) -> String {
    format!("SHOW CREATE TABLE `{}`", name.replace('`', "``"))
}

/// The triggers of some tables. `SHOW CREATE TRIGGER` would be one statement each, and says the same.
fn triggers(tables: &[String]) -> String {
    let list = tables.iter().map(|name| format!("'{}'", name.replace('\\', "\\\\").replace('\'', "''")));
    let which =
        format!("TRIGGER_SCHEMA = DATABASE() AND EVENT_OBJECT_TABLE IN ({})", list.collect::<Vec<_>>().join(", "));
    format!(
        "SELECT CONCAT('CREATE TRIGGER `', REPLACE(TRIGGER_NAME, '`', '``'), '` ', ACTION_TIMING, ' ', EVENT_MANIPULATION, \
         ' ON `', REPLACE(EVENT_OBJECT_TABLE, '`', '``'), '` FOR EACH ROW ', ACTION_STATEMENT, CHAR(10 USING utf8mb4), \
         ';', CHAR(10 USING utf8mb4), '-- one of ', (SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE {which})) AS \
         ddl FROM information_schema.TRIGGERS WHERE {which} ORDER BY EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, \
         ACTION_ORDER"
    )
}

/// What gives all of a database that keeps or prints its DDL itself.
fn all(dialect: Dialect) -> String {
    let sql = if dialect == Dialect::Sqlite { include_str!("sqlite.sql") } else { include_str!("postgres.sql") };
    let lines = sql.lines().filter(|line| !line.starts_with("--"));
    lines.collect::<Vec<_>>().join("\n")
}

const MYSQL_TABLES: &str = "SELECT TABLE_NAME AS table_name, TABLE_TYPE AS table_type, (SELECT COUNT(*) FROM \
    information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW')) AS \
    total FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', \
    'VIEW') ORDER BY TABLE_TYPE, TABLE_NAME";
