//! `grafter introspect`: a schema lock from DDL text, from a live database, or from the rows that a database's owner
//! hands back.

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use super::{
    Exit,
    args::{Global, Introspect},
    open,
    print::Printer,
};
use crate::{
    codemod::Arguments,
    error::Error,
    plan::{Only, Stop, values},
    remote::{Config, Source},
    schema::{self, Dialect, IntrospectFault, Lock, Schema, Text, inquiry},
    workspace::files,
};

pub(super) fn run(global: &Global, args: &Introspect, printer: Printer) -> Result<Exit, Stop> {
    let told = args.dialect.as_deref().and_then(Dialect::named);
    if args.sql {
        print_sql(global, args, told.unwrap_or_default(), printer)?;
        return Ok(Exit::Done);
    }
    let (schema, dialect) = match &args.by {
        Some(codemod) => by(global, codemod, &args.sources)?,
        None => from_ddl(global, args, told)?,
    };
    let lock = Lock::of(wanted(schema, &args.tables)?, &dialect).map_err(Error::from)?;
    match &args.out {
        None if printer.is_json() => printer.json(&lock),
        None => printer.line(lock.text().trim_end()),
        Some(path) => {
            files::write_file(&global.beneath(path), lock.text().as_bytes())?;
            if printer.is_json() {
                printer.json(&serde_json::json!({ "path": path, "tables": lock.tables.len(), "digest": lock.digest }));
            }
            printer.line(format!("{}: {} tables, digest {}", path.display(), lock.tables.len(), &lock.digest[..12]));
        }
    }
    Ok(Exit::Done)
}

/// The schema that sources of DDL describe, whether text or live, and their dialect.
fn from_ddl(global: &Global, args: &Introspect, told: Option<Dialect>) -> Result<(Schema, String), Error> {
    let mut dialect = told;
    let mut texts = Vec::new();
    for source in &args.sources {
        match Source::of(source)? {
            Some(live) => texts.extend(ask(global, source, &live, &args.tables, &mut dialect)?),
            None => texts.extend(read(global, source, dialect.unwrap_or_default())?),
        }
    }
    let dialect = dialect.unwrap_or_default();
    let texts: Vec<Text<'_>> = texts.iter().map(|(path, text)| Text { path, text }).collect();
    Ok((schema::read(&texts, dialect), dialect.name().to_owned()))
}

/// The schema that code describes, as a codemod reads it, and whose types it has.
fn by(global: &Global, name: &str, sources: &[String]) -> Result<(Schema, String), Stop> {
    let mut schema = Schema::default();
    let mut dialect = String::new();
    for source in sources {
        let path = global.beneath(source);
        let folder = if path.is_dir() { &path } else { path.parent().unwrap_or(&path) };
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        let workspace = open::project(global, &[format!("source={}", folder.display())], open::settings(global))?;
        let (library, codemod) = open::codemod(global, &workspace, name)?;
        let arguments = Arguments::default();
        let bound = match workspace.locate(Path::new(source))?.path {
            Some(file) => values(&library, &codemod, &arguments, &Only { all: &workspace, path: file })?,
            None => values(&library, &codemod, &arguments, &workspace)?,
        };
        let rows = bound.scope.get("schema").unwrap_or_default();
        let told = bound.scope.get("dialect").and_then(|told| told.as_str().map(String::from)).unwrap_or_default();
        let found = schema::tables(&rows, Dialect::named(&told).unwrap_or(Dialect::Sqlite)).map_err(|wrong| {
            let help = "its value `schema` has a row a table, with the fields of a lock; see docs/manual.md";
            fault(format!("the codemod `{name}` does not say what tables there are: {wrong}"), help)
        })?;
        if found.tables.is_empty() {
            return Err(fault(
                format!("{source}: the codemod `{name}` finds no table there"),
                "look with `grafter doctor`",
            )
            .into());
        }
        schema.tables.extend(found.tables);
        dialect = told;
    }
    Ok((schema, dialect))
}

/// Prints what to run by hand, for the tables that are named, or those of rows that name them.
fn print_sql(global: &Global, args: &Introspect, dialect: Dialect, printer: Printer) -> Result<(), Error> {
    let mut tables = args.tables.clone();
    for source in &args.sources {
        let names = rows(&text(&global.beneath(source))?).map(|rows| inquiry::names(&rows)).unwrap_or_default();
        if names.is_empty() {
            let help = "with --sql a source holds the rows of what `grafter introspect --sql` prints first";
            return Err(fault(format!("{source}: no row names a table"), help));
        }
        tables.extend(names);
    }
    inquiry::by_hand(dialect, &tables).iter().for_each(|sql| printer.line(sql));
    Ok(())
}

