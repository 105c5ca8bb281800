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
        Node::Param(at) => {
            let param = &codemod.params[at];
            let texts = param.default.iter().flat_map(|default| default.texts());
            reads.extend(texts.flat_map(Text::reads).map(String::as_str));
            reads.extend(param.choices.iter().flat_map(Expr::reads).map(String::as_str));
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
    let mut found: Vec<Node> = reads.flat_map(|read| named(codemod, read)).collect();
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

/// What a name stands for: `facts` alone for all of them.
fn named(codemod: &Codemod, read: &str) -> Vec<Node> {
    let mut parts = read.split('.');
    let first = parts.next().unwrap_or_default();
    if first == "facts" {
        let second = parts.next();
        let wanted = |fact: &Fact| second.is_none_or(|name| fact.name == name);
        return codemod
            .facts
            .iter()
            .enumerate()
            .filter(|(_, fact)| wanted(fact))
            .map(|(at, _)| Node::Fact(at))
            .collect();
    }
    let param = codemod.params.iter().position(|param| param.name == first).map(Node::Param);
    let value = || codemod.values.iter().position(|value| value.name == first).map(Node::Value);
    param.or_else(value).into_iter().collect()
}

/// The order in which everything is bound: each after what it needs, parameters first where nothing else decides.
///
/// # Errors
/// A circle, by its names.
pub(super) fn order(codemod: &Codemod) -> Result<Vec<Bound>, CodemodFault> {
    let params = (0..codemod.params.len()).map(Node::Param);
    let facts = (0..codemod.facts.len()).map(Node::Fact);
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
    let waits = |bound: &&Bound| matches!(bound.node, Node::Param(_)) && bound.after.is_some();
    if let Some(param) = codemod.order.iter().find(waits) {
        let (name, at) = title(codemod, param.node);
        let found = format!("`{name}` needs a fact that is read behind a step");
        return Err(wrong(&at, found, "arguments are bound before the first step; use a fact without `after`"));
    }
    let after = |node: &Node| codemod.order.iter().find(|bound| bound.node == *node).and_then(|bound| bound.after);
    for (index, step) in codemod.steps.iter().enumerate() {
        for (read, at) in step.reads() {
            let late = |node: &Node| after(node).is_some_and(|after| after >= index);
            if let Some(node) = named(codemod, read).into_iter().find(late) {
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
        Node::Fact(at) => (format!("facts.{}", codemod.facts[at].name), codemod.facts[at].at.clone()),
        Node::Value(at) => (codemod.values[at].name.clone(), codemod.values[at].at.clone()),
    }
}
