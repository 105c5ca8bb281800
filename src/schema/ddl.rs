//! From texts to a [`Schema`]: one statement after the other, as a server would run them.

use sqlparser::tokenizer::Token;

use super::{
    Dialect, Schema, SchemaFault, Table, Trigger, alter,
    cursor::{Cursor, Result, Wrong},
    key,
    statement::{self, Statement},
    table, trigger, types, view,
};
use crate::error::Location;

/// A text with its path.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// Path, for places.
    pub path: &'t str,
    /// DDL.
    pub text: &'t str,
}

/// Reads texts in their order. What a later statement changes, drops or makes anew is so in the result.
///
/// A table that cannot be read as a whole has a [`Table::fault`]; who needs it must look.
#[must_use]
pub fn read(texts: &[Text<'_>], dialect: Dialect) -> Schema {
    let mut reader = Reader { dialect, ..Reader::default() };
    for text in texts {
        reader.schema_in_use = None;
        let starts = std::iter::once(0).chain(text.text.match_indices('\n').map(|(at, _)| at + 1)).collect::<Vec<_>>();
        for statement in statement::split(text.text, dialect) {
            let site = Site { text: *text, starts: &starts, start: statement.span.start };
            reader.statement(&statement, &site);
        }
    }
    reader.finish()
}

/// Where a statement stands.
pub(super) struct Site<'t> {
    text: Text<'t>,
    /// Where the lines of the text begin.
    starts: &'t [usize],
    /// Where the statement begins in it.
    start: usize,
}

impl Site<'_> {
    /// The place of an offset in the statement.
    pub(super) fn at(&self, offset: usize) -> Location {
        let offset = self.start + offset;
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        Location { path: self.text.path.to_owned(), line, column: offset - self.starts[line - 1] + 1 }
    }
}

#[derive(Default)]
struct Reader {
    dialect: Dialect,
    schema: Schema,
    schema_in_use: Option<String>,
    triggers: Vec<Trigger>,
    views: Vec<view::Pending>,
    /// Types that are made, by name, with their values.
    enums: Vec<(String, Vec<String>)>,
}

/// The first words of statements that are looked at.
const VERBS: [&str; 6] = ["CREATE", "ALTER", "DROP", "RENAME", "USE", "COMMENT"];

/// What can be made and says nothing of a table.
const NO_SCHEMA: [&str; 13] = [
    "VIRTUAL",
    "TEMPORARY",
    "TEMP",
    "PROCEDURE",
    "FUNCTION",
    "EVENT",
    "DATABASE",
    "SCHEMA",
    "USER",
    "ROLE",
    "SERVER",
    "SEQUENCE",
    "EXTENSION",
];

impl Reader {
    fn statement(&mut self, statement: &Statement, site: &Site<'_>) {
        let verb = statement.text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        if !VERBS.iter().any(|known| known.eq_ignore_ascii_case(verb)) {
            return;
        }
        let done = Cursor::new(statement, self.dialect).and_then(|mut cursor| self.run(&mut cursor, site));
        if let Err(wrong) = done {
            self.fault(statement, site, wrong);
        }
    }

    /// A `CREATE TABLE` that cannot even be begun is a table with a fault; other statements are no schema.
    fn fault(&mut self, statement: &Statement, site: &Site<'_>, wrong: Wrong) {
        let Wrong { offset, message } = wrong;
        let mut words = statement.text.split(|c: char| c.is_whitespace() || c == '(').filter(|word| !word.is_empty());
        let head = words.by_ref().take(4).position(|word| word.eq_ignore_ascii_case("TABLE"));
        let mut words = statement.text.split(|c: char| c.is_whitespace() || c == '(').filter(|word| !word.is_empty());
        let Some(name) = head.and_then(|at| {
            words.by_ref().nth(at);
            words.find(|word| !["IF", "NOT", "EXISTS"].iter().any(|known| known.eq_ignore_ascii_case(word)))
        }) else {
            return;
        };
        let name = name.rsplit('.').next().unwrap_or(name).trim_matches(['`', '"']).to_owned();
        let fault = SchemaFault { table: name.clone(), at: site.at(offset), message };
        let at = Some(site.at(0));
        match self.find(&name) {
            Some(known) => self.schema.tables[known].fault = Some(fault),
            None => self.schema.tables.push(Table { name, at, fault: Some(fault), ..Table::default() }),
        }
    }

