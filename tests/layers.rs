//! The house, proven: a layer uses lower numbers only, and each outside power is named in one place.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The layers, lowest first. `error` knows no layer and serves all.
const LAYERS: [&str; 9] = ["text", "syntax", "list", "schema", "codemod", "plan", "workspace", "remote", "cli"];

/// What only these layers may name. Both that start programs start such as a user names: a checker, a server.
const POWERS: [(&[&str], &[&str]); 6] = [
    (&["syntax"], &["tree_sitter"]),
    (&["schema"], &["sqlparser"]),
    (&["workspace"], &["std::fs", "fs::read", "fs::write", "File::open", "rustix::"]),
    (&["workspace", "remote"], &["Command::new"]),
    (&["remote"], &["sqlx", "rmcp", "tokio", "rustls"]),
    (&["cli"], &["println!", "eprintln!", "print!", "eprint!", "io::stdout", "io::stderr", "stdout()", "stderr()"]),
];

#[test]
fn a_layer_uses_lower_numbers_only() {
    let mut faults = Vec::new();
    for (path, layer) in sources() {
        let Some(own) = layer else { continue };
        for (line, used) in uses(&code(&path)) {
            let above = LAYERS.iter().position(|known| *known == used).is_some_and(|number| number > own);
            let is_unknown = !LAYERS.contains(&used.as_str()) && used != "error";
            if above || is_unknown {
                faults.push(format!("{}:{line} uses crate::{used}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn error_knows_no_layer() {
    assert_eq!(uses(&code(Path::new("src/error.rs"))), []);
}

#[test]
fn each_power_is_named_where_it_belongs() {
    let mut faults = Vec::new();
    for (path, layer) in sources() {
        for (owners, names) in POWERS {
            if layer.is_some_and(|number| owners.contains(&LAYERS[number])) {
                continue;
            }
            for (number, line) in code(&path).lines().enumerate() {
                if let Some(name) = names.iter().find(|name| line.contains(*name)) {
                    faults.push(format!("{}:{} names {name}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_engine_has_no_word_of_one_domain() {
    let words = ["crm", "rmx", "SyncTables", "SyncChunks", "RmxSynchronizer", "DbSet"];
    let mut faults = Vec::new();
    for (path, _) in sources() {
        for (number, line) in code(&path).lines().enumerate() {
            let found = line.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
            if found {
                faults.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_is_over_400_lines_and_no_function_over_60() {
    let mut faults = Vec::new();
    for (path, _) in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > 400 {
            faults.push(format!("{} has {} lines", path.display(), lines.len()));
        }
        for (start, line) in lines.iter().enumerate() {
            let head = line.trim_start();
            let words: BTreeSet<&str> = head.split_whitespace().take(5).collect();
            if !words.contains("fn") || head.starts_with("//") {
                continue;
            }
            let indent = &line[..line.len() - head.len()];
            let end = lines[start..].iter().position(|end| *end == format!("{indent}}}"));
            if let Some(len) = end.filter(|len| *len >= 60) {
                faults.push(format!("{}:{} is a function of {} lines", path.display(), start + 1, len + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// All source files with the number of their layer; `main`, `lib` and `error` have none.
fn sources() -> Vec<(PathBuf, Option<usize>)> {
    fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    found.retain(|path| path.file_name().is_some_and(|name| name != "tests.rs"));
    found.sort();
    let layer = |path: &Path| {
        let first =
            path.strip_prefix("src").unwrap().components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        LAYERS.iter().position(|known| *known == first)
    };
    found.into_iter().map(|path| (path.clone(), layer(&path))).collect()
}

/// A file's code: without its comments and its unit tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    body.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The first part of each path that begins with `crate::`, one or many in braces, with its line.
fn uses(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        let name =
            |text: &str| text.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned();
        if let Some(group) = rest.strip_prefix('{') {
            found.extend(
                top_level(group).into_iter().map(|part| (line, name(&part))).filter(|(_, part)| !part.is_empty()),
            );
        } else {
            found.push((line, name(rest)));
        }
    }
    found
}

/// The parts of a `{..}` group that are separated by commas of its own.
fn top_level(group: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        parts.last_mut().unwrap().push(c);
    }
    parts.into_iter().map(|part| part.trim_start_matches(',').to_owned()).collect()
}
