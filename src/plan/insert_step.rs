//! A step that puts an item into a list, in the form of its siblings.

use std::cmp::Ordering;

use serde_json::{Value as Json, json};

use super::{
    Answer, Kind, Outcome,
    find::{self, Target},
    insert::{Inserted, Insertion, Planned, Which, dedent, insert},
    search::{Hit, Sought},
    state::{Did, Round, Run},
    stop::Stop,
};
use crate::{
    codemod::{self, Form, Insert, Place, Window, form},
    error::Refusal,
    list::{Indentation, Item, Join, List, Part, Placement, Position, Window as Bounds},
    syntax::Query,
    text::{Source, Style},
};

/// Runs the step on its list, or on all lists that answer.
pub(super) fn run(run: &mut Run<'_>, step: &Insert, round: &Round<'_>) -> Result<Vec<Did>, Stop> {
    if run.options.answers.get(&round.number) == Some(&Answer::Decline) {
        // What an item takes from its list is not known here.
        let text = round.render(&step.item).ok();
        return Ok(vec![Did { kind: Kind::Insert, root: None, path: None, text, outcome: Outcome::Declined }]);
    }
    let (targets, queries) = find::targets(run, &step.list, round, step.every)?;
    if targets.is_empty() && !run.options.strict {
        return Ok(Vec::new());
    }
    let mut done = Vec::new();
    // In one file the last list is first, so that the numbers of the others stay.
    for target in targets.into_iter().rev() {
        match one(run, step, round, &target, &queries[target.query]) {
            Ok(did) => done.push(did),
            Err(Stop::Refused(refusal)) if step.every && !run.options.strict => done.push(Did {
                kind: Kind::Insert,
                root: Some(target.root),
                path: Some(target.hit.path),
                text: None,
                outcome: Outcome::Finding(refusal),
            }),
            Err(stop) => return Err(stop),
        }
    }
    done.reverse();
    Ok(done)
}

fn one(run: &mut Run<'_>, step: &Insert, round: &Round<'_>, target: &Target, query: &Query) -> Result<Did, Stop> {
    // A list further down in the same file may have changed it already.
    let document = match run.texts.open(&target.root, &target.hit.path, Sought::all(query))? {
        super::Opened::Document(document) => *document,
        _ => target.hit.document.clone(),
    };
    let scope = round.scope.with("list", &around(&target.hit, true));
    let round = &Round { scope: &scope, ..*round };
    let plain = round.codemod.engine.item(&step.item, round.scope)?;
    let mut forms = Vec::new();
    for form in &step.forms {
        let wanted = form.when.as_ref().map(|when| round.codemod.engine.test(when, round.scope)).transpose()?;
        forms.extend(wanted.unwrap_or(true).then_some(form));
    }
    let graft = Graft { step, round, target, query, document: &document, forms };
    let (text, inserted) = match graft.planned(&plain, run)? {
        (text, Inserted::Planned(planned)) => (text, *planned),
        (text, Inserted::Present(place)) => {
            let outcome = Outcome::Present(Some(place));
            let (root, path) = (Some(target.root.clone()), Some(target.hit.path.clone()));
            return Ok(Did { kind: Kind::Insert, root, path, text: Some(text), outcome });
        }
    };
    run.texts.edit(&target.root, &document, &inserted.edits, inserted.document);
    Ok(Did::planned(target.root.clone(), target.hit.path.clone(), text, inserted.place))
}

/// What texts of the step see of the list.
pub(super) fn around(hit: &Hit, with_items: bool) -> Json {
    let list = hit.list();
    let source = hit.document.source();
    let style = Style::of(source);
    let items = list.items().filter(|_| with_items).map(|(_, part, item)| {
        let mut it = described(item, &style.undressed(source, &part.span), list.name.as_deref());
        it["above"] = style.undressed(source, &(part.outer.start..part.span.start)).trim().into();
        it
    });
    json!({
        "name": list.name,
        "path": hit.path.to_string(),
        "keys": list.items().flat_map(|(_, _, item)| item.keys.clone()).collect::<Vec<_>>(),
        "items": items.collect::<Vec<_>>(),
    })
}

/// One item on its way into one list.
struct Graft<'a> {
    step: &'a Insert,
    round: &'a Round<'a>,
    target: &'a Target,
    query: &'a Query,
    document: &'a crate::syntax::Document,
    /// Those forms of the step that are wanted for this item.
    forms: Vec<&'a Form>,
}

