//! Where the built site is: in a folder, or inside the program (feature `embed`), which then needs no other file.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use leptos::config::LeptosOptions;

use crate::cli::Settings;

/// The files inside the program: path below the site, content. The list of hashed names stands among them.
#[cfg(feature = "embed")]
const INSIDE: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/site.rs"));
#[cfg(not(feature = "embed"))]
const INSIDE: &[(&str, &[u8])] = &[];

/// Folder of the site where none was given and none is inside.
const BUILT: &str = "target/site";
/// Folder beside the data that a site inside the program is laid out in.
const LAID_OUT: &str = "situs";
/// List of the hashed names of scripts and styles.
const NAMES: &str = "hash.txt";

/// Options for leptos, with hashed file names as the build makes them. A site inside the program is laid out beside the
/// data first: file services and leptos read it from there.
///
/// # Errors
/// When it cannot be laid out.
pub fn leptos_options(settings: &Settings) -> anyhow::Result<LeptosOptions> {
    let (root, names) = match &settings.site_root {
        Some(root) => (root.clone(), PathBuf::from(NAMES)),
        None if INSIDE.is_empty() => (PathBuf::from(BUILT), PathBuf::from(NAMES)),
        None => {
            let root = std::path::absolute(settings.data_dir.join(LAID_OUT))?;
            lay_out(&root, INSIDE).with_context(|| format!("cannot lay out the site in {}", root.display()))?;
            let names = root.join(NAMES);
            (root, names)
        }
    };
    Ok(LeptosOptions::builder()
        .output_name("lapaklatih")
        .site_root(Arc::from(root.to_string_lossy()))
        .site_pkg_dir("pkg")
        .site_addr(settings.site_addr)
        .hash_files(true)
        .hash_file(Arc::from(names.to_string_lossy()))
        .build())
}

/// Makes the folder hold exactly these files; what is there already is left alone, what is from another version goes.
fn lay_out(root: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let mut wanted = BTreeSet::new();
    for (name, content) in files {
        let path = root.join(name);
        if fs::read(&path).ok().as_deref() != Some(*content) {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, content)?;
        }
        wanted.insert(path);
    }
    clear(root, &wanted)
}

fn clear(folder: &Path, wanted: &BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            clear(&path, wanted)?;
        } else if !wanted.contains(&path) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_laid_out_whole_and_the_one_before_goes() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("situs");
        lay_out(
            &root,
            &[("hash.txt", b"js: a"), ("pkg/a.js", b"1"), ("pkg/old.js", b"2")],
        )
        .unwrap();
        fs::write(root.join("pkg/a.js"), b"changed by somebody").unwrap();
        lay_out(
            &root,
            &[("hash.txt", b"js: b"), ("pkg/a.js", b"1"), ("drawings/x.svg", b"3")],
        )
        .unwrap();
        assert_eq!(fs::read(root.join("hash.txt")).unwrap(), b"js: b");
        assert_eq!(fs::read(root.join("pkg/a.js")).unwrap(), b"1");
        assert!(root.join("drawings/x.svg").exists() && !root.join("pkg/old.js").exists());
    }
}
