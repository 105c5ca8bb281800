//! A plan as a document for reviewers, in Markdown.

use super::{
    args::Input,
    planned::{outcome_name, place_of, reason},
    print::Printer,
};
use crate::{
    codemod::Codemod,
    error::Refusal,
    list::Sure,
    plan::{Kind, Outcome, Plan, PlannedStep, insert::Place},
};

/// Prints the document.
pub(super) fn show(codemod: &Codemod, plan: &Plan, input: &Input, printer: Printer) {
    let mut text = format!("# {}: {}\n", plan.codemod, codemod.summary);
    overview(plan, &mut text);
    told(plan, &mut text);
    steps(codemod, plan, &mut text);
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

/// How much it is, and what to look at first.
fn overview(plan: &Plan, text: &mut String) {
    let new = plan.changes.iter().filter(|change| change.before.is_none()).count();
    let changed = plan.changes.len() - new;
    text.push_str(&format!("\n{} steps; {changed} files change, {new} are new.", plan.steps.len()));
    let guessed =
        |step: &&PlannedStep| matches!(&step.outcome, Outcome::Planned(Place { sure: Some(Sure::Guess), .. }));
    let guesses: Vec<String> = plan.steps.iter().filter(guessed).map(|step| step.number.to_string()).collect();
    let of = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let mut first = Vec::new();
    match plan.refusals().count() {
        0 => {}
        count => first.push(of(count, "refusal")),
    }
    match plan.findings().count() {
        0 => {}
        count => first.push(of(count, "finding")),
    }
    if !guesses.is_empty() {
        first.push(format!("the places of steps {}, which are guesses", guesses.join(", ")));
    }
    if !first.is_empty() {
        text.push_str(&format!(" Look first at {}.", first.join(" and ")));
    }
    text.push('\n');
}

/// The steps by section, in the order of the first of each.
fn steps(codemod: &Codemod, plan: &Plan, text: &mut String) {
    text.push_str("\n## Steps\n\nThey are done in the order of their numbers.\n");
    let of = |step: &PlannedStep| match (&step.section, &step.root) {
        (Some(section), _) => section.clone(),
        (None, Some(root)) => match codemod.roots.iter().find(|known| known.name == *root) {
            Some(known) if !known.help.is_empty() => format!("{root}: {}", known.help),
            _ => root.clone(),
        },
        (None, None) => "Elsewhere".to_owned(),
    };
    let conditions: Vec<&PlannedStep> = plan.steps.iter().filter(|step| is_condition(step)).collect();
    let shown: Vec<&PlannedStep> =
        plan.steps.iter().filter(|step| !is_condition(step) && !is_again(plan, step)).collect();
    if !conditions.is_empty() {
        self::conditions(&conditions, text);
    }
    let mut sections: Vec<String> = Vec::new();
    for section in shown.iter().map(|step| of(step)) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    for section in sections {
        text.push_str(&format!("\n### {section}\n\n"));
        shown.iter().filter(|step| of(step) == section).for_each(|step| self::step(step, text));
    }
}

fn is_condition(step: &PlannedStep) -> bool {
    step.section.is_none() && matches!(step.kind, Kind::Require | Kind::Finding)
}

/// Whether a step only finds what an earlier one puts there.
fn is_again(plan: &Plan, step: &PlannedStep) -> bool {
    let same = |other: &PlannedStep| (&other.root, &other.path, &other.text) == (&step.root, &step.path, &step.text);
    let earlier = plan.steps.iter().take_while(|other| other.number < step.number);
    matches!(step.outcome, Outcome::Present(_)) && step.path.is_some() && earlier.into_iter().any(same)
}

/// Conditions: those that hold folded away, the others one by one.
fn conditions(conditions: &[&PlannedStep], text: &mut String) {
    text.push_str("\n### Conditions\n\n");
    let (holding, others): (Vec<&PlannedStep>, Vec<_>) =
        conditions.iter().partition(|step| matches!(step.outcome, Outcome::Present(_)));
    others.iter().for_each(|step| self::step(step, text));
    let mut titles: Vec<&str> = Vec::new();
    for step in &holding {
        if !titles.contains(&step.title.as_str()) {
            titles.push(&step.title);
        }
    }
    if !titles.is_empty() {
        let gap = if others.is_empty() { "" } else { "\n" };
        let listed = titles.iter().fold(String::new(), |all, title| format!("{all}- {title}\n"));
        text.push_str(&format!("{gap}<details><summary>{} hold</summary>\n\n{listed}\n</details>\n", holding.len()));
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
    if matches!(step.outcome, Outcome::Planned(_)) {
        line("item", item(step).as_deref());
    }
    line("risk", step.risk.as_deref());
    match &step.outcome {
        Outcome::Planned(place) => line("place", place_in_words(place).as_deref()),
        Outcome::Finding(refusal) | Outcome::Refused(refusal) => line(outcome, Some(&refusal.message)),
        _ => {}
    }
    line("see", step.docs.as_deref());
}

/// The item where it is short, else how long it is.
fn item(step: &PlannedStep) -> Option<String> {
    let item = step.text.as_deref().filter(|_| step.kind != Kind::Create)?.trim();
    Some(match item.lines().count() {
        1 if item.len() <= 120 && item.contains('`') => format!("`` {item} ``"),
        1 if item.len() <= 120 => format!("`{item}`"),
        count => format!("{count} lines"),
    })
}

/// Why an item goes where it does: of a place that is certain the first reason, of others all, and what came second.
fn place_in_words(place: &Place) -> Option<String> {
    if place.sure != Some(Sure::Certain) {
        return reason(place);
    }
    let mut depth = 0_i32;
    let end = place.why.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '(') - i32::from(*letter == ')');
        *letter == ',' && depth == 0
    });
    Some(place.why[..end.map_or(place.why.len(), |(at, _)| at)].to_owned())
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
