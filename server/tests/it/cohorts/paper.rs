//! What is printed: the list to sign, and the editor on paper.

use std::collections::BTreeSet;

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_list_to_sign_has_everybody_with_picture_and_lines_for_guests() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (mia, otto) = (
        site.signed_in(&site.cast.mia).await,
        site.signed_in(&site.cast.otto).await,
    );
    for (client, path) in [
        (&mia, format!("/a/{cohort}/cetak/hadir/3")),
        (&otto, format!("/o/{cohort}/cetak/hadir/3")),
    ] {
        let sheet = client.get(&path).await;
        for part in [
            "Daftar hadir",
            "Angkatan 1",
            "3. Judul dan cerita barang",
            "Tanda tangan",
            "Ibu Ana",
            "Ibu Ben",
            "pictures.svg#p1\"",
            "pictures.svg#p2\"",
        ] {
            assert!(sheet.body.contains(part), "{path}: {part}");
        }
        let rows = sheet.body.split("<tbody>").nth(1).unwrap().matches("<tr>").count();
        assert_eq!(rows, 2 + 8, "two people and eight empty lines");
        assert!(
            !sheet.between("<main", "</main>").contains("<form"),
            "nothing to press on paper"
        );
    }
}

/// What the editor says about handling a screen, not about the goods.
const SCREEN_ONLY: [&str; 4] = [
    "Cari jenis",
    "Buka kelompoknya, lalu pilih satu.",
    "Tambah foto",
    "Boleh beberapa sekaligus, paling banyak 9. Foto HP biasa sudah cukup.",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_sheet_asks_for_everything_that_the_editor_asks_for_in_the_same_words() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let ana = site.signed_in(&site.cast.ana).await;
    let list = format!("/a/{cohort}/barang");
    let key = ana.get(&list).await.between("name=\"key\" value=\"", "\"").to_owned();
    let made = ana
        .submit("/api/barang/baru", &list, &[("cohort", &cohort), ("key", &key)])
        .await;
    let editor = ana.get(made.location()).await;
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for start in [
        "class=\"field-label\"",
        "class=\"field-hint\"",
        "class=\"choice-name\"",
        "class=\"group-face\"",
    ] {
        for part in editor.body.split(start).skip(1) {
            let content = part.split_once('>').unwrap().1;
            let text: String = match start {
                "class=\"group-face\"" => content.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned(),
                _ => content.split('<').next().unwrap().to_owned(),
            };
            asked.insert(text.trim().to_owned());
        }
    }
    asked.retain(|text| !text.is_empty() && !SCREEN_ONLY.contains(&text.as_str()));
    assert!(asked.len() > 20, "the editor was read: {asked:?}");
    let mia = site.signed_in(&site.cast.mia).await;
    let sheet = mia.get(&format!("/a/{cohort}/cetak/lembar")).await;
    let missing: Vec<&String> = asked
        .iter()
        .filter(|text| !sheet.body.contains(text.as_str()))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
    for part in ["Foto yang diambil", "foto dari dekat", "Kainnya apa?", "Nama peserta"] {
        assert!(sheet.body.contains(part), "{part}");
    }
    let otto = site.signed_in(&site.cast.otto).await;
    assert!(
        otto.get(&format!("/o/{cohort}/cetak/lembar"))
            .await
            .body
            .contains("Lembar barang")
    );
}
