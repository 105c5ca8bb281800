//! Manifests and templates with a fault: each is named with its place and what to do.

use grafter::{
    codemod::{
        Action, Arguments, Bundle, Codemod, CodemodFault, FactRequest, Found,
        bind::bind,
        manifest::{Parts, load},
    },
    error::{Error, Fault},
};

fn files(manifest: &str, more: &[(&str, &str)]) -> Bundle {
    let all = more.iter().copied().chain([("codemod.toml", manifest)]);
    all.map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect()
}

fn loaded(manifest: &str, more: &[(&str, &str)]) -> Result<Codemod, CodemodFault> {
    let queries: Vec<String> =
        ["csharp/dbset", "csharp/using", "php/enum-case", "php/const"].iter().map(|name| (*name).to_string()).collect();
    load(&Parts { folder: "codemods/x", files: &files(manifest, more), under: Vec::new(), queries: &queries })
}

/// A codemod called `x` with one parameter, one value and what is given.
fn small(rest: &str) -> Result<Codemod, CodemodFault> {
    loaded(&format!("name = \"x\"\nsummary = \"s\"\n[params.entity]\ntype = \"string\"\n{rest}"), &[])
}

fn words(fault: &(impl Fault + ?Sized)) -> String {
    let at = fault.location().map_or(String::new(), |at| format!("{at}: "));
    let help = fault.help().map_or(String::new(), |help| format!("\n  help: {help}"));
    format!("{at}{fault} [{}]{help}", fault.code())
}

#[allow(clippy::unnecessary_wraps)] // it stands for a reader
fn nothing(_: &FactRequest<'_>) -> Result<Found, Error> {
    Ok(Found::Matches(Vec::new()))
}

