//! `CREATE TRIGGER`: when it fires, for which table, and what it does.

use sqlparser::tokenizer::Token;

use super::{
    Dialect, Trigger,
    cursor::{Cursor, Result},
};

/// What a statement makes.
pub(super) struct Made {
    /// One for each event that fires it.
    pub(super) triggers: Vec<Trigger>,
    /// The trigger that is fired behind it.
    pub(super) precedes: Option<String>,
}

/// Reads what follows `TRIGGER`.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Made> {
    cursor.eat("IF NOT EXISTS");
    let name = cursor.qualified()?.1;
    let timing = one_of(cursor, &["BEFORE", "AFTER", "INSTEAD OF"]);
    let mut events: Vec<String> = event(cursor).into_iter().collect();
    while !cursor.at_end() && !cursor.eat("ON") {
        // Of `UPDATE OF a, b OR DELETE` the columns are not kept.
        match cursor.eat("OR").then(|| event(cursor)).flatten() {
            Some(event) => events.push(event),
            None => cursor.parser.advance_token(),
        }
        cursor.eat_token(&Token::Comma);
    }
    let Some(timing) = timing.filter(|_| !events.is_empty()) else {
        return Err(cursor.expected("a time and an event"));
    };
    let (schema, table) = cursor.qualified()?;
    cursor.eat("FOR EACH ROW");
    let before = cursor.eat("PRECEDES");
    let other = if before || cursor.eat("FOLLOWS") { Some(cursor.name()?) } else { None };
    let statement = cursor.rest().trim();
    // A dump qualifies the function that PostgreSQL calls, a server only where it must.
    let own = schema.filter(|_| cursor.dialect == Dialect::Postgres).map(|schema| schema + ".");
    let statement = own.map_or_else(|| statement.to_owned(), |own| statement.replace(&own, ""));
    let of = |event| Trigger {
        name: name.clone(),
        timing: timing.clone(),
        event,
        table: table.clone(),
        statement: statement.clone(),
    };
    Ok(Made { triggers: events.into_iter().map(of).collect(), precedes: other.filter(|_| before) })
}

fn event(cursor: &mut Cursor<'_>) -> Option<String> {
    one_of(cursor, &["INSERT", "UPDATE", "DELETE"])
}

fn one_of(cursor: &mut Cursor<'_>, words: &[&str]) -> Option<String> {
    words.iter().find(|word| cursor.eat(word)).map(|word| word.to_lowercase())
}
