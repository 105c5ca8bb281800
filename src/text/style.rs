//! What a file's white space looks like: found, never imposed.

use std::ops::Range;

use crate::text::source::Source;

/// The bytes that end a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// `\n`
    Lf,
    /// `\r\n`
    CrLf,
}

impl LineEnd {
    /// As bytes.
    #[must_use]
    pub fn as_bytes(self) -> &'static [u8] {
        match self {
            Self::Lf => b"\n",
            Self::CrLf => b"\r\n",
        }
    }

    /// How this line ends, if it ends at all.
    fn of(line: &[u8]) -> Option<Self> {
        match line {
            [.., b'\r', b'\n'] => Some(Self::CrLf),
            [.., b'\n'] => Some(Self::Lf),
            _ => None,
        }
    }
}

/// The habits of a whole file; what the place itself shows goes before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The commoner line end; `\n` for a file of one line.
    pub line_end: LineEnd,
    /// One level of indentation: a tab, or the commonest number of blanks by which a line is deeper than the one above.
    pub indent: Vec<u8>,
    /// Whether the last line ends.
    pub final_newline: bool,
}

impl Style {
    /// Reads a file's habits off its lines.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let crlf = memchr::memmem::find_iter(source.bytes(), b"\r\n").count();
        let lines = source.line_count() - 1;
        Self {
            line_end: if crlf * 2 > lines { LineEnd::CrLf } else { LineEnd::Lf },
            indent: indent_unit(source),
            final_newline: source.bytes().ends_with(b"\n"),
        }
    }

    /// Some bytes of the file as templates are written: without the indentation of the line in which they begin, four
    /// blanks a level, `\n`.
    #[must_use]
    pub fn undressed(&self, source: &Source, span: &Range<usize>) -> String {
        let own = String::from_utf8_lossy(source.indent(source.line_of(span.start))).into_owned();
        let unit = String::from_utf8_lossy(&self.indent).into_owned();
        let text = source.text(span).replace("\r\n", "\n");
        let mut lines = text.split('\n');
        let mut out = lines.next().unwrap_or_default().to_owned();
        for line in lines {
            let mut rest = line.strip_prefix(own.as_str()).unwrap_or_else(|| line.trim_start_matches([' ', '\t']));
            out.push('\n');
            while let Some(deeper) = rest.strip_prefix(unit.as_str()) {
                out.push_str("    ");
                rest = deeper;
            }
            out.push_str(rest);
        }
        out
    }

    /// The line end in use around a line (from 0): its own, that of the line above, or else the file's.
    #[must_use]
    pub fn line_end_at(&self, source: &Source, line: usize) -> LineEnd {
        LineEnd::of(source.line(line))
            .or_else(|| line.checked_sub(1).and_then(|above| LineEnd::of(source.line(above))))
            .unwrap_or(self.line_end)
    }
}

/// Counts by how much lines are deeper than the line above them; four blanks where nothing is indented.
fn indent_unit(source: &Source) -> Vec<u8> {
    let (mut tabs, mut steps, mut above) = (0usize, [0usize; 9], 0);
    for line in (0..source.line_count()).filter(|line| !source.is_blank(*line)) {
        let indent = source.indent(line);
        if indent.first() == Some(&b'\t') {
            tabs += 1;
        }
        let width = indent.len();
        if let Some(step) = width.checked_sub(above).filter(|step| (2..=8).contains(step)) {
            steps[step] += 1;
        }
        above = width;
    }
    let blanks: usize = steps.iter().sum();
    if tabs > blanks {
        return b"\t".to_vec();
    }
    let best = (2..=8).max_by_key(|step| (steps[*step], usize::from(*step == 4))).filter(|step| steps[*step] > 0);
    vec![b' '; best.unwrap_or(4)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::RelPath;

    fn style(text: &str) -> Style {
        Style::of(&Source::new(RelPath::parse("a").unwrap(), text.as_bytes().to_vec()))
    }

    #[test]
    fn a_part_is_given_as_templates_are_written() {
        for (text, start) in [("a\r\n\tb {\r\n\t\tc\r\n\r\n\t}\r\n", 4), ("a\n  b {\n    c\n\n  }\n", 4)] {
            let source = Source::new(RelPath::parse("a").unwrap(), text.as_bytes().to_vec());
            let end = source.bytes().iter().rposition(|byte| *byte == b'}').unwrap() + 1;
            assert_eq!(Style::of(&source).undressed(&source, &(start..end)), "b {\n    c\n\n}");
        }
    }

    #[test]
    fn habits_are_read_off_the_lines() {
        assert_eq!(style("a\n  b\n    c\n").indent, b"  ");
        assert_eq!(style("a\r\n\tb\r\n\t\tc\r\n").indent, b"\t");
        assert_eq!(style("a\r\n\tb\r\n").line_end, LineEnd::CrLf);
        assert_eq!(style("a").indent, b"    ");
        assert!(!style("a").final_newline);
    }
}
