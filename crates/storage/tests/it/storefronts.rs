//! Stalls: saved, conflicting, private until published.

use domain::storefronts::StorefrontDraft;
use storage::{
    StorageError,
    publications::public_storefront,
    storefronts::{SaveStorefront, SaveStorefrontError, load_own_storefront, save_storefront},
};
use test_support::NOW;

use crate::selling::Shop;

fn save(shop: &Shop, base_revision: i64, name: &str) -> SaveStorefront {
    let draft = StorefrontDraft {
        name: name.to_owned(),
        ..StorefrontDraft::default()
    };
    SaveStorefront {
        cohort: shop.cohort(),
        base_revision,
        draft,
        order_number_consent: false,
    }
}

#[tokio::test]
async fn a_stall_is_made_at_the_first_save_and_counts_its_revisions() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    assert!(
        load_own_storefront(&shop.test.db, &ana, shop.cohort())
            .await
            .unwrap()
            .is_none()
    );
    let first = save(&shop, 0, "Dapur Ana");
    let saved = save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, first)
        .await
        .unwrap();
    assert_eq!(
        (saved.revision, saved.slug.as_str(), saved.live),
        (1, "dapur-ana", false)
    );
    let second = save(&shop, 1, "Dapur Bu Ana");
    let saved = save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, second)
        .await
        .unwrap();
    assert_eq!((saved.revision, saved.slug.as_str()), (2, "dapur-bu-ana"));
    let view = load_own_storefront(&shop.test.db, &ana, shop.cohort())
        .await
        .unwrap()
        .unwrap();
    assert_eq!((view.draft.name.as_str(), view.public), ("Dapur Bu Ana", false));
}

#[tokio::test]
async fn two_stalls_of_one_name_get_two_addresses() {
    let mut shop = Shop::open().await;
    for (actor, slug) in [(shop.ana().await, "dapur-kita"), (shop.ben().await, "dapur-kita-2")] {
        let new = save(&shop, 0, "Dapur Kita!");
        assert_eq!(
            save_storefront(&shop.test.db, &actor, NOW, &mut shop.dice, new)
                .await
                .unwrap()
                .slug,
            slug
        );
    }
}

#[tokio::test]
async fn a_stale_save_conflicts_and_shows_what_is_stored_and_the_same_text_again_does_not() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let first = save(&shop, 0, "Dapur Ana");
    save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, first.clone())
        .await
        .unwrap();
    assert_eq!(
        save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, first)
            .await
            .unwrap()
            .revision,
        1
    );
    let stale = save(&shop, 0, "Warung Ana");
    match save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, stale).await {
        Err(SaveStorefrontError::Conflict(stored)) => assert_eq!(stored.draft.name, "Dapur Ana"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_stall_without_a_public_listing_is_not_public_and_strangers_cannot_make_one() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let first = save(&shop, 0, "Dapur Ana");
    save_storefront(&shop.test.db, &ana, NOW, &mut shop.dice, first.clone())
        .await
        .unwrap();
    assert!(matches!(
        public_storefront(&shop.test.db, "dapur-ana").await,
        Err(StorageError::NotFound)
    ));
    for stranger in [
        shop.mia().await,
        shop.cast.zoe.actor(&shop.test.db).await,
        shop.cast.otto.actor(&shop.test.db).await,
    ] {
        let refused = save_storefront(&shop.test.db, &stranger, NOW, &mut shop.dice, first.clone()).await;
        assert!(matches!(
            refused,
            Err(SaveStorefrontError::Storage(StorageError::NotFound))
        ));
        assert!(matches!(
            load_own_storefront(&shop.test.db, &stranger, shop.cohort()).await,
            Err(StorageError::NotFound)
        ));
    }
}
