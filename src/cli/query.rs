//! `grafter query`: the lists, items and keys that a query finds.

use std::path::PathBuf;

use serde::Serialize;

use super::{
    Exit,
    args::{Global, Query},
    open,
    print::Printer,
    targets,
};
use crate::{
    error::Location,
    plan::{
        Stop,
        search::{self, Sought},
    },
    text::RelPath,
};

/// A list as JSON shows it.
#[derive(Serialize)]
struct ShownList {
    path: String,
    line: usize,
    name: Option<String>,
    items: Vec<ShownItem>,
}

/// An item as JSON shows it.
#[derive(Serialize)]
struct ShownItem {
    line: usize,
    keys: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
}

pub(super) fn run(global: &Global, args: &Query, printer: Printer) -> Result<Exit, Stop> {
    let paths = if args.paths.is_empty() { vec![PathBuf::from(".")] } else { args.paths.clone() };
    let workspace = open::around(global, &paths)?;
    open::whole(&workspace)?;
    let queries = open::query(global, &workspace, &args.query)?;
    let (mut lists, mut skipped) = (Vec::new(), Vec::new());
    for target in targets::of(&workspace, &paths, &queries)? {
        let open = |path: &RelPath, sought: Sought<'_>| search::open(&workspace, &target.root, path, sought);
        let found = search::search(&target.files, &open, target.query, None)?;
        lists.extend(found.hits.iter().map(|hit| shown(&targets::shown(&workspace, &target.root, &hit.path), hit)));
        skipped.extend(found.skipped);
    }
    if printer.is_json() {
        printer.json(&serde_json::json!({ "lists": lists, "skipped": skipped }));
    } else {
        lists.iter().for_each(|list| print(list, args.lists, printer));
        skipped.iter().for_each(|skip| printer.note(format!("{}: left out, {}", skip.path, skip.reason)));
    }
    Ok(Exit::Done)
}

fn shown(path: &str, hit: &search::Hit) -> ShownList {
    let source = hit.document.source();
    let items = hit.list().items().map(|(_, part, item)| ShownItem {
        line: source.line_of(part.span.start) + 1,
        keys: item.keys.clone(),
        value: item.value.clone(),
    });
    let line = hit.list().location(source).line;
    ShownList { path: path.to_owned(), line, name: hit.list().name.clone(), items: items.collect() }
}

fn print(list: &ShownList, one_line: bool, printer: Printer) {
    let place = Location { path: list.path.clone(), line: list.line, column: 0 };
    let name = list.name.as_deref().unwrap_or("-");
    let items = if list.items.len() == 1 { "item" } else { "items" };
    printer.line(format!("{place}: {name} ({} {items})", list.items.len()));
    if !one_line {
        for item in &list.items {
            printer.line(format!("  {}: {}", item.line, item.keys.join(", ")));
        }
    }
}
