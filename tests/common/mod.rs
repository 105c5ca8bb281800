//! What several tests ask of the machine that they run on.

#![allow(dead_code)] // each test takes a part of it

pub(crate) mod mariadb;

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output},
};

/// Says what was not run and why. `tests/run` collects it, and fails where nothing may be left out.
#[allow(clippy::print_stdout)]
pub(crate) fn not_run(what: &str) {
    println!("not run: {what}");
    if let Some(list) = std::env::var_os("GRAFTER_NOT_RUN") {
        let mut list = fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(list, "{what}").unwrap();
    }
}

/// Whether PHP is here, of 8.2 or later and with these extensions; if not, that `what` was not run is said.
pub(crate) fn php_is_here(extensions: &[&str], what: &str) -> bool {
    let asked = "echo PHP_VERSION_ID, ' ', implode(' ', get_loaded_extensions());";
    let told = Command::new("php").args(["-r", asked]).output().map(|it| text(&it.stdout)).unwrap_or_default();
    let mut words = told.split(' ');
    let version: u32 = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    let loaded: Vec<&str> = words.collect();
    let is_here = version >= 80_200 && extensions.iter().all(|name| loaded.contains(name));
    if !is_here {
        not_run(&format!("{what}: needs php 8.2 or later with {}", extensions.join(", ")));
    }
    is_here
}

/// What a command printed; a failure of it is a failure of the test.
pub(crate) fn output(command: &mut Command) -> String {
    let ran = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(ran.status.success(), "{command:?}: {}", said(&ran));
    text(&ran.stdout)
}

/// All that a program said.
pub(crate) fn said(ran: &Output) -> String {
    text(&ran.stdout) + &text(&ran.stderr)
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(crate) fn copy(from: &Path, to: &Path) {
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
