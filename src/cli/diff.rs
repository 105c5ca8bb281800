//! `grafter diff`: the patch on standard output.

use super::{
    Exit,
    args::{Diff, Global},
    planned::{self, Job},
    print::Printer,
};
use crate::plan::Stop;

pub(super) fn run(global: &Global, args: &Diff, printer: Printer) -> Result<Exit, Stop> {
    let (job, plan) = Job::read_only(global, &args.input)?;
    if printer.is_json() {
        printer.json(&planned::shown(&plan, "planned", None));
    }
    if let Some(exit) = planned::refused(&plan, printer) {
        return Ok(exit);
    }
    planned::remarks(&plan, printer);
    if !printer.is_json() {
        job.patches(&plan)?.iter().for_each(|patch| printer.patch(&patch.forward));
        if plan.changes.is_empty() {
            printer.note("nothing to do: everything is there");
        }
    }
    Ok(if args.exit_code && !plan.changes.is_empty() { Exit::Found } else { Exit::Done })
}
