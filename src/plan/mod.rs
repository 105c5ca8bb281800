//! Layer 5: the pure engine. No file system, no printing.
//!
//! Goes in: a codemod with its arguments, and where to read from ([`Sources`]). Comes out: a [`Plan`], what each step
//! does and what each file becomes. `insert` is the one insertion that everything is made of, and `verify` holds every one
//! of them to the promises.

mod create;
mod facts;
mod find;
pub mod insert;
mod insert_step;
pub mod outcome;
pub mod queries;
mod remove;
mod run;
pub mod search;
mod state;
mod stop;
pub mod survey;
mod texts;
mod verify;

pub use insert::{Inserted, Insertion, Which};
pub use outcome::{Answer, FileChange, Kind, Outcome, Plan, PlannedStep, Read, Skip, Sources};
pub use run::plan;
pub use search::{Opened, Search};
pub use state::Options;
pub use stop::Stop;
