//! The command line as data.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Grafts new items into code that already exists.
#[derive(Debug, Parser)]
#[command(
    name = "grafter",
    version,
    about,
    long_about = None,
    max_term_width = 100,
    after_help = "Exit codes: 0 done or nothing to do, 1 check or test found something, 2 error, 3 refused, \
                  4 failed while writing and rolled back, 5 a run was cut off and must be recovered"
)]
pub(crate) struct Cli {
    /// What holds for every verb.
    #[command(flatten)]
    pub(crate) global: Global,
    /// The verb.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What holds for every verb.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// Work in this folder
    #[arg(short = 'C', value_name = "DIR", global = true, default_value = ".", hide_default_value = true)]
    pub(crate) dir: PathBuf,
    /// What to print
    #[arg(long, value_name = "FORMAT", global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// When to colour
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// Leave files larger than this out, in MB
    #[arg(long, value_name = "MB", global = true, default_value_t = 16)]
    pub(crate) max_size: u64,
    /// Print less
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print more: why a place was chosen, what was skipped
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

impl Global {
    /// A path as the user typed it, from the folder that they work in.
    pub(crate) fn beneath(&self, path: impl AsRef<Path>) -> PathBuf {
        if self.dir == Path::new(".") { path.as_ref().to_owned() } else { self.dir.join(path) }
    }
}

/// What to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs: one JSON value on standard output.
    Json,
    /// A document for reviewers; only of `plan`.
    Markdown,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The verbs, in the order of the manual.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// List the codemods and queries
    List,
    /// Show what a codemod or a query does, and what it must be told
    Show(Named),
    /// Print every fact that a codemod reads and every list that it finds, with path and line
    Doctor(Input),
    /// Make a new codemod that runs, to be changed
    New(New),
    /// Show the numbered steps of a codemod: root, path, line, what and why
    Plan(Plan),
    /// Print the patch on standard output; writes nothing
    Diff(Diff),
    /// Show the diff, ask, and write
    Apply(Apply),
    /// Tell which of a codemod's items are missing or differ
    Check(Check),
    /// Take a run back
    Revert(Revert),
    /// List the runs, or show one
    Log(Log),
    /// Finish or undo a run that was cut off
    Recover,
    /// Put one item into a list, without a codemod; prints the diff
    Insert(Insert),
    /// Print the lists, items and keys that a query finds
    Query(Query),
    /// Make a schema lock (tables, columns, keys) from DDL text, a live database, or rows of SQL that it prints
    Introspect(Introspect),
    /// Run the cases of codemods
    Test(Test),
    /// Print the JSON Schema of the manifest or of a codemod's spec
    Schema(Schema),
}

/// A codemod or query by name.
#[derive(Debug, Args)]
pub(crate) struct Named {
    /// Name, or path to its folder
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
}

/// A codemod and what it is told.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// Codemod: a name, or a path to its folder
    #[arg(value_name = "CODEMOD")]
    pub(crate) codemod: String,
    /// Its arguments.
    #[command(flatten)]
    pub(crate) arguments: Arguments,
}

/// What a codemod is told.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Argument; dots go into tables, values may be JSON
    #[arg(short, value_name = "KEY=VALUE")]
    pub(crate) param: Vec<String>,
    /// File of arguments: TOML, JSON or YAML
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// Where a root lies; else grafter.toml says, else it is the current folder
    #[arg(long, value_name = "NAME=DIR")]
    pub(crate) root: Vec<String>,
    /// Refuse where a step over many lists would leave one out
    #[arg(long)]
    pub(crate) strict: bool,
}

/// `new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to make
    #[arg(value_name = "KIND", value_parser = ["codemod"])]
    pub(crate) kind: String,
    /// Its name, kebab-case
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
}

/// `plan`.
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The codemod and its arguments.
    #[command(flatten)]
    pub(crate) input: Input,
    /// Write the plan to this file, for `apply`
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Write a spec with what is known to this file: YAML, JSON or TOML by its name
    #[arg(long, value_name = "FILE")]
    pub(crate) draft: Option<PathBuf>,
}

/// `diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The codemod and its arguments.
    #[command(flatten)]
    pub(crate) input: Input,
    /// Exit with 1 where there is something to change
    #[arg(long)]
    pub(crate) exit_code: bool,
}

/// `apply`.
#[derive(Debug, Args)]
pub(crate) struct Apply {
    /// The codemod and its arguments; or a plan.json that `plan --out` wrote.
    #[command(flatten)]
    pub(crate) input: Input,
    /// Do not ask
    #[arg(short, long)]
    pub(crate) yes: bool,
    /// Write through files that have several hard links
    #[arg(long)]
    pub(crate) allow_hard_links: bool,
}

