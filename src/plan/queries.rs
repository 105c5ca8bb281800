//! The queries of a run, each compiled once.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use super::stop::Stop;
use crate::{
    codemod::{Codemod, Library},
    syntax::{Language, Query, QueryFault, language},
};

/// Compiled queries by the codemod that names them and the name.
pub(super) struct Queries<'l> {
    library: &'l Library,
    compiled: HashMap<(String, String, Use), Arc<Vec<Query>>>,
}

/// What a query is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Use {
    /// Find lists.
    Lists,
    /// Be read by facts.
    Readings,
}

impl<'l> Queries<'l> {
    pub(super) fn new(library: &'l Library) -> Self {
        Self { library, compiled: HashMap::new() }
    }

    /// The query of this name as the codemod means it, once for each language that takes it.
    pub(super) fn get(&mut self, codemod: &Codemod, name: &str, wanted: Use) -> Result<Arc<Vec<Query>>, Stop> {
        let key = (codemod.name.clone(), name.to_owned(), wanted);
        if let Some(known) = self.compiled.get(&key) {
            return Ok(Arc::clone(known));
        }
        let source = self.library.query(Some(codemod), name)?;
        let shown = if source.built_in { &source.name } else { &source.path };
        let compile = match wanted {
            Use::Lists => Query::compile,
            Use::Readings => Query::compile_reading,
        };
        let folder = name.split('/').next().and_then(Language::of_name);
        let known = (shown.clone(), source.text.clone(), wanted);
        let before = kept().get(&known).cloned();
        let compiled = match before {
            Some(compiled) => compiled,
            None => Arc::new(match folder {
                Some(language) => vec![compile(shown, &source.text, language)?],
                None => of_any_language(shown, &source.text, compile)?,
            }),
        };
        kept().insert(known, Arc::clone(&compiled));
        self.compiled.insert(key, Arc::clone(&compiled));
        Ok(compiled)
    }
}

/// By name and text: what this process has compiled before, for verbs that plan more than once (`apply`, `check --validate`).
type Kept = HashMap<(String, String, Use), Arc<Vec<Query>>>;

fn kept() -> MutexGuard<'static, Kept> {
    static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How a query is compiled.
pub type Compile = fn(&str, &str, &'static Language) -> Result<Query, QueryFault>;

/// A query that does not say its language: each that compiles it is meant.
///
/// # Errors
/// What the first language says, where none compiles it.
pub fn of_any_language(name: &str, text: &str, compile: Compile) -> Result<Vec<Query>, QueryFault> {
    let (mut good, mut first) = (Vec::new(), None);
    for language in language::all() {
        match compile(name, text, language) {
            Ok(query) => good.push(query),
            Err(fault) => first = first.or(Some(fault)),
        }
    }
    match first {
        Some(fault) if good.is_empty() => Err(fault),
        _ => Ok(good),
    }
}
