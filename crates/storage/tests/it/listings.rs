//! Listings: created once, saved without overwriting, deleted with undo; photos in their order.

use bytes::Bytes;
use domain::{
    ids::{ListingId, PhotoId},
    listings::{ListingDraft, ListingState},
};
use image::ImageFormat;
use storage::{
    StorageError, list_events,
    listings::{
        PhotoTarget, SaveListing, SaveListingError, TakePhotoError, create_listing, delete_listing, list_own_listings,
        load_own_listing, remove_photo, reorder_photos, restore_photo, save_listing, set_cover, take_photo,
        undo_delete_listing,
    },
    photos::PhotoError,
};
use test_support::{MINUTE, NOW};
use uuid::Uuid;

use crate::selling::{Shop, draft, encoded, judge, picture};

fn save(listing: ListingId, base_revision: i64, draft: ListingDraft, editor: &str) -> SaveListing {
    SaveListing {
        listing,
        base_revision,
        draft,
        editor: editor.to_owned(),
    }
}

#[tokio::test]
async fn one_key_creates_one_listing() {
    let mut shop = Shop::open().await;
    let (ana, key, cohort) = (shop.ana().await, shop.key(), shop.cohort());
    let one = create_listing(&shop.test.db, &ana, NOW, &mut shop.dice, cohort, key)
        .await
        .unwrap();
    let two = create_listing(&shop.test.db, &ana, NOW, &mut shop.dice, cohort, key)
        .await
        .unwrap();
    assert_eq!(one, two);
    assert_eq!(list_own_listings(&shop.test.db, &ana, cohort).await.unwrap().len(), 1);
    let zoe = shop.cast.zoe.actor(&shop.test.db).await;
    let refused = create_listing(&shop.test.db, &zoe, NOW, &mut shop.dice, cohort, key).await;
    assert!(matches!(refused, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn saving_counts_up_and_the_same_text_again_changes_nothing() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.empty_listing(&ana).await;
    let one = save(id, 0, draft("Keripik"), "hp");
    let saved = save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, one.clone(), &judge)
        .await
        .unwrap();
    assert_eq!((saved.revision, saved.merged, saved.public), (1, false, None));
    let again = save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, one, &judge)
        .await
        .unwrap();
    assert_eq!((again.revision, again.merged), (1, false));
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, id).await.unwrap().draft,
        draft("Keripik")
    );
}

#[tokio::test]
async fn different_fields_merge_and_the_same_field_conflicts_with_both_texts() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.empty_listing(&ana).await;
    let base = save(id, 0, draft("Keripik"), "hp");
    save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, base, &judge)
        .await
        .unwrap();
    let titled = save(id, 1, draft("Keripik Pedas"), "laptop");
    save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, titled, &judge)
        .await
        .unwrap();

    let priced = save(
        id,
        1,
        ListingDraft {
            price: "20rb".to_owned(),
            ..draft("Keripik")
        },
        "hp",
    );
    let merged = save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, priced, &judge)
        .await
        .unwrap();
    assert_eq!((merged.revision, merged.merged), (3, true));
    assert_eq!(
        (merged.draft.title.as_str(), merged.draft.price.as_str()),
        ("Keripik Pedas", "20rb")
    );

    let retitled = save(id, 1, draft("Keripik Manis"), "hp");
    match save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, retitled, &judge).await {
        Err(SaveListingError::Conflict(conflict)) => {
            assert_eq!(
                (conflict.mine.title.as_str(), conflict.theirs.title.as_str()),
                ("Keripik Manis", "Keripik Pedas")
            );
            assert_eq!((conflict.fields, conflict.revision), (vec!["title".to_owned()], 3));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, id).await.unwrap().draft.title,
        "Keripik Pedas"
    );
    assert_eq!(
        list_events(&shop.test.db, Some("listing.conflicted"), 9)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_base_whose_row_was_coalesced_away_never_overwrites() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.empty_listing(&ana).await;
    for (base, title) in [(0, "a"), (1, "b"), (2, "c")] {
        let one = save(id, base, draft(title), "hp");
        save_listing(&shop.test.db, &ana, NOW + base * 1000, &mut shop.dice, one, &judge)
            .await
            .unwrap();
    }
    let stale = save(
        id,
        2,
        ListingDraft {
            price: "9rb".to_owned(),
            ..draft("b")
        },
        "laptop",
    );
    let refused = save_listing(&shop.test.db, &ana, NOW + 6 * MINUTE, &mut shop.dice, stale, &judge).await;
    assert!(matches!(refused, Err(SaveListingError::Conflict(_))));
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, id).await.unwrap().draft.title,
        "c"
    );
}

