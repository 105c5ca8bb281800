//! `grafter schema`: JSON Schema for editors.

use super::{
    Exit,
    args::{Global, Schema},
    open,
    print::Printer,
};
use crate::{codemod::schema, plan::Stop};

pub(super) fn run(global: &Global, args: &Schema, printer: Printer) -> Result<Exit, Stop> {
    let schema = match &args.codemod {
        Some(name) if args.what == "spec" => {
            let workspace = open::project(global, &[], open::settings(global))?;
            schema::spec_schema(&open::codemod(global, &workspace, name)?.1)
        }
        _ => schema::manifest_schema(),
    };
    printer.json(&schema);
    Ok(Exit::Done)
}
