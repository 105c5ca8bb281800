//! Servers as `.mcp.json` names them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Config, fault, secret::Secrets};
use crate::{schema::IntrospectFault, text::near};

#[derive(Deserialize)]
struct File {
    #[serde(rename = "mcpServers")]
    servers: BTreeMap<String, Server>,
}

/// A server, its variables put in.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Server {
    /// `stdio`, `http` and its other names; else what is given says it.
    #[serde(default, rename = "type")]
    kind: Option<String>,
    /// The program that is the server.
    #[serde(default)]
    pub(super) command: String,
    /// Its arguments.
    #[serde(default)]
    pub(super) args: Vec<String>,
    /// What is added to its environment.
    #[serde(default)]
    pub(super) env: BTreeMap<String, String>,
    /// Where a server is that runs already.
    #[serde(default)]
    pub(super) url: String,
    /// Headers of requests to it.
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
}

impl Server {
    /// The server of this name, and what of it must not be told.
    ///
    /// # Errors
    /// There is no such file or server, it cannot be reached in a way that is known, or a variable is not set.
    pub(super) fn named<'c>(configs: &'c [Config], name: &str) -> Result<(Self, Secrets, &'c Config), IntrospectFault> {
        let mut known = Vec::new();
        let mut found = None;
        for config in configs {
            let file: File = serde_json::from_str(&config.text).map_err(|error| {
                fault(format!("{}: {error}", config.path), "it holds { \"mcpServers\": { NAME: .. } }")
            })?;
            found = found.or_else(|| Some((config, file.servers.get(name)?.clone())));
            known.extend(file.servers.into_keys());
        }
        let Some((config, mut server)) = found else {
            if configs.is_empty() {
                let help = "it is looked for in this folder, in those above it, and in the roots of grafter.toml";
                return Err(fault(format!("there is no .mcp.json that could name the server `{name}`"), help));
            }
            let help = near(name, known.iter().map(String::as_str)).map_or_else(
                || format!("it names {}", if known.is_empty() { "none".to_owned() } else { known.join(", ") }),
                |near| format!("did you mean `mcp:{near}`?"),
            );
            let paths: Vec<&str> = configs.iter().map(|config| config.path.as_str()).collect();
            return Err(fault(format!("{} names no server `{name}`", paths.join(", ")), help));
        };
        let path = &config.path;
        let told = |kind: &str| server.kind.as_deref().is_none_or(|told| told.contains(kind));
        let known = !server.command.is_empty() && told("stdio") || !server.url.is_empty() && told("http");
        if !known {
            let message =
                format!("{path}: the server `{name}` is neither started by `command` nor reached by http at `url`");
            return Err(fault(message, "a server of type `sse` must be told its http address: DBHub has it at /mcp"));
        }
        let secrets = server.fill(&|variable| std::env::var(variable).ok()).map_err(|variable| {
            let message =
                format!("{path}: the environment variable {variable}, which the server `{name}` needs, is not set");
            fault(message, "set it, or give a default: ${NAME:-default}")
        })?;
        Ok((server, secrets, config))
    }

    /// Puts variables in. The error is the name of one that is not set.
    fn fill(&mut self, variable: &dyn Fn(&str) -> Option<String>) -> Result<Secrets, String> {
        let mut secrets = Secrets::default();
        let single = [&mut self.command, &mut self.url];
        let many = self.args.iter_mut().chain(self.env.values_mut()).chain(self.headers.values_mut());
        for text in single.into_iter().chain(many) {
            *text = filled(text, variable, &mut secrets)?;
        }
        secrets.url(&self.url);
        self.env.iter().for_each(|(name, value)| secrets.named(name, value));
        self.headers.values().for_each(|value| secrets.value(value));
        for (flag, value) in self.args.iter().zip(self.args.iter().skip(1)) {
            secrets.named(flag, value);
        }
        for argument in &self.args {
            let (flag, value) = argument.split_once('=').unwrap_or(("", argument));
            secrets.named(flag, value);
        }
        Ok(secrets)
    }
}

/// A text with `${NAME}` and `${NAME:-default}` put in.
fn filled(text: &str, variable: &dyn Fn(&str) -> Option<String>, secrets: &mut Secrets) -> Result<String, String> {
    let (mut done, mut rest) = (String::new(), text);
    while let Some((before, (inside, after))) =
        rest.split_once("${").and_then(|(before, behind)| Some((before, behind.split_once('}')?)))
    {
        let (name, default) = inside.split_once(":-").map_or((inside, None), |(name, default)| (name, Some(default)));
        let name = name.strip_prefix("env:").unwrap_or(name);
        let value = variable(name).or(default.map(str::to_owned)).ok_or_else(|| name.to_owned())?;
        secrets.named(name, &value);
        done += before;
        done += &value;
        rest = after;
    }
    Ok(done + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_put_in_and_secrets_are_known() {
        let text = r#"{ "mcpServers": { "shop": { "command": "npx", "args": ["-y", "${PACKAGE:-dbhub}", "--dsn", "${DSN}"],
            "env": { "DB_PASSWORD": "${PW}", "DB_HOST": "localhost" } } } }"#;
        let mut server = serde_json::from_str::<File>(text).unwrap().servers["shop"].clone();
        let known = |name: &str| match name {
            "DSN" => Some("mysql://shop:s3cret@host/shop".to_owned()),
            "PW" => Some("hidden".to_owned()),
            _ => None,
        };
        let secrets = server.fill(&known).unwrap();
        assert_eq!(server.args, ["-y", "dbhub", "--dsn", "mysql://shop:s3cret@host/shop"]);
        assert_eq!(server.env["DB_PASSWORD"], "hidden");
        assert_eq!(secrets.hide("s3cret and hidden at localhost"), "*** and *** at localhost");
        server.args = vec!["${NOBODY}".into()];
        assert_eq!(server.fill(&known).unwrap_err(), "NOBODY");
    }
}
