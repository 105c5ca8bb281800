//! `grafter plan`: the numbered steps, without their patch.

use serde_json::json;

use super::{
    Exit,
    args::{Global, Plan as Args},
    planned::{self, Job},
    print::Printer,
};
use crate::{
    plan::{Outcome, Plan, PlannedStep, Stop},
    text::source::digest,
    workspace::{RootPatch, files},
};

pub(super) fn run(global: &Global, args: &Args, printer: Printer) -> Result<Exit, Stop> {
    let (job, plan) = Job::read_only(global, &args.input)?;
    if let Some(path) = &args.draft {
        let draft = toml::to_string_pretty(&plan.arguments).unwrap_or_default();
        files::write_file(&global.beneath(path), draft.as_bytes())?;
    }
    if let Some(path) = &args.out {
        let file = saved(args, &plan, &job.patches(&plan)?);
        let text = serde_json::to_string_pretty(&file).unwrap_or_default() + "\n";
        files::write_file(&global.beneath(path), text.as_bytes())?;
    }
    if printer.is_json() {
        printer.json(&planned::shown(&plan, "planned", None));
    } else {
        printer.title(format!("{}: {}", plan.codemod, job.codemod.summary));
        plan.steps.iter().for_each(|step| show(step, printer));
        planned::remarks(&plan, printer);
        summary(&plan, printer);
    }
    Ok(planned::refused(&plan, printer).unwrap_or(Exit::Done))
}

/// A plan as a file, for `apply`: what it was made from, and a digest of its patches.
fn saved(args: &Args, plan: &Plan, patches: &[RootPatch]) -> serde_json::Value {
    json!({
        "grafter": env!("CARGO_PKG_VERSION"),
        "codemod": args.input.codemod,
        "arguments": plan.arguments,
        "roots": args.input.arguments.root,
        "strict": args.input.arguments.strict,
        "digest": digest_of(patches),
    })
}

/// Digest over the patches of all roots: two plans with one digest do the same.
pub(super) fn digest_of(patches: &[RootPatch]) -> String {
    let all: Vec<u8> =
        patches.iter().flat_map(|patch| [patch.root.as_bytes(), b"\n", &patch.forward].concat()).collect();
    digest(&all)
}

fn show(step: &PlannedStep, printer: Printer) {
    let place = planned::place_of(step);
    printer.line(format!("{:>3}  {:<8} {}  {}", step.number, planned::outcome_name(&step.outcome), step.title, place));
    if let Some(why) = &step.why {
        printer.line(format!("     why: {why}"));
    }
    if let Some(docs) = &step.docs {
        printer.line(format!("     see: {docs}"));
    }
    if let Outcome::Planned(found) = &step.outcome
        && let Some(reason) = planned::reason(found)
    {
        printer.line(format!("     place: {reason}"));
    }
}

fn summary(plan: &Plan, printer: Printer) {
    let new = plan.changes.iter().filter(|change| change.before.is_none()).count();
    let changed = plan.changes.len() - new;
    printer.line(format!("{} steps; {changed} files change, {new} are new", plan.steps.len()));
}
