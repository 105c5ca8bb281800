//! grafter grafts new items into code that already exists.

pub mod cli;
pub mod error;
pub mod list;
pub mod plan;
pub mod syntax;
pub mod text;
pub mod workspace;
