//! Codemods and queries are embedded: a new file among them is a change.

fn main() {
    println!("cargo:rerun-if-changed=codemods");
    println!("cargo:rerun-if-changed=queries");
}
