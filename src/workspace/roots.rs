//! Which folders a run works on, and where it keeps its state.
//!
//! Goes in: what the user said (`--root`, a path, the current directory). Comes out: named, open folders. `grafter.toml`
//! is read here, because it is what names them; a codemod is not.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::{
    error::Location,
    text::{RelPath, near},
    workspace::{WorkspaceFault, beneath::Folder, error::io_fault},
};

/// Name of the file that names a project's roots.
pub const PROJECT_FILE: &str = "grafter.toml";
/// Name of the folder that holds the record of the runs.
pub const STATE_FOLDER: &str = ".grafter";
/// Name of the only root where nobody gave one.
pub const DEFAULT_ROOT: &str = "root";

/// How the roots are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RootSpec {
    /// For codemods: these, else those that the nearest `grafter.toml` names, else the current directory.
    Project {
        /// What `--root NAME=DIR` gave, in order.
        named: Vec<(String, PathBuf)>,
        /// The current directory, or what `-C` gave; relative paths start there.
        current: PathBuf,
    },
    /// For single insertions and queries: for each path the nearest folder above that holds `grafter.toml`, else the
    /// nearest that holds `.git`, else the file's own.
    Above {
        /// Files and folders as the user typed them.
        paths: Vec<PathBuf>,
        /// The current directory, or what `-C` gave; relative paths start there.
        current: PathBuf,
    },
}

/// A checkout, or a part of one.
#[derive(Debug, Clone)]
pub struct Root {
    /// The name by which codemods know it.
    pub name: String,
    pub(crate) folder: Folder,
}

impl Root {
    /// Its folder, absolute and free of links.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn open(name: &str, dir: &Path) -> Result<Self, WorkspaceFault> {
        let bad = |reason: String| WorkspaceFault::BadRoot { name: name.into(), reason };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if !name.bytes().all(plain) || !name.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return Err(bad("a name has letters, digits, `-`, `_` and `.`, and begins with a letter or digit".into()));
        }
        let folder = Folder::open(dir).map_err(|error| bad(format!("cannot open {}: {error}", dir.display())))?;
        Ok(Self { name: name.into(), folder })
    }
}

/// Where a path that the user typed lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Name of its root.
    pub root: String,
    /// Where beneath; `None` for the root itself.
    pub path: Option<RelPath>,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// The roots and the folder of the state.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) roots: Vec<Root>,
    pub(crate) project: Option<PathBuf>,
    pub(crate) home: PathBuf,
}

/// Finds and opens the roots.
pub(crate) fn find(spec: &RootSpec) -> Result<Found, WorkspaceFault> {
    match spec {
        RootSpec::Project { named, current } => find_project(named, &real(current)?),
        RootSpec::Above { paths, current } => find_above(paths, &real(current)?),
    }
}

/// Where a typed path lies, among these roots; the innermost root wins.
pub(crate) fn locate(roots: &[Root], typed: &Path, current: &Path) -> Result<Located, WorkspaceFault> {
    let (path, is_folder) = real_place(typed, current)?;
    let root = roots.iter().filter(|root| path.starts_with(root.dir())).max_by_key(|root| root.dir().as_os_str().len());
    let bad = |reason: String| WorkspaceFault::BadRoot { name: typed.display().to_string(), reason };
    let root = root.ok_or_else(|| bad("the path lies in no root".into()))?;
    let rest = path.strip_prefix(root.dir()).unwrap_or(&path);
    let text = rest.to_str().ok_or_else(|| bad("the path is not UTF-8".into()))?;
    let path = match text {
        "" => None,
        text => Some(RelPath::parse(text).map_err(|fault| bad(fault.to_string()))?),
    };
    Ok(Located { root: root.name.clone(), path, is_folder })
}

fn find_project(named: &[(String, PathBuf)], current: &Path) -> Result<Found, WorkspaceFault> {
    let project = above(current, PROJECT_FILE);
    let roots = match (&project, named) {
        (Some(project), []) => read_project_file(project)?,
        (_, named) => named.iter().map(|(name, dir)| Root::open(name, &current.join(dir))).collect::<Result<_, _>>()?,
    };
    let roots = match (roots.is_empty(), &project) {
        (true, Some(project)) => vec![Root::open(DEFAULT_ROOT, project)?],
        (true, None) => vec![Root::open(DEFAULT_ROOT, current)?],
        (false, _) => roots,
    };
    no_doubles(&roots)?;
    let home = home(project.as_deref(), &roots, current);
    Ok(Found { roots, project, home })
}

