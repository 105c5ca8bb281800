//! `ALTER TABLE`, as dumps and migrations have it: what changes columns and keys. Everything else is passed over.

use sqlparser::tokenizer::Token;

use super::{
    Column, Table, column,
    cursor::{Cursor, Result},
    ddl::Site,
    key, table,
};

/// Reads the operations of a statement behind the table's name, and does them.
pub(super) fn read(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>) {
    loop {
        let start = cursor.index();
        if let Err(wrong) = operation(cursor, table, site) {
            table::note(table, site, wrong);
            while cursor.index() > start {
                cursor.parser.prev_token();
            }
        }
        cursor.skip_element();
        if !cursor.eat_token(&Token::Comma) {
            break;
        }
    }
    table::settle(table, cursor.dialect);
}

fn operation(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>) -> Result<()> {
    if cursor.eat("ADD") {
        return add(cursor, table, site);
    }
    if cursor.eat("MODIFY") {
        cursor.eat("COLUMN");
        cursor.eat("IF EXISTS");
        let at = position(table, &peeked(cursor));
        return define(cursor, table, site, at);
    }
    if cursor.eat("CHANGE") {
        cursor.eat("COLUMN");
        cursor.eat("IF EXISTS");
        let old = cursor.name()?;
        let at = position(table, &old);
        let new = peeked(cursor);
        define(cursor, table, site, at)?;
        rename(table, &old, &new);
    } else if cursor.eat("DROP") {
        drop(cursor, table)?;
    } else if cursor.eat("RENAME COLUMN") {
        let old = cursor.name()?;
        cursor.eat("TO");
        let new = cursor.name()?;
        if let Some(column) = table.column_mut(&old) {
            column.name.clone_from(&new);
        }
        rename(table, &old, &new);
    } else if cursor.eat("RENAME INDEX") || cursor.eat("RENAME KEY") {
        let old = cursor.name()?;
        cursor.eat("TO");
        let new = cursor.name()?;
        table.indexes.iter_mut().filter(|index| index.name == old).for_each(|index| index.name.clone_from(&new));
    } else if cursor.eat("RENAME") {
        let _ = cursor.eat("TO") || cursor.eat("AS");
        table.name = cursor.qualified()?.1;
    } else if cursor.eat("ALTER COLUMN") || cursor.eat("ALTER") {
        alter_column(cursor, table)?;
    } else {
        // A new character set is for columns to come; a conversion of those that are there is not followed.
        table::option(cursor, table);
    }
    Ok(())
}

fn add(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>) -> Result<()> {
    let is_column = cursor.eat("COLUMN");
    cursor.eat("IF NOT EXISTS");
    if cursor.is("PARTITION") || !is_column && key::read(cursor, table)? {
        return Ok(());
    }
    if !cursor.eat_token(&Token::LParen) {
        return define(cursor, table, site, None);
    }
    loop {
        define(cursor, table, site, None)?;
        if !cursor.eat_token(&Token::Comma) {
            break;
        }
    }
    cursor.eat_token(&Token::RParen);
    Ok(())
}

/// Reads a column and puts it in place of an old one, or where `FIRST` or `AFTER` says, or last.
fn define(cursor: &mut Cursor<'_>, table: &mut Table, site: &Site<'_>, old: Option<usize>) -> Result<()> {
    let column = column::read(cursor, site)?;
    let first = column.first;
    let after = column.after.as_ref().and_then(|name| position(table, name));
    let column = column.into_table(table);
    let after = match old {
        Some(at) => {
            table.columns.remove(at);
            after.map(|after| if after > at { after - 1 } else { after })
        }
        None => after,
    };
    let at = if first { Some(0) } else { after.map(|at| at + 1) };
    let at = at.or(old).unwrap_or(table.columns.len()).min(table.columns.len());
    put(&mut table.columns, at, column);
    Ok(())
}

/// A column that is there by its name (`ADD COLUMN IF NOT EXISTS`) stays.
fn put(columns: &mut Vec<Column>, at: usize, column: Column) {
    if !columns.iter().any(|known| known.name.eq_ignore_ascii_case(&column.name)) {
        columns.insert(at, column);
    }
}

fn drop(cursor: &mut Cursor<'_>, table: &mut Table) -> Result<()> {
    if cursor.eat("PRIMARY KEY") {
        table.primary_key.clear();
    } else if cursor.eat("FOREIGN KEY") {
        cursor.eat("IF EXISTS");
        let name = cursor.name()?;
        table.foreign_keys.retain(|key| key.name != name);
    } else if cursor.eat("INDEX") || cursor.eat("KEY") {
        cursor.eat("IF EXISTS");
        let name = cursor.name()?;
        table.indexes.retain(|index| index.name != name);
    } else if cursor.eat("CONSTRAINT") || cursor.eat("CHECK") {
        cursor.eat("IF EXISTS");
        let name = cursor.name()?;
        table.foreign_keys.retain(|key| key.name != name);
        table.indexes.retain(|index| index.name != name);
        table.checks.retain(|check| check.name.as_deref() != Some(&name));
    } else if !cursor.is("PARTITION") {
        cursor.eat("COLUMN");
        cursor.eat("IF EXISTS");
        let name = cursor.name()?;
        table.columns.retain(|column| !column.name.eq_ignore_ascii_case(&name));
        for index in &mut table.indexes {
            index.columns.retain(|column| !column.eq_ignore_ascii_case(&name));
        }
        table.indexes.retain(|index| !index.columns.is_empty());
    }
    Ok(())
}

fn alter_column(cursor: &mut Cursor<'_>, table: &mut Table) -> Result<()> {
    let name = cursor.name()?;
    let Some(column) = table.column_mut(&name) else { return Ok(()) };
    if cursor.eat("DROP DEFAULT") {
        (column.default, column.default_expression) = (None, None);
    } else if cursor.eat("SET NOT NULL") {
        column.nullable = false;
    } else if cursor.eat("DROP NOT NULL") {
        column.nullable = true;
    } else if cursor.eat("SET DEFAULT") {
        column::default(cursor, column)?;
    } else if cursor.eat("ADD GENERATED") {
        (column.auto_increment, column.nullable) = (true, false);
    }
    Ok(())
}

/// Follows a column's new name in the keys of its table.
fn rename(table: &mut Table, old: &str, new: &str) {
    let indexes = table.indexes.iter_mut().map(|index| &mut index.columns);
    let foreign = table.foreign_keys.iter_mut().map(|key| &mut key.columns);
    for columns in indexes.chain(foreign).chain([&mut table.primary_key]) {
        columns.iter_mut().filter(|column| column.eq_ignore_ascii_case(old)).for_each(|column| new.clone_into(column));
    }
}

fn position(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))
}

/// The name that comes next.
fn peeked(cursor: &Cursor<'_>) -> String {
    match cursor.peek() {
        Token::Word(word) => word.value.clone(),
        token => token.to_string(),
    }
}
