//! *Isi bersama* (decision 8): whoever leads the cohort writes under the own account, and the participant sees it.

use domain::{ids::CohortId, storefronts::StorefrontDraft};
use storage::{
    StorageError,
    accounts::list_notices,
    list_events,
    listings::{
        SaveListing, SaveListingError, help_create_listing, list_helped_listings, load_editable_listing,
        load_own_listing, save_listing,
    },
    storefronts::{
        SaveStorefront, SaveStorefrontError, help_save_storefront, load_helped_storefront, load_own_storefront,
    },
    submissions::{SubmitListing, submit_listing},
};
use test_support::NOW;

use crate::selling::{Shop, draft, judge};

fn save(listing: domain::ids::ListingId, base_revision: i64, title: &str) -> SaveListing {
    SaveListing {
        listing,
        base_revision,
        draft: draft(title),
        editor: "pendamping".to_owned(),
    }
}

fn stall(cohort: CohortId, base_revision: i64, number: &str, consent: bool) -> SaveStorefront {
    SaveStorefront {
        cohort,
        base_revision,
        draft: StorefrontDraft {
            name: "Dapur Ana".to_owned(),
            city: "Bandung".to_owned(),
            order_number: number.to_owned(),
            order_number_consent: consent,
            ..StorefrontDraft::default()
        },
        order_number_consent: consent,
    }
}

#[tokio::test]
async fn mentor_and_organizer_fill_in_a_listing_and_its_owner_sees_it() {
    let mut shop = Shop::open().await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.ana().await);
    for (now, helper, title) in [
        (NOW, shop.cast.mia.clone(), "Keripik"),
        (NOW + 1, shop.cast.otto.clone(), "Sambal"),
    ] {
        let actor = helper.actor(&db).await;
        let key = shop.key();
        let dice = &mut shop.dice;
        let id = help_create_listing(&db, &actor, now, dice, cohort, ana.account, key)
            .await
            .unwrap();
        let again = help_create_listing(&db, &actor, now, dice, cohort, ana.account, key)
            .await
            .unwrap();
        assert_eq!(id, again);
        save_listing(&db, &actor, now, dice, save(id, 0, title), &judge)
            .await
            .unwrap();
        let own = load_own_listing(&db, &ana, id).await.unwrap();
        assert_eq!((own.draft.title.as_str(), own.owner), (title, ana.account));
        let help = own.helped.unwrap();
        assert_eq!((help.by.id, help.at), (helper.account, now));
        let event = list_events(&db, Some("listing.saved"), 1).await.unwrap().remove(0);
        assert!(event.assisted);
        assert_eq!((event.actor, event.about), (Some(helper.account), Some(ana.account)));
        assert!(load_own_listing(&db, &actor, id).await.is_err(), "it is not theirs");
        assert_eq!(load_editable_listing(&db, &actor, id).await.unwrap().revision, 1);
    }
    let mia = shop.mia().await;
    assert_eq!(
        list_helped_listings(&db, &mia, cohort, ana.account)
            .await
            .unwrap()
            .len(),
        2
    );
    let told = list_notices(&db, &ana).await.unwrap();
    assert_eq!(
        told.iter().filter(|notice| notice.kind == "assisted").count(),
        2,
        "once a listing"
    );
}

#[tokio::test]
async fn two_people_at_one_listing_are_like_two_phones() {
    let mut shop = Shop::open().await;
    let id = shop.listing("Keripik").await;
    let (db, ana, mia) = (shop.test.db.clone(), shop.ana().await, shop.mia().await);
    let base = load_own_listing(&db, &ana, id).await.unwrap().revision;
    save_listing(
        &db,
        &mia,
        NOW,
        &mut shop.dice,
        save(id, base, "Keripik Singkong"),
        &judge,
    )
    .await
    .unwrap();
    let refused = save_listing(&db, &ana, NOW, &mut shop.dice, save(id, base, "Keripik Pedas"), &judge).await;
    let Err(SaveListingError::Conflict(both)) = refused else {
        panic!("nobody is overwritten in silence");
    };
    assert_eq!(
        (both.mine.title.as_str(), both.theirs.title.as_str()),
        ("Keripik Pedas", "Keripik Singkong")
    );
}

