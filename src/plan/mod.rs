//! Layer 4: the pure engine. No file system, no printing.

pub mod insert;
pub mod outcome;
pub mod search;
mod texts;
mod verify;

pub use insert::{Inserted, Insertion, Stop, Which};
pub use outcome::{FileChange, Read, Skip, Sources};
pub use search::{Opened, Search};