/// P6: two tabs and a helping mentor save in any order; each save is the next version or a conflict.
#[tokio::test]
async fn a_hundred_random_saves_lose_nothing_in_silence() {
    use rand::RngExt;
    let mut shop = Shop::open().await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    let id = shop.empty_listing(&ana).await;
    let mut seen = [(0, draft("")); 1].to_vec();
    seen.resize(3, (0, draft("")));
    shop.write(&ana, id, draft("")).await;
    seen.iter_mut().for_each(|tab| tab.0 = 1);
    let mut stored = 1;
    for round in 0..100_i64 {
        let tab = shop.dice.random_range(0..3_usize);
        let mut text = seen[tab].1.clone();
        if shop.dice.random_range(0..2_u8) == 0 {
            text.title = format!("t{round}")
        } else {
            text.price = format!("{round}")
        }
        let actor = if tab == 2 { &mia } else { &ana };
        let one = save(id, seen[tab].0, text.clone(), ["a", "b", "c"][tab]);
        match save_listing(&shop.test.db, actor, NOW + round * MINUTE, &mut shop.dice, one, &judge).await {
            Ok(saved) => {
                assert_eq!(saved.revision, stored + 1);
                stored = saved.revision;
                seen[tab] = (saved.revision, saved.draft);
            }
            Err(SaveListingError::Conflict(conflict)) => {
                assert_eq!((conflict.revision, &conflict.mine), (stored, &text));
                seen[tab] = (conflict.revision, conflict.theirs);
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, id).await.unwrap().revision,
        stored
    );
    assert!(
        list_events(&shop.test.db, Some("listing.saved"), 200)
            .await
            .unwrap()
            .iter()
            .any(|event| event.assisted)
    );
}

#[tokio::test]
async fn deleting_hides_and_undo_brings_back() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.listing("Keripik").await;
    delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, id)
        .await
        .unwrap();
    delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, id)
        .await
        .unwrap();
    assert!(
        list_own_listings(&shop.test.db, &ana, shop.cohort())
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, id).await.unwrap().state,
        ListingState::Deleted
    );
    let late = save(id, 1, draft("x"), "hp");
    let refused = save_listing(&shop.test.db, &ana, NOW, &mut shop.dice, late, &judge).await;
    assert!(matches!(
        refused,
        Err(SaveListingError::Storage(StorageError::NotFound))
    ));
    undo_delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, id)
        .await
        .unwrap();
    let list = list_own_listings(&shop.test.db, &ana, shop.cohort()).await.unwrap();
    assert_eq!(
        (list[0].title.as_str(), list[0].state),
        ("Keripik", ListingState::Draft)
    );
    assert!(list[0].cover.is_some());
}

#[tokio::test]
async fn listings_of_others_and_random_ids_look_the_same() {
    let mut shop = Shop::open().await;
    let id = shop.listing("Keripik").await;
    let nobody = ListingId(Uuid::from_u128(1));
    let zoe = shop.cast.zoe.actor(&shop.test.db).await;
    let lena = shop.cast.lena.actor(&shop.test.db).await;
    let vito = shop.cast.vito.actor(&shop.test.db).await;
    for (actor, id) in [
        (&shop.ben().await, id),
        (&zoe, id),
        (&lena, id),
        (&vito, id),
        (&shop.ana().await, nobody),
    ] {
        let (db, dice) = (&shop.test.db, &mut shop.dice);
        assert!(matches!(
            load_own_listing(db, actor, id).await,
            Err(StorageError::NotFound)
        ));
        assert!(matches!(
            delete_listing(db, actor, NOW, dice, id).await,
            Err(StorageError::NotFound)
        ));
        assert!(matches!(
            undo_delete_listing(db, actor, NOW, dice, id).await,
            Err(StorageError::NotFound)
        ));
        let refused = save_listing(db, actor, NOW, dice, save(id, 1, draft("x"), "hp"), &judge).await;
        assert!(matches!(
            refused,
            Err(SaveListingError::Storage(StorageError::NotFound))
        ));
        assert!(matches!(
            reorder_photos(db, actor, NOW, dice, id, &[], &judge).await,
            Err(StorageError::NotFound)
        ));
        let photo = PhotoId(Uuid::from_u128(2));
        assert!(matches!(
            remove_photo(db, actor, NOW, dice, id, photo, &judge).await,
            Err(StorageError::NotFound)
        ));
    }
    assert!(matches!(
        list_own_listings(&shop.test.db, &zoe, shop.cohort()).await,
        Err(StorageError::NotFound)
    ));
}

