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
pub mod intake;
mod missed;
mod notes;
pub mod outcome;
mod overlay;
pub mod queries;
mod remove;
mod run;
pub mod search;
mod secrets;
pub mod sources;
mod state;
mod stop;
pub mod survey;
mod texts;
pub mod validate;
mod validate_files;
mod verify;

pub use insert::{Inserted, Insertion, Which};
pub use intake::{Intake, intake};
pub use outcome::{Answer, FileChange, Kind, Note, Outcome, Plan, PlannedStep};
pub use run::{plan, values};
pub use search::{Opened, Search};
pub use sources::{Only, Read, Skip, Sources};
pub use state::Options;
pub use stop::Stop;
pub use validate::{Checked, Checker, Failure, Validated, Verdict, validate};
