//! Layer 4: the pure engine. No file system, no printing.

pub mod insert;
pub mod outcome;
mod verify;

pub use outcome::{FileChange, Read, Skip, Sources};