impl Graft<'_> {
    fn list(&self) -> &List {
        self.target.hit.list()
    }

    fn source(&self) -> &Source {
        self.target.hit.document.source()
    }

    /// The item's text in the form of its siblings, and what its insertion comes to.
    fn planned(&self, plain: &str, run: &Run<'_>) -> Result<(String, Inserted), Stop> {
        let placement = self.placement(plain)?;
        let first = match self.insert(plain, placement) {
            Err(Stop::Refused(refusal)) if refusal.code == "conflict" => {
                let there = if self.step.ensure { Some(plain.to_owned()) } else { self.in_its_form(&refusal)? };
                return match (there, refusal.location.clone()) {
                    (Some(text), Some(place)) => Ok((text, Inserted::Present(place))),
                    _ => Err(Stop::Refused(refusal)),
                };
            }
            other => other?,
        };
        let Inserted::Planned(planned) = first else { return Ok((plain.to_owned(), first)) };
        let mut planned = *planned;
        if run.options.answers.get(&self.round.number) == Some(&Answer::Second)
            && let Some(second) = &planned.place.second
        {
            let placement = Placement::AfterLine(second.line);
            if let Inserted::Planned(moved) = self.insert(plain, placement)? {
                planned = *moved;
            }
        }
        let Some(text) = self.formed(&planned.position)?.filter(|text| dedent(text) != dedent(plain)) else {
            return Ok((plain.to_owned(), Inserted::Planned(Box::new(planned))));
        };
        match self.insert(&text, Placement::At(planned.position.clone()))? {
            Inserted::Planned(formed) => {
                let formed = Planned { place: planned.place, ..*formed };
                Ok((text, Inserted::Planned(Box::new(formed))))
            }
            present @ Inserted::Present(_) => Ok((text, present)),
        }
    }

    fn insert(&self, text: &str, placement: Placement) -> Result<Inserted, Stop> {
        let which = Which::Number(self.target.hit.number);
        let wanted = Insertion { query: self.query, which, item: text, indentation: Indentation::Template, placement };
        insert(self.document, &wanted)
    }

    /// The item in the form of the sibling nearest to its place.
    fn formed(&self, position: &Position) -> Result<Option<String>, Stop> {
        let style = Style::of(self.source());
        let texts: Vec<String> =
            self.list().items().map(|(_, part, _)| style.undressed(self.source(), &part.span)).collect();
        let siblings: Vec<&str> = texts.iter().map(String::as_str).collect();
        let Some(like) = form::choose(&self.forms, &siblings, position.index, position.join == Join::Below) else {
            return Ok(None);
        };
        let part = self.list().items().nth(like.sibling).map(|(_, part, _)| part);
        self.write(&like, part).map(Some)
    }

    fn write(&self, like: &codemod::Like, sibling: Option<&Part>) -> Result<String, Stop> {
        let above = sibling.map(|part| {
            let span = part.outer.start..part.span.start;
            Style::of(self.source()).undressed(self.source(), &span).trim().to_owned()
        });
        let mut scope = self.round.scope.with("like", &like.captures);
        scope.set_in("like", "above", &above.unwrap_or_default().into());
        Ok(self.round.codemod.engine.item(&self.forms[like.form].item, &scope)?)
    }

    /// The item that is there, if it is what the step would write in the form that it has itself.
    fn in_its_form(&self, conflict: &Refusal) -> Result<Option<String>, Stop> {
        let at = |part: &Part| conflict.location.as_ref() == Some(&self.source().location(part.span.start));
        let Some((index, part, _)) = self.list().items().find(|(_, part, _)| at(part)) else { return Ok(None) };
        let known = Style::of(self.source()).undressed(self.source(), &part.span);
        let Some(like) = form::choose(&self.forms, &[known.as_str()], 1, false) else { return Ok(None) };
        let text = self.write(&like, Some(part))?;
        Ok(self.list().has_text(self.source(), index, &text).then_some(text))
    }

    fn placement(&self, plain: &str) -> Result<Placement, Stop> {
        Ok(match &self.step.place {
            Place::Auto => Placement::Auto,
            Place::First => Placement::First,
            Place::Last => Placement::Last,
            Place::Sorted => Placement::Sorted,
            Place::Window(window) => Placement::Within(self.bounds(window, plain)?),
        })
    }

    fn bounds(&self, window: &Window, plain: &str) -> Result<Bounds, Stop> {
        let keys = |texts: &Option<codemod::Texts>| match texts {
            Some(texts) => self.round.codemod.engine.strings(texts, self.round.scope),
            None => Ok(Vec::new()),
        };
        let (after, before) = (keys(&window.after)?, keys(&window.before)?);
        let compared = window.by.as_ref().map(|_| self.compare(window, plain)).transpose()?;
        let close =
            window.close.as_ref().map(|close| self.round.codemod.engine.test(close, self.round.scope)).transpose()?;
        Ok(Bounds { after, before, compared, close: close.unwrap_or(false) })
    }

    /// How each item compares with the new one, by the window's own expression.
    fn compare(&self, window: &Window, plain: &str) -> Result<Vec<Ordering>, Stop> {
        let Some(by) = &window.by else { return Ok(Vec::new()) };
        let name = self.list().name.clone();
        let key = |item: Json| -> Result<String, Stop> {
            let scope = self.round.scope.with("item", &item);
            Ok(match self.round.codemod.engine.eval(by, &scope)? {
                Json::String(text) => text,
                other => other.to_string(),
            })
        };
        let new = match self.insert(plain, Placement::Last)? {
            Inserted::Planned(planned) => self.read_new(&planned)?,
            Inserted::Present(_) => return Ok(vec![Ordering::Equal; self.list().len()]),
        };
        let new = key(described(&new.0, &new.1, name.as_deref()))?;
        let style = Style::of(self.source());
        let items = self.list().items().map(|(_, part, item)| {
            let known = key(described(item, &style.undressed(self.source(), &part.span), name.as_deref()))?;
            Ok(window.order.compare(&known, &new))
        });
        items.collect()
    }

    /// The new item as its list's query reads it.
    fn read_new(&self, planned: &Planned) -> Result<(Item, String), Stop> {
        let lists = List::all(&planned.document, self.query.lists(&planned.document)?);
        let list = &lists[self.target.hit.number.min(lists.len() - 1)];
        let found = list.items().nth(planned.place.index);
        let (_, part, item) =
            found.ok_or_else(|| Refusal::new("item-mismatch", "the item is not found again", "report it"))?;
        let source = planned.document.source();
        Ok((item.clone(), Style::of(source).undressed(source, &part.span)))
    }
}

/// What an expression of a window sees of an item.
fn described(item: &Item, text: &str, scope: Option<&str>) -> Json {
    json!({
        "key": item.keys[0],
        "keys": item.keys,
        "text": text,
        "value": item.value,
        "type": item.type_,
        "kin": item.kin,
        "scope": scope,
    })
}
