//! What a codemod reads and finds in the checkouts, without doing anything: for `doctor`.
//!
//! Without all that it must be told, too: then facts that wait for an answer are named, and the lists are those that the
//! manifest names, for steps cannot be gone through.

use std::collections::BTreeMap;

use super::{
    Options, Skip, Sources, facts, find, missed,
    state::{Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{Action, Arguments, Bindings, Codemod, FactValue, Library, ListRef, Step, bind},
    error::{Location, Refusal},
};

pub use missed::Missed;

/// What was found.
#[derive(Debug, Default)]
pub struct Survey {
    /// Facts by name, those of used codemods under `codemod.name`.
    pub facts: BTreeMap<String, FactValue>,
    /// Facts that nothing was found for, and where it was looked.
    pub missed: Vec<Missed>,
    /// Facts and lists that wait for what is not told.
    pub waiting: Vec<String>,
    /// Whether all was told that must be; else the lists are those of the manifest, and may be alternatives.
    pub whole: bool,
    /// The lists that steps name, in the order of the steps.
    pub lists: Vec<SurveyedList>,
    /// Files that were passed over.
    pub skipped: Vec<Skip>,
}

/// A list that a step names.
#[derive(Debug)]
pub struct SurveyedList {
    /// The step's own codemod.
    pub codemod: String,
    /// The query.
    pub query: String,
    /// Its scope name, if the step gives one.
    pub name: Option<String>,
    /// The globs.
    pub files: Vec<String>,
    /// What answers: root, place, number of items.
    pub found: Vec<(String, Location, usize)>,
    /// Why nothing or too much answers.
    pub problem: Option<Refusal>,
}

/// Reads every fact and looks for every list.
///
/// # Errors
/// Faults: bad arguments, a bad manifest or query, files that cannot be listed.
pub fn survey(
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    sources: &dyn Sources,
) -> Result<Survey, Stop> {
    let options = Options::default();
    let mut run = Run::new(library, &options, sources);
    let mut survey = Survey { whole: true, ..Survey::default() };
    visit(&mut run, library, codemod, arguments, None, 0, &mut survey)?;
    survey.skipped = run.skipped;
    Ok(survey)
}

fn visit(
    run: &mut Run<'_>,
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    root: Option<&str>,
    depth: usize,
    survey: &mut Survey,
) -> Result<(), Stop> {
    run.known_roots(codemod)?;
    let mut missed = Vec::new();
    let (bindings, questions) = bind::bind_known(codemod, arguments, &mut |request| {
        let found = facts::read(run, codemod, root, request)?;
        missed.extend(missed::of(run, codemod, root, request, &found)?);
        Ok(found)
    })?;
    let prefix = if depth == 0 { String::new() } else { format!("{}.", codemod.name) };
    let waits = |name: &&String| !bindings.facts.contains_key(*name) && !missed.iter().any(|it| it.fact == **name);
    let waiting = codemod.facts.iter().filter(|fact| fact.after.is_none()).map(|fact| &fact.name).filter(waits);
    survey.waiting.extend(waiting.map(|name| format!("{prefix}{name}")));
    survey.missed.extend(missed.into_iter().map(|it| Missed { fact: format!("{prefix}{}", it.fact), ..it }));
    survey.facts.extend(bindings.facts.iter().map(|(name, value)| (format!("{prefix}{name}"), value.clone())));
    if !questions.is_empty() {
        survey.whole = false;
        return named_lists(run, codemod, &bindings, root, survey);
    }
    for step in &codemod.steps {
        visit_step(run, library, codemod, step, &bindings, (root, depth), survey)?;
    }
    Ok(())
}

fn visit_step(
    run: &mut Run<'_>,
    library: &Library,
    codemod: &Codemod,
    step: &Step,
    bindings: &Bindings,
    (root, depth): (Option<&str>, usize),
    survey: &mut Survey,
) -> Result<(), Stop> {
    for scope in bind::rounds(codemod, step, &bindings.scope)? {
        let round = Round { codemod, scope: &scope, root, number: 0 };
        match &step.action {
            Action::Insert(insert) => look(run, &insert.list, &round, insert.every, survey)?,
            Action::Remove(remove) => look(run, &remove.list, &round, remove.every, survey)?,
            Action::Use(other) if depth < 16 => {
                let used = library.codemod(&other.codemod)?;
                let mut given = serde_json::Map::new();
                for (name, data) in &other.with {
                    if let Some(value) = data.handed(&codemod.engine, &scope)? {
                        given.insert(name.clone(), value);
                    }
                }
                visit(run, library, &used, &Arguments(given), other.root.as_deref().or(root), depth + 1, survey)?;
            }
            Action::Use(_) | Action::Create(_) | Action::Require(_) | Action::Finding(_) => {}
        }
    }
    Ok(())
}

/// The lists that the manifest names, as far as their files and names are known.
fn named_lists(
    run: &mut Run<'_>,
    codemod: &Codemod,
    bindings: &Bindings,
    root: Option<&str>,
    survey: &mut Survey,
) -> Result<(), Stop> {
    for (name, list) in &codemod.lists {
        let round = Round { codemod, scope: &bindings.scope, root, number: 0 };
        let files = codemod.engine.strings(&list.files, round.scope);
        if files.is_err() || round.render_option(list.name.as_ref()).is_err() {
            survey.waiting.push(name.clone());
            continue;
        }
        look(run, list, &round, true, survey)?;
        if survey.lists.last().is_some_and(|list| list.found.is_empty()) {
            survey.lists.pop();
            look(run, list, &round, false, survey)?;
        }
    }
    Ok(())
}

fn look(run: &mut Run<'_>, list: &ListRef, round: &Round<'_>, every: bool, survey: &mut Survey) -> Result<(), Stop> {
    let (found, problem) = match find::targets(run, list, round, every) {
        Ok((targets, _)) => {
            let place = |target: &find::Target| {
                let list = target.hit.list();
                (target.root.clone(), list.location(target.hit.document.source()), list.len())
            };
            (targets.iter().map(place).collect(), None)
        }
        Err(Stop::Refused(refusal)) => (Vec::new(), Some(*refusal)),
        Err(stop) => return Err(stop),
    };
    survey.lists.push(SurveyedList {
        codemod: round.codemod.name.clone(),
        query: list.query.clone(),
        name: round.render_option(list.name.as_ref())?,
        files: round.codemod.engine.strings(&list.files, round.scope)?,
        found,
        problem,
    });
    Ok(())
}
