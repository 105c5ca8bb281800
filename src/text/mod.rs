//! Layer 0: bytes and lines. Knows no syntax, no files, no lists.

pub mod diff;
pub mod edit;
pub mod near;
pub mod source;
pub mod style;

pub use edit::{Edit, EditSet, Overlap};
pub use near::near;
pub use source::{PathFault, RelPath, Source, fold, shortened};
pub use style::{LineEnd, Style};
