//! What verbs need before they can ask the engine: an open workspace, a compiled query.

use std::path::{Path, PathBuf};

use super::args::{self, Global};
use crate::{
    codemod::{Argument, Arguments, Bundle, Codemod, Library},
    error::{Error, Fault, Location},
    plan::{Stop, queries::of_any_language},
    syntax::{Language, Query},
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

/// The workspace of a project: the roots that are named, or those of `grafter.toml`.
pub(super) fn project(global: &Global, roots: &[String], settings: Settings) -> Result<Workspace, Error> {
    let named = roots.iter().map(|given| match given.split_once('=') {
        Some((name, dir)) if !name.is_empty() && !dir.is_empty() => Ok((name.to_owned(), PathBuf::from(dir))),
        _ => Err(Usage::new(format!("`--root {given}` names no folder"), "write --root NAME=DIR")),
    });
    let spec = RootSpec::Project { named: named.collect::<Result<_, _>>()?, current: global.dir.clone() };
    Ok(Workspace::open(&spec, settings)?)
}

/// The codemods and queries that can be named: those built in, and over them those of the project.
pub(super) fn library(workspace: &Workspace) -> Result<Library, Error> {
    let library = Library::built_in();
    let Some(project) = workspace.project() else { return Ok(library) };
    let codemods = files::read_folder(&project.join("codemods"))?;
    let queries = files::read_folder(&project.join("queries"))?;
    let base = project.strip_prefix(workspace.current()).map(|base| base.display().to_string());
    Ok(library.with_project(&codemods, &queries, &base.unwrap_or_else(|_| project.display().to_string())))
}

/// A codemod by name, or by the path to its folder, and the library with it.
pub(super) fn codemod(global: &Global, workspace: &Workspace, name: &str) -> Result<(Library, Codemod), Error> {
    let library = library(workspace)?;
    let folder = global.beneath(name);
    let bundle = if name.contains('/') { files::read_folder(&folder)? } else { Bundle::new() };
    if bundle.is_empty() {
        let codemod = library.codemod(name)?;
        return Ok((library, codemod));
    }
    let library = library.with_folder(name, bundle);
    let last = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name);
    let codemod = library.codemod(last)?;
    Ok((library, codemod))
}

/// What the user told a codemod: the spec file, and over it what was typed; and what was typed of lists that are derived.
pub(super) fn arguments(
    global: &Global,
    codemod: &Codemod,
    given: &args::Arguments,
) -> Result<(Arguments, Vec<Argument>), Error> {
    let spec = match &given.spec {
        Some(path) => {
            let bytes = files::read_file(&global.beneath(path))?;
            Arguments::spec(&path.display().to_string(), &bytes)?
        }
        None => Arguments::default(),
    };
    let typed = given.param.iter().map(|text| {
        Argument::parse(text).ok_or_else(|| Usage::new(format!("`-p {text}` gives no value"), "write -p KEY=VALUE"))
    });
    let typed = typed.collect::<Result<Vec<_>, _>>()?;
    let (inside, typed): (Vec<_>, Vec<_>) = typed.into_iter().partition(|typed| spec.derived(codemod, typed));
    Ok((spec.typed(codemod, &typed)?, inside))
}

/// The query of this name, or in this file, once for each language that takes it.
pub(super) fn query(global: &Global, workspace: &Workspace, name: &str) -> Result<Vec<Query>, Error> {
    let path = Path::new(name);
    if path.extension().is_some_and(|extension| extension == "scm") {
        let bytes = files::read_file(&global.beneath(path))?;
        let text =
            String::from_utf8(bytes).map_err(|_| Usage::new(format!("{name} is not UTF-8"), "save it as UTF-8"))?;
        return Ok(of_any_language(name, &text, Query::compile)?);
    }
    let found = library(workspace)?.query(None, name)?;
    let shown = if found.built_in { &found.name } else { &found.path };
    match name.split('/').next().and_then(Language::of_name) {
        Some(language) => Ok(vec![Query::compile(shown, &found.text, language)?]),
        None => Ok(of_any_language(shown, &found.text, Query::compile)?),
    }
}

/// Whether the workspace has a run that was cut off: verbs that do not write end with it.
pub(super) fn whole(workspace: &Workspace) -> Result<(), Stop> {
    match workspace.pending()? {
        Some(run) => Err(Workspace::unfinished(&run).into()),
        None => Ok(()),
    }
}
