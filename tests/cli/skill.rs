//! The skills of codemods: every command that they tell an agent is run, in their order, on the corpus.

use crate::project::Project;

const SKILL: &str = include_str!("../../codemods/crm-rmx-sync/SKILL.md");

/// The commands of a skill: lines of its `sh` blocks.
fn commands(skill: &str) -> Vec<&str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in skill.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            line if inside => found.push(line),
            _ => {}
        }
    }
    found
}

#[test]
fn every_command_of_the_skill_does_what_it_says() {
    let project = Project::corpus();
    let before = project.snapshot();
    let commands = commands(SKILL);
    assert_eq!(commands.len(), 10, "{commands:?}");
    for command in &commands {
        let words =
            command.strip_prefix("grafter ").unwrap_or_else(|| panic!("`{command}` is no command of grafter's"));
        let ran = project.run(words);
        assert_eq!(ran.code, 0, "{command}\n{}\n{}", ran.out, ran.err);
        let said = |word: &str| assert!(ran.out.contains(word), "`{word}` is not said by {command}:\n{}", ran.out);
        match words.split(' ').next() {
            Some("diff") => said("+++ b/public/includes/logical/rmx-sync/Models/ContactSync.php"),
            Some("check") => said(" passed, 0 failed, "),
            Some("log") => said("crm-rmx-sync"),
            _ => {}
        }
        if words.starts_with("apply") {
            assert!(project.read("rmx/UptimeRMX/Models/Context/DefaultContext.cs").contains("DbSet<Contact>"));
        }
    }
    let mut after = project.snapshot();
    for made in ["crm/schema.lock.json", "contacts.yaml", "contacts.plan.json"] {
        assert!(after.remove(made).is_some(), "{made} is not made");
    }
    assert!(after == before, "the checkouts are not what they were");
}

#[test]
fn the_skill_has_the_name_of_its_folder_and_says_when_to_use_it() {
    let head = SKILL.split("---\n").nth(1).unwrap();
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).unwrap();
    assert_eq!(field("name"), "crm-rmx-sync");
    let description = field("description");
    assert!(description.contains("Use it when") && description.len() <= 1024, "{description}");
    assert!(SKILL.lines().count() < 100, "a skill is a page");
}

#[test]
fn show_hands_the_skill_to_who_has_the_program_only() {
    let project = Project::greeting();
    assert_eq!(project.json("show crm-rmx-sync").1["skill"], SKILL);
    assert!(project.run("show crm-rmx-sync").out.contains("`--format json` holds it as `skill`"));
    assert_eq!(project.json("show greet").1["skill"], serde_json::Value::Null);
}
