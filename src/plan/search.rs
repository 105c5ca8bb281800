//! Which of many files have the list that is meant.
//!
//! Goes in: paths, a way to open each, a query and the list's name. Comes out: the lists that answer, in path order, and
//! what was passed over. Files are read and parsed side by side; the result does not depend on how many cores there are.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use super::{Read, Skip, Sources, stop::Stop};
use crate::{
    error::{Error, Refusal},
    list::{List, model},
    syntax::{Document, Language, ParseFault, Query},
    text::RelPath,
};

/// What opening a file gave.
#[derive(Debug)]
pub enum Opened {
    /// A parsed file.
    Document(Box<Document>),
    /// It is there but not worked on.
    Skipped(Skip),
    /// There is no such file, it is of another language, or its bytes rule out what is sought.
    Other,
}

/// A list that answers.
#[derive(Debug)]
pub struct Hit {
    /// The file.
    pub path: RelPath,
    /// Its tree.
    pub document: Document,
    /// All lists of the query in it, shared by the hits of one file.
    pub lists: Arc<Vec<List>>,
    /// Which of them answers.
    pub number: usize,
}

impl Hit {
    /// The list that answers.
    #[must_use]
    pub fn list(&self) -> &List {
        &self.lists[self.number]
    }
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Search {
    /// The lists that answer, by path and then in text order.
    pub hits: Vec<Hit>,
    /// What was passed over.
    pub skipped: Vec<Skip>,
    /// Names of lists that did not answer, for messages; at most a hundred.
    pub near: Vec<String>,
}

/// What is looked for in a file.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'q> {
    /// By this query.
    pub query: &'q Query,
    /// The name of the list, where one is asked for.
    pub name: Option<&'q str>,
    /// Files whose bytes rule out that it is there are not parsed.
    pub gated: bool,
}

impl<'q> Sought<'q> {
    /// Whatever the query finds, in files that may hold it.
    #[must_use]
    pub fn all(query: &'q Query) -> Self {
        Self { query, name: None, gated: true }
    }

    /// Whether a text of these bytes need not be parsed. Each word of a list's name stands in its text.
    fn rules_out(&self, bytes: &[u8]) -> bool {
        let words = self.name.unwrap_or_default().split(|c: char| c != '_' && !c.is_ascii_alphanumeric());
        let holds = |word: &str| memchr::memmem::find(bytes, word.as_bytes()).is_some();
        self.gated && !(words.filter(|word| !word.is_empty()).all(holds) && self.query.may_match(bytes))
    }
}

/// Opens a file of a root for a query: reads and parses it.
///
/// # Errors
/// What [`Sources::read`] says. A file that cannot be parsed is skipped, with the reason.
pub fn open(sources: &dyn Sources, root: &str, path: &RelPath, sought: Sought<'_>) -> Result<Opened, Error> {
    let query = sought.query;
    if Language::of_extension(path.extension()).is_none_or(|language| language.name != query.language().name) {
        return Ok(Opened::Other);
    }
    Ok(match sources.read(root, path)? {
        Read::Missing => Opened::Other,
        Read::Skipped(skip) => Opened::Skipped(skip),
        Read::Source(source) if sought.rules_out(source.bytes()) => Opened::Other,
        Read::Source(source) => match Document::parse(source, query.language()) {
            Ok(document) => Opened::Document(Box::new(document)),
            Err(fault) => Opened::Skipped(skipped(path, &fault)),
        },
    })
}

fn skipped(path: &RelPath, fault: &ParseFault) -> Skip {
    let code = match fault {
        ParseFault::TooDeep(_) => "too-deep",
        ParseFault::TooSlow(_) => "too-slow",
    };
    Skip { path: path.clone(), code, reason: fault.to_string() }
}

