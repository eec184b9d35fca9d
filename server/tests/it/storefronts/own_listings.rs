//! `/a/{cohort}/barang`, deleting and bringing back.

use axum::http::StatusCode;
use domain::ids::IdempotencyKey;
use storage::{
    listings::{create_listing, list_own_listings},
    loaded_dice,
};
use test_support::NOW;
use uuid::Uuid;

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_listing_is_deleted_and_brought_back_from_the_list() {
    let site = Site::open().await;
    let (ana, actor) = (
        site.signed_in(&site.cast.ana).await,
        site.cast.ana.actor(&site.db.db).await,
    );
    let list = format!("/a/{}/barang", site.cast.cohort);
    assert!(ana.get(&list).await.body.contains("Mejanya masih kosong"));
    let key = IdempotencyKey(Uuid::from_u128(5));
    let id = create_listing(&site.db.db, &actor, NOW, &mut loaded_dice(2), site.cast.cohort, key)
        .await
        .unwrap();
    assert!(ana.get(&list).await.body.contains("Barang tanpa nama"));

    let (cohort, listing) = (site.cast.cohort.to_string(), id.to_string());
    let fields = [("cohort", cohort.as_str()), ("listing", listing.as_str())];
    for person in [&site.cast.ben, &site.cast.zoe, &site.cast.mia] {
        let answer = site.signed_in(person).await.fetch("/api/barang/hapus", &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", person.name);
    }
    let gone = ana.submit("/api/barang/hapus", &list, &fields).await;
    assert_eq!(gone.location(), format!("{list}?dihapus={id}"));
    let page = ana.get(gone.location()).await.body;
    assert!(page.contains("Mejanya masih kosong") && page.contains("/api/barang/kembalikan"));
    ana.submit("/api/barang/kembalikan", &list, &fields).await;
    let back = list_own_listings(&site.db.db, &actor, site.cast.cohort).await.unwrap();
    assert_eq!(back.len(), 1);
}
