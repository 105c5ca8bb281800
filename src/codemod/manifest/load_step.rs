//! Steps: which field makes which kind of step, and which fields go with it.

use regex::Regex;
use toml::Spanned;

use super::{
    Action, Create, Insert, KnownBy, ListRef, Place, Remove, Require, Step, Use, Window,
    load::Loader,
    load_value::data,
    mirror::{self, FileItem, Str, StrOr},
};
use crate::{
    codemod::{
        CodemodFault,
        fault::{unknown, wrong},
        form::Form,
        template::{Order, Text},
    },
    error::Location,
};

/// Lowers one step.
pub(super) fn step(loader: &mut Loader<'_>, spanned: &Spanned<mirror::Step>) -> Result<Step, CodemodFault> {
    let at = loader.at(spanned.span());
    let step = spanned.get_ref();
    let kind = kind(step, &at)?;
    fitting(step, kind, &at)?;
    let mut locals = Vec::new();
    let each = loader.each(step.each.as_ref(), &mut locals)?;
    let when = step.when.as_ref().map(|when| loader.expr(when, &locals)).transpose()?;
    let action = match kind {
        "item" => insert(loader, step, &at, &locals).map(|it| Action::Insert(Box::new(it))),
        "create" => create(loader, step, &at, &locals).map(|it| Action::Create(Box::new(it))),
        "use" => other(loader, step, &locals).map(Action::Use),
        "require" => require(loader, step, step.require.as_ref(), &at, &locals).map(|it| Action::Require(Box::new(it))),
        "finding" => require(loader, step, step.finding.as_ref(), &at, &locals).map(|it| Action::Finding(Box::new(it))),
        _ => remove(loader, step, &at, &locals).map(|it| Action::Remove(Box::new(it))),
    }?;
    Ok(Step {
        id: step.id.as_ref().map(|id| id.get_ref().clone()),
        title: loader.maybe(step.title.as_ref(), &locals)?,
        why: loader.maybe(step.why.as_ref(), &locals)?,
        docs: loader.maybe(step.docs.as_ref(), &locals)?,
        risk: loader.maybe(step.risk.as_ref(), &locals)?,
        section: loader.maybe(step.section.as_ref(), &locals)?,
        when,
        each,
        optional: step.optional,
        action,
        at,
    })
}

/// The field that says what a step does.
fn kind(step: &mirror::Step, at: &Location) -> Result<&'static str, CodemodFault> {
    let given = [
        ("item", step.item.is_some()),
        ("create", step.create.is_some()),
        ("use", step.other.is_some()),
        ("require", step.require.is_some()),
        ("finding", step.finding.is_some()),
        ("remove", step.remove.is_some()),
    ];
    let kinds: Vec<&str> = given.into_iter().filter(|(_, given)| *given).map(|(kind, _)| kind).collect();
    let help = "a step has one of `item`, `create`, `use`, `require`, `finding`, `remove`";
    match kinds[..] {
        [] => Err(wrong(at, "the step does not say what it does", help)),
        [kind] => Ok(given.iter().find(|(name, _)| *name == kind).map_or("item", |(name, _)| name)),
        [first, second, ..] => Err(wrong(at, format!("the step has `{first}` and `{second}`"), help)),
    }
}

/// Refuses fields that mean nothing in this kind of step.
fn fitting(step: &mirror::Step, kind: &str, at: &Location) -> Result<(), CodemodFault> {
    let fields: [(&str, bool, &[&str]); 15] = [
        ("in", step.list.is_some(), &["item", "remove"]),
        ("forms", !step.forms.is_empty(), &["item"]),
        ("place", step.place.is_some(), &["item"]),
        ("every", step.every.is_some(), &["item", "remove"]),
        ("ensure", step.ensure.is_some(), &["item"]),
        ("root", step.root.is_some(), &["create", "use"]),
        ("template", step.template.is_some(), &["create"]),
        ("like", step.like.is_some(), &["create"]),
        ("known_by", step.known_by.is_some(), &["create"]),
        ("verbatim", step.verbatim.is_some(), &["create"]),
        ("with", step.with.is_some(), &["use"]),
        ("message", step.message.is_some(), &["require", "finding"]),
        ("help", step.help.is_some(), &["require", "finding"]),
        ("places", step.places.is_some(), &["require", "finding"]),
        ("optional", step.optional, &["item", "create", "use", "require", "remove"]),
    ];
    match fields.iter().find(|(_, given, kinds)| *given && !kinds.contains(&kind)) {
        None => Ok(()),
        Some((field, _, kinds)) => Err(wrong(
            at,
            format!("`{field}` means nothing in a step with `{kind}`"),
            format!("it goes with {}", kinds.iter().map(|kind| format!("`{kind}`")).collect::<Vec<_>>().join(" and ")),
        )),
    }
}

