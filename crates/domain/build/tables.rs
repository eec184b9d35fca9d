//! Writes the const tables as Rust source.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::schema::*;

type Made = Result<String, String>;

pub fn generate(data: &Path) -> Made {
    let mut out = String::from("// Generated from crates/domain/data by build.rs.\n");
    out += &word_lists(data)?;
    out += &colours(data)?;
    out += &facts(data)?;
    out += &checks(data)?;
    out += &categories(data)?;
    out += &settings(data)?;
    Ok(out)
}

fn word_lists(data: &Path) -> Made {
    let promo: Words = read(data, "word_lists/kata_promo.json")?;
    let claims: Words = read(data, "word_lists/klaim_terlarang.json")?;
    let permits: Words = read(data, "word_lists/izin_sebut.json")?;
    let caps: Words = read(data, "word_lists/izin_huruf_besar.json")?;
    let slang: Pairs = read(data, "word_lists/singkatan.json")?;
    let spelling: Pairs = read(data, "word_lists/ejaan.json")?;
    let forbidden: Goods = read(data, "word_lists/terlarang.json")?;
    let bpom: Goods = read(data, "word_lists/izin_bpom.json")?;
    let choices: Choices = read(data, "word_lists/banyak_pilihan.json")?;
    let measures: Units = read(data, "word_lists/satuan_ukur.json")?;
    let caps: Vec<String> = caps
        .words
        .iter()
        .flat_map(|w| split(w))
        .map(|w| w.to_ascii_uppercase())
        .collect();
    let mut out = String::new();
    let lists = [
        ("PROMO", phrases("kata_promo.json", &promo.words)?),
        ("PROMO_EXCEPT", phrases("kata_promo.json", &promo.except)?),
        ("CLAIMS", phrases("klaim_terlarang.json", &claims.words)?),
        ("PERMITS", phrases("izin_sebut.json", &permits.words)?),
        ("FORBIDDEN_ANYWHERE", phrases("terlarang.json", &forbidden.anywhere)?),
        ("FORBIDDEN_HEAD", phrases("terlarang.json", &forbidden.head_noun)?),
        ("BPOM_ANYWHERE", phrases("izin_bpom.json", &bpom.anywhere)?),
        ("BPOM_HEAD", phrases("izin_bpom.json", &bpom.head_noun)?),
        ("SLANG", pairs("singkatan.json", &slang)?),
        ("SPELLING", pairs("ejaan.json", &spelling)?),
    ];
    for (name, table) in lists {
        line(&mut out, &format!("pub const {name}: &[Phrase] = &{table};"));
    }
    for (name, words) in [
        ("CLAIMS_UNLESS_AFTER", &claims.unless_after),
        ("PERMITS_UNLESS_AFTER", &permits.unless_after),
        ("SKIP_BEFORE_HEAD", &forbidden.skip_before_head),
        ("CHOICES_MANY", &choices.many),
        ("CHOICES_WHAT", &choices.what),
        ("MEASURES", &measures.units),
        ("CAPS_OK", &caps),
    ] {
        line(&mut out, &format!("pub const {name}: &[&str] = &{};", sorted(words)));
    }
    Ok(out)
}

fn colours(data: &Path) -> Made {
    let file: Colours = read(data, "colours.json")?;
    let mut rows = Vec::new();
    for (group, words) in &file.groups {
        for word in words {
            rows.push((word.clone(), group.clone()));
        }
    }
    Ok(format!(
        "pub const COLOURS: &[Phrase] = &{};\npub const NOT_COLOURS: &[Phrase] = &{};\n",
        table("colours.json", rows)?,
        phrases("colours.json", &file.not_colours)?
    ))
}

