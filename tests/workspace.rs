//! Roots, discovery and writing, on real folders.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink},
    path::Path,
    sync::Arc,
};

use grafter::{
    error::Fault as _,
    plan::{FileChange, Read, Sources as _},
    text::RelPath,
    workspace::{Class, RootSpec, RunInfo, RunState, Settings, Workspace, WorkspaceFault, files},
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

fn above(dir: &Path, paths: &[&str]) -> Result<Workspace, WorkspaceFault> {
    let paths = paths.iter().map(Into::into).collect();
    Workspace::open(&RootSpec::Above { paths, current: dir.into() }, Settings::default())
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

fn list(workspace: &Workspace, globs: &[&str]) -> Vec<String> {
    let globs: Vec<String> = globs.iter().map(ToString::to_string).collect();
    workspace.list("root", &globs).unwrap().iter().map(ToString::to_string).collect()
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

// Roots.

#[test]
fn the_nearest_project_file_names_the_roots() {
    let dir =
        folder(&[("grafter.toml", "[roots]\ncrm = \"x/crm\"\nrmx = \"rmx\"\n"), ("x/crm/a", ""), ("rmx/b/c", "")]);
    let workspace = project(&dir.path().join("rmx/b")).unwrap();
    let roots: Vec<_> = workspace.roots().iter().map(|root| (root.name.as_str(), root.dir().to_path_buf())).collect();
    let real = dir.path().canonicalize().unwrap();
    assert_eq!(roots, [("crm", real.join("x/crm")), ("rmx", real.join("rmx"))]);
    assert_eq!((workspace.project(), workspace.home()), (Some(real.as_path()), real.as_path()));
}

#[test]
fn without_a_project_file_the_current_directory_is_the_root() {
    let dir = folder(&[]);
    let workspace = project(dir.path()).unwrap();
    assert_eq!(workspace.roots()[0].name, "root");
    assert_eq!(workspace.home(), dir.path().canonicalize().unwrap());
}

#[test]
fn a_project_file_that_is_not_understood_says_where() {
    let message = |text: &str| {
        let fault = project(folder(&[("grafter.toml", text)]).path()).unwrap_err();
        format!("{}: {fault}; {}", fault.location().map_or(String::new(), |at| at.to_string()), fault.help().unwrap())
    };
    assert_eq!(
        message("\n[rots]\na = \"b\"\n"),
        "grafter.toml:2:2: unknown key `rots`, expected `roots`; did you mean `roots`?"
    );
    assert!(message("[roots]\na = 1\n").starts_with("grafter.toml:2:5: root `a` is not a string; it holds `[roots]`"));
    assert!(message("[roots\n").starts_with("grafter.toml:1:7: "));
    assert!(message("[roots]\na = \"none\"\n").contains("root `a`: cannot open "));
}

#[test]
fn the_root_of_a_path_is_the_nearest_project_then_repository_then_its_folder() {
    let dir = folder(&[
        ("p/grafter.toml", ""),
        ("p/g/.git/HEAD", ""),
        ("p/g/a.php", ""),
        ("g/.git/HEAD", ""),
        ("g/x/b", ""),
        ("c/d", ""),
    ]);
    let root = |at: &str| {
        let workspace = above(dir.path(), &[at]).unwrap();
        let located = workspace.locate(Path::new(at)).unwrap();
        let real = dir.path().canonicalize().unwrap();
        let root = workspace.roots()[0].dir().strip_prefix(real).unwrap().display().to_string();
        (root, located.path.map(|path| path.to_string()), located.is_folder)
    };
    assert_eq!(root("p/g/a.php"), ("p".into(), Some("g/a.php".into()), false));
    assert_eq!(root("g/x/b"), ("g".into(), Some("x/b".into()), false));
    assert_eq!(root("g/x"), ("g".into(), Some("x".into()), true));
    assert_eq!(root("g"), ("g".into(), None, true));
    assert_eq!(root("c/d"), ("c".into(), Some("d".into()), false));
    assert_eq!(root("c/not-yet"), ("c".into(), Some("not-yet".into()), false));
    assert_eq!(above(dir.path(), &["g/x/b", "c/d"]).unwrap().roots().len(), 2);
}

#[test]
fn bad_roots_are_named() {
    let dir = folder(&[("a/x", "")]);
    let open = |named: &[(&str, &str)]| {
        let named = named.iter().map(|(name, dir)| ((*name).into(), (*dir).into())).collect();
        Workspace::open(&RootSpec::Project { named, current: dir.path().into() }, Settings::default()).map(drop)
    };
    assert!(open(&[("a", "a")]).is_ok());
    for bad in
        [&[("a", "a"), ("a", ".")][..], &[("a", "a"), ("b", "./a")], &[("../a", "a")], &[("", "a")], &[("a", "a/x")]]
    {
        assert_eq!(open(bad).unwrap_err().code(), "root", "{bad:?}");
    }
    let fault = project(dir.path()).unwrap().list("roots", &[]).unwrap_err();
    assert_eq!((fault.code(), fault.help().unwrap().as_str()), ("root-unknown", "did you mean `root`?"));
}

// Discovery.

#[test]
fn files_are_listed_sorted_by_the_rules_of_git_and_explicit_names_always() {
    let dir = folder(&[
        (".gitignore", "out/\n*.gen.cs\n"),
        ("b.cs", ""),
        ("a/z.cs", ""),
        ("a/b.php", ""),
        ("a.gen.cs", ""),
        ("out/o.cs", ""),
        (".hidden/h.cs", ""),
        (".git/g.cs", ""),
        ("Z.cs", ""),
    ]);
    let workspace = project(dir.path()).unwrap();
    assert_eq!(list(&workspace, &["**/*.cs"]), ["Z.cs", "a/z.cs", "b.cs"]);
    assert_eq!(list(&workspace, &["*.cs"]), ["Z.cs", "b.cs"]);
    assert_eq!(list(&workspace, &["a/*.{cs,php}"]), ["a/b.php", "a/z.cs"]);
    assert_eq!(
        list(&workspace, &["out/o.cs", ".hidden/h.cs", "none.cs", "b.cs"]),
        [".hidden/h.cs", "b.cs", "out/o.cs"]
    );
    for bad in ["a[", "../x.cs", ".git/g.cs", "/etc/passwd"] {
        assert_eq!(workspace.list("root", &[bad.into()]).unwrap_err().code(), "glob", "{bad}");
    }
    let located = workspace.locate(&dir.path().join("a")).unwrap();
    assert_eq!(workspace.files(&located).unwrap(), [path("a/b.php"), path("a/z.cs")]);
}

#[test]
fn what_is_no_text_is_skipped_with_a_reason() {
    let dir = folder(&[("text.cs", "class A;"), ("folder/x", "")]);
    put(dir.path(), "latin1.cs", b"\xE4");
    put(dir.path(), "nul.cs", b"a\0b");
    put(dir.path(), "utf16.cs", b"\xFF\xFEa\0");
    put(dir.path(), "large.cs", vec![b'a'; 101]);
    symlink("text.cs", dir.path().join("link.cs")).unwrap();
    symlink("folder", dir.path().join("way")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(dir.path().join("pipe.cs")).status().unwrap().success());
    let spec = RootSpec::Project { named: Vec::new(), current: dir.path().into() };
    let workspace = Workspace::open(&spec, Settings { max_size: 100, ..Settings::default() }).unwrap();
    let found = |at: &str| match workspace.read("root", &path(at)).unwrap() {
        Read::Source(_) => "text",
        Read::Skipped(skip) => skip.code,
        Read::Missing => "missing",
    };
    let expected = [
        ("text.cs", "text"),
        ("latin1.cs", "text"),
        ("nul.cs", "binary"),
        ("utf16.cs", "utf-16"),
        ("large.cs", "too-large"),
        ("link.cs", "link"),
        ("way/x", "link"),
        ("pipe.cs", "unreadable"),
        ("folder", "unreadable"),
        ("none.cs", "missing"),
        ("text.cs/x", "missing"),
    ];
    for (at, code) in expected {
        assert_eq!(found(at), code, "{at}");
    }
    assert!(list(&workspace, &["**/*.cs"]).contains(&"link.cs".to_string()));
}

#[test]
fn a_name_that_is_no_text_is_listed_and_skipped() {
    use std::os::unix::ffi::OsStrExt as _;
    let dir = folder(&[]);
    if fs::write(dir.path().join(std::ffi::OsStr::from_bytes(b"\xE4.cs")), "").is_err() {
        return;
    }
    let workspace = project(dir.path()).unwrap();
    let listed = list(&workspace, &["**/*.cs"]);
    assert_eq!(listed, ["\u{fffd}.cs"]);
    assert!(matches!(workspace.read("root", &path(&listed[0])).unwrap(), Read::Skipped(_)));
}

// Writing.

#[test]
fn mode_and_attributes_are_kept_and_the_record_is_whole() {
    let dir = folder(&[("run.sh", "a\n")]);
    let file = dir.path().join("run.sh");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o4751)).unwrap();
    let attributes = xattr::set(&file, "user.test", b"kept").is_ok();
    let changes = [change("run.sh", Some("a\n"), Some("a\nb\n")), change("n/e/w.txt", None, Some("new\n"))];
    let workspace = project(dir.path()).unwrap();
    let shown = workspace.patches(&changes).unwrap();
    let id = workspace.write(&changes, &info()).unwrap();
    assert_eq!((text(dir.path(), "run.sh"), text(dir.path(), "n/e/w.txt")), ("a\nb\n".into(), "new\n".into()));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o7777, 0o4751);
    if attributes {
        assert_eq!(xattr::get(&file, "user.test").unwrap().unwrap(), b"kept");
    }
    let runs = workspace.runs().unwrap();
    assert_eq!((runs.len(), &runs[0].id, runs[0].state), (1, &id, RunState::Done));
    assert_eq!((runs[0].codemod.as_str(), &runs[0].arguments), ("test", &info().arguments));
    assert_eq!(workspace.run_patches(&runs[0]).unwrap(), shown);
    assert!(String::from_utf8(shown[0].forward.clone()).unwrap().contains("\nindex 7898192..422c2b7 100755\n"));
    let kept = names(&dir.path().join(".grafter/runs").join(id.as_str()));
    assert_eq!(kept, ["0.after", "0.before", "1.after", "root.inverse.patch", "root.patch", "run.json"]);
    assert_eq!(text(dir.path(), ".grafter/.gitignore"), "*\n");
    assert_eq!(names(dir.path()), [".grafter", "n", "run.sh"]);
}

