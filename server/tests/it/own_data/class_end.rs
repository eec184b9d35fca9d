//! Closing a class, and how long it keeps people's data.

use axum::http::StatusCode;
use storage::{
    accounts::load_actor,
    loaded_dice,
    own_data::{end_what_is_due, set_retention},
};
use test_support::{HOUR, NOW};

use crate::{
    reviews::seed::Place,
    support::{Client, Site},
};

const DAY: i64 = 24 * HOUR;

struct End {
    page: String,
    cohort: String,
    otto: Client,
}

impl End {
    async fn of(site: &Site) -> Self {
        let cohort = site.cast.cohort.to_string();
        Self {
            page: format!("/o/{cohort}/data"),
            cohort,
            otto: site.signed_in(&site.cast.otto).await,
        }
    }

    async fn send(&self, action: &str, more: (&str, &str)) -> String {
        let fields = [("cohort", self.cohort.as_str()), more];
        assert!(self.otto.submit(action, &self.page, &fields).await.leads_to(&self.page));
        self.otto.get(&self.page).await.body
    }

    /// The code of the refusal.
    async fn refused(&self, action: &str) -> String {
        let fields = [("cohort", self.cohort.as_str()), ("sure", "ya")];
        let answer = self.otto.fetch(action, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.between("\"code\":\"", "\"").to_owned()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_closed_class_lets_nobody_in_lets_its_people_publish_and_says_until_when_it_keeps_their_data() {
    let place = Place::open().await;
    let end = End::of(&place.site).await;
    assert!(
        end.send("/api/kelas/tutup", ("sure", ""))
            .await
            .contains("Centang dulu")
    );
    let closed = end.send("/api/kelas/tutup", ("sure", "ya")).await;
    assert!(closed.contains("Ditutup pada 21 November 2026"), "{closed}");
    assert_eq!(end.refused("/api/kelas/tutup").await, "cohort_closed");

    let mia = place.mia().await;
    let people = format!("/a/{}/peserta", end.cohort);
    assert!(mia.get(&people).await.body.contains("dihapus pada 21 November 2028"));
    let refused = mia.fetch("/api/kelas/kode-baru", &[("cohort", &end.cohort)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ana = place.ana().await;
    assert!(
        ana.get("/data-saya")
            .await
            .body
            .contains("dihapus pada 21 November 2028")
    );
    let listing = place.listing.to_string();
    let published = ana.fetch("/api/barang/tayangkan", &[("listing", &listing)]).await;
    assert_eq!(published.status, StatusCode::OK, "{}", published.body);

    let open = end.send("/api/kelas/buka-lagi", ("sure", "")).await;
    assert!(open.contains("24 bulan setelah kelas ditutup"), "{open}");
    let code = mia.fetch("/api/kelas/kode-baru", &[("cohort", &end.cohort)]).await;
    assert_eq!(code.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_organizer_chooses_the_months_and_people_get_time_to_read_of_it() {
    let place = Place::open().await;
    let (site, end) = (&place.site, End::of(&place.site).await);
    let unknown = end.send("/api/kelas/simpan-data", ("months", "0")).await;
    assert!(unknown.contains("Pilih salah satu waktu"), "{unknown}");
    let year = end.send("/api/kelas/simpan-data", ("months", "12")).await;
    assert!(year.contains("12 bulan setelah kelas ditutup"), "{year}");
    end.send("/api/kelas/tutup", ("sure", "ya")).await;
    let (otto, dice) = (site.cast.otto.actor(&site.db.db).await, &mut loaded_dice(6));
    for (day, fits) in [(160, true), (170, false)] {
        let now = NOW + day * DAY;
        let set = set_retention(&site.db.db, &otto, now, dice, site.cast.cohort, 6).await;
        assert_eq!(set.is_ok(), fits, "day {day}: {set:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn when_the_months_are_over_the_people_of_the_class_are_gone_and_nobody_else() {
    let (place, _) = Place::public().await;
    let (site, end) = (&place.site, End::of(&place.site).await);
    end.send("/api/kelas/simpan-data", ("months", "6")).await;
    end.send("/api/kelas/tutup", ("sure", "ya")).await;
    let dice = &mut loaded_dice(4);
    let early = end_what_is_due(&site.db.db, &site.photos(), NOW + 170 * DAY, dice)
        .await
        .unwrap();
    assert_eq!(early.classes, 0);
    let over = NOW + 190 * DAY;
    let ended = end_what_is_due(&site.db.db, &site.photos(), over, dice).await.unwrap();
    assert_eq!((ended.classes, ended.accounts), (1, 0));
    let again = end_what_is_due(&site.db.db, &site.photos(), over, dice).await.unwrap();
    assert_eq!(again.classes, 0, "once");
    for gone in [&site.cast.ana, &site.cast.ben, &site.cast.mia] {
        assert!(load_actor(&site.db.db, gone.account).await.is_err(), "{}", gone.name);
    }
    for here in [&site.cast.zoe, &site.cast.lena, &site.cast.vito, &site.cast.otto] {
        assert!(load_actor(&site.db.db, here.account).await.is_ok(), "{}", here.name);
    }
    let page = end.otto.get(&end.page).await;
    assert!(page.body.contains("sudah dihapus pada"), "{}", page.body);
    assert_eq!(end.refused("/api/kelas/buka-lagi").await, "retention_over");
}
