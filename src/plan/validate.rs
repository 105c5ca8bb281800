//! Validations: what must hold in the checkouts as they are, told one by one.
//!
//! A condition sees every fact, also those that wait for a step, read from the checkout. Nothing of the codemod's is run:
//! a language's own checker is handed in, and what needs more than that is told with its command.

use super::{
    Options, Outcome, Plan, Sources, facts, overlay::Overlay, plan, state::Run, stop::Stop, validate_files as files,
};
use crate::{
    codemod::{
        Arguments, Bindings, Codemod, CodemodFault, Demand, Library, ValidationDef, ValidationKind, bind, question,
        template::Scope,
    },
    error::Location,
    text::diff::{Changed, verified_patch},
};

/// What came of one validation.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Validated {
    /// Its short name.
    pub id: String,
    /// What holds, for people.
    pub title: String,
    /// What came of it.
    #[serde(flatten)]
    pub verdict: Verdict,
}

/// Whether something holds.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub enum Verdict {
    /// It does, in so many cases.
    Pass {
        /// How many were looked at.
        checked: usize,
    },
    /// It does not.
    Fail {
        /// Everything that is wrong.
        failures: Vec<Failure>,
    },
    /// Nobody looked.
    NotRun {
        /// Why.
        because: String,
        /// What to run instead.
        run: Option<String>,
    },
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Failure {
    /// What was found and what was expected.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Where, on all sides.
    pub places: Vec<Location>,
}

impl Failure {
    pub(super) fn new(message: impl Into<String>, places: Vec<Location>) -> Self {
        Self { message: message.into(), help: None, places }
    }
}

impl Verdict {
    /// Passed, unless something is wrong.
    pub(super) fn of(checked: usize, failures: Vec<Failure>) -> Self {
        if failures.is_empty() { Self::Pass { checked } } else { Self::Fail { failures } }
    }
}

/// Runs the syntax checkers of languages.
pub trait Checker {
    /// Hands a text to a command on its standard input.
    fn check(&self, command: &[&str], text: &[u8]) -> Checked;
}

/// What a syntax checker said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// Nothing.
    Clean,
    /// These words.
    Faulty(String),
    /// It is not installed, or did not end.
    Missing,
}

/// What validations look at.
pub(super) struct Ground<'a> {
    pub(super) library: &'a Library,
    pub(super) codemod: &'a Codemod,
    pub(super) arguments: &'a Arguments,
    pub(super) sources: &'a dyn Sources,
    pub(super) plan: &'a Plan,
    pub(super) checker: &'a dyn Checker,
}

/// Runs all validations of a codemod on the checkouts as they are; `plan` is what it comes to on them.
///
/// # Errors
/// Arguments that do not fit, open questions, a bad query, files that cannot be listed.
pub fn validate(
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    sources: &dyn Sources,
    plan: &Plan,
    checker: &dyn Checker,
) -> Result<Vec<Validated>, Stop> {
    let ground = Ground { library, codemod, arguments, sources, plan, checker };
    let options = Options::default();
    let mut run = Run::new(library, &options, sources);
    let mut bindings = run.bind(codemod, arguments, None)?;
    for step in 0..=codemod.steps.len() {
        bind::bind_after(codemod, step, &mut bindings, &mut |request| facts::read(&mut run, codemod, None, request))?;
    }
    codemod.validations.iter().filter_map(|validation| one(&ground, validation, &bindings).transpose()).collect()
}

/// One validation; none where it is not wanted.
fn one(ground: &Ground<'_>, validation: &ValidationDef, bindings: &Bindings) -> Result<Option<Validated>, Stop> {
    let (engine, scope) = (&ground.codemod.engine, &bindings.scope);
    let (id, title) = (validation.id.clone(), engine.render(&validation.title, scope)?);
    let not_run = || -> Result<Verdict, Stop> {
        let text = |text: Option<&_>| text.map(|text| engine.render(text, scope)).transpose();
        let because = text(validation.because.as_ref())?.unwrap_or_else(|| "it is not run here".into());
        Ok(Verdict::NotRun { because, run: text(validation.run.as_ref())? })
    };
    let alone = validation.each.is_empty();
    if alone && !validation.when.as_ref().map_or(Ok(true), |when| engine.test(when, scope))? {
        return Ok(None);
    }
    let verdict = match &validation.needs {
        Some(needs) if !engine.test(needs, scope)? => not_run()?,
        _ => match &validation.kind {
            ValidationKind::Require(demand) => demanded(ground.codemod, validation, demand, scope)?,
            ValidationKind::Syntax => files::syntax(ground, validation, scope)?,
            ValidationKind::Secrets => files::secrets(ground, validation, scope)?,
            ValidationKind::Lint => files::lint(ground, validation, scope)?,
            ValidationKind::Idempotent => idempotent(ground)?,
            ValidationKind::Stable => stable(ground)?,
            ValidationKind::External => not_run()?,
        },
    };
    Ok(Some(Validated { id, title, verdict }))
}