#[test]
fn the_owner_is_kept() {
    let dir = folder(&[("a", "1\n")]);
    let file = dir.path().join("a");
    if std::os::unix::fs::chown(&file, Some(12_345), Some(12_346)).is_err() {
        return;
    }
    project(dir.path()).unwrap().write(&[change("a", Some("1\n"), Some("2\n"))], &info()).unwrap();
    let found = fs::metadata(&file).unwrap();
    assert_eq!((found.uid(), found.gid()), (12_345, 12_346));
}

#[test]
fn what_is_not_as_the_plan_saw_it_is_not_written() {
    let dir = folder(&[("a", "1\n"), ("b", "1\n")]);
    let workspace = project(dir.path()).unwrap();
    let good = change("a", Some("1\n"), Some("2\n"));
    let cases = [
        change("b", Some("other\n"), Some("2\n")),
        change("b", None, Some("2\n")),
        change("none", Some("1\n"), Some("2\n")),
        change("none", Some("1\n"), None),
    ];
    for bad in cases {
        let fault = workspace.write(&[good.clone(), bad], &info()).unwrap_err();
        assert_eq!((fault.class(), fault.class().exit_code(), fault.code()), (Class::RolledBack, 4, "changed-since"));
        assert_eq!((text(dir.path(), "a"), text(dir.path(), "b")), ("1\n".into(), "1\n".into()));
    }
    assert!(workspace.runs().unwrap().is_empty());
}

