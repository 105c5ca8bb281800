//! `grafter introspect`: a schema lock from DDL text, or from the rows that a database's owner hands back.

use std::path::Path;

use super::{
    Exit,
    args::{Global, Introspect},
    print::Printer,
};
use crate::{
    error::Error,
    plan::Stop,
    schema::{self, Dialect, IntrospectFault, Lock, Schema, Text, inquiry},
    workspace::files,
};

pub(super) fn run(global: &Global, args: &Introspect, printer: Printer) -> Result<Exit, Stop> {
    let dialect = Dialect::named(&args.dialect).unwrap_or_default();
    if args.sql {
        inquiry::by_hand(dialect, &args.table).iter().for_each(|sql| printer.line(sql));
        return Ok(Exit::Done);
    }
    let mut texts = Vec::new();
    for source in &args.sources {
        texts.extend(read(global, source, dialect)?);
    }
    let texts: Vec<Text<'_>> = texts.iter().map(|(path, text)| Text { path, text }).collect();
    let lock = Lock::of(wanted(schema::read(&texts, dialect), &args.table)?, dialect).map_err(Error::from)?;
    match &args.out {
        None => printer.line(lock.text().trim_end()),
        Some(path) => {
            files::write_file(&global.beneath(path), lock.text().as_bytes())?;
            printer.line(format!("{}: {} tables, digest {}", path.display(), lock.tables.len(), &lock.digest[..12]));
        }
    }
    Ok(Exit::Done)
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
    let text = lossy(&files::read_file(&path)?);
    match serde_json::from_str(&text) {
        Err(_) => Ok(vec![(source.into(), text)]),
        Ok(rows) => {
            let statements = inquiry::answers(&rows);
            if statements.is_empty() {
                let message = format!("{source}: no row holds DDL");
                let help = format!("hand back the rows of `grafter introspect --sql --dialect {}`", dialect.name());
                return Err(IntrospectFault { message, help }.into());
            }
            Ok(statements.into_iter().map(|statement| (source.into(), statement)).collect())
        }
    }
}

/// The tables that were asked for, or all.
fn wanted(mut schema: Schema, tables: &[String]) -> Result<Schema, Error> {
    if let Some(missing) = tables.iter().find(|name| schema.table(name).is_none()) {
        let near = crate::text::near(missing, schema.tables.iter().map(|table| table.name.as_str()));
        let help = near
            .map_or_else(|| "see what there is, without --table".to_string(), |near| format!("did you mean `{near}`?"));
        return Err(IntrospectFault { message: format!("there is no table `{missing}`"), help }.into());
    }
    if !tables.is_empty() {
        schema.tables.retain(|table| tables.iter().any(|name| name.eq_ignore_ascii_case(&table.name)));
    }
    Ok(schema)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
