//! Which files there are, and what is in them.
//!
//! A root is walked once, by the rules of its `.gitignore` files; hidden files and the folders that are never written
//! are left out. The user's own ignore rules (`core.excludesFile`) do not count, so that a plan is the same everywhere.
//! A file that is named in full is found however it is ignored. What cannot be worked on is a [`Skip`], never silence.

use std::{
    collections::HashMap,
    io::{self, Read as _},
    path::Path,
    sync::Mutex,
};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use ignore::{WalkBuilder, WalkState};

use crate::{
    plan::{Read, Skip},
    text::{RelPath, Source, source::BOM, source::RESERVED},
    workspace::{Root, WorkspaceFault, beneath, error::io_fault},
};

/// The files of one root.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// All of them, sorted.
    pub(crate) files: Vec<RelPath>,
    /// Those whose name cannot be written down as it is, by how it is shown, with the reason.
    pub(crate) odd: HashMap<RelPath, String>,
}

/// Walks a root.
pub(crate) fn walk(root: &Root) -> Result<Listing, WorkspaceFault> {
    let found = Mutex::new((Listing::default(), None));
    let mut walk = WalkBuilder::new(root.dir());
    walk.follow_links(false).require_git(false).git_global(false).ignore(false).threads(threads());
    walk.filter_entry(|entry| !is_reserved(entry.file_name()));
    walk.build_parallel().run(|| {
        Box::new(|entry| {
            let mut found = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| !kind.is_dir()) => {
                    found.0.add(entry.path().strip_prefix(root.dir()).unwrap_or(entry.path()));
                }
                Ok(_) => {}
                Err(error) => {
                    found.1 = Some(error);
                    return WalkState::Quit;
                }
            }
            WalkState::Continue
        })
    });
    match found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        (mut listing, None) => {
            listing.files.sort();
            Ok(listing)
        }
        (_, Some(error)) => Err(io_fault("list", root.dir())(io::Error::other(error.to_string()))),
    }
}

/// Few: the walk is over before more have started.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, |found| found.get().min(4))
}

fn is_reserved(name: &std::ffi::OsStr) -> bool {
    RESERVED.iter().any(|reserved| name.eq_ignore_ascii_case(reserved))
}

impl Listing {
    fn add(&mut self, path: &Path) {
        let shown = path.to_string_lossy();
        let exact = path.to_str().and_then(|text| RelPath::parse(text).ok());
        let path = exact.or_else(|| {
            let path = RelPath::parse(&shown.escape_debug().to_string()).ok()?;
            self.odd.insert(path.clone(), "its name is not UTF-8, or holds a control character".into());
            Some(path)
        });
        self.files.extend(path);
    }
}

/// The files that one of the globs matches, and those that are named in full.
pub(crate) fn matching(root: &Root, all: &Listing, globs: &[String]) -> Result<Vec<RelPath>, WorkspaceFault> {
    let (named, patterns): (Vec<&String>, Vec<&String>) = globs.iter().partition(|glob| is_literal(glob));
    let set = glob_set(&patterns)?;
    let mut files: Vec<RelPath> = all.files.iter().filter(|path| set.is_match(path.as_str())).cloned().collect();
    for name in named {
        let path = RelPath::parse(name).map_err(|fault| bad_glob(name, &fault))?;
        if is_there(root, &path) {
            files.push(path);
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Those of some paths that one of the globs matches.
pub(crate) fn among(globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, WorkspaceFault> {
    let set = glob_set(&globs.iter().collect::<Vec<_>>())?;
    Ok(paths.iter().filter(|path| set.is_match(path.as_str())).cloned().collect())
}

fn is_literal(glob: &str) -> bool {
    !glob.contains(['*', '?', '[', ']', '{', '}', '\\'])
}

fn is_there(root: &Root, path: &RelPath) -> bool {
    match root.folder.parent(path).and_then(|(folder, name)| folder.stat(name)) {
        Ok(Some(stat)) => stat.plain || stat.link,
        Ok(None) => false,
        Err(error) => !beneath::is_missing(&error),
    }
}

fn glob_set(globs: &[&String]) -> Result<GlobSet, WorkspaceFault> {
    let mut set = GlobSetBuilder::new();
    for glob in globs {
        let built = GlobBuilder::new(glob.strip_prefix("./").unwrap_or(glob)).literal_separator(true).build();
        set.add(built.map_err(|error| bad_glob(glob, error.kind()))?);
    }
    set.build().map_err(|error| bad_glob(error.glob().unwrap_or_default(), error.kind()))
}

fn bad_glob(glob: &str, reason: &dyn std::fmt::Display) -> WorkspaceFault {
    WorkspaceFault::BadGlob { glob: glob.into(), reason: reason.to_string() }
}

/// Reads one file; what is no text of at most `cap` bytes is skipped.
pub(crate) fn read(root: &Root, path: &RelPath, cap: u64) -> Read {
    let skip = |code: &'static str, reason: String| Read::Skipped(Skip { path: path.clone(), code, reason });
    let file = match root.folder.open_file(path.as_str()) {
        Ok(file) => file,
        Err(error) if beneath::is_missing(&error) => return Read::Missing,
        Err(error) if beneath::is_link(&error) => return skip("link", "is, or lies behind, a symbolic link".into()),
        Err(error) => return skip("unreadable", error.to_string()),
    };
    let len = match file.metadata() {
        Ok(found) if found.is_file() => found.len(),
        Ok(_) => return skip("unreadable", "is not a plain file".into()),
        Err(error) => return skip("unreadable", error.to_string()),
    };
    let mut bytes = Vec::with_capacity(usize::try_from(len.min(cap)).unwrap_or(0) + 1);
    if let Err(error) = file.take(cap + 1).read_to_end(&mut bytes) {
        return skip("unreadable", error.to_string());
    }
    if bytes.len() as u64 > cap {
        return skip("too-large", format!("has {} bytes, more than {cap}", len.max(bytes.len() as u64)));
    }
    match not_text(&bytes) {
        Some((code, reason)) => skip(code, reason.into()),
        None => Read::Source(Source::new(path.clone(), bytes)),
    }
}

fn not_text(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Some(("utf-16", "is UTF-16; only UTF-8 and single-byte text is worked on"));
    }
    let start = bytes.strip_prefix(BOM).unwrap_or(bytes);
    memchr::memchr(0, start).map(|_| ("binary", "holds a NUL byte"))
}
