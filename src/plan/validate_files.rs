//! Validations of the files that the steps work on: syntax, secrets, the languages' own checkers.

use std::collections::BTreeSet;

use regex::Regex;

use super::{Checked, Failure, Kind, Outcome, PlannedStep, Read, Verdict, secrets, stop::Stop, validate::Ground};
use crate::{
    codemod::{ValidationDef, template::Scope},
    error::Location,
    syntax::{Document, Language},
    text::{RelPath, Source},
};

/// Refusals that say that a file does not parse.
const BROKEN: [&str; 2] = ["parse-error-near", "parse-broken"];

/// The files parse where the steps' items are; new files, and those that the validation names, everywhere.
pub(super) fn syntax(ground: &Ground<'_>, validation: &ValidationDef, scope: &Scope) -> Result<Verdict, Stop> {
    let mut named = named(ground, validation, scope)?;
    named.extend(refused(ground)?);
    let (mut checked, mut failures) = (0, Vec::new());
    for (root, path) in touched(ground).union(&named) {
        let Some(source) = source(ground, root, path)? else { continue };
        let Some(language) = Language::of_extension(path.extension()) else { continue };
        checked += 1;
        let document = match Document::parse(source, language) {
            Ok(document) => document,
            Err(fault) => {
                failures.push(Failure::new(fault.to_string(), vec![Location::file(path.as_str())]));
                continue;
            }
        };
        let whole = named.contains(&(root.clone(), path.clone()));
        let here = |step: &&PlannedStep| step.root.as_ref() == Some(root) && step.path.as_ref() == Some(path);
        let steps: Vec<&PlannedStep> = ground.plan.steps.iter().filter(here).collect();
        for span in document.error_spans() {
            let place = document.source().location(span.start);
            let last = document.source().location(span.end).line;
            if whole || steps.iter().any(|step| holds(step, place.line, last)) {
                failures.push(Failure::new(format!("{path} does not parse"), vec![place]));
            }
        }
    }
    for refusal in ground.plan.refusals().filter(|refusal| BROKEN.contains(&refusal.code)) {
        let places: Vec<Location> = refusal.location.iter().cloned().collect();
        if !failures.iter().any(|known: &Failure| known.places == places) {
            failures.push(Failure::new(refusal.message.clone(), places));
        }
    }
    Ok(Verdict::of(checked, failures))
}

/// Whether a step's item has a part of these lines.
fn holds(step: &PlannedStep, first: usize, last: usize) -> bool {
    let Outcome::Present(Some(place)) = &step.outcome else { return false };
    if step.kind == Kind::Create || place.line == 0 {
        return true;
    }
    let lines = step.text.as_ref().map_or(1, |text| text.lines().count().max(1));
    place.line <= last && first < place.line + lines
}

/// Nothing that the steps write, or have written, looks like a secret.
pub(super) fn secrets(ground: &Ground<'_>, validation: &ValidationDef, scope: &Scope) -> Result<Verdict, Stop> {
    let (mut checked, mut failures) = (0, Vec::new());
    let mut look = |text: &str, path: &RelPath, first: usize| {
        checked += 1;
        if let Some((line, what)) = secrets::found(text) {
            let line = if first == 0 { 0 } else { first + line };
            let place = Location { path: path.to_string(), line, column: 0 };
            let mut failure = Failure::new(format!("{path} would hold what looks like {what}"), vec![place]);
            failure.help = Some("name where the secret is kept (environment, settings), never the secret".into());
            failures.push(failure);
        }
    };
    for step in &ground.plan.steps {
        let Some(path) = &step.path else { continue };
        let first = match &step.outcome {
            Outcome::Present(Some(place)) => place.line,
            Outcome::Planned(place) => place.line + 1,
            _ => 1,
        };
        step.text.iter().for_each(|text| look(text, path, first));
    }
    let made = ground.plan.steps.iter().filter(|step| step.kind == Kind::Create && step.text.is_none());
    let made = made.filter_map(|step| Some((step.root.clone()?, step.path.clone()?)));
    for (root, path) in made.collect::<BTreeSet<_>>().union(&named(ground, validation, scope)?) {
        if let Some(source) = source(ground, root, path)? {
            look(&String::from_utf8_lossy(source.bytes()), path, 1);
        }
    }
    Ok(Verdict::of(checked, failures))
}

/// The languages' own checkers take the files.
pub(super) fn lint(ground: &Ground<'_>, validation: &ValidationDef, scope: &Scope) -> Result<Verdict, Stop> {
    let (mut checked, mut failures) = (0, Vec::new());
    for (root, path) in touched(ground).union(&named(ground, validation, scope)?) {
        let language = Language::of_extension(path.extension());
        let Some((command, line)) = language.and_then(|language| language.checker) else { continue };
        let Some(source) = source(ground, root, path)? else { continue };
        match ground.checker.check(command, source.bytes()) {
            Checked::Clean => {}
            Checked::Faulty(words) => {
                let number =
                    Regex::new(line).ok().and_then(|line| line.captures(&words)?.get(1)?.as_str().parse().ok());
                let place = Location { path: path.to_string(), line: number.unwrap_or(0), column: 0 };
                failures.push(Failure::new(words, vec![place]));
            }
            Checked::Missing => {
                let because = format!("`{}` is not installed here", command[0]);
                let run = format!("{} -l {path}", command[0]);
                return Ok(Verdict::NotRun { because, run: Some(run) });
            }
        }
        checked += 1;
    }
    if checked == 0 {
        let because = "no file of the plan has a checker of its own".into();
        return Ok(Verdict::NotRun { because, run: None });
    }
    Ok(Verdict::of(checked, failures))
}

/// The files in which a step is refused: where they do not parse, that may be why.
fn refused(ground: &Ground<'_>) -> Result<BTreeSet<(String, RelPath)>, Stop> {
    let mut found = BTreeSet::new();
    for place in ground.plan.refusals().flat_map(|refusal| refusal.location.iter().chain(&refusal.other)) {
        let Ok(path) = RelPath::parse(&place.path) else { continue };
        for root in ground.sources.roots() {
            if source(ground, &root, &path)?.is_some() {
                found.insert((root, path.clone()));
            }
        }
    }
    Ok(found)
}

/// The files that the steps work on.
fn touched(ground: &Ground<'_>) -> BTreeSet<(String, RelPath)> {
    let steps = ground.plan.steps.iter();
    steps.filter_map(|step| Some((step.root.clone()?, step.path.clone()?))).collect()
}

/// The files that a validation names.
fn named(ground: &Ground<'_>, validation: &ValidationDef, scope: &Scope) -> Result<BTreeSet<(String, RelPath)>, Stop> {
    let Some((root, globs)) = &validation.files else { return Ok(BTreeSet::new()) };
    let globs = ground.codemod.engine.strings(globs, scope)?;
    let roots = root.clone().map_or_else(|| ground.sources.roots(), |root| vec![root]);
    let mut found = BTreeSet::new();
    for root in roots {
        found.extend(ground.sources.list(&root, &globs)?.into_iter().map(|path| (root.clone(), path)));
    }
    Ok(found)
}

/// A file as it is; none where it is not there, or left out.
fn source(ground: &Ground<'_>, root: &str, path: &RelPath) -> Result<Option<Source>, Stop> {
    Ok(match ground.sources.read(root, path)? {
        Read::Source(source) => Some(source),
        Read::Skipped(_) | Read::Missing => None,
    })
}
