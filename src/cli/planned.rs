//! What `plan`, `diff`, `apply` and `check` have in common: a plan, and how it is shown.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Exit,
    args::{Global, Input},
    intake::{Told, told},
    open,
    print::Printer,
};
use crate::{
    codemod::{Arguments, Codemod, Key, Library},
    error::{Location, Refusal},
    plan::{self, Kind, Note, Options, Outcome, Plan, PlannedStep, Skip, Stop, insert::Place},
    workspace::{RootPatch, Settings, Workspace},
};

/// Everything that a plan is made from, so that it can be made again with answers.
pub(super) struct Job {
    pub(super) workspace: Workspace,
    pub(super) library: Library,
    pub(super) codemod: Codemod,
    pub(super) arguments: Arguments,
    pub(super) options: Options,
}

impl Job {
    pub(super) fn new(global: &Global, input: &Input, settings: Settings) -> Result<Self, Stop> {
        let workspace = open::project(global, &input.arguments.root, settings)?;
        let (library, codemod) = open::codemod(global, &workspace, &input.codemod)?;
        let (arguments, inside) = open::arguments(global, &codemod, &input.arguments)?;
        let options = Options { strict: input.arguments.strict, ..Options::default() };
        let mut job = Self { workspace, library, codemod, arguments, options };
        let keys: Vec<Key> = inside.iter().map(|typed| Key::parse(&typed.key)).collect();
        job.take_along(&keys)?;
        job.arguments = std::mem::take(&mut job.arguments).typed(&job.codemod, &inside)?;
        Ok(job)
    }

    /// What is changed inside of something that is derived takes the derived along.
    pub(super) fn take_along(&mut self, keys: &[Key]) -> Result<(), Stop> {
        let inside = |key: &&Key| key.parts().count() > 1 && !self.arguments.0.contains_key(key.param());
        let keys: Vec<&Key> = keys.iter().filter(inside).collect();
        if keys.is_empty() {
            return Ok(());
        }
        let mut draft = plan::intake(&self.library, &self.codemod, &self.arguments, &self.workspace)?.draft;
        for key in keys {
            if let Some(whole) = draft.remove(key.param()) {
                self.arguments.0.insert(key.param().to_owned(), whole);
            }
        }
        Ok(())
    }

    /// The plan of a verb that does not write.
    pub(super) fn read_only(global: &Global, input: &Input) -> Result<(Self, Plan), Stop> {
        let job = Self::new(global, input, open::settings(global))?;
        open::whole(&job.workspace)?;
        let plan = job.plan()?;
        Ok((job, plan))
    }

    pub(super) fn plan(&self) -> Result<Plan, Stop> {
        plan::plan(&self.library, &self.codemod, &self.arguments, &self.workspace, &self.options)
    }

    pub(super) fn patches(&self, plan: &Plan) -> Result<Vec<RootPatch>, Stop> {
        Ok(self.workspace.patches(&plan.changes)?)
    }
}

/// Shows the refusals of a plan, and the exit code that they mean.
pub(super) fn refused(plan: &Plan, printer: Printer) -> Option<Exit> {
    let mut found = None;
    for refusal in plan.refusals() {
        printer.refusal(refusal);
        found = Some(Exit::Refused);
    }
    if found.is_some() {
        printer.note("nothing is changed");
    }
    found
}

/// Shows findings and what was passed over.
pub(super) fn remarks(plan: &Plan, printer: Printer) {
    plan.findings().for_each(|finding| printer.finding(finding));
    plan.skipped.iter().for_each(|skip| printer.note(format!("{}: left out, {}", skip.path, skip.reason)));
}

/// A step as JSON shows it.
#[derive(Serialize)]
pub(super) struct ShownStep<'a> {
    number: usize,
    codemod: &'a str,
    kind: Kind,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    docs: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    risk: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    root: Option<&'a str>,
    path: Option<String>,
    text: Option<&'a str>,
    outcome: &'static str,
    place: Option<&'a Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    present: Option<&'a Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'a Refusal>,
}

