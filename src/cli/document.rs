//! A plan as a document for reviewers, in Markdown.

use super::{
    args::Input,
    planned::{outcome_name, place_of, reason},
    print::Printer,
};
use crate::{
    codemod::Codemod,
    error::Refusal,
    plan::{Kind, Outcome, Plan, PlannedStep},
};

/// Prints the document.
pub(super) fn show(codemod: &Codemod, plan: &Plan, input: &Input, printer: Printer) {
    let mut text = format!("# {}: {}\n", plan.codemod, codemod.summary);
    told(plan, &mut text);
    steps(plan, &mut text);
    refusals(
        "Findings",
        "What a reviewer should know; none of it keeps the plan from being applied.",
        plan.findings(),
        &mut text,
    );
    refusals("Refused", "As long as these stand, nothing is written.", plan.refusals(), &mut text);
    for note in &plan.notes {
        text.push_str(&format!("\n## {}\n\n{}\n", note.title, note.text));
    }
    commands(codemod, input, &mut text);
    printer.document(text.trim_end());
}

/// What was told, and what the checkouts told.
fn told(plan: &Plan, text: &mut String) {
    let mut arguments = plan.arguments.clone();
    crate::plan::intake::strip(&mut arguments);
    if !arguments.is_empty() {
        let yaml = serde_norway::to_string(&arguments).unwrap_or_default();
        text.push_str(&format!("\n## The spec\n\n```yaml\n{}\n```\n", yaml.trim_end()));
    }
    let read: Vec<_> = plan.resolved.iter().filter(|it| !it.evidence.is_empty()).collect();
    if !read.is_empty() {
        text.push_str("\nRead from the checkouts:\n\n| what | value | read at |\n|---|---|---|\n");
    }
    for it in read {
        let places: Vec<String> = it.evidence.iter().take(2).map(|place| format!("`{place}`")).collect();
        let more = if it.evidence.len() > 2 { " .." } else { "" };
        text.push_str(&format!("| `{}` | {} | {}{more} |\n", it.key, cell(&it.value.to_string()), places.join(", ")));
    }
}

/// A value in a table, cut where it is long.
fn cell(value: &str) -> String {
    let short: String = value.chars().take(80).collect();
    let more = if short.len() < value.len() { "…" } else { "" };
    format!("`{}{more}`", short.replace('|', "\\|").replace('`', "'"))
}

/// The steps by section, in the order of the first of each.
fn steps(plan: &Plan, text: &mut String) {
    let new = plan.changes.iter().filter(|change| change.before.is_none()).count();
    let changed = plan.changes.len() - new;
    text.push_str(&format!(
        "\n## Steps\n\n{} steps, in this order; {changed} files change, {new} are new.\n",
        plan.steps.len()
    ));
    let of = |step: &PlannedStep| match (&step.section, &step.root, step.kind) {
        (Some(section), _, _) => section.clone(),
        (None, _, Kind::Require | Kind::Finding) => "Conditions".to_owned(),
        (None, Some(root), _) => root.clone(),
        (None, None, _) => "Elsewhere".to_owned(),
    };
    let mut sections: Vec<String> = Vec::new();
    for step in &plan.steps {
        let section = of(step);
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    for section in sections {
        text.push_str(&format!("\n### {section}\n\n"));
        plan.steps.iter().filter(|step| of(step) == section).for_each(|step| self::step(step, text));
    }
}

fn step(step: &PlannedStep, text: &mut String) {
    let place = place_of(step);
    let place = if place.is_empty() { String::new() } else { format!(" `{place}`") };
    let outcome = match outcome_name(&step.outcome) {
        "planned" if step.kind == Kind::Create => "new file",
        "planned" => "to do",
        "present" if step.kind == Kind::Require => "holds",
        "present" => "there already",
        other => other,
    };
    text.push_str(&format!("- **{}. {}**{place} ({outcome})\n", step.number, step.title));
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            text.push_str(&format!("  - {name}: {}\n", value.trim().replace('\n', " ")));
        }
    };
    line("why", step.why.as_deref());
    line("risk", step.risk.as_deref());
    line("see", step.docs.as_deref());
    match &step.outcome {
        Outcome::Planned(place) => line("place", reason(place).as_deref()),
        Outcome::Finding(refusal) | Outcome::Refused(refusal) => line(outcome, Some(&refusal.message)),
        _ => {}
    }
}

fn refusals<'a>(title: &str, what: &str, all: impl Iterator<Item = &'a Refusal>, text: &mut String) {
    let mut lines = String::new();
    for refusal in all {
        let places = refusal.location.iter().chain(&refusal.other).map(|place| format!("`{place}`"));
        let places = places.collect::<Vec<_>>().join(" and ");
        lines.push_str(&format!("- `{}` {places}: {}\n  - {}\n", refusal.code, refusal.message, refusal.help));
    }
    if !lines.is_empty() {
        text.push_str(&format!("\n## {title}\n\n{what}\n\n{lines}"));
    }
}

/// The commands that go on from here.
fn commands(codemod: &Codemod, input: &Input, text: &mut String) {
    let mut given = quoted(&input.codemod);
    let arguments = &input.arguments;
    let spec = arguments.spec.as_ref().map(|spec| ("--spec", spec.display().to_string()));
    let params = arguments.param.iter().map(|param| ("-p", param.clone()));
    let roots = arguments.root.iter().map(|root| ("--root", root.clone()));
    for (flag, value) in spec.into_iter().chain(params).chain(roots) {
        given.push_str(&format!(" {flag} {}", quoted(&value)));
    }
    if arguments.strict {
        given.push_str(" --strict");
    }
    let validate = if codemod.validations.is_empty() { "" } else { " --validate" };
    let lines = [
        format!("grafter diff {given}    # the patch; writes nothing"),
        format!("grafter apply {given}    # shows it, asks, writes all or nothing"),
        format!("grafter check {given}{validate}    # what is missing, differs or does not hold"),
        "grafter revert    # takes it back, byte for byte".to_owned(),
    ];
    text.push_str(&format!("\n## Commands\n\n```sh\n{}\n```\n", lines.join("\n")));
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_./=:,@%+".contains(&b);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
