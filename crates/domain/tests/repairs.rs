//! *Rapikan*: a repair mends what it was offered for and brings nothing that must be settled.

use domain::listings::{CategoryChoice, CheckContext, ListingDraft, PhotoFact, Severity, check, tidy};
use proptest::prelude::*;

const PHOTOS: [PhotoFact; 3] = [PhotoFact {
    width: 800,
    height: 800,
}; 3];

fn draft(title: &str, description: &str) -> ListingDraft {
    ListingDraft {
        category: Some(CategoryChoice::Leaf("mk01".into())),
        title: title.into(),
        description: description.into(),
        price: "15".into(),
        ..ListingDraft::default()
    }
}

fn fixed(title: &str, id: &str) -> Option<String> {
    let draft = draft(title, "");
    let report = check(&CheckContext::new(&draft, &PHOTOS, "Binjai"));
    report
        .findings
        .into_iter()
        .find(|finding| finding.check.0 == id)?
        .fix
        .map(|fix| fix.text)
}

#[test]
fn titles_are_repaired() {
    assert_eq!(
        fixed("KERIPIK SINGKONG 250 GRAM", "J03").as_deref(),
        Some("Keripik Singkong 250 gram")
    );
    assert_eq!(
        fixed("Keripik Singkong!!! 🔥 250 gram", "J04").as_deref(),
        Some("Keripik Singkong 250 gram")
    );
    assert_eq!(
        fixed("Keripik Singkong Murah 250 gram", "J05").as_deref(),
        Some("Keripik Singkong 250 gram")
    );
    assert_eq!(
        fixed("Keripik Singkong WA 0812-3456-7890", "J06").as_deref(),
        Some("Keripik Singkong")
    );
    assert_eq!(
        fixed("Keripik Singkong 15rb", "J07").as_deref(),
        Some("Keripik Singkong")
    );
    assert_eq!(
        fixed("Keripik Singkong utk Lebaran", "J11").as_deref(),
        Some("Keripik Singkong untuk Lebaran")
    );
}

#[test]
fn a_repair_that_would_leave_nothing_is_not_offered() {
    assert_eq!(fixed("Murah promo viral", "J05"), None);
}

#[test]
fn descriptions_are_tidied() {
    assert_eq!(
        tidy("description", "Harga rp 12.500 atau 15rb!!  Yg mau pesan, silakan...."),
        "Harga Rp12.500 atau Rp15.000! Yang mau pesan, silakan..."
    );
}

#[test]
fn a_title_is_tidied_without_losing_its_sense() {
    assert_eq!(
        tidy("title", "  KRIPIK SINGKONG XL utk kado!! "),
        "Kripik Singkong XL Untuk Kado"
    );
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Keripik",
        "SINGKONG",
        "murah",
        "promo",
        "best seller",
        "!!",
        "🔥",
        "....",
        "wa 0812-3456-7890",
        "https://a.co/b",
        "15rb",
        "Rp 12.500",
        "rp5",
        "Rp1500",
        "yg",
        "utk",
        "BGT",
        "sis",
        "250 gram",
        "XL",
        "obat",
        "kw",
        "tanpa",
        "#",
        "-",
        "--",
        ",",
        "\n",
        ". ",
        "jl. melati no 3",
        "BCA 1234567890",
        "Rp",
        "k",
        "12,5",
        "rokok",
        "jual",
    ]);
    prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn a_repair_mends_its_finding_and_brings_no_new_must(title in text(), description in text()) {
        let before = draft(&title, &description);
        let report = check(&CheckContext::new(&before, &PHOTOS, "Binjai"));
        let musts = |report: &domain::listings::Report| report.must().map(|finding| finding.check.0.clone()).collect::<Vec<_>>();
        for finding in &report.findings {
            let Some(fix) = &finding.fix else { continue };
            let mut after = before.clone();
            match fix.field.as_str() {
                "title" => after.title = fix.text.clone(),
                "description" => after.description = fix.text.clone(),
                "price" => after.price = fix.text.clone(),
                other => { after.attributes.insert(other.trim_start_matches("attributes.").into(), fix.text.clone()); }
            }
            let again = check(&CheckContext::new(&after, &PHOTOS, "Binjai"));
            prop_assert!(again.findings.iter().all(|f| f.check != finding.check), "{} stays: {:?}", finding.check.0, fix.text);
            let old = musts(&report);
            prop_assert!(musts(&again).iter().all(|id| old.contains(id)), "{} brings a must: {:?}", finding.check.0, fix.text);
        }
    }

    #[test]
    fn tidying_twice_changes_nothing_more(text in text(), any in any::<String>()) {
        for text in [&text, &any] {
            for field in ["title", "description", "unit"] {
                let once = tidy(field, text);
                prop_assert_eq!(tidy(field, &once), once);
            }
        }
    }

    #[test]
    fn checking_never_fails_and_counts_every_check_once(title in any::<String>(), description in any::<String>(), price in any::<String>()) {
        let mut listing = draft(&title, &description);
        listing.price = price;
        let report = check(&CheckContext::new(&listing, &PHOTOS, ""));
        prop_assert_eq!(report.outcomes.len(), 44);
        prop_assert!(report.findings.windows(2).all(|pair| pair[0].severity <= pair[1].severity));
        prop_assert!(report.top(3).all(|finding| finding.severity != Severity::W || !finding.message.is_empty()));
    }
}
