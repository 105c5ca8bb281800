//! The process is killed at every step, faults are injected, the disk is full, two runs meet: afterwards all roots are
//! wholly old or wholly new.
//!
//! A child is this same test program; `child` below is what it does.

use std::{
    collections::BTreeMap,
    fs, io,
    os::unix::{fs::PermissionsExt as _, process::ExitStatusExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use grafter::{
    plan::FileChange,
    text::RelPath,
    workspace::{Class, RootSpec, RunInfo, Settings, Step, Workspace, WorkspaceFault},
};

/// What the child is told: folder, verb and number of the step at which it kills itself.
const ORDER: &str = "GRAFTER_TEST_ORDER";

/// Path, bytes before, bytes after.
const FILES: [(&str, &str, Option<&str>, Option<&str>); 5] = [
    ("a", "one.php", Some("<?php\n1\n"), Some("<?php\n1\n2\n")),
    ("b", "new/deep/y.cs", None, Some("class Y;\n")),
    ("a", "src/two.php", Some("<?php\r\nx\r\n"), Some("<?php\r\nx\r\ny\r\n")),
    ("b", "x.cs", Some("class X;\n"), Some("class X;\nclass Z;\n")),
    ("b", "new/z.cs", None, Some("class Z;\n")),
];

/// A project with two roots.
struct Project {
    dir: PathBuf,
    _temp: Option<tempfile::TempDir>,
}

impl Project {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        Self { dir: Self::fill(temp.path()), _temp: Some(temp) }
    }

    fn fill(dir: &Path) -> PathBuf {
        fs::write(dir.join("grafter.toml"), "[roots]\na = \"a\"\nb = \"b\"\n").unwrap();
        for (root, path, before, _) in FILES {
            let path = dir.join(root).join(path);
            if let Some(before) = before {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, before).unwrap();
            }
        }
        fs::set_permissions(dir.join("a/one.php"), fs::Permissions::from_mode(0o755)).unwrap();
        dir.to_path_buf()
    }

    fn open(&self) -> Workspace {
        open(&self.dir, Duration::from_secs(10))
    }

    /// Every file and folder with bytes and mode, but for the record of the runs.
    fn snapshot(&self) -> BTreeMap<String, (u32, Vec<u8>)> {
        let entries = walkdir::WalkDir::new(&self.dir).into_iter();
        let entries = entries.filter_entry(|entry| entry.file_name() != ".grafter").map(Result::unwrap);
        let entry = |entry: walkdir::DirEntry| {
            let mode = entry.metadata().unwrap().permissions().mode();
            let bytes = if entry.file_type().is_file() { fs::read(entry.path()).unwrap() } else { Vec::new() };
            (entry.path().strip_prefix(&self.dir).unwrap().display().to_string(), (mode, bytes))
        };
        entries.map(entry).collect()
    }

    /// Runs a child to its end, or to where it kills itself.
    fn child(&self, verb: &str, at: usize) -> ExitStatus {
        spawn(&self.dir, verb, at).wait().unwrap()
    }

    fn edit(&self, path: &str, text: &str) {
        fs::write(self.dir.join(path), text).unwrap();
    }
}

fn open(dir: &Path, wait: Duration) -> Workspace {
    let spec = RootSpec::Project { named: Vec::new(), current: dir.into() };
    Workspace::open(&spec, Settings { wait, ..Settings::default() }).unwrap()
}

fn changes() -> Vec<FileChange> {
    let bytes = |text: Option<&str>| text.map(|text| Arc::from(text.as_bytes()));
    let change = |(root, path, before, after): (&str, &str, Option<&str>, Option<&str>)| FileChange {
        root: root.into(),
        path: RelPath::parse(path).unwrap(),
        before: bytes(before),
        after: bytes(after),
    };
    FILES.into_iter().map(change).collect()
}

fn info() -> RunInfo {
    RunInfo { codemod: "test".into(), arguments: serde_json::json!({ "entity": "Y" }) }
}

fn command(dir: &Path, verb: &str, at: usize) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(ORDER, format!("{verb} {at} {}", dir.display())).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn spawn(dir: &Path, verb: &str, at: usize) -> Child {
    command(dir, verb, at).spawn().unwrap()
}

