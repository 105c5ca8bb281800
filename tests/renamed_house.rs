//! A house with other names: the sample checkouts with classes, folders and tables renamed, and a project's own codemod of a few
//! lines that says so (`tests/renamed_house/codemod.toml`, which the README shows).

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What is called otherwise; what stands in another's name comes behind it.
const NAMES: [(&str, &str); 16] = [
    ("SyncingInboxPayload", "WireEnvelope"),
    ("CrmSyncingInboxService", "WireReceiver"),
    ("CrmSyncDatabaseDictionaryHelper", "WireLookups"),
    ("DefaultContext", "BackendContext"),
    ("JsonModels", "WireModels"),
    ("InboxMappers", "WireMappers"),
    ("CrmSyncing", "WireSync"),
    ("SyncCrmFromFiles", "WireImport"),
    ("RmxSynchronizer", "WireSender"),
    ("RmxSyncPayload", "OutgoingEnvelope"),
    ("PayloadSerializer", "EnvelopeWriter"),
    ("SyncTables", "SyncedTable"),
    ("RmxSync\\Models", "RmxSync\\Records"),
    ("rmx-sync/Models", "rmx-sync/Records"),
    ("logical/rmx-sync", "logical/backend-sync"),
    ("sync_outbox", "outbox_events"),
];

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

fn renamed(text: &str) -> String {
    NAMES.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn named_back(text: &str) -> String {
    NAMES.iter().rev().fold(text.to_owned(), |text, (from, to)| text.replace(to, from))
}

/// Every file of both roots, by its path.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<PathBuf> = ["crm", "rmx"].iter().map(|root| folder.join(root)).collect();
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn grafter(folder: &Path, verb: &[&str], spec: &str) -> (Option<i32>, String, String) {
    let spec = home().join(format!("corpus/integrations/{spec}.yaml"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_grafter"));
    command.arg("-C").arg(folder).arg(verb[0]).arg("wire-sync").arg("--spec").arg(spec).args(&verb[1..]);
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The sample checkouts with all integrations, by the patches that were read.
fn expected() -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    files(&home().join("corpus")).iter().for_each(|(name, text)| write(folder.path(), name, text));
    for spec in SPECS {
        let patch = fs::read_to_string(home().join(format!("tests/codemods_corpus/{spec}.patch"))).unwrap();
        let parts: Vec<&str> = patch.split_inclusive('\n').collect();
        let starts = parts.iter().enumerate().filter(|(_, line)| line.starts_with("diff --git ")).map(|(at, _)| at);
        let starts: Vec<usize> = starts.chain([parts.len()]).collect();
        for root in ["crm", "rmx"] {
            let of_root = |range: &&[usize]| {
                let path = parts[range[0]].trim_start_matches("diff --git a/").split(' ').next().unwrap();
                (path.starts_with("UptimeRMX") || path.starts_with("docs/")) == (root == "rmx")
            };
            let own: String =
                starts.windows(2).filter(of_root).flat_map(|range| &parts[range[0]..range[1]]).copied().collect();
            let mut apply = Command::new("git");
            apply.args(["apply", "-"]).current_dir(folder.path().join(root)).stdin(Stdio::piped());
            let mut child = apply.spawn().unwrap();
            std::io::Write::write_all(child.stdin.as_mut().unwrap(), own.as_bytes()).unwrap();
            assert!(own.is_empty() || child.wait().unwrap().success(), "{spec} {root}");
        }
    }
    files(folder.path())
}

/// Lines sorted: imports that are sorted stand elsewhere under other names.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_house_with_other_names_takes_all_integrations_by_a_few_lines() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files(&home().join("corpus")) {
        assert_eq!(named_back(&renamed(&text)), text, "{name}: a new name is there already");
        write(folder.path(), &renamed(&name), &renamed(&text));
    }
    write(folder.path(), "grafter.toml", "[roots]\ncrm = \"crm\"\nrmx = \"rmx\"\n");
    let own = fs::read_to_string(home().join("tests/renamed_house/codemod.toml")).unwrap();
    write(folder.path(), "codemods/wire-sync/codemod.toml", &own);
    for spec in SPECS {
        let (code, _, told) = grafter(folder.path(), &["apply", "--yes"], spec);
        assert_eq!(code, Some(0), "{spec}: {told}");
        assert!(!told.contains("finding[conflict]") && !told.contains("finding[list-missing]"), "{spec}: {told}");
    }
    let (code, patch, told) = grafter(folder.path(), &["diff"], "6-ticket-notes");
    assert_eq!((code, patch.as_str(), told.contains("conflict")), (Some(0), "", false), "again: {told}");

    let written = files(folder.path());
    for (name, text) in expected() {
        let own = written.get(&renamed(&name)).map(|text| named_back(text)).unwrap_or_default();
        let (own, wanted) = (lines(&own), lines(&text));
        let only = |one: &[&str], other: &[&str]| {
            let counted = |lines: &[&str], line: &str| lines.iter().filter(|known| **known == line).count();
            let more = one.iter().filter(|line| counted(one, line) > counted(other, line));
            more.copied().collect::<Vec<_>>().join("\n")
        };
        assert!(own == wanted, "{name} has\n{}\nand not\n{}", only(&own, &wanted), only(&wanted, &own));
    }
    let smoke = Command::new("php").arg("tests/smoke.php").current_dir(folder.path().join("crm")).output();
    assert!(smoke.is_err() || smoke.unwrap().status.success(), "tests/smoke.php of the renamed CRM");
}

#[test]
fn the_readme_shows_this_very_codemod() {
    let own = fs::read_to_string(home().join("tests/renamed_house/codemod.toml")).unwrap();
    let readme = fs::read_to_string(home().join("README.md")).unwrap();
    assert!(readme.contains(&format!("```toml\n{own}```\n")), "README.md shows another one");
}
