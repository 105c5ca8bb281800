//! What is done to a template's text once, when it is loaded. Lines stay where they are, so that errors point right.

/// Takes off the indentation that all lines share, and turns `\r\n` into `\n`.
///
/// Blank lines and lines that hold only tags do not count for what is shared.
pub(crate) fn dedent(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let counts = |line: &&str| !line.trim().is_empty() && only_tags(line).is_none();
    let shared = text.split('\n').filter(counts).map(indent).min().unwrap_or(0);
    let lines: Vec<&str> = text.split('\n').map(|line| &line[shared.min(indent(line))..]).collect();
    lines.join("\n")
}

/// Makes a line that holds only tags (`{% .. %}`, `{# .. #}`) leave no line behind.
///
/// Its blanks are dropped and its line end is moved into the last tag, so no other line gets another number.
pub(super) fn standalone_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match only_tags(line).filter(|_| line.ends_with('\n')) {
            Some((body, close)) => {
                out.push_str(&body[..body.len() - close]);
                out.push('\n');
                out.push_str(&body[body.len() - close..]);
            }
            None => out.push_str(line),
        }
    }
    out
}

/// The tags of a line that holds nothing else, and the length of the last one's closing mark.
fn only_tags(line: &str) -> Option<(&str, usize)> {
    let body = line.trim();
    let (mut rest, mut close) = (body, 0);
    while !rest.is_empty() {
        let end = match rest.get(..2)? {
            "{%" => "%}",
            "{#" => "#}",
            _ => return None,
        };
        let length = rest.find(end)?;
        close = 2 + usize::from(rest[..length].ends_with(['-', '+']));
        rest = rest[length + 2..].trim_start();
    }
    (close > 0).then_some((body, close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_indentation_goes_and_lines_of_tags_do_not_count() {
        assert_eq!(dedent("    a\r\n{% if x %}\n      b\n\n    c\n"), "a\n{% if x %}\n  b\n\nc\n");
        assert_eq!(dedent("\tfoo\n\t\tbar"), "foo\n\tbar");
    }

    #[test]
    fn a_line_of_tags_leaves_no_line() {
        assert_eq!(standalone_tags("a\n  {% if x %}\n  b\n{% endif %}\nc"), "a\n{% if x \n%}  b\n{% endif \n%}c");
        assert_eq!(standalone_tags("{%- if x -%}\n  b"), "{%- if x \n-%}  b");
        assert_eq!(standalone_tags("a {% if x %}\n{{ b }}\n"), "a {% if x %}\n{{ b }}\n");
        assert_eq!(standalone_tags("{# note #}\n"), "{# note \n#}");
    }
}
