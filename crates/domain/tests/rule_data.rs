//! The rule data: every file loads, and `docs/rules.md` says what the data says.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use domain::listings::catalog::{self, CATEGORIES, CHECKS, Group};
use serde_json::Value;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder)
        .expect("the data folder")
        .map(|entry| entry.expect("an entry").path())
    {
        if entry.is_dir() {
            out.extend(files(&entry));
        } else if entry.extension().is_some_and(|e| e == "json") {
            out.push(entry);
        }
    }
    out
}

#[test]
fn every_data_file_loads_and_says_where_it_comes_from() {
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"));
    assert!(files.len() > 15);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("readable");
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for key in ["version", "locale", "verified_on", "sources"] {
            assert!(!value[key].is_null(), "{}: '{key}' is missing", file.display());
        }
    }
}

#[test]
fn the_groups_weigh_as_planned() {
    // Bb gives 24, 25, 21, 14 and 16 of a hundred; the sums of its table are these.
    let weight = |group| {
        CHECKS
            .iter()
            .filter(|check| check.group == group)
            .map(|check| u32::from(check.weight))
            .sum::<u32>()
    };
    assert_eq!(Group::ALL.map(weight), [24, 25, 21, 14, 16]);
}

#[test]
fn every_template_names_known_values_only() {
    let known = [
        "n",
        "kata",
        "ganti",
        "tanda",
        "kata_jenis",
        "contoh",
        "tanya",
        "fakta",
        "jenis",
        "harga",
        "sekarang",
        "bawah",
        "atas",
        "kategori",
        "daftar",
        "berat",
        "izin",
        "judul",
        "sapaan",
        "satuan",
        "rugi",
        "saran",
    ];
    for check in CHECKS {
        for text in check
            .messages
            .iter()
            .map(|(_, text)| *text)
            .chain([check.how, check.why])
        {
            for name in text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}'))
                .map(|(name, _)| name)
            {
                assert!(known.contains(&name), "{}: {{{name}}}", check.id);
            }
        }
    }
}

#[test]
fn the_tree_has_the_leaves_of_the_domain_facts() {
    let ids: Vec<&str> = CATEGORIES
        .iter()
        .flat_map(|group| group.leaves)
        .map(|leaf| leaf.id)
        .collect();
    assert_eq!(ids.iter().filter(|id| !id.starts_with("js")).count(), 42);
    assert!(CATEGORIES.len() >= 8 && CATEGORIES.len() <= 10);
    let mn01 = catalog::leaf("mn01").expect("mn01").1;
    assert!(
        mn01.attributes()
            .any(|attribute| attribute.key == "berat_bersih" && attribute.required)
    );
}

#[test]
fn the_catalogue_in_docs_is_that_of_the_data() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    let fresh = catalogue();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("docs")).expect("docs folder");
        std::fs::write(&path, &fresh).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == fresh,
        "docs/rules.md is out of date: run UPDATE=1 cargo test -p domain --test rule_data and look at the difference"
    );
}

fn catalogue() -> String {
    let data: Value = serde_json::from_str(include_str!("../data/checks.json")).expect("checks.json");
    let thresholds: Value = serde_json::from_str(include_str!("../data/thresholds.json")).expect("thresholds.json");
    let mut out = String::from(
        "# Rules of the coach\n\nGenerated from `crates/domain/data/`; do not edit. To renew: `UPDATE=1 cargo test -p domain --test rule_data`.\n\n",
    );
    let _ = writeln!(
        out,
        "Rules version {}. W *wajib* must be settled before publishing, P *perbaiki* counts no points, S *saran* half of them; K02 counts in proportion. The score is not capped: W findings are shown apart. Checks marked (off) are *tidak berlaku* and do not count.",
        data["rules_version"]
    );
    for (key, name) in [
        ("judul", "Judul"),
        ("foto", "Foto"),
        ("deskripsi", "Keterangan"),
        ("harga", "Harga & stok"),
        ("data", "Data & kirim"),
    ] {
        let _ = writeln!(out, "\n## {name}\n");
        for check in data["checks"]
            .as_array()
            .expect("checks")
            .iter()
            .filter(|check| check["group"] == key)
        {
            let text = |key: &str| check[key].as_str().unwrap_or_default().to_owned();
            let off = if check["active"] == true { "" } else { " (off)" };
            let _ = writeln!(
                out,
                "### {} {}{off}\n\nWeight {}, field `{}`. {}.\n",
                text("id"),
                text("name"),
                check["weight"],
                text("field"),
                text("rule")
            );
            for message in check["messages"].as_object().expect("messages").values() {
                let _ = writeln!(out, "> {}\n>", message.as_str().unwrap_or_default());
            }
            let _ = writeln!(
                out,
                "> *{}* {}\n\nEvidence: {}.\n",
                text("how"),
                text("why"),
                text("evidence")
            );
        }
    }
    out.push_str("## Thresholds\n\n| Name | Value |\n|---|---|\n");
    for (name, value) in thresholds["values"].as_object().expect("values") {
        let _ = writeln!(out, "| {name} | {value} |");
    }
    out
}
