//! `grafter check`: which of a codemod's items are missing or differ.

use serde::Serialize;

use super::{
    Exit,
    args::{Global, Input},
    planned::{self, Job, ShownStep},
    print::Printer,
};
use crate::plan::{Kind, Outcome, Stop};

/// The answer as JSON shows it.
#[derive(Serialize)]
struct Shown<'a> {
    outcome: &'static str,
    items: usize,
    missing: Vec<ShownStep<'a>>,
    differs: Vec<ShownStep<'a>>,
}

pub(super) fn run(global: &Global, args: &Input, printer: Printer) -> Result<Exit, Stop> {
    let (_, plan) = Job::read_only(global, args)?;
    let steps: Vec<_> = plan.steps.iter().filter(|step| step.kind != Kind::Require).collect();
    let missing: Vec<_> =
        steps.iter().filter(|step| matches!(step.outcome, Outcome::Planned(_) | Outcome::Done)).copied().collect();
    let conflict = |outcome: &Outcome| matches!(outcome, Outcome::Refused(refusal) if refusal.code == "conflict");
    let (differs, refused): (Vec<_>, Vec<_>) = plan
        .steps
        .iter()
        .filter(|step| matches!(step.outcome, Outcome::Refused(_)))
        .partition(|step| conflict(&step.outcome));
    let whole = missing.is_empty() && differs.is_empty();
    if printer.is_json() {
        printer.json(&Shown {
            outcome: if whole { "present" } else { "missing" },
            items: steps.len(),
            missing: missing.iter().map(|step| ShownStep::of(step)).collect(),
            differs: differs.iter().map(|step| ShownStep::of(step)).collect(),
        });
    }
    for step in &missing {
        printer.line(format!("{}: missing: {}", planned::place_of(step), step.title));
    }
    for step in differs.iter().chain(&refused) {
        if let Outcome::Refused(refusal) = &step.outcome {
            printer.refusal(refusal);
        }
    }
    planned::remarks(&plan, printer);
    printer.line(format!("{} of {} items missing, {} differ", missing.len(), steps.len(), differs.len()));
    Ok(match (refused.is_empty(), whole) {
        (false, _) => Exit::Refused,
        (true, false) => Exit::Found,
        (true, true) => Exit::Done,
    })
}
