//! Keys and conditions: what stands in a table beside its columns.

use sqlparser::{ast::ReferentialAction, parser::Parser, tokenizer::Token};

use super::{
    Check, Dialect, ForeignKey, Index, Table,
    cursor::{Cursor, Result},
};

/// Reads a key or a condition into the table. `false`: what follows is none.
pub(super) fn read(cursor: &mut Cursor<'_>, table: &mut Table) -> Result<bool> {
    let named = cursor.eat("CONSTRAINT");
    let begins = ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"].iter().any(|word| cursor.is(word));
    let name = if named && !begins { Some(cursor.name()?) } else { None };
    if cursor.eat("PRIMARY KEY") {
        skip_type(cursor);
        table.primary_key = parts(cursor)?.into_iter().map(|(column, _)| column).collect();
    } else if cursor.eat("FOREIGN KEY") {
        let own = if matches!(cursor.peek(), Token::LParen) { None } else { Some(cursor.name()?) };
        let columns = names(cursor)?;
        if !cursor.eat("REFERENCES") {
            return Err(cursor.expected("`REFERENCES`"));
        }
        let mut key = references(cursor, columns)?;
        key.name = name.or(own).unwrap_or_default();
        self::name(table, &mut key, cursor.dialect);
        table.foreign_keys.push(key);
    } else if cursor.is("CHECK") && matches!(cursor.peek_second(), Token::LParen) {
        cursor.parser.advance_token();
        let expression = cursor.parenthesized()?.to_owned();
        table.checks.push(Check { name, expression });
    } else if let Some((kind, unique)) = kind_of(cursor) {
        if named && !unique {
            return Err(cursor.expected("a key or a condition"));
        }
        index(cursor, table, name, kind, unique)?;
    } else if cursor.eat("PERIOD FOR") {
        // The times of a row's versions, which are columns of their own.
    } else {
        return if named { Err(cursor.expected("a key or a condition")) } else { Ok(false) };
    }
    // What may follow (`USING BTREE`, `COMMENT`, `DEFERRABLE`, `ENFORCED`) says nothing of what this layer knows.
    cursor.skip_element();
    Ok(true)
}

/// Takes the words that begin a key which is neither primary nor foreign. A column may be called so too.
fn kind_of(cursor: &mut Cursor<'_>) -> Option<(&'static str, bool)> {
    let mysql = cursor.dialect == Dialect::MySql;
    let (kind, unique) = match () {
        () if cursor.is("UNIQUE") => ("index", true),
        () if mysql && cursor.is("FULLTEXT") => ("fulltext", false),
        () if mysql && cursor.is("SPATIAL") => ("spatial", false),
        () if mysql && (cursor.is("KEY") || cursor.is("INDEX")) => ("index", false),
        () => return None,
    };
    cursor.parser.advance_token();
    let _ = cursor.eat("KEY") || cursor.eat("INDEX");
    Some((kind, unique))
}

fn index(cursor: &mut Cursor<'_>, table: &mut Table, name: Option<String>, kind: &str, unique: bool) -> Result<()> {
    cursor.eat("IF NOT EXISTS");
    cursor.eat("NULLS NOT DISTINCT");
    let own = if matches!(cursor.peek(), Token::LParen) || cursor.is("USING") { None } else { Some(cursor.name()?) };
    skip_type(cursor);
    let parts = parts(cursor)?;
    let first = parts.first().map(|(column, _)| column.clone()).unwrap_or_default();
    let name = own.or(name).unwrap_or_else(|| match cursor.dialect {
        Dialect::Postgres => key_name(&table.name, parts.iter().map(|(column, _)| column.as_str())),
        _ => free_name(table, &first),
    });
    table.indexes.push(made(name, kind, unique, parts));
    Ok(())
}

/// An index of parsed parts.
pub(super) fn made(name: String, kind: &str, unique: bool, parts: Vec<(String, Option<u64>)>) -> Index {
    let has_lengths = parts.iter().any(|(_, length)| length.is_some());
    let (columns, lengths): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    Index { name, columns, unique, kind: kind.to_owned(), lengths: if has_lengths { lengths } else { Vec::new() } }
}

