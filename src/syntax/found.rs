//! What the matches of a query add up to: lists with their items and children, as plain data.
//!
//! Goes in: the captured nodes of each match. Comes out: a [`ListMatch`] a list node, with the items that belong to it.
//! What several patterns say of one node is merged here; nothing is judged.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use tree_sitter::Node;

use super::{
    Document, Language, chain,
    query::{Capture, ListSettings, PatternSettings},
    scope,
};
use crate::text::{Source, fold};

/// What a child of a list is to the preprocessor and the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A plain token: a bracket, a separator, a keyword.
    Token,
    /// A comment.
    Comment,
    /// A line for the preprocessor (`#region`, `#if`).
    Directive,
    /// Anything else.
    Node,
}

/// A child of the list node, in text order; those of `#if` blocks are among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Its bytes.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
    /// The grammar's name for it.
    pub kind: &'static str,
}

/// A list that a query found in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListMatch {
    /// The list node's bytes.
    pub span: Range<usize>,
    /// What a step calls it; a list inside a member may have no name.
    pub name: Option<String>,
    /// The opening delimiter; a file's own list has none.
    pub open: Option<Range<usize>>,
    /// The closing delimiter.
    pub close: Option<Range<usize>>,
    /// What the query says of it.
    pub settings: ListSettings,
    /// All children.
    pub children: Vec<Child>,
    /// The items, in text order.
    pub items: Vec<ItemMatch>,
    /// Separators that the query captured, where they are no plain tokens.
    pub separators: Vec<Range<usize>>,
}

/// An item of a list. Texts are as they stand in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemMatch {
    /// Its bytes.
    pub span: Range<usize>,
    /// The texts by which it is known, in text order; never empty.
    pub keys: Vec<String>,
    /// Keys of items that must stand before it.
    pub needs: Vec<String>,
    /// What must be equal between siblings.
    pub kin: Option<String>,
    /// An explicit number.
    pub value: Option<String>,
    /// A declared type.
    pub type_: Option<String>,
    /// Whether it closes the list.
    pub rest: bool,
}

