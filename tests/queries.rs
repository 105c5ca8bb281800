//! Every built-in query on cases: a folder each, `tests/queries/<language>/<query>/<case>/`, found by walking.
//!
//! A case is `case.toml` with the item, the list and the place, `before.*`, and `after.*` or the code of a refusal. What
//! is inserted must be `after` to the byte, be there when it is asked for again, and its inverse must give `before`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use grafter::{
    list::{Indentation, Placement, Window},
    plan::{
        Stop,
        insert::{Inserted, Insertion, Which, insert},
    },
    syntax::{Document, Language, Query, language},
    text::{RelPath, Source},
};
use serde::Deserialize;

/// What `case.toml` says. Without a place the list's habits decide; without a list the file has one only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    item: String,
    #[serde(rename = "in")]
    name: Option<String>,
    in_line: Option<usize>,
    after: Option<String>,
    before: Option<String>,
    after_line: Option<usize>,
    #[serde(default)]
    first: bool,
    #[serde(default)]
    last: bool,
    /// The item is a template's: its levels of four blanks become the file's, its operator goes into the column.
    #[serde(default)]
    template: bool,
    /// Code of the refusal that is expected, or a part of it.
    refused: Option<String>,
}

impl Case {
    fn which(&self) -> Which {
        match (&self.name, self.in_line, self.after_line) {
            (Some(name), _, _) => Which::Named(name.clone()),
            (_, Some(line), _) => Which::AtLine(line),
            (_, _, Some(line)) => Which::BoundaryAt(line),
            _ => Which::Sole,
        }
    }

    fn placement(&self) -> Placement {
        match (&self.after, &self.before, self.after_line) {
            (Some(after), Some(before), _) => Placement::Within(Window {
                after: vec![after.clone()],
                before: vec![before.clone()],
                compared: None,
                close: false,
            }),
            (Some(key), _, _) => Placement::After(key.clone()),
            (_, Some(key), _) => Placement::Before(key.clone()),
            (_, _, Some(line)) => Placement::AfterLine(line),
            _ if self.first => Placement::First,
            _ if self.last => Placement::Last,
            _ => Placement::Auto,
        }
    }
}