#[test]
fn links_are_refused_and_hard_links_unless_asked() {
    let (dir, aside) = (folder(&[("a", "1\n"), ("one", "1\n")]), folder(&[("x", "1\n")]));
    symlink("a", dir.path().join("link")).unwrap();
    symlink(aside.path(), dir.path().join("way")).unwrap();
    fs::hard_link(dir.path().join("one"), dir.path().join("two")).unwrap();
    let workspace = project(dir.path()).unwrap();
    for (at, code) in [("link", "link"), ("way/x", "link"), ("two", "hard-link")] {
        let fault = workspace.write(&[change(at, Some("1\n"), Some("2\n"))], &info()).unwrap_err();
        assert_eq!((fault.class(), fault.code()), (Class::Refused, code));
        assert_eq!(fault.refusal().unwrap().location.as_ref().unwrap().path, at);
    }
    let fault = workspace.write(&[change("way/new", None, Some("2\n"))], &info()).unwrap_err();
    assert_eq!(fault.code(), "link");
    let spec = RootSpec::Project { named: Vec::new(), current: dir.path().into() };
    let workspace = Workspace::open(&spec, Settings { hard_links: true, ..Settings::default() }).unwrap();
    workspace.write(&[change("two", Some("1\n"), Some("2\n"))], &info()).unwrap();
    assert_eq!((text(dir.path(), "one"), text(dir.path(), "two")), ("1\n".into(), "2\n".into()));
    assert_eq!(text(aside.path(), "x"), "1\n");
}

