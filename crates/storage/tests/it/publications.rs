//! What is public: the last allowed version, and nothing else.

use domain::{
    listings::{CheckId, ListingDraft, ListingState, PublicChange},
    reviews::{Decision, ReviewDraft},
};
use storage::{
    StorageError,
    listings::{SaveListing, load_own_listing, save_listing},
    publications::{
        PhotoAccess, PublicPlace, PublishError, list_changes_after_publishing, mark_changes_seen, own_public_place,
        photo_access, public_listing, public_storefront, publish_listing, take_down,
    },
    reviews::save_review,
    submissions::{SubmitListing, load_submission, open_submission, submit_listing},
};
use test_support::{HOUR, MINUTE, NOW};

use crate::selling::{Shop, draft, judge, review};

pub(crate) async fn change(
    shop: &mut Shop,
    listing: domain::ids::ListingId,
    draft: ListingDraft,
) -> Option<PublicChange> {
    let ana = shop.ana().await;
    let base_revision = load_own_listing(&shop.test.db, &ana, listing).await.unwrap().revision;
    let save = SaveListing {
        listing,
        base_revision,
        draft,
        editor: "hp".to_owned(),
    };
    save_listing(&shop.test.db, &ana, NOW + HOUR, &mut shop.dice, save, &judge)
        .await
        .unwrap()
        .public
}

#[tokio::test]
async fn an_approval_publishes_listing_and_stall_as_they_were_sent() {
    let mut shop = Shop::open().await;
    let (listing, submission) = shop.opened("Keripik Singkong").await;
    let hidden = public_storefront(&shop.test.db, "dapur-ana").await;
    assert!(matches!(hidden, Err(StorageError::NotFound)));
    let mia = shop.mia().await;
    save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        submission,
        review(Decision::ReadyToPublish),
        None,
        &judge,
    )
    .await
    .unwrap();
    let (stall, shown) = public_listing(&shop.test.db, "dapur-ana", "keripik-singkong")
        .await
        .unwrap();
    assert_eq!(
        (stall.shown.name.as_str(), stall.shown.order_number.as_str()),
        ("Dapur Ana", "081234567890")
    );
    assert_eq!(
        (shown.draft, shown.photos.len(), shown.on_sale),
        (draft("Keripik Singkong"), 1, true)
    );
    let ana = shop.ana().await;
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, listing).await.unwrap().state,
        ListingState::Published
    );
    for (stall, listing) in [("dapur-ana", "lain"), ("lain", "keripik-singkong"), ("", "")] {
        assert!(matches!(
            public_listing(&shop.test.db, stall, listing).await,
            Err(StorageError::NotFound)
        ));
    }
}

#[tokio::test]
async fn without_the_tick_the_owner_publishes_and_only_after_approval() {
    let mut shop = Shop::open().await;
    let (ana, mia, ben) = (shop.ana().await, shop.mia().await, shop.ben().await);
    let listing = shop.listing("Keripik").await;
    let early = publish_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing, &judge).await;
    assert!(matches!(early, Err(PublishError::NotApproved)));
    let send = SubmitListing {
        listing,
        key: shop.key(),
        publish_on_approval: false,
        disputed: Vec::new(),
    };
    let sent = submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send, &judge)
        .await
        .unwrap();
    open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, sent.submission)
        .await
        .unwrap();
    let content = review(Decision::ReadyToPublish);
    let saved = save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        sent.submission,
        content,
        None,
        &judge,
    )
    .await
    .unwrap();
    assert!(!saved.published);
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, listing).await.unwrap().state,
        ListingState::Approved
    );
    let stranger = publish_listing(&shop.test.db, &ben, NOW, &mut shop.dice, listing, &judge).await;
    assert!(matches!(stranger, Err(PublishError::Storage(StorageError::NotFound))));
    publish_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing, &judge)
        .await
        .unwrap();
    publish_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing, &judge)
        .await
        .unwrap();
    assert!(public_listing(&shop.test.db, "dapur-ana", "keripik").await.is_ok());
}

