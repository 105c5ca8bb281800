//! A step that makes a new file, dressed as its newest sibling.

use super::{
    Answer, Kind, Outcome, Read, find,
    state::{Did, Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{Create, template::Order},
    error::{Location, Refusal},
    syntax::{Document, Language},
    text::{RelPath, Source, Style, source::BOM},
};

/// Runs the step.
pub(super) fn run(run: &mut Run<'_>, step: &Create, round: &Round<'_>) -> Result<Did, Stop> {
    let path = RelPath::parse(&round.render(&step.path)?)?;
    let root = sole_root(run, step, round)?;
    let did = |outcome: Outcome, text: Option<String>| Did {
        kind: Kind::Create,
        root: Some(root.clone()),
        path: Some(path.clone()),
        text,
        outcome,
    };
    if run.options.answers.get(&round.number) == Some(&Answer::Decline) {
        return Ok(did(Outcome::Declined, None));
    }
    if let Some(place) = known(run, step, round)? {
        return Ok(did(Outcome::Present(Some(place)), None));
    }
    let text = round.render(&step.template)?;
    let like = newest(run, step, round, &root)?;
    let bytes = if step.verbatim { text.clone().into_bytes() } else { dressed(&text, like.as_ref()) };
    match run.texts.read(&root, &path)? {
        Read::Missing => {}
        Read::Source(source) if source.bytes() == bytes => {
            return Ok(did(Outcome::Present(Some(Location::file(path.as_str()))), None));
        }
        Read::Source(source) => return Err(differs(&source, &bytes).into()),
        Read::Skipped(skip) => {
            let message = format!("{path} is there and cannot be compared: {}", skip.reason);
            return Err(Refusal::new("conflict", message, "give another path, or move the file away").into());
        }
    }
    let source = Source::new(path.clone(), bytes);
    let document = parsed(&source)?;
    run.texts.create(&root, source, document);
    Ok(did(Outcome::Done, Some(text)))
}

fn sole_root(run: &Run<'_>, step: &Create, round: &Round<'_>) -> Result<String, Stop> {
    match run.roots_for(step.root.as_deref(), round.root).as_slice() {
        [root] => Ok(root.clone()),
        _ => Err(Refusal::new(
            "root-ambiguous",
            "there are several roots, and the step names none",
            "say `root = \"..\"` in the step",
        )
        .at(step.path.at().clone())
        .into()),
    }
}

/// Where it is already, by the key that it is known by.
fn known(run: &mut Run<'_>, step: &Create, round: &Round<'_>) -> Result<Option<Location>, Stop> {
    let Some(known_by) = &step.known_by else { return Ok(None) };
    let key = round.render(&known_by.key)?;
    let (targets, _) = find::targets(run, &known_by.list, round, true)?;
    Ok(targets.iter().find_map(|target| {
        let source = target.hit.document.source();
        target.hit.list().find(&key).map(|(_, part, _)| source.location(part.span.start))
    }))
}

/// The newest sibling: the last by file name.
fn newest(run: &mut Run<'_>, step: &Create, round: &Round<'_>, root: &str) -> Result<Option<Source>, Stop> {
    let Some(like) = &step.like else { return Ok(None) };
    let globs = round.codemod.engine.strings(like, round.scope)?;
    let paths = run.texts.list(root, &globs)?;
    let newest = paths.iter().max_by(|a, b| Order::Ordinal.compare(a.file_name(), b.file_name()));
    Ok(match newest.map(|path| run.texts.read(root, path)).transpose()? {
        Some(Read::Source(source)) => Some(source),
        _ => None,
    })
}

/// A text written with four blanks and `\n`, with the byte order mark, line ends, indentation and final newline of a
/// sibling.
fn dressed(text: &str, like: Option<&Source>) -> Vec<u8> {
    let Some(like) = like else { return text.as_bytes().to_vec() };
    let style = Style::of(like);
    let mut bytes = if like.has_bom() { BOM.to_vec() } else { Vec::new() };
    let body = text.trim_end_matches('\n');
    for (at, line) in body.split('\n').enumerate() {
        if at > 0 {
            bytes.extend_from_slice(style.line_end.as_bytes());
        }
        let own = line.len() - line.trim_start_matches(' ').len();
        bytes.extend(style.indent.repeat(own / 4));
        bytes.extend_from_slice(&line.as_bytes()[own - own % 4..]);
    }
    if style.final_newline {
        bytes.extend_from_slice(style.line_end.as_bytes());
    }
    bytes
}

fn differs(known: &Source, wanted: &[u8]) -> Refusal {
    let same = known.bytes().iter().zip(wanted).take_while(|(a, b)| a == b).count();
    let message = format!("{} is there with other text", known.path());
    Refusal::new("conflict", message, "compare the two, and change or move the file that is there")
        .at(known.location(same))
}

/// The new file's tree. What does not parse must not be made.
fn parsed(source: &Source) -> Result<Option<Document>, Stop> {
    let Some(language) = Language::of_extension(source.path().extension()) else { return Ok(None) };
    let document = Document::parse(source.clone(), language)?;
    match document.error_spans().first() {
        Some(span) => Err(Refusal::new(
            "parse-broken",
            "the new file would not parse",
            "this is a fault of the codemod's template, or of an argument",
        )
        .at(source.location(span.start))
        .into()),
        None => Ok(Some(document)),
    }
}
