//! What a fact's rows may say of the list that a match stands in.

use super::fact::{FieldDef, Reading};

/// What a field reads of the innermost list around its match: the name by which a step knows it, and its line.
pub const LIST_NAME: &str = "list.name";
/// See [`LIST_NAME`].
pub const LIST_LINE: &str = "list.line";

impl Reading {
    /// Whether it says in which lists matches stand.
    #[must_use]
    pub fn lists(&self) -> bool {
        let of_list = |field: &FieldDef| [LIST_NAME, LIST_LINE].contains(&field.capture.as_str());
        matches!(self, Self::Rows { fields, .. } if fields.iter().any(of_list))
    }
}
