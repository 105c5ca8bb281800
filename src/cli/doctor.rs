//! `grafter doctor`: every fact that a codemod reads and every list that it finds, with path and line.

use serde_json::json;

use super::{
    Exit,
    args::{Global, Input},
    open,
    planned::Job,
    print::Printer,
};
use crate::plan::{
    Stop,
    survey::{SurveyedList, survey},
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
        printer.line(format!("  {name} = {}", fact.value));
        fact.evidence.iter().take(8).for_each(|place| printer.line(format!("      {place}")));
    }
    printer.title("lists");
    survey.lists.iter().for_each(|list| show(list, printer));
    survey.skipped.iter().for_each(|skip| printer.note(format!("{}: left out, {}", skip.path, skip.reason)));
    Ok(if missed == 0 { Exit::Done } else { Exit::Found })
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
