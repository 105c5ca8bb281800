//! `grafter check --validate`: what must hold in the checkouts as they are.

use super::{Exit, planned::Job, print::Printer};
use crate::plan::{Failure, Plan, Stop, Validated, Verdict, validate};

/// Runs the validations of a job's codemod.
pub(super) fn run(job: &Job, plan: &Plan) -> Result<Vec<Validated>, Stop> {
    validate(&job.library, &job.codemod, &job.arguments, &job.workspace, plan, &job.workspace)
}

/// Shows them, one line each and what is wrong below.
pub(super) fn show(validated: &[Validated], printer: Printer) {
    printer.title("validations");
    let wide = validated.iter().map(|it| it.id.len()).max().unwrap_or_default();
    for it in validated {
        let (word, more) = match &it.verdict {
            Verdict::Pass { checked: 1 } => ("pass", String::new()),
            Verdict::Pass { checked } => ("pass", format!(" ({checked} looked at)")),
            Verdict::Fail { .. } => ("FAIL", String::new()),
            Verdict::NotRun { because, .. } => ("not run", format!(", because {because}")),
        };
        printer.line(format!("  {:<wide$}  {word:<7}  {}{more}", it.id, it.title));
        match &it.verdict {
            Verdict::Fail { failures } => failures.iter().for_each(|failure| show_failure(failure, printer)),
            Verdict::NotRun { run: Some(run), .. } => printer.line(format!("      run: {run}")),
            _ => {}
        }
    }
    let count = |wanted: fn(&Verdict) -> bool| validated.iter().filter(|it| wanted(&it.verdict)).count();
    let passed = count(|verdict| matches!(verdict, Verdict::Pass { .. }));
    let failed = count(|verdict| matches!(verdict, Verdict::Fail { .. }));
    printer.line(format!("{passed} passed, {failed} failed, {} not run", validated.len() - passed - failed));
}

fn show_failure(failure: &Failure, printer: Printer) {
    let places: Vec<String> = failure.places.iter().map(ToString::to_string).collect();
    let at = if places.is_empty() { String::new() } else { format!("{}: ", places.join(" and ")) };
    printer.line(format!("      {at}{}", failure.message));
    if let Some(help) = &failure.help {
        printer.line(format!("        help: {help}"));
    }
}

/// What they mean for the exit code.
pub(super) fn exit(validated: &[Validated]) -> Option<Exit> {
    validated.iter().any(|it| matches!(it.verdict, Verdict::Fail { .. })).then_some(Exit::Found)
}
