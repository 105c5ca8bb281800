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
        survey::{Missed, SurveyedList, survey},
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
        let (facts, missed, waiting, skipped) = (&survey.facts, &survey.missed, &survey.waiting, &survey.skipped);
        printer.json(&json!({
            "facts": facts, "missed": missed, "waiting": waiting, "lists": lists, "skipped": skipped,
        }));
    }
    printer.title("facts");
    let found = |name: &String| !survey.missed.iter().any(|missed| missed.fact == *name);
    for (name, fact) in survey.facts.iter().filter(|(name, _)| found(name)) {
        tell(name, fact, printer);
    }
    survey.missed.iter().for_each(|fact| printer.line(told_missed(fact)));
    if !survey.waiting.is_empty() {
        printer.line(format!("  not read, as not all is told that must be: {}", survey.waiting.join(", ")));
    }
    printer.title("lists");
    survey.lists.iter().for_each(|list| show(list, printer));
    survey.skipped.iter().for_each(|skip| printer.note(format!("{}: left out, {}", skip.path, skip.reason)));
    Ok(if missed == 0 || !survey.whole { Exit::Done } else { Exit::Found })
}

/// What was looked for in vain, where, and what came near.
fn told_missed(missed: &Missed) -> String {
    let root = missed.root.as_ref().map_or(String::new(), |root| format!("{root}: "));
    let name = missed.name.as_ref().map_or(String::new(), |name| format!(" of `{name}`"));
    let what = missed.query.as_ref().map_or_else(|| "files".to_owned(), |query| format!("{query}{name}"));
    let files = match missed.matching {
        0 => "no file matches".to_owned(),
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    };
    let near = missed.near.as_ref().map_or(String::new(), |near| format!("; near: {near}"));
    format!("  {}: nothing; looked for {what} in {root}{} ({files}){near}", missed.fact, missed.files.join(", "))
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
