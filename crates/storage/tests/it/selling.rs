//! What the tests around listings share: a stand-in for the coach, pictures, and a listing that can be sent.

use std::io::Cursor;

use bytes::Bytes;
use domain::{
    access::Actor,
    ids::{CohortId, IdempotencyKey, ListingId, SubmissionId},
    listings::{
        Band, CategoryChoice, CheckContext, CheckId, ClearedFinding, Finding, ListingDraft, Outcome, Report, Severity,
    },
    reviews::{Decision, Remark, ReviewDraft},
    storefronts::StorefrontDraft,
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use storage::{
    Dice,
    listings::{PhotoTarget, PhotoView, SaveListing, create_listing, load_own_listing, save_listing, take_photo},
    loaded_dice,
    photos::PhotoStore,
    reviews::save_review,
    storefronts::{SaveStorefront, save_storefront},
    submissions::{SubmitListing, open_submission, submit_listing},
};
use test_support::{Cast, NOW, TestDb};
use uuid::Uuid;

/// A coach with two rules: "obat" is a claim (D09), "NIK" is private data (D08).
pub fn judge(ctx: &CheckContext<'_>) -> Report {
    let rule = |word: &str, check: &str| {
        ctx.draft.description.contains(word).then(|| Finding {
            check: CheckId(check.to_owned()),
            severity: Severity::W,
            field: "description".to_owned(),
            message: format!("Kata '{word}' perlu dilihat."),
            how: String::new(),
            fix: None,
        })
    };
    let findings: Vec<Finding> = [rule("obat", "D09"), rule("NIK", "D08")]
        .into_iter()
        .flatten()
        .collect();
    let outcomes = findings
        .iter()
        .map(|finding| (finding.check.clone(), Outcome::Fail(Severity::W)))
        .collect();
    Report {
        rules_version: 1,
        score: 80,
        band: Band::Good,
        outcomes,
        groups: Vec::new(),
        findings,
    }
}

pub fn claim() -> ClearedFinding {
    ClearedFinding {
        check: CheckId("D09".to_owned()),
        field: "description".to_owned(),
        message: "Kata 'obat' perlu dilihat.".to_owned(),
    }
}

pub fn draft(title: &str) -> ListingDraft {
    ListingDraft {
        title: title.to_owned(),
        description: "Renyah, tahan dua bulan.".to_owned(),
        price: "15rb".to_owned(),
        stock: "10".to_owned(),
        category: Some(CategoryChoice::Leaf("mk01".to_owned())),
        ..ListingDraft::default()
    }
}

pub fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x % 256) as u8, (y % 256) as u8, ((x / 7 + y / 5) % 256) as u8])
    })
}

pub fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A database with the cast and a folder for photos.
pub struct Shop {
    pub test: TestDb,
    pub cast: Cast,
    pub photos: PhotoStore,
    pub dice: Dice,
    _folder: tempfile::TempDir,
}

impl Shop {
    pub async fn open() -> Self {
        let (test, cast) = TestDb::with_cast().await;
        let folder = tempfile::tempdir().unwrap();
        let photos = PhotoStore::local(folder.path()).unwrap();
        Self {
            test,
            cast,
            photos,
            dice: loaded_dice(99),
            _folder: folder,
        }
    }

    pub async fn ana(&self) -> Actor {
        self.cast.ana.actor(&self.test.db).await
    }

    pub async fn ben(&self) -> Actor {
        self.cast.ben.actor(&self.test.db).await
    }

    pub async fn mia(&self) -> Actor {
        self.cast.mia.actor(&self.test.db).await
    }

    /// Somebody else who mentors the same cohort: lena, as if she had two.
    pub async fn second_mentor(&self) -> Actor {
        let mut lena = self.cast.lena.actor(&self.test.db).await;
        let mut membership = lena.memberships[0].clone();
        membership.cohort = self.cast.cohort;
        membership.organisation = self.cast.organisation;
        lena.memberships.push(membership);
        lena
    }

    pub fn key(&mut self) -> IdempotencyKey {
        use rand::Rng;
        let mut bytes = [0; 16];
        self.dice.fill_bytes(&mut bytes);
        IdempotencyKey(Uuid::from_bytes(bytes))
    }

