//! The shapes of the data files. Unknown fields are errors, so that a misspelt key is not silently ignored.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads one file: the header that every file has, and the rest as `T`.
pub fn read<T: DeserializeOwned>(data: &Path, name: &str) -> Result<T, String> {
    let text = std::fs::read_to_string(data.join(name)).map_err(|e| format!("{name}: {e}"))?;
    let mut whole: BTreeMap<String, Value> = serde_json::from_str(&text).map_err(|e| format!("{name}: {e}"))?;
    for key in ["version", "locale", "verified_on", "sources"] {
        if whole.remove(key).is_none() {
            return Err(format!("{name}: '{key}' is missing at the top"));
        }
    }
    whole.remove("note");
    serde_json::from_value(Value::Object(whole.into_iter().collect())).map_err(|e| format!("{name}: {e}"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub words: Vec<String>,
    #[serde(default)]
    pub except: Vec<String>,
    #[serde(default)]
    pub unless_after: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pairs {
    pub pairs: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goods {
    pub anywhere: Vec<String>,
    pub head_noun: Vec<String>,
    #[serde(default)]
    pub skip_before_head: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    pub units: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    pub many: Vec<String>,
    pub what: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: String,
    pub label: String,
    pub words: Vec<String>,
    #[serde(default)]
    pub spec: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    pub goods: Vec<Fact>,
    pub service: Vec<Fact>,
    pub materials: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    pub groups: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    #[allow(dead_code, reason = "read by the drawings")]
    pub only_after_warna: Vec<String>,
    pub not_colours: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    pub rules_version: u32,
    pub checks: Vec<Check>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "rule and evidence are for the catalogue in docs only")]
pub struct Check {
    pub id: String,
    pub group: String,
    pub weight: u8,
    pub field: String,
    pub name: String,
    pub rule: String,
    pub messages: BTreeMap<String, String>,
    pub how: String,
    pub why: String,
    pub evidence: String,
    pub active: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    #[allow(dead_code, reason = "a note for people who read the file")]
    pub kbli_version: String,
    pub sets: BTreeMap<String, Vec<Attribute>>,
    pub groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    pub key: String,
    pub label: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub required: bool,
    #[serde(default)]
    pub choices: Vec<String>,
    pub hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: String,
    pub name: String,
    pub food: bool,
    pub ask: String,
    pub example: String,
    pub leaves: Vec<Leaf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    pub id: String,
    pub name: String,
    pub set: String,
    pub attributes: Vec<Attribute>,
    pub kata_jenis: Vec<String>,
    pub licence: String,
    #[allow(dead_code, reason = "a hint for organizers, not shown on the phone")]
    pub kbli: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    pub values: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profiles {
    pub profiles: Vec<Profile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub id: String,
    pub name: String,
    pub title_min: u32,
    pub title_ideal_min: u32,
    pub title_ideal_max: u32,
    pub title_max: u32,
    pub desc_min_words: u32,
    pub photo_min: u32,
    pub photo_px_min: u32,
    pub allow_contact: bool,
    pub allow_link: bool,
    pub allow_price_in_title: bool,
}
