//! Cells: where the rows of a table line their cells up, a new row is padded as its siblings are.
//!
//! A cell is what stands between two signs; `\\` before a sign takes its meaning. Only the blanks at a cell's ends change.

use super::model::{List, Part};
use crate::text::Source;

/// The new item with its cells as wide as those of its siblings; `None` where they are not lined up, or where it has
/// another number of cells.
pub(super) fn padded(source: &Source, list: &List, near: &[&Part], text: &str) -> Option<String> {
    let sign = list.settings.cells.as_deref()?;
    let row = |part: &&Part| Row::of(&source.text(&part.span), sign);
    let rows: Vec<Row> = list.parts.iter().map(|part| row(&part)).collect();
    let sibling = near.iter().map(row).find(|near| {
        let same = || rows.iter().filter(|row| row.widths() == near.widths());
        same().count() > 1 && same().any(Row::is_padded)
    })?;
    let alike: Vec<&Row> = rows.iter().filter(|row| row.widths() == sibling.widths() && !row.is_ruled()).collect();
    let new = Row::of(text, sign);
    if text.contains('\n') || new.cells.len() != sibling.cells.len() {
        return None;
    }
    let cells = new.cells.iter().enumerate().map(|(at, cell)| {
        let width = sibling.cells[at].chars().count();
        let is_between = at + 1 < new.cells.len() && (at > 0 || !cell.trim().is_empty());
        let side = Side::of(&alike.iter().map(|row| row.cells[at].as_str()).collect::<Vec<_>>());
        if is_between { side.pad(cell, width) } else { cell.clone() }
    });
    Some(cells.collect::<Vec<_>>().join(sign))
}

/// A row, cut at its signs.
struct Row {
    cells: Vec<String>,
}

impl Row {
    fn of(text: &str, sign: &str) -> Self {
        let mut cells = vec![String::new()];
        let (mut at, mut escaped) = (0, false);
        while let Some(letter) = text[at..].chars().next() {
            let is_sign = !escaped && text[at..].starts_with(sign);
            escaped = letter == '\\' && !escaped;
            if is_sign {
                cells.push(String::new());
                at += sign.len();
            } else {
                cells.iter_mut().next_back().into_iter().for_each(|cell| cell.push(letter));
                at += letter.len_utf8();
            }
        }
        Self { cells }
    }

    /// Widths of all cells but the last, behind which nothing stands.
    fn widths(&self) -> Vec<usize> {
        self.cells[..self.cells.len() - 1].iter().map(|cell| cell.chars().count()).collect()
    }

    /// Blanks were added to a cell, or the line below the header was drawn as wide as its cells.
    fn is_padded(&self) -> bool {
        let between = &self.cells[..self.cells.len() - 1];
        self.is_ruled() && between.iter().any(|cell| cell.trim().len() > 3)
            || between.iter().any(|cell| !cell.trim().is_empty() && (cell.starts_with("  ") || cell.ends_with("  ")))
    }

    /// The line below the header.
    fn is_ruled(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().bytes().all(|b| matches!(b, b'-' | b':')))
    }
}

/// On which side of a cell its blanks are.
enum Side {
    /// Behind the text, and so many before it.
    Behind(usize),
    /// Before the text, and so many behind it.
    Before(usize),
    /// On both.
    Both,
}

impl Side {
    /// As the cells of a column have them; the side on which all have the same number is the one of the text.
    fn of(cells: &[&str]) -> Self {
        let full: Vec<&str> = cells.iter().copied().filter(|cell| !cell.trim().is_empty()).collect();
        let shared = |blanks: fn(&str) -> usize| {
            let first = full.first().map(|cell| blanks(cell))?;
            full.iter().all(|cell| blanks(cell) == first).then_some(first)
        };
        let before = |cell: &str| cell.len() - cell.trim_start().len();
        let behind = |cell: &str| cell.len() - cell.trim_end().len();
        match (shared(before), shared(behind)) {
            (Some(before), Some(behind)) if before > behind => Self::Before(behind),
            (Some(before), _) => Self::Behind(before),
            (None, Some(behind)) => Self::Before(behind),
            (None, None) if full.is_empty() => Self::Behind(1),
            (None, None) => Self::Both,
        }
    }

    /// A cell of this width, or as wide as its text needs.
    fn pad(&self, cell: &str, width: usize) -> String {
        let text = cell.trim();
        let blanks = width.saturating_sub(text.chars().count());
        let (before, behind) = match *self {
            Self::Behind(before) => (before, blanks.saturating_sub(before).max(before.min(1))),
            Self::Before(behind) => (blanks.saturating_sub(behind).max(behind.min(1)), behind),
            Self::Both => ((blanks / 2).max(1), (blanks - blanks / 2).max(1)),
        };
        format!("{}{text}{}", " ".repeat(before), " ".repeat(behind))
    }
}
