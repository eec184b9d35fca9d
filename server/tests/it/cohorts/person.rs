//! The page of one person: what whoever leads the class does there, with plain forms.

use axum::http::StatusCode;
use domain::{
    access::Actor,
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{Schedule, TimeZone, time},
    ids::CohortId,
};
use storage::{
    accounts::Consents,
    cohorts::{NewCohort, Newcomer, change_schedule, create_cohort, join_with_code, renew_join_code},
    loaded_dice,
};
use test_support::{NOW, third_week};
use uuid::Uuid;

use crate::support::{Client, Site};

struct Ana {
    site: Site,
    mia: Client,
    page: String,
    cohort: String,
    account: String,
}

impl Ana {
    async fn open() -> Self {
        let site = Site::open().await;
        let (cohort, account) = (site.cast.cohort.to_string(), site.cast.ana.account.to_string());
        Self {
            mia: site.signed_in(&site.cast.mia).await,
            page: format!("/a/{cohort}/orang/{account}"),
            site,
            cohort,
            account,
        }
    }

    fn fields<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut fields = vec![("cohort", self.cohort.as_str()), ("account", &self.account)];
        fields.extend_from_slice(more);
        fields
    }
}

async fn class(site: &Site, actor: &Actor, name: &str, schedule: Schedule) -> CohortId {
    let new = NewCohort {
        organisation: site.cast.organisation,
        name: name.to_owned(),
        place: "Aula".to_owned(),
        time_zone: TimeZone::Wib,
        schedule,
    };
    create_cohort(&site.db.db, actor, NOW, &mut loaded_dice(61), new)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_class_leads_to_each_person_and_back() {
    let ana = Ana::open().await;
    let list = ana.mia.get(&format!("/a/{}/peserta", ana.cohort)).await;
    assert!(list.body.contains(&format!("href=\"{}\"", ana.page)));
    let page = ana.mia.get(&ana.page).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Ibu Ana",
        "Isi bersama",
        "HP baru",
        "Lupa PIN",
        "Berhenti ikut",
        "Keluarkan dari kelas",
    ] {
        assert!(page.body.contains(words), "{words}");
    }
    assert!(!page.body.contains("Nama masuk:"), "participants have no user name");
    assert!(page.body.contains("Terlewat"), "she came in the third week");
    let otto = ana.site.signed_in(&ana.site.cast.otto).await;
    let page = otto.get(&ana.page.replacen("/a/", "/o/", 1)).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_stops_is_shown_apart_and_comes_again_with_one_tap() {
    let ana = Ana::open().await;
    let nothing = ana.mia.submit("/api/kelas/berhenti", &ana.page, &ana.fields(&[])).await;
    assert!(nothing.leads_to(&ana.page));
    assert!(ana.mia.get(&ana.page).await.body.contains("Pilih dulu alasannya"));
    let why = ana.fields(&[("reason", "kerja")]);
    assert!(
        ana.mia
            .submit("/api/kelas/berhenti", &ana.page, &why)
            .await
            .leads_to(&ana.page)
    );
    let list = ana.mia.get(&format!("/a/{}/peserta", ana.cohort)).await;
    assert!(list.body.contains("id=\"berhenti\""));
    let (me, home) = (
        ana.site.signed_in(&ana.site.cast.ana).await,
        format!("/a/{}", ana.cohort),
    );
    assert!(
        me.get(&home).await.body.contains("Kembali ikut"),
        "she still sees her work"
    );
    assert!(
        me.submit("/api/kelas/kembali", &home, &ana.fields(&[]))
            .await
            .leads_to(&home)
    );
    assert!(!me.get(&home).await.body.contains("Kembali ikut"));
    let list = ana.mia.get(&format!("/a/{}/peserta", ana.cohort)).await;
    assert!(!list.body.contains("id=\"berhenti\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_is_taken_out_has_no_way_in_and_is_brought_back_from_the_class() {
    let ana = Ana::open().await;
    let class = format!("/a/{}/peserta", ana.cohort);
    let (me, home) = (
        ana.site.signed_in(&ana.site.cast.ana).await,
        format!("/a/{}", ana.cohort),
    );
    assert!(
        ana.mia
            .submit("/api/kelas/keluarkan", &ana.page, &ana.fields(&[]))
            .await
            .leads_to(&class)
    );
    assert_eq!(me.get(&home).await.status, StatusCode::NOT_FOUND, "at once");
    assert_eq!(ana.mia.get(&ana.page).await.status, StatusCode::NOT_FOUND);
    assert!(ana.mia.get(&class).await.body.contains("Dikeluarkan"));
    assert!(
        ana.mia
            .submit("/api/kelas/kembalikan", &class, &ana.fields(&[]))
            .await
            .leads_to(&class)
    );
    assert_eq!(me.get(&home).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_organizer_moves_somebody_and_they_find_everything_there() {
    let ana = Ana::open().await;
    let otto = ana.site.cast.otto.actor(&ana.site.db.db).await;
    let there = class(&ana.site, &otto, "Angkatan 2", third_week()).await.to_string();
    let (otto, page) = (
        ana.site.signed_in(&ana.site.cast.otto).await,
        ana.page.replacen("/a/", "/o/", 1),
    );
    assert!(otto.get(&page).await.body.contains("Angkatan 2"));
    let nowhere = otto.submit("/api/kelas/pindah", &page, &ana.fields(&[])).await;
    assert!(nowhere.leads_to(&page));
    assert!(otto.get(&page).await.body.contains("Pilih dulu kelasnya"));
    let moved = otto
        .submit("/api/kelas/pindah", &page, &ana.fields(&[("to", &there)]))
        .await;
    assert!(moved.leads_to(&format!("/o/{there}/orang/{}", ana.account)));
    let me = ana.site.signed_in(&ana.site.cast.ana).await;
    assert!(me.get("/").await.leads_to(&format!("/a/{there}")));
    assert!(
        me.get(&format!("/a/{there}"))
            .await
            .body
            .contains("Anda pindah ke kelas Angkatan 2")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_accounts_are_seen_side_by_side_before_they_become_one() {
    let ana = Ana::open().await;
    let (ben, choose) = (ana.site.cast.ben.account.to_string(), format!("{}/gabungkan", ana.page));
    let with = format!("{choose}?dengan={ben}");
    assert!(ana.mia.get(&choose).await.body.contains(&with));
    let both = ana.mia.get(&with).await;
    for words in [
        "#p1\"",
        "#p2\"",
        "Tetap dipakai",
        "lalu berakhir",
        "tidak bisa dibatalkan",
    ] {
        assert!(both.body.contains(words), "{words}");
    }
    let unsure = ana
        .mia
        .submit("/api/kelas/gabungkan", &with, &ana.fields(&[("other", &ben)]))
        .await;
    assert!(unsure.leads_to(&with));
    assert!(ana.mia.get(&with).await.body.contains("Centang dulu"));
    let sure = ana.fields(&[("other", &ben), ("sure", "ya")]);
    let ended = ana.site.signed_in(&ana.site.cast.ben).await;
    assert!(
        ana.mia
            .submit("/api/kelas/gabungkan", &with, &sure)
            .await
            .leads_to(&ana.page)
    );
    assert!(
        ended
            .get(&format!("/a/{}", ana.cohort))
            .await
            .location()
            .starts_with("/masuk"),
        "his session is over"
    );
    let me = ana.site.signed_in(&ana.site.cast.ana).await;
    assert_eq!(
        me.get(&format!("/a/{}", ana.cohort)).await.status,
        StatusCode::OK,
        "hers is not"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn mentor_and_organizer_write_for_her_and_she_sees_it() {
    let ana = Ana::open().await;
    let otto = ana.site.signed_in(&ana.site.cast.otto).await;
    for (client, page, name) in [
        (&ana.mia, ana.page.clone(), "Kak Mia"),
        (&otto, ana.page.replacen("/a/", "/o/", 1), "Kak Otto"),
    ] {
        let fields = [("cohort", ana.cohort.as_str()), ("owner", &ana.account)];
        let made = client.submit("/api/barang/baru", &page, &fields).await;
        let editor = made.location().to_owned();
        let shown = client.get(&editor).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("Anda mengisi untuk"));
        assert!(shown.body.contains(&format!("href=\"{page}\"")), "the way back");
        assert!(!shown.body.contains("value=\"next\""), "sending is hers");
        let listing = editor.rsplit('/').next().unwrap().to_owned();
        let fields = [
            ("listing", listing.as_str()),
            ("revision", "0"),
            ("editor", "hp"),
            ("title", "Keripik Singkong"),
            ("do", "next"),
        ];
        assert!(
            client
                .submit("/api/barang/simpan", &editor, &fields)
                .await
                .leads_to(&page)
        );
        let me = ana.site.signed_in(&ana.site.cast.ana).await;
        let own = me.get(&editor).await;
        assert!(own.body.contains("Keripik Singkong"));
        assert!(own.body.contains("Diisi bersama") && own.body.contains(name));
        assert!(
            me.get(&format!("/a/{}", ana.cohort))
                .await
                .body
                .contains(&format!("{name} membantu"))
        );
        let kirim = client.get(&format!("{editor}/kirim")).await.status.as_u16();
        assert!([403, 404].contains(&kirim), "nobody sends for her");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn her_stall_is_filled_in_together_without_saying_yes_for_her() {
    let ana = Ana::open().await;
    let page = format!("{}/lapak", ana.page);
    let shown = ana.mia.get(&page).await;
    assert!(shown.body.contains("Anda mengisi untuk"));
    assert!(!shown.body.contains("order_number_consent"));
    let fields = [
        ("cohort", ana.cohort.as_str()),
        ("owner", &ana.account),
        ("revision", "0"),
        ("name", "Dapur Ana"),
        ("city", "Bandung"),
        ("order_number", "0812-3456-7890"),
        ("order_number_consent", "ya"),
        ("look", "kunyit"),
    ];
    let saved = ana.mia.submit("/api/lapak/simpan", &page, &fields).await;
    assert!(saved.location().starts_with(&page), "{}", saved.location());
    let me = ana.site.signed_in(&ana.site.cast.ana).await;
    let own = me.get(&format!("/a/{}/lapak", ana.cohort)).await;
    assert!(own.body.contains("Dapur Ana") && own.body.contains("Diisi bersama"));
    let actor = ana.site.cast.ana.actor(&ana.site.db.db).await;
    let stall = storage::storefronts::load_own_storefront(&ana.site.db.db, &actor, ana.site.cast.cohort).await;
    assert!(!stall.unwrap().unwrap().order_number_consent);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn late_joiners_read_what_they_missed_and_people_of_one_name_have_two_pictures() {
    let ana = Ana::open().await;
    let (db, cast) = (&ana.site.db.db, &ana.site.cast);
    let otto = cast.otto.actor(db).await;
    // The class begins today: nobody is late.
    let today = Schedule::weekly(time::day_of(NOW, TimeZone::Wib));
    change_schedule(db, &otto, NOW, &mut loaded_dice(3), cast.cohort, today)
        .await
        .unwrap();
    let me = ana.site.signed_in(&cast.ana).await;
    let home = format!("/a/{}", ana.cohort);
    assert!(!me.get(&home).await.body.contains("Anda gabung setelah kelas mulai"));
    let week = 8 * 24 * 3_600_000;
    ana.site.wait(week);
    let code = renew_join_code(db, &otto, NOW + week, &mut loaded_dice(4), cast.cohort, 9)
        .await
        .unwrap();
    let newcomer = Newcomer {
        key: domain::ids::IdempotencyKey(Uuid::from_u128(99)),
        name: "Ana".to_owned(),
        picture: Picture::new(14).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    let late = join_with_code(db, NOW + week, &mut loaded_dice(5), code.code.reveal(), newcomer)
        .await
        .unwrap();
    let page = ana.mia.get(&format!("/a/{}/orang/{}", ana.cohort, late.account)).await;
    assert!(page.body.contains("Terlewat") && page.body.contains("Tidak dihitung"));
    let class = ana.mia.get(&format!("/a/{}/peserta", ana.cohort)).await;
    assert!(
        class.body.contains("#p1\"") && class.body.contains("#p14\""),
        "two pictures"
    );
    assert!(
        class.body.contains("Ibu Ana (2)"),
        "and a number for who cannot see them"
    );
    assert!(
        !me.get(&home).await.body.contains("Anda gabung setelah kelas mulai"),
        "the first one was in time"
    );
}
