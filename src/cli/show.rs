//! `grafter show`: what a codemod does and must be told, or what a query finds.

use super::{
    Exit,
    args::{Global, Named},
    open,
    print::Printer,
};
use crate::{
    codemod::{Action, Codemod, CodemodFault, Library, Step, schema},
    error::Error,
    plan::Stop,
};

pub(super) fn run(global: &Global, args: &Named, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &[], open::settings(global))?;
    match open::codemod(global, &workspace, &args.name) {
        Ok((library, codemod)) => show_codemod(&codemod, library.skill(&codemod.name).as_deref(), printer),
        Err(error) => show_query(&open::library(&workspace)?, &args.name, error, printer)?,
    }
    Ok(Exit::Done)
}

fn show_query(library: &Library, name: &str, error: Error, printer: Printer) -> Result<(), Error> {
    let unknown = matches!(error.downcast_ref::<CodemodFault>(), Some(CodemodFault::Unknown { what: "codemod", .. }));
    let Ok(query) = library.query(None, name) else { return Err(error) };
    if !unknown {
        return Err(error);
    }
    if printer.is_json() {
        printer.json(&serde_json::json!({ "query": query.name, "path": query.path, "text": query.text }));
    }
    printer.title(format!("{} ({})", query.name, query.path));
    query.text.lines().for_each(|line| printer.line(line));
    Ok(())
}

fn show_codemod(codemod: &Codemod, skill: Option<&str>, printer: Printer) {
    if printer.is_json() {
        let steps: Vec<_> =
            codemod.steps.iter().map(|step| serde_json::json!({ "kind": kind(step), "title": title(step) })).collect();
        printer.json(&serde_json::json!({
            "codemod": codemod.name,
            "summary": codemod.summary,
            "description": codemod.description,
            "schema": schema::spec_schema(codemod),
            "steps": steps,
            "skill": skill,
        }));
        return;
    }
    printer.title(format!("{}: {}", codemod.name, codemod.summary));
    codemod.description.iter().flat_map(|text| text.lines()).for_each(|line| printer.line(format!("  {line}")));
    if !codemod.roots.is_empty() {
        printer.title("roots");
        codemod.roots.iter().for_each(|root| printer.line(format!("  {:<16} {}", root.name, root.help)));
    }
    printer.title("arguments");
    for param in &codemod.params {
        let needed = if param.default.is_none() && !param.optional { " (needed)" } else { "" };
        let example = param.examples.first().map_or(String::new(), |example| format!(", such as {example}"));
        printer.line(format!("  {:<16} {}{example}{needed}", param.name, param.help.as_deref().unwrap_or_default()));
    }
    printer.title("steps");
    for (number, step) in codemod.steps.iter().enumerate() {
        printer.line(format!("  {:>2}  {:<8} {}", number + 1, kind(step), title(step)));
        if let Some(why) = &step.why {
            printer.line(format!("      why: {}", why.source()));
        }
    }
    if skill.is_some() {
        printer.line("an agent is led through it by SKILL.md of its folder; `--format json` holds it as `skill`");
    }
}

fn kind(step: &Step) -> &'static str {
    match &step.action {
        Action::Insert(_) => "insert",
        Action::Create(_) => "create",
        Action::Use(_) => "use",
        Action::Require(_) => "require",
        Action::Finding(_) => "finding",
        Action::Remove(_) => "remove",
    }
}

fn title(step: &Step) -> String {
    step.title.as_ref().map_or_else(
        || match &step.action {
            Action::Insert(insert) => insert.item.source().lines().next().unwrap_or_default().to_owned(),
            Action::Create(create) => create.path.source().to_owned(),
            Action::Use(other) => other.codemod.clone(),
            Action::Require(require) | Action::Finding(require) => require.that.source().to_owned(),
            Action::Remove(remove) => remove.key.source().to_owned(),
        },
        |title| title.source().to_owned(),
    )
}
