//! Binding: arguments, facts and values get their values, each after what it needs.
//!
//! The order is found when the codemod is loaded: a default may use a fact, the place of a fact may use a parameter, a
//! value may use both. Reading a fact is handed in, so this stays pure.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        Arguments, CodemodFault, Problem,
        asking::{self, Told},
        fact::{self, Fact, FactRequest, FactValue, Found, Origin, Reading},
        key::Key,
        manifest::{Codemod, Each, Step},
        needs::Node,
        param::{self, Param},
        question::{Question, QuestionDef, Resolved},
        template::{Expr, Scope},
        value,
    },
    error::Error,
};

/// Everything that has a value, and where it is from.
#[derive(Debug, Clone, Default)]
pub struct Bindings {
    /// What templates see.
    pub scope: Scope,
    /// The value of each parameter.
    pub arguments: Map<String, Json>,
    /// Each fact that was read.
    pub facts: BTreeMap<String, FactValue>,
    /// What was not given and could be told.
    pub resolved: Vec<Resolved>,
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

/// Binds what can be bound, and gives the open questions beside it: for intake, and for a draft of the spec. What needs
/// an open answer is left out.
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
        let open = match bound.node {
            Node::Param(at) => bind_param(codemod, &codemod.params[at], arguments, &mut bindings)?,
            Node::Question(at) => bind_question(codemod, &codemod.questions[at], &mut bindings)?,
            Node::Fact(at) => bind_fact(codemod, &codemod.facts[at], &mut bindings, read).map(|()| Vec::new())?,
            Node::Value(at) => bind_value(codemod, at, &mut bindings).map(|()| Vec::new())?,
        };
        if !open.is_empty() {
            blocked.push(bound.node);
            questions.extend(open);
        }
    }
    in_order(codemod, &mut bindings);
    let number = |question: &Question| {
        let key = Key::parse(&question.key);
        codemod.params.iter().position(|param| param.name == key.param())
    };
    questions.sort_by_key(number);
    Ok((bindings, questions))
}

/// Arguments in the order in which the author has them.
fn in_order(codemod: &Codemod, bindings: &mut Bindings) {
    let mut bound = std::mem::take(&mut bindings.arguments);
    let known = codemod.params.iter().filter_map(|param| bound.remove_entry(&param.name));
    bindings.arguments = known.collect();
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
            Node::Param(_) | Node::Question(_) => {}
        }
    }
    Ok(())
}

/// The rounds of a step: one scope for each round of its loops in which it is wanted.
///
/// # Errors
/// A faulty expression; a loop over what is no list.
pub fn rounds(codemod: &Codemod, step: &Step, scope: &Scope) -> Result<Vec<Scope>, CodemodFault> {
    rounds_of(codemod, &step.each, step.when.as_ref(), scope)
}

/// The rounds of some loops: one scope for each in which the condition holds.
///
/// # Errors
/// Those of [`rounds`].
pub fn rounds_of(
    codemod: &Codemod,
    each: &[Each],
    when: Option<&Expr>,
    scope: &Scope,
) -> Result<Vec<Scope>, CodemodFault> {
    let rounds = value::rounds(each, &codemod.engine, scope)?;
    match when {
        Some(when) => value::filter(rounds, when, &codemod.engine),
        None => Ok(rounds),
    }
}

