//! The people of a class, and confirming them.

use domain::accounts::{FormOfAddress, PhoneKind, Picture};
use storage::{
    accounts::Consents,
    cohorts::{Newcomer, join_with_code, renew_join_code},
    loaded_dice,
};
use test_support::NOW;
use uuid::Uuid;

use crate::support::Site;

/// Two more people, who wait.
async fn two_newcomers(site: &Site) {
    let otto = site.cast.otto.actor(&site.db.db).await;
    let dice = &mut loaded_dice(31);
    let code = renew_join_code(&site.db.db, &otto, NOW, dice, site.cast.cohort, 40)
        .await
        .unwrap();
    for (index, name) in ["Rini", "Sari"].into_iter().enumerate() {
        let newcomer = Newcomer {
            key: domain::ids::IdempotencyKey(Uuid::from_u128(900 + index as u128)),
            name: name.to_owned(),
            picture: Picture::new(12).unwrap(),
            form_of_address: FormOfAddress::Ibu,
            phone: PhoneKind::Own,
            known: None,
            consents: Consents {
                joining: true,
                ..Consents::default()
            },
        };
        join_with_code(&site.db.db, NOW, dice, code.code.reveal(), newcomer)
            .await
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn mentor_and_organizer_confirm_one_and_all() {
    let site = Site::open().await;
    two_newcomers(&site).await;
    let cohort = site.cast.cohort.to_string();
    let (mia, page) = (site.signed_in(&site.cast.mia).await, format!("/a/{cohort}/peserta"));
    let before = mia.get(&page).await;
    assert!(before.body.contains("Terima semua (2)"));
    let member = before.between("name=\"member\" value=\"", "\"").to_owned();
    let one = [("cohort", cohort.as_str()), ("member", &member)];
    assert!(mia.submit("/api/kelas/terima", &page, &one).await.leads_to(&page));
    assert!(mia.get(&page).await.body.contains("Terima semua (1)"));
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}"));
    assert!(otto.submit("/api/kelas/terima", &page, &one[..1]).await.leads_to(&page));
    assert!(!otto.get(&page).await.body.contains("Terima semua"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn others_see_and_confirm_nobody() {
    let site = Site::open().await;
    two_newcomers(&site).await;
    let cohort = site.cast.cohort.to_string();
    for (person, action, class, mentors) in [
        (&site.cast.ana, 403, 403, 403),
        (&site.cast.zoe, 404, 403, 404),
        (&site.cast.lena, 404, 403, 404),
        (&site.cast.vito, 404, 404, 404),
    ] {
        let client = site.signed_in(person).await;
        let answer = client.fetch("/api/kelas/terima", &[("cohort", &cohort)]).await;
        assert_eq!(answer.status.as_u16(), action, "{}", person.name);
        assert_eq!(
            client.get(&format!("/o/{cohort}")).await.status.as_u16(),
            class,
            "{}",
            person.name
        );
        assert_eq!(
            client.get(&format!("/a/{cohort}/peserta")).await.status.as_u16(),
            mentors,
            "{}",
            person.name
        );
    }
    let stray = Uuid::from_u128(5).to_string();
    let mia = site.signed_in(&site.cast.mia).await;
    let answer = mia
        .fetch("/api/kelas/terima", &[("cohort", &cohort), ("member", &stray)])
        .await;
    assert_eq!(answer.status.as_u16(), 404);
    assert!(
        site.visitor()
            .get(&format!("/o/{cohort}"))
            .await
            .location()
            .starts_with("/masuk")
    );
}
