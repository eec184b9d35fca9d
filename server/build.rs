//! With the feature `embed`, writes a list of the built site's files for the compiler to take in.
//!
//! `LAPAKLATIH_SITE` is the folder that cargo-leptos has built, `LAPAKLATIH_NAMES` its list of hashed names.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_EMBED").is_none() {
        return Ok(());
    }
    let site = place("LAPAKLATIH_SITE")?;
    let names = place("LAPAKLATIH_NAMES")?;
    println!("cargo::rerun-if-changed={}", site.display());
    println!("cargo::rerun-if-changed={}", names.display());
    let mut files = Vec::new();
    list(&site, &mut files)?;
    files.sort();
    let mut out = String::from("&[\n");
    writeln!(out, "    (\"hash.txt\", include_bytes!({names:?})),")?;
    for file in &files {
        let inside = file.strip_prefix(&site)?.to_string_lossy().replace('\\', "/");
        writeln!(out, "    ({inside:?}, include_bytes!({file:?})),")?;
    }
    out.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("site.rs"), out)?;
    Ok(())
}

/// The place that this variable names; it must be there.
fn place(variable: &str) -> Result<PathBuf, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={variable}");
    let path = env::var_os(variable).ok_or_else(|| format!("embed needs {variable}; bin/release sets it"))?;
    let path = fs::canonicalize(&path).map_err(|error| format!("{variable}={}: {error}", path.display()))?;
    Ok(path)
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => list(&path, files)?,
            // Types for editors are of no use to browsers.
            false if path.to_string_lossy().contains(".d.") => {}
            false => files.push(path),
        }
    }
    Ok(())
}
