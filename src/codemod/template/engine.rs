//! The one `minijinja` environment of a codemod: filled while the codemod is loaded, then only used.

use std::{collections::BTreeSet, sync::Arc, sync::LazyLock};

use minijinja::{
    Environment, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter, syntax::SyntaxConfig,
    value::ValueKind,
};
use regex::Regex;
use serde_json::Value as Json;

use super::{
    Expr, Scope, Text, Texts, dedent,
    fault::{MARK, fault, message, place},
    filters, names, plain,
    tidy::standalone_tags,
};
use crate::{
    codemod::{CodemodFault, fault::unknown},
    error::Location,
};

/// Steps of one evaluation, counted by `minijinja`; a whole snapshot of 4,000 lines takes about 200,000.
pub(super) const FUEL: u64 = 20_000_000;
/// Bytes that one evaluation may give.
pub(super) const MAX_OUTPUT: usize = 8 << 20;
/// Bytes that one template may have.
const MAX_SOURCE: usize = 1 << 20;
/// Names that every template knows besides those of its scope.
const GLOBALS: [&str; 7] = ["range", "dict", "namespace", "joiner", "loop", "caller", "self"];

/// Templates and expressions of one codemod. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Engine {
    env: Arc<Environment<'static>>,
    /// How many strings were compiled; makes their names differ.
    count: usize,
}

