//! An organizer makes a class.

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_organizer_makes_a_class_and_sees_it() {
    let site = Site::open().await;
    let (otto, organisation) = (
        site.signed_in(&site.cast.otto).await,
        site.cast.organisation.to_string(),
    );
    let mut fields = vec![
        ("organisation", organisation.as_str()),
        ("name", "Angkatan 2"),
        ("place", "Aula"),
        ("zone", "WITA"),
        ("first_day", "21/11/2026"),
    ];
    let answer = otto.submit("/api/kelas/buat", "/o", &fields).await;
    assert!(answer.location().starts_with("/o/"), "{}", answer.body);
    assert!(otto.get(answer.location()).await.body.contains("Belum ada kode"));
    assert!(otto.get("/o").await.body.contains("Angkatan 2"));
    fields[1].1 = "  ";
    fields[3].1 = "GMT";
    fields[4].1 = "besok";
    assert!(otto.submit("/api/kelas/buat", "/o", &fields).await.leads_to("/o"));
    let page = otto.get("/o").await;
    assert!(page.body.contains("Ini belum diisi") && page.body.contains("Pilih dulu waktu setempat"));
    assert!(page.body.contains("Tulis harinya dengan angka") && page.body.contains("value=\"besok\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn others_cannot_make_one() {
    let site = Site::open().await;
    let organisation = site.cast.organisation.to_string();
    let fields = [
        ("organisation", organisation.as_str()),
        ("name", "Angkatan 2"),
        ("place", "Aula"),
        ("zone", "WIB"),
        ("first_day", "2026-11-21"),
    ];
    for person in [&site.cast.vito, &site.cast.mia, &site.cast.ana] {
        let answer = site.signed_in(person).await.fetch("/api/kelas/buat", &fields).await;
        assert_eq!(answer.status.as_u16(), 404, "{}", person.name);
    }
    assert_eq!(
        site.visitor().fetch("/api/kelas/buat", &fields).await.status.as_u16(),
        401
    );
    assert!(
        site.visitor()
            .submit("/api/kelas/buat", "/o", &fields)
            .await
            .location()
            .starts_with("/masuk")
    );
}