/// A folder on a disk that takes no writes: root does not heed permission bits, so a read-only mount stands in.
#[test]
fn a_folder_that_cannot_be_written_rolls_back() {
    let dir = folder(&[("a", "1\n"), ("locked/b", "1\n")]);
    let locked = dir.path().join("locked");
    let mount = |args: &[&str]| {
        let output = std::process::Command::new("mount").args(args).arg(&locked).output();
        output.is_ok_and(|output| output.status.success())
    };
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    let heeded = fs::write(locked.join("probe"), "").is_err();
    let mounted = !heeded && mount(&["-t", "tmpfs", "none"]);
    if mounted {
        fs::write(locked.join("b"), "1\n").unwrap();
        assert!(mount(&["-o", "remount,ro"]));
    }
    if heeded || mounted {
        let changes = [change("a", Some("1\n"), Some("2\n")), change("locked/b", Some("1\n"), Some("2\n"))];
        let fault = project(dir.path()).unwrap().write(&changes, &info());
        let after = (text(dir.path(), "a"), names(dir.path()));
        if mounted {
            assert!(std::process::Command::new("umount").arg(&locked).status().unwrap().success());
        }
        assert_eq!(fault.unwrap_err().class(), Class::RolledBack);
        assert_eq!(after, ("1\n".into(), vec![".grafter".into(), "a".into(), "locked".into()]));
    }
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn one_file_cannot_be_changed_by_two_names() {
    let dir = folder(&[("in/a", "1\n")]);
    let named = vec![("out".into(), ".".into()), ("in".into(), "in".into())];
    let spec = RootSpec::Project { named, current: dir.path().into() };
    let workspace = Workspace::open(&spec, Settings::default()).unwrap();
    let one = FileChange { root: "in".into(), ..change("a", Some("1\n"), Some("2\n")) };
    let other = FileChange { root: "out".into(), ..change("in/a", Some("1\n"), Some("2\n")) };
    assert_eq!(workspace.write(&[one, other], &info()).unwrap_err().code(), "file-twice");
}

// Other files.

#[test]
fn folders_of_codemods_are_read_and_written() {
    let dir = folder(&[("m/codemod.toml", "x"), ("m/tests/a/args.toml", "y"), ("m/.hidden", "z")]);
    let found = files::read_folder(&dir.path().join("m")).unwrap();
    assert_eq!(found.keys().collect::<Vec<_>>(), ["codemod.toml", "tests/a/args.toml"]);
    assert!(files::read_folder(&dir.path().join("none")).unwrap().is_empty());
    files::create_folder(&dir.path().join("deep/n"), &found).unwrap();
    assert_eq!(text(dir.path(), "deep/n/tests/a/args.toml"), "y");
    assert_eq!(files::create_folder(&dir.path().join("deep/n"), &found).unwrap_err().code(), "io");
    files::write_file(&dir.path().join("plan.json"), b"{}").unwrap();
    assert_eq!(files::read_file(&dir.path().join("plan.json")).unwrap(), b"{}");
}
