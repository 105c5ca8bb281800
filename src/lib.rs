//! grafter grafts new items into code that already exists.
//!
//! A codemod is data: a manifest, tree-sitter queries, templates. A run is a pure function from a codemod, its arguments
//! and the checkouts to a [`Plan`](plan::Plan). Only [`workspace`] touches the disk, only [`cli`] prints.
//!
//! # The pipeline
//!
//! ```text
//! codemod.toml -> Codemod -> (arguments, facts) -> Bindings            codemod, plan
//! root -> Source -> Document -> ListMatch -> List                      text, syntax, list
//! (List, new item, Placement) -> Position -> Edits -> EditSet          list, text
//! EditSet -> the edited Document, read back and verified               plan
//! all steps -> one EditSet a file -> FileChange -> Plan                plan
//! Plan -> patch text, or a Run in the journal                          workspace
//! Run -> the same way with the inverse                                 workspace
//! ```
//!
//! Each arrow gives a new value; nothing is changed later.
//!
//! # A map, with what each layer must not know
//!
//! | layer | holds | knows nothing of |
//! |---|---|---|
//! | [`text`] | bytes, lines, edits, diffs | syntax, lists, files on disk |
//! | [`syntax`] | documents and queries; the only one that names `tree_sitter` | what a list is for |
//! | [`list`] | one model, placement and layout for all kinds of lists | trees (after `model`), codemods |
//! | [`schema`] | what a database holds, read from DDL text; the only one that names `sqlparser` | codemods, servers |
//! | [`codemod`] | manifests, parameters, facts, templates | documents, files on disk |
//! | [`plan`] | steps on texts; the promises | the file system, printing |
//! | [`workspace`] | roots, writing, journal, recovery, revert; the only one with `std::fs` | what a plan is made of |
//! | [`remote`] | live databases and servers, asked for their schema; the only one that names `sqlx` and `rmcp` | files, codemods |
//! | [`cli`] | verbs; the only one that prints | how anything is done |
//!
//! A layer uses those above it in this table only. `tests/layers.rs` proves it.
//!
//! # Invariants
//!
//! - Offsets of an [`EditSet`](text::EditSet) are in the original text; the set is sorted and disjoint.
//! - An item's text is never printed anew: only its base indentation and line ends change.
//! - White space is decided in `list::layout` and nowhere else.
//! - Every insertion is parsed, read back by the query that found its siblings, and inverted before it is given out.
//! - A refusal is a value ([`error::Refusal`]), never a panic; after it nothing is written.

#![allow(clippy::result_large_err, reason = "a refusal ends what it comes from; it is made once, not in a loop")]

pub mod cli;
pub mod codemod;
pub mod error;
pub mod list;
pub mod plan;
pub mod remote;
pub mod schema;
pub mod syntax;
pub mod text;
pub mod workspace;