/// Passes `USING BTREE`.
pub(super) fn skip_type(cursor: &mut Cursor<'_>) {
    if cursor.eat("USING") {
        cursor.parser.advance_token();
    }
}

/// Reads `(a, b(10) DESC, (lower(c)))`: columns, or the text of an expression, and how many letters of it count.
pub(super) fn parts(cursor: &mut Cursor<'_>) -> Result<Vec<(String, Option<u64>)>> {
    if !cursor.eat_token(&Token::LParen) {
        return Err(cursor.expected("`(`"));
    }
    let mut parts = Vec::new();
    loop {
        let from = cursor.index();
        let is_name = matches!(cursor.peek(), Token::Word(_) | Token::DoubleQuotedString(_));
        let mut part = if is_name { (cursor.name()?, None) } else { (String::new(), None) };
        if matches!(cursor.peek(), Token::LParen) {
            let inside = cursor.parenthesized()?;
            match inside.trim().parse() {
                Ok(length) if is_name => part.1 = Some(length),
                _ => cursor.text(from, cursor.index()).clone_into(&mut part.0),
            }
        }
        parts.push(part);
        cursor.skip_element();
        if cursor.eat_token(&Token::Comma) {
            continue;
        }
        return if cursor.eat_token(&Token::RParen) { Ok(parts) } else { Err(cursor.expected("`)`")) };
    }
}

/// Reads `(a, b)`.
fn names(cursor: &mut Cursor<'_>) -> Result<Vec<String>> {
    Ok(parts(cursor)?.into_iter().map(|(name, _)| name).collect())
}

/// Reads what follows `REFERENCES`. Without columns the other table's primary key is meant; it is filled in later.
pub(super) fn references(cursor: &mut Cursor<'_>, columns: Vec<String>) -> Result<ForeignKey> {
    let (_, table) = cursor.qualified()?;
    let references = if matches!(cursor.peek(), Token::LParen) { names(cursor)? } else { Vec::new() };
    let default = if cursor.dialect == Dialect::MySql { "restrict" } else { "no action" };
    let (mut on_delete, mut on_update) = (default.to_owned(), default.to_owned());
    loop {
        let target = if cursor.eat("ON DELETE") {
            &mut on_delete
        } else if cursor.eat("ON UPDATE") {
            &mut on_update
        } else if cursor.eat("MATCH") {
            cursor.parser.advance_token();
            continue;
        } else {
            break;
        };
        let action = cursor.with("an action", Parser::parse_referential_action)?;
        // To MySQL, `NO ACTION` is another word for `RESTRICT`.
        let same = action == ReferentialAction::NoAction && cursor.dialect == Dialect::MySql;
        *target = if same { default.to_owned() } else { action.to_string().to_lowercase() };
    }
    Ok(ForeignKey { name: String::new(), columns, table, references, on_delete, on_update })
}

/// Gives a foreign key without a name the one that the server would.
pub(super) fn name(table: &Table, key: &mut ForeignKey, dialect: Dialect) {
    if key.name.is_empty() {
        key.name = match dialect {
            Dialect::Postgres => format!("{}_{}_fkey", table.name, key.columns.join("_")),
            _ => format!("{}_ibfk_{}", table.name, table.foreign_keys.len() + 1),
        };
    }
}

/// The name that `PostgreSQL` gives to a unique constraint without one.
pub(super) fn key_name<'c>(table: &'c str, columns: impl Iterator<Item = &'c str>) -> String {
    std::iter::once(table).chain(columns).chain(["key"]).collect::<Vec<_>>().join("_")
}

/// The name that the server gives to an index without one: that of its first column, with a number if it is taken.
pub(super) fn free_name(table: &Table, column: &str) -> String {
    let taken = |name: &str| table.indexes.iter().any(|index| index.name.eq_ignore_ascii_case(name));
    let mut name = column.to_owned();
    for number in 2..table.indexes.len() + 3 {
        if !taken(&name) {
            break;
        }
        name = format!("{column}_{number}");
    }
    name
}
