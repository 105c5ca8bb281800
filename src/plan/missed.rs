//! A fact that nothing was found for: what was looked for, where, and what came near.

use serde::Serialize;

use super::{Opened, queries::Use, search::Sought, state::Run, stop::Stop};
use crate::{
    codemod::{Codemod, FactRequest, Found},
    error::{Error, Location},
    list::List,
    text,
};

/// What was looked for in vain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Missed {
    /// Name of the fact.
    pub fact: String,
    /// Its root, if it has one.
    pub root: Option<String>,
    /// Its globs.
    pub files: Vec<String>,
    /// How many files they match.
    pub matching: usize,
    /// Its query; none: the files themselves.
    pub query: Option<String>,
    /// The name that was asked for.
    pub name: Option<String>,
    /// Where the name stands without what the query finds there, another name, or the first place elsewhere that it finds.
    pub near: Option<String>,
}

/// Tells of a request for which nothing was found; `None` where something was.
///
/// # Errors
/// Faults of queries and globs, files that cannot be listed.
pub(super) fn of(
    run: &mut Run<'_>,
    codemod: &Codemod,
    root: Option<&str>,
    request: &FactRequest<'_>,
    found: &Found,
) -> Result<Option<Missed>, Error> {
    let nothing = match found {
        Found::Matches(matches) => matches.is_empty(),
        Found::Files(files) => files.is_empty(),
    };
    if !nothing {
        return Ok(None);
    }
    let mut matching = 0;
    for root in run.roots_for(request.root, root) {
        matching += run.texts.list(&root, &request.files)?.len();
    }
    let near = near(run, codemod, root, request, matching).map_err(|stop| match stop {
        Stop::Error(error) => error,
        Stop::Refused(refusal) => super::stop::Refused(*refusal).into(),
    })?;
    Ok(Some(Missed {
        fact: request.name.to_owned(),
        root: request.root.or(root).map(str::to_owned),
        files: request.files.clone(),
        matching,
        query: request.query.map(str::to_owned),
        name: request.scope.clone(),
        near,
    }))
}

/// In files that match, the place of the name, else the nearest other one. Where none matches, the first place in
/// the folder that has most, but for queries of a whole language without a name: what they find elsewhere tells nothing.
fn near(
    run: &mut Run<'_>,
    codemod: &Codemod,
    root: Option<&str>,
    request: &FactRequest<'_>,
    matching: usize,
) -> Result<Option<String>, Stop> {
    let Some(query) = request.query else { return Ok(None) };
    let queries = run.queries.get(codemod, query, Use::Readings)?;
    if matching == 0 && request.scope.is_none() && query.contains('/') {
        return Ok(None);
    }
    let everywhere = ["**".to_owned()];
    let globs: &[String] = if matching == 0 { &everywhere } else { &request.files };
    let (mut names, mut folders) = (Vec::new(), Vec::<(String, Location, usize)>::new());
    for root in run.roots_for(request.root, root) {
        for path in run.texts.list(&root, globs)?.iter() {
            for query in queries.iter() {
                let Opened::Document(document) = run.texts.open(&root, path, Sought::all(query))? else { continue };
                let source = document.source();
                let lists = List::all(&document, query.lists(&document).map_err(Error::from)?);
                let named = lists.iter().find(|list| request.scope.is_some() && list.name == request.scope);
                if let Some(list) = named {
                    return Ok(Some(list.location(source).to_string()));
                }
                if matching == 0 && request.scope.is_none() {
                    let readings = query.readings(&document).map_err(Error::from)?;
                    let folder = path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
                    match folders.iter_mut().find(|(known, ..)| known == folder) {
                        Some((.., count)) => *count += readings.len(),
                        None => folders.extend(
                            readings.first().map(|it| (folder.into(), source.location(it.span.start), readings.len())),
                        ),
                    }
                }
                names.extend(lists.into_iter().filter_map(|list| list.name));
            }
        }
    }
    // the first of those that have most
    if let Some((_, place, _)) = folders.iter().rev().max_by_key(|(.., count)| *count) {
        return Ok(Some(place.to_string()));
    }
    let name = request.scope.as_deref();
    Ok(name.and_then(|name| text::near(name, names.iter().map(String::as_str))).map(str::to_owned))
}
