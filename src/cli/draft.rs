//! A draft of a spec as a file: what is known, and what is open as comments.

use serde_json::{Map, Value as Json};

use crate::codemod::Question;

/// The text of a draft; its format is known by the file's name: YAML, JSON (which has no comments), else TOML.
pub(super) fn text(path: &str, codemod: &str, draft: &Map<String, Json>, open: &[Question]) -> String {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "json" => serde_json::to_string_pretty(draft).unwrap_or_default() + "\n",
        "yaml" | "yml" => {
            let known =
                if draft.is_empty() { String::new() } else { serde_norway::to_string(draft).unwrap_or_default() };
            format!("{}{known}", comments(codemod, open, ": "))
        }
        _ => format!("{}{}", comments(codemod, open, " = "), toml::to_string_pretty(draft).unwrap_or_default()),
    }
}

fn comments(codemod: &str, open: &[Question], is: &str) -> String {
    if open.is_empty() {
        return String::new();
    }
    let mut text = format!("# A draft of a spec of {codemod}. Open, to be filled in:\n");
    for question in open {
        let line = |words: &str| format!("#       {}\n", words.replace('\n', "\n#       "));
        let value = question.default.as_ref().map_or("..".into(), ToString::to_string);
        text.push_str(&format!("#   {}{is}{value}\n", question.key));
        question.why.iter().for_each(|why| text.push_str(&line(why)));
        if !question.choices.is_empty() {
            text.push_str(&line(&format!("one of {}", crate::codemod::question::listed(&question.choices))));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codemod::Arguments;

    #[test]
    fn a_draft_reads_back_in_every_format() {
        let draft =
            json!({"name": "a # b", "parents": [{"field": "x", "of": ["1", "yes"]}], "source": {"table": "t"}, "n": 2});
        let draft = draft.as_object().unwrap();
        let question = Question {
            key: "target.model".into(),
            why: Some("Two\nlines".into()),
            choices: vec![json!("A"), json!("B")],
            default: None,
            evidence: Vec::new(),
            examples: Vec::new(),
            schema: json!({}),
        };
        for path in ["a.toml", "a.json", "a.yaml", "a.yml", "draft"] {
            let text = text(path, "sync", draft, std::slice::from_ref(&question));
            let read = Arguments::spec(if path == "draft" { "a.toml" } else { path }, text.as_bytes()).unwrap();
            assert_eq!(Json::from(read.0), Json::from(draft.clone()), "{text}");
            if path != "a.json" {
                let is = if path.contains(".y") { ": .." } else { " = .." };
                assert!(
                    text.contains(&format!("#   target.model{is}\n#       Two\n#       lines\n#       one of ")),
                    "{text}"
                );
            }
        }
    }
}
