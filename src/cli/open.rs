//! What verbs need before they can ask the engine: an open workspace, a compiled query.

use std::path::{Path, PathBuf};

use super::args::Global;
use crate::{
    error::{Error, Fault, Location},
    plan::Stop,
    syntax::{Language, Query, language},
    workspace::{RootSpec, Settings, Workspace, files},
};

/// Bad usage that the argument parser cannot see.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(super) struct Usage {
    message: String,
    help: String,
}

impl Usage {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl Fault for Usage {
    fn code(&self) -> &'static str {
        "usage"
    }

    fn location(&self) -> Option<Location> {
        None
    }

    fn help(&self) -> Option<String> {
        Some(self.help.clone())
    }
}

/// What the command line says of reading files.
pub(super) fn settings(global: &Global) -> Settings {
    Settings { max_size: global.max_size << 20, ..Settings::default() }
}

/// The workspace around these files and folders.
pub(super) fn around(global: &Global, paths: &[PathBuf]) -> Result<Workspace, Error> {
    let spec = RootSpec::Above { paths: paths.to_vec(), current: global.dir.clone() };
    Ok(Workspace::open(&spec, settings(global))?)
}

/// The query of this name, or in this file, once for each language that takes it.
pub(super) fn query(global: &Global, workspace: &Workspace, name: &str) -> Result<Vec<Query>, Error> {
    let path = Path::new(name);
    if path.extension().is_some_and(|extension| extension == "scm") {
        let bytes = files::read_file(&global.dir.join(path))?;
        let text =
            String::from_utf8(bytes).map_err(|_| Usage::new(format!("{name} is not UTF-8"), "save it as UTF-8"))?;
        return of_any_language(name, &text);
    }
    let library = super::library::of(workspace)?;
    let found = library.query(name)?;
    let language = Language::of_name(&found.language);
    let language =
        language.ok_or_else(|| Usage::new(format!("query `{name}` lies in no language's folder"), "move it"))?;
    Ok(vec![Query::compile(name, &found.text, language)?])
}

/// A query in a file of the user's own does not say its language: each that compiles it is meant.
fn of_any_language(name: &str, text: &str) -> Result<Vec<Query>, Error> {
    let tried = language::all().iter().map(|language| Query::compile(name, text, language));
    let (good, bad): (Vec<_>, Vec<_>) = tried.partition(Result::is_ok);
    if good.is_empty() {
        let first = bad.into_iter().find_map(Result::err);
        return Err(first.map_or_else(|| Usage::new("there is no language", "this is a fault").into(), Error::from));
    }
    Ok(good.into_iter().filter_map(Result::ok).collect())
}

/// Whether the workspace has a run that was cut off: verbs that do not write end with it.
pub(super) fn whole(workspace: &Workspace) -> Result<(), Stop> {
    match workspace.pending()? {
        Some(run) => Err(Workspace::unfinished(&run).into()),
        None => Ok(()),
    }
}
