//! `grafter doctor crm-rmx-sync` on the sample checkouts, whole and damaged: every fact and list with its place, and of what is
//! missing what was looked for and what came near.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

fn doctor(folder: &Path, format: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_grafter"));
    command.arg("-C").arg(folder).args(["doctor", "crm-rmx-sync"]).args(format).output().unwrap()
}

fn as_json(folder: &Path) -> Value {
    let told = doctor(folder, &["--format", "json"]);
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

fn names<'j>(rows: &'j Value, field: &str) -> Vec<&'j str> {
    rows.as_array().unwrap().iter().map(|row| row[field].as_str().unwrap()).collect()
}

/// Each fact has places, or is told to be missed; no list is without a place but those of the other house.
fn whole(folder: &Path, missed: &[&str], lists_missed: &[&str]) {
    let told = as_json(folder);
    assert_eq!(names(&told["missed"], "fact"), missed);
    assert_eq!(told["waiting"], serde_json::json!([]));
    let facts = told["facts"].as_object().unwrap();
    assert!(facts.len() > 60, "{} facts", facts.len());
    for (name, fact) in facts.iter().filter(|(name, _)| !missed.contains(&name.as_str())) {
        let places = fact["evidence"].as_array().unwrap();
        assert!(!places.is_empty(), "{name} has no place: {fact}");
        assert!(places.iter().all(|place| place["path"].is_string()), "{name}: {fact}");
    }
    let lists = told["lists"].as_array().unwrap();
    let without = lists.iter().filter(|list| list["found"] == serde_json::json!([]));
    let without: Vec<&str> = without.map(|list| list["query"].as_str().unwrap()).collect();
    assert_eq!((lists.len() > 10, without.as_slice()), (true, lists_missed));
}

#[test]
fn all_facts_and_lists_of_the_checkouts_are_told_without_a_spec() {
    let missed = ["constants", "sql_migrations", "global_usings", "live_doc_keys_crm"];
    whole(&home().join("corpus"), &missed, &["live-by-message"]);
}

#[test]
fn and_those_of_the_other_house() {
    let missed = ["cases", "sql_migrations", "global_usings", "live_doc_keys_crm"];
    whole(&home().join("corpus/legacy"), &missed, &["php/enum-case"]);
}

#[test]
fn people_see_places_and_what_was_looked_for() {
    let told = doctor(&home().join("corpus"), &[]);
    let text = String::from_utf8_lossy(&told.stdout);
    for line in [
        "  cases = 15 rows\n      public/includes/logical/rmx-sync/Enums/SyncTables.php:16:5",
        "  constants: nothing; looked for php/const of `SyncTables` in crm: **/*.php, !**/vendor/** (63 files); near: public/includes/logical/rmx-sync/Enums/SyncTables.php:15:1\n",
        "  sql_migrations: nothing; looked for files in crm: **/migrations/**/*.sql, !**/vendor/** (no file matches)\n",
        "  crm-rmx-sync: sync-chunks in **/CrmSyncingInboxService*.cs\n      rmx:UptimeRMX.Service/CrmSyncing/CrmSyncingInboxService.cs:132:9 (17 items)\n",
    ] {
        assert!(text.contains(line), "no `{line}` in\n{text}");
    }
}

/// A copy of the corpus on which something was done.
fn damaged(damage: impl Fn(&Path)) -> Value {
    let folder = tempfile::tempdir().unwrap();
    for root in ["crm", "rmx"] {
        copy(&home().join("corpus").join(root), &folder.path().join(root));
    }
    fs::copy(home().join("corpus/grafter.toml"), folder.path().join("grafter.toml")).unwrap();
    damage(folder.path());
    as_json(folder.path())
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{}: no {from}", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}

fn near<'j>(told: &'j Value, fact: &str) -> &'j Value {
    let missed = told["missed"].as_array().unwrap().iter().find(|missed| missed["fact"] == fact);
    &missed.unwrap_or_else(|| panic!("{fact} is not missed: {}", told["missed"]))["near"]
}

fn problem<'j>(told: &'j Value, query: &str) -> &'j Value {
    let list = told["lists"].as_array().unwrap().iter().find(|list| list["query"] == query);
    &list.unwrap_or_else(|| panic!("no list of {query}"))["problem"]
}

#[test]
fn a_renamed_class_and_a_moved_folder_come_near() {
    let told = damaged(|folder| {
        let sync = folder.join("crm/public/includes/logical/rmx-sync");
        edit(&sync.join("Enums/SyncTables.php"), "enum SyncTables:", "enum SyncedTables:");
        fs::rename(sync.join("Models"), sync.join("Records")).unwrap();
        edit(
            &folder.join("rmx/UptimeRMX.Service/CrmSyncing/SyncingInboxPayload.cs"),
            "class SyncingInboxPayload",
            "class InboxPayload",
        );
    });
    assert_eq!(near(&told, "cases"), "SyncedTables");
    assert_eq!(near(&told, "dtos"), "public/includes/logical/rmx-sync/Records/AbstractSyncModel.php:1:1");
    assert_eq!(near(&told, "collections"), "InboxPayload");
    assert_eq!(problem(&told, "php/enum-case")["help"], "did you mean `SyncedTables`?");
    assert_eq!(problem(&told, "csharp/property")["help"], "did you mean `InboxPayload`?");
}

#[test]
fn a_block_that_is_commented_out_is_missed_with_what_it_should_look_like() {
    let told = damaged(|folder| {
        let router = folder.join("crm/public/includes/logical/rmx-sync/Live/LiveSyncRouter.php");
        edit(&router, "        'customer-update' =>", "        // 'customer-update' =>");
        edit(&router, "        'asset-update' =>", "        // 'asset-update' =>");
        edit(&router, "        'stock-count' =>", "        // 'stock-count' =>");
        let service = folder.join("rmx/UptimeRMX.Service/CrmSyncing/CrmSyncingInboxService.cs");
        fs::rename(service, folder.join("rmx/UptimeRMX.Service/CrmSyncing/InboxService.cs")).unwrap();
    });
    let help = problem(&told, "live-routes")["help"].as_str().unwrap();
    assert!(help.contains("'customer-update' => CustomerUpdateHandler::class"), "{help}");
    let blocks = near(&told, "blocks").as_str().unwrap();
    assert!(blocks.starts_with("UptimeRMX.Service/CrmSyncing/InboxService.cs:"), "{blocks}");
}
