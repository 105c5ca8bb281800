//! A codemod's steps, one after the other, each on the text that those before have left.

use super::{
    Kind, Outcome, Plan, PlannedStep, Sources, create, facts, insert_step, notes, remove,
    state::{Did, Options, Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{Action, Arguments, Bindings, Codemod, Library, Require, Step, Use, bind, question},
    error::Refusal,
    list::Sure,
};

/// How deep codemods may use each other.
const MAX_DEPTH: usize = 16;

/// Makes a plan: a pure function of its arguments and of what `sources` reads.
///
/// Steps that must not be applied do not end it: the plan tells all of them at once. Only behind a `require` that does
/// not hold, the steps of its codemod are not looked at.
///
/// # Errors
/// Faults: bad arguments, a bad manifest or query, files that cannot be listed.
pub fn plan(
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    sources: &dyn Sources,
    options: &Options,
) -> Result<Plan, Stop> {
    let mut run = Run::new(library, options, sources);
    let (mut bindings, whole) = run.codemod(codemod, arguments, None, 0)?;
    let notes = if whole { notes::notes(&mut run, codemod, &mut bindings)? } else { Vec::new() };
    let changes = run.texts.changes()?;
    let Bindings { arguments, resolved, .. } = bindings;
    let codemod = codemod.name.clone();
    Ok(Plan { codemod, arguments, resolved, steps: run.steps, notes, changes, skipped: run.skipped })
}

/// Reads the facts of a codemod and works its values out, and does no step.
///
/// # Errors
/// As [`plan`].
pub fn values(
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    sources: &dyn Sources,
) -> Result<Bindings, Stop> {
    let options = Options::default();
    Run::new(library, &options, sources).bind(codemod, arguments, None)
}

impl Run<'_> {
    /// Reads facts and fills in what was not told.
    pub(super) fn bind(
        &mut self,
        codemod: &Codemod,
        arguments: &Arguments,
        root: Option<&str>,
    ) -> Result<Bindings, Stop> {
        self.known_roots(codemod)?;
        Ok(bind::bind(codemod, arguments, &mut |request| facts::read(self, codemod, root, request))?)
    }

    /// Does the steps of a codemod; gives what was bound, and whether none of its conditions ended it.
    fn codemod(
        &mut self,
        codemod: &Codemod,
        arguments: &Arguments,
        root: Option<&str>,
        depth: usize,
    ) -> Result<(Bindings, bool), Stop> {
        let mut bindings = self.bind(codemod, arguments, root)?;
        for (index, step) in codemod.steps.iter().enumerate() {
            let first = self.steps.len();
            for scope in bind::rounds(codemod, step, &bindings.scope)? {
                let number = self.steps.len() + 1;
                self.step(step, &Round { codemod, scope: &scope, root, number }, depth)?;
            }
            // What a condition guards would only fail in other words.
            let refused = |step: &PlannedStep| matches!(step.outcome, Outcome::Refused(_));
            if matches!(step.action, Action::Require(_)) && self.steps[first..].iter().any(refused) {
                return Ok((bindings, false));
            }
            bind::bind_after(codemod, index, &mut bindings, &mut |request| facts::read(self, codemod, root, request))?;
        }
        Ok((bindings, true))
    }

    /// Every root that a codemod asks for must be given.
    pub(super) fn known_roots(&self, codemod: &Codemod) -> Result<(), Stop> {
        let missing = codemod.roots.iter().find(|root| !self.roots.contains(&root.name));
        missing.map_or(Ok(()), |root| {
            let message =
                format!("{} works on a root `{}` ({}), which is not given", codemod.name, root.name, root.help);
            let help = format!("name it in grafter.toml, or give --root {}=DIR", root.name);
            Err(Refusal::new("root-missing", message, help).into())
        })
    }

    fn step(&mut self, step: &Step, round: &Round<'_>, depth: usize) -> Result<(), Stop> {
        if let Action::Use(other) = &step.action {
            return self.use_other(other, round, depth);
        }
        let done = match &step.action {
            Action::Insert(insert) => insert_step::run(self, insert, round),
            Action::Create(create) => create::run(self, create, round).map(|did| vec![did]),
            Action::Remove(remove) => remove::run(self, remove, round),
            Action::Require(require) => self::require(require, round).map(|did| vec![did]),
            Action::Finding(finding) => self::finding(finding, round).map(|did| did.into_iter().collect()),
            Action::Use(_) => Ok(Vec::new()),
        };
        let kind = kind_of(&step.action);
        let did = match done {
            Ok(did) => did,
            Err(Stop::Refused(refusal)) => vec![Did::refused(kind, *refusal)],
            Err(stop) => return Err(stop),
        };
        for did in did {
            self.write_down(step, round, did)?;
        }
        Ok(())
    }

    fn write_down(&mut self, step: &Step, round: &Round<'_>, did: Did) -> Result<(), Stop> {
        let outcome = match did.outcome {
            Outcome::Refused(refusal) if step.optional => Outcome::Finding(refusal),
            outcome => outcome,
        };
        let title = round.render_option(step.title.as_ref())?;
        self.steps.push(PlannedStep {
            number: self.steps.len() + 1,
            codemod: round.codemod.name.clone(),
            kind: did.kind,
            title: title.unwrap_or_else(|| default_title(did.kind, did.text.as_deref())),
            why: round.render_option(step.why.as_ref())?,
            docs: round.render_option(step.docs.as_ref())?,
            risk: round.render_option(step.risk.as_ref())?.or_else(|| risk(did.kind, &outcome)),
            section: round.render_option(step.section.as_ref())?,
            root: did.root,
            path: did.path,
            text: did.text,
            outcome,
        });
        Ok(())
    }

    fn use_other(&mut self, other: &Use, round: &Round<'_>, depth: usize) -> Result<(), Stop> {
        if depth >= MAX_DEPTH {
            let message = format!("codemods use each other over {MAX_DEPTH} deep");
            return Err(Refusal::new("use-depth", message, "look for a circle of `use`").at(other.at.clone()).into());
        }
        let codemod = self.library.codemod(&other.codemod)?;
        let mut arguments = serde_json::Map::new();
        for (name, data) in &other.with {
            if let Some(value) = data.handed(&round.codemod.engine, round.scope)? {
                arguments.insert(name.clone(), value);
            }
        }
        let root = other.root.as_deref().or(round.root);
        self.codemod(&codemod, &Arguments(arguments), root, depth + 1)?;
        Ok(())
    }
}

