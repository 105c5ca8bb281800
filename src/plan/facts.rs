//! Facts read from the checkouts: the matches of a query in the files that a fact names, or the files themselves.

use super::{
    Opened, Read,
    queries::Use,
    search::Sought,
    state::Run,
    stop::{Refused, Stop},
};
use crate::{
    codemod::{
        Captured, Codemod, FactRequest, Found,
        fact_list::{LIST_LINE, LIST_NAME},
    },
    error::{Error, Location},
    list::{List, model},
    syntax::{Document, Query},
};

/// Reads what a fact is made of, by root, path and text order.
pub(super) fn read(
    run: &mut Run<'_>,
    codemod: &Codemod,
    root: Option<&str>,
    request: &FactRequest<'_>,
) -> Result<Found, Error> {
    let Some(query) = request.query else {
        return if request.opened { files(run, root, request) } else { names(run, root, request) };
    };
    let queries = run.queries.get(codemod, query, Use::Readings).map_err(error_of)?;
    let mut captured = Vec::new();
    for root in run.roots_for(request.root, root) {
        for path in run.texts.list(&root, &request.files)?.iter() {
            for query in queries.iter() {
                if let Opened::Document(document) = run.texts.open(&root, path, Sought::all(query))? {
                    captured.extend(in_document(&document, query, request)?);
                }
            }
        }
    }
    Ok(Found::Matches(captured))
}

/// The files as they are now. What is passed over is noted.
fn files(run: &mut Run<'_>, root: Option<&str>, request: &FactRequest<'_>) -> Result<Found, Error> {
    let mut files = Vec::new();
    for root in run.roots_for(request.root, root) {
        for path in run.texts.list(&root, &request.files)?.iter() {
            match run.texts.read(&root, path)? {
                Read::Source(source) => files.push(source),
                Read::Skipped(skip) => run.skip(vec![skip]),
                Read::Missing => {}
            }
        }
    }
    Ok(Found::Files(files))
}

/// The files, each as a match without captures. None is opened.
fn names(run: &mut Run<'_>, root: Option<&str>, request: &FactRequest<'_>) -> Result<Found, Error> {
    let mut named = Vec::new();
    for root in run.roots_for(request.root, root) {
        named.extend(run.texts.list(&root, &request.files)?.iter().map(|path| Captured {
            path: path.to_string(),
            span: 0..0,
            at: Location::file(path.as_str()),
            captures: Vec::new(),
        }));
    }
    Ok(Found::Matches(named))
}

fn in_document(document: &Document, query: &Query, request: &FactRequest<'_>) -> Result<Vec<Captured>, Error> {
    let source = document.source();
    let lists =
        if request.scope.is_some() || request.lists { List::all(document, query.lists(document)?) } else { Vec::new() };
    let within = match &request.scope {
        None => 0..source.bytes().len(),
        Some(name) => match model::named(&lists, source, query.name(), name) {
            Ok(list) => list.span.clone(),
            Err(_) => return Ok(Vec::new()),
        },
    };
    let readings = query.readings(document)?.into_iter();
    let inside = readings.filter(|reading| within.start <= reading.span.start && reading.span.end <= within.end);
    Ok(inside
        .map(|mut reading| {
            let around = lists.iter().filter(|list| request.lists && list.span.contains(&reading.at));
            if let Some(list) = around.min_by_key(|list| list.span.len()) {
                let line = source.location(list.span.start).line;
                reading.captures.extend(list.name.iter().map(|name| (LIST_NAME.to_owned(), name.clone())));
                reading.captures.push((LIST_LINE.to_owned(), line.to_string()));
            }
            Captured {
                path: source.path().to_string(),
                at: source.location(reading.at),
                span: reading.span,
                captures: reading.captures,
            }
        })
        .collect())
}

/// A fact's query never refuses: what stops is a fault.
fn error_of(stop: Stop) -> Error {
    match stop {
        Stop::Error(error) => error,
        Stop::Refused(refusal) => Refused(*refusal).into(),
    }
}
