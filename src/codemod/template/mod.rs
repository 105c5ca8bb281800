//! Templates and expressions: `minijinja` with everything closed that is not substitution.
//!
//! Goes in: the strings of a manifest and the template files of its folder, all compiled when they are loaded. Comes
//! out: text with 4 blanks a level and `\n`, or a JSON value. No file, network, clock or environment can be reached; an
//! undefined name is an error; steps, nesting and size are capped.

mod alike;
mod data;
mod engine;
mod fault;
mod filters;
mod names;
mod order;
mod rename;
mod rows;
mod search;
mod text;
mod tidy;
mod words;

pub use data::{Data, Scope};
pub use engine::Engine;
pub use order::{Order, compare, toposort};
pub use text::{Expr, Text, Texts};
pub use words::{plural, singular};

pub(crate) use data::plain;
pub(crate) use tidy::dedent;
