//! Where a run of changed lines is shown when it could stand in several places: git's rules.
//!
//! A run whose first line equals the line below it (or whose last line equals the one above) can slide without a change
//! of meaning. Git joins the runs that meet, prefers a place beside changes of the other side, and otherwise the place
//! whose two edges look most like the edges of a block, judged by blank lines and indentation (`diff.indentHeuristic`,
//! the default since git 2.14; its weights were found by its author from a corpus that people had judged).

use std::ops::Range;

/// How far a run is slid at most when places are compared.
const FARTHEST: usize = 100;
/// Blank lines and columns that are told apart.
const MOST_BLANK: i32 = 20;
const MOST_INDENT: i32 = 200;

/// Moves every run of marked `lines` to its place; `other` are the marks of the other side.
pub(super) fn settle(lines: &[&[u8]], marks: &mut [bool], other: &[bool]) {
    let gaps = Gaps::of(other);
    let mut side = Side { lines, marks };
    let (mut at, mut gap) = (0, 0);
    while at <= lines.len() {
        let end = side.run_end(at);
        if end == at {
            (at, gap) = (at + 1, gap + 1);
            continue;
        }
        let run = side.place(Run { lines: at..end, gap }, &gaps);
        (at, gap) = (run.lines.end + 1, run.gap + 1);
    }
}

/// For each gap between unmarked lines, whether there are marked lines in it.
struct Gaps(Vec<bool>);

impl Gaps {
    fn of(marks: &[bool]) -> Self {
        let mut gaps = vec![false];
        for marked in marks {
            if *marked {
                gaps.last_mut().into_iter().for_each(|gap| *gap = true);
            } else {
                gaps.push(false);
            }
        }
        Self(gaps)
    }

    fn filled(&self, gap: usize) -> bool {
        self.0.get(gap).copied().unwrap_or(false)
    }
}

/// A run of marked lines, and how many unmarked lines stand above it.
struct Run {
    lines: Range<usize>,
    gap: usize,
}

/// One of the two texts.
struct Side<'a, 'b> {
    lines: &'a [&'a [u8]],
    marks: &'b mut [bool],
}

impl Side<'_, '_> {
    fn run_end(&self, from: usize) -> usize {
        (from..self.marks.len()).find(|line| !self.marks[*line]).unwrap_or(self.marks.len())
    }

    /// Slides one line up, and joins the run met there.
    fn up(&mut self, run: &mut Run) -> bool {
        let Range { start, end } = run.lines;
        if start == 0 || self.lines[start - 1] != self.lines[end - 1] {
            return false;
        }
        self.marks[start - 1] = true;
        self.marks[end - 1] = false;
        let start = (0..start - 1).rev().find(|line| !self.marks[*line]).map_or(0, |line| line + 1);
        *run = Run { lines: start..end - 1, gap: run.gap - 1 };
        true
    }

    /// Slides one line down, and joins the run met there.
    fn down(&mut self, run: &mut Run) -> bool {
        let Range { start, end } = run.lines;
        if end == self.lines.len() || self.lines[start] != self.lines[end] {
            return false;
        }
        self.marks[start] = false;
        self.marks[end] = true;
        *run = Run { lines: start + 1..self.run_end(end), gap: run.gap + 1 };
        true
    }

    /// Slides a run to its place. Runs that are met on the way become part of it, and then it is looked for anew.
    fn place(&mut self, mut run: Run, gaps: &Gaps) -> Run {
        loop {
            let len = run.lines.len();
            while self.up(&mut run) {}
            let earliest = run.lines.end;
            let mut beside = gaps.filled(run.gap);
            while self.down(&mut run) {
                beside |= gaps.filled(run.gap);
            }
            if run.lines.len() != len {
                continue;
            }
            if run.lines.end == earliest {
                return run;
            }
            if beside {
                while !gaps.filled(run.gap) && self.up(&mut run) {}
            } else {
                let best = self.best_end(&run, earliest);
                while run.lines.end > best && self.up(&mut run) {}
            }
            return run;
        }
    }

