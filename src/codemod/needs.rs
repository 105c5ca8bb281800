//! Who needs whom: the order in which parameters, facts and values are bound, found when a codemod is loaded.

use crate::{
    codemod::{
        CodemodFault,
        fact::{Fact, Reading},
        fault::wrong,
        manifest::Codemod,
        template::{Expr, Text, toposort},
    },
    error::Location,
};

/// Something that gets a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// `params[i]`
    Param(usize),
    /// `questions[i]`
    Question(usize),
    /// `facts[i]`
    Fact(usize),
    /// `values[i]`
    Value(usize),
}

/// Something that gets a value, in its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// What.
    pub node: Node,
    /// What it needs, directly.
    pub needs: Vec<Node>,
    /// The step behind which it is bound, because it or something it needs is read there; none: before the first.
    pub after: Option<usize>,
}

/// What something needs, directly.
fn needs(codemod: &Codemod, node: Node) -> Vec<Node> {
    let mut reads: Vec<&str> = Vec::new();
    match node {
        Node::Question(at) => return question_needs(codemod, at),
        Node::Param(at) => {
            let param = &codemod.params[at];
            let texts = param.default.iter().flat_map(|default| default.texts());
            reads.extend(texts.flat_map(Text::reads).map(String::as_str));
            reads.extend(param.choices.iter().chain(&param.ask).flat_map(Expr::reads).map(String::as_str));
        }
        Node::Fact(at) => {
            reads.extend(codemod.facts[at].texts().into_iter().flat_map(Text::reads).map(String::as_str));
        }
        Node::Value(at) => {
            let expressions = codemod.values[at].expressions();
            reads.extend(expressions.into_iter().flat_map(Expr::reads).map(String::as_str));
        }
    }
    let locals: Vec<&str> = match node {
        Node::Value(at) => codemod.values[at].each.iter().map(|each| each.name.as_str()).collect(),
        _ => Vec::new(),
    };
    let reads = reads.into_iter().filter(|read| !locals.contains(&read.split('.').next().unwrap_or_default()));
    let mut found: Vec<Node> = reads.flat_map(|read| codemod.named(read)).collect();
    if let Node::Fact(at) = node {
        found.extend(
            codemod
                .facts
                .iter()
                .enumerate()
                .filter(|(_, inner)| goes_into(inner, &codemod.facts[at]))
                .map(|(at, _)| Node::Fact(at)),
        );
    }
    found
}

/// Whether the rows of a fact go into those of another.
fn goes_into(inner: &Fact, outer: &Fact) -> bool {
    matches!(&inner.reading, Reading::Rows { within: Some(within), .. } if within.fact == outer.name)
}

/// What a question needs: its parameter, what its expressions read, and those questions of the same parameter that fill
/// in what it reads or goes through. Of two that fill in parts of what is read as a whole, the first is asked first.
fn question_needs(codemod: &Codemod, at: usize) -> Vec<Node> {
    let question = &codemod.questions[at];
    let list = question.key.list();
    let reads = question.reads().filter(|read| *read != "index" && *read != "item");
    let reads = reads.map(|read| match (read.strip_prefix("item."), &list) {
        (Some(rest), Some(list)) => format!("{list}.{rest}"),
        _ => read.clone(),
    });
    let reads: Vec<String> = reads.collect();
    let through: Vec<String> = list.iter().cloned().chain(reads.clone()).collect();
    let mut found: Vec<Node> = reads.iter().flat_map(|read| codemod.named(read)).collect();
    let around = list.as_deref().unwrap_or(question.key.param());
    found.extend(codemod.named(around).into_iter().filter(|node| {
        // Of what it goes through, those that fill in all of it, not those that fill in parts.
        !matches!(node, Node::Question(other) if !fills(codemod, *other, around))
    }));
    found.retain(|node| match node {
        Node::Question(other) => {
            let same = codemod.questions[*other].key.param() == question.key.param();
            let filled = || through.iter().any(|read| fills(codemod, *other, read));
            *other != at && (!same || *other < at || filled())
        }
        _ => true,
    });
    found
}

/// Whether a question fills in all of what a dotted name reads.
fn fills(codemod: &Codemod, question: usize, read: &str) -> bool {
    let key = codemod.questions[question].key.names().join(".");
    key == read || read.starts_with(&format!("{key}."))
}

