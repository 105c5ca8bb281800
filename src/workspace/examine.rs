//! Looks at the files of a run before anything is written: each must be as the plan saw it, and safe to replace.

use std::{collections::BTreeSet, io};

use crate::{
    error::{Location, Refusal},
    plan::FileChange,
    text::{RelPath, source::digest},
    workspace::{
        Root, RunFile, RunFolder, Settings, WorkspaceFault, beneath,
        error::io_fault,
        write::{Order, root_named},
    },
};

/// What to do about a link.
const LINK_HELP: &str = "name the file that the link leads to";

/// Looks at every file before anything is written; says which folders are missing.
pub(crate) fn examine(
    roots: &[&Root],
    order: &Order<'_>,
    settings: &Settings,
) -> Result<(Vec<RunFile>, Vec<RunFolder>), WorkspaceFault> {
    let (mut files, mut folders, mut places) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for change in order.changes {
        let root = root_named(roots.iter().copied(), &change.root)?;
        let mut file = examine_file(root, change, settings)?;
        file.mode = file.mode.or_else(|| order.modes.get(&(change.root.clone(), change.path.clone())).copied());
        if !places.insert(root.dir().join(change.path.as_str())) {
            let message = "the same file is changed twice in one run";
            return Err(refused("file-twice", &file, message, "name roots that do not lie in each other"));
        }
        if change.after.is_some() {
            folders.extend(missing_folders(root, &change.path)?);
        }
        files.push(file);
    }
    Ok((files, folders.into_iter().collect()))
}

fn examine_file(root: &Root, change: &FileChange, settings: &Settings) -> Result<RunFile, WorkspaceFault> {
    let hash = |bytes: &Option<std::sync::Arc<[u8]>>| bytes.as_deref().map(digest);
    let mut file = RunFile {
        root: change.root.clone(),
        path: change.path.clone(),
        before: hash(&change.before),
        after: hash(&change.after),
        mode: None,
    };
    let fault = |error| io_fault("read", root.dir().join(change.path.as_str()))(error);
    let found = match root.folder.parent(&change.path) {
        Err(error) if beneath::is_missing(&error) => None,
        Err(error) if beneath::is_link(&error) => {
            return Err(refused("link", &file, "lies behind a symbolic link", LINK_HELP));
        }
        found => Some(found.map_err(fault)?),
    };
    let mut now = None;
    if let Some((folder, name)) = found
        && let Some(stat) = folder.stat(name).map_err(fault)?
    {
        if stat.link || !stat.plain {
            return Err(refused("link", &file, "is no plain file but a link or the like", LINK_HELP));
        }
        if stat.names > 1 && !settings.hard_links {
            let message = format!("has {} names (hard links), and only this one would change", stat.names);
            return Err(refused("hard-link", &file, &message, "allow hard links, or copy the file first"));
        }
        file.mode = Some(stat.mode);
        now = folder.read(name).map_err(fault)?;
    }
    if now.as_deref() != change.before.as_deref() {
        return Err(WorkspaceFault::Changed { path: file.path.to_string() });
    }
    Ok(file)
}

fn refused(code: &'static str, file: &RunFile, message: &str, help: &str) -> WorkspaceFault {
    Refusal::new(code, message, help).at(Location::file(file.path.as_str())).into()
}

/// The folders above a path that are not there, the outer ones first.
fn missing_folders(root: &Root, path: &RelPath) -> Result<Vec<RunFolder>, WorkspaceFault> {
    let ends = path.as_str().match_indices('/').map(|(at, _)| &path.as_str()[..at]);
    let mut missing = Vec::new();
    for folder in ends {
        match root.folder.folder(folder) {
            Ok(_) => {}
            Err(error) if beneath::is_missing(&error) => {
                let path = RelPath::parse(folder).map_err(|fault| io::Error::other(fault.to_string()));
                let path = path.map_err(io_fault("create", root.dir().join(folder)))?;
                missing.push(RunFolder { root: root.name.clone(), path });
            }
            Err(error) => return Err(io_fault("open", root.dir().join(folder))(error)),
        }
    }
    Ok(missing)
}
