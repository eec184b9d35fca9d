//! Ways back in, as people walk them: links for passwords, a second organizer, lost phones, *Ini juga saya*; and that
//! none of it tells a stranger who has an account (P22) or a mentor what a PIN is (P24).

use axum::http::StatusCode;
use domain::accounts::{FormOfAddress, PhoneKind, Picture};
use storage::{
    accounts::{Consents, list_notices},
    cohorts::{Joined, Newcomer, join_with_code, renew_join_code},
    list_events, loaded_dice,
};
use test_support::{NOW, PASSWORD};
use uuid::Uuid;

use crate::support::{Client, Site};

const NEW: &str = "kelapa-batik-sungai-roti";

/// The link that a page shows to be sent, without the host.
async fn link_on(client: &Client, page: &str, start: &str) -> String {
    let shown = client.get(page).await.body;
    let host = format!("http://127.0.0.1:3000{start}");
    let (_, rest) = shown
        .split_once(&host)
        .unwrap_or_else(|| panic!("no {host} in {shown}"));
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    format!("{start}{token}")
}

async fn sign_in(client: &Client, username: &str, password: &str) -> String {
    let fields = [("username", username), ("password", password)];
    client
        .submit("/api/masuk/sandi", "/masuk", &fields)
        .await
        .location()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_gets_a_new_password_by_a_link_and_everything_else_ends() {
    let site = Site::open().await;
    let (otto, old) = (
        site.signed_in(&site.cast.otto).await,
        site.signed_in(&site.cast.mia).await,
    );
    let (mia, cohort) = (site.cast.mia.account.to_string(), site.cast.cohort);
    let page = format!("/o/{cohort}/orang/{mia}");
    assert!(
        otto.get(&page).await.body.contains("Nama masuk:"),
        "a forgotten user name is told"
    );
    assert!(
        otto.submit("/api/kelas/sandi-baru", &page, &[("account", &mia)])
            .await
            .leads_to(&page)
    );
    let link = link_on(&otto, &page, "/masuk/sandi-baru/").await;
    let (phone, token) = (site.visitor(), link.rsplit('/').next().unwrap().to_owned());
    assert!(phone.get(&link).await.body.contains("mia"));
    let short = phone
        .submit(
            "/api/masuk/sandi-baru",
            &link,
            &[("token", &token), ("password", "pendek")],
        )
        .await;
    assert!(short.leads_to(&link));
    assert!(phone.get(&link).await.body.contains("paling sedikit 15"));
    let good = [("token", token.as_str()), ("password", NEW)];
    assert!(phone.submit("/api/masuk/sandi-baru", &link, &good).await.leads_to("/"));
    assert!(phone.get("/").await.leads_to(&format!("/a/{cohort}/antrean")));
    let class = phone.get(&format!("/a/{cohort}/peserta")).await;
    assert!(class.body.contains("Kata sandi Anda diganti"), "she is told");
    assert!(old.get("/").await.location().is_empty(), "the old session is gone");
    assert_eq!(
        site.visitor().get(&link).await.status,
        StatusCode::NOT_FOUND,
        "once only"
    );
    assert_eq!(sign_in(&site.visitor(), "mia", PASSWORD).await, "/masuk");
    // Mengerti takes the news away that were shown, and no others.
    let seen = format!("/a/{cohort}/peserta");
    assert!(phone.submit("/api/akun/mengerti", &seen, &[]).await.leads_to(&seen));
    assert!(phone.get(&seen).await.body.contains("Kata sandi Anda diganti"));
    let shown = [("notices", class.between("name=\"notices\" value=\"", "\""))];
    assert!(phone.submit("/api/akun/mengerti", &seen, &shown).await.leads_to(&seen));
    assert!(!phone.get(&seen).await.body.contains("Kata sandi Anda diganti"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_organizer_invites_a_second_one_who_helps_the_first_back_in() {
    let site = Site::open().await;
    let otto = site.signed_in(&site.cast.otto).await;
    let organisation = site.cast.organisation.to_string();
    let fields = [("organisation", organisation.as_str())];
    assert!(
        otto.submit("/api/organisasi/undang", "/o", &fields)
            .await
            .leads_to("/o")
    );
    let link = link_on(&otto, "/o", "/undangan/penyelenggara/").await;
    let (rina, token) = (site.visitor(), link.rsplit('/').next().unwrap().to_owned());
    assert!(rina.get(&link).await.body.contains("Masjid Al-Ikhlas"));
    let form = [
        ("token", token.as_str()),
        ("name", "Rina"),
        ("form_of_address", "ibu"),
        ("picture", "4"),
        ("username", "rina"),
        ("password", NEW),
    ];
    assert!(
        rina.submit("/api/undangan/penyelenggara", &link, &form)
            .await
            .leads_to("/")
    );
    let mine = rina.get("/o").await;
    assert_eq!(mine.status, StatusCode::OK);
    let account = site.cast.otto.account.to_string();
    assert!(
        rina.submit("/api/kelas/sandi-baru", "/o", &[("account", &account)])
            .await
            .leads_to("/o")
    );
    let back = link_on(&rina, "/o", "/masuk/sandi-baru/").await;
    let token = back.rsplit('/').next().unwrap().to_owned();
    let good = [("token", token.as_str()), ("password", "santan-pandan-kopi-gula")];
    assert!(
        site.visitor()
            .submit("/api/masuk/sandi-baru", &back, &good)
            .await
            .leads_to("/")
    );
    assert_eq!(sign_in(&site.visitor(), "otto", "santan-pandan-kopi-gula").await, "/");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_lost_phone_is_signed_out_from_another() {
    let site = Site::open().await;
    let (lost, here) = (site.visitor(), site.visitor());
    for client in [&lost, &here] {
        assert_eq!(sign_in(client, "mia", PASSWORD).await, "/");
    }
    let page = here.get("/masuk/hp").await;
    assert!(page.body.contains("HP ini"));
    let other = page
        .body
        .rsplit("name=\"phone\" value=\"")
        .next()
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    assert!(
        here.submit("/api/masuk/hp/keluarkan", "/masuk/hp", &[("phone", &other)])
            .await
            .leads_to("/masuk/hp")
    );
    assert!(
        lost.get("/masuk/hp").await.location().starts_with("/masuk?lanjut="),
        "signed out at once"
    );
    assert_eq!(here.get("/masuk/hp").await.status, StatusCode::OK, "this one stays");
    assert_eq!(sign_in(&lost, "mia", PASSWORD).await, "/");
    assert!(
        here.submit("/api/masuk/hp/keluarkan-lain", "/masuk/hp", &[])
            .await
            .leads_to("/masuk/hp")
    );
    assert!(lost.get("/masuk/hp").await.location().starts_with("/masuk?lanjut="));
    assert_eq!(here.get("/masuk/hp").await.status, StatusCode::OK);
}

async fn ana_again(site: &Site) -> Joined {
    let (db, dice) = (&site.db.db, &mut loaded_dice(77));
    let mia = site.cast.mia.actor(db).await;
    let code = renew_join_code(db, &mia, NOW, dice, site.cast.cohort, 9).await.unwrap();
    let newcomer = Newcomer {
        key: domain::ids::IdempotencyKey(Uuid::from_u128(4_711)),
        name: "Ana".to_owned(),
        picture: Picture::new(15).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: site.cast.ana.phone.clone(),
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    join_with_code(db, NOW, dice, code.code.reveal(), newcomer)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_joined_twice_makes_both_accounts_one_with_the_other_pin() {
    let site = Site::open().await;
    let again = ana_again(&site).await;
    let (ana, other) = (site.signed_in(&site.cast.ana).await, again.account.to_string());
    let page = "/ganti-orang/ini-juga-saya";
    assert!(ana.get(page).await.body.contains(&other));
    let wrong = ana
        .submit(
            "/api/akun/ini-juga-saya",
            page,
            &[("account", &other), ("pin", "000000")],
        )
        .await;
    assert!(wrong.leads_to(page));
    assert!(ana.get(page).await.body.contains("PIN-nya belum cocok"));
    let fields = [("account", other.as_str()), ("pin", again.pin.reveal())];
    assert!(ana.submit("/api/akun/ini-juga-saya", page, &fields).await.leads_to("/"));
    let home = ana.get(&format!("/a/{}", site.cast.cohort)).await;
    assert!(home.body.contains("Dua akun Anda sudah jadi satu"));
    assert!(!ana.get(page).await.body.contains(&other));
    let staff = site.signed_in(&site.cast.mia).await;
    assert_eq!(
        staff.fetch("/api/akun/ini-juga-saya", &fields).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

/// P24: the mentor hands out a code, the learner gets the PIN, and only she.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_helps_without_ever_seeing_the_pin() {
    let site = Site::open().await;
    let (mia, old) = (
        site.signed_in(&site.cast.mia).await,
        site.signed_in(&site.cast.ana).await,
    );
    let (cohort, ana) = (site.cast.cohort.to_string(), site.cast.ana.account.to_string());
    let page = format!("/a/{cohort}/orang/{ana}");
    let fields = [("cohort", cohort.as_str()), ("account", &ana)];
    let mut seen = mia.get(&page).await.body;
    let issued = mia.submit("/api/kelas/lupa-pin", &page, &fields).await;
    assert!(issued.leads_to(&page));
    let shown = mia.get(&page).await;
    let code = shown
        .between("digits--long\"><span class=\"sr-only\">", "</span>")
        .replace(' ', "");
    seen.push_str(&issued.body);
    seen.push_str(&shown.body);
    let phone = site.visitor();
    let used = phone
        .submit("/api/lupa-pin", "/lupa-pin", &[("code", &code), ("phone", "own")])
        .await;
    assert!(used.leads_to("/pin"));
    let pin = phone
        .get("/pin")
        .await
        .between("<span class=\"sr-only\">", "</span>")
        .replace(' ', "");
    seen.push_str(&mia.get(&page).await.body);
    assert_eq!(pin.len(), 6);
    // Ids are full of digits; a PIN would stand alone.
    let digits = seen.split(|c: char| !c.is_ascii_alphanumeric());
    assert!(
        !digits.into_iter().any(|word| word == pin),
        "nothing that mia saw holds it"
    );
    assert!(old.get("/").await.location().is_empty(), "all sessions end");
    assert!(
        site.visitor()
            .submit("/api/lupa-pin", "/lupa-pin", &[("code", &code), ("phone", "own")])
            .await
            .leads_to("/lupa-pin")
    );
    let told = list_notices(&site.db.db, &site.cast.ana.actor(&site.db.db).await)
        .await
        .unwrap();
    assert_eq!(told[0].kind, "pin_reset");
    assert!(
        phone
            .get(&format!("/a/{cohort}"))
            .await
            .body
            .contains("PIN Anda diganti"),
        "and she reads it"
    );
    let audit = list_events(&site.db.db, Some("pin.reset"), 9).await.unwrap();
    assert_eq!((audit.len(), audit[0].about), (1, Some(site.cast.ana.account)));
    let lena = site.signed_in(&site.cast.lena).await;
    assert_eq!(
        lena.fetch("/api/kelas/lupa-pin", &fields).await.status,
        StatusCode::NOT_FOUND
    );
}

/// P22: status, place and page are the same whether or not somebody has the name. Timing is measured by
/// `crates/storage/examples/sign_in_timing.rs`.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn known_and_unknown_names_are_answered_alike() {
    let site = Site::open().await;
    let mut answers = Vec::new();
    for name in ["mia", "otto", "tidak-ada", "rina", "ana"] {
        for _ in 0..6 {
            let client = site.visitor();
            let fields = [("username", name), ("password", "bukan-kata-sandinya")];
            let answer = client.submit("/api/masuk/sandi", "/masuk", &fields).await;
            let page = client.get("/masuk").await;
            let mut body = page.body.replace(&format!("\"{name}\""), "…");
            if let Some((_, after)) = page.body.split_once("nonce=\"") {
                body = body.replace(after.split('"').next().unwrap_or_default(), "…");
            }
            answers.push((name, answer.status, answer.location().to_owned(), body));
        }
    }
    let known: Vec<_> = answers.iter().take(6).collect();
    for (index, answer) in answers.iter().enumerate() {
        let like = known[index % 6];
        assert_eq!(
            (answer.1, &answer.2, &answer.3),
            (like.1, &like.2, &like.3),
            "{}",
            answer.0
        );
    }
}
