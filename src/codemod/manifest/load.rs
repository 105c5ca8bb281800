//! From the manifest's text to a [`Codemod`]: places for faults, names that must be known, lists.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    Codemod, Each, ListRef, Root,
    assemble::{self, File, MANIFEST},
    load_fact, load_param, load_question, load_step, load_validation, load_value,
    mirror::{List, Manifest, OneOrMany, Str, StrOr},
    sheets::Sheets,
};
use crate::{
    codemod::{
        CodemodFault,
        fault::{near, unknown, wrong},
        needs,
        template::{Engine, Expr, Text, Texts},
    },
    error::Location,
};

/// What a codemod is loaded from.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    /// Path of the folder, as people should see it.
    pub folder: &'a str,
    /// Its files: path beneath the folder, and bytes.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// The folders of the codemod that it extends, of the one that this extends, and so on, with their files.
    pub under: Vec<(&'a str, &'a BTreeMap<String, Vec<u8>>)>,
    /// Names of the queries that every codemod may use.
    pub queries: &'a [String],
}

/// Loads a codemod. Everything that can be known without a checkout is checked: fields, names, templates, queries' names,
/// circles.
///
/// # Errors
/// The first fault, with its place.
pub fn load(parts: &Parts<'_>) -> Result<Codemod, CodemodFault> {
    let files = assemble::files(parts);
    let mut sheets = Sheets::default();
    let manifest = assemble::assemble(parts, &files, &mut sheets)?;
    let mut loader = Loader::new(parts, files, sheets)?;
    loader.head(&manifest)?;
    let defs = load_param::defs(&loader, &manifest.defs)?;
    let params = load_param::params(&mut loader, &manifest.params, &defs)?;
    let tables = load_value::tables(&loader, &manifest.tables)?;
    let steps = manifest.steps.iter().map(|step| load_step::step(&mut loader, step)).collect::<Result<Vec<_>, _>>()?;
    let facts = load_fact::facts(&mut loader, &manifest.facts, &steps)?;
    let values = load_value::values(&loader, &manifest.values)?;
    let questions = load_question::questions(&mut loader, &manifest.questions, &params, &defs)?;
    let notes = manifest.notes.iter().map(|note| load_validation::note(&mut loader, note)).collect::<Result<_, _>>()?;
    let validations = manifest.validations.iter().map(|it| load_validation::validation(&mut loader, it));
    let validations = validations.collect::<Result<_, _>>()?;
    let mut codemod = Codemod {
        name: manifest.name.get_ref().clone(),
        summary: manifest.summary.get_ref().clone(),
        description: manifest.description,
        roots: manifest
            .roots
            .0
            .iter()
            .map(|(name, help)| Root { name: name.get_ref().clone(), help: help.clone() })
            .collect(),
        params,
        questions,
        defs,
        lists: loader.lists,
        facts,
        tables,
        values,
        steps,
        notes,
        validations,
        order: Vec::new(),
        queries: loader.private,
        engine: loader.engine,
        at: Location::file(loader.path),
    };
    codemod.order = needs::order(&codemod)?;
    needs::in_time(&codemod)?;
    Ok(codemod)
}

/// Bytes as text.
pub(super) fn utf8<'a>(bytes: &'a [u8], path: &str) -> Result<&'a str, CodemodFault> {
    let bytes = bytes.strip_prefix(crate::text::source::BOM).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| CodemodFault::Syntax {
        at: Location::file(path),
        message: format!("byte {} is no UTF-8", error.valid_up_to()),
    })
}

/// What the parts of a manifest need to be lowered.
pub(super) struct Loader<'a> {
    folder: String,
    pub(super) path: String,
    sheets: Sheets<'a>,
    pub(super) files: BTreeMap<&'a str, File<'a>>,
    pub(super) engine: Engine,
    library: &'a [String],
    private: BTreeMap<String, (String, String)>,
    pub(super) lists: Vec<(String, ListRef)>,
    pub(super) roots: Vec<String>,
    /// Names of params and values, and `facts.x`, `tables.x`.
    names: BTreeSet<String>,
}

impl<'a> Loader<'a> {
    fn new(parts: &Parts<'a>, files: BTreeMap<&'a str, File<'a>>, sheets: Sheets<'a>) -> Result<Self, CodemodFault> {
        let mut templates = Vec::new();
        let mut private = BTreeMap::new();
        for (name, file) in &files {
            let full = file.path(name);
            if let Some(short) = name.strip_suffix(".scm") {
                private.insert(short.to_string(), (full.clone(), utf8(file.bytes, &full)?.to_string()));
            } else if name.strip_suffix(".j2").is_some() {
                templates.push((*name, utf8(file.bytes, &full)?));
            }
        }
        Ok(Self {
            folder: parts.folder.to_string(),
            path: format!("{}/{MANIFEST}", parts.folder),
            sheets,
            files,
            engine: Engine::new(parts.folder, templates)?,
            library: parts.queries,
            private,
            lists: Vec::new(),
            roots: Vec::new(),
            names: BTreeSet::new(),
        })
    }

