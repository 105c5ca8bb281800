//! Layer 3: what a database holds, from its DDL text: tables with columns, keys, checks and triggers.
//!
//! Goes in: texts with `CREATE TABLE` and its kin, as a person or a dump wrote them. Comes out: a [`Schema`] in one form,
//! which is also that of the schema lock. What is no schema (`INSERT`, `SET`, `LOCK`) is passed over. Nothing is read from
//! a disk or a server here.

mod alter;
mod column;
mod cursor;
mod ddl;
mod fault;
pub mod inquiry;
mod key;
mod lock;
mod model;
mod rows;
mod statement;
mod table;
#[cfg(test)]
mod tests;
mod trigger;
mod types;
mod view;

pub use ddl::{Text, read};
pub use fault::{IntrospectFault, SchemaFault};
pub use lock::Lock;
pub use model::{Check, Column, ForeignKey, Generated, Index, Schema, Table, Trigger};
pub use rows::tables;

/// Whose DDL it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// `MySQL` and `MariaDB`.
    #[default]
    MySql,
    /// `PostgreSQL`.
    Postgres,
    /// `SQLite`.
    Sqlite,
}

impl Dialect {
    /// By the name that a manifest or a user gives.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "mysql" | "mariadb" => Some(Self::MySql),
            "postgres" | "postgresql" => Some(Self::Postgres),
            "sqlite" => Some(Self::Sqlite),
            _ => None,
        }
    }

    /// Its name, that of a lock.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MySql => "mysql",
            Self::Postgres => "postgres",
            Self::Sqlite => "sqlite",
        }
    }

    fn parser(self) -> &'static dyn sqlparser::dialect::Dialect {
        match self {
            Self::MySql => &sqlparser::dialect::MySqlDialect {},
            Self::Postgres => &sqlparser::dialect::PostgreSqlDialect {},
            Self::Sqlite => &sqlparser::dialect::SQLiteDialect {},
        }
    }
}
