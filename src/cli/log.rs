//! `grafter log`: the runs, or one of them with its patch.

use super::{
    Exit,
    args::{Global, Log},
    open::{self, Usage},
    print::Printer,
};
use crate::plan::Stop;

pub(super) fn run(global: &Global, args: &Log, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &[], open::settings(global))?;
    let runs = workspace.runs()?;
    let Some(wanted) = &args.run else {
        if printer.is_json() {
            printer.json(&runs);
        }
        for run in runs.iter().rev() {
            let state = format!("{:?}", run.state).to_lowercase();
            printer.line(format!(
                "{}  {}  {:<9} {} ({} files)",
                run.id,
                run.started,
                state,
                run.codemod,
                run.files.len()
            ));
        }
        return Ok(Exit::Done);
    };
    let run = runs.iter().find(|run| run.id.as_str() == wanted);
    let run = run.ok_or_else(|| Usage::new(format!("there is no run `{wanted}`"), "`grafter log` lists the runs"))?;
    if printer.is_json() {
        printer.json(run);
        return Ok(Exit::Done);
    }
    printer.title(format!("run {} of {}, {}", run.id, run.codemod, run.started));
    workspace.run_patches(run)?.iter().for_each(|patch| printer.patch(&patch.forward));
    Ok(Exit::Done)
}
