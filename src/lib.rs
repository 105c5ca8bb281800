//! grafter grafts new items into code that already exists.

pub mod codemod;
pub mod error;
pub mod plan;
pub mod text;
