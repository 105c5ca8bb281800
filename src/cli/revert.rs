//! `grafter revert`: takes a run back.

use std::io::IsTerminal as _;

use super::{
    Exit,
    args::{Global, Revert},
    ask::{self, Reply},
    open::{self, Usage},
    print::Printer,
};
use crate::plan::Stop;

pub(super) fn run(global: &Global, args: &Revert, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &args.root, open::settings(global))?;
    workspace.recover()?;
    let revert = workspace.revert_plan(args.run.as_deref())?;
    if !args.yes {
        if !std::io::stdin().is_terminal() || printer.is_json() {
            return Err(
                Usage::new("there is no terminal to ask on", "look at `grafter log RUN`, then give --yes").into()
            );
        }
        workspace.revert_patches(&revert)?.iter().for_each(|patch| printer.patch(&patch.forward));
        if ask::one_of("Take it back? [y]es, [n]o", &['y', 'n'], printer) != Reply::Key('y') {
            printer.note("nothing is changed");
            return Ok(Exit::Done);
        }
    }
    for (root, path) in &revert.merged {
        printer.note(format!("{root}:{path} was edited since; only what the run wrote is taken out"));
    }
    let run = workspace.revert(&revert, &mut |_| Ok(()))?;
    let files = revert.changes.len();
    if printer.is_json() {
        let paths: Vec<String> =
            revert.changes.iter().map(|change| format!("{}:{}", change.root, change.path)).collect();
        printer.json(
            &serde_json::json!({ "outcome": "reverted", "reverted": revert.run.id, "run": run, "changes": paths }),
        );
    }
    printer.line(format!("run {} is taken back: {files} file{}", revert.run.id, if files == 1 { "" } else { "s" }));
    Ok(Exit::Done)
}
