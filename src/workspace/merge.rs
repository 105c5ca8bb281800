//! Three-way merge by lines: what a run is taken out by, where somebody edited the file since.

use similar::{MergeResolution, TextMerge};

/// Lines (from 1, in ours) where both sides changed the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conflicts(pub(crate) Vec<usize>);

/// `ours` with what was changed from `base` to `theirs`.
pub(crate) fn merge(base: &[u8], ours: &[u8], theirs: &[u8]) -> Result<Vec<u8>, Conflicts> {
    let merge = TextMerge::from_lines(base, ours, theirs);
    let (mut result, mut conflicts, mut line) = (Vec::with_capacity(ours.len()), Vec::new(), 1);
    for region in merge.regions() {
        let ours = region.ours_range().filter_map(|at| merge.ours_line(at));
        match region.resolution() {
            MergeResolution::Theirs => {
                region.theirs_range().filter_map(|at| merge.theirs_line(at)).for_each(|line| result.extend(line));
            }
            MergeResolution::Unchanged | MergeResolution::Ours | MergeResolution::Both => {
                ours.clone().for_each(|line| result.extend(line));
            }
            _ => conflicts.push(line),
        }
        line += ours.map(|line| memchr::memchr_iter(b'\n', line).count()).sum::<usize>();
    }
    if conflicts.is_empty() { Ok(result) } else { Err(Conflicts(conflicts)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_far_from_the_inserted_line_are_kept() {
        let (base, theirs) = (b"a\nb\nNEW\nc\nd\n", b"a\nb\nc\nd\n");
        assert_eq!(merge(base, b"a\nb\nNEW\nc\nd\ne\n", theirs), Ok(b"a\nb\nc\nd\ne\n".to_vec()));
        assert_eq!(merge(base, b"x\na\nb\nNEW\nc\nd", theirs), Ok(b"x\na\nb\nc\nd".to_vec()));
    }

    #[test]
    fn an_edit_of_the_inserted_line_conflicts_there() {
        assert_eq!(merge(b"a\nNEW\nb\n", b"a\nNEWER\nb\n", b"a\nb\n"), Err(Conflicts(vec![2])));
    }

    #[test]
    fn bytes_that_are_no_utf8_and_lone_carriage_returns_are_kept() {
        let (base, theirs) = (b"\xE4\rx\r\nNEW\r\ny\r\nz\r\n", b"\xE4\rx\r\ny\r\nz\r\n");
        assert_eq!(merge(base, b"\xE4\rx\r\nNEW\r\ny\r\nz\r\n\xFF", theirs), Ok(b"\xE4\rx\r\ny\r\nz\r\n\xFF".to_vec()));
    }
}
