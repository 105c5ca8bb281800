//! Questions on a terminal.

use std::io::BufRead as _;

use super::print::Printer;

/// What a person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// One of the keys.
    Key(char),
    /// The input is at its end.
    End,
}

/// One line as it is typed; none at the end of the input.
pub(super) fn line(question: &str, printer: Printer) -> Option<String> {
    printer.prompt(format!("{question}: "));
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line),
    }
}

/// Asks until one of the keys is given; only the first letter counts.
pub(super) fn one_of(question: &str, keys: &[char], printer: Printer) -> Reply {
    loop {
        let Some(line) = line(question, printer) else { return Reply::End };
        let key = line.trim().chars().next().map(|key| key.to_ascii_lowercase());
        if let Some(key) = key.filter(|key| keys.contains(key)) {
            return Reply::Key(key);
        }
    }
}
