//! What is printed, and how: text in colour or JSON, never a control character that the text did not mean.

use std::{
    fmt::Display,
    io::{self, IsTerminal, Write},
};

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::{
    Exit,
    args::{Color, Format, Global},
    exit_of_stop,
};
use crate::{
    codemod::{CodemodFault, Question},
    error::{Error, Location, Refusal},
    plan::Stop,
};

const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const HUNK: Style = AnsiColor::Cyan.on_default();
const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// Writes to standard output and standard error as the user asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printer {
    format: Format,
    color: Color,
    quiet: bool,
    verbose: bool,
}

impl Printer {
    pub(super) fn new(global: &Global) -> Self {
        Self { format: global.format, color: global.color, quiet: global.quiet, verbose: global.verbose }
    }

    /// Whether the output is a document for reviewers.
    pub(super) fn is_document(self) -> bool {
        self.format == Format::Markdown
    }

    /// Whether somebody is there to be asked.
    pub(super) fn may_ask(self) -> bool {
        !self.is_json() && io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Whether programs read the output.
    pub(super) fn is_json(self) -> bool {
        self.format == Format::Json
    }

    /// One JSON value on standard output.
    pub(super) fn json(self, value: &impl Serialize) {
        let text = serde_json::to_string_pretty(value).unwrap_or_else(|error| format!("\"{error}\""));
        self.out(format!("{text}\n").as_bytes());
    }

    /// A line on standard output; nothing in JSON.
    pub(super) fn line(self, text: impl Display) {
        if !self.is_json() {
            self.out(format!("{}\n", visible(&text.to_string())).as_bytes());
        }
    }

    /// A line that `-q` leaves out, on standard error.
    pub(super) fn note(self, text: impl Display) {
        if !self.quiet && !self.is_json() {
            let faint = self.style(FAINT, io::stderr().is_terminal());
            self.err(&format!("{faint}{}{faint:#}\n", visible(&text.to_string())));
        }
    }

    /// A line that only `-v` shows, on standard error.
    pub(super) fn detail(self, text: impl Display) {
        if self.verbose {
            self.note(text);
        }
    }

    /// A title in bold on standard output.
    pub(super) fn title(self, text: impl Display) {
        if !self.is_json() {
            let bold = self.style(BOLD, io::stdout().is_terminal());
            self.out(format!("{bold}{}{bold:#}\n", visible(&text.to_string())).as_bytes());
        }
    }

    /// A patch on standard output: its bytes as they are, unless a person looks at them.
    pub(super) fn patch(self, patch: &[u8]) {
        if !io::stdout().is_terminal() && self.color != Color::Always {
            self.out(patch);
            return;
        }
        let mut shown = String::new();
        for line in patch.split_inclusive(|byte| *byte == b'\n') {
            let style = self.style(style_of(line), true);
            let text = String::from_utf8_lossy(line);
            shown.push_str(&format!("{style}{}{style:#}\n", visible(text.trim_end_matches(['\n', '\r']))));
        }
        self.out(shown.as_bytes());
    }

    /// A fault or refusal: on standard error for people, on standard output for programs.
    pub(super) fn stop(self, stop: &Stop) -> Exit {
        let exit = exit_of_stop(stop);
        let report = Report::of(stop);
        if self.is_json() {
            self.json(&report);
        } else {
            self.report(&report);
        }
        exit
    }

    /// A refusal that does not end the verb.
    pub(super) fn refusal(self, refusal: &Refusal) {
        if !self.is_json() {
            self.report(&Report::refused(refusal));
        }
    }

    /// Something that a reviewer should know.
    pub(super) fn finding(self, refusal: &Refusal) {
        if !self.is_json() {
            self.report(&Report { outcome: "finding", ..Report::refused(refusal) });
        }
    }

    /// A document on standard output.
    pub(super) fn document(self, text: &str) {
        self.out(format!("{}\n", visible(text)).as_bytes());
    }

    /// What goes with a question, on standard error, whatever `-q` says.
    pub(super) fn say(self, text: impl Display) {
        self.err(&visible(&text.to_string()));
    }

    /// A question on the terminal; no line end.
    pub(super) fn prompt(self, text: impl Display) {
        let bold = self.style(BOLD, io::stderr().is_terminal());
        self.err(&format!("{bold}{}{bold:#}", visible(&text.to_string())));
    }

    fn report(self, report: &Report<'_>) {
        let color = io::stderr().is_terminal();
        let red = self.style(AnsiColor::Red.on_default().bold(), color);
        let faint = self.style(FAINT, color);
        let mut text = String::new();
        if let Some(place) = &report.location {
            text.push_str(&format!("{}: ", visible(&place.to_string())));
        }
        text.push_str(&format!(
            "{red}{}{red:#}{faint}[{}]{faint:#}: {}\n",
            report.outcome,
            report.code,
            visible(&report.message)
        ));
        if let Some(other) = &report.other {
            text.push_str(&format!("  {faint}and{faint:#} {}\n", visible(&other.to_string())));
        }
        if let Some(help) = &report.help {
            text.push_str(&format!("  {faint}help:{faint:#} {}\n", visible(help)));
        }
        self.err(&text);
    }

    fn style(self, style: Style, is_terminal: bool) -> Style {
        let on = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        if on { style } else { Style::new() }
    }

    /// A closed pipe is the reader's way to say that it has enough.
    #[allow(clippy::unused_self, reason = "all output goes through the printer")]
    fn out(self, bytes: &[u8]) {
        let _ = io::stdout().lock().write_all(bytes);
    }

    #[allow(clippy::unused_self, reason = "all output goes through the printer")]
    fn err(self, text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// A fault or refusal as JSON shows it.
#[derive(Debug, Serialize)]
struct Report<'a> {
    outcome: &'static str,
    code: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "<[Question]>::is_empty")]
    questions: &'a [Question],
}

impl<'a> Report<'a> {
    fn of(stop: &'a Stop) -> Self {
        match stop {
            Stop::Refused(refusal) => Self::refused(refusal),
            Stop::Error(error) => Self {
                outcome: if exit_of_stop(stop) == Exit::Refused { "refused" } else { "error" },
                code: error.code(),
                message: error.to_string(),
                location: error.location(),
                other: None,
                help: error.help(),
                questions: questions(error),
            },
        }
    }

    fn refused(refusal: &'a Refusal) -> Self {
        Self {
            outcome: "refused",
            code: refusal.code,
            message: refusal.message.clone(),
            location: refusal.location.clone(),
            other: refusal.other.clone(),
            help: Some(refusal.help.clone()),
            questions: &[],
        }
    }
}

/// What is still to be told, where that is what is missing.
fn questions(error: &Error) -> &[Question] {
    match error.downcast_ref::<CodemodFault>() {
        Some(CodemodFault::Questions { questions }) => questions,
        _ => &[],
    }
}

fn style_of(line: &[u8]) -> Style {
    match line.first() {
        _ if line.starts_with(b"diff ") || line.starts_with(b"--- ") || line.starts_with(b"+++ ") => BOLD,
        Some(b'@') => HUNK,
        Some(b'+') => ADDED,
        Some(b'-') => REMOVED,
        _ => Style::new(),
    }
}

/// A text with its control and bidirectional characters escaped, line ends and tabs aside.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let hidden = c.is_control() && !matches!(c, '\n' | '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(visible("a\u{202e}b\u{1b}[0m\tc\n"), "a\\u{202e}b\\u{1b}[0m\tc\n");
    }
}