    fn run(&mut self, cursor: &mut Cursor<'_>, site: &Site<'_>) -> Result<()> {
        if cursor.eat("CREATE") {
            return self.create(cursor, site);
        }
        if cursor.eat("ALTER") {
            cursor.eat("ONLINE");
            cursor.eat("IGNORE");
            if cursor.eat("TABLE") {
                let _ = cursor.eat("IF EXISTS");
                cursor.eat("ONLY");
                let name = cursor.qualified()?.1;
                if cursor.eat("ATTACH PARTITION") {
                    let part = cursor.qualified()?.1;
                    self.schema.tables.retain(|table| table.name != part);
                } else if let Some(at) = self.find(&name) {
                    alter::read(cursor, &mut self.schema.tables[at], site);
                }
            }
        } else if cursor.eat("DROP") {
            self.drop(cursor)?;
        } else if cursor.eat("RENAME TABLE") {
            self.rename(cursor)?;
        } else if cursor.eat("USE") {
            self.schema_in_use = Some(cursor.name()?);
        } else if cursor.eat("COMMENT ON") {
            self.comment(cursor)?;
        }
        Ok(())
    }

    fn create(&mut self, cursor: &mut Cursor<'_>, site: &Site<'_>) -> Result<()> {
        // Between the verb and what is made stand `OR REPLACE`, `DEFINER = a@b`, `SQL SECURITY INVOKER` and the like.
        loop {
            if NO_SCHEMA.iter().any(|word| cursor.is(word)) {
                return Ok(());
            }
            if cursor.eat("TABLE") {
                return self.create_table(cursor, site);
            }
            if cursor.eat("VIEW") {
                let (mut table, pending) = view::read(cursor)?;
                table.at = Some(site.at(0));
                self.views.retain(|view| view.name != pending.name);
                self.views.push(pending);
                self.put(table, false);
                return Ok(());
            }
            if cursor.eat("TRIGGER") {
                return self.create_trigger(cursor);
            }
            if cursor.eat("TYPE") {
                let name = cursor.qualified()?.1;
                if cursor.eat("AS ENUM") {
                    self.enums.push((name, types::values(cursor.parenthesized()?)));
                }
                return Ok(());
            }
            let unique = cursor.eat("UNIQUE");
            let kind = ["FULLTEXT", "SPATIAL"].into_iter().find(|kind| cursor.eat(kind));
            if cursor.eat("INDEX") {
                return self.create_index(cursor, unique, &kind.unwrap_or("INDEX").to_lowercase());
            }
            if cursor.at_end() || matches!(cursor.peek(), Token::LParen) {
                return Ok(());
            }
            cursor.parser.advance_token();
        }
    }

    fn create_table(&mut self, cursor: &mut Cursor<'_>, site: &Site<'_>) -> Result<()> {
        let mut made = table::read(cursor, site)?;
        if made.is_part {
            return Ok(());
        }
        if let Some(like) = &made.like {
            if let Some(known) = self.schema.table(like).cloned() {
                let (name, schema) = (made.table.name, made.table.schema);
                made.table = Table { name, schema, foreign_keys: Vec::new(), triggers: Vec::new(), ..known };
            } else {
                let message = format!("it is made like `{like}`, which is not made above");
                table::note(&mut made.table, site, Wrong { offset: 0, message });
            }
        }
        made.table.at = Some(site.at(0));
        self.put(made.table, made.if_not_exists);
        Ok(())
    }

