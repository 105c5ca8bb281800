//! The command line from end to end: the program as a user runs it, on real files in real repositories.
//!
//! `project.rs` makes the files and runs the program; the other modules hold the cases, one module a matter.

mod apply;
mod bad_arguments;
mod bad_authoring;
mod bad_files;
#[path = "../common/mod.rs"]
mod common;
mod crm_rmx_intake;
mod crm_rmx_validate;
mod insert;
mod intake;
mod introspect;
#[cfg(all(feature = "db", feature = "mcp"))]
mod live;
mod patches;
mod project;
mod reading;
mod skill;
mod terminal;
mod validate;
