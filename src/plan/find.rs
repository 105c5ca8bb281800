//! The lists that a step means, in the text as the steps before have left it.

use super::{
    Opened, insert_step,
    queries::Use,
    search::{self, Hit, Sought},
    state::{Round, Run},
    stop::Stop,
};
use crate::{
    codemod::ListRef,
    error::{Location, Refusal},
    syntax::Query,
    text::RelPath,
};

/// A list that answers, with where it is and what found it.
pub(super) struct Target {
    pub(super) root: String,
    pub(super) hit: Hit,
    /// Number of the query among those of its name.
    pub(super) query: usize,
}

/// Whether what a reference asks of a list holds of this one.
fn holds(list: &ListRef, hit: &Hit, round: &Round<'_>) -> Result<bool, Stop> {
    let Some(when) = &list.when else { return Ok(true) };
    // The texts of all items of all lists cost more than their keys.
    let it = insert_step::around(hit, when.reads().contains("list.items"));
    Ok(round.codemod.engine.test(when, &round.scope.with("list", &it))?)
}

/// The lists that answer to a reference: exactly one, unless all are asked for.
///
/// # Errors
/// `list-missing` and `list-ambiguous`; faults of queries and globs.
pub(super) fn targets(
    run: &mut Run<'_>,
    list: &ListRef,
    round: &Round<'_>,
    every: bool,
) -> Result<(Vec<Target>, std::sync::Arc<Vec<Query>>), Stop> {
    let queries = run.queries.get(round.codemod, &list.query, Use::Lists)?;
    let name = round.render_option(list.name.as_ref())?.filter(|name| !name.is_empty());
    let globs = round.codemod.engine.strings(&list.files, round.scope)?;
    let (mut found, mut near, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    for root in run.roots_for(list.root.as_deref(), round.root) {
        let paths = run.texts.list(&root, &globs)?;
        for (number, query) in queries.iter().enumerate() {
            let open = |path: &RelPath, sought: Sought<'_>| run.texts.open(&root, path, sought);
            let search = search::search(&paths, &open, query, name.as_deref())?;
            for hit in search.hits {
                if holds(list, &hit, round)? {
                    found.push(Target { root: root.clone(), hit, query: number });
                }
            }
            near.extend(search.near);
            skipped.extend(search.skipped);
        }
    }
    run.skip(skipped.clone());
    if every || found.len() == 1 {
        return Ok((found, queries));
    }
    let title = name
        .as_deref()
        .map_or_else(|| format!("a list of {}", list.query), |name| format!("a list `{name}` of {}", list.query));
    let files = globs.join(", ");
    match found.as_slice() {
        [] => {
            let help = match name.as_deref().and_then(|name| crate::text::near(name, near.iter().map(String::as_str))) {
                Some(near) => format!("did you mean `{near}`?"),
                None if !skipped.is_empty() => format!("left out: {} {}", skipped[0].path, skipped[0].reason),
                None => list.help.clone().unwrap_or_else(|| "look at what `grafter doctor` finds".into()),
            };
            let refusal = Refusal::new("list-missing", format!("no file of {files} has {title}"), help);
            let refusal = refusal.at(list.at.clone());
            Err(match broken(run, list, round, &queries, (&globs, name.as_deref()))? {
                Some(place) => {
                    Refusal { help: format!("{place} does not parse: mend that first"), ..refusal }.and(place)
                }
                None => refusal,
            }
            .into())
        }
        [first, second, ..] => {
            let message = format!("{} lists answer in {files}, where {title} is asked for", found.len());
            let place = |target: &Target| target.hit.list().location(target.hit.document.source());
            let help = list.help.as_deref().unwrap_or("narrow the files or the name, or ask for all of them");
            Err(Refusal::new("list-ambiguous", message, help).at(place(first)).and(place(second)).into())
        }
        [_] => unreachable!("returned above"),
    }
}

/// The first fault in the syntax of a file that may hold the list: where its name stands, if it has one.
fn broken(
    run: &mut Run<'_>,
    list: &ListRef,
    round: &Round<'_>,
    queries: &[Query],
    (globs, name): (&[String], Option<&str>),
) -> Result<Option<Location>, Stop> {
    let first = name.map(|name| name.split(['.', '(', '<']).next().unwrap_or(name).as_bytes());
    for root in run.roots_for(list.root.as_deref(), round.root) {
        for path in run.texts.list(&root, globs)?.iter() {
            for query in queries {
                let Opened::Document(document) = run.texts.open(&root, path, Sought::all(query))? else { continue };
                let source = document.source();
                let named = first.is_none_or(|first| memchr::memmem::find(source.bytes(), first).is_some());
                if let Some(span) = document.error_spans().first().filter(|_| named) {
                    return Ok(Some(source.location(span.start)));
                }
            }
        }
    }
    Ok(None)
}
