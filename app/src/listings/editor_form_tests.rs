use std::collections::BTreeMap;

use super::*;

fn full() -> ListingDraft {
    ListingDraft {
        kind: Some(SellingKind::Service),
        category: Some(CategoryChoice::Other {
            group: "camilan".to_owned(),
            text: "Rengginang".to_owned(),
        }),
        title: "Rengginang udang".to_owned(),
        description: "Satu\nDua".to_owned(),
        price: "12rb".to_owned(),
        price_from: true,
        unit: "bungkus".to_owned(),
        stock: "10".to_owned(),
        weight: "250".to_owned(),
        condition: Some(Condition::Used),
        handling_days: "2-3".to_owned(),
        option_name: "Rasa".to_owned(),
        variants: vec![VariantDraft {
            name: "Asin".to_owned(),
            price: "12000".to_owned(),
            stock: "3".to_owned(),
        }],
        attributes: BTreeMap::from([("bahan".to_owned(), "Ketan".to_owned())]),
    }
}

fn form(pairs: &[(&str, &str)]) -> FormFields {
    pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn what_is_written_into_a_form_is_read_back() {
    assert_eq!(read_draft(&ListingDraft::default(), &write_draft(&full())), full());
    let empty = ListingDraft::default();
    assert_eq!(read_draft(&empty, &write_draft(&empty)), empty);
}

#[test]
fn fields_that_a_form_does_not_hold_stay_as_they_are() {
    let read = read_draft(&full(), &form(&[("title", "Baru")]));
    assert_eq!(
        read,
        ListingDraft {
            title: "Baru".to_owned(),
            ..full()
        }
    );
}

#[test]
fn an_unticked_box_and_emptied_rows_are_changes() {
    let read = read_draft(&full(), &form(&[("price", "1"), ("option_name", ""), ("vname-0", "")]));
    assert!(!read.price_from);
    assert!(read.variants.is_empty());
}

#[test]
fn line_ends_are_alike_and_too_long_text_is_cut_not_refused() {
    let long = "a".repeat(TITLE_MAX + 5);
    let read = read_draft(
        &ListingDraft::default(),
        &form(&[("description", "a\r\nb"), ("title", &long)]),
    );
    assert_eq!(read.description, "a\nb");
    assert_eq!(read.title.chars().count(), TITLE_MAX);
}

#[test]
fn a_category_that_is_not_in_the_tree_changes_nothing() {
    let read = read_draft(&full(), &form(&[("category", "zz99")]));
    assert_eq!(read.category, full().category);
}

#[test]
fn leaves_are_found_by_name_by_part_and_by_word() {
    assert_eq!(find_leaf(" kue KERING ").map(|leaf| leaf.id), Some("mk03"));
    assert_eq!(find_leaf("gamis").map(|leaf| leaf.id), Some("bu01"));
    assert!(find_leaf("").is_none());
    assert!(find_leaf("pesawat terbang").is_none());
}

#[test]
fn every_field_of_the_form_has_a_field_of_the_coach() {
    assert_eq!(coach_field("attr-bahan"), "attributes");
    assert_eq!(coach_field("vprice-3"), "variants");
    assert_eq!(coach_field("other-camilan"), "category");
    assert_eq!(coach_field("title"), "title");
}
