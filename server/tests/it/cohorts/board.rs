//! The board of a class: its parts, the digest, a person's timeline, and the report.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{Schedule, TimeZone, time},
    ids::{CohortId, IdempotencyKey},
    listings::check,
};
use storage::{
    accounts::Consents,
    cohorts::{NewCohort, Newcomer, create_cohort, join_with_code, renew_join_code},
    list_events,
    listings::{SaveListing, load_own_listing, save_listing},
    loaded_dice,
};
use test_support::{HOUR, NOW};
use uuid::Uuid;

use crate::{reviews::seed::Place, support::Site};

/// Names as nobody should have them, which a spreadsheet would run.
const HOSTILE: [&str; 5] = [
    "=HYPERLINK(\"http://x\";\"klik\")",
    "+6281234",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
];

async fn join(site: &Site, name: &str, number: u8) {
    let (db, dice) = (&site.db.db, &mut loaded_dice(600 + u64::from(number)));
    let otto = site.cast.otto.actor(db).await;
    let code = renew_join_code(db, &otto, NOW, dice, site.cast.cohort, 9)
        .await
        .unwrap();
    let newcomer = Newcomer {
        key: IdempotencyKey(Uuid::from_u128(7000 + u128::from(number))),
        name: name.to_owned(),
        picture: Picture::new(number).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    join_with_code(db, NOW, dice, code.code.reveal(), newcomer)
        .await
        .unwrap();
}

fn plain(body: &str) -> String {
    body.replace("<!>", "")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_part_shows_who_is_in_it() {
    let (place, _) = Place::sent().await;
    let otto = place.otto().await;
    let board = format!("/o/{}/papan", place.site.cast.cohort);
    for (part, ana, ben) in [
        ("", true, true),
        ("?lihat=menunggu", true, false),
        ("?lihat=belum-mulai", false, true),
        ("?lihat=diam", false, false),
        ("?lihat=berhenti", false, false),
        ("?lihat=peringkat", true, true),
    ] {
        let page = plain(&otto.get(&format!("{board}{part}")).await.body);
        assert_eq!(page.contains(">Ibu Ana<"), ana, "{part}");
        assert_eq!(page.contains(">Ibu Ben<"), ben, "{part}");
        assert!(page.contains("Menunggu pendamping (1)"), "{part}");
    }
    let page = plain(&otto.get(&board).await.body);
    assert!(page.contains("1 dari 2</span> <span class=\"stat-label\">sudah mengirim"));
    assert!(page.contains("sejak hari ini"));
    place.site.wait(8 * 24 * HOUR);
    let page = plain(&place.otto().await.get(&format!("{board}?lihat=diam")).await.body);
    assert!(
        page.contains(">Ibu Ana<") && page.contains("8 hari"),
        "waits and is silent"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_digest_counts_and_names_nobody() {
    let (place, _) = Place::sent().await;
    let page = plain(
        &place
            .mia()
            .await
            .get(&format!("/a/{}/papan", place.site.cast.cohort))
            .await
            .body,
    );
    let digest = page
        .split("<textarea")
        .nth(1)
        .and_then(|rest| rest.split("</textarea>").next())
        .unwrap();
    assert!(digest.contains("- 1 dari 2 sudah mengirim"), "{digest}");
    assert!(
        digest.contains("- 1 orang sedang menunggu pendamping membaca."),
        "{digest}"
    );
    assert!(
        digest.contains("Langkah berikutnya: beri nama lapak masing-masing."),
        "{digest}"
    );
    assert!(
        digest.contains("Pertemuan berikutnya: Sabtu, 21 November 2026 di Aula."),
        "{digest}"
    );
    for name in ["Ana", "Ben", "Mia", "Keripik", "Dapur"] {
        assert!(!digest.contains(name), "{name} in {digest}");
    }
    let link = page.split("href=\"https://wa.me/?text=").nth(1).unwrap();
    let link = link.split('"').next().unwrap();
    let sent = percent_encoding::percent_decode_str(link).decode_utf8().unwrap();
    assert!(digest.ends_with(sent.as_ref()), "the same text is sent: {sent}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn names_that_a_spreadsheet_would_run_are_text_in_every_file() {
    let site = Site::open().await;
    for (name, number) in HOSTILE.into_iter().zip(10..) {
        join(&site, name, number).await;
    }
    let otto = site.signed_in(&site.cast.otto).await;
    let board = format!("/o/{}/papan", site.cast.cohort);
    let table = otto.get(&format!("{board}.csv")).await;
    let body = table.body.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(body.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let names: Vec<String> = rows.iter().map(|row| row[1].to_owned()).collect();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(otto.bytes(&format!("{board}.xlsx")).await)).unwrap();
    let formulas = book.worksheet_formula("Papan").unwrap();
    assert!(formulas.cells().all(|(.., formula)| formula.is_empty()));
    let sheet = book.worksheet_range("Papan").unwrap();
    for hostile in HOSTILE {
        let text = format!("'{hostile}");
        assert!(names.contains(&text), "{text:?} is not in {names:?}");
        assert!(
            sheet.cells().any(|(.., cell)| cell.to_string() == text),
            "{text:?} is not in the workbook"
        );
    }
    assert!(names.iter().any(|name| name == "Ana"));
    let mut cells = rows.iter().flatten();
    let runs = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    assert!(!cells.any(runs), "no cell begins like a formula");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_is_a_file_with_a_name_and_taking_it_is_recorded() {
    let site = Site::open().await;
    let otto = site.signed_in(&site.cast.otto).await;
    let board = format!("/o/{}/papan", site.cast.cohort);
    for (end, name, kind) in [
        (".csv", "angkatan-1-2026-11-21-papan.csv", "text/csv; charset=utf-8"),
        (
            "-kamus.csv",
            "angkatan-1-2026-11-21-kamus.csv",
            "text/csv; charset=utf-8",
        ),
        (
            ".xlsx",
            "angkatan-1-2026-11-21-papan.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ] {
        let answer = otto.get(&format!("{board}{end}")).await;
        assert_eq!(answer.status, 200, "{end}");
        assert_eq!(
            answer.headers["content-disposition"],
            format!("attachment; filename=\"{name}\"")
        );
        assert_eq!(answer.headers["content-type"], kind);
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
    let events = list_events(&site.db.db, Some("cohort.exported"), 9).await.unwrap();
    let mut formats: Vec<&str> = events
        .iter()
        .map(|event| event.detail["format"].as_str().unwrap())
        .collect();
    formats.sort_unstable();
    assert_eq!(formats, ["csv", "dictionary", "xlsx"]);
    assert!(events.iter().all(|event| event.actor == Some(site.cast.otto.account)));
    let dictionary = otto.get(&format!("{board}-kamus.csv")).await.body;
    assert!(dictionary.contains("Hari menunggu;"), "{dictionary}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_timeline_says_what_happened_by_day_and_who_helped() {
    let (place, _) = Place::sent().await;
    let (site, db) = (&place.site, &place.site.db.db);
    let (ana, mia) = (site.cast.ana.actor(db).await, site.cast.mia.actor(db).await);
    let own = load_own_listing(db, &ana, place.listing).await.unwrap();
    let mut draft = own.draft;
    draft.title = "Keripik <b>Pedas</b>".to_owned();
    let save = SaveListing {
        listing: place.listing,
        base_revision: own.revision,
        draft,
        editor: "hp".to_owned(),
    };
    let tomorrow = NOW + 24 * HOUR;
    save_listing(db, &mia, tomorrow, &mut loaded_dice(3), save, &check)
        .await
        .unwrap();
    let path = format!("orang/{}/riwayat", ana.account);
    let page = plain(
        &place
            .otto()
            .await
            .get(&format!("/o/{}/{path}", site.cast.cohort))
            .await
            .body,
    );
    assert!(page.contains("Riwayat Ibu Ana"));
    assert!(page.contains("Menulis “Keripik &lt;b&gt;Pedas&lt;/b&gt;”"), "{page}");
    assert!(page.contains("dibantu Kak Mia"));
    let days = ["Minggu, 22 November 2026", "Sabtu, 21 November 2026"].map(|day| page.find(day).unwrap());
    assert!(days[0] < days[1], "the newest day comes first");
    assert!(page.contains("Gabung kelas"));
    let same = place.mia().await.get(&format!("/a/{}/{path}", site.cast.cohort)).await;
    assert!(plain(&same.body).contains("dibantu Kak Mia"));
    let nobody = place.otto().await;
    let zoe = format!("/o/{}/orang/{}/riwayat", site.cast.cohort, site.cast.zoe.account);
    assert_eq!(nobody.get(&zoe).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_class_without_people_has_an_empty_board_and_an_inviting_digest() {
    let site = Site::open().await;
    let db = &site.db.db;
    let actor = site.cast.otto.actor(db).await;
    let new = NewCohort {
        organisation: site.cast.organisation,
        name: "Angkatan 9".to_owned(),
        place: "Balai".to_owned(),
        time_zone: TimeZone::Wita,
        schedule: Schedule::weekly(time::day_of(NOW, TimeZone::Wita) + 3),
    };
    let cohort: CohortId = create_cohort(db, &actor, NOW, &mut loaded_dice(8), new).await.unwrap();
    let otto = site.signed_in(&site.cast.otto).await;
    let page = plain(&otto.get(&format!("/o/{cohort}/papan")).await.body);
    assert!(page.contains("Belum ada peserta."));
    assert!(page.contains("gabung dulu dengan kode kelas."));
    assert_eq!(otto.get(&format!("/o/{cohort}/papan.xlsx")).await.status, 200);
}
