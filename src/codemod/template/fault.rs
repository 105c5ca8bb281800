//! `minijinja`'s errors with places of the author's files.

use minijinja::ErrorKind;

use super::engine::{FUEL, MAX_OUTPUT};
use crate::{codemod::CodemodFault, error::Location};

/// Stands between a string's place and its number, in the name it has in the engine. No file is called so.
pub(super) const MARK: char = '\u{1}';

/// A fault without a line of its own.
pub(super) fn message(at: &Location, message: String) -> CodemodFault {
    CodemodFault::Template { at: at.clone(), message, near: Vec::new() }
}

/// `minijinja`'s error with the place in the author's file.
pub(super) fn fault(error: &minijinja::Error, at: &Location) -> CodemodFault {
    let mut innermost = error;
    while let Some(inner) = std::error::Error::source(innermost).and_then(|inner| inner.downcast_ref()) {
        innermost = inner;
    }
    let at = place(at, innermost.name(), line(innermost));
    let words = match innermost.kind() {
        ErrorKind::OutOfFuel => format!("the template takes more than {FUEL} steps"),
        ErrorKind::WriteFailure => format!("the text is longer than {MAX_OUTPUT} bytes"),
        kind => innermost.detail().map_or_else(|| kind.to_string(), String::from),
    };
    CodemodFault::Template { at, message: words, near: Vec::new() }
}

/// The line of an error, from 1. The end of a tag that stands alone was moved behind its line.
fn line(error: &minijinja::Error) -> usize {
    let line = error.line().unwrap_or(1);
    let start = error.range().map_or(0, |range| range.start);
    let moved = error.template_source().and_then(|source| Some((source.get(..start)?, source.get(start..)?)));
    let moved = moved.is_some_and(|(before, after)| {
        before.ends_with('\n') && ["%}", "-%}", "+%}"].iter().any(|end| after.starts_with(end))
    });
    if moved { line - 1 } else { line }
}

/// The place of a line of a template: in the manifest, behind the string's own place, or in a file of the folder.
pub(super) fn place(at: &Location, name: Option<&str>, line: usize) -> Location {
    match name.filter(|name| !name.contains(MARK) && !name.starts_with('<')) {
        Some(name) => {
            let folder = at.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            Location { path: format!("{folder}/{name}"), line, column: 0 }
        }
        None if line > 1 => Location { path: at.path.clone(), line: at.line + line - 1, column: 0 },
        None => at.clone(),
    }
}
