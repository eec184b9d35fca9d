//! The language of the interface: chosen in the footer, kept on the phone, said by every page; and the script that reads
//! a page aloud.

use axum::http::{Method, StatusCode, header};

use crate::{
    shop::stall::{Stall, draft, shown},
    support::{Answer, Client, Site},
};

/// Presses the switch of a page that has no form of its own.
async fn choose(client: &Client, page: &str, language: &str) -> Answer {
    client.submit("/api/bahasa", page, &[("bahasa", language)]).await
}

/// Fails unless the page says in all its places that it is in this language.
fn speaks(answer: &Answer, language: &str) {
    let html = format!("<html lang=\"{language}\"");
    assert!(answer.body.contains(&html), "{language} expected: {}", answer.body);
    assert_eq!(answer.headers[header::CONTENT_LANGUAGE], language);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_interface_is_indonesian_until_another_language_is_chosen() {
    let site = Site::open().await;
    let visitor = site.visitor();
    let asked = [("accept-language", "en-US,en;q=0.9"), ("accept", "text/html")];
    let first = visitor.send_with(Method::GET, "/tentang", &asked, "").await;
    speaks(&first, "id");
    assert!(first.body.contains("Butuh bantuan?"));
    assert!(first.body.contains("value=\"en\" lang=\"en\""), "{}", first.body);

    let chosen = choose(&visitor, "/tentang", "en").await;
    assert!(chosen.leads_to("/tentang"), "{}", chosen.location());
    let cookie = chosen.headers[header::SET_COOKIE].to_str().unwrap();
    for part in ["bahasa=en", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let english = visitor.get("/tentang").await;
    speaks(&english, "en");
    assert!(english.body.contains("Need help?"));
    assert_eq!(
        english.headers[header::CACHE_CONTROL],
        "no-store",
        "one page, two languages"
    );

    choose(&visitor, "/tentang", "id").await;
    speaks(&visitor.get("/tentang").await, "id");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_language_that_nobody_speaks_here_is_refused() {
    let site = Site::open().await;
    let visitor = site.visitor();
    for unknown in ["", "fr", "en; Path=/x", "EN"] {
        let answer = visitor.fetch("/api/bahasa", &[("bahasa", unknown)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{unknown:?}");
        assert!(!answer.headers.contains_key(header::SET_COOKIE), "{unknown:?}");
    }
    speaks(&visitor.get("/tentang").await, "id");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_typed_stands_in_the_form_again_in_the_other_language() {
    let site = Site::open().await;
    let visitor = site.visitor();
    let page = visitor.get("/gabung").await;
    assert!(
        page.body.contains("formaction=\"/api/bahasa?_form=/api/gabung/kode\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("form=\"isian\"") && page.body.contains("id=\"isian\""));

    let switched = "/api/bahasa?_form=/api/gabung/kode";
    let answer = visitor
        .submit(switched, "/gabung", &[("digits", "123"), ("bahasa", "en")])
        .await;
    assert!(answer.leads_to("/gabung"), "{}", answer.location());
    let english = visitor.get("/gabung").await;
    speaks(&english, "en");
    assert!(english.body.contains("value=\"123\""), "{}", english.body);
    assert!(
        !english.body.contains("error-summary"),
        "nothing is wrong with it: {}",
        english.body
    );

    // What was wrong stays wrong, in the other words.
    visitor.submit("/api/gabung/kode", "/gabung", &[("digits", "12")]).await;
    let refused = visitor
        .get("/gabung")
        .await
        .between("id=\"digits-e\" class=\"field-error\">", "</p>")
        .to_owned();
    visitor
        .submit(switched, "/gabung", &[("digits", "12"), ("bahasa", "id")])
        .await;
    let indonesian = visitor.get("/gabung").await;
    assert!(indonesian.body.contains("value=\"12\""));
    assert_ne!(
        indonesian.between("id=\"digits-e\" class=\"field-error\">", "</p>"),
        refused
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_that_came_back_stays_when_the_language_changes_beside_it() {
    let site = Site::open().await;
    let visitor = site.visitor();
    let typed = [("username", "siapa"), ("password", "bukan-ini-sandinya")];
    visitor.submit("/api/masuk/sandi", "/masuk?sandi=1", &typed).await;
    choose(&visitor, "/masuk?sandi=1", "en").await;
    let page = visitor.get("/masuk?sandi=1").await;
    speaks(&page, "en");
    assert!(page.body.contains("value=\"siapa\""), "{}", page.body);
    assert!(page.body.contains("error-summary"));
    assert!(!page.body.contains("bukan-ini-sandinya"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn refusals_speak_the_chosen_language_and_lead_back_to_it() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let queue = format!("/a/{}/antrean?a=\"><b&c", site.cast.cohort).replace(['"', '<', '>'], "%22");
    let refused = ana.get(&queue).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    speaks(&refused, "id");
    assert!(refused.body.contains("Bagian ini bukan untuk akun Anda"));
    assert_eq!(
        refused.between("name=\"_page\" value=\"", "\""),
        queue.replace('&', "&amp;")
    );

    choose(&ana, &queue, "en").await;
    let refused = ana.get(&queue).await;
    speaks(&refused, "en");
    assert!(refused.body.contains("This part is not for your account"));
    let missing = ana.get("/tidak-ada").await;
    speaks(&missing, "en");
    assert!(missing.body.contains("This page does not exist"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn public_pages_are_one_for_everybody() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (_, product) = stall.public(draft("Keripik Pedas"), 2).await;
    let visitor = site.visitor();
    for path in [stall.path().await, product, "/t/tidak-ada".to_owned()] {
        choose(&visitor, "/tentang", "id").await;
        let before = visitor.get(&path).await;
        speaks(&before, "id");
        choose(&visitor, "/tentang", "en").await;
        let after = visitor.get(&path).await;
        speaks(&after, "id");
        assert_eq!(before.headers.get(header::ETAG), after.headers.get(header::ETAG));
        assert_eq!(before.body, after.body);
        assert!(!after.body.contains("dengar.js"), "no script runs there");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pages_may_be_read_aloud_by_one_small_script_that_the_policy_knows() {
    let site = Site::open().await;
    let visitor = site.visitor();
    for (language, word) in [("id", "data-listen=\"Dengarkan\""), ("en", "data-listen=\"Listen\"")] {
        choose(&visitor, "/gabung", language).await;
        let page = visitor.get("/gabung").await;
        let nonce = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        let nonce = nonce.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
        let script = page.between("<script src=\"/dengar.js\"", "</script>");
        assert!(script.contains("defer") && script.contains(word), "{script}");
        assert!(script.contains(&format!("nonce=\"{nonce}\"")), "{script}");
    }
}
