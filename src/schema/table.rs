//! `CREATE TABLE`: its elements, and what is said of the whole table behind them.

use sqlparser::tokenizer::Token;

use super::{
    Column, Dialect, SchemaFault, Table, column,
    cursor::{Cursor, Result, Wrong},
    ddl::Site,
    key,
};

/// A table that a statement makes.
pub(super) struct Made {
    pub(super) table: Table,
    /// One of this name that is there already stays.
    pub(super) if_not_exists: bool,
    /// The table whose columns and keys it takes.
    pub(super) like: Option<String>,
    /// It is a part of another table.
    pub(super) is_part: bool,
}

/// Reads what follows `CREATE [OR REPLACE] TABLE`.
pub(super) fn read(cursor: &mut Cursor<'_>, site: &Site<'_>) -> Result<Made> {
    let if_not_exists = cursor.eat("IF NOT EXISTS");
    let (schema, name) = cursor.qualified()?;
    let mut made =
        Made { table: Table { name, schema, ..Table::default() }, if_not_exists, like: None, is_part: false };
    if cursor.eat("PARTITION OF") {
        made.is_part = true;
        return Ok(made);
    }
    let in_parentheses = cursor.eat_token(&Token::LParen);
    if cursor.eat("LIKE") {
        made.like = Some(cursor.qualified()?.1);
        return Ok(made);
    }
    let table = &mut made.table;
    if in_parentheses {
        elements(cursor, table, site);
    }
    options(cursor, table);
    if cursor.is("SELECT") || cursor.is("AS") || cursor.is("WITH") || !in_parentheses {
        let message = "its columns come from a SELECT, or it has none".to_owned();
        note(table, site, Wrong { offset: cursor.offset(), message });
    }
    settle(table, cursor.dialect);
    Ok(made)
}

/// Notes the first thing of a table that could not be read.
pub(super) fn note(table: &mut Table, site: &Site<'_>, wrong: Wrong) {
    let Wrong { offset, message } = wrong;
    let name = table.name.clone();
    table.fault.get_or_insert_with(|| SchemaFault { table: name, at: site.at(offset), message });
}

/// Reads the elements up to the closing parenthesis. One that cannot be read is noted, and the others are read.
fn elements(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>) {
    loop {
        let start = cursor.index();
        if let Err(wrong) = element(cursor, table, site).and_then(|()| ended(cursor)) {
            note(table, site, wrong);
            while cursor.index() > start {
                cursor.parser.prev_token();
            }
            cursor.skip_element();
        }
        if cursor.eat_token(&Token::Comma) {
            continue;
        }
        if !cursor.eat_token(&Token::RParen) {
            note(table, site, cursor.expected("`,` or `)`"));
        }
        return;
    }
}

fn ended(cursor: &Cursor<'_>) -> Result<()> {
    if cursor.at_end() { Ok(()) } else { Err(cursor.expected("`,` or `)`")) }
}

fn element(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>) -> Result<()> {
    if !key::read(cursor, table)? {
        let column = column::read(cursor, site)?.into_table(table);
        table.columns.push(column);
    }
    Ok(())
}

/// Reads the options behind the elements, up to a `SELECT` or the end.
fn options(cursor: &mut Cursor<'_>, table: &mut Table) {
    loop {
        // `WITH` begins a SELECT, unless it is one of these.
        if cursor.eat("WITH SYSTEM VERSIONING") {
            continue;
        }
        if cursor.is("WITH") && matches!(cursor.peek_second(), Token::LParen) {
            cursor.parser.advance_token();
            cursor.skip_element();
            continue;
        }
        if cursor.is("SELECT") || cursor.is("AS") || cursor.is("WITH") || matches!(cursor.peek(), Token::EOF) {
            break;
        }
        option(cursor, table);
    }
    if table.charset.is_none() {
        table.charset = table.collation.as_deref().map(|collation| charset_of(collation).to_owned());
    }
}

/// Reads one option. What says nothing of the schema is passed over a token at a time, partitions too.
pub(super) fn option(cursor: &mut Cursor<'_>, table: &mut Table) {
    cursor.eat("DEFAULT");
    let target = if cursor.eat("ENGINE") || cursor.eat("TYPE") {
        &mut table.engine
    } else if cursor.eat("CHARSET") || cursor.eat("CHARACTER SET") {
        &mut table.charset
    } else if cursor.eat("COLLATE") {
        &mut table.collation
    } else if cursor.eat("COMMENT") {
        &mut table.comment
    } else {
        cursor.parser.advance_token();
        return;
    };
    cursor.eat_token(&Token::Eq);
    let value = match cursor.peek() {
        Token::SingleQuotedString(text) | Token::DoubleQuotedString(text) => text.clone(),
        Token::Word(word) => word.value.clone(),
        token => token.to_string(),
    };
    cursor.parser.advance_token();
    *target = Some(value).filter(|value| !value.is_empty());
}

/// Puts into one form what can be said in several places, once all of a table is read.
pub(super) fn settle(table: &mut Table, dialect: Dialect) {
    for name in &table.primary_key.clone() {
        if let Some(column) = table.column_mut(name) {
            column.nullable = false;
        }
    }
    let checked: Vec<String> = table.checks.iter().map(|check| bare(&check.expression)).collect();
    for column in &mut table.columns {
        let wanted = format!("json_valid({})", column.name.to_lowercase());
        column.json |= column.base.ends_with("text") && checked.contains(&wanted);
        letters(column, table.charset.as_deref(), table.collation.as_deref(), dialect);
    }
}

/// A character set and a collation are said only where they are not those of the table.
fn letters(column: &mut Column, charset: Option<&str>, collation: Option<&str>, dialect: Dialect) {
    if column.charset.is_none() && dialect == Dialect::MySql {
        column.charset = column.collation.as_deref().map(|collation| charset_of(collation).to_owned());
    }
    if column.collation.as_deref() == collation {
        column.collation = None;
    }
    if column.charset.as_deref() == charset {
        column.charset = None;
    }
}

/// The character set of a collation is what its name begins with.
fn charset_of(collation: &str) -> &str {
    collation.split('_').next().unwrap_or(collation)
}

/// An expression without quotes of names and blanks, lower case.
fn bare(expression: &str) -> String {
    expression.chars().filter(|c| !c.is_whitespace() && !matches!(c, '`' | '"')).collect::<String>().to_lowercase()
}
