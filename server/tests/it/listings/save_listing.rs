use axum::http::StatusCode;
use domain::listings::{CategoryChoice, SellingKind};

use super::{new_listing, saved, stored};
use crate::support::Site;

const SAVE: &str = "/api/barang/simpan";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_fetched_save_stores_everything_as_typed() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let fields = [
        ("listing", &*id.to_string()),
        ("revision", "0"),
        ("editor", "hp-ana"),
        ("do", "auto"),
        ("kind", "pre_order"),
        ("category", "lain:camilan"),
        ("other-camilan", "Rengginang"),
        ("title", "  rengginang <b>udang</b> "),
        ("description", "Satu\r\nDua"),
        ("price", "kira-kira 12rb"),
        ("price_from", "1"),
        ("option_name", "Rasa"),
        ("vname-0", "Asin"),
        ("vprice-0", "12rb"),
        ("vname-1", ""),
        ("attr-bahan", "Ketan"),
    ];
    let answer = ana.fetch(SAVE, &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.location(), "");
    assert_eq!(saved(&answer).revision, 1);
    let (draft, revision) = stored(&site, &site.cast.ana, id).await;
    assert_eq!(revision, 1);
    assert_eq!(draft.kind, Some(SellingKind::PreOrder));
    assert_eq!(
        draft.category,
        Some(CategoryChoice::Other {
            group: "camilan".to_owned(),
            text: "Rengginang".to_owned()
        })
    );
    assert_eq!(draft.title, "  rengginang <b>udang</b> ");
    assert_eq!(draft.description, "Satu\nDua");
    assert_eq!(draft.price, "kira-kira 12rb");
    assert!(draft.price_from);
    assert_eq!(draft.variants.len(), 1);
    assert_eq!(draft.attributes["bahan"], "Ketan");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_nul_character_is_left_out_and_loses_nothing_else() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let name = id.to_string();
    let fields = [
        ("listing", &*name),
        ("revision", "0"),
        ("title", "Keri\0pik"),
        ("do", "auto"),
    ];
    assert_eq!(ana.fetch(SAVE, &fields).await.status, StatusCode::OK);
    assert_eq!(stored(&site, &site.cast.ana, id).await.0.title, "Keripik");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_plain_form_saves_and_shows_the_report() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await.to_string();
    let page = format!("/a/{}/barang/{id}", site.cast.cohort);
    let fields = [
        ("listing", &*id),
        ("revision", "0"),
        ("title", "<i>KUE</i>"),
        ("price", "15"),
        ("do", "save"),
    ];
    let answer = ana.submit(SAVE, &page, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), format!("{page}?cek=1#nilai"));
    let shown = ana.get(&format!("{page}?cek=1")).await.body;
    assert!(shown.contains("Maksudnya Rp15.000?"), "the price is asked back");
    assert!(shown.contains("Belum bisa tayang"));
    assert!(shown.matches("class=\"finding\"").count() <= 3);
    assert!(!shown.contains("<i>KUE"), "typed text stays text");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_buttons_of_the_coach_work_in_a_plain_form() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let (name, page) = (id.to_string(), format!("/a/{}/barang/{id}", site.cast.cohort));
    let title = "KERIPIK SINGKONG PEDAS DAUN JERUK";
    let fields = [
        ("listing", &*name),
        ("revision", "0"),
        ("title", title),
        ("price", "15"),
        ("do", "tidy:title"),
    ];
    let answer = ana.submit(SAVE, &page, &fields).await;
    assert_eq!(answer.location(), format!("{page}?cek=1#title"));
    let (draft, _) = stored(&site, &site.cast.ana, id).await;
    assert_eq!(draft.title, "Keripik Singkong Pedas Daun Jeruk");
    assert_eq!(draft.price, "15");
    let fields = [
        ("listing", &*name),
        ("revision", "1"),
        ("price", "15"),
        ("do", "use:price:0"),
    ];
    ana.submit(SAVE, &page, &fields).await;
    assert_eq!(stored(&site, &site.cast.ana, id).await.0.price, "Rp15.000");
    let fields = [
        ("listing", &*name),
        ("revision", "2"),
        ("find", "gamis"),
        ("do", "find"),
    ];
    ana.submit(SAVE, &page, &fields).await;
    let (draft, _) = stored(&site, &site.cast.ana, id).await;
    assert_eq!(draft.category, Some(CategoryChoice::Leaf("bu01".to_owned())));
    assert_eq!(draft.price, "Rp15.000", "what a form does not hold stays");
    let fields = [("listing", &*name), ("revision", "3"), ("do", "next")];
    assert_eq!(
        ana.submit(SAVE, &page, &fields).await.location(),
        format!("{page}/kirim")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn different_fields_from_two_phones_merge() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let name = id.to_string();
    let one = [
        ("listing", &*name),
        ("revision", "0"),
        ("editor", "a"),
        ("title", "Keripik"),
        ("do", "auto"),
    ];
    let two = [
        ("listing", &*name),
        ("revision", "0"),
        ("editor", "b"),
        ("price", "12rb"),
        ("do", "auto"),
    ];
    ana.fetch(SAVE, &one).await;
    let answer = saved(&ana.fetch(SAVE, &two).await);
    let (draft, revision) = stored(&site, &site.cast.ana, id).await;
    assert_eq!((draft.title.as_str(), draft.price.as_str()), ("Keripik", "12rb"));
    assert_eq!(answer.revision, revision);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_field_from_two_phones_overwrites_nobody_and_shows_two_cards() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let (name, page) = (id.to_string(), format!("/a/{}/barang/{id}", site.cast.cohort));
    let one = [
        ("listing", &*name),
        ("revision", "0"),
        ("editor", "a"),
        ("title", "Keripik"),
        ("do", "auto"),
    ];
    let two = [
        ("listing", &*name),
        ("revision", "0"),
        ("editor", "b"),
        ("title", "Rengginang"),
        ("do", "auto"),
    ];
    ana.fetch(SAVE, &one).await;
    assert_eq!(ana.fetch(SAVE, &two).await.status, StatusCode::CONFLICT);
    let answer = ana.submit(SAVE, &page, &two[..4]).await;
    assert_eq!(answer.location(), page);
    let cards = ana.get(&page).await.body;
    assert!(cards.contains("Di HP ini") && cards.contains("Yang tersimpan"));
    assert!(cards.contains("Keripik") && cards.contains("Rengginang"));
    assert_eq!(stored(&site, &site.cast.ana, id).await.0.title, "Keripik");

    let mine = [
        ("listing", &*name),
        ("revision", "1"),
        ("editor", "c"),
        ("title", "Rengginang"),
        ("do", "save"),
    ];
    ana.submit(SAVE, &page, &mine).await;
    assert_eq!(stored(&site, &site.cast.ana, id).await.0.title, "Rengginang");
    assert!(
        !ana.get(&page).await.body.contains("Yang tersimpan"),
        "chosen is chosen"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn keeping_the_saved_version_stores_nothing() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let (name, page) = (id.to_string(), format!("/a/{}/barang/{id}", site.cast.cohort));
    let keep = [("listing", &*name), ("revision", "0"), ("do", "keep_saved")];
    assert_eq!(ana.submit(SAVE, &page, &keep).await.location(), page);
    assert_eq!(stored(&site, &site.cast.ana, id).await.1, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_else_reads_or_saves_a_listing() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await.to_string();
    let page = format!("/a/{}/barang/{id}", site.cast.cohort);
    let fields = [
        ("listing", &*id),
        ("revision", "0"),
        ("title", "Punya saya"),
        ("do", "auto"),
    ];
    for person in [&site.cast.ben, &site.cast.zoe, &site.cast.vito, &site.cast.lena] {
        let client = site.signed_in(person).await;
        assert_eq!(
            client.fetch(SAVE, &fields).await.status,
            StatusCode::NOT_FOUND,
            "{}",
            person.name
        );
        let answer = client.get(&page).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", person.name);
    }
    let visitor = site.visitor();
    assert_eq!(visitor.fetch(SAVE, &fields).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(visitor.get(&page).await.status, StatusCode::SEE_OTHER);
    for odd in [("listing", "bukan"), ("revision", "bukan"), ("revision", "99")] {
        let mut fields = fields.to_vec();
        fields.retain(|(name, _)| *name != odd.0);
        fields.push(odd);
        assert_eq!(ana.fetch(SAVE, &fields).await.status, StatusCode::NOT_FOUND, "{odd:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_sent_while_signed_out_leads_to_signing_in() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await.to_string();
    let page = format!("/a/{}/barang/{id}", site.cast.cohort);
    let fields = [
        ("listing", &*id),
        ("revision", "0"),
        ("title", "Ditulis tadi"),
        ("do", "save"),
    ];
    let answer = site.visitor().submit(SAVE, &page, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/masuk?lanjut="));
}
