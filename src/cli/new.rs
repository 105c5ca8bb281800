//! `grafter new codemod`: a codemod that runs, to be changed.

use std::collections::BTreeMap;

use super::{
    Exit,
    args::{Global, New},
    open::{self, Usage},
    print::Printer,
};
use crate::{plan::Stop, workspace::files};

const MANIFEST: &str = r#"name = "{name}"
summary = "Add a property to a class"

[params.class]
type = "string"
format = "csharp-identifier"
help = "Class that gets the property"

[params.property]
type = "string"
format = "csharp-identifier"
help = "Name of the property"

[[steps]]
title = "Add {{ property }} to {{ class }}"
in = { files = ["**/*.cs"], query = "csharp/property", name = "{{ class }}" }
item = "public string {{ property }} { get; set; }"
"#;

pub(super) fn run(global: &Global, args: &New, printer: Printer) -> Result<Exit, Stop> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !args.name.chars().all(plain) || !args.name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(Usage::new(
            format!("`{}` is no name of a codemod", args.name),
            "use small letters, digits and `-`",
        )
        .into());
    }
    let workspace = open::project(global, &[], open::settings(global))?;
    let base = workspace.project().unwrap_or(workspace.current()).join("codemods").join(&args.name);
    let case = "tests/adds-the-property";
    let class = "public class Order\n{\n    public int Id { get; set; }\n";
    let made: BTreeMap<String, Vec<u8>> = [
        ("codemod.toml".to_owned(), MANIFEST.replace("{name}", &args.name)),
        (format!("{case}/args.toml"), "class = \"Order\"\nproperty = \"Note\"\n".to_owned()),
        (format!("{case}/before/Order.cs"), format!("{class}}}\n")),
        (format!("{case}/after/Order.cs"), format!("{class}    public string Note {{ get; set; }}\n}}\n")),
    ]
    .into_iter()
    .map(|(path, text)| (path, text.into_bytes()))
    .collect();
    files::create_folder(&base, &made)?;
    let shown = base.strip_prefix(workspace.current()).unwrap_or(&base).display().to_string();
    if printer.is_json() {
        printer.json(
            &serde_json::json!({ "outcome": "written", "path": shown, "files": made.keys().collect::<Vec<_>>() }),
        );
    }
    made.keys().for_each(|path| printer.line(format!("{shown}/{path}")));
    printer.note(format!("try it: grafter test {}", args.name));
    Ok(Exit::Done)
}
