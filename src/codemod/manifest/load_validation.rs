//! Notes and validations: which fields go with which kind.

use toml::Spanned;

use super::{load::Loader, load_step::item, mirror};
use crate::{
    codemod::{
        CodemodFault,
        fault::{unknown, wrong},
        validation::{Demand, NoteDef, ValidationDef, ValidationKind},
    },
    error::Location,
};

/// Lowers one note.
pub(super) fn note(loader: &mut Loader<'_>, spanned: &Spanned<mirror::Note>) -> Result<NoteDef, CodemodFault> {
    let note = spanned.get_ref();
    let title = loader.template(&note.title, &[])?;
    let mut locals = Vec::new();
    let each = loader.each(note.each.as_ref(), &mut locals)?;
    let when = note.when.as_ref().map(|when| loader.expr(when, &locals)).transpose()?;
    let text = item(loader, &note.text, &locals)?;
    Ok(NoteDef { title, each, when, text, at: loader.at(spanned.span()) })
}

/// Lowers one validation.
pub(super) fn validation(
    loader: &mut Loader<'_>,
    spanned: &Spanned<mirror::Validation>,
) -> Result<ValidationDef, CodemodFault> {
    let at = loader.at(spanned.span());
    let it = spanned.get_ref();
    fitting(it, &at)?;
    let title = loader.template(&it.title, &[])?;
    let needs = it.needs.as_ref().map(|needs| loader.expr(needs, &[])).transpose()?;
    let (because, run) = (loader.maybe(it.because.as_ref(), &[])?, loader.maybe(it.run.as_ref(), &[])?);
    let root = loader.root(it.root.as_ref())?;
    let files = it.files.as_ref().map(|files| loader.texts(files, &[])).transpose()?.map(|files| (root, files));
    let mut locals = Vec::new();
    let each = loader.each(it.each.as_ref(), &mut locals)?;
    let when = it.when.as_ref().map(|when| loader.expr(when, &locals)).transpose()?;
    let kind = match (&it.kind, &it.require) {
        (Some(kind), _) => ValidationKind::named(kind.get_ref())
            .ok_or_else(|| unknown(Some(loader.at(kind.span())), "kind", kind.get_ref(), ValidationKind::NAMES))?,
        (None, Some(that)) => ValidationKind::Require(Box::new(Demand {
            that: loader.expr(that, &locals)?,
            message: match &it.message {
                Some(message) => loader.template(message, &locals)?,
                None => return Err(wrong(&at, "the validation has no `message`", "add `message`")),
            },
            help: loader.maybe(it.help.as_ref(), &locals)?,
            places: it.places.as_ref().map(|places| loader.expr(places, &locals)).transpose()?,
        })),
        (None, None) => {
            let kinds = ValidationKind::NAMES.join("`, `");
            let help = format!("give it `require`, or `kind` as one of `{kinds}`");
            return Err(wrong(&at, "the validation does not say what must hold", help));
        }
    };
    let id = it.id.get_ref().clone();
    Ok(ValidationDef { id, title, each, when, needs, because, run, kind, files, at })
}

/// Refuses fields that mean nothing in this kind of validation.
fn fitting(it: &mirror::Validation, at: &Location) -> Result<(), CodemodFault> {
    let kind = it.kind.as_ref().map_or("require", |kind| kind.get_ref());
    let with_files = ["syntax", "secrets", "lint"];
    let fields: [(&str, bool, &[&str]); 7] = [
        ("require", it.require.is_some(), &["require"]),
        ("message", it.message.is_some(), &["require"]),
        ("help", it.help.is_some(), &["require"]),
        ("places", it.places.is_some(), &["require"]),
        ("each", it.each.is_some(), &["require"]),
        ("root", it.root.is_some(), &with_files),
        ("files", it.files.is_some(), &with_files),
    ];
    if let Some((field, _, kinds)) = fields.iter().find(|(_, given, kinds)| *given && !kinds.contains(&kind)) {
        let found = format!("`{field}` means nothing in a validation of kind `{kind}`");
        return Err(wrong(at, found, format!("it goes with `{}`", kinds.join("`, `"))));
    }
    if it.needs.is_some() && it.because.is_none() {
        return Err(wrong(at, "`needs` without `because`", "say why it is not run where that does not hold"));
    }
    if kind == "external" && (it.because.is_none() || it.run.is_none()) {
        let help = "say `because` and `run`: nothing of it is run here";
        return Err(wrong(at, "an external validation says why and what to run", help));
    }
    Ok(())
}
