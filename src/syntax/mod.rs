//! Layer 1: the only place that names `tree_sitter`.
//!
//! Goes in: a [`Source`](crate::text::Source) and the text of a query. Comes out: plain data, the lists and items that
//! the query matches with the spans of their parts. No tree leaves this layer.

mod chain;
pub mod document;
mod fault;
pub mod found;
mod gate;
pub mod language;
mod pattern;
pub mod query;
mod reading;
mod scope;

pub use document::{Document, ParseFault};
pub use fault::QueryFault;
pub use found::{Child, ItemMatch, ListMatch, Role};
pub use language::Language;
pub use query::{ListSettings, Query};
pub use reading::Reading;
