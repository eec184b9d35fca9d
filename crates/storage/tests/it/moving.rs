//! Moving to another cohort of the same organisation, with all work.

use domain::{cohorts::TimeZone, ids::CohortId};
use storage::{
    StorageError,
    accounts::list_notices,
    cohorts::{NewCohort, create_cohort, list_members, move_member},
    list_events,
    listings::{list_own_listings, load_own_listing},
    publications::public_storefront,
    storefronts::load_own_storefront,
    submissions::review_queue,
};
use test_support::{NOW, third_week};

use crate::selling::Shop;

pub async fn second_class(shop: &mut Shop) -> CohortId {
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let new = NewCohort {
        organisation: shop.cast.organisation,
        name: "Angkatan 2".to_owned(),
        place: "Aula".to_owned(),
        time_zone: TimeZone::Wib,
        schedule: third_week(),
    };
    create_cohort(&shop.test.db, &otto, NOW, &mut shop.dice, new)
        .await
        .unwrap()
}

#[tokio::test]
async fn everything_goes_along_and_comes_back_along() {
    let mut shop = Shop::open().await;
    let listing = shop.public("Keripik").await;
    let waiting = shop.listing_again("Sambal").await;
    shop.send(waiting, NOW).await;
    let (db, here, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let there = second_class(&mut shop).await;
    let (otto, mia) = (shop.cast.otto.actor(&db).await, shop.mia().await);
    let slug = load_own_storefront(&db, &shop.ana().await, here)
        .await
        .unwrap()
        .unwrap()
        .slug;
    for (from, to) in [(here, there), (there, here)] {
        move_member(&db, &otto, NOW, &mut shop.dice, from, ana, to)
            .await
            .unwrap();
        let me = shop.ana().await;
        assert!(me.membership(from).is_none());
        assert!(me.membership(to).unwrap().confirmed);
        assert_eq!(list_own_listings(&db, &me, to).await.unwrap().len(), 2);
        assert_eq!(load_own_listing(&db, &me, listing).await.unwrap().cohort, to);
        let stall = load_own_storefront(&db, &me, to).await.unwrap().unwrap();
        assert_eq!((stall.slug.as_str(), stall.public), (slug.as_str(), true));
        assert_eq!(public_storefront(&db, &slug).await.unwrap().listings.len(), 1);
        let queue = review_queue(&db, &mia, NOW, here).await.unwrap().len();
        assert_eq!(queue, usize::from(to == here), "the mentors of the class read it");
        assert!(
            list_members(&db, &otto, to)
                .await
                .unwrap()
                .iter()
                .any(|row| row.account == ana)
        );
    }
    let sent = list_events(&db, Some("listing.sent"), 9).await.unwrap();
    assert!(
        sent.iter().all(|event| event.cohort == Some(here)),
        "progress goes along"
    );
    assert_eq!(
        list_events(&db, Some("member.moved"), 9).await.unwrap().len(),
        4,
        "said in both, twice"
    );
    let told = list_notices(&db, &shop.ana().await).await.unwrap();
    assert!(told.iter().any(|notice| notice.kind == "moved"));
}

#[tokio::test]
async fn nobody_is_moved_out_of_the_organisation_or_by_strangers() {
    let mut shop = Shop::open().await;
    let (db, here, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let there = second_class(&mut shop).await;
    let (otto, mia) = (shop.cast.otto.actor(&db).await, shop.mia().await);
    let vito = shop.cast.vito.actor(&db).await;
    let dice = &mut shop.dice;
    for (actor, to) in [
        (&otto, shop.cast.other_cohort),
        (&mia, there),
        (&vito, shop.cast.other_cohort),
    ] {
        let refused = move_member(&db, actor, NOW, dice, here, ana, to).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    let mentor = move_member(&db, &otto, NOW, dice, here, shop.cast.mia.account, there).await;
    assert!(matches!(mentor, Err(StorageError::NotAllowed)));
    let same = move_member(&db, &otto, NOW, dice, here, ana, here).await;
    assert!(matches!(same, Err(StorageError::Rule("already_there"))));
}
