//! grafter grafts new items into code that already exists.

pub mod error;
pub mod plan;
pub mod text;
pub mod workspace;
