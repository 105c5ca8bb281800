//! Facts: where they are read, and what is taken.

use super::{
    Step,
    load::Loader,
    load_value::json,
    mirror::{self, Ordered, Str, StrOr},
};
use crate::{
    codemod::{
        CodemodFault,
        fact::{Fact, FieldDef, Origin, Reading, Take, Within},
        fault::{unknown, wrong},
        template::Texts,
    },
    error::Location,
    schema::Dialect,
};

/// Facts, in the order of the author.
pub(super) fn facts(
    loader: &mut Loader<'_>,
    facts: &Ordered<mirror::Fact>,
    steps: &[Step],
) -> Result<Vec<Fact>, CodemodFault> {
    let rows = |name: &str| facts.0.iter().any(|(fact, it)| fact.get_ref() == name && it.rows.is_some());
    let mut done = Vec::new();
    for (name, fact) in &facts.0 {
        let at = loader.at(name.span());
        let source = Source::of(loader, fact)?;
        if let Some(within) = &fact.within {
            let at = loader.at(within.fact.span());
            if !rows(within.fact.get_ref()) || within.fact.get_ref() == name.get_ref() {
                let found = format!("`{}` is no other fact with `rows`", within.fact.get_ref());
                return Err(wrong(&at, found, "name the fact whose rows lie around these"));
            }
        }
        let after = fact.after.as_ref().map(|id| step_named(loader, id, steps)).transpose()?;
        done.push(Fact {
            name: name.get_ref().clone(),
            help: fact.help.clone(),
            origin: origin(loader, fact, source, &at)?,
            reading: match source {
                Source::Query | Source::Files => reading(loader, fact, source, &at)?,
                Source::Json => document(loader, fact)?,
                Source::Ddl => tables_of(loader, fact)?,
                Source::Text => Reading::Texts,
            },
            default: fact.default.as_ref().map(json),
            after,
            at,
        });
    }
    Ok(done)
}

/// What a fact waits for that is read behind all steps.
const PLAN: &str = "plan";

/// The step that a fact is read behind.
fn step_named(loader: &Loader<'_>, id: &Str, steps: &[Step]) -> Result<usize, CodemodFault> {
    let found = steps.iter().rposition(|step| step.id.as_deref() == Some(id.get_ref()));
    // Behind the last step: only validations and notes see it.
    let found = found.or_else(|| (id.get_ref() == PLAN).then_some(steps.len()));
    found.ok_or_else(|| {
        let known = steps.iter().filter_map(|step| step.id.as_deref()).chain([PLAN]);
        unknown(Some(loader.at(id.span())), "step", id.get_ref(), known)
    })
}

/// What a fact is read from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Query,
    Files,
    Json,
    Ddl,
    Text,
}

impl Source {
    /// As the fact says; what means nothing there is refused.
    fn of(loader: &Loader<'_>, fact: &mirror::Fact) -> Result<Self, CodemodFault> {
        let source = match fact.source.as_ref().map(|source| (source.get_ref().as_str(), source.span())) {
            None | Some(("query", _)) => Self::Query,
            Some(("files", _)) => Self::Files,
            Some(("json", _)) => Self::Json,
            Some(("ddl", _)) => Self::Ddl,
            Some(("text", _)) => Self::Text,
            Some((other, span)) => {
                let known = ["query", "files", "json", "ddl", "text"];
                return Err(unknown(Some(loader.at(span)), "source of a fact", other, known));
            }
        };
        let field = |name, given: &Option<Str>, fits: &[Self]| {
            given.as_ref().filter(|_| !fits.contains(&source)).map(|given| (name, given.span()))
        };
        let wrong_one = field("query", &fact.query, &[Self::Query])
            .or_else(|| field("name", &fact.name, &[Self::Query, Self::Ddl]))
            .or_else(|| field("capture", &fact.capture, &[Self::Query, Self::Files]))
            .or_else(|| field("value", &fact.value, &[Self::Query, Self::Files, Self::Json]))
            .or_else(|| field("pointer", &fact.pointer, &[Self::Json]))
            .or_else(|| field("dialect", &fact.dialect, &[Self::Ddl]));
        match wrong_one {
            None => Ok(source),
            Some((name, span)) => {
                let found = format!("`{name}` means nothing in a fact of this source");
                Err(wrong(&loader.at(span), found, "take it out, or give the fact another `source`"))
            }
        }
    }
}