/// A field that this kind of step must have.
fn needed<'a, T>(field: Option<&'a T>, name: &str, at: &Location) -> Result<&'a T, CodemodFault> {
    field.ok_or_else(|| wrong(at, format!("the step has no `{name}`"), format!("add `{name}`")))
}

/// The list of a step.
fn list(
    loader: &mut Loader<'_>,
    step: &mirror::Step,
    at: &Location,
    locals: &[String],
) -> Result<ListRef, CodemodFault> {
    let list = needed(step.list.as_ref(), "in", at)?;
    loader.list_or_name(list, locals)
}

/// An item: a template string, or a file.
pub(super) fn item(
    loader: &mut Loader<'_>,
    item: &Spanned<StrOr<FileItem>>,
    locals: &[String],
) -> Result<Text, CodemodFault> {
    match item.get_ref() {
        StrOr::Str(text) => loader.template(&Str::new(item.span(), text.clone()), locals),
        StrOr::Table(file) => loader.file(&file.template, locals),
    }
}

fn insert(
    loader: &mut Loader<'_>,
    step: &mirror::Step,
    at: &Location,
    locals: &[String],
) -> Result<Insert, CodemodFault> {
    let locals_of_list = locals;
    let locals = &[locals, &["list".to_owned()]].concat()[..];
    let mut in_form = locals.to_vec();
    in_form.push("like".into());
    let forms = step.forms.iter().map(|form| {
        let at = loader.at(form.like.span());
        let like = Regex::new(form.like.get_ref()).map_err(|error| {
            let reason = error.to_string();
            let reason = reason.lines().last().unwrap_or_default().trim_start_matches("error: ");
            wrong(&at, format!("`like` is no regular expression: {reason}"), "see https://docs.rs/regex/#syntax")
        })?;
        let when = form.when.as_ref().map(|when| loader.expr(when, locals)).transpose()?;
        Ok(Form { like, when, item: item(loader, &form.item, &in_form)?, at })
    });
    let forms = forms.collect::<Result<_, CodemodFault>>()?;
    Ok(Insert {
        list: list(loader, step, at, locals_of_list)?,
        item: item(loader, needed(step.item.as_ref(), "item", at)?, locals)?,
        forms,
        place: place(loader, step.place.as_ref(), locals)?,
        every: step.every.as_ref().is_some_and(|every| *every.get_ref()),
        ensure: step.ensure.as_ref().is_some_and(|ensure| *ensure.get_ref()),
    })
}

