//! What a codemod still must be told, before anything is planned.

use super::{Options, Sources, facts, state::Run, stop::Stop};
use crate::codemod::{Arguments, Codemod, Library, Param, Question, Resolved, bind};

/// What is open, and what is known beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// What must be asked; none needs the answer to another one. More may follow from the answers.
    pub questions: Vec<Question>,
    /// What was not told and can be, with the places that say so.
    pub resolved: Vec<Resolved>,
    /// The spec as far as it is known.
    pub draft: serde_json::Map<String, serde_json::Value>,
}

/// Reads what the checkouts tell, and gives what is still to be asked.
///
/// # Errors
/// Arguments that do not fit; a bad manifest or query; files that cannot be listed.
pub fn intake(
    library: &Library,
    codemod: &Codemod,
    arguments: &Arguments,
    sources: &dyn Sources,
) -> Result<Intake, Stop> {
    let options = Options::default();
    let mut run = Run::new(library, &options, sources);
    run.known_roots(codemod)?;
    let (bindings, questions) =
        bind::bind_known(codemod, arguments, &mut |request| facts::read(&mut run, codemod, None, request))?;
    // What was given for what is blocked is known all the same.
    let mut bound = bindings.arguments;
    let known = |param: &Param| {
        let value = bound.remove(&param.name).or_else(|| arguments.0.get(&param.name).cloned());
        value.map(|value| (param.name.clone(), value))
    };
    let mut draft: serde_json::Map<_, _> = codemod.params.iter().filter_map(known).collect();
    strip(&mut draft);
    Ok(Intake { questions, resolved: bindings.resolved, draft })
}

/// Takes out what has no value, so that what is left can be written in any format.
pub fn strip(spec: &mut serde_json::Map<String, serde_json::Value>) {
    spec.retain(|_, value| !value.is_null());
    spec.values_mut().for_each(strip_value);
}

fn strip_value(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => strip(fields),
        serde_json::Value::Array(items) => items.iter_mut().for_each(strip_value),
        _ => {}
    }
}
