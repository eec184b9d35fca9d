//! What is public: the last allowed version, and nothing else.

use domain::{
    ids::PhotoId,
    listings::{CheckId, ListingDraft, ListingState, PublicChange},
    reviews::{Decision, ReviewDraft},
};
use storage::{
    StorageError,
    listings::{SaveListing, delete_listing, load_own_listing, remove_photo, save_listing, undo_delete_listing},
    photos::PhotoVersion,
    publications::{
        PhotoAccess, PublicPlace, PublishError, list_changes_after_publishing, mark_changes_seen, own_public_place,
        photo_access, public_listing, public_storefront, publish_listing, purge_photos, set_on_sale, take_down,
    },
    reviews::save_review,
    storefronts::{SaveStorefront, load_own_storefront, save_storefront},
    submissions::{SubmitListing, load_submission, open_submission, submit_listing},
};
use test_support::{HOUR, MINUTE, NOW};
use uuid::Uuid;

use crate::selling::{Shop, draft, judge, review};

async fn change(shop: &mut Shop, listing: domain::ids::ListingId, draft: ListingDraft) -> Option<PublicChange> {
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

#[tokio::test]
async fn a_page_that_is_taken_down_needs_a_new_approval() {
    let mut shop = Shop::open().await;
    let listing = shop.public("Keripik").await;
    let (ana, mia, ben) = (shop.ana().await, shop.mia().await, shop.ben().await);
    let vito = shop.cast.vito.actor(&shop.test.db).await;
    for stranger in [&ana, &ben, &vito, &shop.cast.lena.actor(&shop.test.db).await] {
        let refused = take_down(&shop.test.db, stranger, NOW, &mut shop.dice, listing, "x").await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    let silent = take_down(&shop.test.db, &mia, NOW, &mut shop.dice, listing, " ").await;
    assert!(matches!(silent, Err(StorageError::Rule("reason_missing"))));
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    take_down(
        &shop.test.db,
        &otto,
        NOW,
        &mut shop.dice,
        listing,
        "Fotonya milik orang lain.",
    )
    .await
    .unwrap();
    let own = load_own_listing(&shop.test.db, &ana, listing).await.unwrap();
    assert_eq!((own.state, own.public), (ListingState::TakenDown, false));
    assert!(matches!(
        public_listing(&shop.test.db, "dapur-ana", "keripik").await,
        Err(StorageError::NotFound)
    ));
    let photo = &own.photos[0];
    assert!(matches!(
        photo_access(&shop.test.db, None, photo.id, &photo.version).await,
        Err(StorageError::NotFound)
    ));
    let own_way = publish_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing, &judge).await;
    assert!(matches!(own_way, Err(PublishError::TakenDown)));
    assert_eq!(change(&mut shop, listing, draft("Keripik Baru")).await, None);

    let again = shop.send(listing, NOW + HOUR).await;
    open_submission(&shop.test.db, &mia, NOW + HOUR, &mut shop.dice, again)
        .await
        .unwrap();
    let content = review(Decision::ReadyToPublish);
    save_review(
        &shop.test.db,
        &mia,
        NOW + HOUR,
        &mut shop.dice,
        again,
        content,
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!(
        public_listing(&shop.test.db, "dapur-ana", "keripik")
            .await
            .unwrap()
            .1
            .draft
            .title,
        "Keripik Baru"
    );
}

#[tokio::test]
async fn deleting_closes_the_page_and_undo_opens_it_again() {
    let mut shop = Shop::open().await;
    let listing = shop.public("Keripik").await;
    let ana = shop.ana().await;
    let photo = load_own_listing(&shop.test.db, &ana, listing)
        .await
        .unwrap()
        .photos
        .remove(0);
    delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing)
        .await
        .unwrap();
    assert!(matches!(
        public_listing(&shop.test.db, "dapur-ana", "keripik").await,
        Err(StorageError::NotFound)
    ));
    assert!(matches!(
        photo_access(&shop.test.db, None, photo.id, &photo.version).await,
        Err(StorageError::NotFound)
    ));
    undo_delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing)
        .await
        .unwrap();
    assert!(public_listing(&shop.test.db, "dapur-ana", "keripik").await.is_ok());
    assert!(
        photo_access(&shop.test.db, None, photo.id, &photo.version)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn off_and_on_show_at_once_and_consent_is_asked_each_time() {
    let mut shop = Shop::open().await;
    let listing = shop.public("Keripik").await;
    let (ana, ben) = (shop.ana().await, shop.ben().await);
    assert!(matches!(
        set_on_sale(&shop.test.db, &ben, NOW, &mut shop.dice, listing, false).await,
        Err(StorageError::NotFound)
    ));
    set_on_sale(&shop.test.db, &ana, NOW, &mut shop.dice, listing, false)
        .await
        .unwrap();
    assert!(
        !public_listing(&shop.test.db, "dapur-ana", "keripik")
            .await
            .unwrap()
            .1
            .on_sale
    );

    let stall = load_own_storefront(&shop.test.db, &ana, shop.cohort())
        .await
        .unwrap()
        .unwrap();
    let mut typed = stall.draft;
    typed.name = "Dapur Bu Ana".to_owned();
    let save = SaveStorefront {
        cohort: shop.cohort(),
        base_revision: stall.revision,
        draft: typed,
        order_number_consent: false,
    };
    let saved = save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, save)
        .await
        .unwrap();
    // The address stays: it has been sent round.
    assert_eq!((saved.slug.as_str(), saved.live), ("dapur-ana", true));
    let shown = public_storefront(&shop.test.db, "dapur-ana").await.unwrap().shown;
    assert_eq!((shown.name.as_str(), shown.order_number.as_str()), ("Dapur Bu Ana", ""));
}

#[tokio::test]
async fn a_photo_is_seen_by_those_who_may_and_only_with_its_version() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let ana = shop.ana().await;
    let photo = load_own_listing(&shop.test.db, &ana, listing)
        .await
        .unwrap()
        .photos
        .remove(0);
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let (db, id, version) = (&shop.test.db.clone(), photo.id, &photo.version);
    for actor in [&ana, &shop.mia().await] {
        assert_eq!(
            photo_access(db, Some(actor), id, version).await.unwrap(),
            PhotoAccess::Person
        );
    }
    for actor in [
        &shop.ben().await,
        &otto,
        &shop.cast.zoe.actor(db).await,
        &shop.cast.lena.actor(db).await,
    ] {
        assert!(matches!(
            photo_access(db, Some(actor), id, version).await,
            Err(StorageError::NotFound)
        ));
    }
    assert!(matches!(
        photo_access(db, None, id, version).await,
        Err(StorageError::NotFound)
    ));
    let guessed = PhotoVersion::from_random([0; 16]);
    assert!(matches!(
        photo_access(db, Some(&ana), id, &guessed).await,
        Err(StorageError::NotFound)
    ));
    let nobody = PhotoId(Uuid::from_u128(3));
    assert!(matches!(
        photo_access(db, Some(&ana), nobody, version).await,
        Err(StorageError::NotFound)
    ));
    shop.send(listing, NOW).await;
    assert_eq!(
        photo_access(db, Some(&otto), id, version).await.unwrap(),
        PhotoAccess::Person
    );
}

#[tokio::test]
async fn files_go_only_when_nothing_shows_them() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let sent = shop.listing("Keripik").await;
    shop.send(sent, NOW).await;
    let unsent = shop.listing_again("Sambal").await;
    for listing in [sent, unsent] {
        let photo = load_own_listing(&shop.test.db, &ana, listing)
            .await
            .unwrap()
            .photos
            .remove(0);
        remove_photo(&shop.test.db, &ana, NOW, &mut shop.dice, listing, photo.id, &judge)
            .await
            .unwrap();
    }
    assert_eq!(purge_photos(&shop.test.db, &shop.photos, NOW + HOUR).await.unwrap(), 0);
    assert_eq!(
        purge_photos(&shop.test.db, &shop.photos, NOW + 25 * HOUR)
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        purge_photos(&shop.test.db, &shop.photos, NOW + 25 * HOUR)
            .await
            .unwrap(),
        0
    );
    assert_eq!(shop.photos.stored().await.unwrap().len(), 1);
}
