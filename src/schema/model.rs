//! A database's schema in one form, whatever it was read from. Its fields, in this order, are those of the schema lock and
//! of the rows of a fact; what is not known or not there is `null`.

use serde::{Deserialize, Serialize};

use crate::error::Location;

/// Tables and views, in the order in which they were made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    /// All of them.
    pub tables: Vec<Table>,
}

/// A table or a view.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    /// Its name, without quotes.
    pub name: String,
    /// The schema or database that its name is qualified with, or that was in use.
    pub schema: Option<String>,
    /// Whether it is a view.
    pub view: bool,
    /// Storage engine, as written (`InnoDB`).
    pub engine: Option<String>,
    /// Character set that its columns have where they name none.
    pub charset: Option<String>,
    /// Collation that its columns have where they name none.
    pub collation: Option<String>,
    /// Comment.
    pub comment: Option<String>,
    /// Columns, in their order.
    pub columns: Vec<Column>,
    /// Names of the columns of the primary key; empty without one.
    pub primary_key: Vec<String>,
    /// Other keys, unique or not.
    pub indexes: Vec<Index>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Conditions on rows, those of single columns among them.
    pub checks: Vec<Check>,
    /// Triggers, in the order in which they were made.
    pub triggers: Vec<Trigger>,
    /// Where it is made.
    #[serde(skip)]
    pub at: Option<Location>,
    /// What of it could not be read, and where.
    #[serde(skip)]
    pub fault: Option<super::SchemaFault>,
}

/// A column.
#[allow(clippy::struct_excessive_bools, reason = "the fields are those of the lock and of a fact's rows")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    /// Its name, without quotes.
    pub name: String,
    /// Its type without what is in parentheses, lower case, by the name that the server itself prints: `int`, `varchar`,
    /// `decimal`, `datetime`, `enum`, `tinyint`, `timestamp`, `uuid`.
    #[serde(rename = "type")]
    pub base: String,
    /// The whole type, lower case but for the values of an enum: `int(10) unsigned`, `enum('a','B')`.
    pub full: String,
    /// Whether it is a number without sign.
    pub unsigned: bool,
    /// The number in parentheses of a text, binary or bit type; of an integer its display width.
    pub length: Option<u64>,
    /// Digits of a decimal or float; of a time the digits behind the second.
    pub precision: Option<u64>,
    /// Digits behind the point.
    pub scale: Option<u64>,
    /// Values of an enum or a set.
    pub values: Vec<String>,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// A literal default, without quotes; NULL is none.
    pub default: Option<String>,
    /// A default that is no literal: `current_timestamp()`.
    pub default_expression: Option<String>,
    /// Whether the server numbers it.
    pub auto_increment: bool,
    /// How it is computed.
    pub generated: Option<Generated>,
    /// What an update of the row sets it to.
    pub on_update: Option<String>,
    /// Character set, where it is not that of the table.
    pub charset: Option<String>,
    /// Collation, where it is not that of the table.
    pub collation: Option<String>,
    /// Comment.
    pub comment: Option<String>,
    /// Whether it holds JSON: by its type, or because it is a text that is checked by `json_valid`.
    pub json: bool,
    /// Line on which it is defined; 0 where it is not known.
    #[serde(skip)]
    pub line: usize,
}

/// How a column is computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generated {
    /// From what.
    pub expression: String,
    /// When it is written, not when it is read.
    pub stored: bool,
}

/// A key that is not the primary one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Names of columns; the text of an expression.
    pub columns: Vec<String>,
    /// Whether it lets no value in twice.
    pub unique: bool,
    /// `index`, `fulltext`, `spatial`.
    pub kind: String,
    /// How many characters of each column count; empty where all do.
    pub lengths: Vec<Option<u64>>,
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// Its name.
    pub name: String,
    /// Columns of this table.
    pub columns: Vec<String>,
    /// The other table.
    pub table: String,
    /// Its columns.
    pub references: Vec<String>,
    /// `restrict`, `cascade`, `set null`, `set default`, `no action`.
    pub on_delete: String,
    /// The same for a change of the key.
    pub on_update: String,
}

/// A condition on rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Its name, if it has one.
    pub name: Option<String>,
    /// The condition, without the outer parentheses.
    pub expression: String,
}

/// A trigger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// Its name.
    pub name: String,
    /// `before`, `after`, `instead of`.
    pub timing: String,
    /// `insert`, `update`, `delete`.
    pub event: String,
    /// Its table.
    pub table: String,
    /// What it does, as written.
    pub statement: String,
}

impl Schema {
    /// The table of this name; letter case decides only between several.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables
            .iter()
            .find(|table| table.name == name)
            .or_else(|| self.tables.iter().find(|table| table.name.eq_ignore_ascii_case(name)))
    }
}

impl Table {
    /// The column of this name, whatever its letter case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// The same, to be changed.
    pub(super) fn column_mut(&mut self, name: &str) -> Option<&mut Column> {
        self.columns.iter_mut().find(|column| column.name.eq_ignore_ascii_case(name))
    }
}
