//! Why the engine stopped: a fault, or a refusal.

use crate::error::{Error, Fault, Location, Refusal};

/// Why nothing was planned.
#[derive(Debug)]
pub enum Stop {
    /// Something is broken.
    Error(Error),
    /// A promise cannot be kept.
    Refused(Box<Refusal>),
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

/// A refusal where only faults can be told.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.message)]
pub(super) struct Refused(pub(super) Refusal);

impl Fault for Refused {
    fn code(&self) -> &'static str {
        self.0.code
    }

    fn location(&self) -> Option<Location> {
        self.0.location.clone()
    }

    fn help(&self) -> Option<String> {
        Some(self.0.help.clone())
    }
}
