//! How siblings are laid out, and so the text around a new item. The only place that decides on white space.
//!
//! Goes in: a list, a position in it and the item's own text, which is never touched but for its base indentation and
//! line ends. Comes out: insertions. Nothing of the list is printed anew; the one thing that may give way is the white
//! space inside a list with nothing in it.

use super::{
    blanks, cells, columns,
    model::{List, Part},
    placement::{Join, Position},
};
use crate::text::{Edit, LineEnd, Source, Style};

/// What may be changed inside the item's own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indentation {
    /// Base indentation and line ends only.
    Literal,
    /// One level of four blanks is one level of the file's.
    Template,
}

/// A new item's text: dedented, `\n` line ends, without the list's separator.
#[derive(Debug, Clone, Copy)]
pub struct NewItem<'t> {
    /// All of it, comments above and behind included.
    pub text: &'t str,
    /// Length up to the end of the item proper: the separator goes before the comment that follows.
    pub proper: usize,
    /// What may be changed inside.
    pub indentation: Indentation,
}

/// The edits that put an item at a position.
///
/// `peers` are the document's lists of the same query, this one included: what it does not show itself is read there.
#[must_use]
pub fn insert(source: &Source, peers: &[List], list: &List, position: &Position, item: NewItem<'_>) -> Vec<Edit> {
    let place = Place::new(source, peers, list, position);
    if place.is_bare() {
        return place.fill(item);
    }
    if let Some(lead) = place.leading_separator() {
        return place.insert_behind_separator(item, lead);
    }
    if place.is_inline() {
        return place.insert_inline(item);
    }
    place.insert_lines(item)
}

/// A gap between two parts, with what is needed to lay out something in it.
struct Place<'l> {
    source: &'l Source,
    peers: &'l [List],
    list: &'l List,
    style: Style,
    slot: usize,
    join: Join,
    above: Option<&'l Part>,
    below: Option<&'l Part>,
}

impl<'l> Place<'l> {
    fn new(source: &'l Source, peers: &'l [List], list: &'l List, position: &Position) -> Self {
        let slot = position.slot;
        Self {
            source,
            peers,
            list,
            style: Style::of(source),
            slot,
            join: position.join,
            above: slot.checked_sub(1).map(|at| &list.parts[at]),
            below: list.parts.get(slot),
        }
    }

    /// End of what stands above: the part, or the opening.
    fn top(&self) -> usize {
        self.above.map_or(self.list.start, |part| part.outer.end)
    }

    /// Start of what stands below: the part, or the closing.
    fn bottom(&self) -> usize {
        self.below.map_or(self.list.end.max(self.top()), |part| part.outer.start)
    }

    /// Line (from 0) on which what stands above ends.
    fn top_line(&self) -> usize {
        self.source.line_of(self.top().saturating_sub(1).max(self.list.span.start.min(self.top())))
    }

    fn shares_line(&self) -> bool {
        !self.source.bytes()[self.top()..self.bottom()].contains(&b'\n')
    }

    fn is_bare(&self) -> bool {
        self.list.delimited && self.list.parts.is_empty() && self.list.end < self.list.span.end
    }

    /// Whether the new item shares a line with its neighbours: both are on one, and so is the whole list.
    fn is_inline(&self) -> bool {
        if !self.shares_line() || !(self.list.delimited || self.list.settings.chain) {
            return false;
        }
        if self.above.is_some() && self.below.is_some() {
            return true;
        }
        let line = self.source.line_of(self.list.start);
        let parts = &self.list.parts;
        let first = parts.first().map_or(self.list.start, |part| part.outer.start);
        let last = match self.below {
            None => parts.last().map_or(self.list.end, |part| part.outer.start),
            Some(_) => parts.last().map_or(self.list.end, |part| part.outer.end),
        };
        self.source.line_of(first) == line && self.source.line_of(last) == line
    }

    fn line_end(&self) -> LineEnd {
        self.style.line_end_at(self.source, self.top_line())
    }

    fn separator(&self) -> &str {
        self.list.separator.as_deref().unwrap_or_default()
    }

    /// Whether the only item of a list has a separator behind it: as most others of the file that span lines have, else
    /// as the query says.
    fn is_trailing(&self) -> bool {
        let of = |list: &List| list.items().next_back().map(|(_, _, item)| item.separator.is_some());
        let by_default = || self.list.settings.trailing.as_deref() == Some("always");
        let others: Vec<bool> =
            self.peers.iter().filter(|peer| spans_lines(self.source, peer)).filter_map(of).collect();
        let with = others.iter().filter(|trailing| **trailing).count();
        if others.is_empty() { by_default() } else { with * 2 > others.len() }
    }