/// The texts of a live source.
fn ask(
    global: &Global,
    name: &str,
    live: &Source,
    tables: &[String],
    dialect: &mut Option<Dialect>,
) -> Result<Vec<(String, String)>, Error> {
    let configs = if matches!(live, Source::Tool(..)) { configs(global)? } else { Vec::new() };
    let (own, statements) = live.statements(&configs, &global.dir, tables)?;
    if let Some(told) = dialect.filter(|told| *told != own) {
        let message = format!("the database speaks {}, and {} is asked for", own.name(), told.name());
        return Err(fault(message, "leave --dialect out, and give one source"));
    }
    *dialect = Some(own);
    // A URL may hold a password, and a path is only told where a text cannot be read.
    let path = name.split_once(':').map_or(name, |(scheme, _)| scheme);
    Ok(statements.into_iter().map(|statement| (path.to_owned(), statement)).collect())
}

/// Each `.mcp.json` of the project: in this folder, else above it, and in the roots.
fn configs(global: &Global) -> Result<Vec<Config>, Error> {
    let workspace = open::project(global, &[], open::settings(global))?;
    let current = workspace.current();
    let above = current.ancestors().find(|folder| folder.join(".mcp.json").is_file()).map(Path::to_path_buf);
    let roots = workspace.roots().iter().map(|root| root.dir().to_path_buf());
    let mut folders: Vec<PathBuf> = above.into_iter().chain(roots).collect();
    folders.dedup();
    let configs = folders.into_iter().filter(|folder| folder.join(".mcp.json").is_file()).map(|folder| {
        let path = folder.join(".mcp.json");
        let shown = path.strip_prefix(current).unwrap_or(&path).display().to_string();
        Ok(Config { text: text(&path)?, path: shown, folder })
    });
    configs.collect()
}

/// The texts of a file or a folder; rows become the statements they hold.
fn read(global: &Global, source: &str, dialect: Dialect) -> Result<Vec<(String, String)>, Error> {
    let path = global.beneath(source);
    if path.is_dir() {
        let files = files::read_folder(&path)?.into_iter();
        let ddl =
            files.filter(|(name, _)| Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("sql")));
        return Ok(ddl.map(|(name, bytes)| (format!("{source}/{name}"), lossy(&bytes))).collect());
    }
    let text = text(&path)?;
    let Some(rows) = rows(&text) else { return Ok(vec![(source.into(), text)]) };
    let statements = inquiry::answers(&rows)?;
    if statements.is_empty() {
        let only_names = !inquiry::names(&rows).is_empty();
        let message =
            format!("{source}: {}", if only_names { "these rows only name tables" } else { "no row holds DDL" });
        let what = if only_names { format!("--sql {source}") } else { format!("--sql --dialect {}", dialect.name()) };
        let help = format!("hand back the rows of what `grafter introspect {what}` prints");
        return Err(fault(message, help));
    }
    Ok(statements.into_iter().map(|statement| (source.into(), statement)).collect())
}

/// Rows that a client gave: JSON, or what `mariadb --batch` prints. `None`: it is text.
fn rows(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok().or_else(|| inquiry::batch(text))
}

fn fault(message: String, help: impl Into<String>) -> Error {
    IntrospectFault { message, help: help.into() }.into()
}

fn text(path: &Path) -> Result<String, Error> {
    Ok(lossy(&files::read_file(path)?))
}

/// The tables that were asked for, or all.
fn wanted(mut schema: Schema, tables: &[String]) -> Result<Schema, Error> {
    if let Some(missing) = tables.iter().find(|name| schema.table(name).is_none()) {
        let near = crate::text::near(missing, schema.tables.iter().map(|table| table.name.as_str()));
        let help = near
            .map_or_else(|| "see what there is, without --table".to_string(), |near| format!("did you mean `{near}`?"));
        return Err(fault(format!("there is no table `{missing}`"), help));
    }
    if !tables.is_empty() {
        schema.tables.retain(|table| tables.iter().any(|name| name.eq_ignore_ascii_case(&table.name)));
    }
    Ok(schema)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
