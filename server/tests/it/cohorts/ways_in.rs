//! The class code, personal links and invitations.

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_new_code_replaces_the_old_one() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}"));
    let mut codes = Vec::new();
    for _ in 0..2 {
        assert!(
            otto.submit("/api/kelas/kode-baru", &page, &[("cohort", &cohort)])
                .await
                .leads_to(&page)
        );
        let shown = otto.get(&page).await;
        assert!(shown.body.contains("class=\"qr\"") && shown.body.contains("WIB"));
        codes.push(
            shown
                .between("digits--wall\"><span class=\"sr-only\">", "</span>")
                .replace(' ', ""),
        );
    }
    let visitor = site.visitor();
    assert!(
        visitor
            .submit("/api/gabung/kode", "/gabung", &[("digits", &codes[0])])
            .await
            .leads_to("/gabung")
    );
    assert_ne!(
        visitor
            .submit("/api/gabung/kode", "/gabung", &[("digits", &codes[1])])
            .await
            .location(),
        "/gabung"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn links_are_shown_to_whoever_made_them_and_lead_in() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}"));
    for (action, path) in [("/api/kelas/link", "/g/"), ("/api/kelas/undang", "/undangan/")] {
        assert!(otto.submit(action, &page, &[("cohort", &cohort)]).await.leads_to(&page));
        let shown = otto.get(&page).await;
        assert!(shown.body.contains("https://wa.me/?text="));
        let token = shown.between(&format!("http://127.0.0.1:3000{path}"), "\n").to_owned();
        assert_eq!(site.visitor().get(&format!("{path}{token}")).await.status.as_u16(), 200);
        let other = site.signed_in(&site.cast.otto).await.get(&page).await;
        assert!(!other.body.contains(&token), "another browser shows the link");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn others_make_no_codes_and_links() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    for action in ["/api/kelas/kode-baru", "/api/kelas/link", "/api/kelas/undang"] {
        let mentor = if action == "/api/kelas/undang" { 403 } else { 200 };
        for (person, status) in [
            (&site.cast.ana, 403),
            (&site.cast.zoe, 404),
            (&site.cast.vito, 404),
            (&site.cast.lena, 404),
            (&site.cast.mia, mentor),
        ] {
            let answer = site.signed_in(person).await.fetch(action, &[("cohort", &cohort)]).await;
            assert_eq!(answer.status.as_u16(), status, "{action} {}", person.name);
        }
        assert_eq!(
            site.visitor()
                .fetch(action, &[("cohort", &cohort)])
                .await
                .status
                .as_u16(),
            401
        );
    }
}