/// What the matches of a document add up to.
#[derive(Default)]
pub(super) struct Found<'d> {
    lists: Vec<(Node<'d>, ListMatch)>,
    list_at: HashMap<usize, usize>,
    items: Vec<(Node<'d>, RawItem)>,
    item_at: HashMap<(usize, usize), usize>,
    /// Kinds that some list reaches through.
    through: HashSet<String>,
}

struct RawItem {
    item: ItemMatch,
    keyed: Vec<(usize, String)>,
}

impl<'d> Found<'d> {
    /// Takes the captures of one match.
    pub(super) fn take(&mut self, document: &Document, settings: &PatternSettings, captures: &[(Capture, Node<'d>)]) {
        let first = |wanted| captures.iter().find(|(capture, _)| *capture == wanted).map(|(_, node)| *node);
        if let Some(list) = first(Capture::List) {
            self.take_list(document, settings, list, captures);
        }
        if first(Capture::Item).is_some() {
            self.take_item(document, settings, captures);
        }
    }

    fn take_list(
        &mut self,
        document: &Document,
        settings: &PatternSettings,
        node: Node<'d>,
        captures: &[(Capture, Node<'d>)],
    ) {
        let source = document.source();
        let span_of = |wanted| captures.iter().find(|(c, _)| *c == wanted).map(|(_, node)| node.byte_range());
        let name = if settings.path {
            scope::path_of(document, node)
        } else {
            let parts = captures.iter().filter(|(capture, _)| *capture == Capture::ScopeName);
            let parts: Vec<_> = parts.map(|(_, node)| fold(&source.text(&node.byte_range()))).collect();
            (!parts.is_empty()).then(|| parts.join("."))
        };
        let separators = captures.iter().filter(|(c, _)| *c == Capture::Separator).map(|(_, n)| n.byte_range());
        if let Some(at) = self.list_at.get(&node.id()) {
            let known = &mut self.lists[*at].1;
            known.name = known.name.take().or(name);
            known.open = known.open.take().or(span_of(Capture::Open));
            known.close = known.close.take().or(span_of(Capture::Close));
            known.separators.extend(separators);
            known.settings.add(&settings.list);
            return;
        }
        self.through.extend(settings.list.through.iter().cloned());
        self.list_at.insert(node.id(), self.lists.len());
        let found = ListMatch {
            span: node.byte_range(),
            name,
            open: span_of(Capture::Open),
            close: span_of(Capture::Close),
            settings: settings.list.clone(),
            children: Vec::new(),
            items: Vec::new(),
            separators: separators.collect(),
        };
        self.lists.push((node, found));
    }

    fn take_item(&mut self, document: &Document, settings: &PatternSettings, captures: &[(Capture, Node<'d>)]) {
        let source = document.source();
        let of = |wanted: Capture| captures.iter().filter(move |(c, _)| *c == wanted).map(|(_, node)| *node);
        let union = |wanted| {
            let spans = of(wanted).map(|node| node.byte_range());
            spans.reduce(|all, span| all.start.min(span.start)..all.end.max(span.end))
        };
        let text = |wanted| union(wanted).map(|span| fold(&source.text(&span)));
        let (Some(node), Some(span)) = (of(Capture::Item).next(), union(Capture::Item)) else { return };
        let at = *self.item_at.entry((span.start, span.end)).or_insert_with(|| {
            let item = ItemMatch {
                span: span.clone(),
                keys: Vec::new(),
                needs: Vec::new(),
                kin: None,
                value: None,
                type_: None,
                rest: false,
            };
            self.items.push((node, RawItem { item, keyed: Vec::new() }));
            self.items.len() - 1
        });
        let RawItem { item, keyed } = &mut self.items[at].1;
        if let Some(key_span) = union(Capture::Key) {
            let key = match &settings.join {
                Some(join) => {
                    let parts = of(Capture::Key).map(|node| fold(&source.text(&node.byte_range())));
                    parts.collect::<Vec<_>>().join(join)
                }
                None => fold(&source.text(&key_span)),
            };
            let signature = if settings.signature { scope::signature(document, node) } else { String::new() };
            let keys = settings.keys(&plain(&key)).into_iter();
            keyed.extend(keys.map(|key| (key_span.end, format!("{key}{signature}"))));
        }
        let needs = of(Capture::Needs).map(|node| plain(&fold(&source.text(&node.byte_range()))));
        item.needs.extend(needs.flat_map(|text| settings.needs(&text)));
        item.kin = item.kin.take().or_else(|| text(Capture::Kin));
        item.value = item.value.take().or_else(|| text(Capture::Value));
        item.type_ = item.type_.take().or_else(|| text(Capture::Type));
        item.rest |= of(Capture::Rest).next().is_some();
    }

    /// The lists, outer before inner.
    pub(super) fn into_lists(mut self, document: &Document) -> Vec<ListMatch> {
        for (node, raw) in std::mem::take(&mut self.items) {
            let mut around = self.lists_around(document.language(), node);
            if around.is_empty() {
                around.extend(self.chain_around(node));
            }
            let item = raw.finish(document.source());
            for list in around {
                self.lists[list].1.items.push(item.clone());
            }
        }
        let mut lists: Vec<ListMatch> =
            self.lists.into_iter().map(|(node, list)| finish(document, node, list)).collect();
        lists.sort_by_key(|list| (list.span.start, usize::MAX - list.span.end));
        lists
    }

    /// The chain that an item deep in it belongs to.
    fn chain_around(&self, item: Node<'_>) -> Option<usize> {
        let mut links = chain::around(item.parent()?);
        let list = links.find_map(|link| self.list_at.get(&link.id()))?;
        self.lists[*list].1.settings.chain.then_some(*list)
    }

    /// The lists that an item belongs to: the nearest, and those that reach through what is in between.
    fn lists_around(&self, language: &Language, item: Node<'_>) -> Vec<usize> {
        let (mut found, mut between, mut node) = (Vec::new(), Vec::new(), item.parent());
        while let Some(current) = node {
            if let Some(at) = self.list_at.get(&current.id()) {
                let through = &self.lists[*at].1.settings.through;
                if between.iter().all(|kind| language.transparent.contains(kind) || through.iter().any(|t| t == kind)) {
                    found.push(*at);
                }
            }
            let kind = current.kind();
            if !language.transparent.contains(&kind) && !self.through.contains(kind) {
                break;
            }
            between.push(kind);
            node = current.parent();
        }
        found
    }
}

impl RawItem {
    fn finish(mut self, source: &Source) -> ItemMatch {
        self.keyed.sort();
        self.keyed.dedup();
        self.item.keys = self.keyed.into_iter().map(|(_, key)| key).collect();
        if self.item.keys.is_empty() {
            self.item.keys.push(fold(&source.text(&self.item.span)));
        }
        self.item.needs.dedup();
        self.item
    }
}

fn finish(document: &Document, node: Node<'_>, mut list: ListMatch) -> ListMatch {
    if list.settings.chain {
        list.children = chain::parts(node).into_iter().map(|part| child_of(document.language(), part)).collect();
    } else {
        collect_children(document.language(), node, &list.settings.through, &list.items, &mut list.children);
    }
    let bracket = |child: &Child, brackets: [&str; 3]| child.role == Role::Token && brackets.contains(&child.kind);
    if list.open.is_none() {
        let lead = list.children.iter().take_while(|child| child.role == Role::Token);
        list.open = lead.filter(|child| bracket(child, ["{", "(", "["])).map(|child| child.span.clone()).next();
    }
    if list.close.is_none() && list.open.is_some() {
        let last = list.children.last().filter(|child| bracket(child, ["}", ")", "]"]) && !child.span.is_empty());
        list.close = last.map(|child| child.span.clone());
    }
    if list.close.is_none() && list.open.is_some() {
        list.children.extend(comments_behind(document.language(), node));
    }
    list.items.sort_by_key(|item| (item.span.start, item.span.end));
    list
}

/// Comments behind a node on the line where it ends: a list without a closing delimiter ends before them in the grammar.
fn comments_behind<'d>(language: &'static Language, node: Node<'d>) -> impl Iterator<Item = Child> + use<'d> {
    let row = node.end_position().row;
    let next = std::iter::successors(node.next_sibling(), Node::next_sibling);
    let on_line =
        next.take_while(move |next| next.start_position().row == row && role_of(language, *next) == Role::Comment);
    on_line.map(move |comment| Child {
        span: comment.byte_range(),
        role: Role::Comment,
        kind: kind_of(language, comment),
    })
}

/// Children in text order, those of `#if` blocks in place of the block; its own lines are directives. Of a node that the
/// list reaches through, what stands before its first item is one child, its label.
fn collect_children(
    language: &'static Language,
    parent: Node<'_>,
    through: &[String],
    items: &[ItemMatch],
    children: &mut Vec<Child>,
) {
    let mut cursor = parent.walk();
    for node in parent.children(&mut cursor) {
        if language.transparent.contains(&node.kind()) {
            collect_block(language, node, children);
        } else if through.iter().any(|kind| kind == node.kind()) {
            let inside =
                items.iter().find(|item| node.start_byte() <= item.span.start && item.span.end <= node.end_byte());
            let start = inside.map_or(node.end_byte(), |item| item.span.start);
            let mut own = Vec::new();
            collect_children(language, node, through, items, &mut own);
            let label = own.iter().filter(|child| child.span.end <= start).map(|child| child.span.end).max();
            let label = node.start_byte()..label.unwrap_or(node.start_byte());
            children.push(Child { span: label, role: Role::Node, kind: kind_of(language, node) });
            children.extend(own.into_iter().filter(|child| child.span.start >= start));
        } else {
            children.push(child_of(language, node));
        }
    }
}

fn collect_block(language: &'static Language, block: Node<'_>, children: &mut Vec<Child>) {
    let mut cursor = block.walk();
    let nodes: Vec<_> = block.children(&mut cursor).collect();
    for (at, node) in nodes.iter().enumerate() {
        let is_condition = block.child_by_field_name("condition").is_some_and(|condition| condition.id() == node.id());
        if language.transparent.contains(&node.kind()) {
            collect_block(language, *node, children);
        } else if node.kind().starts_with('#') {
            let condition = nodes.get(at + 1).filter(|next| next.start_position().row == node.start_position().row);
            let end = condition.map_or(node.end_byte(), Node::end_byte);
            children.push(Child {
                span: node.start_byte()..end,
                role: Role::Directive,
                kind: kind_of(language, *node),
            });
        } else if !is_condition {
            children.push(child_of(language, *node));
        }
    }
}

fn child_of(language: &'static Language, node: Node<'_>) -> Child {
    Child { span: node.byte_range(), role: role_of(language, node), kind: kind_of(language, node) }
}

fn role_of(language: &Language, node: Node<'_>) -> Role {
    let kind = node.kind();
    if language.comments.contains(&kind) {
        Role::Comment
    } else if language.directives.contains(&kind) {
        Role::Directive
    } else if node.is_named() {
        Role::Node
    } else {
        Role::Token
    }
}

/// A key as a user types it: without the quotes of a string and the `$` of a variable.
pub(super) fn plain(key: &str) -> String {
    let bytes = key.as_bytes();
    let quoted = bytes.len() > 1 && matches!(bytes[0], b'"' | b'\'') && bytes[bytes.len() - 1] == bytes[0];
    let inner = if quoted { &key[1..key.len() - 1] } else { key };
    let variable =
        inner.strip_prefix('$').filter(|rest| !quoted && rest.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric()));
    variable.unwrap_or(inner).to_owned()
}

fn kind_of(language: &'static Language, node: Node<'_>) -> &'static str {
    language.grammar().node_kind_for_id(node.kind_id()).unwrap_or("ERROR")
}
