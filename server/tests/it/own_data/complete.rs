//! The download holds everything, and after deleting nothing is left (P32).

use axum::http::StatusCode;
use domain::ids::{AccountId, ListingId};
use storage::{
    accounts::load_actor,
    list_events, loaded_dice,
    own_data::{CHANGE_ONES_MIND_DAYS, end_what_is_due},
    publications::list_shown_listings,
};
use test_support::{HOUR, NOW};

use super::canaries;
use crate::{
    photos,
    reviews::seed::Place,
    support::{Client, Site},
};

/// Ana has a public listing with a review and one photo with files, and a code waits for her.
async fn everything() -> (Place, Client) {
    let (place, _) = Place::public().await;
    let site = &place.site;
    let (mia, dice) = (site.cast.mia.actor(&site.db.db).await, &mut loaded_dice(77));
    let account = site.cast.ana.account;
    storage::accounts::issue_pin_reset_code(&site.db.db, &mia, NOW, dice, site.cast.cohort, account)
        .await
        .unwrap();
    let ana = site.signed_in(&site.cast.ana).await;
    send_photo(&ana, place.listing).await;
    (place, ana)
}

async fn send_photo(ana: &Client, listing: ListingId) {
    let body = photos::form(None, &[&photos::drawn()]);
    let sent = photos::send(ana, &format!("/api/foto/{listing}"), "application/json", body).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_download_holds_every_field_of_a_person_and_nothing_that_opens_anything() {
    let (place, ana) = everything().await;
    let db = canaries::connect(&place.site).await;
    let words = canaries::release(&place.site, &db).await;
    let answer = ana.get("/data-saya/unduh").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "application/zip");
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(
        answer.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("data-saya.zip")
    );
    for word in &words {
        let opens = ["-hash.", "_hash.", "-token_hash.", "sealed_pin."]
            .iter()
            .any(|end| word.ends_with(end));
        // What was sent when is a hash of the person's own text, and no key to anything.
        let opens = opens && !word.contains("body_hash");
        assert_eq!(answer.body.contains(word.as_str()), !opens, "{word}");
    }
    for file in ["baca-saya.html", "data.json", ".webp"] {
        assert!(answer.body.contains(file), "{file}");
    }
    assert!(!answer.body.contains("\"Ben\"") && !answer.body.contains("$argon2id$"));
    assert!(answer.body.contains("<h2>Kelas</h2>"));
    ana.submit("/api/bahasa", "/data-saya", &[("bahasa", "en")]).await;
    let english = ana.get("/data-saya/unduh").await.body;
    assert!(english.contains("My data on LapakLatih") && english.contains("<h2>Classes</h2>"));
    db.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn after_the_deletion_no_word_of_the_person_is_left_anywhere() {
    let (place, ana) = everything().await;
    let site = &place.site;
    let pin = site.cast.ana.pin.as_ref().unwrap().reveal().to_owned();
    let asked = ana
        .submit("/api/data/hapus-akun", "/data-saya", &[("password", &pin)])
        .await;
    assert!(asked.leads_to("/data-saya"), "{}", asked.body);
    let db = canaries::connect(site).await;
    let words = canaries::release(site, &db).await;
    for word in &words {
        assert!(canaries::count(&db, word).await > 0, "{word}");
    }
    db.close().await.unwrap();
    assert!(files(site).await > 0);

    let due = NOW + CHANGE_ONES_MIND_DAYS * 24 * HOUR;
    let early = end_what_is_due(&site.db.db, &site.photos(), due - 1, &mut loaded_dice(78))
        .await
        .unwrap();
    assert_eq!(early.accounts, 0, "there are days to change one's mind");
    let ended = end_what_is_due(&site.db.db, &site.photos(), due, &mut loaded_dice(79))
        .await
        .unwrap();
    assert_eq!(ended.accounts, 1);

    let db = canaries::connect(site).await;
    assert_eq!(canaries::count(&db, "KENARI").await, 0, "no word in any table");
    assert_eq!(files(site).await, 0, "no photo");
    nothing_is_left_in_the_file(site, &words);
    nobody_names(&db, site.cast.ana.account).await;
    db.close().await.unwrap();
    the_others_go_on(site, &ana).await;
}

async fn files(site: &Site) -> usize {
    site.photos().stored().await.unwrap().len()
}

/// SQLite keeps pages that it no longer needs, and a log of pages as they were.
fn nothing_is_left_in_the_file(site: &Site, words: &[String]) {
    let Some(folder) = site.db.folder() else {
        return;
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let found: Vec<&String> = words
            .iter()
            .filter(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes()))
            .collect();
        assert!(found.is_empty(), "{} still holds {found:?}", path.display());
        let canary = b"KENARI";
        assert!(
            !bytes.windows(canary.len()).any(|window| window == canary),
            "{}",
            path.display()
        );
    }
}

async fn nobody_names(db: &sea_orm::DatabaseConnection, ana: AccountId) {
    let places = [
        ("account", "id"),
        ("event", "actor_id"),
        ("event", "subject_account_id"),
        ("event", "subject_id"),
        ("session", "account_id"),
        ("device_account", "account_id"),
        ("membership", "account_id"),
        ("sign_in_try", "subject_id"),
    ];
    assert_eq!(canaries::named(db, ana.0, &places).await, 0);
}

async fn the_others_go_on(site: &Site, ana: &Client) {
    assert!(load_actor(&site.db.db, site.cast.ana.account).await.is_err());
    assert!(ana.get("/data-saya").await.location().starts_with("/masuk"));
    let mia = site.cast.mia.actor(&site.db.db).await;
    assert!(
        list_shown_listings(&site.db.db, &mia, site.cast.cohort)
            .await
            .unwrap()
            .is_empty()
    );
    let ben = site.signed_in(&site.cast.ben).await;
    assert_eq!(
        ben.get(&format!("/a/{}", site.cast.cohort)).await.status,
        StatusCode::OK
    );
    // The counts of the class stay.
    let joined = list_events(&site.db.db, Some("member.joined"), 10).await.unwrap();
    let of_class = joined.iter().filter(|event| event.cohort == Some(site.cast.cohort));
    assert_eq!(of_class.count(), 2);
    assert!(
        joined
            .iter()
            .any(|event| event.about.is_none() && event.subject.is_none())
    );
    let removed = list_events(&site.db.db, Some("account.removed"), 10).await.unwrap();
    assert_eq!((removed.len(), removed[0].about), (1, None));
}
