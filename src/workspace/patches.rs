//! Changes as patches, one a root, proven before they are shown.

use std::collections::HashMap;

use crate::{
    plan::FileChange,
    text::{
        RelPath,
        diff::{Changed, verified_patch},
    },
    workspace::{WorkspaceFault, write::by_root},
};

/// Permission bits by root and path.
pub(crate) type Modes = HashMap<(String, RelPath), u32>;

/// The changes of one root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootPatch {
    /// Name of the root; the paths in the patches are relative to it.
    pub root: String,
    /// From before to after.
    pub forward: Vec<u8>,
    /// From after to before.
    pub inverse: Vec<u8>,
}

/// The patches of all roots, sorted by the roots' names.
pub(crate) fn patches(changes: &[FileChange], modes: &Modes) -> Result<Vec<RootPatch>, WorkspaceFault> {
    let mut result = Vec::new();
    for (root, files) in by_root(changes) {
        let sides = files.into_iter().map(|change| Changed {
            path: &change.path,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
            executable: modes.get(&(root.into(), change.path.clone())).is_some_and(|mode| mode & 0o100 != 0),
        });
        let forward = verified_patch(sides.clone())?;
        let inverse = verified_patch(sides.map(Changed::inverse))?;
        result.push(RootPatch { root: root.into(), forward, inverse });
    }
    Ok(result)
}
