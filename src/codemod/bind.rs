//! Binding: arguments, facts and values get their values, each after what it needs.
//!
//! The order is found when the codemod is loaded: a default may use a fact, the place of a fact may use a parameter, a
//! value may use both. Reading a fact is handed in, so this stays pure.

use std::{collections::BTreeMap, fmt};

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        Arguments, CodemodFault, Problem,
        fact::{self, Fact, FactRequest, FactValue, Found, Origin, Reading},
        manifest::{Codemod, Step},
        needs::Node,
        param::{self, Param},
        template::{Expr, Scope},
        value,
    },
    error::{Error, Location},
};

/// What must be asked, because it was not given and cannot be derived.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The parameter.
    pub param: String,
    /// What it is.
    pub help: Option<String>,
    /// What it must be.
    pub schema: Json,
    /// What to choose from, where that is known.
    pub choices: Vec<Json>,
    /// Values that would do.
    pub examples: Vec<Json>,
    /// Where the choices were read.
    pub evidence: Vec<Location>,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "-p {}=", self.param)?;
        match self.examples.first() {
            Some(Json::String(example)) => write!(f, "{example}")?,
            Some(example) => write!(f, "{example}")?,
            None => write!(f, "..")?,
        }
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "  {help}"))?;
        if !self.choices.is_empty() {
            let choices: Vec<String> = self.choices.iter().map(ToString::to_string).collect();
            write!(f, " (one of {})", choices.join(", "))?;
        }
        Ok(())
    }
}

/// Everything that has a value, and where it is from.
#[derive(Debug, Clone, Default)]
pub struct Bindings {
    /// What templates see.
    pub scope: Scope,
    /// The value of each parameter.
    pub arguments: Map<String, Json>,
    /// Each fact that was read.
    pub facts: BTreeMap<String, FactValue>,
}

/// Reads what a fact is made of.
pub type Read<'a> = dyn FnMut(&FactRequest<'_>) -> Result<Found, Error> + 'a;

/// Binds everything that does not wait for a step.
///
/// # Errors
/// Arguments that are unknown or do not fit; questions, if any are open; a faulty expression; what `read` says. A fact
/// that was not found is `none`.
pub fn bind(codemod: &Codemod, arguments: &Arguments, read: &mut Read<'_>) -> Result<Bindings, Error> {
    let (bindings, questions) = bind_known(codemod, arguments, read)?;
    if questions.is_empty() { Ok(bindings) } else { Err(CodemodFault::Questions { questions }.into()) }
}

/// Binds what can be bound, and gives the open questions beside it: for `doctor`, and for a draft of the spec. What needs
/// an open argument is left out.
///
/// # Errors
/// Those of [`bind`], but no questions.
pub fn bind_known(
    codemod: &Codemod,
    arguments: &Arguments,
    read: &mut Read<'_>,
) -> Result<(Bindings, Vec<Question>), Error> {
    check_given(codemod, arguments)?;
    let mut bindings = Bindings::default();
    for (name, table) in &codemod.tables {
        bindings.scope.set_in("tables", name, table);
    }
    let (mut questions, mut blocked) = (Vec::new(), Vec::new());
    for bound in codemod.order.iter().filter(|bound| bound.after.is_none()) {
        if bound.needs.iter().any(|need| blocked.contains(need)) {
            blocked.push(bound.node);
            continue;
        }
        match bound.node {
            Node::Param(at) => {
                if let Some(question) = bind_param(codemod, &codemod.params[at], arguments, &mut bindings)? {
                    questions.push(question);
                    blocked.push(bound.node);
                }
            }
            Node::Fact(at) => bind_fact(codemod, &codemod.facts[at], &mut bindings, read)?,
            Node::Value(at) => bind_value(codemod, at, &mut bindings)?,
        }
    }
    Ok((bindings, questions))
}

/// Binds what waits for this step, from the planned text behind it.
///
/// # Errors
/// Those of [`bind`].
pub fn bind_after(codemod: &Codemod, step: usize, bindings: &mut Bindings, read: &mut Read<'_>) -> Result<(), Error> {
    for bound in codemod.order.iter().filter(|bound| bound.after == Some(step)) {
        match bound.node {
            Node::Fact(at) => bind_fact(codemod, &codemod.facts[at], bindings, read)?,
            Node::Value(at) => bind_value(codemod, at, bindings)?,
            Node::Param(_) => {}
        }
    }
    Ok(())
}

/// The rounds of a step: one scope for each round of its loops in which it is wanted.
///
/// # Errors
/// A faulty expression; a loop over what is no list.
pub fn rounds(codemod: &Codemod, step: &Step, scope: &Scope) -> Result<Vec<Scope>, CodemodFault> {
    let rounds = value::rounds(&step.each, &codemod.engine, scope)?;
    match &step.when {
        Some(when) => value::filter(rounds, when, &codemod.engine),
        None => Ok(rounds),
    }
}