#[tokio::test]
async fn price_goes_live_at_once_text_unless_a_finding_is_open() {
    let mut shop = Shop::open().await;
    let listing = shop.public("Keripik").await;
    let mia = shop.mia().await;
    let public = async |shop: &Shop| {
        public_listing(&shop.test.db, "dapur-ana", "keripik")
            .await
            .unwrap()
            .1
            .draft
    };

    let dearer = ListingDraft {
        price: "17rb".to_owned(),
        ..draft("Keripik")
    };
    assert_eq!(
        change(&mut shop, listing, dearer.clone()).await,
        Some(PublicChange::LiveFields)
    );
    assert_eq!(public(&shop).await, dearer);
    assert!(
        list_changes_after_publishing(&shop.test.db, &mia, shop.cohort())
            .await
            .unwrap()
            .is_empty()
    );

    let better = ListingDraft {
        title: "Keripik Pedas".to_owned(),
        ..dearer
    };
    assert_eq!(
        change(&mut shop, listing, better.clone()).await,
        Some(PublicChange::Everything)
    );
    assert_eq!(public(&shop).await, better);
    let changes = list_changes_after_publishing(&shop.test.db, &mia, shop.cohort())
        .await
        .unwrap();
    assert_eq!((changes.len(), &changes[0].fields), (1, &vec!["title".to_owned()]));
    mark_changes_seen(&shop.test.db, &mia, NOW, shop.cohort(), &[changes[0].id])
        .await
        .unwrap();
    assert!(
        list_changes_after_publishing(&shop.test.db, &mia, shop.cohort())
            .await
            .unwrap()
            .is_empty()
    );

    let claiming = ListingDraft {
        description: "obat".to_owned(),
        price: "18rb".to_owned(),
        ..better.clone()
    };
    assert_eq!(change(&mut shop, listing, claiming).await, Some(PublicChange::HeldBack));
    assert_eq!(
        public(&shop).await,
        ListingDraft {
            price: "18rb".to_owned(),
            ..better.clone()
        }
    );
    let ana = shop.ana().await;
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, listing).await.unwrap().state,
        ListingState::Changed
    );

    let emptied = ListingDraft {
        title: String::new(),
        ..better.clone()
    };
    assert_eq!(change(&mut shop, listing, emptied).await, Some(PublicChange::HeldBack));
    assert_eq!(public(&shop).await.title, "Keripik Pedas");
}

#[tokio::test]
async fn a_cleared_finding_stays_cleared_and_another_word_does_not() {
    let mut shop = Shop::open().await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    let listing = shop.listing("Kotak").await;
    let boxy = ListingDraft {
        description: "kotak obat".to_owned(),
        ..draft("Kotak")
    };
    shop.write(&ana, listing, boxy.clone()).await;
    let id = shop.send(listing, NOW).await;
    open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, id)
        .await
        .unwrap();
    let cleared = ReviewDraft {
        cleared: vec![CheckId("D09".to_owned())],
        ..review(Decision::ReadyToPublish)
    };
    save_review(&shop.test.db, &mia, NOW, &mut shop.dice, id, cleared, None, &judge)
        .await
        .unwrap();
    let renamed = ListingDraft {
        title: "Kotak Kayu".to_owned(),
        ..boxy.clone()
    };
    assert_eq!(
        change(&mut shop, listing, renamed).await,
        Some(PublicChange::Everything)
    );
    let private = ListingDraft {
        description: "kotak obat NIK 32".to_owned(),
        ..boxy
    };
    assert_eq!(change(&mut shop, listing, private).await, Some(PublicChange::HeldBack));
}

#[tokio::test]
async fn owner_and_mentor_are_told_where_a_page_is_while_it_is_public() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik Singkong").await;
    let (ana, ben, mia) = (shop.ana().await, shop.ben().await, shop.mia().await);
    assert_eq!(own_public_place(&shop.test.db, &ana, listing).await.unwrap(), None);
    let submission = shop.send(listing, NOW).await;
    open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, submission)
        .await
        .unwrap();
    let content = review(Decision::ReadyToPublish);
    save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        submission,
        content,
        None,
        &judge,
    )
    .await
    .unwrap();
    let place = PublicPlace {
        storefront: "dapur-ana".to_owned(),
        listing: "keripik-singkong".to_owned(),
    };
    let own = own_public_place(&shop.test.db, &ana, listing).await.unwrap();
    assert_eq!(own, Some(place.clone()));
    let seen = load_submission(&shop.test.db, &mia, NOW, submission).await.unwrap();
    assert_eq!(seen.public, Some(place));
    let other = own_public_place(&shop.test.db, &ben, listing).await;
    assert!(matches!(other, Err(StorageError::NotFound)));
    take_down(&shop.test.db, &mia, NOW, &mut shop.dice, listing, "Foto orang lain.")
        .await
        .unwrap();
    assert_eq!(own_public_place(&shop.test.db, &ana, listing).await.unwrap(), None);
}

#[tokio::test]
async fn a_corrected_review_takes_back_what_it_published() {
    let mut shop = Shop::open().await;
    let (listing, id) = shop.opened("Keripik").await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        id,
        review(Decision::ReadyToPublish),
        None,
        &judge,
    )
    .await
    .unwrap();
    let photo = load_own_listing(&shop.test.db, &ana, listing)
        .await
        .unwrap()
        .photos
        .remove(0);
    assert_eq!(
        photo_access(&shop.test.db, None, photo.id, &photo.version)
            .await
            .unwrap(),
        PhotoAccess::Everybody
    );
    let content = review(Decision::Improve);
    let saved = save_review(
        &shop.test.db,
        &mia,
        NOW + MINUTE,
        &mut shop.dice,
        id,
        content,
        None,
        &judge,
    )
    .await
    .unwrap();
    assert!(!saved.published);
    assert!(matches!(
        public_storefront(&shop.test.db, "dapur-ana").await,
        Err(StorageError::NotFound)
    ));
    assert!(matches!(
        photo_access(&shop.test.db, None, photo.id, &photo.version).await,
        Err(StorageError::NotFound)
    ));
}