fn find_above(paths: &[PathBuf], current: &Path) -> Result<Found, WorkspaceFault> {
    let mut folders = BTreeSet::new();
    for typed in paths {
        let (path, is_folder) = real_place(typed, current)?;
        let own = if is_folder { path.as_path() } else { path.parent().unwrap_or(&path) };
        folders.insert(above(own, PROJECT_FILE).or_else(|| above(own, ".git")).unwrap_or_else(|| own.into()));
    }
    let name = |at: usize| if at == 0 { DEFAULT_ROOT.into() } else { format!("{DEFAULT_ROOT}-{}", at + 1) };
    let roots = folders.iter().enumerate().map(|(at, folder)| Root::open(&name(at), folder));
    let roots = roots.collect::<Result<Vec<_>, _>>()?;
    let project = roots.first().map(Root::dir).filter(|dir| roots.len() == 1 && dir.join(PROJECT_FILE).is_file());
    let project = project.map(Path::to_path_buf);
    let home = home(project.as_deref(), &roots, current);
    Ok(Found { roots, project, home })
}

fn home(project: Option<&Path>, roots: &[Root], current: &Path) -> PathBuf {
    match (project, roots) {
        (Some(project), _) => project.to_path_buf(),
        (None, [root]) => root.dir().to_path_buf(),
        (None, _) => current.to_path_buf(),
    }
}

/// The nearest folder, this one or above, that holds an entry of that name.
fn above(folder: &Path, name: &str) -> Option<PathBuf> {
    folder.ancestors().find(|folder| folder.join(name).symlink_metadata().is_ok()).map(Path::to_path_buf)
}

fn real(path: &Path) -> Result<PathBuf, WorkspaceFault> {
    path.canonicalize().map_err(io_fault("open", path))
}

/// The absolute path and whether it is a folder. A file's own name is kept as it is, so that a link shows as one.
fn real_place(typed: &Path, current: &Path) -> Result<(PathBuf, bool), WorkspaceFault> {
    let path = current.join(typed);
    let is_link = path.symlink_metadata().is_ok_and(|found| found.is_symlink());
    if path.is_dir() && !is_link || path.file_name().is_none() {
        return Ok((real(&path)?, true));
    }
    let (folder, name) = (path.parent().unwrap_or(&path), path.file_name().unwrap_or_default());
    Ok((real(folder)?.join(name), false))
}

fn no_doubles(roots: &[Root]) -> Result<(), WorkspaceFault> {
    for (at, root) in roots.iter().enumerate() {
        let bad = |reason: String| Err(WorkspaceFault::BadRoot { name: root.name.clone(), reason });
        for other in &roots[..at] {
            if other.name == root.name {
                return bad("the name is given twice".into());
            }
            if other.dir() == root.dir() {
                return bad(format!("is the same folder as root `{}`", other.name));
            }
        }
    }
    Ok(())
}

/// What `grafter.toml` should be like.
const HELP: &str = "it holds `[roots]` with lines like `name = \"folder\"`, relative to it";

/// The roots that a project's `grafter.toml` names, sorted as they stand there.
fn read_project_file(project: &Path) -> Result<Vec<Root>, WorkspaceFault> {
    let path = project.join(PROJECT_FILE);
    let text = std::fs::read_to_string(&path).map_err(io_fault("read", &path))?;
    let fault = |span: Option<std::ops::Range<usize>>, message: String, help: &str| WorkspaceFault::Settings {
        message,
        location: span.map_or_else(|| Location::file(PROJECT_FILE), |span| place(&text, span.start)),
        help: help.into(),
    };
    let table = toml::de::DeTable::parse(&text).map_err(|error| fault(error.span(), error.message().into(), HELP))?;
    let mut roots = Vec::new();
    for (key, value) in table.get_ref() {
        if key.get_ref() != "roots" {
            let help = near(key.get_ref(), ["roots"]).map(|near| format!("did you mean `{near}`?"));
            let message = format!("unknown key `{}`, expected `roots`", key.get_ref());
            return Err(fault(Some(key.span()), message, help.as_deref().unwrap_or(HELP)));
        }
        let entries = value
            .get_ref()
            .as_table()
            .ok_or_else(|| fault(Some(value.span()), "`roots` is not a table".into(), HELP))?;
        for (name, dir) in entries {
            let dir = dir
                .get_ref()
                .as_str()
                .ok_or_else(|| fault(Some(dir.span()), format!("root `{}` is not a string", name.get_ref()), HELP))?;
            roots.push(Root::open(name.get_ref(), &project.join(dir))?);
        }
    }
    Ok(roots)
}

fn place(text: &str, offset: usize) -> Location {
    let above = &text.as_bytes()[..offset.min(text.len())];
    let start = memchr::memrchr(b'\n', above).map_or(0, |at| at + 1);
    let line = memchr::memchr_iter(b'\n', above).count() + 1;
    Location { path: PROJECT_FILE.into(), line, column: above.len() - start + 1 }
}
