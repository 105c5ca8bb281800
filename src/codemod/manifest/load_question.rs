//! Questions: what the author asks, and what the schemas of the parameters ask by themselves.

use serde_json::{Map, Value as Json};

use super::{
    load::Loader,
    load_value::data,
    mirror::{self, Ordered, Str},
};
use crate::codemod::{
    CodemodFault,
    fault::{unknown, wrong},
    key::{self, Key},
    param::{self, Param},
    question::QuestionDef,
};

/// Questions in the order of the author, and behind them one for every property that its table needs and nobody asks for.
pub(super) fn questions(
    loader: &mut Loader<'_>,
    questions: &Ordered<mirror::Question>,
    params: &[Param],
    defs: &Map<String, Json>,
) -> Result<Vec<QuestionDef>, CodemodFault> {
    let mut done: Vec<QuestionDef> = Vec::new();
    for (name, question) in &questions.0 {
        let question = declared(loader, name, question, params, defs)?;
        if let Some(first) = done.iter().find(|first| first.key == question.key) {
            let found = format!("`{}` is asked twice, first at {}", question.key, first.at);
            return Err(wrong(&question.at, found, "make one question of the two"));
        }
        done.push(question);
    }
    for param in params {
        for key in key::needed(param, defs) {
            if !done.iter().any(|question| question.key == key) {
                done.push(QuestionDef {
                    name: String::new(),
                    key,
                    why: None,
                    when: None,
                    ask: None,
                    choices: None,
                    examples: None,
                    default: None,
                    evidence: None,
                    needed: true,
                    at: param.at.clone(),
                });
            }
        }
    }
    Ok(done)
}

fn declared(
    loader: &mut Loader<'_>,
    name: &Str,
    it: &mirror::Question,
    params: &[Param],
    defs: &Map<String, Json>,
) -> Result<QuestionDef, CodemodFault> {
    let at = loader.at(name.span());
    let key = Key::parse(it.key.get_ref());
    let Some((schema, needed)) = key.schema(params, defs) else {
        let key_at = loader.at_text(it.key.span());
        let known = params.iter().map(|param| param.name.clone());
        let all = params.iter().flat_map(|param| key::all(param, defs)).map(|key| key.to_string());
        return Err(unknown(Some(key_at), "part of the spec", it.key.get_ref(), known.chain(all)));
    };
    if param::resolve(schema, defs).get("default").is_some() && key.parts().count() > 1 {
        let found = format!("`{key}` has a default of its own, so it is never asked for");
        return Err(wrong(&at, found, "say the default in the question"));
    }
    let locals: Vec<String> = match key.list() {
        Some(_) => ["item", "index"].map(String::from).to_vec(),
        None => Vec::new(),
    };
    let expr = |source: &Option<Str>| source.as_ref().map(|source| loader.expr(source, &locals)).transpose();
    let (when, ask) = (expr(&it.when)?, expr(&it.ask)?);
    let (choices, examples, evidence) = (expr(&it.choices)?, expr(&it.examples)?, expr(&it.evidence)?);
    let default = match &it.default {
        Some(default) => Some(data(loader, default.get_ref(), &loader.at_text(default.span()), &locals)?),
        None => None,
    };
    let why = loader.maybe(it.why.as_ref(), &locals)?;
    let name = name.get_ref().clone();
    Ok(QuestionDef { name, key, why, when, ask, choices, examples, default, evidence, needed, at })
}