impl Codemod {
    /// Whether any of these names is bound behind this step only.
    pub fn waits<'a>(&self, mut reads: impl Iterator<Item = &'a String>, step: usize) -> bool {
        let late = |node: &Node| self.order.iter().any(|bound| bound.node == *node && bound.after == Some(step));
        reads.any(|read| self.named(read).iter().any(late))
    }

    /// What a dotted name stands for: a parameter with the questions that fill in what is read of it, a fact, a value;
    /// `facts` alone for all of them.
    #[must_use]
    pub fn named(&self, read: &str) -> Vec<Node> {
        let mut parts = read.split('.');
        let first = parts.next().unwrap_or_default();
        if first == "facts" {
            let second = parts.next();
            let wanted = |fact: &Fact| second.is_none_or(|name| fact.name == name);
            let facts = self.facts.iter().enumerate().filter(|(_, fact)| wanted(fact));
            return facts.map(|(at, _)| Node::Fact(at)).collect();
        }
        if let Some(at) = self.params.iter().position(|param| param.name == first) {
            let read: Vec<&str> = read.split('.').collect();
            let meets = |names: Vec<&str>| names.iter().zip(&read).all(|(a, b)| a == b);
            let questions = self.questions.iter().enumerate().filter(|(_, question)| meets(question.key.names()));
            return [Node::Param(at)].into_iter().chain(questions.map(|(at, _)| Node::Question(at))).collect();
        }
        self.values.iter().position(|value| value.name == first).map(Node::Value).into_iter().collect()
    }
}

/// The order in which everything is bound: each after what it needs, parameters first where nothing else decides.
///
/// # Errors
/// A circle, by its names.
pub(super) fn order(codemod: &Codemod) -> Result<Vec<Bound>, CodemodFault> {
    let params = (0..codemod.params.len()).map(Node::Param);
    let facts = (0..codemod.facts.len()).map(Node::Fact);
    let params = params.chain((0..codemod.questions.len()).map(Node::Question));
    let all: Vec<Node> = params.chain(facts).chain((0..codemod.values.len()).map(Node::Value)).collect();
    let needs: Vec<Vec<Node>> = all.iter().map(|node| needs(codemod, *node)).collect();
    // A node that needs itself is a circle here, unlike in `toposort`.
    if let Some(at) = (0..all.len()).find(|at| needs[*at].contains(&all[*at])) {
        let (name, at) = title(codemod, all[at]);
        return Err(CodemodFault::Cycle { at, path: vec![name.clone(), name] });
    }
    let index = |node: &Node| all.iter().position(|other| other == node);
    let edges: Vec<Vec<usize>> = needs.iter().map(|needs| needs.iter().filter_map(index).collect()).collect();
    let sorted = toposort(&edges).map_err(|circle| {
        let path = circle.iter().map(|at| title(codemod, all[*at]).0).collect();
        let at = circle.first().map_or_else(|| codemod.at.clone(), |at| title(codemod, all[*at]).1);
        CodemodFault::Cycle { at, path }
    })?;
    let mut order: Vec<Bound> = Vec::with_capacity(all.len());
    for at in sorted {
        let own = match all[at] {
            Node::Fact(fact) => codemod.facts[fact].after,
            _ => None,
        };
        let needed = order.iter().filter(|bound| needs[at].contains(&bound.node)).filter_map(|bound| bound.after);
        let after = needed.chain(own).max();
        order.push(Bound { node: all[at], needs: needs[at].clone(), after });
    }
    Ok(order)
}

/// Checks that nothing is used before the step behind which it is read, and that no parameter waits for a step.
///
/// # Errors
/// The first use that comes too early.
pub(super) fn in_time(codemod: &Codemod) -> Result<(), CodemodFault> {
    let waits = |bound: &&Bound| matches!(bound.node, Node::Param(_) | Node::Question(_)) && bound.after.is_some();
    if let Some(param) = codemod.order.iter().find(waits) {
        let (name, at) = title(codemod, param.node);
        let found = format!("`{name}` needs a fact that is read behind a step");
        return Err(wrong(&at, found, "arguments are bound before the first step; use a fact without `after`"));
    }
    let after = |node: &Node| codemod.order.iter().find(|bound| bound.node == *node).and_then(|bound| bound.after);
    for (index, step) in codemod.steps.iter().enumerate() {
        for (read, at) in step.reads() {
            let late = |node: &Node| after(node).is_some_and(|after| after >= index);
            if let Some(node) = codemod.named(read).into_iter().find(late) {
                let found = format!("`{}` is used before the step behind which it is read", title(codemod, node).0);
                return Err(wrong(at, found, "use it in a later step"));
            }
        }
    }
    Ok(())
}

/// The name of a node and its place.
fn title(codemod: &Codemod, node: Node) -> (String, Location) {
    match node {
        Node::Param(at) => (codemod.params[at].name.clone(), codemod.params[at].at.clone()),
        Node::Question(at) => (codemod.questions[at].key.to_string(), codemod.questions[at].at.clone()),
        Node::Fact(at) => (format!("facts.{}", codemod.facts[at].name), codemod.facts[at].at.clone()),
        Node::Value(at) => (codemod.values[at].name.clone(), codemod.values[at].at.clone()),
    }
}