    /// The list has nothing in it: its white space gives way.
    fn fill(&self, item: NewItem<'_>) -> Vec<Edit> {
        let inside = self.list.start..self.list.end;
        let opener = self.source.bytes()[..self.list.start].last().copied().unwrap_or(b'{');
        let has_lines = self.source.bytes()[inside.clone()].contains(&b'\n');
        if opener != b'{' && !has_lines && !item.text.contains('\n') {
            return vec![Edit::replace(inside, item.text)];
        }
        let eol = self.line_end().as_bytes();
        let base = self.source.indent(self.source.line_of(self.list.start)).to_vec();
        let indent = [base.as_slice(), &self.style.indent].concat();
        let mut new = eol.to_vec();
        let separator = if self.is_trailing() { self.separator() } else { "" };
        new.extend(self.indented(item, &indent, separator));
        new.extend_from_slice(eol);
        if has_lines {
            let after_open = self.source.line_start(self.source.line_of(self.list.start) + 1);
            return vec![Edit::insert(after_open, &new[eol.len()..])];
        }
        new.extend_from_slice(&base);
        vec![Edit::replace(inside, new)]
    }

    fn insert_inline(&self, item: NewItem<'_>) -> Vec<Edit> {
        let separator = self.separator();
        let gap = self.inline_gap();
        let gap = gap.as_bytes();
        let (bare, separated) = (self.continued(item, ""), self.continued(item, separator));
        match (self.above, self.below) {
            (_, Some(below)) => vec![Edit::insert(below.outer.start, [&separated, gap].concat())],
            (Some(above), None) => match above.item().and_then(|item| item.separator.clone()) {
                Some(known) => vec![Edit::insert(known.end, [gap, &separated].concat())],
                None => vec![Edit::insert(above.outer.end, [separator.as_bytes(), gap, &bare].concat())],
            },
            (None, None) => vec![Edit::insert(self.list.start, bare)],
        }
    }

    /// The item's text where it goes on in a line: that line's indentation is the base of the lines that follow.
    fn continued(&self, item: NewItem<'_>, separator: &str) -> Vec<u8> {
        let indent = self.source.indent(self.source.line_of(self.bottom()));
        self.indented(item, indent, separator).split_off(indent.len())
    }

    /// What stands between a separator and the next item on one line.
    fn inline_gap(&self) -> String {
        let gap = self.list.parts.windows(2).find_map(|pair| {
            let text = self.source.text(&(pair[0].outer.end..pair[1].outer.start)).into_owned();
            (!text.contains('\n')).then_some(text)
        });
        gap.unwrap_or_else(|| " ".to_owned())
    }

