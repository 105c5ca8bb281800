//! A server that runs SQL as a tool (`DBHub` is one), asked by `rmcp`. It is started, or reached over http; only statements
//! that read are sent to it.

use std::{
    collections::HashMap,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
};

use rmcp::{
    RoleClient, ServiceExt as _,
    model::CallToolRequestParams,
    service::RunningService,
    transport::{
        StreamableHttpClientTransport, TokioChildProcess, streamable_http_client::StreamableHttpClientTransportConfig,
    },
};
use serde_json::{Value as Json, json};
use tokio::{
    io::AsyncReadExt as _,
    process::{ChildStderr, Command},
    runtime::Runtime,
};

use super::{Config, Said, fault, in_time, runtime, secret::Secrets, server::Server};
use crate::schema::{
    Dialect, IntrospectFault,
    inquiry::{self, Row},
};

/// The tool that runs SQL; a server of several databases has one for each, with its name behind this and `_`.
const TOOL: &str = "execute_sql";

/// How long a server may take to start, in seconds: `npx` may have to get it first.
const START: u64 = 120;

/// How long an answer may take, in seconds.
const ANSWER: u64 = 60;

/// The dialect of a server's database and the statements that make its tables.
///
/// # Errors
/// The server cannot be started or reached, has no such tool, or its database refuses; see [`inquiry::statements`].
pub(super) fn statements(
    configs: &[Config],
    name: &str,
    database: Option<&str>,
    tables: &[String],
) -> Result<Said, IntrospectFault> {
    let (server, secrets, config) = Server::named(configs, name)?;
    let runtime = runtime()?;
    let client = Client { runtime: &runtime, name, secrets };
    let mut service = client.open(&server, config)?;
    let said = client.said(&service, database, tables);
    // It is asked to end, and ended; how it takes that changes nothing.
    let _ = runtime.block_on(service.close());
    said
}

/// What a server writes to its standard error.
type Noise = Arc<Mutex<Vec<u8>>>;

type Service = RunningService<RoleClient, ()>;

struct Client<'a> {
    runtime: &'a Runtime,
    name: &'a str,
    secrets: Secrets,
}