/// A condition in all its rounds. One that cannot be told, because what it needs is not there, does not hold.
fn demanded(
    codemod: &Codemod,
    validation: &ValidationDef,
    demand: &Demand,
    scope: &Scope,
) -> Result<Verdict, CodemodFault> {
    let unknown = |fault: CodemodFault| match fault {
        CodemodFault::Template { at, message, .. } => {
            let mut failure = Failure::new(format!("it cannot be told: {message}"), vec![at]);
            failure.help = Some("look with `grafter doctor` at what is read from the checkouts".into());
            Ok(failure)
        }
        other => Err(other),
    };
    let rounds = match bind::rounds_of(codemod, &validation.each, validation.when.as_ref(), scope) {
        Ok(rounds) => rounds,
        Err(fault) => return Ok(Verdict::of(0, vec![unknown(fault)?])),
    };
    let mut failures = Vec::new();
    for scope in &rounds {
        match broken(codemod, demand, scope) {
            Ok(failure) => failures.extend(failure),
            Err(fault) => failures.push(unknown(fault)?),
        }
    }
    Ok(Verdict::of(rounds.len(), failures))
}

/// What is said where a condition does not hold.
fn broken(codemod: &Codemod, demand: &Demand, scope: &Scope) -> Result<Option<Failure>, CodemodFault> {
    let engine = &codemod.engine;
    if engine.test(&demand.that, scope)? {
        return Ok(None);
    }
    let places = match &demand.places {
        Some(places) => question::places(&engine.eval(places, scope)?),
        None => vec![demand.that.at().clone()],
    };
    let help = demand.help.as_ref().map(|help| engine.render(help, scope)).transpose()?;
    Ok(Some(Failure { message: engine.render(&demand.message, scope)?, help, places }))
}

/// Planning on what was planned changes nothing.
fn idempotent(ground: &Ground<'_>) -> Result<Verdict, Stop> {
    if let Some(refusal) = ground.plan.refusals().next() {
        return Ok(unplanned(&refusal.message));
    }
    // Where nothing changes, the plan is its own second run.
    let again = match &ground.plan.changes[..] {
        [] => None,
        changes => Some(planned(ground, &Overlay::new(ground.sources, changes))?),
    };
    let again = again.as_ref().unwrap_or(ground.plan);
    let mut failures: Vec<Failure> = again
        .changes
        .iter()
        .map(|change| {
            let message = format!("{} would change again", change.path);
            Failure::new(message, vec![Location::file(change.path.as_str())])
        })
        .collect();
    failures.extend(again.refusals().map(|refusal| {
        let message = format!("the second run would be refused: {}", refusal.message);
        Failure::new(message, refusal.location.clone().into_iter().collect())
    }));
    failures.extend(there_and_back(ground));
    Ok(Verdict::of(ground.plan.steps.len(), failures))
}

/// The patch of each root gives the bytes to be, and its inverse those that were.
fn there_and_back(ground: &Ground<'_>) -> Vec<Failure> {
    let proven = |root: &String| {
        let changes = ground.plan.changes.iter().filter(|change| change.root == *root).map(|change| Changed {
            path: &change.path,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
            executable: false,
        });
        verified_patch(changes.clone()).and_then(|_| verified_patch(changes.map(Changed::inverse))).err()
    };
    let roots = ground.sources.roots();
    let faults = roots.iter().filter_map(|root| Some((root, proven(root)?)));
    faults.map(|(root, fault)| Failure::new(format!("{root}: {fault}"), Vec::new())).collect()
}

/// Planning twice gives the same.
fn stable(ground: &Ground<'_>) -> Result<Verdict, Stop> {
    let again = planned(ground, ground.sources)?;
    let told = |plan: &Plan| format!("{:?}", (&plan.arguments, &plan.changes, outcomes(plan)));
    let failures = if told(&again) == told(ground.plan) {
        Vec::new()
    } else {
        vec![Failure::new("the plan was another one when it was made again", Vec::new())]
    };
    Ok(Verdict::of(ground.plan.steps.len(), failures))
}

fn outcomes(plan: &Plan) -> Vec<(&str, &Outcome)> {
    plan.steps.iter().map(|step| (step.title.as_str(), &step.outcome)).collect()
}

fn planned(ground: &Ground<'_>, sources: &dyn Sources) -> Result<Plan, Stop> {
    plan(ground.library, ground.codemod, ground.arguments, sources, &Options::default())
}

/// Nothing can be said, because the plan is refused.
pub(super) fn unplanned(why: &str) -> Verdict {
    let because = format!("the plan is refused: {why}");
    Verdict::NotRun { because, run: None }
}
