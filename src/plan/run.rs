//! A codemod's steps, one after the other, each on the text that those before have left.

use std::collections::BTreeMap;

use super::{
    Answer, Kind, Outcome, Plan, PlannedStep, Skip, Sources, create, facts, insert::Place, insert_step,
    queries::Queries, remove, stop::Stop, texts::Texts,
};
use crate::{
    codemod::{Action, Arguments, Bindings, Codemod, Library, Require, Step, Text, Use, bind, template::Scope},
    error::{Location, Refusal},
    text::RelPath,
};

/// How deep codemods may use each other.
const MAX_DEPTH: usize = 16;

/// What a plan is made from, beside the checkouts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A step over many lists refuses where it would leave one out.
    pub strict: bool,
    /// What a person said of steps, by number.
    pub answers: BTreeMap<usize, Answer>,
}

/// Makes a plan: a pure function of its arguments and of what `sources` reads.
///
/// Steps that must not be applied do not end it: the plan tells all of them at once.
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

/// A plan under way.
pub(super) struct Run<'a> {
    library: &'a Library,
    pub(super) options: &'a Options,
    pub(super) roots: Vec<String>,
    pub(super) texts: Texts<'a>,
    pub(super) queries: Queries<'a>,
    steps: Vec<PlannedStep>,
    skipped: Vec<Skip>,
}

/// One round of one step.
pub(super) struct Round<'a> {
    pub(super) codemod: &'a Codemod,
    pub(super) scope: &'a Scope,
    /// The root for what names none.
    pub(super) root: Option<&'a str>,
    /// Its number in the plan, from 1.
    pub(super) number: usize,
}

impl Round<'_> {
    pub(super) fn render(&self, text: &Text) -> Result<String, Stop> {
        Ok(self.codemod.engine.render(text, self.scope)?)
    }

    pub(super) fn render_option(&self, text: Option<&Text>) -> Result<Option<String>, Stop> {
        text.map(|text| self.render(text)).transpose()
    }
}

/// What a step did, before it is written down.
pub(super) struct Did {
    pub(super) kind: Kind,
    pub(super) root: Option<String>,
    pub(super) path: Option<RelPath>,
    pub(super) text: Option<String>,
    pub(super) outcome: Outcome,
}

impl Did {
    pub(super) fn refused(kind: Kind, refusal: Refusal) -> Self {
        Self { kind, root: None, path: None, text: None, outcome: Outcome::Refused(Box::new(refusal)) }
    }

    pub(super) fn planned(root: String, path: RelPath, text: String, place: Place) -> Self {
        let outcome = Outcome::Planned(place);
        Self { kind: Kind::Insert, root: Some(root), path: Some(path), text: Some(text), outcome }
    }
}

impl<'a> Run<'a> {
    pub(super) fn new(library: &'a Library, options: &'a Options, sources: &'a dyn Sources) -> Self {
        Self {
            library,
            options,
            roots: sources.roots(),
            texts: Texts::new(sources),
            queries: Queries::new(library),
            steps: Vec::new(),
            skipped: Vec::new(),
        }
    }

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

    /// Files that were passed over so far.
    pub(super) fn skipped(&self) -> Vec<Skip> {
        self.skipped.clone()
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
            for scope in bind::rounds(codemod, step, &bindings.scope)? {
                let number = self.steps.len() + 1;
                self.step(step, &Round { codemod, scope: &scope, root, number }, depth)?;
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
            Action::Require(require) => self.require(require, round).map(|did| vec![did]),
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

    fn require(&self, require: &Require, round: &Round<'_>) -> Result<Did, Stop> {
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
        Ok(Did::refused(Kind::Require, refusal.at(location_of(require))))
    }

    /// The roots in which something is looked for: the one that is named, or all.
    pub(super) fn roots_for(&self, named: Option<&str>, round_root: Option<&str>) -> Vec<String> {
        match named.or(round_root) {
            Some(root) => vec![root.to_owned()],
            None => self.roots.clone(),
        }
    }

    /// Notes files that were passed over, each once.
    pub(super) fn skip(&mut self, skipped: Vec<Skip>) {
        for skip in skipped {
            if !self.skipped.contains(&skip) {
                self.skipped.push(skip);
            }
        }
    }
}

fn location_of(require: &Require) -> Location {
    require.that.at().clone()
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
    let text = text.map(super::insert::shortened).unwrap_or_default();
    match kind {
        Kind::Insert => format!("Insert `{text}`"),
        Kind::Create => "Create a file".to_owned(),
        Kind::Remove => format!("Remove `{text}`"),
        Kind::Require => "Check a condition".to_owned(),
    }
}
