//! Joining with a code or link, and noting the PIN.

use axum::http::StatusCode;
use storage::{
    cohorts::{create_join_link, list_members, renew_join_code},
    loaded_dice,
};
use test_support::NOW;

use crate::support::{Answer, Client, Site};

async fn new_code(site: &Site) -> String {
    let otto = site.cast.otto.actor(&site.db.db).await;
    let code = renew_join_code(&site.db.db, &otto, NOW, &mut loaded_dice(77), site.cast.cohort, 40).await;
    code.unwrap().code.reveal().to_owned()
}

fn key_of(page: &Answer) -> String {
    page.between("name=\"key\" value=\"", "\"").to_owned()
}

async fn join(client: &Client, page: &str, key: &str, door: (&str, &str), name: &str) -> Answer {
    let fields = [
        ("key", key),
        door,
        ("name", name),
        ("form_of_address", "ibu"),
        ("picture", "9"),
        ("phone", "own"),
        ("agree", "ya"),
    ];
    client.submit("/api/gabung", page, &fields).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visitor_joins_with_the_code_notes_the_pin_and_is_at_home() {
    let site = Site::open().await;
    let (code, rini) = (new_code(&site).await, site.visitor());
    let answer = rini
        .submit(
            "/api/gabung/kode",
            "/gabung",
            &[("digits", &format!("{} {}", &code[..3], &code[3..]))],
        )
        .await;
    let page = format!("/gabung/nama?kode={code}");
    assert!(answer.leads_to(&page), "{}", answer.location());
    let form = rini.get(&page).await;
    assert!(form.body.contains("Angkatan 1") && form.body.contains("Masjid Al-Ikhlas"));
    let answer = join(&rini, &page, &key_of(&form), ("code", &code), "Rini").await;
    assert!(answer.leads_to("/pin"), "{} {}", answer.location(), answer.body);
    let shown = rini.get("/pin").await;
    let pin = shown.between("<span class=\"sr-only\">", "</span>").replace(' ', "");
    assert!(shown.body.contains("Ibu Rini") && pin.len() == 6);
    // Until it was typed once, the front page leads back to it.
    assert!(rini.get("/").await.leads_to("/pin"));
    let wrong = rini.submit("/api/pin", "/pin", &[("pin", "000000")]).await;
    assert!(wrong.leads_to("/pin"));
    assert!(rini.get("/pin").await.body.contains("Belum sama"));
    let home = format!("/a/{}", site.cast.cohort);
    assert!(rini.submit("/api/pin", "/pin", &[("pin", &pin)]).await.leads_to(&home));
    assert!(rini.get("/").await.leads_to(&home));
    assert!(rini.get("/pin").await.leads_to(&home));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_form_sent_twice_joins_once() {
    let site = Site::open().await;
    let (code, rini) = (new_code(&site).await, site.visitor());
    let page = format!("/gabung/nama?kode={code}");
    let key = key_of(&rini.get(&page).await);
    for _ in 0..2 {
        assert!(join(&rini, &page, &key, ("code", &code), "Rini").await.leads_to("/pin"));
    }
    let otto = site.cast.otto.actor(&site.db.db).await;
    let members = list_members(&site.db.db, &otto, site.cast.cohort).await.unwrap();
    assert_eq!(members.iter().filter(|member| member.name == "Rini").count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_field_that_is_missing_is_named_and_the_rest_stays() {
    let site = Site::open().await;
    let (code, rini) = (new_code(&site).await, site.visitor());
    let page = format!("/gabung/nama?kode={code}");
    let key = key_of(&rini.get(&page).await);
    let fields = [
        ("key", key.as_str()),
        ("code", &code),
        ("name", "Rini"),
        ("form_of_address", "ibu"),
    ];
    assert!(rini.submit("/api/gabung", &page, &fields).await.leads_to(&page));
    let back = rini.get(&page).await;
    for sentence in ["Pilih dulu satu gambar", "Pilih dulu ini HP siapa", "Centang dulu"] {
        assert!(back.body.contains(sentence), "{sentence}");
    }
    assert!(back.body.contains("value=\"Rini\"") && key_of(&back) == key);
    let fetched = rini.fetch("/api/gabung", &fields).await;
    assert_eq!(fetched.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_wrong_code_is_told_in_words() {
    let site = Site::open().await;
    let rini = site.visitor();
    for (code, sentence) in [("12345", "enam angka"), ("482915", "Kode ini tidak ada")] {
        assert!(
            rini.submit("/api/gabung/kode", "/gabung", &[("digits", code)])
                .await
                .leads_to("/gabung")
        );
        let page = rini.get("/gabung").await;
        // The class code is no secret of one person: what was typed stays, to be looked at again.
        assert!(
            page.body.contains(sentence) && page.body.contains(&format!("value=\"{code}\"")),
            "{code}"
        );
    }
    let gone = rini.get("/gabung/nama?kode=482915").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.body.contains("sudah tidak berlaku"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_personal_link_works_for_one_person() {
    let site = Site::open().await;
    let otto = site.cast.otto.actor(&site.db.db).await;
    let link = create_join_link(&site.db.db, &otto, NOW, &mut loaded_dice(77), site.cast.cohort, "", 1)
        .await
        .unwrap();
    let (token, page) = (link.token.reveal(), format!("/g/{}", link.token.reveal()));
    let (rini, second) = (site.visitor(), site.visitor());
    let (key, other) = (key_of(&rini.get(&page).await), key_of(&second.get(&page).await));
    assert!(
        join(&rini, &page, &key, ("token", token), "Rini")
            .await
            .leads_to("/pin")
    );
    assert!(
        join(&second, &page, &other, ("token", token), "Sari")
            .await
            .leads_to(&page)
    );
    assert_eq!(second.get(&page).await.status, StatusCode::NOT_FOUND);
}
