//! The PHP of both sample CRMs: every file parses, and their own smoke tests pass.
//!
//! Needs `php` with mbstring and PDO; where there is none, it says what was not run and passes. What needs a database, too,
//! is in `tests/end_to_end.rs`.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use common::text;

const CHECKOUTS: [&str; 2] = ["corpus/crm", "corpus/legacy/crm"];

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn php_is_here() -> bool {
    common::php_is_here(&["json", "mbstring", "PDO"], "the PHP of the sample CRMs and their smoke tests")
}

fn php(file: &Path, option: &[&str]) -> Output {
    Command::new("php").args(option).arg(file).output().unwrap()
}

/// Every file of PHP beneath a folder, sorted.
fn scripts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "php") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_of_php_parses() {
    if !php_is_here() {
        return;
    }
    let mut faults = Vec::new();
    for checkout in CHECKOUTS {
        let files = scripts(&home().join(checkout));
        assert!(files.len() > 40, "{checkout} has {} files of PHP", files.len());
        for file in files {
            let told = php(&file, &["-l"]);
            if !told.status.success() {
                faults.push(text(&told.stdout) + &text(&told.stderr));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_smoke_tests_of_both_samples_pass() {
    if !php_is_here() {
        return;
    }
    for checkout in CHECKOUTS {
        let told = php(&home().join(checkout).join("tests/smoke.php"), &[]);
        let said = text(&told.stdout) + &text(&told.stderr);
        assert!(told.status.success() && said.trim_end().ends_with(" 0 failed"), "{checkout}: {said}");
    }
}

/// The legacy sample is about its bytes, so nothing may have turned them into something nicer.
#[test]
fn the_legacy_sample_has_its_mixed_style() {
    let root = home().join("corpus/legacy/crm/public/includes/logical/rmx-sync");
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    for file in scripts(&root.join("Models")) {
        let model = fs::read_to_string(&file).unwrap();
        assert_eq!(model.matches('\n').count(), model.matches("\r\n").count(), "{} has CRLF", file.display());
    }
    assert!(read("Models/SupplierSync.php").ends_with("?>\r\n"));
    assert!(
        !read("RmxSynchronizer.php").contains('\r') && read("RmxSynchronizer.php").contains("\n\t\tswitch ($table) {")
    );
    assert!(read("PayloadSerializer.php").contains("\n    private static $keyOrder = array("));
    assert!(read("Transport/RmxTransport.php").contains("\n  public function post("));
    let required: Vec<String> =
        read("RmxSynchronizer.php").lines().filter(|line| line.starts_with("require_once")).map(String::from).collect();
    assert!(required.len() > 15 && required.is_sorted(), "the files that are required are sorted");
}
