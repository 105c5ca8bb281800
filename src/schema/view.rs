//! Views: the names of their columns, and their types where a column is taken as it is.

use sqlparser::{
    ast::{Expr, ObjectName, Query, Select, SelectItem, SelectItemQualifiedWildcardKind, SetExpr, TableFactor},
    parser::Parser,
};

use super::{Column, Schema, Table, cursor::Cursor, cursor::Result};

/// A view whose columns are looked up once all tables are known.
pub(super) struct Pending {
    pub(super) name: String,
    names: Vec<String>,
    query: Option<Box<Query>>,
}

/// Reads what follows `VIEW`.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<(Table, Pending)> {
    cursor.eat("IF NOT EXISTS");
    let (schema, name) = cursor.qualified()?;
    let names = match cursor.peek() {
        sqlparser::tokenizer::Token::LParen => super::key::parts(cursor)?.into_iter().map(|(name, _)| name).collect(),
        _ => Vec::new(),
    };
    // A query that cannot be read leaves the view without columns.
    let query = if cursor.eat("AS") { cursor.with("a query", Parser::parse_query).ok() } else { None };
    let table = Table { name: name.clone(), schema, view: true, ..Table::default() };
    Ok((table, Pending { name, names, query }))
}

impl Pending {
    /// The columns of the view, from the tables that it reads.
    pub(super) fn columns(&self, schema: &Schema) -> Vec<Column> {
        let select = self.query.as_deref().and_then(|query| first_select(&query.body));
        let mut columns = select.map_or_else(Vec::new, |select| projected(select, schema));
        for (at, name) in self.names.iter().enumerate() {
            if columns.len() <= at {
                columns.push(unknown(name));
            }
            columns[at].name.clone_from(name);
        }
        for column in &mut columns {
            (column.auto_increment, column.generated, column.on_update, column.line) = (false, None, None, 0);
        }
        columns
    }
}

/// The first `SELECT` of a query, which names the columns of all.
fn first_select(body: &SetExpr) -> Option<&Select> {
    match body {
        SetExpr::Select(select) => Some(select),
        SetExpr::Query(query) => first_select(&query.body),
        SetExpr::SetOperation { left, .. } => first_select(left),
        _ => None,
    }
}

fn projected(select: &Select, schema: &Schema) -> Vec<Column> {
    let tables = tables(select, schema);
    let all = |of: Option<&str>| -> Vec<Column> {
        let wanted = tables.iter().filter(|(alias, _)| of.is_none_or(|name| name == alias));
        wanted.flat_map(|(_, table)| table.columns.iter().cloned()).collect()
    };
    let item = |item: &SelectItem| match item {
        SelectItem::Wildcard(_) => all(None),
        SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(name), _) => all(Some(&last(name))),
        SelectItem::ExprWithAlias { expr, alias } => {
            let column = plain(expr, &tables).unwrap_or_else(|| unknown(&alias.value));
            vec![Column { name: alias.value.clone(), ..column }]
        }
        SelectItem::UnnamedExpr(expr) => vec![plain(expr, &tables).unwrap_or_else(|| unknown(&expr.to_string()))],
        _ => Vec::new(),
    };
    select.projection.iter().flat_map(item).collect()
}

/// The tables of a `SELECT` by the names that it uses.
fn tables<'s>(select: &Select, schema: &'s Schema) -> Vec<(String, &'s Table)> {
    let joined = select.from.iter().flat_map(|from| {
        std::iter::once(&from.relation).chain(from.joins.iter().map(|join| &join.relation)).collect::<Vec<_>>()
    });
    let mut pending: Vec<&TableFactor> = joined.collect();
    let mut found = Vec::new();
    pending.reverse();
    while let Some(factor) = pending.pop() {
        match factor {
            TableFactor::Table { name, alias, .. } => {
                let name = last(name);
                let alias = alias.as_ref().map_or_else(|| name.clone(), |alias| alias.name.value.clone());
                found.extend(schema.table(&name).map(|table| (alias, table)));
            }
            TableFactor::NestedJoin { table_with_joins, .. } => {
                pending.extend(table_with_joins.joins.iter().rev().map(|join| &join.relation));
                pending.push(&table_with_joins.relation);
            }
            _ => {}
        }
    }
    found
}

/// The column that an expression is, if it is one.
fn plain(expr: &Expr, tables: &[(String, &Table)]) -> Option<Column> {
    let (of, name) = match expr {
        Expr::Identifier(name) => (None, name),
        Expr::CompoundIdentifier(parts) => match &parts[..] {
            [.., table, name] => (Some(table.value.as_str()), name),
            _ => return None,
        },
        _ => return None,
    };
    let mut wanted = tables.iter().filter(|(alias, _)| of.is_none_or(|of| of.eq_ignore_ascii_case(alias)));
    wanted.find_map(|(_, table)| table.column(&name.value)).cloned()
}

/// A column of which only the name is known.
fn unknown(name: &str) -> Column {
    Column { name: name.trim_matches('`').to_owned(), base: "unknown".into(), nullable: true, ..Column::default() }
}

fn last(name: &ObjectName) -> String {
    name.0.last().map(|part| part.to_string().trim_matches(['`', '"']).to_owned()).unwrap_or_default()
}