#[tokio::test]
async fn nobody_sends_in_the_name_of_somebody_else() {
    let mut shop = Shop::open().await;
    let id = shop.listing("Keripik").await;
    let db = shop.test.db.clone();
    for helper in [shop.cast.mia.clone(), shop.cast.otto.clone()] {
        let send = SubmitListing {
            listing: id,
            key: shop.key(),
            publish_on_approval: true,
            disputed: Vec::new(),
        };
        let actor = helper.actor(&db).await;
        assert!(
            submit_listing(&db, &actor, NOW, &mut shop.dice, send, &judge)
                .await
                .is_err(),
            "{}",
            helper.name
        );
    }
    assert!(list_events(&db, Some("listing.sent"), 1).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_helper_fills_in_a_stall_but_says_no_yes_for_its_owner() {
    let mut shop = Shop::open().await;
    let (db, cohort, ana, mia) = (shop.test.db.clone(), shop.cohort(), shop.ana().await, shop.mia().await);
    let owner = ana.account;
    let dice = &mut shop.dice;
    let first = help_save_storefront(&db, &mia, NOW, dice, owner, stall(cohort, 0, "081234567890", true))
        .await
        .unwrap();
    let own = load_own_storefront(&db, &ana, cohort).await.unwrap().unwrap();
    assert_eq!(
        (own.draft.name.as_str(), own.order_number_consent),
        ("Dapur Ana", false)
    );
    assert_eq!(own.helped.unwrap().by.id, mia.account);
    let event = list_events(&db, Some("storefront.saved"), 1).await.unwrap().remove(0);
    assert_eq!((event.assisted, event.about), (true, Some(owner)));
    // Her own yes stays for her number, and falls away with another one.
    let hers = storage::storefronts::save_storefront(
        &db,
        &ana,
        NOW,
        dice,
        stall(cohort, first.revision, "081234567890", true),
    )
    .await
    .unwrap();
    let mut told = stall(cohort, hers.revision, "081234567890", false);
    told.draft.story = "Resep nenek.".to_owned();
    let same = help_save_storefront(&db, &mia, NOW, dice, owner, told).await.unwrap();
    assert!(
        load_own_storefront(&db, &ana, cohort)
            .await
            .unwrap()
            .unwrap()
            .order_number_consent
    );
    help_save_storefront(
        &db,
        &mia,
        NOW,
        dice,
        owner,
        stall(cohort, same.revision, "081298765432", true),
    )
    .await
    .unwrap();
    assert!(
        !load_own_storefront(&db, &ana, cohort)
            .await
            .unwrap()
            .unwrap()
            .order_number_consent
    );
    let stale = help_save_storefront(&db, &mia, NOW, dice, owner, stall(cohort, 0, "0", false)).await;
    assert!(matches!(stale, Err(SaveStorefrontError::Conflict(_))));
}

#[tokio::test]
async fn fellow_participants_and_strangers_help_nobody() {
    let mut shop = Shop::open().await;
    let id = shop.listing("Keripik").await;
    let (db, cohort, owner) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    for person in [
        shop.cast.ben.clone(),
        shop.cast.zoe.clone(),
        shop.cast.lena.clone(),
        shop.cast.vito.clone(),
    ] {
        let actor = person.actor(&db).await;
        let key = shop.key();
        assert!(matches!(
            load_editable_listing(&db, &actor, id).await,
            Err(StorageError::NotFound)
        ));
        assert!(load_helped_storefront(&db, &actor, cohort, owner).await.is_err());
        assert!(list_helped_listings(&db, &actor, cohort, owner).await.is_err());
        let made = help_create_listing(&db, &actor, NOW, &mut shop.dice, cohort, owner, key).await;
        assert!(made.is_err(), "{}", person.name);
        let saved = save_listing(&db, &actor, NOW, &mut shop.dice, save(id, 0, "Punya saya"), &judge).await;
        assert!(saved.is_err(), "{}", person.name);
    }
    let mia = shop.mia().await;
    let key = shop.key();
    let staff = help_create_listing(&db, &mia, NOW, &mut shop.dice, cohort, shop.cast.mia.account, key).await;
    assert!(matches!(staff, Err(StorageError::NotAllowed)));
}
