//! Runs the syntax checkers of languages: commands that the table of languages names, never those of a codemod.
//!
//! Goes in: a command and a text, which it gets on its standard input. It runs with nothing of the environment but where
//! programs are found, and is stopped when it takes too long.

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    plan::{Checked, Checker},
    workspace::Workspace,
};

/// How long a checker may take for one text.
const MAX_TIME: Duration = Duration::from_secs(20);

impl Checker for Workspace {
    fn check(&self, command: &[&str], text: &[u8]) -> Checked {
        run(command, text).unwrap_or(Checked::Missing)
    }
}

fn run(command: &[&str], text: &[u8]) -> Option<Checked> {
    let (program, arguments) = command.split_first()?;
    let mut child = Command::new(program)
        .args(arguments)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let (mut stdin, mut stdout, mut stderr) = (child.stdin.take()?, child.stdout.take()?, child.stderr.take()?);
    let text = text.to_vec();
    // A checker that stops reading closes the pipe; what it says counts.
    std::thread::spawn(move || drop(stdin.write_all(&text)));
    let said = std::thread::spawn(move || {
        let mut said = String::new();
        let _ = stderr.read_to_string(&mut said);
        let _ = stdout.read_to_string(&mut said);
        said
    });
    let started = Instant::now();
    let ended = loop {
        match child.try_wait().ok()? {
            Some(ended) => break ended,
            None if started.elapsed() > MAX_TIME => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    if ended.success() {
        return Some(Checked::Clean);
    }
    let said = said.join().unwrap_or_default();
    let first = said.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("it says nothing");
    Some(Checked::Faulty(first.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checker_takes_refuses_or_is_not_there() {
        assert_eq!(run(&["grep", "-q", "good"], b"good"), Some(Checked::Clean));
        let faulty = run(&["sh", "-c", "cat >/dev/null; echo; echo 'wrong on line 2' >&2; exit 1"], b"bad");
        assert_eq!(faulty, Some(Checked::Faulty("wrong on line 2".into())));
        assert_eq!(run(&["no-such-checker-anywhere"], b""), None);
        let large = vec![b'x'; 1 << 20];
        assert_eq!(run(&["true"], &large), Some(Checked::Clean), "one that does not read");
    }
}