impl Engine {
    /// Compiles the template files of a folder: names beneath it, and their text.
    ///
    /// # Errors
    /// A syntax error, with the file's line; a file over the size cap; an include of what is not there.
    pub fn new<'a>(folder: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, CodemodFault> {
        let mut env = Environment::new();
        if let Ok(syntax) = SyntaxConfig::builder().keep_trailing_newline(true).build() {
            env.set_syntax(syntax);
        }
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        env.set_formatter(emit);
        env.set_fuel(Some(FUEL));
        env.set_recursion_limit(64);
        env.set_debug(true);
        env.remove_global("debug");
        filters::add(&mut env);
        let mut engine = Self { env: Arc::new(env), count: 0 };
        let mut names = Vec::new();
        for (name, source) in files {
            let at = Location::file(format!("{folder}/codemod.toml"));
            engine.add(name, &dedent(source), &at)?;
            names.push((name.to_string(), at));
        }
        for (name, at) in names {
            engine.included(&name, &at)?;
        }
        Ok(engine)
    }

    /// Compiles a string of the manifest.
    ///
    /// # Errors
    /// A syntax error, an unknown filter, an include of what is not there.
    pub fn text(&mut self, source: &str, at: &Location) -> Result<Text, CodemodFault> {
        self.count += 1;
        let name = format!("{at}{MARK}{}", self.count);
        let source = dedent(source);
        self.add(&name, &source, at)?;
        let mut text = self.file_text(&name, at)?;
        let inner = source.trim().strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
        text.expression = inner
            .filter(|inner| !inner.contains("{{") && !inner.starts_with(['-', '+']) && !inner.ends_with(['-', '+']))
            .filter(|inner| self.env.compile_expression_owned((*inner).to_string()).is_ok())
            .map(String::from);
        text.source = source;
        Ok(text)
    }

    /// A template file of the folder, as a text. `at` is where it is named.
    ///
    /// # Errors
    /// No such file, with near misses.
    pub fn file(&self, name: &str, at: &Location) -> Result<Text, CodemodFault> {
        if self.env.get_template(name).is_err() {
            return Err(self.no_template(name, at));
        }
        let mut text = self.file_text(name, at)?;
        text.source = self.env.get_template(name).map(|template| template.source().to_string()).unwrap_or_default();
        Ok(text)
    }

    /// Compiles a bare expression.
    ///
    /// # Errors
    /// A syntax error, an unknown filter.
    pub fn expr(&self, source: &str, at: &Location) -> Result<Expr, CodemodFault> {
        let compiled = self.env.compile_expression_owned(source.to_string()).map_err(|error| fault(&error, at))?;
        let plain = self.env.compile_expression_owned(names::without_slices(source)).unwrap_or(compiled);
        let reads = plain.undeclared_variables(true).into_iter().filter(|name| !global(name)).collect();
        self.filters_exist("<expression>", source, at, true)?;
        Ok(Expr { source: source.to_string(), at: at.clone(), reads })
    }

    /// The text, with its tags replaced.
    ///
    /// # Errors
    /// An undefined name, a faulty argument, a cap that was reached.
    pub fn render(&self, text: &Text, scope: &Scope) -> Result<String, CodemodFault> {
        let template = self.env.get_template(&text.name).map_err(|error| fault(&error, &text.at))?;
        let mut out = Capped(Vec::new());
        let done = template.render_captured_to(scope.root(), &mut out);
        done.map_err(|error| fault(&error, &text.at))?;
        Ok(String::from_utf8_lossy(&out.0).into_owned())
    }

    /// The text of an item: no blank line before it, no line end behind it.
    ///
    /// # Errors
    /// Those of [`Engine::render`].
    pub fn item(&self, text: &Text, scope: &Scope) -> Result<String, CodemodFault> {
        let text = self.render(text, scope)?;
        let lines = text.trim_end();
        let start = lines.len() - lines.trim_start().len();
        Ok(lines[lines[..start].rfind('\n').map_or(0, |end| end + 1)..].to_string())
    }

    /// The value of a text that is one expression; else the text itself.
    ///
    /// # Errors
    /// Those of [`Engine::render`].
    pub fn value(&self, text: &Text, scope: &Scope) -> Result<Json, CodemodFault> {
        match &text.expression {
            Some(expression) => self.evaluate(expression, &text.at, scope),
            None => self.render(text, scope).map(Json::String),
        }
    }

    /// The texts, in order; lists in them are spread out, nothing (`none`) is left out.
    ///
    /// # Errors
    /// Those of [`Engine::render`], and a value that is no text.
    pub fn strings(&self, texts: &Texts, scope: &Scope) -> Result<Vec<String>, CodemodFault> {
        let mut found = Vec::new();
        for text in texts.texts() {
            let values = match self.value(text, scope)? {
                Json::Array(values) => values,
                value => vec![value],
            };
            for value in values {
                match value {
                    Json::String(value) => found.push(value),
                    Json::Number(value) => found.push(value.to_string()),
                    Json::Null => {}
                    other => return Err(message(&text.at, format!("`{}` gives {other}, no text", text.source))),
                }
            }
        }
        Ok(found)
    }

    /// The value of an expression.
    ///
    /// # Errors
    /// Those of [`Engine::render`].
    pub fn eval(&self, expr: &Expr, scope: &Scope) -> Result<Json, CodemodFault> {
        self.evaluate(&expr.source, &expr.at, scope)
    }

    /// Whether an expression holds: what is empty, zero or nothing does not.
    ///
    /// # Errors
    /// Those of [`Engine::render`].
    pub fn test(&self, expr: &Expr, scope: &Scope) -> Result<bool, CodemodFault> {
        let value = self.eval(expr, scope)?;
        Ok(match value {
            Json::Null => false,
            Json::Bool(flag) => flag,
            Json::Number(number) => number.as_f64() != Some(0.0),
            Json::String(text) => !text.is_empty(),
            Json::Array(items) => !items.is_empty(),
            Json::Object(fields) => !fields.is_empty(),
        })
    }

    fn evaluate(&self, source: &str, at: &Location, scope: &Scope) -> Result<Json, CodemodFault> {
        let compiled = self.env.compile_expression_owned(source.to_string()).map_err(|error| fault(&error, at))?;
        let value = compiled.eval(scope.root()).map_err(|error| fault(&error, at))?;
        plain(&value).map_err(|reason| message(at, format!("`{}`: {reason}", source.trim())))
    }

    /// Compiles a template under a name. Only while the codemod is loaded, when nobody else holds the environment.
    fn add(&mut self, name: &str, source: &str, at: &Location) -> Result<(), CodemodFault> {
        if source.len() > MAX_SOURCE {
            return Err(message(at, format!("a template of {} bytes; {MAX_SOURCE} are the limit", source.len())));
        }
        let env = Arc::make_mut(&mut self.env);
        env.add_template_owned(name.to_string(), standalone_tags(source)).map_err(|error| fault(&error, at))?;
        self.filters_exist(name, source, at, false)
    }

    /// Refuses filters and tests that do not exist.
    fn filters_exist(&self, name: &str, source: &str, at: &Location, bare: bool) -> Result<(), CodemodFault> {
        let Some((line, kind, unknown, near)) = names::unknown(&self.env, source, bare) else { return Ok(()) };
        let at = place(at, Some(name), line + 1);
        Err(CodemodFault::Template { at, message: format!("no {kind} is called `{unknown}`"), near })
    }

    /// A compiled template with all it reads, also through its includes.
    fn file_text(&self, name: &str, at: &Location) -> Result<Text, CodemodFault> {
        let of = |name: &str| -> BTreeSet<String> {
            let names = self.env.get_template(name).map(|template| template.undeclared_variables(true));
            names.into_iter().flatten().filter(|name| !global(name)).collect()
        };
        let reads = self.included(name, at)?.iter().flat_map(|name| of(name)).collect();
        Ok(Text { name: name.into(), source: String::new(), expression: None, at: at.clone(), reads, own: of(name) })
    }

    /// The fault of a template file that is not there.
    fn no_template(&self, name: &str, at: &Location) -> CodemodFault {
        let files = self.env.templates().map(|(name, _)| name).filter(|name| !name.contains(MARK));
        unknown(Some(at.clone()), "template", name, files)
    }

    /// A template and those that it includes, directly or not. Imported macros see no names but their own.
    fn included(&self, name: &str, at: &Location) -> Result<BTreeSet<String>, CodemodFault> {
        static PART: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r#"\{%[-+]?\s*(include|import|from|extends)\s+["']([^"']+)["']"#).ok());
        let (mut seen, mut open) = (BTreeSet::from([name.to_string()]), vec![name.to_string()]);
        while let Some(next) = open.pop() {
            let Ok(template) = self.env.get_template(&next) else { continue };
            for found in PART.iter().flat_map(|part| part.captures_iter(template.source())) {
                let part = found[2].to_string();
                if self.env.get_template(&part).is_err() {
                    return Err(self.no_template(&part, at));
                }
                if !matches!(&found[1], "import" | "from") && seen.insert(part.clone()) {
                    open.push(part);
                }
            }
        }
        Ok(seen)
    }
}

/// Writes a value into a text: flags as every language here has them. Nothing, lists and tables are no text: that they
/// come out as such is always a slip.
fn emit(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    let slip = |what: &str| Err(minijinja::Error::new(ErrorKind::InvalidOperation, what.to_string()));
    match value.kind() {
        ValueKind::Bool => out.write_str(if value.is_true() { "true" } else { "false" }).map_err(Into::into),
        ValueKind::None => slip("the value is none, which is no text; ask `if` first, or give another by `or`"),
        ValueKind::Seq | ValueKind::Iterable => slip("a list is no text; use `join`"),
        ValueKind::Map => slip("a table is no text; name one of its fields"),
        _ => escape_formatter(out, state, value),
    }
}

/// A writer that stops at the size cap.
struct Capped(Vec<u8>);

impl std::io::Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_OUTPUT {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether a name is one that every template knows.
fn global(name: &str) -> bool {
    GLOBALS.contains(&name.split('.').next().unwrap_or(name))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
