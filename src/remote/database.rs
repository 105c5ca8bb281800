//! A live database, asked by `sqlx` on a connection that only reads.

use std::{path::Path, str::FromStr as _};

use sqlx::{
    AssertSqlSafe, ColumnIndex, ConnectOptions as _, Connection as _, Decode, Executor as _, Type,
    mysql::{MySqlConnectOptions, MySqlConnection, MySqlDatabaseError},
    postgres::{PgConnectOptions, PgConnection},
    sqlite::{SqliteConnectOptions, SqliteConnection},
};

use super::{
    fault, in_time, runtime,
    secret::{self, Secrets},
};
use crate::schema::{
    Dialect, IntrospectFault,
    inquiry::{self, Row},
};

/// The environment variable with the password of a URL that has none.
const PASSWORD: &str = "GRAFTER_DB_PASSWORD";

/// How long a server may take to answer, in seconds.
const PATIENCE: u64 = 30;

/// The statements that make the tables of the database at a URL; a path of `SQLite` is relative to `dir`.
///
/// # Errors
/// No server answers, or it refuses; see [`inquiry::statements`].
pub(super) fn statements(
    url: &str,
    dialect: Dialect,
    dir: &Path,
    tables: &[String],
) -> Result<Vec<String>, IntrospectFault> {
    let mut secrets = Secrets::default();
    secrets.url(url);
    let password = std::env::var(PASSWORD).ok().filter(|_| secret::password(url).is_none());
    password.iter().for_each(|password| secrets.value(password));
    let told = |error: sqlx::Error| {
        let (message, help) = told(&error, dialect);
        fault(secrets.hide(&message), help)
    };
    let late = || fault(format!("the server does not answer within {PATIENCE} s"), "look whether it is there and free");
    let runtime = runtime()?;
    let opened = runtime.block_on(in_time(PATIENCE, Connection::open(url, dialect, dir, password.as_deref())));
    let mut connection = opened.ok_or_else(late)?.map_err(told)?;
    let said = inquiry::statements(dialect, tables, &mut |sql| {
        runtime.block_on(in_time(PATIENCE, connection.rows(sql))).ok_or_else(late)?.map_err(told)
    });
    // What a server says to a farewell changes nothing.
    let _ = runtime.block_on(in_time(1, connection.close()));
    said
}

enum Connection {
    MySql(MySqlConnection),
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

impl Connection {
    async fn open(url: &str, dialect: Dialect, dir: &Path, password: Option<&str>) -> Result<Self, sqlx::Error> {
        Ok(match dialect {
            Dialect::MySql => {
                // The session's modes stay the server's own: they are what its DDL is printed by.
                let options = MySqlConnectOptions::from_str(url)?.pipes_as_concat(false).no_engine_substitution(false);
                let options = password.into_iter().fold(options, MySqlConnectOptions::password);
                let mut connection = options.disable_statement_logging().connect().await?;
                connection.execute("START TRANSACTION READ ONLY").await?;
                Self::MySql(connection)
            }
            Dialect::Postgres => {
                let options = PgConnectOptions::from_str(url)?;
                let options = password.into_iter().fold(options, PgConnectOptions::password);
                let mut connection = options.disable_statement_logging().connect().await?;
                connection.execute("BEGIN TRANSACTION READ ONLY").await?;
                Self::Postgres(connection)
            }
            Dialect::Sqlite => {
                let path = url.trim_start_matches("sqlite:");
                let path = path.strip_prefix("//").unwrap_or(path).split('?').next().unwrap_or_default();
                let options = SqliteConnectOptions::new().filename(dir.join(path)).read_only(true);
                Self::Sqlite(options.disable_statement_logging().connect().await?)
            }
        })
    }

    /// The rows of a statement. It is sent as text, since not every server prepares a `SHOW`.
    async fn rows(&mut self, sql: &str) -> Result<Vec<Row>, sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self {
            Self::MySql(connection) => connection.fetch_all(sql).await?.iter().map(row).collect(),
            Self::Postgres(connection) => connection.fetch_all(sql).await?.iter().map(row).collect(),
            Self::Sqlite(connection) => connection.fetch_all(sql).await?.iter().map(row).collect(),
        }
    }

    async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Self::MySql(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
            Self::Sqlite(connection) => connection.close().await,
        }
    }
}

/// A row with all its values as text. What type a server says that they have does not count: some call names binary.
fn row<R: sqlx::Row>(row: &R) -> Result<Row, sqlx::Error>
where
    usize: ColumnIndex<R>,
    for<'r> Option<String>: Decode<'r, R::Database> + Type<R::Database>,
{
    let mut values = Row::new();
    for (at, column) in row.columns().iter().enumerate() {
        let value: Option<String> = row.try_get_unchecked(at)?;
        values.insert(sqlx::Column::name(column).to_owned(), value.into());
    }
    Ok(values)
}

/// What went wrong, and what to do.
fn told(error: &sqlx::Error, dialect: Dialect) -> (String, String) {
    let help = match error {
        sqlx::Error::Io(_) => {
            "look whether it runs there; a socket is named by `?socket=PATH` (MySQL) or `?host=DIR` (PostgreSQL)"
        }
        sqlx::Error::Tls(_) => "see `?ssl-mode=` (MySQL) or `?sslmode=` (PostgreSQL)",
        sqlx::Error::Configuration(_) => {
            "write SCHEME://USER:PASSWORD@HOST:PORT/DATABASE; in a password `@` is %40, `/` is %2F, `#` is %23, `%` is %25"
        }
        sqlx::Error::Database(found) => {
            let number = found.try_downcast_ref::<MySqlDatabaseError>().map(MySqlDatabaseError::number);
            match (number, found.code().as_deref()) {
                (Some(1045 | 1698), _) | (_, Some("28P01" | "28000")) => {
                    "check user and password; it is taken from the URL, else from GRAFTER_DB_PASSWORD"
                }
                (Some(1049 | 1044), _) | (_, Some("3D000")) => "check the database's name, the last part of the URL",
                (Some(1142 | 1143), _) => "the user needs the rights SELECT and SHOW VIEW; or name tables with --table",
                _ if dialect == Dialect::Sqlite => "check the path; the file is only read, never made",
                _ => "see what the server says",
            }
        }
        _ => "see what the server says",
    };
    let message = match error {
        sqlx::Error::Database(found) => format!("the database refuses: {}", found.message()),
        sqlx::Error::Io(error) => format!("no server answers: {error}"),
        other => other.to_string(),
    };
    (message, help.to_owned())
}
