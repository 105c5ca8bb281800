//! Chains: `a && b && c` is nested on its left, and yet a list of three links.

use tree_sitter::Node;

/// The links around a part of a chain, from the inside out: nodes that go on with what is on their left.
pub(super) fn around(part: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    std::iter::successors(Some(part), |link| link.parent().filter(|outer| goes_on_with(*outer, *link))).skip(1)
}

/// The parts of a chain in text order: its operands and what stands between them.
pub(super) fn parts(chain: Node<'_>) -> Vec<Node<'_>> {
    let mut cursor = chain.walk();
    let children: Vec<_> = chain.children(&mut cursor).collect();
    let inner = |child: Node<'_>| goes_on_with(chain, child);
    children.into_iter().flat_map(|child| if inner(child) { parts(child) } else { vec![child] }).collect()
}

/// Whether a link begins with another one of its kind and operator.
fn goes_on_with(outer: Node<'_>, link: Node<'_>) -> bool {
    outer.kind_id() == link.kind_id()
        && outer.start_byte() == link.start_byte()
        && operator(outer).is_some_and(|token| operator(link) == Some(token))
}

/// What a link puts between its two sides: `&&`, `.`; nothing where the grammar does not show it as a token.
fn operator(link: Node<'_>) -> Option<u16> {
    let mut cursor = link.walk();
    link.children(&mut cursor).find(|child| !child.is_named()).map(|child| child.kind_id())
}