/// What a child does; its exit status is a success only if all went well.
#[test]
#[ignore = "not a test: what the children of the other tests do"]
fn child() {
    let order = std::env::var(ORDER).unwrap();
    let mut words = order.splitn(3, ' ');
    let (verb, at, dir) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
    let mut left: usize = at.parse().unwrap();
    let mut on_step = |_: Step| {
        if left == 0 {
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL).unwrap();
        }
        left -= 1;
        Ok(())
    };
    let workspace = open(Path::new(dir), Duration::from_secs(10));
    match verb {
        "write" => drop(workspace.write_watched(&changes(), &info(), &mut on_step).unwrap()),
        "revert" => drop(workspace.revert(&workspace.revert_plan(None).unwrap(), &mut on_step).unwrap()),
        "recover" => drop(workspace.recover_watched(&mut on_step).unwrap()),
        "fill" => write_much(&workspace),
        "hold" => {
            let hold = |_: Step| {
                fs::write(Path::new(dir).join("held"), "").unwrap();
                std::thread::sleep(Duration::from_secs(600));
                Ok(())
            };
            workspace.write_watched(&changes(), &info(), &mut { hold }).unwrap();
        }
        _ => panic!("{verb}"),
    }
}

fn killed(status: ExitStatus) -> bool {
    assert!(status.success() || status.signal() == Some(9), "{status}");
    !status.success()
}

#[test]
fn killed_at_any_step_of_a_run() {
    let (mut old, mut new) = (0, 0);
    for at in 0.. {
        let project = Project::new();
        let before = project.snapshot();
        let was_killed = killed(project.child("write", at));
        let workspace = project.open();
        let pending = workspace.pending().unwrap();
        let recovered = workspace.recover().unwrap();
        assert_eq!(recovered.len(), usize::from(pending.is_some()), "step {at}");
        let written = workspace.runs().unwrap().len() == 1;
        let expected = if written { after_run() } else { before };
        assert_eq!(project.snapshot(), expected, "step {at}");
        *(if written { &mut new } else { &mut old }) += 1;
        if !was_killed {
            break;
        }
    }
    assert!(old > 6 && new > 10, "{old} {new}");
}

/// What all files are like once the run is done.
fn after_run() -> BTreeMap<String, (u32, Vec<u8>)> {
    let project = Project::new();
    project.open().write(&changes(), &info()).unwrap();
    project.snapshot()
}

#[test]
fn killed_again_at_any_step_of_the_recovery() {
    let after = after_run();
    for first in [8, 11, 14, 17] {
        for again in 0.. {
            let project = Project::new();
            assert!(killed(project.child("write", first)));
            let was_killed = killed(project.child("recover", again));
            project.open().recover().unwrap();
            assert_eq!(project.snapshot(), after, "step {first}, then {again}");
            if !was_killed {
                break;
            }
        }
    }
}

/// The file that comes last is edited before the run comes to it, so the run can only go back.
#[test]
fn killed_on_the_way_back() {
    for again in 0.. {
        let project = Project::new();
        let mut before = project.snapshot();
        assert!(killed(project.child("write", 12)));
        project.edit("b/x.cs", "mine");
        before.get_mut("b/x.cs").unwrap().1 = b"mine".to_vec();
        let was_killed = killed(project.child("recover", again));
        project.open().recover().unwrap();
        assert_eq!(project.snapshot(), before, "step {again}");
        assert!(project.open().runs().unwrap().is_empty());
        if !was_killed {
            assert!(again > 4, "{again}");
            break;
        }
    }
}

#[test]
fn killed_at_any_step_of_a_revert() {
    for at in 0.. {
        let project = Project::new();
        let before = project.snapshot();
        project.open().write(&changes(), &info()).unwrap();
        let after = project.snapshot();
        let was_killed = killed(project.child("revert", at));
        project.open().recover().unwrap();
        let reverted = project.open().runs().unwrap().len() == 2;
        assert_eq!(project.snapshot(), if reverted { before } else { after }, "step {at}");
        if !was_killed {
            break;
        }
    }
}

/// An edit after the run wrote the file is nobody's to undo.
#[test]
fn recovery_stops_at_a_file_that_was_edited_after_the_run_wrote_it() {
    let project = Project::new();
    assert!(killed(project.child("write", 12)));
    project.edit("a/one.php", "mine");
    let torn = project.snapshot();
    let fault = project.open().recover().unwrap_err();
    assert_eq!(fault.class(), Class::CutOff);
    assert!(fault.to_string().contains("a:one.php was changed by somebody else after the run wrote it"), "{fault}");
    assert_eq!(project.snapshot(), torn);
    let fault = project.open().write(&changes(), &info()).unwrap_err();
    assert_eq!(fault.class(), Class::CutOff);
    project.edit("a/one.php", FILES[0].3.unwrap());
    assert!(project.open().recover().unwrap()[0].written);
}

