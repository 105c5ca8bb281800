//! A codemod's steps, one after the other, each on the text that those before have left.

use super::{
    Kind, Outcome, Plan, PlannedStep, Sources, create, facts, insert_step, remove,
    state::{Did, Options, Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{Action, Arguments, Bindings, Codemod, Library, Require, Step, Use, bind},
    error::Refusal,
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
    let arguments = run.codemod(codemod, arguments, None, 0)?;
    let changes = run.texts.changes()?;
    Ok(Plan { codemod: codemod.name.clone(), arguments, steps: run.steps, changes, skipped: run.skipped })
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

    fn codemod(
        &mut self,
        codemod: &Codemod,
        arguments: &Arguments,
        root: Option<&str>,
        depth: usize,
    ) -> Result<serde_json::Map<String, serde_json::Value>, Stop> {
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
                break;
            }
            bind::bind_after(codemod, index, &mut bindings, &mut |request| facts::read(self, codemod, root, request))?;
        }
        Ok(bindings.arguments)
    }

    /// Every root that a codemod asks for must be given.
    fn known_roots(&self, codemod: &Codemod) -> Result<(), Stop> {
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
            arguments.insert(name.clone(), data.resolve(&round.codemod.engine, round.scope)?);
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
    let message = round.render(&require.message)?;
    let help = round.render_option(require.help.as_ref())?;
    let refusal = Refusal::new("required", message, help.unwrap_or_else(|| "see the codemod's description".into()));
    Ok(Did::refused(Kind::Require, refusal.at(require.that.at().clone())))
}

fn kind_of(action: &Action) -> Kind {
    match action {
        Action::Insert(_) | Action::Use(_) => Kind::Insert,
        Action::Create(_) => Kind::Create,
        Action::Remove(_) => Kind::Remove,
        Action::Require(_) => Kind::Require,
    }
}

fn default_title(kind: Kind, text: Option<&str>) -> String {
    let text = text.map(crate::text::shortened).unwrap_or_default();
    match kind {
        Kind::Insert => format!("Insert `{text}`"),
        Kind::Create => "Create a file".to_owned(),
        Kind::Remove => format!("Remove `{text}`"),
        Kind::Require => "Check a condition".to_owned(),
    }
}
