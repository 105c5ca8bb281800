//! Layer 2: the heart. One model, one placement, one layout for every kind of list in every language.
//!
//! Goes in: a list as a query found it. Comes out: where a new item goes, and the edits that put it there. After
//! [`model`] nothing sees a tree, and nothing here knows what a list means.

mod blanks;
mod build;
mod cells;
mod columns;
mod features;
pub mod layout;
mod line;
pub mod model;
mod order;
pub mod placement;
pub mod rank;
mod scene;
mod siblings;
mod weights;
mod window;
mod words;

pub use layout::{Indentation, NewItem, insert};
pub use line::telling;
pub use model::{Class, Item, List, Part, PartKind};
pub use placement::{Join, Placement, Position, Sure};
pub use rank::{Candidate, Choice, Ranked, choose};
pub use window::{Bounds, Window};
