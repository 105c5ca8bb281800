//! The form in which a new item is written: that of the siblings beside it.
//!
//! A form has a regular expression that a sibling of this form matches, and a template that writes the new item so. The
//! expression is matched on the sibling's text with its white space folded; what its named groups caught is given to the
//! template as `like.<group>`, with the white space that stands in the file; `like.text` is all of it, `like.above` the
//! comments directly above, `like.all` the same of every sibling of this form. So modifiers, attributes and initializers are copied and not guessed.

use std::{borrow::Borrow, ops::Range};

use regex::Regex;
use serde_json::{Map, Value as Json};

use crate::{
    codemod::template::{Expr, Text},
    error::Location,
};

/// One way to write an item.
#[derive(Debug, Clone)]
pub struct Form {
    /// What the folded text of a sibling of this form matches.
    pub like: Regex,
    /// Only when this holds for the new item; what `like` caught is not known to it.
    pub when: Option<Expr>,
    /// The item in this form; may use `like.<group>` and `like.text`.
    pub item: Text,
    /// Where it stands.
    pub at: Location,
}

/// What a form caught of the sibling that it was taken from.
#[derive(Debug, Clone, PartialEq)]
pub struct Like {
    /// Index of the form.
    pub form: usize,
    /// Index of the sibling.
    pub sibling: usize,
    /// The value of `like` in the form's template: each named group (an empty text if it took no part), `text`, and the
    /// same of all siblings of the form as `all`.
    pub captures: Json,
}

/// Chooses the form for an item that goes before `siblings[at]`: that of the nearest sibling above that has one, else of
/// the nearest below, else none, and the step's plain `item` is written. Where the item keeps to what is `below` it, as
/// at the top of a group, those below come first.
///
/// A sibling's text begins at the item itself; its other lines have the item's own indentation taken off.
#[must_use]
pub fn choose<F: Borrow<Form>>(forms: &[F], siblings: &[&str], at: usize, below: bool) -> Option<Like> {
    let at = at.min(siblings.len());
    let (up, down) = ((0..at).rev(), at..siblings.len());
    let nearest: Vec<usize> = if below { down.chain(up).collect() } else { up.chain(down).collect() };
    nearest.into_iter().find_map(|sibling| {
        let found =
            forms.iter().enumerate().find_map(|(form, it)| Some((form, catch(&it.borrow().like, siblings[sibling])?)));
        found.map(|(form, mut captures)| {
            let like = &forms[form].borrow().like;
            let all = siblings.iter().filter_map(|sibling| catch(like, sibling)).collect();
            if let Json::Object(captures) = &mut captures {
                captures.insert("all".into(), Json::Array(all));
            }
            Like { form, sibling, captures }
        })
    })
}

/// The named groups of a match on the folded text, as the text itself has them.
fn catch(like: &Regex, text: &str) -> Option<Json> {
    let (folded, places) = fold_with_places(text);
    let caught = like.captures(&folded)?;
    let as_written = |range: Range<usize>| {
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else { return "" };
        // A blank stands for all white space up to what follows it; the folded text ends in none.
        let end = if folded.as_bytes()[last] == b' ' { places[range.end] } else { places[last] + 1 };
        &text[places[range.start]..end]
    };
    let mut groups: Map<String, Json> = like
        .capture_names()
        .flatten()
        .map(|name| (name.to_string(), caught.name(name).map_or("", |group| as_written(group.range())).into()))
        .collect();
    groups.insert("text".into(), text.into());
    Some(Json::Object(groups))
}

/// A text with its runs of white space folded, and for each byte of it the byte of the text it came from.
fn fold_with_places(text: &str) -> (String, Vec<usize>) {
    let (mut folded, mut places, mut gap) = (String::new(), Vec::new(), None);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            gap = gap.or(Some(at));
            continue;
        }
        if let Some(start) = gap.take().filter(|_| !folded.is_empty()) {
            folded.push(' ');
            places.push(start);
        }
        folded.push(c);
        places.extend(at..at + c.len_utf8());
    }
    (folded, places)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codemod::template::Engine;

    fn form(like: &str) -> Form {
        let at = Location::file("codemod.toml");
        let item = Engine::new("", []).unwrap().text("x", &at).unwrap();
        Form { like: Regex::new(like).unwrap(), when: None, item, at }
    }

    #[test]
    fn the_nearest_sibling_above_decides_then_the_one_below() {
        let forms = [form("= null!;$"), form("=> Set<")];
        let siblings = ["DbSet<A> As => Set<A>();", "// odd", "DbSet<B> Bs { get; set; } = null!;"];
        let chosen = |at: usize| choose(&forms, &siblings, at, false).map(|like| (like.form, like.sibling));
        assert_eq!(chosen(0), Some((1, 0)));
        assert_eq!(chosen(2), Some((1, 0)), "the sibling above has no form, the next one has");
        assert_eq!(chosen(3), Some((0, 2)));
        assert_eq!(choose(&forms, &siblings, 1, true).map(|like| like.sibling), Some(2), "at the top of a group");
        assert_eq!(choose(&forms, &["// odd"], 1, false), None);
    }

    #[test]
    fn groups_are_given_as_they_stand_in_the_file() {
        let forms = [form(r"^(?<head>.*)DbSet<(?<type>\w+)> (?<name>\w+)(?<gone>x)?(?<tail>.*)$")];
        let like =
            choose(&forms, &["[Obsolete]\npublic  virtual DbSet<User> Users\n    => Set<User>();"], 1, false).unwrap();
        assert_eq!(
            like.captures["all"][0],
            json!({
                "head": "[Obsolete]\npublic  virtual ",
                "type": "User",
                "name": "Users",
                "gone": "",
                "tail": "\n    => Set<User>();",
                "text": "[Obsolete]\npublic  virtual DbSet<User> Users\n    => Set<User>();",
            })
        );
    }
}