    /// Name, roots, the names that texts may use, and named lists.
    fn head(&mut self, manifest: &Manifest) -> Result<(), CodemodFault> {
        let folder = self.folder.rsplit('/').next().unwrap_or_default();
        let at = self.at(manifest.name.span());
        if manifest.name.get_ref() != folder {
            let found = format!("the codemod is called `{}`, its folder `{folder}`", manifest.name.get_ref());
            return Err(wrong(&at, found, "give both one name"));
        }
        self.roots = manifest.roots.0.iter().map(|(name, _)| name.get_ref().clone()).collect();
        let params = manifest.params.0.iter().map(|(name, _)| name);
        for name in params.chain(manifest.values.0.iter().map(|(name, _)| name)) {
            self.declare(name, name.get_ref())?;
        }
        for (name, _) in &manifest.facts.0 {
            self.declare(name, &format!("facts.{}", name.get_ref()))?;
        }
        for (name, _) in &manifest.tables.0 {
            self.declare(name, &format!("tables.{}", name.get_ref()))?;
        }
        for (name, list) in &manifest.lists.0 {
            let list = self.list(list, &self.at(name.span()))?;
            self.lists.push((name.get_ref().clone(), list));
        }
        Ok(())
    }

    /// Makes a name known to all texts.
    fn declare(&mut self, key: &Str, name: &str) -> Result<(), CodemodFault> {
        let at = self.at(key.span());
        let plain = key.get_ref();
        let word = plain.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && !plain.starts_with(|c: char| c.is_ascii_digit());
        if !word || plain.is_empty() {
            return Err(wrong(&at, format!("`{plain}` is no name"), "use letters, digits and `_`"));
        }
        if [
            "facts", "tables", "row", "item", "like", "list", "loop", "true", "false", "none", "not", "and", "or",
            "in", "is", "if", "else",
        ]
        .contains(&name)
        {
            return Err(wrong(&at, format!("`{name}` has a meaning of its own in templates"), "choose another name"));
        }
        if !self.names.insert(name.to_string()) {
            return Err(wrong(
                &at,
                format!("`{name}` is there twice, as a parameter and as a value"),
                "rename one of them",
            ));
        }
        Ok(())
    }

    /// The place of some bytes of the manifest.
    pub(super) fn at(&self, span: Range<usize>) -> Location {
        self.sheets.at(&span)
    }

    /// The place where a string's text begins, behind its quotes.
    pub(super) fn at_text(&self, span: Range<usize>) -> Location {
        self.sheets.at_text(&span)
    }

    /// Compiles a template string; `locals` are names that only it may use.
    pub(super) fn template(&mut self, text: &Str, locals: &[String]) -> Result<Text, CodemodFault> {
        let at = self.at_text(text.span());
        self.template_at(text.get_ref(), &at, locals)
    }

    /// Compiles a template string that stands at a place, or inside the value that stands there.
    pub(super) fn template_at(&mut self, text: &str, at: &Location, locals: &[String]) -> Result<Text, CodemodFault> {
        let text = self.engine.text(text, at)?;
        self.known(text.own(), text.at(), locals)?;
        Ok(text)
    }

    /// Compiles an optional template string.
    pub(super) fn maybe(&mut self, text: Option<&Str>, locals: &[String]) -> Result<Option<Text>, CodemodFault> {
        text.map(|text| self.template(text, locals)).transpose()
    }

    /// A template file of the folder.
    pub(super) fn file(&self, name: &Str, locals: &[String]) -> Result<Text, CodemodFault> {
        let text = self.engine.file(name.get_ref(), &self.at(name.span()))?;
        self.known(text.own(), text.at(), locals)?;
        Ok(text)
    }

    /// Compiles one string or several.
    pub(super) fn texts(&mut self, texts: &toml::Spanned<OneOrMany>, locals: &[String]) -> Result<Texts, CodemodFault> {
        match texts.get_ref() {
            OneOrMany::One(text) => {
                let text = Str::new(texts.span(), text.clone());
                self.template(&text, locals).map(Texts::One)
            }
            OneOrMany::Many(many) => {
                many.iter().map(|text| self.template(text, locals)).collect::<Result<_, _>>().map(Texts::Many)
            }
        }
    }

