//! What can go wrong, in two kinds that must not be mixed up.
//!
//! An [`Error`] is a fault: bad usage, a bad manifest, a file that cannot be read. A [`Refusal`] is an answer: the step
//! was understood, but a promise could not be kept, so nothing was written. Both carry a stable code, a [`Location`]
//! where one is known, and what the user can do. Each layer has an enum of its own faults; [`Fault`] is how such an
//! enum is wrapped, once, into an `Error`. This module knows no layer.

use std::fmt;

use serde::Serialize;

/// A place in a file, for people: lines and columns count from 1, columns in bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Location {
    /// Path as the user would type it, relative to its root.
    pub path: String,
    /// Line, from 1; 0 where only the file is meant.
    pub line: usize,
    /// Column in bytes, from 1; 0 where only the line is meant.
    pub column: usize,
}

impl Location {
    /// The file as a whole.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), line: 0, column: 0 }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(f, "{}", self.path),
            (line, 0) => write!(f, "{}:{line}", self.path),
            (line, column) => write!(f, "{}:{line}:{column}", self.path),
        }
    }
}

/// A layer's own error enum: what [`Error`] asks of it.
pub trait Fault: std::error::Error + Send + Sync + 'static {
    /// Stable code, kebab-case, that JSON output shows and the manual explains.
    fn code(&self) -> &'static str;

    /// Where it is, if that is known.
    fn location(&self) -> Option<Location> {
        None
    }

    /// What the user can do about it, as a sentence.
    fn help(&self) -> Option<String> {
        None
    }
}

/// A fault, whatever layer it comes from.
#[derive(Debug)]
pub struct Error(Box<dyn Fault>);

impl Error {
    /// Stable code of the fault.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code()
    }

    /// Where the fault is, if that is known.
    #[must_use]
    pub fn location(&self) -> Option<Location> {
        self.0.location()
    }

    /// What the user can do about it.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        self.0.help()
    }

    /// The layer's own error, to look at its variant.
    #[must_use]
    pub fn downcast_ref<F: Fault>(&self) -> Option<&F> {
        let inner: &(dyn std::error::Error + 'static) = &*self.0;
        inner.downcast_ref::<F>()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<F: Fault> From<F> for Error {
    fn from(fault: F) -> Self {
        Self(Box::new(fault))
    }
}

/// Why a step must not be applied. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Stable code, kebab-case (`list-missing`, `conflict`, ..).
    pub code: &'static str,
    /// What was found and what was expected, in one sentence without a full stop.
    pub message: String,
    /// Where.
    pub location: Option<Location>,
    /// The other place, where a refusal is about two (an empty window names both lines).
    pub other: Option<Location>,
    /// What the user can do.
    pub help: String,
}

impl Refusal {
    /// A refusal without a place yet; see [`Refusal::at`].
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), location: None, other: None, help: help.into() }
    }

    /// The same refusal, at this place.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// The same refusal, naming a second place.
    #[must_use]
    pub fn and(mut self, other: Location) -> Self {
        self.other = Some(other);
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(location) = &self.location {
            write!(f, "{location}: ")?;
        }
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for Refusal {}
