//! The integrations of `corpus/integrations`, one after the other, on a copy of the corpus.
//!
//! What each does is compared with a patch: `tests/codemods_corpus/<spec>.patch`, read, and proven by running what it makes; of the
//! last one the plan's document is compared, too. To write them anew after a change, set `GRAFTER_BLESS=1`, and read `git diff` as the
//! maintainer of those files would. The house of `corpus/legacy` has no such patches: there the result is run.

mod common;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use common::{copy, output, php_is_here, text};

/// In the order in which they need each other.
const SPECS: [&str; 7] = [
    "0-price-lists",
    "1-contacts",
    "2-service-tickets",
    "3-price-list-items",
    "4-contact-tags",
    "5-technicians",
    "6-ticket-notes",
];

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn corpus() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&home().join("corpus"), folder.path());
    folder
}

/// Every file of both roots.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.join("crm"), folder.join("rmx")];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.clone(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn grafter(folder: &Path, verb: &[&str], spec: &str) -> Output {
    let spec = home().join(format!("corpus/integrations/{spec}.yaml"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_grafter"));
    command.arg("-C").arg(folder).arg(verb[0]).arg("crm-rmx-sync").arg("--spec").arg(spec).args(&verb[1..]);
    command.output().unwrap()
}

#[test]
fn each_integration_is_the_patch_that_was_read() {
    let corpus = corpus();
    let before = files(corpus.path());
    let mut faults = Vec::new();
    for spec in SPECS {
        let diff = grafter(corpus.path(), &["diff"], spec);
        assert_eq!(diff.status.code(), Some(0), "{spec}: {}", text(&diff.stderr));
        faults.extend(golden(&format!("{spec}.patch"), &diff.stdout));
        if spec == "6-ticket-notes" {
            let plan = grafter(corpus.path(), &["plan", "--format", "markdown"], spec);
            let shown = text(&plan.stdout).replace(&format!("{}/", home().display()), "");
            faults.extend(golden(&format!("{spec}.md"), shown.as_bytes()));
        }
        let applied = grafter(corpus.path(), &["apply", "--yes"], spec);
        assert_eq!(applied.status.code(), Some(0), "{spec}: {}", text(&applied.stderr));
        everything_holds(corpus.path(), spec);
    }
    the_crm_still_runs(corpus.path());
    all_is_taken_back(corpus.path(), &SPECS, &before);
    assert!(faults.is_empty(), "GRAFTER_BLESS=1 takes these as they are:\n{}", faults.join("\n"));
}

/// What differs from the file that was read, or makes it that file.
fn golden(name: &str, made: &[u8]) -> Option<String> {
    let path = home().join("tests/codemods_corpus").join(name);
    if std::env::var_os("GRAFTER_BLESS").is_some() {
        fs::write(&path, made).unwrap();
    }
    (fs::read(&path).unwrap_or_default() != made).then(|| format!("{name}:\n{}", text(made)))
}

/// Nothing is left to do, and every validation passes but for those that take a database or .NET.
fn everything_holds(folder: &Path, spec: &str) {
    let checked = grafter(folder, &["check", "--validate"], spec);
    let told = text(&checked.stdout) + &text(&checked.stderr);
    assert_eq!(checked.status.code(), Some(0), "{spec}: {told}");
    assert!(told.starts_with("0 of ") && told.contains(" items missing, 0 differ\n"), "{spec}: {told}");
    assert!(told.contains("passed, 0 failed, "), "{spec}: {told}");
    let left: Vec<&str> = told.lines().filter(|line| line.contains("  not run  ")).map(|line| &line[2..4]).collect();
    assert!(left == ["V6", "V7"] || left == ["V5", "V6", "V7"], "{spec}: {told}");
}

/// Runs the CRM's own checks, which hold its tables, payload and serializer against each other.
fn the_crm_still_runs(folder: &Path) {
    if php_is_here(&["json", "mbstring", "PDO"], "the sample CRMs' smoke tests after the integrations") {
        output(Command::new("php").arg("tests/smoke.php").current_dir(folder.join("crm")));
    }
}

#[test]
fn a_schema_lock_gives_the_patches_that_ddl_texts_give() {
    let corpus = corpus();
    let ddl = corpus.path().join("crm/database/schema");
    let mut introspect = Command::new(env!("CARGO_BIN_EXE_grafter"));
    introspect.arg("-C").arg(corpus.path()).args([
        "introspect",
        "crm/database/schema",
        "--out",
        "crm/schema.lock.json",
    ]);
    let made = introspect.output().unwrap();
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    fs::remove_dir_all(ddl).unwrap();
    // Three tell it: enums and decimals, a soft delete, keys to three tables and to its own.
    for spec in &SPECS[..3] {
        let diff = grafter(corpus.path(), &["diff"], spec);
        assert_eq!(diff.status.code(), Some(0), "{spec}: {}", text(&diff.stderr));
        let golden = fs::read(home().join(format!("tests/codemods_corpus/{spec}.patch"))).unwrap();
        assert!(golden == diff.stdout, "{spec}: another patch:\n{}", text(&diff.stdout));
        if *spec != SPECS[2] {
            let applied = grafter(corpus.path(), &["apply", "--yes"], spec);
            assert_eq!(applied.status.code(), Some(0), "{spec}: {}", text(&applied.stderr));
        }
    }
}

#[test]
fn another_house_takes_them_all_runs_and_is_taken_back_to_the_byte() {
    let corpus = corpus();
    let folder = corpus.path().join("legacy");
    let before = files(&folder);
    for spec in SPECS {
        let applied = grafter(&folder, &["apply", "--yes"], spec);
        let told = text(&applied.stderr);
        assert_eq!(applied.status.code(), Some(0), "{spec}: {told}");
        assert!(!told.contains("finding[conflict]"), "{spec}: {told}");
        everything_holds(&folder, spec);
    }
    the_crm_still_runs(&folder);
    all_is_taken_back(&folder, &SPECS, &before);
}

/// Reverts as many runs as there are specs; every file is as it was then.
fn all_is_taken_back(folder: &Path, specs: &[&str], before: &BTreeMap<PathBuf, Vec<u8>>) {
    for spec in specs.iter().rev() {
        let mut revert = Command::new(env!("CARGO_BIN_EXE_grafter"));
        let reverted = revert.arg("-C").arg(folder).args(["revert", "--yes"]).output().unwrap();
        assert_eq!(reverted.status.code(), Some(0), "{spec}: {}", text(&reverted.stderr));
    }
    assert!(*before == files(folder), "{specs:?}: a file differs");
}

#[test]
fn each_that_needs_no_other_stands_alone_in_both_houses() {
    let corpus = corpus();
    for folder in [corpus.path().to_path_buf(), corpus.path().join("legacy")] {
        let before = files(&folder);
        for spec in ["0-price-lists", "1-contacts", "5-technicians"] {
            let applied = grafter(&folder, &["apply", "--yes"], spec);
            assert_eq!(applied.status.code(), Some(0), "{spec}: {}", text(&applied.stderr));
            assert_ne!(before, files(&folder));
            all_is_taken_back(&folder, &[spec], &before);
        }
    }
}

#[test]
fn an_integration_without_its_parents_is_refused_by_their_names() {
    let corpus = corpus();
    let before = files(corpus.path());
    let needing = [
        ("2-service-tickets", "Contact"),
        ("3-price-list-items", "PriceList"),
        ("4-contact-tags", "Contact"),
        ("6-ticket-notes", "ServiceTicket"),
    ];
    for (spec, parent) in needing {
        let refused = grafter(corpus.path(), &["apply", "--yes"], spec);
        let told = text(&refused.stdout) + &text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(3), "{told}");
        assert!(told.contains(&format!("the parent {parent} is not synced: RMX does not know it")), "{told}");
    }
    assert!(before == files(corpus.path()), "a file differs");
}
