//! The class as far as the story has come.

use std::{collections::BTreeMap, sync::atomic::Ordering};

use domain::{
    cohorts::{Attendance, Module, StopReason},
    ids::{CohortId, IdempotencyKey, ListingId, PhotoId, SubmissionId},
    listings::{PhotoFact, check},
    storefronts::StorefrontDraft,
};
use storage::{
    Database, Dice,
    cohorts::{Confirm, confirm_members, load_board, mark_attendance, return_member, stop_member},
    listings::{NewPhoto, PhotoTarget, SaveListing, add_photo, create_listing, load_own_listing, save_listing},
    loaded_dice,
    photos::PhotoVersion,
    publications::publish_listing,
    reviews::save_review,
    storefronts::{SaveStorefront, save_storefront},
    submissions::{SubmitListing, list_own_tries, open_submission, submit_listing, withdraw_submission},
};
use test_support::Person;
use uuid::Uuid;

use super::{
    listing::{decision, draft, review},
    people,
    script::Line,
};
use crate::support::{Client, Site};

/// Whose doings are real requests.
const BY_REQUEST: &str = "rini";
/// A day before the first meeting.
const BEFORE: i64 = 1_795_348_800_000;

/// The site, who is there, and what they have written.
pub struct Scene {
    site: Site,
    /// The class.
    pub cohort: CohortId,
    people: BTreeMap<&'static str, Person>,
    /// By owner and key.
    listings: BTreeMap<(String, String), ListingId>,
    dice: Dice,
    now: i64,
    count: usize,
}

impl Scene {
    pub async fn open() -> Self {
        let site = Site::without_people(false).await;
        let mut dice = loaded_dice(0x57081);
        let (cohort, people) = people::found(&site.db.db, BEFORE, &mut dice).await;
        Self {
            site,
            cohort,
            people: people.into_iter().map(|person| (person.name, person)).collect(),
            listings: BTreeMap::new(),
            dice,
            now: BEFORE,
            count: 0,
        }
    }

    /// What the clock on the wall shows from now on.
    pub fn turn_clock_to(&mut self, at: i64) {
        self.now = at;
        self.site.clock.store(at, Ordering::SeqCst);
    }

    /// Somebody's browser.
    pub async fn client(&self, who: &str) -> Client {
        self.site.signed_in(self.person(who)).await
    }

    /// One line of the story.
    pub async fn play(&mut self, line: &Line) {
        let (who, what) = (line.who.as_str(), line.what.as_str());
        match line.does.as_str() {
            "joins" => {
                let (db, otto) = (self.db(), self.person("otto").clone());
                let new = people::join(&db, self.now, &mut self.dice, &otto, self.cohort, who).await;
                self.people.insert(new.name, new);
            }
            "confirms" => {
                let (db, actor) = (self.db(), self.person(who).actor(&self.db()).await);
                confirm_members(&db, &actor, self.now, &mut self.dice, self.cohort, Confirm::All)
                    .await
                    .unwrap();
            }
            "saves-stall" => self.save_stall(who).await,
            "begins" => _ = self.begin(who, what).await,
            "writes" => self.write(who, who, what).await,
            "helps" => {
                let (owner, key) = what.split_once('/').unwrap();
                self.write(who, owner, key).await;
            }
            "sends" => self.send(who, what, true).await,
            "sends-only" => self.send(who, what, false).await,
            "takes-back" => {
                let (db, actor, newest) = self.newest_try(who, what).await;
                withdraw_submission(&db, &actor, self.now, &mut self.dice, newest)
                    .await
                    .unwrap();
            }
            "opens" => self.open_try(who, what).await,
            "reviews" => {
                self.open_try(who, what).await;
                self.review(who, what, &line.how).await;
            }
            "corrects" => self.review(who, what, &line.how).await,
            "publishes" => {
                let (db, actor) = (self.db(), self.person(who).actor(&self.db()).await);
                let listing = self.listing(who, what);
                publish_listing(&db, &actor, self.now, &mut self.dice, listing, &check)
                    .await
                    .unwrap();
            }
            "marks" => self.mark(who, what, &line.how).await,
            "stops" => {
                let (db, actor) = (self.db(), self.person(who).actor(&self.db()).await);
                let (whom, reason) = (self.person(what).account, StopReason::from_code(&line.how).unwrap());
                stop_member(&db, &actor, self.now, &mut self.dice, self.cohort, whom, reason)
                    .await
                    .unwrap();
            }
            "returns" => {
                let (db, actor) = (self.db(), self.person(who).actor(&self.db()).await);
                return_member(&db, &actor, self.now, &mut self.dice, self.cohort, actor.account)
                    .await
                    .unwrap();
            }
            other => panic!("nobody knows how to do {other}"),
        }
    }

