//! A project in a temporary folder, and the program run in it.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

/// The codemods of the tests' own project: tiny, and in both languages.
const GREET: &str = r#"name = "greet"
summary = "Say hello in both roots"

[roots]
web = "The PHP side"
api = "The C# side"

[params.name]
type = "string"
format = "csharp-identifier"
help = "Who is greeted"
examples = ["Ada"]

[params.times]
type = "integer"
minimum = 1
default = 1

[facts.known]
root = "api"
files = "**/Kind.cs"
query = "csharp/enum-member"
value = "all"

[[steps]]
title = "Case {{ name }}"
why = "The front end shows every kind"
in = { root = "web", files = "**/*.php", query = "php/enum-case", name = "Kind" }
item = "case {{ name }} = {{ name | lower | php_string }};"

[[steps]]
title = "Member {{ name }}"
in = { root = "api", files = "**/*.cs", query = "csharp/enum-member", name = "Kind" }
item = "{{ name }}"
place = "last"

[[steps]]
title = "Method {{ name }}"
in = { root = "api", files = "**/*.cs", query = "csharp/method", name = "Greeter" }
item = """
public void Greet{{ name }}()
{
    Say("{{ name }}", {{ times }});
}
"""
place = { after = "Start()" }
"#;

/// Path, text, mode.
const FILES: [(&str, &str, u32); 5] = [
    ("grafter.toml", "[roots]\nweb = \"web\"\napi = \"src/api\"\n", 0o644),
    ("web/Kind.php", "<?php\n\nenum Kind: string\n{\n    case Bob = 'bob';\n    case Zoe = 'zoe';\n}\n", 0o755),
    ("src/api/Kind.cs", "\u{feff}namespace Api;\r\n\r\npublic enum Kind\r\n{\r\n\tBob,\r\n\tZoe\r\n}\r\n", 0o644),
    (
        "src/api/Greeter.cs",
        "public class Greeter\n{\n  public void Start()\n  {\n  }\n\n  public void Stop()\n  {\n  }\n}",
        0o600,
    ),
    ("codemods/greet/codemod.toml", GREET, 0o644),
];

/// Files by path, with mode and bytes.
pub(crate) type Snapshot = BTreeMap<String, (u32, Vec<u8>)>;

/// A folder with a project, in a repository of its own.
pub(crate) struct Project {
    temp: tempfile::TempDir,
}

/// What a run of the program gave.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) bytes: Vec<u8>,
}

impl Project {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { temp: tempfile::tempdir().unwrap() }
    }

    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let project = Self::empty();
        files.iter().for_each(|(path, text)| project.write(path, text));
        project
    }

    /// Two roots, a codemod over both, everything committed.
    pub(crate) fn greeting() -> Self {
        let project = Self::empty();
        for (path, text, mode) in FILES {
            project.write(path, text);
            fs::set_permissions(project.path(path), fs::Permissions::from_mode(mode)).unwrap();
        }
        project.commit();
        project
    }

    /// A copy of the corpus, everything committed.
    pub(crate) fn corpus() -> Self {
        let project = Self::empty();
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        for entry in walkdir::WalkDir::new(&corpus).into_iter().map(Result::unwrap) {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&corpus).unwrap().display().to_string();
                project.write(&path, fs::read(entry.path()).unwrap());
            }
        }
        project.commit();
        project
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.path(path)).unwrap()).unwrap()
    }

    /// Every file with its mode and bytes, but for the repository's own and the record of the runs.
    pub(crate) fn snapshot(&self) -> Snapshot {
        let entries = walkdir::WalkDir::new(self.temp.path()).into_iter();
        let entries = entries.filter_entry(|entry| entry.file_name() != ".git" && entry.file_name() != ".grafter");
        let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
        let files = files.map(|entry| {
            let path = entry.path().strip_prefix(self.temp.path()).unwrap().display().to_string();
            let mode = entry.metadata().unwrap().permissions().mode();
            (path, (mode, fs::read(entry.path()).unwrap_or_default()))
        });
        files.collect()
    }

    /// Runs the program in the project, with words that are split at blanks.
    pub(crate) fn run(&self, words: &str) -> Ran {
        self.run_with(&words.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program in the project.
    pub(crate) fn run_with(&self, arguments: &[&str]) -> Ran {
        ran(self.grafter().args(arguments))
    }

    /// Runs the program and gives the one JSON value that it must print.
    pub(crate) fn json(&self, words: &str) -> (i32, Value) {
        self.json_with(&words.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program and gives the one JSON value that it must print.
    pub(crate) fn json_with(&self, arguments: &[&str]) -> (i32, Value) {
        let ran = ran(self.grafter().args(arguments).args(["--format", "json"]));
        let value = serde_json::from_str(&ran.out);
        (ran.code, value.unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}\n{}", ran.out, ran.err)))
    }

    /// The program, to be given its arguments.
    pub(crate) fn grafter(&self) -> Command {
        let mut command = Command::new(program());
        command.current_dir(self.temp.path()).env_remove("NO_COLOR").stdin(std::process::Stdio::null());
        command
    }

    /// Runs git in a folder of the project; it must succeed.
    pub(crate) fn git(&self, folder: &str, words: &str) -> Vec<u8> {
        let mut command = Command::new("git");
        command.args("-c user.name=Test -c user.email=test@example.org -c core.autocrlf=false".split_whitespace());
        command.args(["-c", "core.fileMode=true"]).args(words.split_whitespace()).current_dir(self.path(folder));
        let ran = ran(&mut command);
        assert_eq!(ran.code, 0, "git {words}: {}{}", ran.out, ran.err);
        ran.bytes
    }

    /// Makes it a repository, or commits what is there.
    pub(crate) fn commit(&self) {
        self.git("", "init -q");
        self.git("", "add -A");
        self.git("", "commit -q -m before");
    }

    /// The run must be refused or fail with these words, this code and this exit code, and write nothing.
    #[track_caller]
    pub(crate) fn fails(&self, arguments: &[&str], exit: i32, code: &str, words: &[&str]) -> Ran {
        let before = self.snapshot();
        let ran = self.run_with(arguments);
        assert_eq!(ran.code, exit, "exit code of {arguments:?}\n{}{}", ran.out, ran.err);
        assert!(ran.err.contains(&format!("[{code}]")), "`{code}` is not the code of {arguments:?}: {}", ran.err);
        for word in words {
            assert!(ran.err.contains(word), "`{word}` is not told:\n{}", ran.err);
        }
        assert_eq!(self.snapshot(), before, "{arguments:?} wrote something");
        ran
    }
}

/// The program under test.
pub(crate) fn program() -> &'static str {
    env!("CARGO_BIN_EXE_grafter")
}

/// Runs a command to its end.
pub(crate) fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    Ran {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&stdout).into_owned(),
        err: String::from_utf8_lossy(&stderr).into_owned(),
        bytes: stdout,
    }
}
