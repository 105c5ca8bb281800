//! Temporary.
use grafter::{
    list::{Indentation, Placement},
    plan::insert::*,
    syntax::*,
    text::*,
};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let get = |k: &str| a.iter().position(|x| x == k).map(|i| a[i + 1].clone());
    let q = &a[2];
    let file = get("--file").unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let path = RelPath::parse(std::path::Path::new(&file).file_name().unwrap().to_str().unwrap()).unwrap();
    let lang = Language::of_extension(path.extension()).unwrap();
    let qt = std::fs::read_to_string(format!("{}/queries/{q}.scm", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let query = Query::compile(q, &qt, lang).unwrap();
    let doc = Document::parse(Source::new(path, bytes.clone()), lang).unwrap();
    let (which, placement) = match (get("--after-line"), get("--in-line")) {
        (Some(n), _) => (Which::BoundaryAt(n.parse().unwrap()), Placement::AfterLine(n.parse().unwrap())),
        (_, Some(n)) => (Which::AtLine(n.parse().unwrap()), Placement::Auto),
        _ => (Which::Sole, Placement::Auto),
    };
    let item = get("--item").unwrap();
    let w = Insertion { query: &query, which, item: &item, indentation: Indentation::Literal, placement };
    match insert(&doc, &w) {
        Ok(Inserted::Present(_)) => println!("{{\"outcome\":\"present\"}}"),
        Ok(Inserted::Planned(p)) => {
            std::fs::write(&file, p.edits.apply(&bytes)).unwrap();
            println!("{{\"outcome\":\"written\",\"place\":{}}}", serde_json::to_string(&p.place).unwrap());
        }
        Err(Stop::Refused(r)) => {
            eprintln!("{}: {r} ({})", r.code, r.help);
            std::process::exit(3)
        }
        Err(Stop::Error(e)) => {
            eprintln!("{e}");
            std::process::exit(2)
        }
    }
}
