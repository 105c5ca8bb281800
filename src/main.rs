//! The command line: the exit code of [`grafter::cli::run`], nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    grafter::cli::run()
}
