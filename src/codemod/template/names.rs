//! Looks for filters and tests that do not exist, when a template is loaded: `minijinja` would say so only when it gets
//! there. Names inside string literals (`selectattr("x", "eq")`) are seen only when they are used.

use std::sync::LazyLock;

use minijinja::Environment;
use regex::Regex;

/// What authors use most; for near misses only.
const FILTERS: [&str; 51] = [
    "abs",
    "camel",
    "capitalize",
    "caught",
    "circle",
    "cs_string",
    "cut",
    "default",
    "dictsort",
    "differs",
    "file_name",
    "first",
    "follow",
    "groupby",
    "indent",
    "int",
    "items",
    "join",
    "kebab",
    "last",
    "length",
    "lines",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "paired",
    "parent",
    "pascal",
    "php_string",
    "plural",
    "plus_minutes",
    "reject",
    "rejectattr",
    "renamed",
    "replace",
    "reverse",
    "screaming_snake",
    "select",
    "selectattr",
    "singular",
    "snake",
    "sort_by",
    "split",
    "sql_string",
    "sub",
    "title",
    "toposort",
    "trim",
    "unique",
];

/// The first filter or test that does not exist: its line (from 0), its kind, its name, and what comes near.
pub(super) fn unknown(
    env: &Environment<'_>,
    source: &str,
    bare: bool,
) -> Option<(usize, &'static str, String, Vec<String>)> {
    static USE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\|\s*(?<filter>[A-Za-z_]\w*)|\bis\s+(?:not\s+)?(?<test>[A-Za-z_]\w*)").ok());
    let code = if bare { without_strings(source) } else { only_code(source) };
    let exists = |kind: &str, name: &str| {
        let asked = env.compile_expression_owned(format!("'{name}' is {kind}"));
        asked.and_then(|asked| asked.eval(())).is_ok_and(|found| found.is_true())
    };
    USE.iter().flat_map(|uses| uses.captures_iter(&code)).find_map(|found| {
        let (kind, name) = match (found.name("filter"), found.name("test")) {
            (Some(name), _) => ("filter", name),
            (_, Some(name)) => ("test", name),
            _ => return None,
        };
        if exists(kind, name.as_str()) {
            return None;
        }
        let near = if kind == "filter" { super::super::near(name.as_str(), FILTERS) } else { Vec::new() };
        Some((code[..name.start()].matches('\n').count(), kind, name.as_str().to_string(), near))
    })
}

/// The insides of tags, without their string literals; everything else blank, lines kept.
fn only_code(source: &str) -> String {
    let (mut code, mut rest) = (String::new(), source);
    while let Some(open) = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min() {
        let end = match &rest[open..open + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        code.extend(rest[..open].chars().filter(|c| *c == '\n'));
        let inside = &rest[open + 2..];
        let close = inside.find(end).unwrap_or(inside.len());
        if end == "#}" {
            code.extend(inside[..close].chars().filter(|c| *c == '\n'));
        } else {
            code.push_str(&without_strings(&inside[..close]));
            code.push(' ');
        }
        rest = inside.get(close + 2..).unwrap_or_default();
    }
    code
}

/// Code whose string literals are emptied.
fn without_strings(code: &str) -> String {
    let (mut out, mut quote, mut escaped) = (String::with_capacity(code.len()), None, false);
    for c in code.chars() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            Some(_) => out.extend((c == '\n').then_some(c)),
            None if c == '"' || c == '\'' => {
                quote = Some(c);
                out.push_str("''");
            }
            None => out.push(c),
        }
    }
    out
}

/// An expression in which slices are subscripts, `a[b:c]` as `a[(b, c)]`: `minijinja` does not count what is sliced among
/// the names that an expression reads.
pub(super) fn without_slices(code: &str) -> String {
    let (mut out, mut open, mut quote, mut escaped) = (String::with_capacity(code.len()), Vec::new(), None, false);
    for c in code.chars() {
        match (quote, c) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(mark), _) if c == mark => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '(' | '{') => open.push((c, out.len() + 1, false)),
            (None, ':') if open.last().is_some_and(|(bracket, ..)| *bracket == '[') => {
                if let Some((_, start, sliced)) = open.last_mut() {
                    let lone = out[*start..].trim_end().is_empty() || out.ends_with(',');
                    out.push_str(if lone { "0," } else { "," });
                    *sliced = true;
                }
                continue;
            }
            (None, ']' | ')' | '}') => {
                if let Some((_, start, true)) = open.pop() {
                    out.insert(start, '(');
                    out.push_str(if out.trim_end().ends_with(',') { "0)" } else { ")" });
                }
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_is_a_subscript() {
        assert_eq!(without_slices("a[1:2] | b"), "a[(1,2)] | b");
        assert_eq!(without_slices("(a or b)[-1:][c]"), "(a or b)[(-1,0)][c]");
        assert_eq!(without_slices("a[:n[0]] ~ x['b:c'] ~ [{'d': e}]"), "a[(0,n[0])] ~ x['b:c'] ~ [{'d': e}]");
        assert_eq!(without_slices("a[:]"), "a[(0,0)]");
    }

    #[test]
    fn code_is_what_stands_in_tags_and_in_no_string() {
        assert_eq!(only_code("a | b\n{{ x | y('| z') }}\n{# | q #}{% if a is b %}"), "\n x | y('')  \n if a is b  ");
    }
}
