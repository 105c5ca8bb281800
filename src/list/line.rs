//! The line that tells a place: given back with `--after-line`, it leads to the same bytes.

use super::{
    layout::{self, NewItem},
    model::List,
    placement::{self, Placement, Position},
};
use crate::text::{EditSet, Source};

/// The line (from 1; 0 for the top) that, told, puts the item where this position does: directly below what stands
/// above, or past the blank lines there. Where neither leads to the same bytes it is the first of the two.
#[must_use]
pub fn telling(source: &Source, peers: &[List], list: &List, position: &Position, item: NewItem<'_>) -> usize {
    let near = placement::line_of(list, source, position);
    let below = list.parts.get(position.slot).map_or(list.end, |part| part.outer.start);
    let written = |position: &Position| {
        let edits = EditSet::new(layout::insert(source, peers, list, position, item)).ok();
        edits.map(|edits| edits.apply(source.bytes()))
    };
    let wanted = written(position);
    let leads = |line: &usize| {
        placement::place(list, source, &Placement::AfterLine(*line)).is_ok_and(|told| written(&told) == wanted)
    };
    [near, source.line_of(below)].into_iter().find(leads).unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::{super::placement::Join, *};
    use crate::{
        list::Indentation,
        syntax::{Document, Language, Query},
        text::RelPath,
    };

    #[test]
    fn the_line_is_past_the_gap_where_the_list_stands_apart() {
        let language = Language::of_name("csharp").unwrap();
        let query = include_str!("../../queries/csharp/property.scm");
        let query = Query::compile("test.scm", query, language).unwrap();
        let telling_of = |text: &str| {
            let source = Source::new(RelPath::parse("a.cs").unwrap(), text.as_bytes().to_vec());
            let document = Document::parse(source, language).unwrap();
            let lists = List::all(&document, query.lists(&document).unwrap());
            let item = NewItem { text: "int X { get; }", proper: 14, indentation: Indentation::Literal };
            let position = Position { slot: 2, index: 2, join: Join::Above };
            telling(document.source(), &lists, &lists[0], &position, item)
        };
        assert_eq!(telling_of("class A\n{\n    int A { get; }\n\n    int B { get; }\n\n    int C { get; }\n}\n"), 6);
        assert_eq!(telling_of("class A\n{\n    int A { get; }\n    int B { get; }\n\n    int C { get; }\n}\n"), 4);
    }
}
