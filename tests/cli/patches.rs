//! The patches: what git prints, and what git and GNU patch take.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::project::{Project, Snapshot};

/// Both roots as repositories of their own, so that `git diff` has the paths of the patch.
fn two_repositories() -> Project {
    let project = Project::greeting();
    std::fs::remove_dir_all(project.path(".git")).unwrap();
    for root in ["src/api", "web"] {
        project.git(root, "init -q");
        project.git(root, "add -A");
        project.git(root, "commit -q -m before");
    }
    project
}

/// Every file's bytes and whether it can be run: what a patch knows of a file.
fn known_to_git(project: &Project) -> Snapshot {
    project.snapshot().into_iter().map(|(path, (mode, bytes))| (path, (mode & 0o100, bytes))).collect()
}

/// Gives a program the patch on its standard input, in a folder of the project; it must succeed.
fn fed(project: &Project, folder: &str, command: &str, patch: &[u8]) {
    let mut words = command.split_whitespace();
    let mut command = Command::new(words.next().unwrap());
    command.args(words).current_dir(project.path(folder)).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(patch).unwrap();
    let ended = child.wait_with_output().unwrap();
    let told = [ended.stdout, ended.stderr].concat();
    assert!(ended.status.success(), "{command:?}: {}", String::from_utf8_lossy(&told));
}

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The part of a patch over several roots that belongs to one: the first files, or the rest.
fn split(patch: &[u8], first_of_second: &str) -> (Vec<u8>, Vec<u8>) {
    let text = String::from_utf8(patch.to_vec()).unwrap();
    let at = text.find(&format!("diff --git a/{first_of_second} ")).unwrap();
    (patch[..at].to_vec(), patch[at..].to_vec())
}

#[test]
fn the_diff_of_two_roots_is_what_git_prints_afterwards() {
    let project = two_repositories();
    let diff = project.run("diff greet -p name=Ada");
    assert_eq!(diff.code, 0, "{}", diff.err);
    assert_eq!(project.run("apply greet -p name=Ada --yes").code, 0);
    let by_git = [project.git("src/api", "diff"), project.git("web", "diff")].concat();
    assert_eq!(diff.out, String::from_utf8(by_git.clone()).unwrap());
    assert_eq!(diff.bytes, by_git);
}

#[test]
fn git_and_patch_take_the_patches_forward_and_back_and_give_the_same_bytes() {
    let project = two_repositories();
    let before = known_to_git(&project);
    let diff = project.run("diff greet -p name=Ada").bytes;
    let (api, web) = split(&diff, "Kind.php");
    let both = [("src/api", &api), ("web", &web)];
    project.run("apply greet -p name=Ada --yes");
    let after = known_to_git(&project);
    project.run("revert --yes");
    assert_eq!(known_to_git(&project), before);

    let mut takers = vec![("git apply", "git apply -R")];
    if is_there("patch") {
        takers.push(("patch -p1 --binary --no-backup-if-mismatch", "patch -p1 --binary -R"));
    }
    for (forward, back) in takers {
        for (root, patch) in both {
            fed(&project, root, "git apply --check", patch);
            fed(&project, root, forward, patch);
        }
        assert_eq!(known_to_git(&project), after, "{forward}");
        for (root, patch) in both {
            fed(&project, root, back, patch);
        }
        assert_eq!(known_to_git(&project), before, "{back}");
    }
}

#[test]
fn the_recorded_run_has_the_same_patch() {
    let project = Project::greeting();
    let diff = project.run("diff greet -p name=Ada");
    let (_, applied) = project.json("apply greet -p name=Ada --yes");
    let run = applied["run"].as_str().unwrap();
    let log = project.run(&format!("log {run}"));
    assert_eq!(log.out.split_once('\n').unwrap().1, diff.out);
}

#[test]
fn insertions_into_the_corpus_are_what_git_prints() {
    let project = Project::corpus();
    let tables = "crm/public/includes/logical/rmx-sync/Enums/SyncTables.php";
    let context = "rmx/UptimeRMX/Models/Context/DefaultContext.cs";
    let cases: [(&str, &str, &[&str]); 3] = [
        (context, "public DbSet<Winch> Winches => Set<Winch>();", &["csharp/dbset"]),
        (context, "using Winch.Hooks;", &["csharp/using", "--first"]),
        (tables, "case Winches = 'winches';", &["php/member", "--last"]),
    ];
    for (path, item, rest) in cases {
        let arguments = [&["insert"], rest, &["--file", path, "--item", item][..]].concat();
        let diff = project.run_with(&arguments);
        assert_eq!(diff.code, 0, "{}", diff.err);
        let written = project.run_with(&[&arguments[..], &["--write"]].concat());
        assert_eq!(written.code, 0, "{}", written.err);
        let by_git = project.git("", "diff --no-ext-diff");
        assert_eq!(diff.out, String::from_utf8(by_git).unwrap());
        assert_eq!(project.run("revert --yes").code, 0);
        assert!(project.git("", "status --porcelain -- crm rmx").is_empty());
    }
}
