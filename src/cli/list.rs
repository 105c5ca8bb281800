//! `grafter list`: the codemods and queries that there are.

use super::{Exit, args::Global, open, print::Printer};
use crate::plan::Stop;

pub(super) fn run(global: &Global, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &[], open::settings(global))?;
    let library = open::library(&workspace)?;
    let mut codemods = Vec::new();
    for (name, folder) in library.codemods() {
        let summary = library.codemod(name)?.summary;
        codemods.push(
            serde_json::json!({ "name": name, "summary": summary, "path": folder.path, "built_in": folder.built_in }),
        );
    }
    let queries: Vec<_> = library
        .queries()
        .map(|query| serde_json::json!({ "name": query.name, "summary": summary(&query.text), "path": query.path, "built_in": query.built_in }))
        .collect();
    if printer.is_json() {
        printer.json(&serde_json::json!({ "codemods": codemods, "queries": queries }));
        return Ok(Exit::Done);
    }
    printer.title("codemods");
    codemods.iter().for_each(|entry| row(entry, printer));
    printer.title("queries");
    queries.iter().for_each(|entry| row(entry, printer));
    Ok(Exit::Done)
}

fn row(entry: &serde_json::Value, printer: Printer) {
    let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    printer.line(format!("  {:<32} {}", text("name"), text("summary")));
}

/// The first sentence of the comment at a query's head.
pub(super) fn summary(text: &str) -> String {
    let lines = text.lines().take_while(|line| line.starts_with(';')).map(|line| line.trim_start_matches(';').trim());
    let comment = lines.collect::<Vec<_>>().join(" ");
    comment.split_inclusive(". ").next().unwrap_or_default().trim().trim_end_matches('.').to_owned()
}
