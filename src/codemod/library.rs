//! The codemods and queries there are: those built in, and over them those of the project.
//!
//! Goes in: bytes by path. Comes out: codemods and queries by name. Files are read elsewhere.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::codemod::{
    CodemodFault,
    fault::unknown,
    manifest::{self, Action, Codemod, MANIFEST, Parts},
};

static CODEMODS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/codemods");
static QUERIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/queries");

/// Files by path, `/` between the parts.
pub type Bundle = BTreeMap<String, Vec<u8>>;

/// A codemod's files, not loaded yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// Where it is, as people should see it.
    pub path: String,
    /// Paths beneath it, and bytes.
    pub files: Bundle,
    /// Whether it came with grafter.
    pub built_in: bool,
}

/// A query's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuerySource {
    /// Its name: `csharp/dbset`, or that of a private one.
    pub name: String,
    /// Where it is, as people should see it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether it came with grafter.
    pub built_in: bool,
}

/// Everything that can be named.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The last of a name wins; those before it can be extended.
    codemods: BTreeMap<String, Vec<Folder>>,
    queries: BTreeMap<String, QuerySource>,
}

impl Library {
    /// What came with grafter.
    #[must_use]
    pub fn built_in() -> Self {
        let mut library = Self::default();
        library.add(&bundle(&CODEMODS), &bundle(&QUERIES), "", true);
        library
    }

    /// With a project's own `codemods/` and `queries/` over what is there. `base` is the folder of both, as people should
    /// see it, empty for the current one. A name of the project's wins.
    #[must_use]
    pub fn with_project(mut self, codemods: &Bundle, queries: &Bundle, base: &str) -> Self {
        self.add(codemods, queries, base, false);
        self
    }

    /// With one codemod's folder that was given by its path; it wins over all others of its name, which is the last part
    /// of the path.
    #[must_use]
    pub fn with_folder(mut self, path: &str, files: Bundle) -> Self {
        let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path).to_string();
        let folder = Folder { path: path.trim_end_matches('/').into(), files, built_in: false };
        self.codemods.entry(name).or_default().push(folder);
        self
    }

    fn add(&mut self, codemods: &Bundle, queries: &Bundle, base: &str, built_in: bool) {
        let base = if base.is_empty() { String::new() } else { format!("{}/", base.trim_end_matches('/')) };
        let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
        for (path, bytes) in codemods {
            let Some((name, rest)) = path.split_once('/') else { continue };
            let folder = folders.entry(name.to_string()).or_insert_with(|| Folder {
                path: format!("{base}codemods/{name}"),
                files: Bundle::new(),
                built_in,
            });
            folder.files.insert(rest.to_string(), bytes.clone());
        }
        for (name, folder) in folders.into_iter().filter(|(_, folder)| folder.files.contains_key(MANIFEST)) {
            self.codemods.entry(name).or_default().push(folder);
        }
        for (path, bytes) in queries {
            if let Some(name) = path.strip_suffix(".scm") {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let source = QuerySource { name: name.into(), path: format!("{base}queries/{path}"), text, built_in };
                self.queries.insert(name.to_string(), source);
            }
        }
    }

    /// Names of all codemods, sorted.
    pub fn codemods(&self) -> impl Iterator<Item = (&str, &Folder)> {
        self.codemods.iter().filter_map(|(name, folders)| Some((name.as_str(), folders.last()?)))
    }

    /// All queries, sorted by name.
    pub fn queries(&self) -> impl Iterator<Item = &QuerySource> {
        self.queries.values()
    }

    /// Loads a codemod.
    ///
    /// # Errors
    /// No codemod of this name, or of one that it uses, with near misses; what its manifest says.
    pub fn codemod(&self, name: &str) -> Result<Codemod, CodemodFault> {
        let Some(folder) = self.codemods.get(name).and_then(|folders| folders.last()) else {
            return Err(unknown(None, "codemod", name, self.codemods.keys()));
        };
        let queries: Vec<String> = self.queries.keys().cloned().collect();
        let under = self.under(folder)?;
        let codemod = manifest::load(&Parts { folder: &folder.path, files: &folder.files, under, queries: &queries })?;
        for step in &codemod.steps {
            if let Action::Use(other) = &step.action
                && !self.codemods.contains_key(&other.codemod)
            {
                return Err(unknown(Some(other.at.clone()), "codemod", &other.codemod, self.codemods.keys()));
            }
        }
        Ok(codemod)
    }

    /// How an agent goes through the work of a codemod, where its folder says so by a `SKILL.md`.
    #[must_use]
    pub fn skill(&self, name: &str) -> Option<String> {
        let folder = self.codemods.get(name)?.iter().rev().find_map(|folder| folder.files.get("SKILL.md"));
        folder.map(|text| String::from_utf8_lossy(text).into_owned())
    }

    /// What a codemod's folder extends, from the top down: another codemod, or the one of its own name that it stands before.
    fn under<'a>(&'a self, folder: &'a Folder) -> Result<Vec<(&'a str, &'a Bundle)>, CodemodFault> {
        let mut chain = vec![folder];
        while let Some((name, at)) = chain.last().and_then(|last| manifest::extended(last)) {
            let before = |other: &&Folder| !chain.iter().any(|seen| std::ptr::eq(*seen, *other));
            let Some(next) = self.codemods.get(&name).and_then(|folders| folders.iter().rev().find(before)) else {
                let others = self.codemods.keys().filter(|other| **other != name);
                return Err(unknown(Some(at), "codemod", &name, others));
            };
            chain.push(next);
        }
        Ok(chain[1..].iter().map(|folder| (folder.path.as_str(), &folder.files)).collect())
    }

    /// A query by the name that a step uses: a private one of its codemod wins.
    ///
    /// # Errors
    /// No query of this name, with near misses.
    pub fn query(&self, codemod: Option<&Codemod>, name: &str) -> Result<QuerySource, CodemodFault> {
        if let Some((path, text)) = codemod.and_then(|codemod| codemod.queries.get(name)) {
            return Ok(QuerySource { name: name.into(), path: path.clone(), text: text.clone(), built_in: false });
        }
        self.queries.get(name).cloned().ok_or_else(|| {
            let private = codemod.iter().flat_map(|codemod| codemod.queries.keys());
            unknown(None, "query", name, private.chain(self.queries.keys()))
        })
    }
}

/// Everything in an embedded folder.
fn bundle(dir: &Dir<'_>) -> Bundle {
    let mut found = Bundle::new();
    let mut open = vec![dir];
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        for file in dir.files() {
            found.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec());
        }
    }
    found
}