#[test]
fn every_case_comes_out_as_its_author_wrote_it() {
    let mut faults = Vec::new();
    let mut count = 0;
    for (name, query) in queries() {
        for folder in cases(&name) {
            count += 1;
            if let Err(fault) = check(&query, &folder) {
                faults.push(format!("{}: {fault}", folder.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(count > 200, "only {count} cases found");
    assert!(faults.is_empty(), "{} of {count} cases fail:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_pattern_of_every_query_matches_in_some_case() {
    let mut faults = Vec::new();
    for (name, query) in queries() {
        let mut seen = BTreeSet::new();
        for folder in cases(&name) {
            for file in ["before", "after"].into_iter().filter_map(|stem| file(&folder, stem)) {
                seen.extend(query.patterns_in(&document(&query, &fs::read(file).unwrap())).unwrap());
            }
        }
        let missing: Vec<_> = (0..query.pattern_count()).filter(|pattern| !seen.contains(pattern)).collect();
        if !missing.is_empty() {
            faults.push(format!("{name}: patterns {missing:?} (from 0) match in no case"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the bytes of a file rule out, its tree must not hold: every query there is, on every sample file there is.
#[test]
fn no_file_is_ruled_out_that_a_query_matches() {
    let private = files_below(&root().join("codemods"), &["scm"]).into_iter().flat_map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.display().to_string();
        language::all().iter().filter_map(move |language| Query::compile_reading(&name, &text, language).ok())
    });
    let of_lists = queries().into_values().map(|query| (query, true));
    let queries: Vec<(Query, bool)> = of_lists.chain(private.map(|query| (query, false))).collect();
    let samples: Vec<PathBuf> = ["corpus", "tests/queries"]
        .iter()
        .flat_map(|folder| files_below(&root().join(folder), &["cs", "php", "md"]))
        .collect();
    let (mut faults, mut passed, mut ruled_out) = (Vec::new(), 0, 0);
    for sample in samples {
        let bytes = fs::read(&sample).unwrap();
        let extension = sample.extension().unwrap().to_str().unwrap();
        let served = |(query, _): &&(Query, bool)| query.language().extensions.contains(&extension);
        let Some((first, _)) = queries.iter().find(served) else { continue };
        let document = document(first, &bytes);
        for (query, of_lists) in queries.iter().filter(served) {
            if query.may_match(&bytes) {
                passed += 1;
                continue;
            }
            ruled_out += 1;
            let found = if *of_lists {
                query.lists(&document).unwrap().len()
            } else {
                query.readings(&document).unwrap().len()
            };
            if found > 0 {
                faults.push(format!("{}: {}", query.name(), sample.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(ruled_out > passed / 2, "{ruled_out} ruled out, {passed} not");
}

fn check(query: &Query, folder: &Path) -> Result<(), String> {
    let text = fs::read_to_string(folder.join("case.toml")).map_err(|error| error.to_string())?;
    let case: Case = toml::from_str(&text).map_err(|error| error.to_string())?;
    let before = fs::read(file(folder, "before").ok_or("no before.*")?).map_err(|error| error.to_string())?;
    let wanted = Insertion {
        query,
        which: case.which(),
        item: &case.item,
        indentation: if case.template { Indentation::Template } else { Indentation::Literal },
        placement: case.placement(),
    };
    let outcome = insert(&document(query, &before), &wanted);
    if let Some(code) = &case.refused {
        return match outcome {
            Err(Stop::Refused(refusal)) if refusal.code.contains(code.as_str()) => Ok(()),
            other => Err(format!("refused with {code} was expected, got {}", told(&other))),
        };
    }
    let after = fs::read(file(folder, "after").ok_or("no after.*")?).map_err(|error| error.to_string())?;
    match outcome {
        Ok(Inserted::Present(_)) if after == before => Ok(()),
        Ok(Inserted::Planned(planned)) => {
            let got = planned.edits.apply(&before);
            if got != after {
                return Err(difference(&after, &got));
            }
            if planned.edits.invert(&before).apply(&got) != before {
                return Err("the inverse does not give `before`".to_owned());
            }
            again(query, &wanted, &got)
        }
        other => Err(told(&other)),
    }
}

/// The second run must find the item there, wherever it is asked for.
fn again(query: &Query, wanted: &Insertion<'_>, got: &[u8]) -> Result<(), String> {
    let placement = match wanted.placement {
        Placement::AfterLine(line) => Placement::AfterLine(line),
        _ => Placement::Auto,
    };
    match insert(&document(query, got), &Insertion { placement, ..wanted.clone() }) {
        Ok(Inserted::Present(_)) => Ok(()),
        other => Err(format!("the second run: {}", told(&other))),
    }
}

fn told(outcome: &Result<Inserted, Stop>) -> String {
    match outcome {
        Ok(Inserted::Present(location)) => format!("present at {location}"),
        Ok(Inserted::Planned(planned)) => format!("planned at line {}", planned.place.line),
        Err(Stop::Refused(refusal)) => format!("refused with {}: {refusal}", refusal.code),
        Err(other) => format!("{other:?}"),
    }
}

fn difference(wanted: &[u8], got: &[u8]) -> String {
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\r', "\\r").replace('\t', "\\t");
    let (wanted, got) = (shown(wanted), shown(got));
    format!("differs (- wanted, + got)\n{}", similar::TextDiff::from_lines(&wanted, &got).unified_diff())
}

fn document(query: &Query, bytes: &[u8]) -> Document {
    let extension = query.language().extensions[0];
    let path = RelPath::parse(&format!("case.{extension}")).unwrap();
    Document::parse(Source::new(path, bytes.to_vec()), query.language()).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built-in queries by name, each compiled.
fn queries() -> BTreeMap<String, Query> {
    let mut found = BTreeMap::new();
    for language in folders(&root().join("queries")) {
        let folder = language.file_name().unwrap().to_string_lossy().into_owned();
        for entry in fs::read_dir(&language).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{folder}/{}", path.file_stem().unwrap().to_string_lossy());
            let text = fs::read_to_string(&path).unwrap();
            let query = Query::compile(&name, &text, Language::of_name(&folder).unwrap()).unwrap();
            found.insert(name, query);
        }
    }
    found
}

fn files_below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path, extensions));
        } else if path.extension().is_some_and(|known| extensions.iter().any(|wanted| known == *wanted)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn cases(query: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/queries").join(query);
    let found = if folder.is_dir() { folders(&folder) } else { Vec::new() };
    assert!(!found.is_empty(), "{query} has no case");
    found
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_dir());
    found.sort();
    found
}

fn file(folder: &Path, stem: &str) -> Option<PathBuf> {
    let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.file_stem().is_some_and(|known| known == stem))
}