impl<'a> ShownStep<'a> {
    pub(super) fn of(step: &'a PlannedStep) -> Self {
        let (place, present, problem) = match &step.outcome {
            Outcome::Planned(place) => (Some(place), None, None),
            Outcome::Present(place) => (None, place.as_ref(), None),
            Outcome::Finding(refusal) | Outcome::Refused(refusal) => (None, None, Some(&**refusal)),
            Outcome::Done | Outcome::Declined => (None, None, None),
        };
        Self {
            number: step.number,
            codemod: &step.codemod,
            kind: step.kind,
            title: &step.title,
            why: step.why.as_deref(),
            docs: step.docs.as_deref(),
            risk: step.risk.as_deref(),
            section: step.section.as_deref(),
            root: step.root.as_deref(),
            path: step.path.as_ref().map(ToString::to_string),
            text: step.text.as_deref(),
            outcome: outcome_name(&step.outcome),
            place,
            present,
            problem,
        }
    }
}

/// A plan as JSON shows it.
#[derive(Serialize)]
pub(super) struct ShownPlan<'a> {
    outcome: &'static str,
    codemod: &'a str,
    arguments: &'a serde_json::Map<String, serde_json::Value>,
    /// None is open where there is a plan.
    questions: [(); 0],
    resolved: BTreeMap<&'a str, Told<'a>>,
    steps: Vec<ShownStep<'a>>,
    findings: Vec<&'a Refusal>,
    notes: &'a [Note],
    changes: Vec<ShownChange<'a>>,
    skipped: &'a [Skip],
    #[serde(skip_serializing_if = "Option::is_none")]
    run: Option<String>,
}

/// A changed file as JSON shows it.
#[derive(Serialize)]
struct ShownChange<'a> {
    root: &'a str,
    path: String,
    created: bool,
}

/// The whole answer for programs.
pub(super) fn shown<'a>(plan: &'a Plan, outcome: &'static str, run: Option<String>) -> ShownPlan<'a> {
    let refused = plan.refusals().next().is_some();
    let changes = plan.changes.iter().map(|change| ShownChange {
        root: &change.root,
        path: change.path.to_string(),
        created: change.before.is_none(),
    });
    ShownPlan {
        outcome: if refused { "refused" } else { outcome },
        codemod: &plan.codemod,
        arguments: &plan.arguments,
        questions: [],
        resolved: told(&plan.resolved),
        steps: plan.steps.iter().map(ShownStep::of).collect(),
        findings: plan.findings().collect(),
        notes: &plan.notes,
        changes: changes.collect(),
        skipped: &plan.skipped,
        run,
    }
}

/// One word for what came of a step.
pub(super) fn outcome_name(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Planned(_) | Outcome::Done => "planned",
        Outcome::Present(_) => "present",
        Outcome::Declined => "declined",
        Outcome::Finding(_) => "finding",
        Outcome::Refused(_) => "refused",
    }
}

/// Where a step works: root, path and line, as far as they are known.
pub(super) fn place_of(step: &PlannedStep) -> String {
    let root = step.root.as_deref().filter(|root| *root != crate::workspace::DEFAULT_ROOT);
    let root = root.map_or(String::new(), |root| format!("{root}:"));
    let path = step.path.as_ref().map_or(String::new(), ToString::to_string);
    match &step.outcome {
        Outcome::Planned(place) => format!("{root}{path}:{}", place.line + 1),
        Outcome::Present(Some(place)) if !path.is_empty() => format!("{root}{path}:{}", place.line.max(1)),
        _ => format!("{root}{path}"),
    }
}

/// How a found place came about, for people; nothing where it was told.
pub(super) fn reason(place: &Place) -> Option<String> {
    let sure = match place.sure? {
        crate::list::Sure::Certain => "certain",
        crate::list::Sure::Likely => "likely",
        crate::list::Sure::Guess => "guess",
    };
    let second = place
        .second
        .as_ref()
        .map_or(String::new(), |second| format!("; else after line {}: {}", second.line, second.why));
    Some(format!("{sure}: {}{second}", place.why))
}