fn facts(data: &Path) -> Made {
    let file: Facts = read(data, "word_lists/fakta.json")?;
    let mut out = String::new();
    for (name, facts) in [("FACTS_GOODS", &file.goods), ("FACTS_SERVICE", &file.service)] {
        if facts.len() != 5 {
            return Err(format!("word_lists/fakta.json: {name} needs five facts"));
        }
        let mut rows = String::new();
        for fact in facts {
            let _ = write!(
                rows,
                "Fact {{ id: {:?}, label: {:?}, spec: {}, words: &{} }}, ",
                fact.id,
                fact.label,
                fact.spec,
                sorted(&fact.words)
            );
        }
        line(&mut out, &format!("pub const {name}: &[Fact] = &[{rows}];"));
    }
    line(
        &mut out,
        &format!("pub const MATERIALS: &[&str] = &{};", sorted(&file.materials)),
    );
    Ok(out)
}

fn checks(data: &Path) -> Made {
    let file: Checks = read(data, "checks.json")?;
    let mut seen = BTreeSet::new();
    let mut rows = String::new();
    for check in &file.checks {
        let id = &check.id;
        if !seen.insert(id.clone()) {
            return Err(format!("checks.json: {id} is there twice"));
        }
        let group = match check.group.as_str() {
            "judul" => "Title",
            "foto" => "Photos",
            "deskripsi" => "Description",
            "harga" => "Price",
            "data" => "Details",
            other => return Err(format!("checks.json: {id} has the unknown group '{other}'")),
        };
        if check.weight == 0 || check.messages.is_empty() || check.how.is_empty() || check.why.is_empty() {
            return Err(format!("checks.json: {id} needs a weight, a message, a how and a why"));
        }
        let mut messages = String::new();
        for (key, text) in &check.messages {
            if text.matches('{').count() != text.matches('}').count() {
                return Err(format!("checks.json: {id}: the braces of message '{key}' do not match"));
            }
            let _ = write!(messages, "({key:?}, {text:?}), ");
        }
        let _ = write!(
            rows,
            "CheckInfo {{ id: {id:?}, group: Group::{group}, weight: {}, field: {:?}, name: {:?}, messages: &[{messages}], how: {:?}, why: {:?} }},",
            check.weight, check.field, check.name, check.how, check.why
        );
    }
    Ok(format!(
        "/// Version of the rule data (decision 19).\npub const RULES_VERSION: u32 = {};\n/// The catalogue of checks, in catalogue order.\npub const CHECKS: &[CheckInfo] = &[{rows}];\n",
        file.rules_version
    ))
}

fn categories(data: &Path) -> Made {
    let file: Categories = read(data, "categories.json")?;
    let mut out = String::new();
    for (set, attributes) in &file.sets {
        line(
            &mut out,
            &format!("const SET_{set}: &[Attribute] = &{};", attribute_rows(attributes)?),
        );
    }
    let mut seen = BTreeSet::new();
    let mut groups = String::new();
    for group in &file.groups {
        let mut leaves = String::new();
        for leaf in &group.leaves {
            if !seen.insert(leaf.id.clone()) {
                return Err(format!("categories.json: leaf {} is there twice", leaf.id));
            }
            let set = match leaf.set.as_str() {
                "" => "&[]".to_owned(),
                set if file.sets.contains_key(set) => format!("SET_{set}"),
                set => {
                    return Err(format!(
                        "categories.json: leaf {} names the unknown set '{set}'",
                        leaf.id
                    ));
                }
            };
            if leaf.kata_jenis.is_empty() {
                return Err(format!("categories.json: leaf {} needs kata_jenis", leaf.id));
            }
            let _ = write!(
                leaves,
                "Leaf {{ id: {:?}, name: {:?}, set_name: {:?}, set: {set}, own: &{}, kata_jenis: &{}, first_kind: {:?}, licence: {:?} }},",
                leaf.id,
                leaf.name,
                leaf.set,
                attribute_rows(&leaf.attributes)?,
                phrases("categories.json", &leaf.kata_jenis)?,
                leaf.kata_jenis[0],
                leaf.licence
            );
        }
        let _ = write!(
            groups,
            "CategoryGroup {{ id: {:?}, name: {:?}, food: {}, ask: {:?}, example: {:?}, leaves: &[{leaves}] }},",
            group.id, group.name, group.food, group.ask, group.example
        );
    }
    line(
        &mut out,
        &format!(
            "/// The groups of goods with their leaves (Bf).\npub const CATEGORIES: &[CategoryGroup] = &[{groups}];"
        ),
    );
    Ok(out)
}