fn require(require: &Require, round: &Round<'_>) -> Result<Did, Stop> {
    if round.codemod.engine.test(&require.that, round.scope)? {
        return Ok(Did {
            kind: Kind::Require,
            root: None,
            path: None,
            text: None,
            outcome: Outcome::Present(Some(require.that.at().clone())),
        });
    }
    Ok(Did::refused(Kind::Require, said(require, "required", round)?))
}

fn finding(finding: &Require, round: &Round<'_>) -> Result<Option<Did>, Stop> {
    if !round.codemod.engine.test(&finding.that, round.scope)? {
        return Ok(None);
    }
    let said = Box::new(said(finding, "finding", round)?);
    let outcome = Outcome::Finding(said);
    Ok(Some(Did { kind: Kind::Finding, root: None, path: None, text: None, outcome }))
}

/// What is said of a condition, with up to two of its places.
fn said(condition: &Require, code: &'static str, round: &Round<'_>) -> Result<Refusal, Stop> {
    let message = round.render(&condition.message)?;
    let help = round.render_option(condition.help.as_ref())?;
    let said = Refusal::new(code, message, help.unwrap_or_else(|| "see the codemod's description".into()));
    let places = match &condition.places {
        Some(places) => question::places(&round.codemod.engine.eval(places, round.scope)?),
        None => Vec::new(),
    };
    let mut places = places.into_iter();
    let said = said.at(places.next().unwrap_or_else(|| condition.that.at().clone()));
    Ok(match places.next() {
        Some(second) => said.and(second),
        None => said,
    })
}

/// What may go wrong with what a step did, where its author does not say.
fn risk(kind: Kind, outcome: &Outcome) -> Option<String> {
    let words = match outcome {
        Outcome::Planned(place) => match place.sure {
            None | Some(Sure::Certain) => "low",
            Some(Sure::Likely) => "low: look at the place",
            Some(Sure::Guess) => "medium: the place is a guess",
        },
        Outcome::Done if kind == Kind::Create => "low: a new file",
        Outcome::Done => "medium: takes something out",
        _ => return None,
    };
    Some(words.to_owned())
}

fn kind_of(action: &Action) -> Kind {
    match action {
        Action::Insert(_) | Action::Use(_) => Kind::Insert,
        Action::Create(_) => Kind::Create,
        Action::Remove(_) => Kind::Remove,
        Action::Require(_) => Kind::Require,
        Action::Finding(_) => Kind::Finding,
    }
}

fn default_title(kind: Kind, text: Option<&str>) -> String {
    let text = text.map(crate::text::shortened).unwrap_or_default();
    match kind {
        Kind::Insert => format!("Insert `{text}`"),
        Kind::Create => "Create a file".to_owned(),
        Kind::Remove => format!("Remove `{text}`"),
        Kind::Require => "Check a condition".to_owned(),
        Kind::Finding => "Look for what a reviewer should know".to_owned(),
    }
}
