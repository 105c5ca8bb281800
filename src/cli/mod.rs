//! Layer 7: the only place that prints. One verb, one file.
//!
//! Goes in: the command line. Comes out: text or JSON, and an exit code. A verb reads its arguments, asks the engine,
//! and shows the answer; it decides nothing that another caller of the library would have to decide again.

mod apply;
mod args;
mod ask;
mod check;
mod diff;
mod doctor;
mod document;
mod draft;
mod insert;
mod intake;
mod introspect;
mod list;
mod log;
mod new;
mod open;
mod plan;
mod planned;
mod print;
mod query;
mod recover;
mod revert;
mod schema;
mod show;
mod targets;
mod test;
mod validate;

use std::process::ExitCode;

use clap::Parser;

use crate::{error::Error, plan::Stop, workspace::WorkspaceFault};
use args::{Cli, Verb};
use print::Printer;

/// How a verb ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Done, or nothing to do.
    Done,
    /// `check`, `diff --exit-code` or `test` found something.
    Found,
    /// Bad usage, bad manifest, wrong argument, I/O.
    Error,
    /// A promise could not be kept; nothing was written.
    Refused,
    /// Failed while writing and rolled back.
    RolledBack,
    /// A run was cut off and must be recovered.
    CutOff,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Found => 1,
            Exit::Error => 2,
            Exit::Refused => 3,
            Exit::RolledBack => 4,
            Exit::CutOff => 5,
        })
    }
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let printer = Printer::new(&cli.global);
    if printer.is_document() && !matches!(cli.verb, Verb::Plan(_)) {
        let usage = open::Usage::new("only `plan` has a form in Markdown", "take `--format text` or `json`");
        return printer.stop(&usage.into()).into();
    }
    let ended = match &cli.verb {
        Verb::List => list::run(&cli.global, printer),
        Verb::Show(args) => show::run(&cli.global, args, printer),
        Verb::Doctor(args) => doctor::run(&cli.global, args, printer),
        Verb::New(args) => new::run(&cli.global, args, printer),
        Verb::Plan(args) => plan::run(&cli.global, args, printer),
        Verb::Diff(args) => diff::run(&cli.global, args, printer),
        Verb::Apply(args) => apply::run(&cli.global, args, printer),
        Verb::Check(args) => check::run(&cli.global, args, printer),
        Verb::Revert(args) => revert::run(&cli.global, args, printer),
        Verb::Log(args) => log::run(&cli.global, args, printer),
        Verb::Recover => recover::run(&cli.global, printer),
        Verb::Insert(args) => insert::run(&cli.global, args, printer),
        Verb::Query(args) => query::run(&cli.global, args, printer),
        Verb::Introspect(args) => introspect::run(&cli.global, args, printer),
        Verb::Test(args) => test::run(&cli.global, args, printer),
        Verb::Schema(args) => schema::run(&cli.global, args, printer),
    };
    ended.unwrap_or_else(|stop| printer.stop(&stop)).into()
}

/// The exit code that belongs to a fault.
fn exit_of(error: &Error) -> Exit {
    match error.downcast_ref::<WorkspaceFault>().map(WorkspaceFault::class).map(crate::workspace::Class::exit_code) {
        Some(3) => Exit::Refused,
        Some(4) => Exit::RolledBack,
        Some(5) => Exit::CutOff,
        _ => Exit::Error,
    }
}

/// The exit code of a verb that stopped.
fn exit_of_stop(stop: &Stop) -> Exit {
    match stop {
        Stop::Error(error) => exit_of(error),
        Stop::Refused(_) => Exit::Refused,
    }
}
