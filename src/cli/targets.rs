//! The files that `insert` and `query` are pointed at.

use std::path::PathBuf;

use super::open::Usage;
use crate::{
    error::Error,
    syntax::{Language, Query},
    text::RelPath,
    workspace::Workspace,
};

/// The files of one root that a query's language serves.
#[derive(Debug)]
pub(super) struct Target<'q> {
    /// The query, in that language.
    pub(super) query: &'q Query,
    /// Name of the root.
    pub(super) root: String,
    /// The files, sorted.
    pub(super) files: Vec<RelPath>,
}

/// What the paths come to: a target for each root and language. A file that is named in full must be of a language that
/// the query serves; in a folder others are left out.
pub(super) fn of<'q>(workspace: &Workspace, paths: &[PathBuf], queries: &'q [Query]) -> Result<Vec<Target<'q>>, Error> {
    let mut targets: Vec<Target<'q>> = Vec::new();
    for path in paths {
        let located = workspace.locate(path)?;
        for file in workspace.files(&located)? {
            let language = Language::of_extension(file.extension());
            let query = queries.iter().find(|query| language.is_some_and(|known| known.name == query.language().name));
            let Some(query) = query else {
                if located.is_folder {
                    continue;
                }
                let served: Vec<&str> = queries.iter().map(|query| query.language().name).collect();
                let message = format!("{file} is no file of {}", served.join(" or "));
                return Err(Usage::new(message, "give a file of the query's language, or another query").into());
            };
            match targets.iter_mut().find(|known| known.root == located.root && std::ptr::eq(known.query, query)) {
                Some(target) => target.files.push(file),
                None => targets.push(Target { query, root: located.root.clone(), files: vec![file] }),
            }
        }
    }
    for target in &mut targets {
        target.files.sort();
        target.files.dedup();
    }
    Ok(targets)
}

/// A path as the user can type it: beneath the current folder where the root lies there.
pub(super) fn shown(workspace: &Workspace, root: &str, path: &RelPath) -> String {
    let current = workspace.current();
    let dir = workspace.roots().iter().find(|known| known.name == root).map(crate::workspace::Root::dir);
    match dir.and_then(|dir| dir.strip_prefix(current).ok()) {
        Some(prefix) => prefix.join(path.as_str()).display().to_string(),
        None => path.to_string(),
    }
}
