//! A listing as it was typed. Everything is text here: saving never argues, parsing happens in the checks and at sending.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How the goods are sold; decides which fields show and which checks apply (decision 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SellingKind {
    /// *Siap kirim*: in stock, can leave today.
    Ready,
    /// *Pesan dulu*: made after the order.
    PreOrder,
    /// *Dibuat hari ini*: fresh every day.
    MadeToday,
    /// *Jasa*: a service such as mending clothes.
    Service,
}

/// New or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// *Baru*.
    New,
    /// *Bekas*.
    Used,
}

/// Where a listing belongs. Nobody is blocked because no leaf fits (decision 11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CategoryChoice {
    /// A leaf of the tree by its id, such as `mk01`.
    Leaf(String),
    /// *Lainnya*: a group by its id, and what the person wrote.
    Other {
        /// Group id, such as `camilan`.
        group: String,
        /// The person's own words.
        text: String,
    },
}

/// One value of the listing's one option (decision 20), as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VariantDraft {
    /// Such as `L` or `Hijau`.
    pub name: String,
    /// Price as typed.
    pub price: String,
    /// Stock as typed.
    pub stock: String,
}

/// The typed content of a listing. Photos are rows of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListingDraft {
    /// How it is sold; `None` until chosen.
    pub kind: Option<SellingKind>,
    /// Category; `None` until chosen.
    pub category: Option<CategoryChoice>,
    /// Title, at most [`TITLE_MAX`] characters.
    pub title: String,
    /// Description, at most [`DESCRIPTION_MAX`] characters.
    pub description: String,
    /// Price as typed: "12rb", "Rp 12.500,-".
    pub price: String,
    /// *Mulai dari*: the price is the lowest of several.
    pub price_from: bool,
    /// Selling unit: bungkus, toples, potong, porsi.
    pub unit: String,
    /// Stock as typed.
    pub stock: String,
    /// Shipping weight as typed; grams unless a unit is given.
    pub weight: String,
    /// New or used.
    pub condition: Option<Condition>,
    /// Days until it can be shipped, as typed.
    pub handling_days: String,
    /// Name of the one option, such as `Ukuran`; empty when there are no variants.
    pub option_name: String,
    /// Values of the option, at most [`VARIANTS_MAX`].
    pub variants: Vec<VariantDraft>,
    /// Category attributes by key, as typed.
    pub attributes: BTreeMap<String, String>,
}

/// Characters of title that are stored (decision 20).
pub const TITLE_MAX: usize = 300;
/// Characters of description that are stored (decision 20).
pub const DESCRIPTION_MAX: usize = 10_000;
/// Values of one option (decision 20).
pub const VARIANTS_MAX: usize = 20;
/// Photos of one listing.
pub const PHOTOS_MAX: usize = 9;
/// Characters stored of every other typed field.
pub const FIELD_MAX: usize = 300;

/// What the checks need to know of a photo: the size that was received, in pixels, orientation applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoFact {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
