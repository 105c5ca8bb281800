//! What of a DDL text could not be read.

use thiserror::Error;

use crate::error::{Fault, Location};

/// A table whose definition could not be read as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("table `{table}`: {message}")]
pub struct SchemaFault {
    /// The table.
    pub table: String,
    /// Where.
    pub at: Location,
    /// What was found and what was expected.
    pub message: String,
}

impl Fault for SchemaFault {
    fn code(&self) -> &'static str {
        "ddl"
    }

    fn location(&self) -> Option<Location> {
        Some(self.at.clone())
    }

    fn help(&self) -> Option<String> {
        Some("give it as the server prints it, by SHOW CREATE TABLE or a dump without data".into())
    }
}

/// A source of `introspect` that does not say what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct IntrospectFault {
    /// What was found.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Fault for IntrospectFault {
    fn code(&self) -> &'static str {
        "introspect"
    }

    fn help(&self) -> Option<String> {
        Some(self.help.clone())
    }
}