    /// Puts a table where one of its name was, else behind the others.
    fn put(&mut self, mut table: Table, if_not_exists: bool) {
        table.schema = table.schema.take().or_else(|| self.schema_in_use.clone());
        match self.find(&table.name) {
            Some(_) if if_not_exists => {}
            Some(at) => self.schema.tables[at] = table,
            None => self.schema.tables.push(table),
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let tables = &self.schema.tables;
        let exact = tables.iter().position(|table| table.name == name);
        exact.or_else(|| tables.iter().position(|table| table.name.eq_ignore_ascii_case(name)))
    }

    fn create_index(&mut self, cursor: &mut Cursor<'_>, unique: bool, kind: &str) -> Result<()> {
        cursor.eat("CONCURRENTLY");
        cursor.eat("IF NOT EXISTS");
        let name = if cursor.is("ON") { None } else { Some(cursor.qualified()?.1) };
        key::skip_type(cursor);
        if !cursor.eat("ON") {
            return Err(cursor.expected("`ON`"));
        }
        cursor.eat("ONLY");
        let table = cursor.qualified()?.1;
        key::skip_type(cursor);
        let parts = key::parts(cursor)?;
        // Of some rows only, it lets values in twice.
        let whole = !std::iter::from_fn(|| Some(cursor.parser.next_token().token)).take_while(|token| *token != Token::EOF).any(
            |token| matches!(token, Token::Word(word) if word.quote_style.is_none() && word.value.eq_ignore_ascii_case("WHERE")),
        );
        if let Some(at) = self.find(&table) {
            let table = &mut self.schema.tables[at];
            let first = parts.first().map_or("", |(column, _)| column);
            let name = name.unwrap_or_else(|| key::free_name(table, first));
            table.indexes.retain(|index| index.name != name);
            table.indexes.push(key::made(name, kind, unique && whole, parts));
        }
        Ok(())
    }

    fn create_trigger(&mut self, cursor: &mut Cursor<'_>) -> Result<()> {
        let made = trigger::read(cursor)?;
        let is_same =
            |known: &Trigger| made.triggers.iter().any(|new| new.name == known.name && new.table == known.table);
        self.triggers.retain(|known| !is_same(known));
        let at = self.triggers.iter().position(|known| Some(&known.name) == made.precedes.as_ref());
        let at = at.unwrap_or(self.triggers.len());
        self.triggers.splice(at..at, made.triggers);
        Ok(())
    }

    /// `COMMENT ON TABLE a IS 'b'`, and on a column.
    fn comment(&mut self, cursor: &mut Cursor<'_>) -> Result<()> {
        let is_column = cursor.eat("COLUMN");
        if !is_column && !cursor.eat("TABLE") {
            return Ok(());
        }
        let (qualifier, name) = cursor.qualified()?;
        cursor.eat("IS");
        let comment = match cursor.peek() {
            Token::SingleQuotedString(text) | Token::EscapedStringLiteral(text) => Some(text.clone()),
            _ => None,
        };
        let table = if is_column { qualifier.unwrap_or_default() } else { name.clone() };
        let Some(at) = self.find(&table) else { return Ok(()) };
        if !is_column {
            self.schema.tables[at].comment = comment;
        } else if let Some(column) = self.schema.tables[at].column_mut(&name) {
            column.comment = comment;
        }
        Ok(())
    }

    fn drop(&mut self, cursor: &mut Cursor<'_>) -> Result<()> {
        cursor.eat("TEMPORARY");
        let is_table = cursor.eat("TABLE") || cursor.eat("VIEW");
        let is_trigger = !is_table && cursor.eat("TRIGGER");
        let is_index = !is_table && !is_trigger && cursor.eat("INDEX");
        if !(is_table || is_trigger || is_index) {
            return Ok(());
        }
        cursor.eat("IF EXISTS");
        loop {
            let name = cursor.qualified()?.1;
            if is_table {
                self.schema.tables.retain(|table| !table.name.eq_ignore_ascii_case(&name));
                self.triggers.retain(|trigger| !trigger.table.eq_ignore_ascii_case(&name));
            } else if is_trigger {
                self.triggers.retain(|trigger| trigger.name != name);
            } else {
                let of = if cursor.eat("ON") { Some(cursor.qualified()?.1) } else { None };
                let is_meant = |table: &&mut Table| of.as_ref().is_none_or(|of| table.name.eq_ignore_ascii_case(of));
                let tables = self.schema.tables.iter_mut().filter(is_meant);
                tables.for_each(|table| table.indexes.retain(|index| index.name != name));
            }
            if !cursor.eat_token(&Token::Comma) {
                return Ok(());
            }
        }
    }

    fn rename(&mut self, cursor: &mut Cursor<'_>) -> Result<()> {
        loop {
            cursor.eat("IF EXISTS");
            let old = cursor.qualified()?.1;
            if !cursor.eat("TO") {
                return Err(cursor.expected("`TO`"));
            }
            let new = cursor.qualified()?.1;
            if let Some(at) = self.find(&old) {
                self.schema.tables[at].name = new;
            }
            if !cursor.eat_token(&Token::Comma) {
                return Ok(());
            }
        }
    }

    /// Triggers go to their tables, views get their columns, foreign keys the columns that they leave out.
    fn finish(mut self) -> Schema {
        let enums = std::mem::take(&mut self.enums);
        for column in self.schema.tables.iter_mut().flat_map(|table| &mut table.columns) {
            if let Some((_, values)) = enums.iter().find(|(name, _)| *name == column.base) {
                column.values.clone_from(values);
            }
        }
        // A view may read one that is made behind it: a dump has them by name. So often that the longest chain is done.
        for _ in 0..self.views.len() {
            let before = self.schema.clone();
            for view in &self.views {
                let columns = view.columns(&self.schema);
                if let Some(at) = self.find(&view.name) {
                    self.schema.tables[at].columns = columns;
                }
            }
            if self.schema == before {
                break;
            }
        }
        for trigger in std::mem::take(&mut self.triggers) {
            if let Some(at) = self.find(&trigger.table) {
                self.schema.tables[at].triggers.push(trigger);
            }
        }
        let keys = self.schema.tables.clone();
        for key in self.schema.tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
            if key.references.is_empty()
                && let Some(other) = keys.iter().find(|table| table.name.eq_ignore_ascii_case(&key.table))
            {
                key.references.clone_from(&other.primary_key);
            }
        }
        self.schema
    }
}