/// Refuses unknown and unfitting arguments, all at once, before anything is read. What is missing is asked later.
fn check_given(codemod: &Codemod, arguments: &Arguments) -> Result<(), CodemodFault> {
    let mut problems = arguments.unknown(codemod);
    for param in &codemod.params {
        if let Some(value) = arguments.0.get(&param.name) {
            problems.extend(misfits(codemod, param, value));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(CodemodFault::Arguments { problems }) }
}

/// What does not fit in a value, but for what a question will ask.
fn misfits(codemod: &Codemod, param: &Param, value: &Json) -> Vec<Problem> {
    let mut problems = param::check(&param.name, &param.schema, &codemod.defs, value);
    problems.retain(|problem| {
        let asked = || codemod.questions.iter().any(|question| question.key == Key::parse(&problem.path).pattern());
        problem.message != param::MISSING || !asked()
    });
    problems
}

/// Gives a parameter its value, or says what must be asked. What its questions fill in, and what it must have inside, is
/// asked by those.
fn bind_param(
    codemod: &Codemod,
    param: &Param,
    arguments: &Arguments,
    bindings: &mut Bindings,
) -> Result<Vec<Question>, CodemodFault> {
    let given = arguments.0.get(&param.name).cloned();
    let mut spec = Map::new();
    let whole = Key::parse(&param.name);
    if let Some(given) = given {
        spec.insert(param.name.clone(), given);
    } else if codemod.questions.iter().any(|question| question.key == whole) {
        // A question fills in all of it.
    } else if param.asks_inside(&codemod.questions) {
        spec.insert(param.name.clone(), Json::Object(Map::new()));
    }
    let asking = QuestionDef {
        name: String::new(),
        key: whole.clone(),
        why: None,
        when: None,
        ask: param.ask.clone(),
        choices: param.choices.clone(),
        examples: None,
        default: param.default.clone(),
        evidence: None,
        needed: !param.optional && !codemod.questions.iter().any(|question| question.key == whole),
        at: param.at.clone(),
    };
    let open = settle(codemod, &asking, &mut spec, bindings)?;
    if !open.is_empty() {
        return Ok(open);
    }
    let value = spec.remove(&param.name).unwrap_or(Json::Null);
    let problems = if value.is_null() { Vec::new() } else { misfits(codemod, param, &value) };
    if !problems.is_empty() {
        return Err(CodemodFault::Arguments { problems });
    }
    set(codemod, param, value, bindings);
    Ok(open)
}

/// Asks a question wherever its key leads, and fills in what can be told.
fn bind_question(
    codemod: &Codemod,
    question: &QuestionDef,
    bindings: &mut Bindings,
) -> Result<Vec<Question>, CodemodFault> {
    let mut spec = bindings.arguments.clone();
    let open = settle(codemod, question, &mut spec, bindings)?;
    let name = question.key.param();
    if let Some(param) = codemod.params.iter().find(|param| param.name == name)
        && let Some(value) = spec.remove(name)
    {
        set(codemod, param, value, bindings);
    }
    Ok(open)
}

/// Asks one question: what can be told goes into the spec, what cannot is given back.
fn settle(
    codemod: &Codemod,
    question: &QuestionDef,
    spec: &mut Map<String, Json>,
    bindings: &mut Bindings,
) -> Result<Vec<Question>, CodemodFault> {
    let (mut open, mut problems) = (Vec::new(), Vec::new());
    for told in asking::ask(codemod, question, spec, &bindings.scope, &bindings.facts)? {
        match told {
            Told::Nothing => {}
            Told::Open(question) => open.push(*question),
            Told::Unfit(problem) => problems.push(problem),
            Told::Resolved(key, value, evidence) => {
                if let Err(message) = key.put(spec, value.clone(), false) {
                    problems.push(Problem { path: key.to_string(), message });
                }
                bindings.resolved.push(Resolved { key: key.to_string(), value, evidence });
            }
        }
    }
    if problems.is_empty() { Ok(open) } else { Err(CodemodFault::Arguments { problems }) }
}

/// Makes a parameter's value known to templates.
fn set(codemod: &Codemod, param: &Param, value: Json, bindings: &mut Bindings) {
    let value = param::fill(&param.schema, &codemod.defs, value);
    bindings.scope.set(&param.name, &value);
    bindings.arguments.insert(param.name.clone(), value);
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
            opened: true,
            lists: fact.reading.lists(),
            scope: list
                .name
                .as_ref()
                .map(|name| engine.render(name, scope))
                .transpose()?
                .filter(|name| !name.is_empty()),
        },
        Origin::Files { root, files, opened } => FactRequest {
            name: &fact.name,
            root: root.as_deref(),
            files: engine.strings(files, scope)?,
            query: None,
            opened: *opened,
            lists: false,
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
