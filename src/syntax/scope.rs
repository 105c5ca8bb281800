//! Names of scopes: what a step calls the list inside a member, and what an overloaded item is told apart by.

use tree_sitter::Node;

use super::Document;
use crate::text::fold;

/// `Type.Member`, with the member's parameter types where another member of the type has its name; `None` outside of a
/// member. A member outside of a type is named alone.
pub(super) fn path_of(document: &Document, list: Node<'_>) -> Option<String> {
    let language = document.language();
    let (mut member, mut node) = (None, Some(list));
    while let Some(current) = node {
        if language.types.contains(&current.kind()) {
            let type_name = current.child_by_field_name("name").map(|name| text(document, name));
            return match (type_name, member) {
                (Some(type_name), Some(member)) => Some(format!("{type_name}.{member}")),
                (type_name, member) => type_name.or(member),
            };
        }
        if member.is_none() {
            member = member_name(document, current).map(|name| with_signature(document, current, name));
        }
        node = current.parent();
    }
    member
}

/// `(T1, T2)`: the types of an item's parameters, empty if it has no parameter list.
pub(super) fn signature(document: &Document, item: Node<'_>) -> String {
    let Some(parameters) = item.child_by_field_name("parameters") else { return String::new() };
    let mut cursor = parameters.walk();
    let types = parameters.named_children(&mut cursor).filter_map(|parameter| {
        let is_parameter = parameter.kind().contains("parameter");
        parameter.child_by_field_name("type").map(|type_| text(document, type_)).or(is_parameter.then(String::new))
    });
    format!("({})", types.collect::<Vec<_>>().join(", "))
}

fn member_name(document: &Document, node: Node<'_>) -> Option<String> {
    let (_, by) = document.language().members.iter().find(|(kind, _)| *kind == node.kind())?;
    if let Some(name) = node.child_by_field_name(by) {
        return Some(text(document, name));
    }
    named_descendant(node, by).map(|name| {
        let name = name.child_by_field_name("name").or_else(|| name.named_child(0)).unwrap_or(name);
        text(document, name).trim_start_matches('$').to_owned()
    })
}

/// The first node of this kind among the children and theirs.
fn named_descendant<'t>(node: Node<'t>, kind: &str) -> Option<Node<'t>> {
    let mut cursor = node.walk();
    let children: Vec<_> = node.children(&mut cursor).collect();
    children.iter().find(|child| child.kind() == kind).copied().or_else(|| {
        children.into_iter().find_map(|child| {
            let mut cursor = child.walk();
            child.children(&mut cursor).find(|grandchild| grandchild.kind() == kind)
        })
    })
}

fn with_signature(document: &Document, member: Node<'_>, name: String) -> String {
    let Some(parent) = member.parent() else { return name };
    let mut cursor = parent.walk();
    let namesakes = parent.named_children(&mut cursor).filter(|other| {
        other.kind() == member.kind() && member_name(document, *other).as_deref() == Some(name.as_str())
    });
    if namesakes.count() > 1 { format!("{name}{}", signature(document, member)) } else { name }
}

fn text(document: &Document, node: Node<'_>) -> String {
    fold(&document.source().text(&node.byte_range()))
}
