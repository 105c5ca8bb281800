//! What a plan says behind its steps: tests, verification, rollback.

use super::{Note, facts, state::Run, stop::Stop};
use crate::codemod::{Bindings, Codemod, NoteDef, bind};

/// The notes that are wanted, in the order of the author; those of one heading are one.
pub(super) fn notes(run: &mut Run<'_>, codemod: &Codemod, bindings: &mut Bindings) -> Result<Vec<Note>, Stop> {
    let late = codemod.steps.len();
    if codemod.notes.iter().any(|note| codemod.waits(note.reads(), late)) {
        bind::bind_after(codemod, late, bindings, &mut |request| facts::read(run, codemod, None, request))?;
    }
    let mut notes: Vec<Note> = Vec::new();
    for note in &codemod.notes {
        let texts = written(codemod, note, bindings)?;
        if texts.is_empty() {
            continue;
        }
        let title = codemod.engine.render(&note.title, &bindings.scope)?;
        match notes.iter_mut().find(|known| known.title == title) {
            Some(known) => known.text = format!("{}\n\n{}", known.text, texts.join("\n")),
            None => notes.push(Note { title, text: texts.join("\n") }),
        }
    }
    Ok(notes)
}

fn written(codemod: &Codemod, note: &NoteDef, bindings: &Bindings) -> Result<Vec<String>, Stop> {
    let mut texts = Vec::new();
    for scope in bind::rounds_of(codemod, &note.each, note.when.as_ref(), &bindings.scope)? {
        let text = codemod.engine.render(&note.text, &scope)?;
        texts.extend(Some(text.trim().to_owned()).filter(|text| !text.is_empty()));
    }
    Ok(texts)
}
