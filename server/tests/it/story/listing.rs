//! What is written and said in the story.

use domain::{
    listings::{CategoryChoice, ListingDraft, SellingKind},
    reviews::{Decision, ReviewDraft},
};

/// A listing that can be sent; `version` makes each time of writing another text.
pub fn draft(key: &str, version: usize) -> ListingDraft {
    ListingDraft {
        kind: Some(SellingKind::Ready),
        category: Some(CategoryChoice::Leaf("mk01".to_owned())),
        title: format!("Keripik Singkong Rasa {key} 250 gram"),
        description: format!("Keripik singkong renyah, kemasan ke-{version}.\nTahan dua bulan."),
        price: "18000".to_owned(),
        unit: "bungkus".to_owned(),
        stock: "10".to_owned(),
        ..ListingDraft::default()
    }
}

/// A review before anything was taught.
pub fn review(how: &str) -> ReviewDraft {
    ReviewDraft {
        decision: Some(decision(how)),
        safe: Some(true),
        praise: "Fotonya terang.".to_owned(),
        next_step: "Tulis ukurannya.".to_owned(),
        reason: "Sudah saya tanyakan.".to_owned(),
        ..ReviewDraft::default()
    }
}

/// The decision of this word in the story.
pub fn decision(how: &str) -> Decision {
    match how {
        "improve" => Decision::Improve,
        "ready" => Decision::ReadyToPublish,
        other => panic!("no decision: {other}"),
    }
}