/// Where a fact is read.
fn origin(loader: &mut Loader<'_>, fact: &mirror::Fact, source: Source, at: &Location) -> Result<Origin, CodemodFault> {
    match (&fact.list, &fact.files, &fact.query) {
        (None, Some(files), None) if source != Source::Query => {
            if fact.rows.is_some() || fact.within.is_some() {
                return Err(wrong(at, "`rows` and `within` are for facts of a query", "leave them out"));
            }
            let (root, files) = (loader.root(fact.root.as_ref())?, loader.texts(files, &[])?);
            Ok(Origin::Files { root, files, opened: source != Source::Files })
        }
        (Some(list), None, None) if source == Source::Query => {
            let list = loader.list_or_name(list, &[])?;
            if list.when.is_some() {
                let found = "a fact is read from lists by their names, not by `when`";
                return Err(wrong(at, found, "give it `files` and `query` of its own"));
            }
            Ok(Origin::Matches(Box::new(list)))
        }
        (None, Some(files), Some(query)) if source == Source::Query => {
            let list = mirror::List {
                root: fact.root.clone(),
                files: files.clone(),
                query: query.clone(),
                name: fact.name.clone(),
                when: None,
                help: None,
            };
            Ok(Origin::Matches(Box::new(loader.list(&list, at)?)))
        }
        _ if source == Source::Query => {
            Err(wrong(at, "the fact does not say where it is read", "give it a list by `in`, or `files` and `query`"))
        }
        _ => Err(wrong(at, "the fact does not say where it is read", "give it `files`")),
    }
}

/// What a fact takes of JSON files.
fn document(loader: &Loader<'_>, fact: &mirror::Fact) -> Result<Reading, CodemodFault> {
    if let Some(pointer) =
        fact.pointer.as_ref().filter(|it| !(it.get_ref().is_empty() || it.get_ref().starts_with('/')))
    {
        let found = format!("`{}` is no JSON pointer", pointer.get_ref());
        return Err(wrong(&loader.at(pointer.span()), found, "begin it with `/`: `/database/host`"));
    }
    let pointer = fact.pointer.as_ref().map(|pointer| pointer.get_ref().clone());
    Ok(Reading::Document { pointer, take: take(loader, fact.value.as_ref())? })
}

/// What a fact takes of DDL files.
fn tables_of(loader: &mut Loader<'_>, fact: &mirror::Fact) -> Result<Reading, CodemodFault> {
    let dialect = fact.dialect.as_ref().map_or(Ok(Dialect::default()), |name| {
        Dialect::named(name.get_ref()).ok_or_else(|| {
            let known = ["mysql", "postgres", "sqlite"];
            unknown(Some(loader.at(name.span())), "dialect", name.get_ref(), known)
        })
    })?;
    let names = fact.name.as_ref().map(|name| loader.template(name, &[]).map(Texts::One)).transpose()?;
    Ok(Reading::Tables { dialect, names })
}

/// Which of several.
fn take(loader: &Loader<'_>, value: Option<&Str>) -> Result<Take, CodemodFault> {
    value.map_or(Ok(Take::First), |value| {
        Take::named(value.get_ref()).ok_or_else(|| {
            let known = ["first", "all", "exists", "count", "newest"];
            unknown(Some(loader.at(value.span())), "value of a fact", value.get_ref(), known)
        })
    })
}

/// What a fact takes.
fn reading(loader: &Loader<'_>, fact: &mirror::Fact, source: Source, at: &Location) -> Result<Reading, CodemodFault> {
    let Some(rows) = &fact.rows else {
        if fact.within.is_some() {
            return Err(wrong(at, "`within` is for facts with `rows`", "add `rows`, or leave it out"));
        }
        let usual = if source == Source::Files { "path" } else { "item.key" };
        let capture = fact.capture.as_ref().map_or(usual, |capture| capture.get_ref());
        let capture = capture.trim_start_matches('@').to_string();
        return Ok(Reading::Value { capture, take: take(loader, fact.value.as_ref())? });
    };
    if fact.capture.is_some() || fact.value.is_some() {
        return Err(wrong(
            at,
            "a fact with `rows` has no `capture` and no `value`",
            "say what each field takes in `rows`",
        ));
    }
    let field = |(name, field): &(Str, StrOr<mirror::Field>)| {
        let (capture, value) = match field {
            StrOr::Str(capture) => (capture, None),
            StrOr::Table(field) => (&field.capture, field.value.as_ref()),
        };
        let capture = capture.trim_start_matches('@').to_string();
        Ok(FieldDef { name: name.get_ref().clone(), capture, take: take(loader, value)? })
    };
    let fields = rows.0.iter().map(field).collect::<Result<_, CodemodFault>>()?;
    let within = fact.within.as_ref();
    let within = within.map(|within| Within { fact: within.fact.get_ref().clone(), field: within.field.clone() });
    Ok(Reading::Rows { fields, within })
}
