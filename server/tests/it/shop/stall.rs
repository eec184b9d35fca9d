//! A stall of ana's with public goods, made through the functions that people use.

use domain::{
    access::Actor,
    ids::{IdempotencyKey, ListingId, PhotoId, SubmissionId},
    listings::{Band, CategoryChoice, CheckContext, ListingDraft, PhotoFact, Report},
    reviews::{Decision, ReviewDraft},
    storefronts::StorefrontDraft,
};
use storage::{
    Dice,
    listings::{
        NewPhoto, PhotoTarget, PhotoView, SaveListing, add_photo, create_listing, load_own_listing, save_listing,
    },
    loaded_dice,
    photos::PhotoVersion,
    publications::public_storefront,
    reviews::save_review,
    storefronts::{SaveStorefront, load_own_storefront, save_storefront},
    submissions::{SubmitListing, open_submission, submit_listing},
};
use test_support::NOW;
use uuid::Uuid;

use crate::support::Site;

/// A coach that finds nothing.
pub fn content(_: &CheckContext<'_>) -> Report {
    Report {
        rules_version: 1,
        score: 80,
        band: Band::Good,
        outcomes: Vec::new(),
        groups: Vec::new(),
        findings: Vec::new(),
    }
}

/// Something that can be sent.
pub fn draft(title: &str) -> ListingDraft {
    ListingDraft {
        title: title.to_owned(),
        description: "Renyah.\nTahan dua bulan.".to_owned(),
        price: "15rb".to_owned(),
        stock: "10".to_owned(),
        unit: "bungkus".to_owned(),
        category: Some(CategoryChoice::Leaf("mk01".to_owned())),
        ..ListingDraft::default()
    }
}

/// Ana's stall as she typed it.
pub fn shown() -> StorefrontDraft {
    StorefrontDraft {
        name: "Dapur Ana".to_owned(),
        story: "Keripik dari dapur rumah.".to_owned(),
        city: "Binjai".to_owned(),
        order_number: "081200000099".to_owned(),
        order_number_consent: true,
        look: "kunyit".to_owned(),
    }
}

/// Ana, her stall, and mia who reviews.
pub struct Stall<'a> {
    pub site: &'a Site,
    pub ana: Actor,
    mia: Actor,
    dice: Dice,
    next: u128,
}

impl<'a> Stall<'a> {
    pub async fn open(site: &'a Site, shown: StorefrontDraft) -> Self {
        let db = &site.db.db;
        let mut stall = Self {
            ana: site.cast.ana.actor(db).await,
            mia: site.cast.mia.actor(db).await,
            dice: loaded_dice(77),
            next: 1 << 64,
            site,
        };
        let save = SaveStorefront {
            cohort: site.cast.cohort,
            base_revision: 0,
            order_number_consent: shown.order_number_consent,
            draft: shown,
        };
        save_storefront(db, &stall.ana, NOW, &mut stall.dice, save)
            .await
            .unwrap();
        stall
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    /// A saved listing with photos, not sent.
    pub async fn saved(&mut self, draft: ListingDraft, photos: u32) -> ListingId {
        let (db, key) = (&self.site.db.db, IdempotencyKey(self.id()));
        let listing = create_listing(db, &self.ana, NOW, &mut self.dice, self.site.cast.cohort, key)
            .await
            .unwrap();
        self.save(listing, draft).await;
        for _ in 0..photos {
            self.photo(PhotoTarget::Listing(listing)).await;
        }
        listing
    }

    /// The row of a photo; its files are not needed here.
    pub async fn photo(&mut self, target: PhotoTarget) -> PhotoView {
        let size = PhotoFact {
            width: 1280,
            height: 1280,
        };
        let new = NewPhoto {
            id: PhotoId(self.id()),
            version: PhotoVersion::from_random(*self.id().as_bytes()),
            master: size,
            received: size,
            key: IdempotencyKey(self.id()),
        };
        let db = &self.site.db.db;
        add_photo(db, &self.ana, NOW, &mut self.dice, target, new, &content)
            .await
            .unwrap()
    }

    pub async fn save(&mut self, listing: ListingId, draft: ListingDraft) {
        let db = &self.site.db.db;
        let base_revision = load_own_listing(db, &self.ana, listing).await.unwrap().revision;
        let save = SaveListing {
            listing,
            base_revision,
            draft,
            editor: "hp".to_owned(),
        };
        save_listing(db, &self.ana, NOW, &mut self.dice, save, &content)
            .await
            .unwrap();
    }

    pub async fn send(&mut self, listing: ListingId) -> SubmissionId {
        let send = SubmitListing {
            listing,
            key: IdempotencyKey(self.id()),
            publish_on_approval: true,
            disputed: Vec::new(),
        };
        let db = &self.site.db.db;
        let sent = submit_listing(db, &self.ana, NOW, &mut self.dice, send, &content).await;
        sent.unwrap().submission
    }

    pub async fn approve(&mut self, sent: SubmissionId) {
        let db = &self.site.db.db;
        open_submission(db, &self.mia, NOW, &mut self.dice, sent).await.unwrap();
        let review = ReviewDraft {
            decision: Some(Decision::ReadyToPublish),
            safe: Some(true),
            praise: "Bagus.".to_owned(),
            next_step: "Lanjut.".to_owned(),
            ..ReviewDraft::default()
        };
        let saved = save_review(db, &self.mia, NOW, &mut self.dice, sent, review, None, &content)
            .await
            .unwrap();
        assert!(saved.published);
    }

    /// A public listing; answers its path.
    pub async fn public(&mut self, draft: ListingDraft, photos: u32) -> (ListingId, String) {
        let listing = self.saved(draft, photos).await;
        let sent = self.send(listing).await;
        self.approve(sent).await;
        let stall = public_storefront(&self.site.db.db, &self.slug().await).await.unwrap();
        let slug = stall
            .listings
            .iter()
            .find(|one| one.id == listing)
            .unwrap()
            .slug
            .clone();
        (listing, format!("/t/{}/{slug}", stall.slug))
    }

    pub async fn slug(&self) -> String {
        let own = load_own_storefront(&self.site.db.db, &self.ana, self.site.cast.cohort).await;
        own.unwrap().unwrap().slug
    }

    pub async fn path(&self) -> String {
        format!("/t/{}", self.slug().await)
    }
}
