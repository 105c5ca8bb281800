//! Values: what follows from arguments and facts, declared in `[values]`.
//!
//! A value is one expression, or rows: one for each round of its loops, with fields that may use `row`, the fields above
//! them. That is all the computing a codemod does; order is said by `sort_by` and `toposort`, not by loops of a template.

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        CodemodFault,
        fault::wrong,
        manifest::Each,
        template::{Engine, Expr, Scope},
    },
    error::Location,
};

/// How many rounds the loops of one value or step may make.
pub const MAX_ROUNDS: usize = 100_000;

/// A named value.
#[derive(Debug, Clone)]
pub struct ValueDef {
    /// The name that templates use.
    pub name: String,
    /// What it is, for people.
    pub help: Option<String>,
    /// Loops, outermost first. None: the value is that of its one round.
    pub each: Vec<Each>,
    /// Rounds in which this does not hold are left out.
    pub when: Option<Expr>,
    /// Turns the rows into a table: the name of each. Two rows of one name are an error.
    pub key: Option<Expr>,
    /// What a round gives.
    pub row: Row,
    /// Where it stands.
    pub at: Location,
}

/// What a round gives.
#[derive(Debug, Clone)]
pub enum Row {
    /// One value.
    Value(Expr),
    /// A table of fields, in the order of the author; each may use `row.<field>` of those above it.
    Fields(Vec<(String, Expr)>),
}

impl ValueDef {
    /// All expressions of it, with the loop variables that they may use.
    #[must_use]
    pub fn expressions(&self) -> Vec<&Expr> {
        let row: Vec<&Expr> = match &self.row {
            Row::Value(expr) => vec![expr],
            Row::Fields(fields) => fields.iter().map(|(_, expr)| expr).collect(),
        };
        let each = self.each.iter().map(|each| &each.list);
        each.chain(&self.when).chain(&self.key).chain(row).collect()
    }

    /// Computes it.
    ///
    /// # Errors
    /// What the first faulty expression says; a loop over what is no list; a key that is there twice.
    pub fn evaluate(&self, engine: &Engine, scope: &Scope) -> Result<Json, CodemodFault> {
        let mut rounds = rounds(&self.each, engine, scope)?;
        if let Some(when) = &self.when {
            rounds = filter(rounds, when, engine)?;
        }
        if self.each.is_empty() {
            return rounds.first().map_or(Ok(Json::Null), |scope| self.row.evaluate(engine, scope));
        }
        let Some(key) = &self.key else {
            return rounds.iter().map(|scope| self.row.evaluate(engine, scope)).collect();
        };
        let mut table = Map::new();
        for scope in &rounds {
            let name = match engine.eval(key, scope)? {
                Json::String(name) => name,
                other => other.to_string(),
            };
            let row = self.row.evaluate(engine, scope)?;
            if table.insert(name.clone(), row).is_some() {
                return Err(wrong(
                    key.at(),
                    format!("`{}` has two rows called `{name}`", self.name),
                    "give each row a key of its own",
                ));
            }
        }
        Ok(Json::Object(table))
    }
}

impl Row {
    fn evaluate(&self, engine: &Engine, scope: &Scope) -> Result<Json, CodemodFault> {
        let fields = match self {
            Self::Value(expr) => return engine.eval(expr, scope),
            Self::Fields(fields) => fields,
        };
        let (mut row, mut scope) = (Map::new(), scope.with("row", &Json::Object(Map::new())));
        for (name, expr) in fields {
            let value = engine.eval(expr, &scope)?;
            scope.set_in("row", name, &value);
            row.insert(name.clone(), value);
        }
        Ok(Json::Object(row))
    }
}

/// The scopes of all rounds of some loops; without loops, the scope itself.
///
/// # Errors
/// A loop over what is no list, or too many rounds.
pub(super) fn rounds(each: &[Each], engine: &Engine, scope: &Scope) -> Result<Vec<Scope>, CodemodFault> {
    let mut rounds = vec![scope.clone()];
    for each in each {
        let mut next = Vec::new();
        for scope in &rounds {
            let items = match engine.eval(&each.list, scope)? {
                Json::Array(items) => items,
                Json::Null => Vec::new(),
                other => {
                    let found = format!("`{}` gives {other}, no list to go through", each.list.source());
                    return Err(wrong(each.list.at(), found, "give a list after `in`"));
                }
            };
            if next.len() + items.len() > MAX_ROUNDS {
                let found = format!("more than {MAX_ROUNDS} rounds");
                return Err(wrong(each.list.at(), found, "go through fewer items"));
            }
            next.extend(items.iter().map(|item| scope.with(each.name.clone(), item)));
        }
        rounds = next;
    }
    Ok(rounds)
}

/// The rounds in which a condition holds.
///
/// # Errors
/// What the condition's expression says.
pub(super) fn filter(rounds: Vec<Scope>, when: &Expr, engine: &Engine) -> Result<Vec<Scope>, CodemodFault> {
    let mut kept = Vec::with_capacity(rounds.len());
    for scope in rounds {
        if engine.test(when, &scope)? {
            kept.push(scope);
        }
    }
    Ok(kept)
}
