//! `grafter apply`: shows the diff, asks, writes.

use std::io::IsTerminal as _;

use super::{
    Exit,
    args::{Apply, Arguments, Global, Input},
    ask::{self, Reply},
    intake::{self, How},
    open::{self, Usage},
    plan::digest_of,
    planned::{self, Job},
    print::Printer,
};
use crate::{
    error::Refusal,
    plan::{Answer, Outcome, Plan, PlannedStep, Stop},
    workspace::{RunInfo, Settings, files},
};

pub(super) fn run(global: &Global, args: &Apply, printer: Printer) -> Result<Exit, Stop> {
    let (input, promised) = match saved(global, &args.input.codemod)? {
        Some(saved) => (saved.input, Some(saved.digest)),
        None => (clone(&args.input), None),
    };
    let settings = Settings { hard_links: args.allow_hard_links, ..open::settings(global) };
    let mut job = Job::new(global, &input, settings)?;
    if let Some(saved) = saved(global, &args.input.codemod)? {
        job.arguments = saved.arguments;
    }
    for recovered in job.workspace.recover()? {
        printer.note(format!(
            "run {} was cut off, and is now {}",
            recovered.run,
            if recovered.written { "done" } else { "undone" }
        ));
    }
    let how = How { draft: None, ask: !args.yes };
    let mut plan = match intake::plan(global, &mut job, &how, printer)? {
        Ok(plan) => plan,
        Err(exit) => return Ok(exit),
    };
    if let Some(exit) = planned::refused(&plan, printer) {
        if printer.is_json() {
            printer.json(&planned::shown(&plan, "refused", None));
        }
        return Ok(exit);
    }
    if let Some(promised) = promised
        && digest_of(&job.patches(&plan)?) != promised
    {
        let message = "the plan that was saved is not what would be done now";
        return Err(Refusal::new("plan-stale", message, "make the plan again, and look at it").into());
    }
    planned::remarks(&plan, printer);
    if plan.changes.is_empty() {
        return Ok(nothing(&plan, printer));
    }
    if !args.yes && !agreed(&mut job, &mut plan, printer)? {
        printer.note("nothing is changed");
        return Ok(Exit::Done);
    }
    if plan.changes.is_empty() {
        return Ok(nothing(&plan, printer));
    }
    let info = RunInfo { codemod: plan.codemod.clone(), arguments: plan.arguments.clone().into() };
    let run = job.workspace.write(&plan.changes, &info)?;
    if printer.is_json() {
        printer.json(&planned::shown(&plan, "written", Some(run.to_string())));
    }
    let count = plan.changes.len();
    printer.line(format!(
        "{count} file{} written; `grafter revert {run}` takes it back",
        if count == 1 { "" } else { "s" }
    ));
    Ok(Exit::Done)
}

fn nothing(plan: &Plan, printer: Printer) -> Exit {
    if printer.is_json() {
        printer.json(&planned::shown(plan, "present", None));
    }
    printer.note("nothing to do: everything is there");
    Exit::Done
}

/// A saved plan.
struct Saved {
    input: Input,
    arguments: crate::codemod::Arguments,
    digest: String,
}

fn saved(global: &Global, name: &str) -> Result<Option<Saved>, Stop> {
    if !std::path::Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
        return Ok(None);
    }
    let bytes = files::read_file(&global.beneath(name))?;
    let bad = |what: &str| Usage::new(format!("{name} is no saved plan: {what}"), "make one with `grafter plan --out`");
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|error| bad(&error.to_string()))?;
    let text =
        |key: &str| value[key].as_str().map(ToOwned::to_owned).ok_or_else(|| bad(&format!("`{key}` is missing")));
    let roots = value["roots"].as_array().into_iter().flatten();
    let arguments = value["arguments"].as_object().cloned().ok_or_else(|| bad("`arguments` is missing"))?;
    Ok(Some(Saved {
        input: Input {
            codemod: text("codemod")?,
            arguments: Arguments {
                param: Vec::new(),
                spec: None,
                root: roots.filter_map(|root| root.as_str().map(ToOwned::to_owned)).collect(),
                strict: value["strict"].as_bool().unwrap_or_default(),
            },
        },
        arguments: crate::codemod::Arguments(arguments),
        digest: text("digest")?,
    }))
}

fn clone(input: &Input) -> Input {
    let Arguments { param, spec, root, strict } = &input.arguments;
    let arguments = Arguments { param: param.clone(), spec: spec.clone(), root: root.clone(), strict: *strict };
    Input { codemod: input.codemod.clone(), arguments }
}

/// Shows the diff and asks; answers to single steps make the plan anew.
fn agreed(job: &mut Job, plan: &mut Plan, printer: Printer) -> Result<bool, Stop> {
    if !std::io::stdin().is_terminal() || printer.is_json() {
        return Err(Usage::new("there is no terminal to ask on", "look at `grafter diff`, then give --yes").into());
    }
    loop {
        job.patches(plan)?.iter().for_each(|patch| printer.patch(&patch.forward));
        match ask::one_of("Apply this? [y]es, [n]o, [s]tep by step", &['y', 'n', 's'], printer) {
            Reply::Key('y') => return Ok(true),
            Reply::Key('s') => {
                if !step_by_step(job, plan, printer) {
                    return Ok(false);
                }
                *plan = job.plan()?;
                if planned::refused(plan, printer).is_some() {
                    return Ok(false);
                }
                if plan.changes.is_empty() {
                    return Ok(true);
                }
            }
            Reply::Key(_) | Reply::End => return Ok(false),
        }
    }
}

/// Asks about each step that changes something; `false` where the user leaves.
fn step_by_step(job: &mut Job, plan: &Plan, printer: Printer) -> bool {
    job.options.answers.clear();
    for step in plan.steps.iter().filter(|step| matches!(step.outcome, Outcome::Planned(_) | Outcome::Done)) {
        describe(step, printer);
        let second = matches!(&step.outcome, Outcome::Planned(place) if place.second.is_some());
        let question = if second {
            "Take it? [y]es, [n]o, [2]nd place, [a]ll the rest, [q]uit"
        } else {
            "Take it? [y]es, [n]o, [a]ll the rest, [q]uit"
        };
        let keys: &[char] = if second { &['y', 'n', '2', 'a', 'q'] } else { &['y', 'n', 'a', 'q'] };
        match ask::one_of(question, keys, printer) {
            Reply::Key('y') => {}
            Reply::Key('n') => drop(job.options.answers.insert(step.number, Answer::Decline)),
            Reply::Key('2') => drop(job.options.answers.insert(step.number, Answer::Second)),
            Reply::Key('a') => return true,
            Reply::Key(_) | Reply::End => return false,
        }
    }
    true
}

fn describe(step: &PlannedStep, printer: Printer) {
    printer.title(format!("{}. {}  {}", step.number, step.title, planned::place_of(step)));
    if let Some(why) = &step.why {
        printer.line(format!("   why: {why}"));
    }
    for line in step.text.iter().flat_map(|text| text.lines()) {
        printer.line(format!("   + {line}"));
    }
    if let Outcome::Planned(place) = &step.outcome
        && let Some(reason) = planned::reason(place)
    {
        printer.line(format!("   place: {reason}"));
    }
}
