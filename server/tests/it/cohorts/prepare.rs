//! Preparing a class: a pasted list, personal links, cards.

use crate::support::{Client, Site};

const LIST: &str = "1. Bu Rini 0812-0000-0041\n~ Siti +62 813-0000-0042\nSiti 081400000043\nIbu Nur'aini\nBu Rini 0812 0000 0041\nJoko 0812345";

async fn paste(client: &Client, cohort: &str, page: &str, list: &str) {
    let fields = [("cohort", cohort), ("pasted", list)];
    let answer = client.submit("/api/kelas/tempel", page, &fields).await;
    assert!(answer.leads_to(page), "{} {}", answer.location(), answer.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_list_is_shown_as_understood_and_then_becomes_links_whose_numbers_are_nowhere_stored() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/siap"));
    paste(&otto, &cohort, &page, LIST).await;
    let shown = otto.get(&page).await;
    for part in [
        "Begini yang terbaca",
        "Bu Rini",
        "0812-0000-0041",
        "0813-0000-0042",
        "0814-0000-0043",
        "tanpa nomor",
        "nomornya tidak terbaca",
        "nomor muncul dua kali",
        "Buat link pribadi (5)",
    ] {
        assert!(shown.body.contains(part), "{part}");
    }
    assert!(!shown.body.contains("wa.me"), "nothing is made before a yes");
    let key = shown.between("name=\"key\" value=\"", "\"").to_owned();
    let fields = [("cohort", cohort.as_str()), ("key", &key)];
    for _ in 0..2 {
        assert!(
            otto.submit("/api/kelas/tempel/link", &page, &fields)
                .await
                .leads_to(&page)
        );
    }
    let made = otto.get(&page).await;
    for number in ["6281200000041", "6281300000042", "6281400000043"] {
        assert_eq!(
            made.body.matches(&format!("https://wa.me/{number}?text=")).count(),
            1,
            "{number}"
        );
    }
    assert_eq!(made.body.matches("https://wa.me/?text=").count(), 2);
    assert!(made.body.contains("Belum gabung (5)"), "made once");
    // The link of the address leads in, for one person.
    let link = made.between("wa.me/6281200000041?text=", "\"");
    let token = link.split("%2Fg%2F").nth(1).unwrap()[..40].to_owned();
    assert_eq!(site.visitor().get(&format!("/g/{token}")).await.status.as_u16(), 200);
    // Names are notes of the links; numbers are in no table at all.
    assert!(site.db.db.mentions("Bu Rini").await.unwrap());
    for digits in ["00000041", "00000042", "00000043", "0000-0041", "0000 0041"] {
        assert!(!site.db.db.mentions(digits).await.unwrap(), "{digits} is stored");
    }
    // Another browser of the same person shows names and no numbers.
    let other = site.signed_in(&site.cast.otto).await.get(&page).await;
    assert!(other.body.contains("Bu Rini") && !other.body.contains("00000041") && !other.body.contains(&token));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_that_comes_back_does_not_keep_the_numbers() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/siap"));
    paste(&otto, &cohort, &page, "....").await;
    assert!(
        otto.get(&page)
            .await
            .body
            .contains("Belum ada nama atau nomor yang terbaca")
    );
    // Signed out in between: the page is remembered, what was pasted is not.
    let visitor = site.visitor();
    let fields = [("cohort", cohort.as_str()), ("pasted", LIST)];
    let answer = visitor.submit("/api/kelas/tempel", &page, &fields).await;
    assert!(answer.location().starts_with("/masuk?lanjut="));
    assert!(!site.db.db.mentions("0000-0041").await.unwrap());
    // Without a list there is nothing to make links of.
    let fields = [
        ("cohort", cohort.as_str()),
        ("key", "00000000-0000-4000-8000-00000000beef"),
    ];
    assert!(
        otto.submit("/api/kelas/tempel/link", &page, &fields)
            .await
            .leads_to(&page)
    );
    assert!(otto.get(&page).await.body.contains("Tempel sekali lagi"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn signing_out_takes_the_numbers_off_the_browser() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/siap"));
    paste(&otto, &cohort, &page, LIST).await;
    let gone = otto.submit("/api/keluar", "/ganti-orang", &[]).await;
    let cookies: Vec<&str> = gone
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    assert!(
        cookies
            .iter()
            .any(|cookie| cookie.starts_with("sekali=;") && cookie.contains("Max-Age=0")),
        "{cookies:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn cards_are_printed_for_who_is_expected_and_can_be_printed_again() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/siap"));
    let cards = format!("/o/{cohort}/cetak/kartu");
    assert!(otto.get(&cards).await.body.contains("Belum ada nama"));
    paste(&otto, &cohort, &page, "Bu Rini 0812-0000-0041\nSiti\nSiti").await;
    let key = otto.get(&page).await.between("name=\"key\" value=\"", "\"").to_owned();
    let fields = [("cohort", cohort.as_str()), ("key", &key)];
    otto.submit("/api/kelas/tempel/link", &page, &fields).await;
    let before = otto.get(&cards).await;
    assert!(before.body.contains("Bu Rini, Siti, Siti"), "{}", before.body);
    assert!(!before.body.contains("class=\"qr\""));
    for _ in 0..2 {
        assert!(
            otto.submit("/api/kelas/kartu", &cards, &fields[..1])
                .await
                .leads_to(&cards)
        );
        let sheet = otto.get(&cards).await;
        assert_eq!(sheet.body.matches("class=\"paper-card\"").count(), 3);
        assert_eq!(sheet.body.matches("class=\"qr\"").count(), 3);
        for part in [
            "PIN saya",
            "Angkatan 1",
            "Aula",
            "127.0.0.1:3000/gabung",
            "Kode QR untuk Bu Rini",
        ] {
            assert!(sheet.body.contains(part), "{part}");
        }
    }
    // Taken back: one card less.
    let open = otto.get(&page).await;
    let link = open.between("name=\"link\" value=\"", "\"").to_owned();
    let fields = [("cohort", cohort.as_str()), ("link", &link)];
    assert!(
        otto.submit("/api/kelas/link/batal", &page, &fields)
            .await
            .leads_to(&page)
    );
    assert!(otto.get(&page).await.body.contains("Belum gabung (2)"));
    assert_eq!(otto.fetch("/api/kelas/link/batal", &fields).await.status.as_u16(), 404);
}