#[test]
fn faulty_manifests_are_named_with_their_place() {
    let step = "[[steps]]\nin = { files = \"**/*.cs\", query = \"csharp/dbset\" }\n";
    let cases: Vec<(&str, String)> = vec![
        ("unknown field", format!("{step}itm = \"x\"\n")),
        ("far unknown field", format!("{step}item = \"x\"\nwhatsoever = 1\n")),
        ("ill-typed field", format!("{step}item = 5\n")),
        ("syntax", "[[steps]\n".into()),
        ("no kind", step.into()),
        ("two kinds", format!("{step}item = \"x\"\nremove = \"y\"\n")),
        ("field of another kind", format!("{step}item = \"x\"\nverbatim = true\n")),
        ("unknown query", "[[steps]]\nin = { files = \"*\", query = \"dbset\" }\nitem = \"x\"\n".into()),
        ("unknown list", "[[steps]]\nin = \"sets\"\nitem = \"x\"\n".into()),
        ("unknown root", "[roots]\ncrm = \"c\"\n[[steps]]\nuse = \"y\"\nroot = \"cmr\"\n".into()),
        ("unknown place", format!("{step}item = \"x\"\nplace = \"frist\"\n")),
        ("order alone", format!("{step}item = \"x\"\nplace = {{ after = [\"a\"], order = \"natural\" }}\n")),
        ("unknown order", format!("{step}item = \"x\"\nplace = {{ by = \"item.key\", order = \"alphabetical\" }}\n")),
        ("unknown name", format!("{step}item = \"\"\"\na\n  {{{{ entty }}}}\"\"\"\n")),
        ("template syntax", format!("{step}item = \"\"\"\na\n{{{{ entity }}\n\"\"\"\n")),
        ("unknown filter", format!("{step}item = \"{{{{ entity | plurl }}}}\"\n")),
        ("template as expression", format!("{step}item = \"x\"\nwhen = \"{{{{ entity }}}}\"\n")),
        ("no loop", format!("{step}item = \"x\"\neach = \"entity\"\n")),
        ("unknown template", format!("{step}item = {{ template = \"a.j2\" }}\n")),
        ("bad regex", format!("{step}item = \"x\"\n[[steps.forms]]\nlike = \"(\"\nitem = \"y\"\n")),
        ("unknown type", "[params.a]\ntype = \"strin\"\n".into()),
        ("unknown format", "[params.a]\ntype = \"string\"\nformat = \"csharp-identfier\"\n".into()),
        ("unknown definition", "[params.a]\n\"$ref\" = \"#/$defs/a\"\n".into()),
        ("bad pattern", "[params.a]\ntype = \"string\"\npattern = \"(\"\n".into()),
        ("unknown property", "[params.a]\ntype = \"object\"\nrequired = [\"b\"]\nproperties.c = {}\n".into()),
        ("default and optional", "[params.a]\ntype = \"string\"\ndefault = \"\"\noptional = true\n".into()),
        ("inner template", "[params.a]\nproperties.b = { default = \"{{ entity }}\" }\n".into()),
        ("name taken", "[values.entity]\nvalue = \"1\"\n".into()),
        ("no name", "[values.\"a b\"]\nvalue = \"1\"\n".into()),
        ("value without meaning", "[values.a]\neach = \"b in entity\"\n".into()),
        ("circle", "[values.a]\nvalue = \"b\"\n[values.b]\nvalue = \"a ~ entity\"\n".into()),
        ("circle of one", "[values.a]\nvalue = \"a\"\n".into()),
        ("fact of nothing", "[facts.a]\nquery = \"csharp/dbset\"\n".into()),
        ("fact with an unknown value", "[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nvalue = \"frist\"\n".into()),
        ("fact within nothing", "[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nrows = { b = \"item\" }\nwithin = { fact = \"c\", as = \"d\" }\n".into()),
        ("fact behind no step", "[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nafter = \"blok\"\n[[steps]]\nid = \"block\"\nuse = \"y\"\n".into()),
        ("fact of an unknown source", "[facts.a]\nfiles = \"*\"\nsource = \"dll\"\n".into()),
        ("fact of DDL with a query", "[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nsource = \"ddl\"\n".into()),
        ("fact of DDL nowhere", "[facts.a]\nsource = \"ddl\"\n".into()),
        ("fact of an unknown dialect", "[facts.a]\nfiles = \"*\"\nsource = \"ddl\"\ndialect = \"mysl\"\n".into()),
        ("fact with a bad pointer", "[facts.a]\nfiles = \"*\"\nsource = \"json\"\npointer = \"a\"\n".into()),
        ("fact of a query with a pointer", "[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\npointer = \"/a\"\n".into()),
        (
            "fact used too early",
            format!("[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nafter = \"s\"\n[values.b]\nvalue = \"facts.a\"\n{step}id = \"s\"\nitem = \"{{{{ b }}}}\"\n"),
        ),
        (
            "parameter that waits for a step",
            format!("default = \"{{{{ facts.a }}}}\"\n[facts.a]\nfiles = \"*\"\nquery = \"csharp/dbset\"\nafter = \"s\"\n{step}id = \"s\"\nitem = \"x\"\n"),
        ),
        ("validation of no kind", "[[validations]]\nid = \"V\"\ntitle = \"t\"\n".into()),
        ("validation of unknown kind", "[[validations]]\nid = \"V\"\ntitle = \"t\"\nkind = \"lnt\"\n".into()),
        (
            "validation with a field of another kind",
            "[[validations]]\nid = \"V\"\ntitle = \"t\"\nkind = \"stable\"\nfiles = \"*\"\n".into(),
        ),
        ("external without words", "[[validations]]\nid = \"V\"\ntitle = \"t\"\nkind = \"external\"\n".into()),
        (
            "needs without because",
            "[[validations]]\nid = \"V\"\ntitle = \"t\"\nkind = \"lint\"\nneeds = \"true\"\n".into(),
        ),
        ("note of an unknown name", "[[notes]]\ntitle = \"t\"\ntext = \"{{ entty }}\"\n".into()),
        ("files with a query", "[facts.a]\nsource = \"files\"\nfiles = \"*\"\nquery = \"csharp/dbset\"\n".into()),
        ("table without its file", "[tables]\ntypes = { file = \"types.toml\" }\n".into()),
    ];
    let said = cases.iter().map(|(case, text)| match small(text) {
        Ok(_) => panic!("{case}: loads"),
        Err(fault) => format!("# {case}\n{}", words(&fault)),
    });
    insta::assert_snapshot!(said.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_folder_and_its_codemod_have_one_name() {
    let fault = loaded("name = \"y\"\nsummary = \"s\"\n", &[]).unwrap_err();
    assert_eq!(fault.to_string(), "the codemod is called `y`, its folder `x`");
    assert!(load(&Parts { folder: "c/x", files: &Bundle::new(), under: Vec::new(), queries: &[] }).is_err());
}

#[test]
fn faults_in_template_files_name_the_file_and_its_line() {
    let manifest = "name = \"x\"\nsummary = \"s\"\n[[steps]]\ncreate = \"a\"\ntemplate = \"t.j2\"\n";
    let fault = loaded(manifest, &[("t.j2", "a\n{% if %}\n")]).unwrap_err();
    assert_eq!(fault.location().unwrap().to_string(), "codemods/x/t.j2:2");
    let codemod = loaded(
        &manifest.replace("[[steps]]", "[params.p]\noptional = true\n[[steps]]"),
        &[("t.j2", "a\nb\n{{ p.q }}\n")],
    );
    let codemod = codemod.unwrap();
    let bindings = bind(&codemod, &Arguments::default(), &mut nothing).unwrap();
    let Action::Create(create) = &codemod.steps[0].action else { panic!() };
    let fault = codemod.engine.render(&create.template, &bindings.scope).unwrap_err();
    insta::assert_snapshot!(words(&fault), @"codemods/x/t.j2:3: `p.q` is undefined [template]");
}
