//! Questions before a plan: asked on a terminal, listed elsewhere.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{Exit, args::Global, ask, draft, planned::Job, print::Printer};
use crate::{
    codemod::{CodemodFault, Key, Question, question::listed},
    error::Location,
    plan::{Intake, Plan, Stop, intake, intake::strip},
    workspace::files,
};

/// How a job's questions may be settled.
pub(super) struct How<'a> {
    /// Where what is known is written.
    pub(super) draft: Option<&'a Path>,
    /// Whether somebody may be asked.
    pub(super) ask: bool,
}

/// The open questions as JSON shows them.
#[derive(Serialize)]
struct Shown<'a> {
    outcome: &'static str,
    code: &'static str,
    codemod: &'a str,
    questions: &'a [Question],
    resolved: BTreeMap<&'a str, Told<'a>>,
    draft: &'a Map<String, Json>,
}

/// What was not given and could be told.
#[derive(Serialize)]
pub(super) struct Told<'a> {
    value: &'a Json,
    evidence: &'a [Location],
}

/// What was not given and could be told, by its key.
pub(super) fn told(resolved: &[crate::codemod::Resolved]) -> BTreeMap<&str, Told<'_>> {
    let told = resolved.iter().map(|it| (it.key.as_str(), Told { value: &it.value, evidence: &it.evidence }));
    told.collect()
}

/// The plan of a job. Where questions are open they are asked, and the answers become its arguments; what nobody answers is
/// listed, and ends the verb.
pub(super) fn plan(
    global: &Global,
    job: &mut Job,
    how: &How<'_>,
    printer: Printer,
) -> Result<Result<Plan, Exit>, Stop> {
    let mut asked = 0;
    loop {
        let error = match job.plan() {
            Ok(plan) => {
                let mut known = plan.arguments.clone();
                strip(&mut known);
                write_draft(global, job, how, &known, &[])?;
                if asked > 0 && how.draft.is_none() {
                    printer.note("to keep the answers, give --draft FILE, and that file as --spec");
                }
                return Ok(Ok(plan));
            }
            Err(Stop::Error(error)) if is_question(&error) => error,
            Err(stop) => return Err(stop),
        };
        let intake = intake(&job.library, &job.codemod, &job.arguments, &job.workspace)?;
        if intake.questions.is_empty() {
            // A codemod that this one uses was not told all: that is no matter of the user's.
            return Err(error.into());
        }
        if !how.ask || !printer.may_ask() {
            return list(global, job, how, &intake, printer).map(Err);
        }
        if asked == 0 {
            printer.note("Some things are still to be told. Enter takes the default, the end of the input leaves.");
        }
        for question in &intake.questions {
            asked += 1;
            let Some(answer) = answered(job, question, asked, printer) else {
                // What was answered so far is kept in the draft.
                let rest = intake_of(job)?;
                return list(global, job, how, &rest, printer).map(Err);
            };
            put(job, question, answer)?;
        }
    }
}

fn intake_of(job: &Job) -> Result<Intake, Stop> {
    intake(&job.library, &job.codemod, &job.arguments, &job.workspace)
}

fn is_question(error: &crate::error::Error) -> bool {
    matches!(error.downcast_ref::<CodemodFault>(), Some(CodemodFault::Questions { .. }))
}

/// Makes an answer an argument.
fn put(job: &mut Job, question: &Question, answer: Json) -> Result<(), Stop> {
    let key = Key::parse(&question.key);
    job.take_along(std::slice::from_ref(&key))?;
    key.put(&mut job.arguments.0, answer, false).map_err(|message| {
        let problem = crate::codemod::Problem { path: question.key.clone(), message };
        CodemodFault::Arguments { problems: vec![problem] }.into()
    })
}

/// Asks one question until the answer fits; none at the end of the input.
fn answered(job: &Job, question: &Question, number: usize, printer: Printer) -> Option<Json> {
    printer.prompt(format!("{number}. {}\n", question.key));
    let mut about = String::new();
    if let Some(why) = &question.why {
        about.push_str(&format!("   why: {why}\n"));
    }
    for (at, choice) in question.choices.iter().enumerate() {
        about.push_str(&format!("   {:>3}  {}\n", at + 1, plain(choice)));
    }
    if !question.examples.is_empty() {
        about.push_str(&format!("   such as: {}\n", listed(&question.examples)));
    }
    for place in question.evidence.iter().take(3) {
        about.push_str(&format!("   read at: {place}\n"));
    }
    printer.say(about);
    let default = question.default.as_ref().map_or(String::new(), |default| format!(" [{}]", plain(default)));
    loop {
        let typed = ask::line(&format!("   {}{default}", question.key), printer)?;
        match question.answer(&job.codemod.defs, &typed) {
            Ok(value) => return Some(value),
            Err(message) => printer.say(format!("   {message}\n")),
        }
    }
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// Lists what is open.
fn list(global: &Global, job: &Job, how: &How<'_>, intake: &Intake, printer: Printer) -> Result<Exit, Stop> {
    write_draft(global, job, how, &intake.draft, &intake.questions)?;
    if !printer.is_json() {
        return Ok(printer.stop(&CodemodFault::Questions { questions: intake.questions.clone() }.into()));
    }
    printer.json(&Shown {
        outcome: "questions",
        code: "argument-missing",
        codemod: &job.codemod.name,
        questions: &intake.questions,
        resolved: told(&intake.resolved),
        draft: &intake.draft,
    });
    Ok(Exit::Error)
}

fn write_draft(
    global: &Global,
    job: &Job,
    how: &How<'_>,
    known: &Map<String, Json>,
    open: &[Question],
) -> Result<(), Stop> {
    if let Some(path) = how.draft {
        let text = draft::text(&path.display().to_string(), &job.codemod.name, known, open);
        files::write_file(&global.beneath(path), text.as_bytes())?;
    }
    Ok(())
}