/// Lowers a place; none is `auto`.
fn place(
    loader: &mut Loader<'_>,
    place: Option<&Spanned<StrOr<mirror::Window>>>,
    locals: &[String],
) -> Result<Place, CodemodFault> {
    let Some(place) = place else { return Ok(Place::Auto) };
    let window = match place.get_ref() {
        StrOr::Table(window) => window,
        StrOr::Str(name) => {
            let known = ["auto", "first", "last", "sorted"];
            return match name.as_str() {
                "auto" => Ok(Place::Auto),
                "first" => Ok(Place::First),
                "last" => Ok(Place::Last),
                "sorted" => Ok(Place::Sorted),
                _ => Err(unknown(Some(loader.at(place.span())), "place", name, known)),
            };
        }
    };
    let mut with_item = locals.to_vec();
    with_item.push("item".into());
    let by = window.by.as_ref().map(|by| loader.expr(by, &with_item)).transpose()?;
    let order = window.order.as_ref().map(|order| {
        Order::named(order.get_ref()).ok_or_else(|| {
            unknown(Some(loader.at(order.span())), "order", order.get_ref(), ["ordinal", "dictionary", "natural"])
        })
    });
    let order = order.transpose()?;
    if order.is_some() && by.is_none() {
        let at = loader.at(place.span());
        return Err(wrong(
            &at,
            "`order` says how `by` compares, and there is no `by`",
            "add `by`, as in `by = \"item.key\"`",
        ));
    }
    let close = window.close.as_ref().map(|close| loader.expr(close, locals)).transpose()?;
    let after = window.after.as_ref().map(|keys| loader.texts(keys, locals)).transpose()?;
    let before = window.before.as_ref().map(|keys| loader.texts(keys, locals)).transpose()?;
    Ok(Place::Window(Box::new(Window { after, before, by, order: order.unwrap_or_default(), close })))
}

fn create(
    loader: &mut Loader<'_>,
    step: &mirror::Step,
    at: &Location,
    locals: &[String],
) -> Result<Create, CodemodFault> {
    let known_by = step.known_by.as_ref().map(|known| {
        let list = match (&known.list, &known.files, &known.query) {
            (Some(list), None, None) => loader.list_or_name(list, locals)?,
            (None, Some(files), Some(query)) => {
                let list = mirror::List {
                    root: known.root.clone().or_else(|| step.root.clone()),
                    files: files.clone(),
                    query: query.clone(),
                    name: known.name.clone(),
                    when: None,
                    help: None,
                };
                loader.list_in(&list, at, locals)?
            }
            _ => {
                let help = "give it a list by `in`, or `files` and `query`";
                return Err(wrong(at, "`known_by` does not say where to look", help));
            }
        };
        Ok(KnownBy { list, key: loader.template(&known.key, locals)? })
    });
    let known_by = known_by.transpose()?;
    Ok(Create {
        root: loader.root(step.root.as_ref())?,
        path: loader.template(needed(step.create.as_ref(), "create", at)?, locals)?,
        template: loader.file(needed(step.template.as_ref(), "template", at)?, locals)?,
        like: step.like.as_ref().map(|globs| loader.texts(globs, locals)).transpose()?,
        known_by,
        verbatim: step.verbatim.as_ref().is_some_and(|verbatim| *verbatim.get_ref()),
    })
}

fn other(loader: &mut Loader<'_>, step: &mirror::Step, locals: &[String]) -> Result<Use, CodemodFault> {
    let Some(name) = &step.other else { return Err(wrong(&Location::file(&loader.path), "no `use`", "add it")) };
    let mut with = Vec::new();
    for (key, value) in step.with.iter().flat_map(|with| &with.get_ref().0) {
        let at = loader.at_text(value.span());
        with.push((key.get_ref().clone(), data(loader, value.get_ref(), &at, locals)?));
    }
    Ok(Use {
        codemod: name.get_ref().clone(),
        root: loader.root(step.root.as_ref())?,
        with,
        at: loader.at(name.span()),
    })
}

fn require(
    loader: &mut Loader<'_>,
    step: &mirror::Step,
    that: Option<&Str>,
    at: &Location,
    locals: &[String],
) -> Result<Require, CodemodFault> {
    Ok(Require {
        that: loader.expr(needed(that, "require", at)?, locals)?,
        message: loader.template(needed(step.message.as_ref(), "message", at)?, locals)?,
        help: loader.maybe(step.help.as_ref(), locals)?,
        places: step.places.as_ref().map(|places| loader.expr(places, locals)).transpose()?,
    })
}

fn remove(
    loader: &mut Loader<'_>,
    step: &mirror::Step,
    at: &Location,
    locals: &[String],
) -> Result<Remove, CodemodFault> {
    Ok(Remove {
        list: list(loader, step, at, locals)?,
        key: loader.template(needed(step.remove.as_ref(), "remove", at)?, locals)?,
        every: step.every.as_ref().is_some_and(|every| *every.get_ref()),
    })
}
