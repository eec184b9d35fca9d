//! Turns the rule data and the content under `data/` into const tables (decision 30), so that no parser travels to
//! the phone. A file that does not fit its shape fails the build and says which file, and where.

#[path = "build_people.rs"]
mod build_people;
#[path = "build_rubric.rs"]
mod build_rubric;
#[path = "build/schema.rs"]
mod schema;
#[path = "build/tables.rs"]
mod tables;

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    build_rubric::generate();
    build_people::generate();
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let result = tables::generate(&Path::new(&root).join("data")).and_then(|code| {
        std::fs::write(Path::new(&out).join("rules.rs"), code).map_err(|e| format!("writing rules.rs: {e}"))
    });
    if let Err(problem) = result {
        println!("cargo::error=rule data: {problem}");
        std::process::exit(1);
    }
}