fn attribute_rows(attributes: &[Attribute]) -> Made {
    let mut rows = String::from("[");
    for a in attributes {
        let kind = match (a.kind.as_str(), a.choices.is_empty()) {
            ("text", true) => "Text",
            ("number", true) => "Number",
            ("choice", false) => "Choice",
            (kind, _) => {
                return Err(format!(
                    "categories.json: attribute {}: type '{kind}' does not go with its choices",
                    a.key
                ));
            }
        };
        let _ = write!(
            rows,
            "Attribute {{ key: {:?}, label: {:?}, kind: AttributeKind::{kind}, choices: &{:?}, required: {}, hint: {:?} }}, ",
            a.key, a.label, a.choices, a.required, a.hint
        );
    }
    Ok(rows + "]")
}

fn settings(data: &Path) -> Made {
    let units: Units = read(data, "units.json")?;
    let thresholds: Thresholds = read(data, "thresholds.json")?;
    let profiles: Profiles = read(data, "market_profiles.json")?;
    let mut out = format!(
        "/// Selling units to choose from.\npub const UNITS: &[&str] = &{:?};\n",
        units.units
    );
    for (name, value) in &thresholds.values {
        line(&mut out, &format!("pub const {name}: usize = {value};"));
    }
    for p in &profiles.profiles {
        let name = p.id.to_ascii_uppercase();
        line(
            &mut out,
            &format!(
                "/// The profile {name}.\npub const {name}: MarketProfile = MarketProfile {{ id: {:?}, name: {:?}, title_min: {}, title_ideal_min: {}, title_ideal_max: {}, title_max: {}, desc_min_words: {}, photo_min: {}, photo_px_min: {}, allow_contact: {}, allow_link: {}, allow_price_in_title: {} }};",
                p.id,
                p.name,
                p.title_min,
                p.title_ideal_min,
                p.title_ideal_max,
                p.title_max,
                p.desc_min_words,
                p.photo_min,
                p.photo_px_min,
                p.allow_contact,
                p.allow_link,
                p.allow_price_in_title
            ),
        );
    }
    Ok(out)
}

/// A phrase table: sorted by first word, longest phrase first, so that a look-up is one binary search.
fn phrases(file: &str, words: &[String]) -> Made {
    table(file, words.iter().map(|w| (w.clone(), String::new())).collect())
}

fn pairs(file: &str, list: &Pairs) -> Made {
    table(file, list.pairs.iter().map(|(a, b)| (a.clone(), b.clone())).collect())
}

fn table(file: &str, rows: Vec<(String, String)>) -> Made {
    let mut rows: Vec<(Vec<String>, String, String)> =
        rows.into_iter().map(|(text, to)| (split(&text), text, to)).collect();
    if let Some((_, text, _)) = rows
        .iter()
        .find(|(words, text, _)| words.is_empty() || *text != text.to_lowercase())
    {
        return Err(format!("{file}: '{text}' must be lower case and hold a word"));
    }
    rows.sort_by(|a, b| a.0[0].cmp(&b.0[0]).then(b.0.len().cmp(&a.0.len())).then(a.0.cmp(&b.0)));
    if let Some(twice) = rows.windows(2).find(|w| w[0].0 == w[1].0) {
        return Err(format!("{file}: '{}' is there twice", twice[0].1));
    }
    let mut out = String::from("[");
    for (words, text, to) in rows {
        let _ = write!(out, "Phrase {{ words: &{words:?}, text: {text:?}, to: {to:?} }}, ");
    }
    Ok(out + "]")
}

/// The same words that `text::Scan` sees: runs of letters and digits.
fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn sorted(words: &[String]) -> String {
    let set: BTreeSet<&String> = words.iter().collect();
    format!("{:?}", set.into_iter().collect::<Vec<_>>())
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}