#[tokio::test]
async fn photos_keep_their_order_and_a_tenth_is_refused() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.empty_listing(&ana).await;
    let mut photos = Vec::new();
    for _ in 0..9 {
        photos.push(shop.photo(&ana, id).await.id);
    }
    let (key, bytes) = (shop.key(), Bytes::from(encoded(picture(9, 9), ImageFormat::Png)));
    let target = PhotoTarget::Listing(id);
    let tenth = take_photo(
        &shop.test.db,
        &shop.photos,
        &ana,
        NOW,
        &mut shop.dice,
        target,
        key,
        bytes,
        &judge,
    )
    .await;
    assert!(matches!(
        tenth,
        Err(TakePhotoError::Storage(StorageError::Rule("too_many_photos")))
    ));

    let ids = |views: Vec<storage::listings::PhotoView>| views.into_iter().map(|view| view.id).collect::<Vec<_>>();
    let cover = set_cover(&shop.test.db, &ana, NOW, &mut shop.dice, id, photos[4], &judge)
        .await
        .unwrap();
    assert_eq!(ids(cover)[..3], [photos[4], photos[0], photos[1]]);
    remove_photo(&shop.test.db, &ana, NOW, &mut shop.dice, id, photos[4], &judge)
        .await
        .unwrap();
    let left = load_own_listing(&shop.test.db, &ana, id).await.unwrap().photos;
    assert_eq!((left.len(), left[0].id), (8, photos[0]));
    let gone = remove_photo(&shop.test.db, &ana, NOW, &mut shop.dice, id, photos[4], &judge).await;
    assert!(matches!(gone, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn a_photo_sent_twice_is_added_once_and_no_file_is_left_over() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let id = shop.empty_listing(&ana).await;
    let (key, target) = (shop.key(), PhotoTarget::Listing(id));
    let bytes = Bytes::from(encoded(picture(90, 60), ImageFormat::Png));
    let mut views = Vec::new();
    for _ in 0..2 {
        let bytes = bytes.clone();
        views.push(
            take_photo(
                &shop.test.db,
                &shop.photos,
                &ana,
                NOW,
                &mut shop.dice,
                target,
                key,
                bytes,
                &judge,
            )
            .await
            .unwrap(),
        );
    }
    assert_eq!(views[0], views[1]);
    assert_eq!((views[0].received.width, views[0].received.height), (90, 60));
    assert_eq!(shop.photos.stored().await.unwrap().len(), 1);

    let other = shop.key();
    let junk = Bytes::from_static(b"<html>");
    let refused = take_photo(
        &shop.test.db,
        &shop.photos,
        &ana,
        NOW,
        &mut shop.dice,
        target,
        other,
        junk,
        &judge,
    )
    .await;
    assert!(matches!(refused, Err(TakePhotoError::Photo(PhotoError::NotAPhoto))));
    let ben = shop.ben().await;
    let refused = take_photo(
        &shop.test.db,
        &shop.photos,
        &ben,
        NOW,
        &mut shop.dice,
        target,
        other,
        bytes,
        &judge,
    )
    .await;
    assert!(matches!(refused, Err(TakePhotoError::Storage(StorageError::NotFound))));
    assert_eq!(shop.photos.stored().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_removed_photo_comes_back_as_the_last_one_for_its_owner_only() {
    let mut shop = Shop::open().await;
    let (ana, ben) = (shop.ana().await, shop.ben().await);
    let id = shop.empty_listing(&ana).await;
    let first = shop.photo(&ana, id).await.id;
    let second = shop.photo(&ana, id).await.id;
    let (db, dice) = (&shop.test.db, &mut shop.dice);
    remove_photo(db, &ana, NOW, dice, id, first, &judge).await.unwrap();
    let refused = restore_photo(db, &ben, NOW, dice, id, first, &judge).await;
    assert!(matches!(refused, Err(StorageError::NotFound)));
    for _ in 0..2 {
        assert_eq!(
            restore_photo(db, &ana, NOW, dice, id, first, &judge).await.unwrap().id,
            first
        );
    }
    let photos: Vec<_> = load_own_listing(db, &ana, id)
        .await
        .unwrap()
        .photos
        .iter()
        .map(|p| p.id)
        .collect();
    assert_eq!(photos, [second, first]);
}
