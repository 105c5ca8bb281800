//! Layer 7: live servers. What a database says of its tables, read by a driver or by a server of the Model Context
//! Protocol that has one.
//!
//! Goes in: a source that is no file, and names of tables. Come out: the statements that make them, as text for
//! [`schema::read`](crate::schema::read). Only reading statements are sent, on connections that are told to be read-only. No
//! password is in what comes out, messages included. The drivers are big, so each way is a feature that is off by default;
//! this module says so where one is asked for that is not there.

#[cfg(feature = "db")]
mod database;
#[cfg(any(feature = "db", feature = "mcp"))]
mod secret;
#[cfg(feature = "mcp")]
mod server;
#[cfg(feature = "mcp")]
mod tool;

use std::path::{Path, PathBuf};

use crate::schema::{Dialect, IntrospectFault};

/// A source that is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A database, by its URL.
    Database(String, Dialect),
    /// A server of `.mcp.json`, and which of its databases.
    Tool(String, Option<String>),
}

/// A `.mcp.json`.
#[derive(Debug, Clone)]
pub struct Config {
    /// Path, for messages.
    pub path: String,
    /// The folder that it lies in: servers are started there.
    pub folder: PathBuf,
    /// What it holds.
    pub text: String,
}

/// What a server said: its dialect, and the statements that make its tables.
pub type Said = (Dialect, Vec<String>);

/// The schemes of URLs.
const SCHEMES: [(&str, Dialect); 5] = [
    ("mysql:", Dialect::MySql),
    ("mariadb:", Dialect::MySql),
    ("postgres:", Dialect::Postgres),
    ("postgresql:", Dialect::Postgres),
    ("sqlite:", Dialect::Sqlite),
];

impl Source {
    /// `mcp:NAME`, `mcp:NAME/DATABASE`, a database's URL, or `env:VARIABLE` that holds one. `None`: a path.
    ///
    /// # Errors
    /// The variable is not set, or holds no such URL.
    pub fn of(text: &str) -> Result<Option<Self>, IntrospectFault> {
        if let Some(server) = text.strip_prefix("mcp:") {
            let (server, database) = server.split_once('/').map_or((server, None), |(one, two)| (one, Some(two)));
            return Ok(Some(Self::Tool(server.to_owned(), database.map(str::to_owned))));
        }
        let dialect =
            |url: &str| SCHEMES.iter().find(|(scheme, _)| url.starts_with(scheme)).map(|(_, dialect)| *dialect);
        let Some(variable) = text.strip_prefix("env:") else {
            return Ok(dialect(text).map(|dialect| Self::Database(text.to_owned(), dialect)));
        };
        let help = "it must hold a URL: mysql://USER:PASSWORD@HOST:PORT/DATABASE, postgres://.., sqlite:PATH";
        let url = std::env::var(variable)
            .map_err(|_| fault(format!("the environment variable {variable} is not set"), help))?;
        match dialect(&url) {
            Some(dialect) => Ok(Some(Self::Database(url, dialect))),
            None => Err(fault(format!("the environment variable {variable} holds no URL of a database"), help)),
        }
    }

    /// What makes these tables, or all; paths are relative to `dir`.
    ///
    /// # Errors
    /// The way is not built in; the server is not there, refuses, or says something else.
    pub fn statements(&self, configs: &[Config], dir: &Path, tables: &[String]) -> Result<Said, IntrospectFault> {
        match self {
            Self::Database(url, dialect) => database(url, *dialect, dir, tables).map(|said| (*dialect, said)),
            Self::Tool(server, database) => tool(configs, server, database.as_deref(), tables),
        }
    }
}

#[cfg(feature = "db")]
use database::statements as database;
#[cfg(feature = "mcp")]
use tool::statements as tool;

#[cfg(not(feature = "db"))]
fn database(_: &str, _: Dialect, _: &Path, _: &[String]) -> Result<Vec<String>, IntrospectFault> {
    Err(not_built("a live database", "db"))
}

#[cfg(not(feature = "mcp"))]
fn tool(_: &[Config], _: &str, _: Option<&str>, _: &[String]) -> Result<Said, IntrospectFault> {
    Err(not_built("a server of .mcp.json", "mcp"))
}

#[cfg(not(all(feature = "db", feature = "mcp")))]
fn not_built(what: &str, feature: &str) -> IntrospectFault {
    fault(
        format!("this grafter cannot ask {what}: it was built without the feature `{feature}`"),
        format!(
            "build it by `cargo install --path . --features {feature}`; or run what `grafter introspect --sql` prints, and hand \
             its rows back"
        ),
    )
}

fn fault(message: impl Into<String>, help: impl Into<String>) -> IntrospectFault {
    IntrospectFault { message: message.into(), help: help.into() }
}

/// What drives a connection, on this thread.
#[cfg(any(feature = "db", feature = "mcp"))]
fn runtime() -> Result<tokio::runtime::Runtime, IntrospectFault> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| fault(format!("no connection can be driven: {error}"), "free some memory or files"))
}

/// What is awaited, if it comes in time.
#[cfg(any(feature = "db", feature = "mcp"))]
async fn in_time<T>(seconds: u64, awaited: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(std::time::Duration::from_secs(seconds), awaited).await.ok()
}
