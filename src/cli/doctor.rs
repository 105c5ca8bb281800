//! `grafter doctor`: every fact that a codemod reads and every list that it finds, with path and line.

use serde_json::{Value, json};

use super::{
    Exit,
    args::{Global, Input},
    open,
    planned::Job,
    print::Printer,
};
use crate::{
    codemod::FactValue,
    plan::{
        Stop,
        survey::{SurveyedList, survey},
    },
    text::shortened,
};

pub(super) fn run(global: &Global, args: &Input, printer: Printer) -> Result<Exit, Stop> {
    let job = Job::new(global, args, open::settings(global))?;
    open::whole(&job.workspace)?;
    let survey = survey(&job.library, &job.codemod, &job.arguments, &job.workspace)?;
    let missed = survey.lists.iter().filter(|list| list.problem.is_some()).count();
    if printer.is_json() {
        let lists: Vec<_> = survey.lists.iter().map(as_json).collect();
        printer.json(&json!({ "facts": survey.facts, "lists": lists, "skipped": survey.skipped }));
    }
    printer.title("facts");
    for (name, fact) in &survey.facts {
        tell(name, fact, printer);
    }
    printer.title("lists");
    survey.lists.iter().for_each(|list| show(list, printer));
    survey.skipped.iter().for_each(|skip| printer.note(format!("{}: left out, {}", skip.path, skip.reason)));
    Ok(if missed == 0 { Exit::Done } else { Exit::Found })
}

/// How many places of a fact are shown; all of them are in JSON.
const MOST_PLACES: usize = 8;

/// A fact with its places. Of rows each is told beside its place, in short.
fn tell(name: &str, fact: &FactValue, printer: Printer) {
    let rows =
        fact.value.as_array().filter(|rows| rows.len() == fact.evidence.len() && rows.iter().any(Value::is_object));
    match rows {
        Some(rows) => printer.line(format!("  {name} = {} rows", rows.len())),
        None => printer.line(format!("  {name} = {}", fact.value)),
    }
    for (at, place) in fact.evidence.iter().enumerate().take(MOST_PLACES) {
        let row = rows.map_or(String::new(), |rows| format!("  {}", shortened(&rows[at].to_string())));
        printer.line(format!("      {place}{row}"));
    }
    if fact.evidence.len() > MOST_PLACES {
        printer.line(format!("      and {} more", fact.evidence.len() - MOST_PLACES));
    }
}

fn show(list: &SurveyedList, printer: Printer) {
    let name = list.name.as_ref().map_or(String::new(), |name| format!(" `{name}`"));
    printer.line(format!("  {}: {}{name} in {}", list.codemod, list.query, list.files.join(", ")));
    for (root, place, items) in &list.found {
        printer.line(format!("      {root}:{place} ({items} items)"));
    }
    if let Some(problem) = &list.problem {
        printer.line(format!("      {}: {problem}; {}", problem.code, problem.help));
    }
}

fn as_json(list: &SurveyedList) -> serde_json::Value {
    let found: Vec<_> =
        list.found.iter().map(|(root, place, items)| json!({ "root": root, "place": place, "items": items })).collect();
    json!({
        "codemod": list.codemod,
        "query": list.query,
        "name": list.name,
        "files": list.files,
        "found": found,
        "problem": list.problem,
    })
}