#[test]
fn a_fault_at_any_step_rolls_back() {
    for at in 0.. {
        let project = Project::new();
        let before = project.snapshot();
        let mut left = at;
        let mut reached = None;
        let result = project.open().write_watched(&changes(), &info(), &mut |step| {
            left -= 1;
            if left == -1 {
                reached = Some(step);
                return Err(io::Error::other("injected"));
            }
            Ok(())
        });
        let Err(fault) = result else { break };
        let written = matches!(reached, Some(Step::Cleaned | Step::Done));
        if written {
            assert_eq!(fault.class(), Class::CutOff);
            project.open().recover().unwrap();
            assert_eq!(project.snapshot(), after_run());
        } else {
            assert_eq!(fault.class(), if at == 0 { Class::Unwritten } else { Class::RolledBack });
            assert_eq!(project.snapshot(), before, "{reached:?}");
            assert!(project.open().runs().unwrap().is_empty());
        }
    }
}

/// Somebody writes into a file that is still to be replaced.
#[test]
fn a_file_that_changes_during_the_run_rolls_back_and_keeps_the_change() {
    let project = Project::new();
    let mut expected = project.snapshot();
    expected.get_mut("b/x.cs").unwrap().1 = b"mine".to_vec();
    let fault = project.open().write_watched(&changes(), &info(), &mut |step| {
        if step == Step::Renamed(2) {
            fs::write(project.dir.join("b/x.cs"), "mine")?;
        }
        Ok(())
    });
    let fault = fault.unwrap_err();
    assert_eq!(fault.class(), Class::RolledBack);
    assert!(matches!(fault, WorkspaceFault::Changed { .. }), "{fault}");
    assert_eq!(project.snapshot(), expected);
}

#[test]
fn of_two_runs_at_once_one_wins_wholly() {
    for _ in 0..8 {
        let project = Project::new();
        let mut children = [spawn(&project.dir, "write", 1000), spawn(&project.dir, "write", 1000)];
        let done = children.iter_mut().filter_map(|child| child.wait().unwrap().success().then_some(())).count();
        assert_eq!(done, 1);
        assert_eq!(project.snapshot(), after_run());
        assert_eq!(project.open().runs().unwrap().len(), 1);
    }
}

#[test]
fn a_locked_root_is_waited_for_and_then_its_holder_is_named() {
    let project = Project::new();
    let mut holder = spawn(&project.dir, "hold", 0);
    let until = Instant::now() + Duration::from_secs(60);
    while !project.dir.join("held").exists() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    let workspace = open(&project.dir, Duration::from_millis(100));
    let fault = workspace.write(&changes(), &info()).unwrap_err();
    let pending = workspace.pending();
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(fault.class(), Class::Unwritten);
    let WorkspaceFault::Locked { holder: found, .. } = fault else { panic!("{fault}") };
    if cfg!(target_os = "linux") {
        assert_eq!(found, Some(holder.id()));
    }
    assert!(pending.unwrap().is_none());
}

/// Each file has 64 kB, and each gets 64 kB more.
fn big(number: usize) -> FileChange {
    let before: Arc<[u8]> = vec![b'a'; 64 << 10].into();
    let after: Arc<[u8]> = vec![b'b'; 128 << 10].into();
    let path = RelPath::parse(&format!("big{number}.txt")).unwrap();
    FileChange { root: "a".into(), path, before: Some(before), after: Some(after) }
}

fn write_much(workspace: &Workspace) {
    let changes: Vec<_> = (0..6).map(big).collect();
    let fault = workspace.write(&changes, &info()).unwrap_err();
    assert_eq!(fault.class(), Class::RolledBack, "{fault}");
}

fn add_big_files(project: &Project) {
    for number in 0..6 {
        fs::write(project.dir.join(format!("a/big{number}.txt")), vec![b'a'; 64 << 10]).unwrap();
    }
}

/// Mounts a small disk; only root may, in most places.
#[test]
fn a_full_disk_rolls_back() {
    let temp = tempfile::tempdir().unwrap();
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "none"]).arg(temp.path()).output();
    if !mount.is_ok_and(|output| output.status.success()) {
        return;
    }
    let project = Project { dir: Project::fill(temp.path()), _temp: None };
    add_big_files(&project);
    let before = project.snapshot();
    let status = project.child("fill", 0);
    let after = project.snapshot();
    let runs = project.open().runs().unwrap();
    assert!(Command::new("umount").arg(temp.path()).status().unwrap().success());
    assert!(status.success(), "{status}");
    assert_eq!(after, before);
    assert!(runs.is_empty());
}

/// The same without a mount: files may not become larger than 100 blocks.
#[test]
fn a_file_that_cannot_be_written_whole_rolls_back() {
    let project = Project::new();
    add_big_files(&project);
    let before = project.snapshot();
    let child = command(&project.dir, "fill", 0);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; ulimit -f 160; exec \"$0\" \"$@\""])
        .arg(child.get_program())
        .args(child.get_args());
    shell.envs(child.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let status = shell.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "{status}");
    assert_eq!(project.snapshot(), before);
    assert!(project.open().runs().unwrap().is_empty());
}
