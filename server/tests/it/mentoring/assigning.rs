//! Giving participants a mentor, handing them over, and whose turn a try is.

use domain::accounts::{FormOfAddress, Picture};
use storage::{
    Secret,
    accounts::NewStaff,
    cohorts::{accept_mentor_invitation, create_mentor_invitation, list_members},
    loaded_dice,
};
use test_support::{NOW, PASSWORD, Person};

use crate::{reviews::seed::Place, support::Site};

/// A second mentor of ana's class.
pub async fn doni(site: &Site) -> Person {
    let (db, dice) = (&site.db.db, &mut loaded_dice(71));
    let otto = site.cast.otto.actor(db).await;
    let link = create_mentor_invitation(db, &otto, NOW, dice, site.cast.cohort, "")
        .await
        .unwrap();
    let staff = NewStaff {
        name: "Doni".to_owned(),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(7).unwrap(),
        username: "doni".to_owned(),
        password: Secret::new(PASSWORD),
    };
    let accepted = accept_mentor_invitation(db, NOW, dice, &link.token, staff)
        .await
        .unwrap();
    Person {
        account: accepted.account,
        name: "doni",
        pin: None,
        phone: None,
    }
}

/// Somebody's place in ana's class.
async fn place_of(site: &Site, person: &Person) -> String {
    let otto = site.cast.otto.actor(&site.db.db).await;
    let members = list_members(&site.db.db, &otto, site.cast.cohort).await.unwrap();
    let found = members.iter().find(|one| one.account == person.account).unwrap();
    found.membership.to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_even_split_is_proposed_and_holds_once_it_is_saved() {
    let site = Site::open().await;
    let doni = doni(&site).await;
    let otto = site.signed_in(&site.cast.otto).await;
    let class = format!("/o/{}", site.cast.cohort);
    let page = format!("{class}/pendamping");
    assert!(otto.get(&class).await.body.contains("Belum dibagi"));
    assert!(!otto.get(&page).await.body.contains("selected"));
    let proposed = otto.get(&format!("{page}?bagi=rata")).await.body;
    assert!(proposed.contains("Ini baru usulan") && proposed.matches(" selected").count() == 2);
    assert!(
        otto.get(&class).await.body.contains("Belum dibagi"),
        "nothing is saved by looking"
    );
    let (ana, ben) = (
        place_of(&site, &site.cast.ana).await,
        place_of(&site, &site.cast.ben).await,
    );
    let (mia, doni) = (place_of(&site, &site.cast.mia).await, place_of(&site, &doni).await);
    let cohort = site.cast.cohort.to_string();
    let names = [
        format!("p.{ana}"),
        format!("w.{ana}"),
        format!("p.{ben}"),
        format!("w.{ben}"),
    ];
    let fields = [
        ("cohort", cohort.as_str()),
        (&names[0], &mia),
        (&names[1], ""),
        (&names[2], ""),
        (&names[3], ""),
    ];
    assert!(
        otto.submit("/api/pendamping/bagi", &page, &fields)
            .await
            .leads_to(&page)
    );
    assert!(
        otto.get(&class)
            .await
            .body
            .contains("1 peserta belum punya pendamping.")
    );
    // A form that was open meanwhile changes only what was changed in it.
    let stale = [
        ("cohort", cohort.as_str()),
        (&names[0], ""),
        (&names[1], ""),
        (&names[2], &doni),
        (&names[3], ""),
    ];
    otto.submit("/api/pendamping/bagi", &page, &stale).await;
    assert!(otto.get(&class).await.body.contains("Semua peserta punya pendamping."));
    let body = otto.get(&page).await.body;
    assert_eq!(body.matches(" selected").count(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_hands_over_all_their_people_and_the_new_one_reads_why() {
    let (place, submission) = Place::sent().await;
    let site = &place.site;
    let doni = doni(site).await;
    let cohort = site.cast.cohort.to_string();
    let ana = place_of(site, &site.cast.ana).await;
    let (to_mia, to_doni) = (place_of(site, &site.cast.mia).await, place_of(site, &doni).await);
    let (chosen, before) = (format!("p.{ana}"), format!("w.{ana}"));
    let assign = [("cohort", cohort.as_str()), (&chosen, &to_mia), (&before, "")];
    let otto = place.otto().await;
    let split = format!("/o/{cohort}/pendamping");
    otto.submit("/api/pendamping/bagi", &split, &assign).await;
    assert!(!otto.get(&split).await.body.contains("<details open"));
    let to_nobody = [("cohort", cohort.as_str()), ("of", &to_mia)];
    otto.submit("/api/pendamping/alih", &split, &to_nobody).await;
    let refused = otto.get(&split).await.body;
    assert!(refused.contains("<details open") && refused.contains("Pilih dulu pendamping barunya."));

    let (mia, kak_doni) = (place.mia().await, site.signed_in(&doni).await);
    assert!(!mia.get(&place.queue()).await.body.contains("didampingi"));
    let queue = kak_doni.get(&place.queue()).await.body;
    assert!(queue.contains("Peserta pendamping lain") && queue.contains("didampingi Kak Mia"));
    assert!(queue.contains(&submission), "below, but not hidden");

    let page = format!("/a/{cohort}/alih");
    assert!(mia.get(&page).await.body.contains("Serahkan semua"));
    let nobody = [("cohort", cohort.as_str()), ("note", "Saya <cuti>.")];
    assert!(mia.submit("/api/pendamping/alih", &page, &nobody).await.leads_to(&page));
    let back = mia.get(&page).await.body;
    assert!(back.contains("Pilih dulu pendamping barunya."), "{back}");
    assert!(back.contains("Saya &lt;cuti>."), "{back}");
    let hand = [
        ("cohort", cohort.as_str()),
        ("to", &to_doni),
        ("all", "ya"),
        (&before, ""),
        ("note", "Saya <cuti> dua minggu."),
    ];
    let people = format!("/a/{cohort}/peserta");
    assert!(mia.submit("/api/pendamping/alih", &page, &hand).await.leads_to(&people));
    let theirs = kak_doni.get(&people).await.body;
    assert!(theirs.contains("Diserahkan oleh Kak Mia") && theirs.contains("Saya &lt;cuti&gt; dua minggu."));
    assert!(
        !mia.get(&people).await.body.contains("dua minggu"),
        "a word for the new mentor only"
    );
    assert!(
        mia.get(&page)
            .await
            .body
            .contains("Belum ada peserta yang dibagikan ke Anda.")
    );
    // What mia no longer has she cannot give away.
    let refused = mia.fetch("/api/pendamping/alih", &hand).await;
    assert_eq!(refused.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_class_page_of_mentors_tells_who_waits_and_who_is_silent() {
    let (place, submission) = Place::sent().await;
    let people = format!("/a/{}/peserta", place.site.cast.cohort);
    place.site.wait(9 * 86_400_000);
    let body = place.mia().await.get(&people).await.body;
    let (waits, silent) = (body.find("Menunggu ulasan 9 hari"), body.find("Diam 9 hari"));
    assert!(waits.is_some() && waits < silent);
    assert!(body.contains(&place.review_page(&submission)));
    assert!(body.contains("https://wa.me/?text=Halo%20Ibu%20Ben"));
    assert!(
        !place
            .otto()
            .await
            .get(&format!("/o/{}", place.site.cast.cohort))
            .await
            .body
            .contains("Diam")
    );
}
