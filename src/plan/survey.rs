//! What a codemod reads and finds in the checkouts, without doing anything: for `doctor`.

use std::collections::BTreeMap;

use super::{
    Options, Skip, Sources, find,
    state::{Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{Action, Arguments, Codemod, FactValue, Library, ListRef, bind},
    error::{Location, Refusal},
};

/// What was found.
#[derive(Debug)]
pub struct Survey {
    /// Facts by name, those of used codemods under `codemod.name`.
    pub facts: BTreeMap<String, FactValue>,
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
    let mut survey = Survey { facts: BTreeMap::new(), lists: Vec::new(), skipped: Vec::new() };
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
    let bindings = run.bind(codemod, arguments, root)?;
    let prefix = if depth == 0 { String::new() } else { format!("{}.", codemod.name) };
    survey.facts.extend(bindings.facts.into_iter().map(|(name, value)| (format!("{prefix}{name}"), value)));
    for step in &codemod.steps {
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
