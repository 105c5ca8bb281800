//! `grafter recover`: brings a run that was cut off to an end.

use super::{Exit, args::Global, open, print::Printer};
use crate::plan::Stop;

pub(super) fn run(global: &Global, printer: Printer) -> Result<Exit, Stop> {
    let workspace = open::project(global, &[], open::settings(global))?;
    let recovered = workspace.recover()?;
    if printer.is_json() {
        let runs: Vec<_> =
            recovered.iter().map(|one| serde_json::json!({ "run": one.run, "written": one.written })).collect();
        printer.json(&serde_json::json!({ "outcome": "recovered", "runs": runs }));
    }
    for one in &recovered {
        printer.line(format!("run {}: wholly {}", one.run, if one.written { "written" } else { "undone" }));
    }
    if recovered.is_empty() {
        printer.note("no run was cut off");
    }
    Ok(Exit::Done)
}