/// How a file is opened.
pub type Open<'o> = &'o (dyn Fn(&RelPath, Sought<'_>) -> Result<Opened, Error> + Sync);

/// Searches all files for lists of the query; with a name, for those that it names.
///
/// # Errors
/// What opening says; `list-ambiguous` where one file has several lists of that name.
pub fn search(paths: &[RelPath], open: Open<'_>, query: &Query, name: Option<&str>) -> Result<Search, Stop> {
    let found = search_all(paths, open, Sought { query, name, gated: true })?;
    if name.is_some() && found.hits.is_empty() {
        // What other names there are is worth the time only now.
        return search_all(paths, open, Sought { query, name, gated: false });
    }
    Ok(found)
}

fn search_all(paths: &[RelPath], open: Open<'_>, sought: Sought<'_>) -> Result<Search, Stop> {
    let found: Mutex<Vec<(usize, Result<Search, Stop>)>> = Mutex::new(Vec::new());
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(at) else { return };
            let one = search_file(path, open, sought);
            if !matches!(&one, Ok(search) if search.hits.is_empty() && search.skipped.is_empty() && search.near.is_empty())
            {
                found.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((at, one));
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(paths.len());
    if threads < 2 {
        work();
    } else {
        std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    }
    let mut found = found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    found.sort_by_key(|(at, _)| *at);
    let mut all = Search::default();
    for (_, one) in found {
        let one = one?;
        all.hits.extend(one.hits);
        all.skipped.extend(one.skipped);
        all.near.extend(one.near);
    }
    all.near.truncate(100);
    Ok(all)
}

fn search_file(path: &RelPath, open: Open<'_>, sought: Sought<'_>) -> Result<Search, Stop> {
    let Sought { query, name, .. } = sought;
    let mut search = Search::default();
    let document = match open(path, sought)? {
        Opened::Document(document) => *document,
        Opened::Skipped(skip) => {
            search.skipped.push(skip);
            return Ok(search);
        }
        Opened::Other => return Ok(search),
    };
    let lists = List::all(&document, query.lists(&document)?);
    let numbers: Vec<usize> = match name {
        None => (0..lists.len()).collect(),
        Some(name) => match model::named(&lists, document.source(), query.name(), name) {
            Ok(list) => lists.iter().position(|known| std::ptr::eq(known, list)).into_iter().collect(),
            Err(refusal) if refusal.code == "list-missing" => {
                search.near.extend(lists.iter().filter_map(|list| list.name.clone()).take(20));
                Vec::new()
            }
            Err(refusal) => return Err(refusal.into()),
        },
    };
    let (path, lists) = (path.clone(), Arc::new(lists));
    search.hits.extend(numbers.into_iter().map(|number| Hit {
        path: path.clone(),
        document: document.clone(),
        lists: Arc::clone(&lists),
        number,
    }));
    Ok(search)
}

/// The only list that answers.
///
/// # Errors
/// `list-missing` with near misses, `list-ambiguous` with two of the places.
pub fn sole(mut search: Search, query: &str, name: Option<&str>, files: &str) -> Result<Hit, Refusal> {
    let title = name.map_or_else(|| format!("a list of {query}"), |name| format!("a list `{name}` of {query}"));
    match search.hits.len() {
        1 => Ok(search.hits.remove(0)),
        0 => {
            let skipped: Vec<String> =
                search.skipped.iter().map(|skip| format!("{} {}", skip.path, skip.reason)).collect();
            let near = name.and_then(|name| nearest(name, &search.near));
            let help = match (near, skipped.as_slice()) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, [first, ..]) => format!("left out: {first}"),
                (None, []) => "give other files, or another name".to_owned(),
            };
            Err(Refusal::new("list-missing", format!("no file of {files} has {title}"), help))
        }
        count => {
            let place = |hit: &Hit| hit.list().location(hit.document.source());
            let message = format!("{count} lists answer, where {title} is asked for");
            let help = "narrow the files or the name, or ask for all of them";
            Err(Refusal::new("list-ambiguous", message, help).at(place(&search.hits[0])).and(place(&search.hits[1])))
        }
    }
}

/// The name that is most like the one asked for, if any is like it.
fn nearest<'n>(name: &str, known: &'n [String]) -> Option<&'n str> {
    crate::text::near(name, known.iter().map(String::as_str))
}