    /// Notes who was at the meeting of a week: `1/rini,siti`, or `1/the-rest` for everybody else.
    async fn mark(&mut self, who: &str, what: &str, how: &str) {
        let (week, whom) = what.split_once('/').unwrap();
        let (db, module) = (self.db(), Module::of_week(week.parse().unwrap()).unwrap());
        let actor = self.person(who).actor(&db).await;
        let rest = whom == "the-rest";
        let mut tapped = BTreeMap::new();
        if !rest {
            let board = load_board(&db, &actor, self.cohort).await.unwrap();
            for key in whom.split(',') {
                let account = self.person(key).account;
                let row = board.iter().find(|row| row.account == account).unwrap();
                tapped.insert(row.membership, Attendance::from_code(how).unwrap());
            }
        }
        mark_attendance(&db, &actor, self.now, &mut self.dice, self.cohort, module, tapped, rest)
            .await
            .unwrap();
    }

    async fn save_stall(&mut self, who: &str) {
        let (db, cohort) = (self.db(), self.cohort);
        let name = format!("Dapur {who}");
        if who == BY_REQUEST {
            let cohort = cohort.to_string();
            let page = format!("/a/{cohort}/lapak");
            let fields = [
                ("cohort", cohort.as_str()),
                ("revision", "0"),
                ("name", &name),
                ("city", "Bandung"),
            ];
            let answer = self.client(who).await.submit("/api/lapak/simpan", &page, &fields).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            return;
        }
        let actor = self.person(who).actor(&db).await;
        let save = SaveStorefront {
            cohort,
            base_revision: 0,
            draft: StorefrontDraft {
                name,
                city: "Bandung".to_owned(),
                ..StorefrontDraft::default()
            },
            order_number_consent: false,
        };
        save_storefront(&db, &actor, self.now, &mut self.dice, save)
            .await
            .unwrap();
    }

    async fn begin(&mut self, who: &str, key: &str) -> ListingId {
        let (db, form) = (self.db(), self.key());
        let actor = self.person(who).actor(&db).await;
        let listing = create_listing(&db, &actor, self.now, &mut self.dice, self.cohort, form)
            .await
            .unwrap();
        self.listings.insert((who.to_owned(), key.to_owned()), listing);
        listing
    }

    /// Begins the listing if need be, writes a text that it has not had, and gives it a photo once it is the owner.
    async fn write(&mut self, writer: &str, owner: &str, key: &str) {
        let (db, known) = (self.db(), (owner.to_owned(), key.to_owned()));
        let listing = match self.listings.get(&known) {
            Some(listing) => *listing,
            None => self.begin(owner, key).await,
        };
        let (owner, writer) = (
            self.person(owner).actor(&db).await,
            self.person(writer).actor(&db).await,
        );
        let own = load_own_listing(&db, &owner, listing).await.unwrap();
        self.count += 1;
        let save = SaveListing {
            listing,
            base_revision: own.revision,
            draft: draft(key, self.count),
            editor: "hp".to_owned(),
        };
        save_listing(&db, &writer, self.now, &mut self.dice, save, &check)
            .await
            .unwrap();
        if own.photos.is_empty() && owner == writer {
            let (photo, fact) = (
                Uuid::from_u128(0xF070_0000 + self.count as u128),
                PhotoFact {
                    width: 1280,
                    height: 1280,
                },
            );
            let photo = NewPhoto {
                id: PhotoId(photo),
                version: PhotoVersion::from_random([7; 16]),
                master: fact,
                received: fact,
                key: self.key(),
            };
            let target = PhotoTarget::Listing(listing);
            add_photo(&db, &owner, self.now, &mut self.dice, target, photo, &check)
                .await
                .unwrap();
        }
    }

