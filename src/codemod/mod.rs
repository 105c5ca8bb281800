//! Layer 4: what the author of a codemod wrote.
//!
//! Goes in: the bytes of a codemod's folder, arguments, and what was captured in the checkouts. Comes out: a checked
//! [`Codemod`] whose steps can be evaluated one after the other. Nothing is read, parsed or written here: the plan layer
//! reads the files, hands captures to [`fact::reduce`], and asks for the texts that a step is made of.
//!
//! A manifest's strings are templates; a string that is one `{{ expression }}` gives that expression's value, not its
//! text. `when`, `each`, `that`, `by`, `choices`, `value` and `fields` are bare expressions.

pub mod argument;
mod asking;
pub mod bind;
pub mod fact;
mod fact_file;
pub mod fact_list;
pub mod fault;
pub mod form;
pub mod key;
pub mod library;
pub mod manifest;
pub mod needs;
pub mod param;
pub mod question;
pub mod schema;
pub mod template;
pub mod validation;
pub mod value;

pub use argument::{Argument, Arguments};
pub use bind::Bindings;
pub use fact::{Captured, Fact, FactRequest, FactValue, Found};
pub use fault::{CodemodFault, Problem, near};
pub use form::{Form, Like};
pub use key::Key;
pub use library::{Bundle, Folder, Library, QuerySource};
pub use manifest::{
    Action, Codemod, Create, Each, Insert, KnownBy, ListRef, Place, Remove, Require, Root, Step, Use, Window,
};
pub use param::Param;
pub use question::{Question, QuestionDef, Resolved};
pub use template::{Data, Expr, Order, Scope, Text, Texts};
pub use validation::{Demand, NoteDef, ValidationDef, ValidationKind};