    /// Compiles an expression.
    pub(super) fn expr(&self, source: &Str, locals: &[String]) -> Result<Expr, CodemodFault> {
        let at = self.at_text(source.span());
        let text = source.get_ref();
        if text.trim_start().starts_with("{{") {
            return Err(wrong(
                &at,
                format!("`{text}` is written as a template"),
                "this is an expression: leave the `{{ }}` out",
            ));
        }
        let expr = self.engine.expr(text, &at)?;
        self.known(expr.reads(), &at, locals)?;
        Ok(expr)
    }

    /// Compiles `name in list`, once or several times; each may use the names of those before it. The names are added.
    pub(super) fn each(
        &self,
        each: Option<&toml::Spanned<OneOrMany>>,
        locals: &mut Vec<String>,
    ) -> Result<Vec<Each>, CodemodFault> {
        let Some(each) = each else { return Ok(Vec::new()) };
        let one;
        let loops = match each.get_ref() {
            OneOrMany::One(text) => {
                one = [Str::new(each.span(), text.clone())];
                &one[..]
            }
            OneOrMany::Many(many) => many,
        };
        let mut compiled = Vec::new();
        for text in loops {
            let at = self.at_text(text.span());
            let parts = text.get_ref().split_once(" in ").map(|(name, list)| (name.trim(), list));
            let word = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            let Some((name, list)) = parts.filter(|(name, _)| word(name)) else {
                return Err(wrong(
                    &at,
                    format!("`{}` is no loop", text.get_ref()),
                    "write `name in list`, as in `p in parents`",
                ));
            };
            let list = self.engine.expr(list, &at)?;
            self.known(list.reads(), &at, locals)?;
            locals.push(name.to_string());
            compiled.push(Each { name: name.to_string(), list });
        }
        Ok(compiled)
    }

    /// Checks that every name that is read is declared, or one of `locals`.
    fn known(&self, reads: &BTreeSet<String>, at: &Location, locals: &[String]) -> Result<(), CodemodFault> {
        for read in reads {
            let mut parts = read.splitn(3, '.');
            let first = parts.next().unwrap_or_default();
            let name = match (first, parts.next()) {
                ("facts" | "tables", Some(second)) => format!("{first}.{second}"),
                _ => first.to_string(),
            };
            let all = ["facts", "tables"].contains(&name.as_str());
            if all || self.names.contains(&name) || locals.contains(&name) {
                continue;
            }
            let known = self.names.iter().chain(locals).map(String::as_str);
            let message = format!("unknown name `{name}`");
            return Err(CodemodFault::Template { at: at.clone(), message, near: near(&name, known) });
        }
        Ok(())
    }

    /// Lowers the place of a list.
    pub(super) fn list(&mut self, list: &List, at: &Location) -> Result<ListRef, CodemodFault> {
        self.list_in(list, at, &[])
    }

    /// Lowers the place of a list inside loops.
    pub(super) fn list_in(&mut self, list: &List, at: &Location, locals: &[String]) -> Result<ListRef, CodemodFault> {
        let query = list.query.get_ref();
        if !self.private.contains_key(query) && !self.library.contains(query) {
            let known = self.private.keys().chain(self.library).map(String::as_str);
            let at = Some(self.at(list.query.span()));
            return Err(unknown(at, "query", query, known));
        }
        let inside: Vec<String> = locals.iter().cloned().chain(["list".to_owned()]).collect();
        Ok(ListRef {
            root: self.root(list.root.as_ref())?,
            files: self.texts(&list.files, locals)?,
            query: query.clone(),
            name: self.maybe(list.name.as_ref(), locals)?,
            when: list.when.as_ref().map(|when| self.expr(when, &inside)).transpose()?,
            help: list.help.clone(),
            at: at.clone(),
        })
    }

    /// A list by name, or written out.
    pub(super) fn list_or_name(
        &mut self,
        list: &toml::Spanned<StrOr<List>>,
        locals: &[String],
    ) -> Result<ListRef, CodemodFault> {
        let at = self.at(list.span());
        match list.get_ref() {
            StrOr::Table(list) => self.list_in(list, &at, locals),
            StrOr::Str(name) => {
                if let Some((_, list)) = self.lists.iter().find(|(known, _)| known == name) {
                    return Ok(list.clone());
                }
                Err(unknown(Some(at), "list", name, self.lists.iter().map(|(name, _)| name.as_str())))
            }
        }
    }

    /// The name of a root, which must be declared where any is.
    pub(super) fn root(&self, root: Option<&Str>) -> Result<Option<String>, CodemodFault> {
        let Some(root) = root else { return Ok(None) };
        if !self.roots.contains(root.get_ref()) {
            return Err(unknown(Some(self.at(root.span())), "root", root.get_ref(), &self.roots));
        }
        Ok(Some(root.get_ref().clone()))
    }
}