    async fn send(&mut self, who: &str, key: &str, publish: bool) {
        let (db, listing, form) = (self.db(), self.listing(who, key), self.key());
        if who == BY_REQUEST {
            let page = format!("/a/{}/barang/{listing}/kirim", self.cohort);
            let (listing, form) = (listing.to_string(), form.to_string());
            let fields = [("listing", listing.as_str()), ("key", &form), ("publish", "ya")];
            let answer = self.client(who).await.submit("/api/barang/kirim", &page, &fields).await;
            assert!(answer.leads_to(&page), "{}", answer.body);
            return;
        }
        let actor = self.person(who).actor(&db).await;
        let send = SubmitListing {
            listing,
            key: form,
            publish_on_approval: publish,
            disputed: Vec::new(),
        };
        submit_listing(&db, &actor, self.now, &mut self.dice, send, &check)
            .await
            .unwrap();
    }

    /// A mentor opens the newest try of `owner/key`.
    async fn open_try(&mut self, mentor: &str, what: &str) {
        let (owner, key) = what.split_once('/').unwrap();
        let (db, _, newest) = self.newest_try(owner, key).await;
        if owner == BY_REQUEST {
            let page = self.client(mentor).await.get(&self.review_page(newest)).await;
            assert_eq!(page.status, 200, "{}", page.body);
            return;
        }
        let actor = self.person(mentor).actor(&db).await;
        open_submission(&db, &actor, self.now, &mut self.dice, newest)
            .await
            .unwrap();
    }

    async fn review(&mut self, mentor: &str, what: &str, how: &str) {
        let (owner, key) = what.split_once('/').unwrap();
        let (db, _, newest) = self.newest_try(owner, key).await;
        if owner == BY_REQUEST {
            return self.review_by_request(mentor, newest, how).await;
        }
        let actor = self.person(mentor).actor(&db).await;
        save_review(&db, &actor, self.now, &mut self.dice, newest, review(how), None, &check)
            .await
            .unwrap();
    }

    /// Fills the form as it stands: a level for each criterion that it asks for.
    async fn review_by_request(&self, mentor: &str, submission: SubmissionId, how: &str) {
        let (mia, page) = (self.client(mentor).await, self.review_page(submission));
        let form = mia.get(&page).await.body;
        let levels: Vec<String> = (1..=9)
            .map(|number| format!("review[levels][R{number}]"))
            .filter(|name| form.contains(&format!("name=\"{name}\"")))
            .collect();
        let submission = submission.to_string();
        let mut fields: Vec<(&str, &str)> = levels.iter().map(|name| (name.as_str(), "3")).collect();
        fields.extend([
            ("submission", submission.as_str()),
            ("review[praise]", "Fotonya terang."),
            ("review[next_step]", "Tulis ukurannya."),
            ("review[safe]", "ya"),
            ("review[reason]", "Sudah saya tanyakan."),
            ("review[decision]", decision(how).code()),
        ]);
        let answer = mia.submit("/api/ulasan/simpan", &page, &fields).await;
        assert!(answer.location().contains("selesai="), "{}", answer.location());
    }

    fn review_page(&self, submission: SubmissionId) -> String {
        format!("/a/{}/antrean/{submission}", self.cohort)
    }

    async fn newest_try(&self, owner: &str, key: &str) -> (Database, domain::access::Actor, SubmissionId) {
        let db = self.db();
        let actor = self.person(owner).actor(&db).await;
        let tries = list_own_tries(&db, &actor, self.listing(owner, key)).await.unwrap();
        (db, actor, tries[0].id)
    }

    fn listing(&self, owner: &str, key: &str) -> ListingId {
        self.listings[&(owner.to_owned(), key.to_owned())]
    }

    fn person(&self, who: &str) -> &Person {
        &self.people[who]
    }

    fn db(&self) -> Database {
        self.site.db.db.clone()
    }

    /// A key of its own for each form.
    fn key(&mut self) -> IdempotencyKey {
        self.count += 1;
        IdempotencyKey(Uuid::from_u128(0x0CE7_0000 + self.count as u128))
    }
}
