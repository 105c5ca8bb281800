//! Asks the questions of a codemod of a spec and of what the checkouts say: what is told, what is open, what does not fit.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        CodemodFault, Problem,
        fact::FactValue,
        key::{Key, Round},
        manifest::Codemod,
        needs::Node,
        param,
        question::{Question, QuestionDef, places, unfit},
        template::{Expr, Scope},
    },
    error::Location,
};

/// What came of one question at one place.
pub(super) enum Told {
    /// It was given, or nothing is needed.
    Nothing,
    /// It can be told.
    Resolved(Key, Json, Vec<Location>),
    /// It must be asked.
    Open(Box<Question>),
    /// What was given does not fit.
    Unfit(Problem),
}

/// Asks one question at all its places.
pub(super) fn ask(
    codemod: &Codemod,
    question: &QuestionDef,
    spec: &Map<String, Json>,
    scope: &Scope,
    facts: &BTreeMap<String, FactValue>,
) -> Result<Vec<Told>, CodemodFault> {
    let schema = question.key.schema(&codemod.params, &codemod.defs).map_or(&Json::Null, |(schema, _)| schema);
    let schema = param::resolve(schema, &codemod.defs);
    let told = |round: Round| {
        let mut scope = scope.clone();
        if let Some((item, index)) = &round.item {
            scope.set("item", item);
            scope.set("index", &Json::from(*index));
        }
        let wanted = question.when.as_ref().map_or(Ok(true), |when| codemod.engine.test(when, &scope))?;
        Asking { codemod, question, key: round.key, schema, scope: &scope, facts, wanted }.told(spec)
    };
    question.key.rounds(spec).into_iter().map(told).collect()
}

/// A question at one place.
struct Asking<'a> {
    codemod: &'a Codemod,
    question: &'a QuestionDef,
    key: Key,
    schema: &'a Json,
    scope: &'a Scope,
    facts: &'a BTreeMap<String, FactValue>,
    /// Whether its `when` holds; else only the schema counts.
    wanted: bool,
}

impl Asking<'_> {
    fn told(self, spec: &Map<String, Json>) -> Result<Told, CodemodFault> {
        let choices = self.list(self.question.choices.as_ref())?;
        if let Some(given) = self.key.get(spec) {
            let Some(message) = unfit(&choices, given) else { return Ok(Told::Nothing) };
            let read = self.evidence()?.first().map_or(String::new(), |at| format!(" (read at {at})"));
            return Ok(Told::Unfit(Problem { path: self.key.to_string(), message: format!("{message}{read}") }));
        }
        let engine = &self.codemod.engine;
        let default = match self.question.default.as_ref().filter(|_| self.wanted) {
            Some(default) => param::text_if_wanted(self.schema, default.resolve(engine, self.scope)?),
            None => Json::Null,
        };
        let ask = self.question.ask.as_ref().filter(|_| self.wanted);
        let asked = ask.map_or(Ok(false), |ask| engine.test(ask, self.scope))?;
        if default.is_null() && !asked && !self.question.needed {
            return Ok(Told::Nothing);
        }
        if default.is_null() || asked {
            return self.open(choices, Some(default).filter(|default| !default.is_null()));
        }
        let problems = param::check(&self.key.to_string(), self.schema, &self.codemod.defs, &default);
        Ok(match problems.into_iter().next() {
            Some(problem) => Told::Unfit(problem),
            None => Told::Resolved(self.key.clone(), default, self.evidence()?),
        })
    }

    fn open(&self, choices: Vec<Json>, default: Option<Json>) -> Result<Told, CodemodFault> {
        let words = |word: &str| self.schema.get(word).and_then(Json::as_array).cloned();
        let param = self.codemod.params.iter().find(|param| param.name == self.key.param());
        let why = self.question.why.as_ref().filter(|_| self.wanted);
        let about = self.schema.get("description").and_then(Json::as_str).or_else(|| param?.help.as_deref());
        // An example of the whole parameter has one of each of its parts.
        let part = |whole: &Json| {
            let spec = Map::from_iter([(self.key.param().to_owned(), whole.clone())]);
            self.key.get(&spec).cloned()
        };
        let parts = || param.iter().flat_map(|param| param.examples.iter().filter_map(part)).collect();
        let why = why.map(|why| self.codemod.engine.render(why, self.scope)).transpose()?;
        let choices = if choices.is_empty() { words("enum").unwrap_or_default() } else { choices };
        Ok(Told::Open(Box::new(Question {
            key: self.key.to_string(),
            why: why.or_else(|| about.map(String::from)),
            default,
            evidence: self.evidence()?,
            examples: match &self.question.examples {
                Some(examples) => self.list(Some(examples))?,
                None if choices.is_empty() => words("examples").unwrap_or_else(parts),
                None => Vec::new(),
            },
            choices,
            schema: self.schema.clone(),
        })))
    }

    /// The values that an expression gives; none where the question is not wanted.
    fn list(&self, expr: Option<&Expr>) -> Result<Vec<Json>, CodemodFault> {
        let Some(expr) = expr.filter(|_| self.wanted) else { return Ok(Vec::new()) };
        Ok(match self.codemod.engine.eval(expr, self.scope)? {
            Json::Array(items) => items,
            Json::Null => Vec::new(),
            other => vec![other],
        })
    }

    /// The places that the author names, else those of all facts that the answer comes from, directly or through values.
    fn evidence(&self) -> Result<Vec<Location>, CodemodFault> {
        if let Some(named) = self.question.evidence.as_ref().filter(|_| self.wanted) {
            return Ok(places(&self.codemod.engine.eval(named, self.scope)?));
        }
        let mut open: Vec<Node> = self.question.reads().flat_map(|read| self.codemod.named(read)).collect();
        let (mut seen, mut found) = (Vec::new(), Vec::new());
        while let Some(node) = open.pop() {
            if seen.contains(&node) {
                continue;
            }
            seen.push(node);
            match node {
                Node::Fact(at) => found.push(at),
                Node::Value(_) => {
                    let bound = self.codemod.order.iter().find(|bound| bound.node == node);
                    open.extend(bound.iter().flat_map(|bound| &bound.needs));
                }
                Node::Param(_) | Node::Question(_) => {}
            }
        }
        found.sort_unstable();
        let values = found.iter().filter_map(|at| self.facts.get(&self.codemod.facts[*at].name));
        Ok(values.flat_map(|fact| fact.evidence.clone()).collect())
    }
}
