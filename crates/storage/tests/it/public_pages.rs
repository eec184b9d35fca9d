//! Public pages that close and open again, and the photos on them.

use domain::{ids::PhotoId, listings::ListingState, reviews::Decision};
use storage::{
    StorageError,
    listings::{delete_listing, load_own_listing, remove_photo, undo_delete_listing},
    photos::PhotoVersion,
    publications::{
        PhotoAccess, PublishError, photo_access, public_listing, public_storefront, publish_listing, purge_photos,
        set_on_sale, take_down,
    },
    reviews::save_review,
    storefronts::{SaveStorefront, load_own_storefront, save_storefront},
    submissions::open_submission,
};
use test_support::{HOUR, NOW};
use uuid::Uuid;

use crate::{
    publications::change,
    selling::{Shop, draft, judge, review},
};

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
    for actor in [&ana, &shop.mia().await, &otto] {
        assert_eq!(
            photo_access(db, Some(actor), id, version).await.unwrap(),
            PhotoAccess::Person
        );
    }
    for actor in [
        &shop.ben().await,
        &shop.cast.vito.actor(db).await,
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
