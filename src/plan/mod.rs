//! Layer 4: the pure engine. No file system, no printing.

pub mod outcome;

pub use outcome::{FileChange, Read, Skip, Sources};
