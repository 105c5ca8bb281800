//! `grafter check`: which of a codemod's items are missing or differ, and whether its validations hold.

use serde::Serialize;

use super::{
    Exit,
    args::{Check, Global},
    planned::{self, Job, ShownStep},
    print::Printer,
    validate,
};
use crate::plan::{Kind, Outcome, Stop, Validated};

/// The answer as JSON shows it.
#[derive(Serialize)]
struct Shown<'a> {
    outcome: &'static str,
    items: usize,
    missing: Vec<ShownStep<'a>>,
    differs: Vec<ShownStep<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    validations: Option<&'a [Validated]>,
}

pub(super) fn run(global: &Global, args: &Check, printer: Printer) -> Result<Exit, Stop> {
    let (job, plan) = Job::read_only(global, &args.input)?;
    let validated = if args.validate { Some(validate::run(&job, &plan)?) } else { None };
    let items = |kind: Kind| !matches!(kind, Kind::Require | Kind::Finding);
    let steps: Vec<_> = plan.steps.iter().filter(|step| items(step.kind)).collect();
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
            validations: validated.as_deref(),
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
    if let Some(validated) = &validated {
        validate::show(validated, printer);
    }
    let failed = validated.as_deref().and_then(validate::exit);
    Ok(match (refused.is_empty(), whole, failed) {
        (_, _, Some(failed)) => failed,
        (false, _, None) => Exit::Refused,
        (true, false, None) => Exit::Found,
        (true, true, None) => Exit::Done,
    })
}
