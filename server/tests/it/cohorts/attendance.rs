//! Tapping who is here.

use domain::accounts::{FormOfAddress, PhoneKind, Picture};
use storage::{
    accounts::Consents,
    cohorts::{Newcomer, join_with_code, list_members, renew_join_code},
    list_events, loaded_dice,
};
use test_support::NOW;
use uuid::Uuid;

use crate::support::{Answer, Client, Site};

const ACTION: &str = "/api/kelas/hadir";

/// Ids of the tiles, in the order in which they stand on the page.
fn tiles(page: &Answer) -> Vec<String> {
    let parts = page.body.split("name=\"was-").skip(1);
    parts.map(|part| part[..36].to_owned()).collect()
}

/// What the boxes of somebody say.
fn state(page: &Answer, id: &str) -> String {
    let named = page.between(&format!("name=\"was-{id}\" value=\""), "\"");
    named.to_owned()
}

/// Posts the list as it stands in this browser, with these boxes ticked.
async fn save(client: &Client, page: &str, seen: &Answer, ticked: &[String], wish: &str, cohort: &str) -> Answer {
    let mut fields: Vec<(String, String)> = vec![
        ("cohort".to_owned(), cohort.to_owned()),
        ("module".to_owned(), "3".to_owned()),
        ("do".to_owned(), wish.to_owned()),
    ];
    fields.extend(
        tiles(seen)
            .into_iter()
            .map(|id| (format!("was-{id}"), state(seen, &id))),
    );
    fields.extend(ticked.iter().map(|name| (name.clone(), "ya".to_owned())));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    client.submit(ACTION, page, &fields).await
}

async fn another_ana(site: &Site) {
    let otto = site.cast.otto.actor(&site.db.db).await;
    let dice = &mut loaded_dice(41);
    let code = renew_join_code(&site.db.db, &otto, NOW, dice, site.cast.cohort, 40)
        .await
        .unwrap();
    let newcomer = Newcomer {
        key: domain::ids::IdempotencyKey(Uuid::from_u128(990)),
        name: "Ana".to_owned(),
        picture: Picture::new(17).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    join_with_code(&site.db.db, NOW + 60_000, dice, code.code.reveal(), newcomer)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_mentors_with_the_same_list_do_not_undo_each_other() {
    let site = Site::open().await;
    another_ana(&site).await;
    let cohort = site.cast.cohort.to_string();
    let (mia, page) = (site.signed_in(&site.cast.mia).await, format!("/a/{cohort}/hadir/3"));
    let (otto, others) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/hadir/3"));
    let (one, two) = (mia.get(&page).await, otto.get(&others).await);
    let ids = tiles(&one);
    assert_eq!(ids.len(), 3, "two Anas and Ben");
    // Two people of one name are told apart by picture, and waiting to be confirmed does not matter.
    assert!(one.body.contains("pictures.svg#p1\"") && one.body.contains("pictures.svg#p17\""));
    let here = |id: &String| format!("here-{id}");
    assert!(
        save(&mia, &page, &one, &[here(&ids[0])], "save", &cohort)
            .await
            .leads_to(&page)
    );
    site.wait(60_000);
    let excused = format!("excused-{}", ids[2]);
    assert!(
        save(&otto, &others, &two, &[here(&ids[1]), excused], "save", &cohort)
            .await
            .leads_to(&others)
    );
    let now = mia.get(&page).await;
    let states: Vec<String> = ids.iter().map(|id| state(&now, id)).collect();
    assert_eq!(states, ["present", "present", "excused"]);
    assert!(now.body.contains("Hadir 2, Izin 1, Tidak hadir 0, Belum dicatat 0"));
    assert!(now.body.contains("Terakhir dicatat oleh Otto"));
    // Corrected later: unticked means absent, ticked again means here.
    assert!(
        save(&mia, &page, &now, &[here(&ids[1]), here(&ids[2])], "save", &cohort)
            .await
            .leads_to(&page)
    );
    let now = mia.get(&page).await;
    let states: Vec<String> = ids.iter().map(|id| state(&now, id)).collect();
    assert_eq!(states, ["absent", "present", "present"]);
    assert_eq!(
        list_events(&site.db.db, Some("attendance.marked"), 20)
            .await
            .unwrap()
            .len(),
        5
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_rest_are_noted_absent_in_one_tap() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (mia, page) = (site.signed_in(&site.cast.mia).await, format!("/a/{cohort}/hadir/3"));
    let list = mia.get(&page).await;
    assert!(list.body.contains("Belum dicatat 2"));
    let ids = tiles(&list);
    assert!(
        save(&mia, &page, &list, &[format!("here-{}", ids[0])], "rest", &cohort)
            .await
            .leads_to(&page)
    );
    assert!(
        mia.get(&page)
            .await
            .body
            .contains("Hadir 1, Izin 0, Tidak hadir 1, Belum dicatat 0")
    );
    // They joined after the first meeting, and are not blamed for it.
    let first = mia.get(&format!("/a/{cohort}/hadir/1")).await;
    assert!(first.body.contains("gabung sesudahnya"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn people_of_another_class_and_meetings_that_do_not_exist_are_not_found() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let lena = site.cast.lena.actor(&site.db.db).await;
    let members = list_members(&site.db.db, &lena, site.cast.other_cohort).await.unwrap();
    let mia = site.signed_in(&site.cast.mia).await;
    let before = site.db.db.fingerprint().await.unwrap();
    for id in [
        members[1].membership.to_string(),
        Uuid::from_u128(9).to_string(),
        "x".to_owned(),
    ] {
        let (was, here) = (format!("was-{id}"), format!("here-{id}"));
        let fields = [
            ("cohort", cohort.as_str()),
            ("module", "3"),
            (was.as_str(), ""),
            (here.as_str(), "ya"),
        ];
        assert_eq!(mia.fetch(ACTION, &fields).await.status.as_u16(), 404, "{id}");
    }
    for module in ["0", "7", "", "drei", "-1"] {
        let fields = [("cohort", cohort.as_str()), ("module", module), ("do", "rest")];
        assert_eq!(mia.fetch(ACTION, &fields).await.status.as_u16(), 404, "{module}");
    }
    assert_eq!(site.db.db.fingerprint().await.unwrap(), before);
    for (person, status) in [(&site.cast.ana, 403), (&site.cast.zoe, 404), (&site.cast.vito, 404)] {
        let fields = [("cohort", cohort.as_str()), ("module", "3"), ("do", "rest")];
        assert_eq!(
            site.signed_in(person)
                .await
                .fetch(ACTION, &fields)
                .await
                .status
                .as_u16(),
            status
        );
    }
    let page = format!("/a/{cohort}/hadir/3");
    let fields = [("cohort", cohort.as_str()), ("module", "3"), ("do", "rest")];
    assert!(
        site.visitor()
            .submit(ACTION, &page, &fields)
            .await
            .location()
            .starts_with("/masuk?lanjut=")
    );
}
