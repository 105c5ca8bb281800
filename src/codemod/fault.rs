//! The faults of this layer, and the search for what an author may have meant.

use std::fmt;

use thiserror::Error;

use crate::{
    codemod::question::Question,
    error::{Fault, Location},
};

/// One thing that is wrong with the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the arguments: `entity`, `fields[2].type`.
    pub path: String,
    /// What was found and what was expected.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// What is wrong with a codemod, or with what it was given.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CodemodFault {
    /// The manifest, a data file or a spec is no TOML, JSON or YAML, or has a value of the wrong type.
    #[error("{message}")]
    Syntax {
        /// Where.
        at: Location,
        /// The parser's words.
        message: String,
    },
    /// A field that a manifest does not have.
    #[error("unknown field `{field}`")]
    UnknownField {
        /// Where.
        at: Location,
        /// As the author wrote it.
        field: String,
        /// The fields there are.
        known: Vec<String>,
    },
    /// A manifest that cannot mean what it says.
    #[error("{message}")]
    Manifest {
        /// Where.
        at: Location,
        /// What was found and what was expected.
        message: String,
        /// What to do.
        help: String,
    },
    /// A template or an expression with a fault, found when it was loaded or when it was evaluated.
    #[error("{message}")]
    Template {
        /// Where, in the manifest or in the template's file.
        at: Location,
        /// What is wrong.
        message: String,
        /// Names that came near an unknown one.
        near: Vec<String>,
    },
    /// Parameters, facts and values that need each other.
    #[error("{} need each other in a circle", .path.join(" -> "))]
    Cycle {
        /// Where the first of them stands.
        at: Location,
        /// The names, the first one again at the end.
        path: Vec<String>,
    },
    /// Arguments that do not fit.
    #[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Arguments {
        /// All of them, in the order of the parameters.
        problems: Vec<Problem>,
    },
    /// What must be asked for.
    #[error("{} question{} open: {}", .questions.len(), if .questions.len() == 1 { " is" } else { "s are" },
        .questions.iter().map(|q| q.key.as_str()).collect::<Vec<_>>().join(", "))]
    Questions {
        /// What to ask, in the order in which it is bound.
        questions: Vec<Question>,
    },
    /// No codemod, query or template has this name.
    #[error("no {what} is called `{name}`")]
    Unknown {
        /// Where it is named, if it is in a manifest.
        at: Option<Location>,
        /// `codemod`, `query`, `template`, ..
        what: &'static str,
        /// As it was asked for.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
}

impl Fault for CodemodFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "manifest-syntax",
            Self::UnknownField { .. } => "manifest-field",
            Self::Manifest { .. } => "manifest",
            Self::Template { .. } => "template",
            Self::Cycle { .. } => "manifest-cycle",
            Self::Arguments { .. } => "argument",
            Self::Questions { .. } => "argument-missing",
            Self::Unknown { .. } => "unknown-name",
        }
    }

    fn location(&self) -> Option<Location> {
        match self {
            Self::Syntax { at, .. }
            | Self::UnknownField { at, .. }
            | Self::Manifest { at, .. }
            | Self::Template { at, .. }
            | Self::Cycle { at, .. } => Some(at.clone()),
            Self::Unknown { at, .. } => at.clone(),
            Self::Arguments { .. } | Self::Questions { .. } => None,
        }
    }

    fn help(&self) -> Option<String> {
        match self {
            Self::Syntax { .. } => None,
            Self::UnknownField { field, known, .. } => Some(match near(field, known.iter().map(String::as_str)) {
                found if found.is_empty() => format!("the fields here are {}", list(known)),
                found => meant(&found),
            }),
            Self::Manifest { help, .. } => Some(help.clone()),
            Self::Template { near, .. } => (!near.is_empty()).then(|| meant(near)),
            Self::Cycle { .. } => Some("give one of them a value that needs none of the others".into()),
            Self::Arguments { .. } => Some("`grafter show` prints what a codemod takes, with examples".into()),
            Self::Questions { questions } => {
                Some(questions.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
            }
            Self::Unknown { known, name, what, .. } => Some(match near(name, known.iter().map(String::as_str)) {
                found if !found.is_empty() => meant(&found),
                _ if known.is_empty() => format!("there is no {what} yet"),
                _ if known.len() > 16 => format!("there are {} .. and {} more", list(&known[..16]), known.len() - 16),
                _ => format!("there are {}", list(known)),
            }),
        }
    }
}

/// A fault of what a manifest means.
pub(super) fn wrong(at: &Location, message: impl Into<String>, help: impl Into<String>) -> CodemodFault {
    CodemodFault::Manifest { at: at.clone(), message: message.into(), help: help.into() }
}

/// A fault of a name that stands for nothing.
pub(super) fn unknown<K: Into<String>>(
    at: Option<Location>,
    what: &'static str,
    name: &str,
    known: impl IntoIterator<Item = K>,
) -> CodemodFault {
    let known = known.into_iter().map(Into::into).collect();
    CodemodFault::Unknown { at, what, name: name.into(), known }
}

/// The names that `name` may have meant, the nearest first, three at most.
///
/// Near is: equal but for case and `-`, `_`, `/`; or, for a third of its letters at most, a letter added, left out,
/// changed or swapped with its neighbour; or the one contains the other.
pub fn near<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', '/'], "");
    let asked = plain(name);
    let limit = (asked.chars().count() / 3).max(1);
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|candidate| {
            let plain = plain(candidate);
            let distance = distance(&asked, &plain);
            let within = asked.len() > 2 && (plain.contains(&asked) || (plain.len() > 2 && asked.contains(&plain)));
            (distance <= limit || within).then_some((distance, candidate))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(3).map(|(_, candidate)| candidate.to_string()).collect()
}

/// How many letters must be added, left out, changed or swapped (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// `did you mean ..` for one or several names.
fn meant(names: &[String]) -> String {
    format!("did you mean {}?", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or "))
}

/// Names in back quotes, with commas.
fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["context", "entity", "csharp/dbset", "csharp/enum-member"];
        assert_eq!(near("entty", known), ["entity"]);
        assert_eq!(near("ocntext", known), ["context"]);
        assert_eq!(near("dbset", known), ["csharp/dbset"]);
        assert_eq!(near("csharp/enum_member", known), ["csharp/enum-member"]);
        assert!(near("whatever", known).is_empty());
    }
}
