//! One check of a listing that is as long as a listing can be, for `bin/bench`.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::listings::{
    CategoryChoice, CheckContext, Condition, ListingDraft, PhotoFact, SellingKind, VariantDraft, check,
    draft::{DESCRIPTION_MAX, PHOTOS_MAX, TITLE_MAX, VARIANTS_MAX},
};

/// What people write, with something for every check of the text: shouting, short forms, prices, promises, marks.
const SENTENCES: [&str; 8] = [
    "Keripik singkong renyah dengan daun jeruk, digoreng dua kali supaya tidak berminyak.",
    "Bahan: singkong, cabai, bawang putih, daun jeruk, garam, minyak kelapa!!",
    "ISI BERSIH 250 GRAM DALAM KANTONG BERKLIP.",
    "Tahan dua bulan di tempat kering; setelah dibuka habiskan dlm seminggu.",
    "Dijamin paling enak dan murah, harga mulai Rp15.000 per bungkus.",
    "Yg mau pesan banyak bisa tanya dulu, kirim dari Binjai setiap hari kerja.",
    "Cocok untuk oleh-oleh, camilan anak, atau teman minum kopi di sore hari.",
    "Ukuran kantong 20 x 14 cm, berat kirim 300 gram.",
];

static DRAFT: LazyLock<ListingDraft> = LazyLock::new(longest);

/// Every field filled; title and description cut at what is stored.
fn longest() -> ListingDraft {
    let variants = (1..=VARIANTS_MAX).map(|row| VariantDraft {
        name: format!("Rasa {row}"),
        price: format!("{}rb", 10 + row),
        stock: row.to_string(),
    });
    ListingDraft {
        kind: Some(SellingKind::Ready),
        category: Some(CategoryChoice::Leaf("mk01".to_owned())),
        title: text(TITLE_MAX).replace('\n', " "),
        description: text(DESCRIPTION_MAX),
        price: "15rb".to_owned(),
        unit: "bungkus".to_owned(),
        stock: "40".to_owned(),
        weight: "300 gram".to_owned(),
        condition: Some(Condition::New),
        handling_days: "2".to_owned(),
        option_name: "Rasa".to_owned(),
        variants: variants.collect(),
        attributes: BTreeMap::from([("bahan".to_owned(), "Singkong, cabai, daun jeruk".to_owned())]),
        ..ListingDraft::default()
    }
}

/// Exactly so many characters; lines of different numbers, so that none repeats another.
fn text(chars: usize) -> String {
    let lines = (1..).map(|line: usize| format!("{line}. {}\n", SENTENCES[line % SENTENCES.len()]));
    let most: String = lines.take(chars).collect();
    most.chars().take(chars).collect()
}

/// Judges the listing once. Answers score and number of findings, so that nothing of the work can be left out and
/// both builds can be compared: `score * 1000 + findings`.
pub fn judge() -> u32 {
    let photos = [PhotoFact {
        width: 1200,
        height: 1200,
    }; PHOTOS_MAX];
    let report = check(&CheckContext::new(&DRAFT, &photos, "Binjai"));
    u32::from(report.score) * 1000 + u32::try_from(report.findings.len()).unwrap_or(999)
}

/// [`judge`], for `bench/check.mjs`.
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code, reason = "an export by name")]
#[unsafe(no_mangle)]
pub extern "C" fn check_once() -> u32 {
    judge()
}
