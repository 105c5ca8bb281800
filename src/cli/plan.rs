//! `grafter plan`: the numbered steps, without their patch.

use serde_json::json;

use super::{
    Exit,
    args::{Global, Plan as Args},
    document,
    intake::{self, How},
    open,
    planned::{self, Job},
    print::Printer,
};
use crate::{
    plan::{Outcome, Plan, PlannedStep, Stop, intake::strip},
    text::source::digest,
    workspace::{RootPatch, files},
};

pub(super) fn run(global: &Global, args: &Args, printer: Printer) -> Result<Exit, Stop> {
    let mut job = Job::new(global, &args.input, open::settings(global))?;
    open::whole(&job.workspace)?;
    let how = How { draft: args.draft.as_deref(), ask: true };
    let plan = match intake::plan(global, &mut job, &how, printer)? {
        Ok(plan) => plan,
        Err(exit) => return Ok(exit),
    };
    if let Some(path) = &args.out {
        let file = saved(args, &plan, &job.patches(&plan)?);
        let text = serde_json::to_string_pretty(&file).unwrap_or_default() + "\n";
        files::write_file(&global.beneath(path), text.as_bytes())?;
    }
    if printer.is_json() {
        printer.json(&planned::shown(&plan, "planned", None));
    } else if printer.is_document() {
        document::show(&job.codemod, &plan, &args.input, printer);
    } else {
        printer.title(format!("{}: {}", plan.codemod, job.codemod.summary));
        plan.steps.iter().for_each(|step| show(step, printer));
        planned::remarks(&plan, printer);
        plan.notes.iter().for_each(|note| printer.line(format!("\n{}\n{}", note.title, note.text)));
        summary(&plan, printer);
    }
    Ok(planned::refused(&plan, printer).unwrap_or(Exit::Done))
}

/// A plan as a file, for `apply`: what it was made from, and a digest of its patches.
fn saved(args: &Args, plan: &Plan, patches: &[RootPatch]) -> serde_json::Value {
    let mut arguments = plan.arguments.clone();
    strip(&mut arguments);
    json!({
        "grafter": env!("CARGO_PKG_VERSION"),
        "codemod": args.input.codemod,
        "arguments": arguments,
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
    if let Some(risk) = &step.risk {
        printer.line(format!("     risk: {risk}"));
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