    /// What lines begin with where all separators stand at their start: the indentation, and what follows.
    fn leading_separator(&self) -> Option<&'l [u8]> {
        let mut lead = None;
        for pair in self.list.parts.windows(2) {
            let separator = pair[0].item()?.separator.as_ref()?;
            let line = self.source.line_of(separator.start);
            let is_first = self.source.line_start(line) + self.source.indent(line).len() == separator.start;
            if !is_first || self.source.line_of(pair[1].outer.start) != line {
                return None;
            }
            lead = Some(&self.source.bytes()[self.source.line_start(line)..pair[1].outer.start]);
        }
        lead
    }

    fn insert_behind_separator(&self, item: NewItem<'_>, lead: &[u8]) -> Vec<Edit> {
        let indent = self.indent();
        let text = &self.indented(item, &indent, "")[indent.len()..];
        let eol = self.line_end().as_bytes();
        vec![match self.below {
            Some(below) => Edit::insert(below.outer.start, [text, eol, lead].concat()),
            None => Edit::insert(self.top(), [eol, lead, text].concat()),
        }]
    }

    /// A template's item with its operator, or its cells, in the columns of its group's; what is literal stays.
    fn in_column(&self, item: NewItem<'_>, indent: &[u8]) -> Option<(String, usize)> {
        if item.indentation == Indentation::Literal {
            return None;
        }
        let group = blanks::group(self.source, self.list, self.slot, self.join);
        if let Some(text) = cells::padded(self.source, self.list, &group, item.text) {
            let proper = text.len();
            return Some((text, proper));
        }
        let (at, lacking) = columns::padding(self.source, self.list, &group, indent.len(), item.text)?;
        let text = format!("{}{}{}", &item.text[..at], " ".repeat(lacking), &item.text[at..]);
        Some((text, item.proper + lacking))
    }

    fn insert_lines(&self, item: NewItem<'_>) -> Vec<Edit> {
        let eol = self.line_end().as_bytes();
        let indent = self.indent();
        let padded = self.in_column(item, &indent);
        let item = match &padded {
            Some((text, proper)) => NewItem { text, proper: *proper, ..item },
            None => item,
        };
        let (lead, tail) = blanks::around(self.source, self.peers, self.list, self.slot, self.join, item.text);
        let mut edits = Vec::from_iter(self.separate_above());
        let mut text = self.indented(item, &indent, if self.is_separated() { self.separator() } else { "" });
        if self.shares_line() && self.below.is_some() {
            text.extend_from_slice(eol);
            text.extend_from_slice(&indent);
            text.drain(..indent.len());
            edits.push(Edit::insert(self.bottom(), text));
            return edits;
        }
        let blank = [blanks::filling(self.source, self.list), eol].concat();
        let mut new = blank.repeat(lead);
        new.extend(text);
        let next = self.source.line_start(self.top_line() + 1);
        let top_ends = self.source.line(self.top_line()).ends_with(b"\n");
        if self.shares_line() || !top_ends {
            let at = if self.shares_line() { self.top() } else { next };
            let mut line = eol.to_vec();
            line.extend(new);
            edits.push(Edit::insert(at, line));
            return edits;
        }
        new.extend_from_slice(eol);
        new.extend(blank.repeat(tail));
        let at = match self.join {
            Join::Above | Join::Under => next,
            Join::Below | Join::Apart => self.source.line_start(self.source.line_of(self.bottom())),
        };
        edits.push(Edit::insert(if self.is_at_top_of_file() { self.bottom() } else { at }, new));
        edits
    }

    /// Nothing stands above in the whole file: the first byte after a byte order mark is the place.
    fn is_at_top_of_file(&self) -> bool {
        self.above.is_none() && !self.list.delimited && self.list.start == self.bottom()
    }

    /// The item above, if there is one.
    fn last_above(&self) -> Option<&'l Part> {
        self.list.parts[..self.slot].iter().rev().find(|part| part.item().is_some())
    }

    /// Whether the new item has a separator behind it: where an item follows, and else as the last one had it.
    fn is_separated(&self) -> bool {
        let has_next = self.list.parts[self.slot..].iter().any(|part| part.item().is_some());
        has_next
            || match self.last_above().and_then(Part::item) {
                Some(item) => item.separator.is_some(),
                None => self.is_trailing(),
            }
    }

    /// Gives the item above the separator that it lacks.
    fn separate_above(&self) -> Option<Edit> {
        let separator = self.list.separator.as_deref()?;
        let bare = self.last_above().filter(|part| part.item().is_some_and(|item| item.separator.is_none()))?;
        Some(Edit::insert(bare.span.end, separator))
    }

    /// White space before the new item: that of the nearest sibling that begins a line.
    fn indent(&self) -> Vec<u8> {
        let begins = |part: &&Part| {
            let line = self.source.line_of(part.span.start);
            self.source.line_start(line) + self.source.indent(line).len() == part.span.start
        };
        let of = |part: &Part| self.source.indent(self.source.line_of(part.span.start)).to_vec();
        let items = |parts: &'l [Part]| parts.iter().filter(|part| part.item().is_some());
        let near = items(&self.list.parts[..self.slot]).rev().find(begins);
        let near = near.or_else(|| items(&self.list.parts[self.slot..]).find(begins));
        let near = near.or_else(|| {
            self.list.parts.iter().find(|part| !matches!(part.kind, super::PartKind::Directive) && begins(part))
        });
        let unlike = || {
            let base = self.source.indent(self.source.line_of(self.list.start)).to_vec();
            if self.list.delimited { [base.as_slice(), &self.style.indent].concat() } else { base }
        };
        near.map_or_else(unlike, of)
    }

    /// The item's text with the place's indentation and line ends, and what separates it behind the item proper.
    fn indented(&self, item: NewItem<'_>, indent: &[u8], separator: &str) -> Vec<u8> {
        let eol = self.line_end().as_bytes();
        let mut result = Vec::with_capacity(item.text.len() + 64);
        let mut start = 0;
        for line in item.text.split('\n') {
            let end = start + line.len();
            if start > 0 {
                result.extend_from_slice(eol);
            }
            let is_blank = line.is_empty() || item.indentation == Indentation::Template && line.trim().is_empty();
            if !is_blank {
                result.extend_from_slice(indent);
                result.extend(self.own_indent(line, item.indentation));
            }
            if (start..=end).contains(&item.proper) {
                let behind = end - item.proper;
                let at = result.len() - behind.min(result.len());
                result.splice(at..at, separator.bytes());
            }
            start = end + 1;
        }
        result
    }

    fn own_indent(&self, line: &str, mode: Indentation) -> Vec<u8> {
        let own = line.len() - line.trim_start_matches(' ').len();
        if mode == Indentation::Literal {
            return line.as_bytes().to_vec();
        }
        let mut result = self.style.indent.repeat(own / 4);
        result.extend(line.as_bytes()[own - own % 4..].iter());
        result
    }
}

fn spans_lines(source: &Source, list: &List) -> bool {
    source.line_of(list.start) != source.line_of(list.end)
}