/// Refuses unknown and unfitting arguments, all at once, before anything is read.
fn check_given(codemod: &Codemod, arguments: &Arguments) -> Result<(), CodemodFault> {
    let mut problems = arguments.unknown(codemod);
    for param in &codemod.params {
        if let Some(value) = arguments.0.get(&param.name) {
            problems.extend(param::check(&param.name, &param.schema, &codemod.defs, value));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(CodemodFault::Arguments { problems }) }
}

/// Gives a parameter its value, or says what must be asked.
fn bind_param(
    codemod: &Codemod,
    param: &Param,
    arguments: &Arguments,
    bindings: &mut Bindings,
) -> Result<Option<Question>, CodemodFault> {
    let choices = match &param.choices {
        Some(choices) => match codemod.engine.eval(choices, &bindings.scope)? {
            Json::Array(choices) => Some(choices),
            other => Some(vec![other]),
        },
        None => param.schema.get("enum").and_then(Json::as_array).cloned(),
    };
    let default =
        || param.default.as_ref().map(|default| default.resolve(&codemod.engine, &bindings.scope)).transpose();
    let value = match arguments.0.get(&param.name) {
        Some(given) => given.clone(),
        None => text_if_wanted(param, default()?.unwrap_or(Json::Null)),
    };
    let value = match value {
        // A default that gives nothing, because its fact was not found, is none.
        Json::Null if !param.optional => {
            return Ok(Some(Question {
                param: param.name.clone(),
                help: param.help.clone(),
                schema: param.schema.clone(),
                choices: choices.unwrap_or_default(),
                examples: param.examples.clone(),
                evidence: evidence(codemod, param, bindings),
            }));
        }
        value => value,
    };
    if !value.is_null() || !param.optional {
        let mut problems = param::check(&param.name, &param.schema, &codemod.defs, &value);
        if problems.is_empty()
            && let Some(choices) = choices.filter(|choices| !choices.contains(&value))
        {
            let all: Vec<String> = choices.iter().map(ToString::to_string).collect();
            let found =
                evidence(codemod, param, bindings).first().map_or(String::new(), |at| format!(" (read at {at})"));
            let message = format!("{value} is none of {}{found}", all.join(", "));
            problems.push(Problem { path: param.name.clone(), message });
        }
        if !problems.is_empty() {
            return Err(CodemodFault::Arguments { problems });
        }
    }
    let value = param::fill(&param.schema, &codemod.defs, value);
    bindings.scope.set(&param.name, &value);
    bindings.arguments.insert(param.name.clone(), value);
    Ok(None)
}

/// A default that gives a number where a text is wanted is its text.
fn text_if_wanted(param: &Param, value: Json) -> Json {
    let wanted = param.schema.get("type").and_then(Json::as_str) == Some("string");
    if wanted && (value.is_number() || value.is_boolean()) { value.to_string().into() } else { value }
}

/// The places of the facts that a parameter's choices use.
fn evidence(codemod: &Codemod, param: &Param, bindings: &Bindings) -> Vec<Location> {
    let names = param.choices.iter().flat_map(Expr::reads);
    let facts = names.filter_map(|name| name.strip_prefix("facts.")?.split('.').next());
    let found = facts.filter(|name| codemod.facts.iter().any(|fact| fact.name == *name));
    found.filter_map(|name| bindings.facts.get(name)).flat_map(|fact| fact.evidence.clone()).collect()
}

/// Reads a fact. One that was not found has no value; who uses it is told by the template's error.
fn bind_fact(codemod: &Codemod, fact: &Fact, bindings: &mut Bindings, read: &mut Read<'_>) -> Result<(), Error> {
    let (engine, scope) = (&codemod.engine, &bindings.scope);
    let request = match &fact.origin {
        Origin::Matches(list) => FactRequest {
            name: &fact.name,
            root: list.root.as_deref(),
            files: engine.strings(&list.files, scope)?,
            query: Some(&list.query),
            scope: list
                .name
                .as_ref()
                .map(|name| engine.render(name, scope))
                .transpose()?
                .filter(|name| !name.is_empty()),
        },
        Origin::Files { root, files } => FactRequest {
            name: &fact.name,
            root: root.as_deref(),
            files: engine.strings(files, scope)?,
            query: None,
            scope: None,
        },
    };
    let names = match &fact.reading {
        Reading::Tables { names: Some(names), .. } => Some(engine.strings(names, scope)?),
        _ => None,
    };
    let found = read(&request)?;
    let Some(mut value) = fact::reduce(fact, names.as_deref(), &found)? else {
        bindings.scope.set_in("facts", &fact.name, &Json::Null);
        return Ok(());
    };
    for inner in &codemod.facts {
        if let Reading::Rows { within: Some(within), .. } = &inner.reading
            && within.fact == fact.name
            && let Some(rows) = bindings.facts.get(&inner.name)
        {
            fact::nest(&mut value, rows, &within.field);
        }
    }
    bindings.scope.set_in("facts", &fact.name, &value.value);
    bindings.facts.insert(fact.name.clone(), value);
    Ok(())
}

fn bind_value(codemod: &Codemod, at: usize, bindings: &mut Bindings) -> Result<(), CodemodFault> {
    let value = codemod.values[at].evaluate(&codemod.engine, &bindings.scope)?;
    bindings.scope.set(&codemod.values[at].name, &value);
    Ok(())
}