    /// The end with the best edges among those from `earliest` to where the run stands; of equals the lowest.
    fn best_end(&self, run: &Run, earliest: usize) -> usize {
        let (len, last) = (run.lines.len(), run.lines.end);
        let first = earliest.max(last.saturating_sub(len + 1)).max(last.saturating_sub(FARTHEST));
        let mut best = (first, self.score(first, len));
        for end in first + 1..=last {
            let score = self.score(end, len);
            if !best.1.is_better_than(&score) {
                best = (end, score);
            }
        }
        best.0
    }

    fn score(&self, end: usize, len: usize) -> Score {
        let (below, above) = (Edge::at(self.lines, end), Edge::at(self.lines, end - len));
        Score { indent: below.indent() + above.indent(), penalty: below.penalty() + above.penalty() }
    }
}

/// How well a run stands: less is better.
struct Score {
    indent: i32,
    penalty: i32,
}

impl Score {
    /// A lower indent counts as much as 60 points of penalty, by however much it is lower.
    fn is_better_than(&self, other: &Self) -> bool {
        60 * (self.indent - other.indent).signum() + self.penalty - other.penalty < 0
    }
}

/// What stands around the edge above a line.
struct Edge {
    /// Indent of the line below the edge; `None` for a blank one or the end of the text.
    here: Option<i32>,
    end_of_text: bool,
    /// Blank lines above the edge, and the indent of the line above them.
    above: (i32, Option<i32>),
    /// Blank lines after the line below the edge, and the indent of the line after them.
    below: (i32, Option<i32>),
}

impl Edge {
    fn at(lines: &[&[u8]], at: usize) -> Self {
        Self {
            here: lines.get(at).and_then(|line| indent(line)),
            end_of_text: at >= lines.len(),
            above: past_blanks(lines[..at].iter().rev()),
            below: past_blanks(lines.iter().skip(at + 1)),
        }
    }

    fn indent(&self) -> i32 {
        self.here.or(self.below.1).unwrap_or(-1)
    }

    fn penalty(&self) -> i32 {
        let below = if self.here.is_none() { 1 + self.below.0 } else { 0 };
        let blanks = self.above.0 + below;
        let start_of_text = self.above == (0, None);
        i32::from(start_of_text) + 21 * i32::from(self.end_of_text) - 30 * blanks + 6 * below + self.depth(blanks > 0)
    }

    /// What is added for an edge where the depth changes.
    fn depth(&self, blanks: bool) -> i32 {
        let pick = |with: i32, without: i32| if blanks { with } else { without };
        let (Some(here), Some(above)) = (self.here.or(self.below.1), self.above.1) else { return 0 };
        match here.cmp(&above) {
            std::cmp::Ordering::Greater => pick(10, -4),
            std::cmp::Ordering::Equal => 0,
            std::cmp::Ordering::Less if self.below.1.is_some_and(|below| below > here) => pick(17, 24),
            std::cmp::Ordering::Less => pick(17, 23),
        }
    }
}

/// Counts the blank lines at the front, and says how deep the first other line is; 0 where there are too many.
fn past_blanks<'a>(lines: impl Iterator<Item = &'a &'a [u8]>) -> (i32, Option<i32>) {
    let mut blanks = 0;
    for line in lines {
        if let Some(indent) = indent(line) {
            return (blanks, Some(indent));
        }
        blanks += 1;
        if blanks == MOST_BLANK {
            return (blanks, Some(0));
        }
    }
    (blanks, None)
}

/// How deep a line is in columns, with tabs of 8; `None` for a blank line.
fn indent(line: &[u8]) -> Option<i32> {
    let mut columns = 0;
    for byte in line {
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 8 - columns % 8,
            b'\n' | b'\r' => {}
            _ => return Some(columns),
        }
        if columns >= MOST_INDENT {
            return Some(MOST_INDENT);
        }
    }
    None
}
