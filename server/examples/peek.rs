#![allow(clippy::all, missing_docs, unused)]
use app::context::AppContext;
use bytes::Bytes;
use domain::{access::Actor, ids::*, listings::*, reviews::*, storefronts::StorefrontDraft};
use leptos::config::LeptosOptions;
use server::{cookies::CookieNames, router, state::AppState};
use std::{path::Path, sync::Arc};
use storage::{
    Dice, SESSION_ACCOUNT_KEY, SessionRows, listings::*, loaded_dice, photos::PhotoStore, reviews::*, storefronts::*,
    submissions::*,
};
use test_support::{Cast, NOW, Person, TestDb};
use tower_sessions::Session;
use uuid::Uuid;

struct S {
    db: storage::Database,
    photos: PhotoStore,
    dice: Dice,
    n: u128,
}
impl S {
    fn key(&mut self) -> IdempotencyKey {
        self.n += 1;
        IdempotencyKey(Uuid::from_u128(self.n))
    }
    async fn stall(&mut self, a: &Actor, c: CohortId, name: &str, story: &str, look: &str) {
        let s = SaveStorefront {
            cohort: c,
            base_revision: 0,
            order_number_consent: true,
            draft: StorefrontDraft {
                name: name.into(),
                story: story.into(),
                city: "Kabupaten Hulu Sungai Selatan".into(),
                order_number: "0812-3456-7890".into(),
                order_number_consent: true,
                look: look.into(),
            },
        };
        save_storefront(&self.db, a, NOW, &mut self.dice, s).await.unwrap();
    }
    async fn listing(&mut self, a: &Actor, c: CohortId, title: &str, price: &str, photos: &[&str]) -> ListingId {
        let key = self.key();
        let id = create_listing(&self.db, a, NOW, &mut self.dice, c, key).await.unwrap();
        let draft = ListingDraft {
            title: title.into(),
            price: price.into(),
            description: "Renyah, gurih, tahan dua bulan. Dibuat setiap Selasa dan Jumat di dapur sendiri.".into(),
            stock: "10".into(),
            category: Some(CategoryChoice::Leaf("mk01".into())),
            ..Default::default()
        };
        save_listing(
            &self.db,
            a,
            NOW,
            &mut self.dice,
            SaveListing {
                listing: id,
                base_revision: 0,
                draft,
                editor: "x".into(),
            },
            &check,
        )
        .await
        .unwrap();
        for p in photos {
            let key = self.key();
            let bytes = Bytes::from(std::fs::read(Path::new("server/data/demo-photos").join(p)).unwrap());
            take_photo(
                &self.db,
                &self.photos,
                a,
                NOW,
                &mut self.dice,
                PhotoTarget::Listing(id),
                key,
                bytes,
                &check,
            )
            .await
            .unwrap();
        }
        id
    }
    async fn send(&mut self, a: &Actor, id: ListingId) -> SubmissionId {
        let key = self.key();
        submit_listing(
            &self.db,
            a,
            NOW,
            &mut self.dice,
            SubmitListing {
                listing: id,
                key,
                publish_on_approval: true,
                disputed: vec![],
            },
            &check,
        )
        .await
        .unwrap()
        .submission
    }
    async fn review(&mut self, mia: &Actor, s: SubmissionId, d: Decision, now: i64) {
        open_submission(&self.db, mia, now, &mut self.dice, s).await.unwrap();
        let r = ReviewDraft {
            decision: Some(d),
            safe: Some(true),
            praise: "Fotonya terang dan bersih. Kelihatan renyahnya!".into(),
            next_step: "Tambah ukuran di judul.".into(),
            reason: "Sudah dilihat langsung di kelas.".into(),
            ..Default::default()
        };
        match save_review(&self.db, mia, now, &mut self.dice, s, r, None, &check).await {
            Ok(_) => {}
            Err(e) => eprintln!("review: {e:?}"),
        }
    }
}

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let (test, cast) = TestDb::with_cast().await;
    let dir = tempfile::tempdir().unwrap();
    let photos = PhotoStore::local(dir.path()).unwrap();
    let mut s = S {
        db: test.db.clone(),
        photos: photos.clone(),
        dice: loaded_dice(5),
        n: 7,
    };
    let (ana, mia, zoe, lena) = (
        cast.ana.actor(&test.db).await,
        cast.mia.actor(&test.db).await,
        cast.zoe.actor(&test.db).await,
        cast.lena.actor(&test.db).await,
    );
    let c = cast.cohort;
    s.stall(
        &ana,
        c,
        "Dapur Bu Rini",
        "Kue kering buatan rumah sejak 2019. Dibuat setelah dipesan, jadi selalu baru.",
        "terakota",
    )
    .await;
    let a1 = s
        .listing(
            &ana,
            c,
            "Kue Kering Nastar Selai Nanas Dapur Bu Rini 500 gram",
            "75rb",
            &["e02-1.jpg", "e02-2.jpg"],
        )
        .await;
    let t = s.send(&ana, a1).await;
    s.review(&mia, t, Decision::ReadyToPublish, NOW).await;
    let a3 = s.listing(&ana, c, "", "", &[]).await;
    let a2 = s
        .listing(
            &ana,
            c,
            "Keripik Singkong Pedas Daun Jeruk",
            "18000",
            &["e01-1.jpg", "e01-2.jpg", "e01-3.jpg"],
        )
        .await;
    let t = s.send(&ana, a2).await;
    s.review(&mia, t, Decision::Improve, NOW + 1000).await;
    // overfull
    let c2 = cast.other_cohort;
    s.stall(
        &zoe,
        c2,
        "Warung Bu Siti Nurhaliza Kusum",
        &"Kami membuat sendiri semua masakan dengan bumbu asli. ".repeat(18),
        "manggis",
    )
    .await;
    for n in 0..14 {
        let title = format!(
            "{} {n}",
            "Keripik singkong balado pedas manis gurih renyah asli buatan ibu-ibu desa tanpa pengawet ".repeat(3)
        );
        let id = s
            .listing(
                &zoe,
                c2,
                &title,
                "seratus dua puluh lima ribu rupiah per toples besar",
                if n == 13 {
                    &[
                        "e01-1.jpg",
                        "e01-2.jpg",
                        "e01-3.jpg",
                        "e02-1.jpg",
                        "e02-2.jpg",
                        "e02-3.jpg",
                        "e03-1.jpg",
                        "e03-2.jpg",
                        "e03-3.jpg",
                    ]
                } else if n % 2 == 0 {
                    &["e05-1.jpg"]
                } else {
                    &[]
                },
            )
            .await;
        if n % 4 == 0 {
            let t = s.send(&zoe, id).await;
            if n % 8 == 0 {
                s.review(&lena, t, Decision::ReadyToPublish, NOW).await
            }
        }
    }
    let _ = (a3,);
    let addr = std::env::args().nth(1).unwrap_or("127.0.0.1:3605".into());
    let url = format!("http://{addr}");
    let root = std::env::args().nth(2).unwrap_or("/work/target/site".into());
    let state = AppState {
        leptos: LeptosOptions::builder()
            .output_name("lapaklatih")
            .site_root(root)
            .site_pkg_dir("pkg")
            .hash_files(true)
            .build(),
        cookies: CookieNames::for_url(&url),
        context: AppContext {
            db: test.db.clone(),
            photos,
            public_url: url.clone().into(),
            clock: Arc::new(|| NOW + 3_600_000),
            dice: Arc::new(storage::dice),
            demo: false,
        },
    };
    for p in [&cast.ana, &cast.ben, &cast.zoe] {
        let store = SessionRows::new(test.db.clone(), || NOW + 3_600_000);
        let session = Session::new(None, Arc::new(store), None);
        session
            .insert(SESSION_ACCOUNT_KEY, p.account.to_string())
            .await
            .unwrap();
        session.insert("phone", "own").await.unwrap();
        session.save().await.unwrap();
        println!(
            "{} {} {}",
            p.name,
            session.id().unwrap(),
            if p.name == "zoe" { c2 } else { c }
        );
    }
    println!("a2 {a2}");
    let listener = tokio::net::TcpListener::bind(&addr).await.unwrap();
    axum::serve(listener, router::build(state)).await.unwrap();
}
