//! The rule data as const tables, made at build from `data/` (decision 30): checks, categories, units, thresholds, words.

use serde::{Deserialize, Serialize};

use crate::text::Phrase;

/// The five groups of checks; their scores feed the suggestions of the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// *Judul*.
    Title,
    /// *Foto*.
    Photos,
    /// *Keterangan*.
    Description,
    /// *Harga & stok*.
    Price,
    /// *Data & kirim*.
    Details,
}

impl Group {
    /// All groups in catalogue order.
    pub const ALL: [Group; 5] = [
        Group::Title,
        Group::Photos,
        Group::Description,
        Group::Price,
        Group::Details,
    ];

    /// The name as people read it.
    pub const fn name(self) -> &'static str {
        match self {
            Group::Title => "Judul",
            Group::Photos => "Foto",
            Group::Description => "Keterangan",
            Group::Price => "Harga & stok",
            Group::Details => "Data & kirim",
        }
    }
}

/// One check of the catalogue.
#[derive(Debug)]
pub struct CheckInfo {
    /// Such as `J02`.
    pub id: &'static str,
    /// The group whose score it counts in.
    pub group: Group,
    /// Points, as a weight.
    pub weight: u8,
    /// The form field that it usually speaks of.
    pub field: &'static str,
    /// Short name for lists.
    pub name: &'static str,
    /// Message templates by key; `default` where there is only one.
    pub messages: &'static [(&'static str, &'static str)],
    /// One concrete way to mend it.
    pub how: &'static str,
    /// Why it matters.
    pub why: &'static str,
}

impl CheckInfo {
    /// The template of this key, else the first one.
    pub fn message(&self, key: &str) -> &'static str {
        let found = self
            .messages
            .iter()
            .find(|(name, _)| *name == key)
            .or(self.messages.first());
        found.map_or("", |(_, text)| text)
    }
}

/// How an attribute is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeKind {
    /// Free text.
    Text,
    /// A number; typed as text and never refused.
    Number,
    /// One of [`Attribute::choices`].
    Choice,
}

/// One attribute of a leaf.
#[derive(Debug)]
pub struct Attribute {
    /// Key in [`ListingDraft::attributes`](super::ListingDraft::attributes).
    pub key: &'static str,
    /// Label as people read it.
    pub label: &'static str,
    /// How it is filled in.
    pub kind: AttributeKind,
    /// The choices of [`AttributeKind::Choice`].
    pub choices: &'static [&'static str],
    /// Counts in K02.
    pub required: bool,
    /// An example to show in the empty field.
    pub hint: &'static str,
}

/// A leaf of the category tree (Bf).
#[derive(Debug)]
pub struct Leaf {
    /// Such as `mk01`.
    pub id: &'static str,
    /// Name as people read it.
    pub name: &'static str,
    /// Name of the attribute set: MK, SS, BU, KR, TN, JS or empty.
    pub set_name: &'static str,
    /// Attributes shared by the set.
    pub set: &'static [Attribute],
    /// Attributes of this leaf only.
    pub own: &'static [Attribute],
    /// Words that name such goods (J09, K01).
    pub kata_jenis: &'static [Phrase],
    /// The first of them, as the example of J09.
    pub first_kind: &'static str,
    /// A hint about permits; empty where none is known.
    pub licence: &'static str,
}

impl Leaf {
    /// Own attributes first, then those of the set.
    pub fn attributes(&self) -> impl Iterator<Item = &'static Attribute> {
        self.own.iter().chain(self.set.iter())
    }
}

/// A group of leaves, with *Lainnya (tulis)* in each (decision 11).
#[derive(Debug)]
pub struct CategoryGroup {
    /// Such as `camilan`.
    pub id: &'static str,
    /// Name as people read it.
    pub name: &'static str,
    /// Food and drink: D09 and the permits of K05 apply, the condition does not.
    pub food: bool,
    /// What buyers usually ask, for D01.
    pub ask: &'static str,
    /// An example title, for J01.
    pub example: &'static str,
    /// The leaves.
    pub leaves: &'static [Leaf],
}

/// One of the five facts of D03.
#[derive(Debug)]
pub struct Fact {
    /// Key of the fact.
    pub id: &'static str,
    /// Name in the message.
    pub label: &'static str,
    /// A size or quantity counts too.
    pub spec: bool,
    /// Looked for inside words.
    pub words: &'static [&'static str],
}

/// What a market allows (`market_profiles.json`).
#[derive(Debug)]
pub struct MarketProfile {
    /// Such as `latihan`.
    pub id: &'static str,
    /// Name as people read it.
    pub name: &'static str,
    /// Title letters below which J02 is P.
    pub title_min: usize,
    /// Title letters from which J02 passes.
    pub title_ideal_min: usize,
    /// Title letters up to which J02 passes.
    pub title_ideal_max: usize,
    /// Title letters over which J02 is P.
    pub title_max: usize,
    /// Words below which D01 is P.
    pub desc_min_words: usize,
    /// Photos below which F01 is W.
    pub photo_min: usize,
    /// Pixels of the shortest side below which F02 is P.
    pub photo_px_min: u32,
    /// Phone numbers are fine (WhatsApp).
    pub allow_contact: bool,
    /// Links are fine.
    pub allow_link: bool,
    /// A price in the title is fine.
    pub allow_price_in_title: bool,
}

/// The generated tables.
#[allow(missing_docs, reason = "names and meaning are those of the data files")]
pub mod tables {
    use super::{Attribute, AttributeKind, CategoryGroup, CheckInfo, Fact, Group, Leaf, MarketProfile, Phrase};
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}

pub use tables::{CATEGORIES, CHECKS, LATIHAN, RULES_VERSION, UNITS, WHATSAPP};

/// The check of this id.
pub fn check_info(id: &str) -> Option<&'static CheckInfo> {
    CHECKS.iter().find(|check| check.id == id)
}

/// The leaf of this id, with its group.
pub fn leaf(id: &str) -> Option<(&'static CategoryGroup, &'static Leaf)> {
    CATEGORIES
        .iter()
        .find_map(|group| group.leaves.iter().find(|leaf| leaf.id == id).map(|leaf| (group, leaf)))
}

/// The group of this id.
pub fn category_group(id: &str) -> Option<&'static CategoryGroup> {
    CATEGORIES.iter().find(|group| group.id == id)
}
