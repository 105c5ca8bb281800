//! Patches are what git prints for the same change, and git and GNU patch take them.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::Path,
    process::{Command, Output},
};

use grafter::text::{
    RelPath,
    diff::{Changed, Direction, apply_patch, patch, verified_patch},
};
use proptest::prelude::*;

/// A file before and after; `None` where there is none.
type Case = (Option<Vec<u8>>, Option<Vec<u8>>);
type Cases = BTreeMap<RelPath, Case>;

fn git(dir: &Path, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
    let mut command = Command::new("git");
    command.current_dir(dir).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.args(["-c", "user.name=t", "-c", "user.email=t@example.com"]).args(args);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn put(dir: &Path, path: &RelPath, bytes: Option<&Vec<u8>>) {
    let path = dir.join(path.as_str());
    match bytes {
        None => drop(fs::remove_file(path)),
        Some(bytes) => {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

fn read(dir: &Path, path: &RelPath) -> Option<Vec<u8>> {
    fs::read(dir.join(path.as_str())).ok()
}

/// A repository with the files before.
fn repository(cases: &Cases) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    git(dir.path(), ["init", "-q"]);
    for (path, case) in cases {
        put(dir.path(), path, case.0.as_ref());
    }
    git(dir.path(), ["add", "-A"]);
    git(dir.path(), ["commit", "-qm", "before", "--allow-empty"]);
    dir
}

/// What `git diff` prints once the files are as after, created ones made known to it.
fn git_diff(dir: &Path, cases: &Cases) -> String {
    for (path, case) in cases {
        put(dir, path, case.1.as_ref());
    }
    let created = cases.iter().filter(|(_, case)| case.0.is_none()).map(|(path, _)| path.as_str());
    git(dir, ["add", "-N", "--"].into_iter().chain(created));
    let printed = git(dir, ["diff", "--full-index", "--no-renames"]).stdout;
    let short = |line: &str| match line.strip_prefix("index ") {
        Some(ids) if ids.len() >= 82 => format!("index {}..{}{}", &ids[..7], &ids[42..49], &ids[82..]),
        _ => line.to_string(),
    };
    // Latin-1, so that every byte is kept.
    let text: String = printed.iter().map(|byte| char::from(*byte)).collect();
    text.split('\n').map(short).collect::<Vec<_>>().join("\n")
}

fn ours(cases: &Cases) -> Vec<u8> {
    verified_patch(changed(cases)).unwrap()
}

fn changed(cases: &Cases) -> Vec<Changed<'_>> {
    cases
        .iter()
        .map(|(path, (before, after))| Changed {
            path,
            before: before.as_deref(),
            after: after.as_deref(),
            executable: false,
        })
        .collect()
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// Path, before and after.
type Row<'a> = (&'a str, Option<&'a [u8]>, Option<&'a [u8]>);

fn cases(list: &[Row<'_>]) -> Cases {
    let case = |(path, before, after): &Row<'_>| {
        (RelPath::parse(path).unwrap(), (before.map(Into::into), after.map(Into::into)))
    };
    list.iter().map(case).collect()
}

/// All sorts of files at once.
fn odd_cases() -> Cases {
    let long = format!("function {}\n{{\n1\n2\n3\n4\n5\n}}\n", "x".repeat(100));
    let longer = long.replace("5\n", "5\n6\n");
    cases(&[
        ("new.php", None, Some(b"<?php\n")),
        ("new-empty.txt", None, Some(b"")),
        ("deep/er/new.txt", None, Some(b"no line end")),
        ("gone.txt", Some(b"a\nb\n"), None),
        ("gone-empty.txt", Some(b""), None),
        ("emptied.txt", Some(b"a\n"), Some(b"")),
        ("filled.txt", Some(b""), Some(b"a\n")),
        ("with space.txt", Some(b"a\n"), Some(b"b\n")),
        ("quo\"te\\d.txt", Some(b"a\n"), Some(b"b\n")),
        ("\u{e4} \u{20ac}.txt", Some(b"a\n"), Some(b"b\n")),
        ("crlf.cs", Some(b"a\r\nb\r\nc\r\n"), Some(b"a\r\nb\r\nx\r\nc\r\n")),
        ("latin1.php", Some(b"\xE4\n\xF6\n"), Some(b"\xE4\n\xFC\n\xF6\n")),
        ("lone-cr.txt", Some(b"a\rb\nc\n"), Some(b"a\rb\nx\rc\nc\n")),
        ("bom.cs", Some(b"\xEF\xBB\xBFusing A;\n"), Some(b"\xEF\xBB\xBFusing A;\nusing B;\n")),
        ("ends.txt", Some(b"a\nb"), Some(b"a\nb\n")),
        ("ends2.txt", Some(b"a\nb\n"), Some(b"a\nb\nc")),
        ("ends3.txt", Some(b"a\nb"), Some(b"x\na\nb")),
        ("same.txt", Some(b"a\n"), Some(b"a\n")),
        ("long.php", Some(long.as_bytes()), Some(longer.as_bytes())),
        ("minus.sql", Some(b"-- a\n++ b\n"), Some(b"-- a\n-- c\n++ b\n++ d\n")),
    ])
}

#[test]
fn odd_files_are_shown_as_git_shows_them() {
    let cases = odd_cases();
    let dir = repository(&cases);
    assert_same(&latin1(&ours(&cases)), &git_diff(dir.path(), &cases));
}

#[test]
fn short_ids_and_the_mode_of_a_program_are_as_git_has_them() {
    use std::os::unix::fs::PermissionsExt as _;
    let cases = cases(&[("run.sh", Some(b"a\n"), Some(b"a\nb\n"))]);
    let dir = tempfile::tempdir().unwrap();
    git(dir.path(), ["init", "-q"]);
    let file = dir.path().join("run.sh");
    fs::write(&file, "a\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    git(dir.path(), ["add", "-A"]);
    git(dir.path(), ["commit", "-qm", "before"]);
    fs::write(&file, "a\nb\n").unwrap();
    let ours = patch(changed(&cases).into_iter().map(|change| Changed { executable: true, ..change }));
    assert_same(&latin1(&ours), &latin1(&git(dir.path(), ["diff"]).stdout));
}

#[test]
fn git_and_gnu_patch_take_our_patches_both_ways() {
    let cases = odd_cases();
    let patch = ours(&cases);
    let mut programs = vec!["git"];
    if Command::new("patch").arg("--version").output().is_ok() {
        programs.push("patch");
    } else {
        eprintln!("GNU patch is not here, so it was not asked to take our patches: apt-get install patch");
    }
    for program in programs {
        let (dir, aside) = (repository(&cases), tempfile::tempdir().unwrap());
        let file = aside.path().join("our.patch");
        fs::write(&file, &patch).unwrap();
        for reverse in [false, true] {
            take(program, dir.path(), &file, reverse);
            for (path, case) in &cases {
                let expected = if reverse { &case.0 } else { &case.1 };
                assert_eq!(&read(dir.path(), path), expected, "{program}, {path}, reverse: {reverse}");
            }
        }
    }
}

fn take(program: &str, dir: &Path, file: &Path, reverse: bool) {
    let back = if reverse { &["-R"][..] } else { &[] };
    if program == "git" {
        let file = file.as_os_str();
        git(
            dir,
            [OsStr::new("apply"), "--check".as_ref()].into_iter().chain(back.iter().map(OsStr::new)).chain([file]),
        );
        git(dir, [OsStr::new("apply")].into_iter().chain(back.iter().map(OsStr::new)).chain([file]));
        return;
    }
    let mut command = Command::new("patch");
    command.current_dir(dir).args(["-p1", "--binary", "--force", "--silent", "--no-backup-if-mismatch"]).args(back);
    let output = command.arg("-i").arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_patch_that_does_not_fit_is_not_taken() {
    let cases = cases(&[("a", Some(b"1\n2\n3\n"), Some(b"1\n2\nx\n3\n"))]);
    let patch = ours(&cases);
    let mut files = BTreeMap::from([("a".to_string(), b"1\n2\n4\n".to_vec())]);
    let fault = apply_patch(&patch, &mut files, Direction::Forward).unwrap_err();
    assert_eq!(fault.to_string(), "the patch for a does not fit: line 9 of the patch is not in the file");
}

fn assert_same(ours: &str, theirs: &str) {
    let place = ours.lines().zip(theirs.lines()).position(|(one, other)| one != other);
    let show = |text: &str| {
        let from = place.unwrap_or(0).saturating_sub(12);
        text.lines().skip(from).take(30).collect::<Vec<_>>().join("\n")
    };
    assert!(ours == theirs, "ours:\n{}\n\ntheirs:\n{}", show(ours), show(theirs));
}

/// Blocks as code has them, alike but for a name; `#` stands for it.
const BLOCKS: [&str; 9] = [
    "    /// <summary>\n    /// A #.\n    /// </summary>\n    public string # { get; set; }\n\n",
    "    public DbSet<#> #s { get; set; } = null!;\n",
    "    public void #()\n    {\n        call(#);\n    }\n\n",
    "    public void #()\n    {\n        if (a) {\n            call();\n        }\n        other(#);\n    }\n\n",
    "            case #:\n                call();\n                break;\n",
    "            case #:\n                return '#';\n\n",
    "        '#' => [\n            'a' => 1,\n            'b' => 2,\n        ],\n",
    "\t#,\n",
    "}\n\nclass #\n{\n",
];

fn block(kind: usize, name: usize) -> Vec<String> {
    let text = BLOCKS[kind].replace('#', &format!("Name{name}"));
    text.split_terminator('\n').map(Into::into).collect()
}

/// Code, and where each block of it begins.
fn code(kinds: &[usize]) -> (Vec<String>, Vec<(usize, usize)>) {
    let (mut lines, mut starts) = (vec!["class A".into(), "{".into()], Vec::new());
    for (name, kind) in kinds.iter().enumerate() {
        starts.push((lines.len(), *kind));
        lines.extend(block(*kind, name));
    }
    starts.push((lines.len(), *kinds.last().unwrap_or(&0)));
    lines.push("}".into());
    (lines, starts)
}

/// Code before and after some items were put in: each is like the block it is put in front of, and has a new name.
fn items() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let kinds = prop::collection::vec((0..BLOCKS.len(), 1..5usize), 1..6);
    let places = prop::collection::vec(any::<prop::sample::Index>(), 1..5);
    (kinds, places).prop_map(|(kinds, places)| {
        let kinds: Vec<usize> = kinds.into_iter().flat_map(|(kind, times)| vec![kind; times]).collect();
        let (before, starts) = code(&kinds);
        let mut places: Vec<_> = places.iter().map(|place| *place.get(&starts)).collect();
        places.sort_unstable();
        let mut after = before.clone();
        for (number, (at, kind)) in places.into_iter().enumerate().rev() {
            after.splice(at..at, block(kind, 100 + number));
        }
        (joined(&before), joined(&after))
    })
}

/// Any lines, and some of the same lines once more at any place: the run can slide far.
fn repeats() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let lines = ["", "}", "{", "    {", "    }", "    F()", "    int a;", "        call();", "\tx,", "  "];
    let index = any::<prop::sample::Index>;
    let line = prop::sample::select(lines.map(String::from).to_vec());
    (prop::collection::vec(line, 1..30), index(), index(), 1..9usize).prop_map(|(before, from, to, len)| {
        let from = from.index(before.len());
        let new = before[from..(from + len).min(before.len())].to_vec();
        let (mut after, to) = (before.clone(), to.index(before.len() + 1));
        after.splice(to..to, new);
        (joined(&before), joined(&after))
    })
}

fn joined(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
}

/// Cases a repository; git is asked once for all.
const AT_ONCE: usize = 200;

/// Half of the changes as they are, half of them back.
fn many(pairs: Vec<(Vec<u8>, Vec<u8>)>) -> Cases {
    let case = |(number, (before, after)): (usize, (Vec<u8>, Vec<u8>))| {
        let (one, other) = if number % 2 == 0 { (before, after) } else { (after, before) };
        (RelPath::parse(&format!("{number:03}.cs")).unwrap(), (Some(one), Some(other)))
    };
    pairs.into_iter().enumerate().map(case).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn items_are_shown_as_git_shows_them(pairs in prop::collection::vec(items(), AT_ONCE)) {
        let cases = many(pairs);
        let dir = repository(&cases);
        assert_same(&latin1(&ours(&cases)), &git_diff(dir.path(), &cases));
    }

    #[test]
    fn a_run_of_lines_that_can_slide_is_shown_where_git_shows_it(pairs in prop::collection::vec(repeats(), AT_ONCE)) {
        let cases = many(pairs);
        let dir = repository(&cases);
        assert_same(&latin1(&ours(&cases)), &git_diff(dir.path(), &cases));
    }
}

proptest! {
    #[test]
    fn any_change_is_proven_forward_and_backward(before in "[ab\n\r]{0,30}", after in "[ab\n\r]{0,30}") {
        ours(&cases(&[("a", Some(before.as_bytes()), Some(after.as_bytes()))]));
    }
}
