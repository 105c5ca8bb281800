//! Columns: where siblings put their `=` or `=>` below each other, a new one does too.
//!
//! Only an item of one line takes part, only by blanks in front of its operator, and only where it has a single one
//! there: what its author lined up stays as it is.

use super::model::{List, Part};
use crate::text::Source;

/// Siblings that must agree on a column before it is one.
const FEWEST: usize = 2;

/// Where in the text blanks are lacking, and how many; `near` are the siblings of the place's group.
pub(super) fn padding(
    source: &Source,
    list: &List,
    near: &[&Part],
    indent: usize,
    text: &str,
) -> Option<(usize, usize)> {
    if text.contains('\n') || list.parts.len() < FEWEST {
        return None;
    }
    let own = Operator::of(text).filter(|own| own.blanks == 1)?;
    let column = column(source, near, own.sign)?;
    let lacking = column.checked_sub(indent + text[..own.at].chars().count()).filter(|lacking| *lacking > 0)?;
    Some((own.at, lacking))
}

/// The column that the siblings' operators share; some must have been moved there by blanks.
fn column(source: &Source, near: &[&Part], sign: &str) -> Option<usize> {
    let (mut shared, mut count, mut moved) = (None, 0, false);
    for part in near {
        let line = source.line_of(part.span.start);
        let indent = source.indent(line).len();
        let text = source.text(&(source.line_start(line) + indent..part.span.end)).into_owned();
        let operator = Operator::of(text.lines().next()?).filter(|operator| operator.sign == sign)?;
        let column = indent + text[..operator.at].chars().count();
        if *shared.get_or_insert(column) != column {
            return None;
        }
        count += 1;
        moved |= operator.blanks > 1;
    }
    shared.filter(|_| count >= FEWEST && moved)
}

/// The first `=` or `=>` of a line outside of strings, with blanks in front of it.
struct Operator {
    at: usize,
    sign: &'static str,
    blanks: usize,
}

impl Operator {
    fn of(line: &str) -> Option<Self> {
        let (mut quote, mut escaped) = (None, false);
        for (at, letter) in line.char_indices() {
            match (quote, letter) {
                _ if escaped => escaped = false,
                (Some(_), '\\') => escaped = true,
                (Some(open), _) if letter == open => quote = None,
                (None, '\'' | '"') => quote = Some(letter),
                (None, '=') => {
                    let sign = if line[at..].starts_with("=> ") { "=>" } else { "=" };
                    let blanks = line[..at].len() - line[..at].trim_end_matches(' ').len();
                    let is_alone = line[at + sign.len()..].starts_with(' ') && blanks > 0;
                    return is_alone.then_some(Self { at, sign, blanks });
                }
                _ => {}
            }
        }
        None
    }
}