    pub fn cohort(&self) -> CohortId {
        self.cast.cohort
    }

    pub async fn empty_listing(&mut self, actor: &Actor) -> ListingId {
        let (cohort, key) = (self.cohort(), self.key());
        create_listing(&self.test.db, actor, NOW, &mut self.dice, cohort, key)
            .await
            .unwrap()
    }

    pub async fn photo(&mut self, actor: &Actor, listing: ListingId) -> PhotoView {
        let key = self.key();
        let bytes = Bytes::from(encoded(picture(64, 48), ImageFormat::Png));
        let target = PhotoTarget::Listing(listing);
        take_photo(
            &self.test.db,
            &self.photos,
            actor,
            NOW,
            &mut self.dice,
            target,
            key,
            bytes,
            &judge,
        )
        .await
        .unwrap()
    }

    pub async fn write(&mut self, actor: &Actor, listing: ListingId, draft: ListingDraft) -> i64 {
        let base_revision = load_own_listing(&self.test.db, actor, listing).await.unwrap().revision;
        let save = SaveListing {
            listing,
            base_revision,
            draft,
            editor: "hp".to_owned(),
        };
        save_listing(&self.test.db, actor, NOW, &mut self.dice, save, &judge)
            .await
            .unwrap()
            .revision
    }

    /// Ana's listing with a photo and a stall.
    pub async fn listing(&mut self, title: &str) -> ListingId {
        let ana = self.ana().await;
        let storefront = SaveStorefront {
            cohort: self.cohort(),
            base_revision: 0,
            draft: StorefrontDraft {
                name: "Dapur Ana".to_owned(),
                city: "Bandung".to_owned(),
                order_number: "081234567890".to_owned(),
                ..StorefrontDraft::default()
            },
            order_number_consent: true,
        };
        save_storefront(&self.test.db, &ana, NOW, &mut self.dice, storefront)
            .await
            .unwrap();
        self.listing_again(title).await
    }

    /// Another listing of ana's, once she has a stall.
    pub async fn listing_again(&mut self, title: &str) -> ListingId {
        let ana = self.ana().await;
        let listing = self.empty_listing(&ana).await;
        self.write(&ana, listing, draft(title)).await;
        self.photo(&ana, listing).await;
        listing
    }

    /// Ana's listing, approved and public.
    pub async fn public(&mut self, title: &str) -> ListingId {
        let (listing, submission) = self.opened(title).await;
        let mia = self.mia().await;
        let content = review(Decision::ReadyToPublish);
        let saved = save_review(
            &self.test.db,
            &mia,
            NOW,
            &mut self.dice,
            submission,
            content,
            None,
            &judge,
        )
        .await
        .unwrap();
        assert!(saved.published);
        listing
    }

    pub async fn send(&mut self, listing: ListingId, now: i64) -> SubmissionId {
        let ana = self.ana().await;
        let send = SubmitListing {
            listing,
            key: self.key(),
            publish_on_approval: true,
            disputed: vec![CheckId("D09".to_owned())],
        };
        submit_listing(&self.test.db, &ana, now, &mut self.dice, send, &judge)
            .await
            .unwrap()
            .submission
    }

    /// Ana's listing, sent and opened by mia.
    pub async fn opened(&mut self, title: &str) -> (ListingId, SubmissionId) {
        let listing = self.listing(title).await;
        let submission = self.send(listing, NOW).await;
        let mia = self.mia().await;
        open_submission(&self.test.db, &mia, NOW, &mut self.dice, submission)
            .await
            .unwrap();
        (listing, submission)
    }
}

/// A review before the first module: no level is asked for yet, only whether it is safe.
pub fn review(decision: Decision) -> ReviewDraft {
    ReviewDraft {
        decision: Some(decision),
        safe: Some(true),
        praise: "Fotonya terang.".to_owned(),
        next_step: "Tambah ukuran di judul.".to_owned(),
        remarks: vec![Remark {
            field: "title".to_owned(),
            text: "Sebut beratnya.".to_owned(),
        }],
        ..ReviewDraft::default()
    }
}
