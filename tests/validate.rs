//! Validations that no checkout on disk can make fail: a plan that is another one each time it is made.

use std::sync::atomic::{AtomicUsize, Ordering};

use grafter::{
    codemod::{Arguments, Bundle, Library},
    error::Error,
    plan::{self, Checked, Checker, Options, Read, Sources, Verdict, plan, validate},
    text::{RelPath, Source},
};

/// One file, which holds one constant more each time it is read.
struct Growing(AtomicUsize);

impl Sources for Growing {
    fn roots(&self) -> Vec<String> {
        vec!["root".into()]
    }

    fn list(&self, _: &str, globs: &[String]) -> Result<Vec<RelPath>, Error> {
        self.matching(globs, &[RelPath::parse("A.php").unwrap()])
    }

    fn matching(&self, globs: &[String], paths: &[RelPath]) -> Result<Vec<RelPath>, Error> {
        Ok(if globs == ["*.php"] { paths.to_vec() } else { Vec::new() })
    }

    fn read(&self, _: &str, path: &RelPath) -> Result<Read, Error> {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        let consts = (0..count).fold(String::new(), |text, at| format!("{text}    const C{at} = {at};\n"));
        let text = format!("<?php\n\nclass A\n{{\n    const B = 0;\n{consts}}}\n");
        Ok(Read::Source(Source::new(path.clone(), text.into_bytes())))
    }
}

struct Nobody;

impl Checker for Nobody {
    fn check(&self, _: &[&str], _: &[u8]) -> Checked {
        Checked::Missing
    }
}

#[test]
fn a_plan_that_is_another_one_each_time_is_not_stable() {
    let manifest = "name = \"add\"\nsummary = \"s\"\n[[steps]]\nin = { files = \"*.php\", query = \"php/const\" }\n\
                    item = \"const Z = 1;\"\nplace = \"last\"\n\
                    [[validations]]\nid = \"V10\"\ntitle = \"stable\"\nkind = \"stable\"\n";
    let codemods = Bundle::from([("add/codemod.toml".to_owned(), manifest.as_bytes().to_vec())]);
    let library = Library::built_in().with_project(&codemods, &Bundle::new(), "");
    let codemod = library.codemod("add").unwrap();
    let (arguments, sources) = (Arguments::default(), Growing(AtomicUsize::new(0)));
    let planned: plan::Plan =
        plan(&library, &codemod, &arguments, &sources, &Options::default()).unwrap_or_else(|stop| panic!("{stop:?}"));
    assert_eq!(planned.changes.len(), 1);
    let validated = validate(&library, &codemod, &arguments, &sources, &planned, &Nobody);
    let validated = validated.unwrap_or_else(|stop| panic!("{stop:?}"));
    let Verdict::Fail { failures } = &validated[0].verdict else { panic!("{validated:?}") };
    assert_eq!(failures[0].message, "the plan was another one when it was made again");
}
