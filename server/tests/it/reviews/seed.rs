//! A listing of ana's that can be sent, and the way through a review.

use domain::{
    ids::{IdempotencyKey, ListingId, PhotoId},
    listings::{CategoryChoice, ListingDraft, PhotoFact, SellingKind, check},
    storefronts::StorefrontDraft,
};
use storage::{
    listings::{NewPhoto, PhotoTarget, SaveListing, add_photo, create_listing, load_own_listing, save_listing},
    loaded_dice,
    photos::PhotoVersion,
    storefronts::{SaveStorefront, save_storefront},
};
use test_support::{NOW, Person};

use crate::support::{Answer, Client, Site};

/// Where a form of ana's stands.
pub struct Place {
    pub site: Site,
    pub listing: ListingId,
}

/// The criteria that the first three modules teach.
const TAUGHT: [&str; 6] = ["R1", "R2", "R3", "R4", "R5", "R7"];

impl Place {
    /// Ana has a stall and a listing with a photo; nothing is sent.
    pub async fn open() -> Self {
        let site = Site::open().await;
        let listing = listing(&site, &site.cast.ana, 1).await;
        Self { site, listing }
    }

    /// The listing was sent.
    pub async fn sent() -> (Self, String) {
        let place = Self::open().await;
        let ana = place.ana().await;
        assert_eq!(place.send(&ana, "1").await.location(), place.page());
        let submission = place.submission(&place.mia().await).await;
        (place, submission)
    }

    /// The listing was sent and opened by mia.
    pub async fn opened() -> (Self, String) {
        let (place, submission) = Self::sent().await;
        let mia = place.mia().await;
        let page = mia.get(&place.review_page(&submission)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        (place, submission)
    }

    /// The listing is approved and public.
    pub async fn public() -> (Self, String) {
        let (place, submission) = Self::opened().await;
        let mia = place.mia().await;
        let answer = place
            .review(&mia, &submission, &[("review[decision]", "ready_to_publish")])
            .await;
        assert!(answer.location().contains("selesai="), "{}", answer.location());
        (place, submission)
    }

    pub async fn ana(&self) -> Client {
        self.site.signed_in(&self.site.cast.ana).await
    }

    pub async fn ben(&self) -> Client {
        self.site.signed_in(&self.site.cast.ben).await
    }

    pub async fn zoe(&self) -> Client {
        self.site.signed_in(&self.site.cast.zoe).await
    }

    pub async fn mia(&self) -> Client {
        self.site.signed_in(&self.site.cast.mia).await
    }

    pub async fn lena(&self) -> Client {
        self.site.signed_in(&self.site.cast.lena).await
    }

    pub async fn otto(&self) -> Client {
        self.site.signed_in(&self.site.cast.otto).await
    }

    /// The page of sending.
    pub fn page(&self) -> String {
        format!("/a/{}/barang/{}/kirim", self.site.cast.cohort, self.listing)
    }

    pub fn queue(&self) -> String {
        format!("/a/{}/antrean", self.site.cast.cohort)
    }

    pub fn review_page(&self, submission: &str) -> String {
        format!("{}/{submission}", self.queue())
    }

    /// Posts the form of sending; `key` is one digit.
    pub async fn send(&self, client: &Client, key: &str) -> Answer {
        let listing = self.listing.to_string();
        let key = key.repeat(32);
        let fields = [("listing", listing.as_str()), ("key", &key), ("publish", "ya")];
        client.submit("/api/barang/kirim", &self.page(), &fields).await
    }

    /// The first try in the queue, as its page links to it; empty if there is none.
    pub async fn submission(&self, mentor: &Client) -> String {
        let queue = mentor.get(&self.queue()).await;
        let start = format!("href=\"{}/", self.queue());
        let found = queue.body.split(&start).nth(1);
        found
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
            .to_owned()
    }

    /// Posts a whole review; `more` comes on top of level 3 throughout, praise, next step and the tick of safety.
    pub async fn review(&self, mentor: &Client, submission: &str, more: &[(&str, &str)]) -> Answer {
        let names: Vec<String> = TAUGHT.iter().map(|key| format!("review[levels][{key}]")).collect();
        let mut fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "3")).collect();
        fields.extend([
            ("submission", submission),
            ("review[praise]", "Fotonya terang."),
            ("review[next_step]", "Tulis ukurannya."),
            ("review[remarks][title]", "Sebut gramnya."),
            ("review[safe]", "ya"),
            ("review[reason]", "Sudah saya tanyakan."),
        ]);
        fields.extend_from_slice(more);
        mentor
            .submit("/api/ulasan/simpan", &self.review_page(submission), &fields)
            .await
    }

    /// Saves another draft of ana's listing.
    pub async fn rewrite(&self, change: impl FnOnce(&mut ListingDraft)) {
        let db = &self.site.db.db;
        let ana = self.site.cast.ana.actor(db).await;
        let own = load_own_listing(db, &ana, self.listing).await.unwrap();
        let mut draft = own.draft;
        change(&mut draft);
        let save = SaveListing {
            listing: self.listing,
            base_revision: own.revision,
            draft,
            editor: "tes".to_owned(),
        };
        save_listing(db, &ana, NOW, &mut loaded_dice(77), save, &check)
            .await
            .unwrap();
    }
}

async fn listing(site: &Site, person: &Person, seed: u64) -> ListingId {
    let db = &site.db.db;
    let dice = &mut loaded_dice(9000 + seed);
    let actor = person.actor(db).await;
    let key = |number: u128| IdempotencyKey(uuid::Uuid::from_u128(number + u128::from(seed)));
    let stall = SaveStorefront {
        cohort: site.cast.cohort,
        base_revision: 0,
        draft: StorefrontDraft {
            name: "Dapur Ana".to_owned(),
            city: "Bandung".to_owned(),
            ..StorefrontDraft::default()
        },
        order_number_consent: false,
    };
    save_storefront(db, &actor, NOW, dice, stall).await.unwrap();
    let id = create_listing(db, &actor, NOW, dice, site.cast.cohort, key(1))
        .await
        .unwrap();
    let fact = PhotoFact {
        width: 1280,
        height: 1280,
    };
    let photo = NewPhoto {
        id: PhotoId(uuid::Uuid::from_u128(5000 + u128::from(seed))),
        version: PhotoVersion::from_random([7; 16]),
        master: fact,
        received: fact,
        key: key(2),
    };
    add_photo(db, &actor, NOW, dice, PhotoTarget::Listing(id), photo, &check)
        .await
        .unwrap();
    let draft = ListingDraft {
        kind: Some(SellingKind::Ready),
        category: Some(CategoryChoice::Leaf("mk01".to_owned())),
        title: "Keripik Singkong Pedas Daun Jeruk 250 gram".to_owned(),
        description: "Keripik singkong renyah dengan bumbu daun jeruk.\nTahan dua bulan.".to_owned(),
        price: "18000".to_owned(),
        unit: "bungkus".to_owned(),
        stock: "10".to_owned(),
        ..ListingDraft::default()
    };
    let save = SaveListing {
        listing: id,
        base_revision: 0,
        draft,
        editor: "tes".to_owned(),
    };
    save_listing(db, &actor, NOW, dice, save, &check).await.unwrap();
    id
}