impl Client<'_> {
    fn fault(&self, message: impl AsRef<str>, help: impl Into<String>) -> IntrospectFault {
        fault(self.secrets.hide(&format!("the server `{}` {}", self.name, message.as_ref())), help)
    }

    /// Starts it, or reaches it.
    fn open(&self, server: &Server, config: &Config) -> Result<Service, IntrospectFault> {
        let noise = Noise::default();
        let opened = self.runtime.block_on(async {
            if server.command.is_empty() {
                let transport = StreamableHttpClientTransport::from_config(self.address(server)?);
                return Ok(in_time(ANSWER, ().serve(transport)).await);
            }
            let mut command = Command::new(&server.command);
            command.args(&server.args).envs(&server.env).current_dir(&config.folder);
            let (process, errors) =
                TokioChildProcess::builder(command).stderr(Stdio::piped()).spawn().map_err(|error| {
                    let help = "look at its `command`; it must be installed here";
                    self.fault(format!("cannot be started by `{}`: {error}", server.command), help)
                })?;
            let hearing = errors.map(|errors| tokio::spawn(heard(errors, noise.clone())));
            let opened = in_time(START, ().serve(process)).await;
            if let (Some(Err(_)), Some(hearing)) = (&opened, hearing) {
                // It has ended, or ends now: its last words say why.
                let _ = in_time(2, hearing).await;
            }
            Ok(opened)
        })?;
        let help = "run what .mcp.json says by hand, to see what it says";
        match opened {
            Some(Ok(service)) => Ok(service),
            Some(Err(error)) => {
                let said = noise.lock().unwrap_or_else(PoisonError::into_inner);
                let said = String::from_utf8_lossy(&said);
                let why = reason(&said).map_or_else(|| chain(&error), str::to_owned);
                Err(self.fault(format!("does not answer: {why}"), help))
            }
            None => Err(self.fault("does not answer in time", help)),
        }
    }

    /// Where a server is that runs already.
    fn address(&self, server: &Server) -> Result<StreamableHttpClientTransportConfig, IntrospectFault> {
        // The one that the other driver has too. A second call finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut headers = HashMap::new();
        for (name, value) in &server.headers {
            let wrong =
                || self.fault(format!("has a header that cannot be sent: {name}"), "see `headers` in .mcp.json");
            headers.insert(name.parse().map_err(|_| wrong())?, value.parse().map_err(|_| wrong())?);
        }
        Ok(StreamableHttpClientTransportConfig::with_uri(server.url.as_str()).custom_headers(headers))
    }

    fn said(&self, service: &Service, database: Option<&str>, tables: &[String]) -> Result<Said, IntrospectFault> {
        let tool = self.tool(service, database)?;
        let ask = |sql: &str| self.rows(service, &tool, sql);
        let dialect = match ask("SELECT VERSION() AS version") {
            Ok(rows) if rows.iter().any(|row| Json::from(row.clone()).to_string().contains("PostgreSQL")) => {
                Dialect::Postgres
            }
            Ok(_) => Dialect::MySql,
            Err(_) if ask("SELECT sqlite_version() AS version").is_ok() => Dialect::Sqlite,
            Err(fault) => return Err(fault),
        };
        Ok((dialect, inquiry::statements(dialect, tables, &mut |sql| ask(sql))?))
    }

    /// The tool of the database that is asked for; else of the only one, or of that which has the server's name.
    fn tool(&self, service: &Service, database: Option<&str>) -> Result<String, IntrospectFault> {
        let listed = self.runtime.block_on(in_time(ANSWER, service.list_all_tools()));
        let help = "it must be a server like DBHub, @bytebase/dbhub";
        let listed = match listed {
            Some(Ok(listed)) => listed,
            Some(Err(error)) => return Err(self.fault(format!("does not list its tools: {}", chain(&error)), help)),
            None => return Err(self.fault("does not list its tools in time", help)),
        };
        let names: Vec<&str> = listed.iter().map(|tool| tool.name.as_ref()).collect();
        let databases: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix(TOOL)?.strip_prefix('_')).collect();
        let plain = |name: &str| name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
        let of = |wanted: &str| {
            databases.iter().find(|known| plain(known) == plain(wanted)).map(|known| format!("{TOOL}_{known}"))
        };
        let found = match database {
            Some(database) => of(database),
            None if names.contains(&TOOL) => Some(TOOL.to_owned()),
            None => of(self.name).or_else(|| of(databases.first().filter(|_| databases.len() == 1)?)),
        };
        found.ok_or_else(|| match &databases[..] {
            [] if names.contains(&TOOL) => self.fault("has a single database", format!("ask for `mcp:{}`", self.name)),
            [] => self.fault(format!("has no tool `{TOOL}`: it has {}", names.join(", ")), help),
            several => {
                let what = database.map_or_else(
                    || "has several databases, and which is meant is not clear".to_owned(),
                    |database| format!("has no database `{database}`"),
                );
                let ask = several.iter().map(|one| format!("`mcp:{}/{one}`", self.name)).collect::<Vec<_>>().join(", ");
                self.fault(what, format!("ask for {ask}"))
            }
        })
    }

    /// The rows of a statement.
    fn rows(&self, service: &Service, tool: &str, sql: &str) -> Result<Vec<Row>, IntrospectFault> {
        let arguments = json!({ "sql": sql }).as_object().cloned().unwrap_or_default();
        let call = CallToolRequestParams::new(tool.to_owned()).with_arguments(arguments);
        let help = "see what the server says";
        let answer = match self.runtime.block_on(in_time(ANSWER, service.call_tool(call))) {
            Some(Ok(answer)) => serde_json::to_value(&answer).unwrap_or_default(),
            Some(Err(error)) => return Err(self.fault(format!("does not run SQL: {}", chain(&error)), help)),
            None => return Err(self.fault(format!("does not answer within {ANSWER} s"), help)),
        };
        let texts = answer["content"].as_array().into_iter().flatten().filter_map(|part| part["text"].as_str());
        let text: String = texts.collect();
        let said: Json = serde_json::from_str(&text).unwrap_or_else(|_| Json::String(text.clone()));
        if answer["isError"] == true || said["success"] == false {
            let error = ["error", "message"].iter().find_map(|key| said[key].as_str()).unwrap_or(&text);
            return Err(self.fault(format!("refuses: {error}"), help));
        }
        // 0.21 of DBHub gives the rows of a statement, 1.x a list of statements with their rows.
        let data = &said["data"];
        let parts = data["statements"].as_array().map_or_else(|| vec![data], |parts| parts.iter().collect());
        if parts.iter().any(|part| part["truncated"] == true) {
            let help = "let it give more rows: `max_rows`";
            return Err(self.fault("cuts its answer off", help));
        }
        if !parts.iter().any(|part| part["rows"].is_array()) {
            return Err(self.fault("gives an answer without rows", "it must be a server like DBHub, @bytebase/dbhub"));
        }
        let rows = parts.iter().filter_map(|part| part["rows"].as_array()).flatten();
        Ok(rows.filter_map(|row| row.as_object().cloned()).collect())
    }
}

/// Keeps the end of what a server writes beside its answers.
async fn heard(mut errors: ChildStderr, noise: Noise) {
    const KEPT: usize = 8192;
    let mut piece = [0; 1024];
    while let Ok(read @ 1..) = errors.read(&mut piece).await {
        let mut all = noise.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend_from_slice(&piece[..read]);
        let old = all.len().saturating_sub(KEPT);
        all.drain(..old);
    }
}

/// The line that says why a program ended: the last cause that node names, else the last error, else the last line.
fn reason(said: &str) -> Option<&str> {
    let lines = || said.lines().rev().map(str::trim).filter(|line| !line.is_empty());
    let cause = lines().find_map(|line| line.strip_prefix("[cause]: "));
    cause.or_else(|| lines().find(|line| line.contains("rror: "))).or_else(|| lines().next())
}

/// An error with what it comes from.
fn chain(error: &dyn std::error::Error) -> String {
    let sources = std::iter::successors(error.source(), |error| error.source());
    let parts: Vec<String> = std::iter::once(error.to_string()).chain(sources.map(ToString::to_string)).collect();
    let mut told: Vec<&String> = Vec::new();
    for part in &parts {
        if !told.iter().any(|known| known.contains(part.as_str())) {
            told.push(part);
        }
    }
    told.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(": ")
}
