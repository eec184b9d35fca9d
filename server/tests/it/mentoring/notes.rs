//! A mentor's private notes.

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_note_is_kept_removed_and_brought_back_and_never_shown_to_anybody_else() {
    let site = Site::open().await;
    let (cohort, ana) = (site.cast.cohort.to_string(), site.cast.ana.account.to_string());
    let page = format!("/a/{cohort}/orang/{ana}/catatan");
    let mia = site.signed_in(&site.cast.mia).await;
    let key = mia.get(&page).await.between("name=\"key\" value=\"", "\"").to_owned();
    let note = |text: &'static str| {
        [
            ("cohort", cohort.clone()),
            ("account", ana.clone()),
            ("key", key.clone()),
            ("note", text.to_owned()),
        ]
    };
    let send = async |text: &'static str| {
        let fields = note(text);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        mia.submit("/api/catatan/tulis", &page, &fields).await
    };
    // What cannot be kept comes back as it was typed, with the reason.
    assert!(send("Nomornya 081234567890 <ya>").await.leads_to(&page));
    let back = mia.get(&page).await.body;
    assert!(back.contains("Hapus bagian itu dulu") && back.contains("081234567890 &lt;ya>"));
    assert!(send("Malu bertanya, <rajin>.").await.leads_to(&page));
    let body = mia.get(&page).await.body;
    assert!(body.contains("Malu bertanya, &lt;rajin&gt;.") && !body.contains("081234567890"));
    for (person, status) in [
        (&site.cast.ana, 403),
        (&site.cast.ben, 403),
        (&site.cast.otto, 404),
        (&site.cast.lena, 404),
        (&site.cast.zoe, 404),
    ] {
        let client = site.signed_in(person).await;
        assert_eq!(client.get(&page).await.status, status, "{}", person.name);
    }
    let ana = site.signed_in(&site.cast.ana).await;
    for path in [format!("/a/{cohort}"), format!("/a/{cohort}/ulasan")] {
        assert!(!ana.get(&path).await.body.contains("Malu bertanya"), "{path}");
    }
    let id = body.split("name=\"note\" value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    mia.submit("/api/catatan/buang", &page, &[("note", &id)]).await;
    assert!(mia.get(&page).await.body.contains("Dibuang (masih bisa dikembalikan"));
    mia.submit("/api/catatan/kembalikan", &page, &[("note", &id)]).await;
    assert!(!mia.get(&page).await.body.contains("Dibuang"));
}
