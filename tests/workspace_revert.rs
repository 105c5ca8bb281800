//! Runs are taken back, on real folders.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, sync::Arc};

use grafter::{
    error::Fault as _,
    plan::FileChange,
    text::RelPath,
    workspace::{Class, RootSpec, RunInfo, RunState, Settings, Workspace, WorkspaceFault},
};

fn put(dir: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        put(dir.path(), path, text);
    }
    dir
}

fn project(dir: &Path) -> Result<Workspace, WorkspaceFault> {
    Workspace::open(&RootSpec::Project { named: Vec::new(), current: dir.into() }, Settings::default())
}

fn path(text: &str) -> RelPath {
    RelPath::parse(text).unwrap()
}

fn change(at: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
    let bytes = |text: Option<&str>| text.map(|text| Arc::from(text.as_bytes()));
    FileChange { root: "root".into(), path: path(at), before: bytes(before), after: bytes(after) }
}

fn info() -> RunInfo {
    RunInfo { codemod: "test".into(), arguments: serde_json::json!({ "entity": "Y" }) }
}

fn text(dir: &Path, path: &str) -> String {
    fs::read_to_string(dir.join(path)).unwrap()
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn revert(workspace: &Workspace, id: Option<&str>) -> Result<(), WorkspaceFault> {
    let plan = workspace.revert_plan(id)?;
    workspace.revert(&plan, &mut |_| Ok(())).map(drop)
}

#[test]
fn a_revert_gives_back_every_byte_and_takes_the_folders_away() {
    let dir = folder(&[("a", "1\r\n"), ("keep/x", "")]);
    let workspace = project(dir.path()).unwrap();
    let changes = [
        change("a", Some("1\r\n"), Some("1\r\n2\r\n")),
        change("n/e/w", None, Some("x")),
        change("keep/y", None, Some("y")),
    ];
    workspace.write(&changes, &info()).unwrap();
    fs::set_permissions(dir.path().join("n/e/w"), fs::Permissions::from_mode(0o640)).unwrap();
    revert(&workspace, None).unwrap();
    assert_eq!(
        (names(dir.path()), text(dir.path(), "a")),
        (vec![".grafter".into(), "a".into(), "keep".into()], "1\r\n".into())
    );
    let states: Vec<_> = workspace.runs().unwrap().iter().map(|run| run.state).collect();
    assert_eq!(states, [RunState::Reverted, RunState::Done]);
    let fault = workspace.revert_plan(None).unwrap_err();
    assert_eq!(fault.to_string(), "there is no run to take back");
    // A revert can be taken back by its name, and then the first run again.
    let second = workspace.runs().unwrap()[1].id.clone();
    revert(&workspace, Some(second.as_str())).unwrap();
    assert_eq!((text(dir.path(), "n/e/w"), text(dir.path(), "a")), ("x".into(), "1\r\n2\r\n".into()));
    assert_eq!(fs::metadata(dir.path().join("n/e/w")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(workspace.runs().unwrap()[0].state, RunState::Done);
    revert(&workspace, None).unwrap();
    assert_eq!(names(dir.path()), [".grafter", "a", "keep"]);
}

#[test]
fn edits_made_since_are_kept_by_a_revert() {
    let dir = folder(&[("a", "1\n2\n3\n4\n")]);
    let workspace = project(dir.path()).unwrap();
    workspace.write(&[change("a", Some("1\n2\n3\n4\n"), Some("1\nNEW\n2\n3\n4\n"))], &info()).unwrap();
    put(dir.path(), "a", "1\nNEW\n2\n3\n4\nmine\n");
    let plan = workspace.revert_plan(None).unwrap();
    assert_eq!(plan.merged, [("root".to_string(), path("a"))]);
    assert_eq!(workspace.revert_patches(&plan).unwrap().len(), 1);
    workspace.revert(&plan, &mut |_| Ok(())).unwrap();
    assert_eq!(text(dir.path(), "a"), "1\n2\n3\n4\nmine\n");
}

#[test]
fn a_revert_that_conflicts_names_the_places_and_writes_nothing() {
    let dir = folder(&[("a", "1\n2\n"), ("b", "1\n")]);
    let workspace = project(dir.path()).unwrap();
    let changes = [
        change("a", Some("1\n2\n"), Some("1\nNEW\n2\n")),
        change("b", Some("1\n"), Some("2\n")),
        change("c", None, Some("c")),
    ];
    let id = workspace.write(&changes, &info()).unwrap();
    put(dir.path(), "a", "1\nNEWER\n2\n");
    put(dir.path(), "c", "mine");
    let fault = workspace.revert_plan(None).unwrap_err();
    assert_eq!(fault.class(), Class::Refused);
    assert_eq!(fault.to_string(), format!("a:2: what run {id} wrote was edited since: a:2, c"));
    assert_eq!(text(dir.path(), "b"), "2\n");
}

#[test]
fn runs_are_reverted_from_the_last_to_the_first() {
    let dir = folder(&[("a", "1\n")]);
    let workspace = project(dir.path()).unwrap();
    let first = workspace.write(&[change("a", Some("1\n"), Some("1\n2\n"))], &info()).unwrap();
    let second = workspace.write(&[change("a", Some("1\n2\n"), Some("1\n2\n3\n"))], &info()).unwrap();
    assert!(first < second);
    revert(&workspace, None).unwrap();
    assert_eq!(text(dir.path(), "a"), "1\n2\n");
    revert(&workspace, None).unwrap();
    assert_eq!(text(dir.path(), "a"), "1\n");
    let fault = workspace.revert_plan(Some(first.as_str())).unwrap_err();
    assert_eq!((fault.class(), fault.code()), (Class::Refused, "reverted"));
    assert_eq!(workspace.revert_plan(Some("../x")).unwrap_err().code(), "run-unknown");
}

#[test]
fn a_record_that_may_be_a_strangers_is_not_followed() {
    let dir = folder(&[("a", "1\n")]);
    let workspace = project(dir.path()).unwrap();
    let id = workspace.write(&[change("a", Some("1\n"), Some("2\n"))], &info()).unwrap();
    let run = dir.path().join(".grafter/runs").join(id.as_str());
    // A record that tells to write outside of the checkout.
    let outside = folder(&[("a", "2\n")]);
    let json = text(&run, "run.json");
    put(&run, "run.json", json.replace("\"dir\": \"\"", &format!("\"dir\": {:?}", outside.path())));
    assert_eq!(workspace.revert_plan(None).unwrap_err().code(), "root");
    put(&run, "run.json", json.replace("\"done\"", "\"writing\"").replace("\"dir\": \"\"", "\"dir\": \"..\""));
    assert_eq!(workspace.recover().unwrap_err().class(), Class::CutOff);
    // A record as version control makes it.
    put(&run, "run.json", json);
    fs::set_permissions(&run, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(workspace.pending().unwrap_err().code(), "run-damaged");
    // A record that leads elsewhere.
    fs::remove_dir_all(dir.path().join(".grafter")).unwrap();
    std::os::unix::fs::symlink(outside.path(), dir.path().join(".grafter")).unwrap();
    assert!(workspace.write(&[change("a", Some("2\n"), Some("3\n"))], &info()).is_err());
    assert_eq!((names(outside.path()), text(dir.path(), "a")), (vec!["a".to_string()], "2\n".into()));
}

#[test]
fn a_damaged_record_is_named() {
    let dir = folder(&[("a", "1\n")]);
    let workspace = project(dir.path()).unwrap();
    let id = workspace.write(&[change("a", Some("1\n"), Some("2\n"))], &info()).unwrap();
    let run = dir.path().join(".grafter/runs").join(id.as_str());
    put(&run, "0.before", "forged\n");
    assert_eq!(workspace.revert_plan(None).unwrap_err().code(), "run-damaged");
    let json = text(&run, "run.json");
    put(&run, "run.json", json.replace("\"path\": \"a\"", "\"path\": \"../a\""));
    assert_eq!(workspace.runs().unwrap_err().code(), "run-damaged");
}