/// `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The codemod and its arguments.
    #[command(flatten)]
    pub(crate) input: Input,
    /// Run the codemod's validations too
    #[arg(long)]
    pub(crate) validate: bool,
}

/// `revert`.
#[derive(Debug, Args)]
pub(crate) struct Revert {
    /// The run; else the last that was not reverted
    #[arg(value_name = "RUN")]
    pub(crate) run: Option<String>,
    /// Where a root lies
    #[arg(long, value_name = "NAME=DIR")]
    pub(crate) root: Vec<String>,
    /// Do not ask
    #[arg(short, long)]
    pub(crate) yes: bool,
}

/// `log`.
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// The run to show; else all are listed
    #[arg(value_name = "RUN")]
    pub(crate) run: Option<String>,
}

/// `insert`.
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
#[derive(Debug, Args)]
pub(crate) struct Insert {
    /// Query: a name, or a path to a `.scm` file
    #[arg(value_name = "QUERY")]
    pub(crate) query: String,
    /// Files and folders to look in
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    pub(crate) file: Vec<PathBuf>,
    /// The item's text; `-` reads it from standard input
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) item: String,
    /// The list by its scope name, `Type` or `Type.Member`
    #[arg(long = "in", value_name = "NAME", group = "where")]
    pub(crate) in_name: Option<String>,
    /// The innermost list that has a part of this line
    #[arg(long, value_name = "N", group = "where")]
    pub(crate) in_line: Option<usize>,
    /// All lists found
    #[arg(long, group = "where")]
    pub(crate) every: bool,
    /// Before all items
    #[arg(long, group = "place")]
    pub(crate) first: bool,
    /// After all items
    #[arg(long, group = "place")]
    pub(crate) last: bool,
    /// Directly before the item with this key
    #[arg(long, value_name = "KEY", group = "place")]
    pub(crate) before: Option<String>,
    /// Directly after the item with this key
    #[arg(long, value_name = "KEY", group = "place")]
    pub(crate) after: Option<String>,
    /// Below this line; 0 is the top
    #[arg(long, value_name = "N", group = "place")]
    pub(crate) after_line: Option<usize>,
    /// Write the files; else only the diff is printed
    #[arg(long)]
    pub(crate) write: bool,
    /// Refuse all where one file must be refused (with --every)
    #[arg(long)]
    pub(crate) strict: bool,
}

/// `query`.
#[allow(clippy::struct_field_names, reason = "the field is what the user calls it")]
#[derive(Debug, Args)]
pub(crate) struct Query {
    /// Query: a name, or a path to a `.scm` file
    #[arg(value_name = "QUERY")]
    pub(crate) query: String,
    /// Files and folders to look in; else the current folder
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// One line a list
    #[arg(long)]
    pub(crate) lists: bool,
}

/// `introspect`.
#[derive(Debug, Args)]
pub(crate) struct Introspect {
    /// DDL files and folders; rows of the printed SQL; a database's URL, or `env:NAME` of one; `mcp:SERVER` of .mcp.json
    #[arg(value_name = "SOURCE", required_unless_present = "sql")]
    pub(crate) sources: Vec<String>,
    /// Whose DDL or rows it is: mysql (else), postgres, sqlite; a live database says it itself
    #[arg(long, value_name = "NAME", value_parser = ["mysql", "mariadb", "postgres", "postgresql", "sqlite"])]
    pub(crate) dialect: Option<String>,
    /// Let this codemod read the sources, which are code: its value `schema` says what tables they describe
    #[arg(long, value_name = "CODEMOD", conflicts_with_all = ["sql", "dialect"])]
    pub(crate) by: Option<String>,
    /// Only these tables: a,b
    #[arg(long = "table", alias = "tables", value_name = "NAMES", value_delimiter = ',')]
    pub(crate) tables: Vec<String>,
    /// Print the SQL to run by hand; its rows are a source, as JSON or as the client prints them. Unless tables are named, or a
    /// source names them, it may first be what does
    #[arg(long)]
    pub(crate) sql: bool,
    /// Write the lock to this file, else to standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// `test`.
#[derive(Debug, Args)]
pub(crate) struct Test {
    /// Codemods to test; else all
    #[arg(value_name = "CODEMOD")]
    pub(crate) codemods: Vec<String>,
}

/// `schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Of what
    #[arg(value_name = "WHAT", value_parser = ["manifest", "spec"])]
    pub(crate) what: String,
    /// The codemod whose spec is described
    #[arg(value_name = "CODEMOD", required_if_eq("what", "spec"))]
    pub(crate) codemod: Option<String>,
}
