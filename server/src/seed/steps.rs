//! Everything that happened to the listings of the demo class, replayed in the order in which it happened.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use domain::{
    access::Actor,
    cohorts::Module,
    ids::{IdempotencyKey, ListingId, PhotoId, SubmissionId},
    listings::{CheckId, ListingDraft, check},
    reviews::ReviewDraft,
};
use rand::RngExt;
use storage::{
    listings::{
        NewPhoto, PhotoTarget, SaveListing, add_photo, check_photo_target, create_listing, remove_photo,
        reorder_photos, save_listing,
    },
    photos::{PhotoVersion, Rendered},
    publications::take_down,
    reviews::save_review,
    submissions::{SubmitListing, open_submission, submit_listing},
};
use uuid::Builder;

use super::{
    HOUR, Seeder,
    content::{Class, ReviewStep, Step, What},
    people::{People, new_key},
    photos::{Drawn, drawn, render_all},
};

/// Where a listing is while it is replayed.
struct Replayed {
    owner: Actor,
    id: Option<ListingId>,
    revision: i64,
    photos: BTreeMap<String, PhotoId>,
    submission: Option<SubmissionId>,
    disputed: Vec<CheckId>,
}

/// Hours as milliseconds; the file counts in hours and parts of them.
#[allow(clippy::cast_possible_truncation, reason = "some hundred hours")]
pub(super) fn ms(hours: f64) -> i64 {
    (hours * 3_600_000.0) as i64
}

/// Replays all steps of all listings by time, so that events stand in the order in which they happened.
pub(super) async fn replay(seeder: &mut Seeder<'_>, class: &Class, people: &People) -> anyhow::Result<()> {
    let files = render_all(seeder.photos, photo_names(class)).await?;
    let module = class.cohort.modules_taught.iter().max().copied();
    let mut listings = Vec::new();
    let mut steps: Vec<(i64, usize, &Step)> = Vec::new();
    for (person, owner) in class.participants.iter().zip(&people.participants) {
        for listing in &person.listings {
            steps.extend(
                listing
                    .steps
                    .iter()
                    .map(|step| (seeder.ago(ms(step.ago_hours)), listings.len(), step)),
            );
            listings.push((listing.key.as_str(), Replayed::new(owner.clone())));
        }
    }
    steps.sort_by_key(|(at, _, _)| *at);
    for (at, index, step) in steps {
        let (key, listing) = &mut listings[index];
        let mut scene = Scene {
            seeder,
            people,
            files: &files,
            module,
            at,
        };
        scene
            .play(listing, &step.what)
            .await
            .with_context(|| format!("the listing {key}, {} hours ago", step.ago_hours))?;
    }
    give_pictures(seeder, class, people, &files).await
}

fn photo_names(class: &Class) -> impl Iterator<Item = &str> {
    let saved = class
        .participants
        .iter()
        .flat_map(|person| &person.listings)
        .flat_map(|listing| &listing.steps)
        .flat_map(|step| match &step.what {
            What::Save { photos, .. } => photos.as_slice(),
            _ => &[],
        });
    let pictures = class
        .participants
        .iter()
        .filter_map(|person| person.stall.picture.as_ref());
    saved.chain(pictures).map(String::as_str)
}

/// Pictures of stalls, which are not reviewed.
async fn give_pictures(
    seeder: &mut Seeder<'_>,
    class: &Class,
    people: &People,
    files: &BTreeMap<Drawn, Rendered>,
) -> anyhow::Result<()> {
    for (person, actor) in class.participants.iter().zip(&people.participants) {
        let Some(name) = &person.stall.picture else { continue };
        let stall = storage::storefronts::load_own_storefront(seeder.db, actor, people.cohort)
            .await?
            .context("the stall is missing")?;
        let at = seeder.ago(HOUR);
        add(seeder, actor, at, PhotoTarget::Storefront(stall.id), name, files).await?;
    }
    Ok(())
}

impl Replayed {
    fn new(owner: Actor) -> Self {
        Self {
            owner,
            id: None,
            revision: 0,
            photos: BTreeMap::new(),
            submission: None,
            disputed: Vec::new(),
        }
    }

    fn id(&self) -> anyhow::Result<ListingId> {
        self.id.context("nothing was saved yet")
    }

    fn submission(&self) -> anyhow::Result<SubmissionId> {
        self.submission.context("nothing was sent yet")
    }
}

/// One step at its time.
struct Scene<'s, 'a> {
    seeder: &'s mut Seeder<'a>,
    people: &'s People,
    files: &'s BTreeMap<Drawn, Rendered>,
    module: Option<Module>,
    at: i64,
}

impl Scene<'_, '_> {
    async fn play(&mut self, listing: &mut Replayed, what: &What) -> anyhow::Result<()> {
        match what {
            What::Save { photos, listing: draft } => {
                self.save(listing, draft).await?;
                self.arrange_photos(listing, photos).await
            }
            What::Send {
                publish_when_approved,
                not_so,
            } => self.send(listing, *publish_when_approved, not_so).await,
            What::Open { by } => {
                let mentor = self.people.mentor(by)?;
                let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
                open_submission(db, mentor, self.at, dice, listing.submission()?).await?;
                Ok(())
            }
            What::Review(review) => self.review(listing, review).await,
            What::TakeDown { by, reason } => {
                let mentor = self.people.mentor(by)?;
                let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
                take_down(db, mentor, self.at, dice, listing.id()?, reason).await?;
                Ok(())
            }
        }
    }

    async fn save(&mut self, listing: &mut Replayed, draft: &ListingDraft) -> anyhow::Result<()> {
        let id = match listing.id {
            Some(id) => id,
            None => {
                let key = IdempotencyKey(new_key(self.seeder));
                let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
                create_listing(db, &listing.owner, self.at, dice, self.people.cohort, key).await?
            }
        };
        listing.id = Some(id);
        let save = SaveListing {
            listing: id,
            base_revision: listing.revision,
            draft: draft.clone(),
            editor: "hp".to_owned(),
        };
        let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
        let saved = save_listing(db, &listing.owner, self.at, dice, save, &check).await?;
        listing.revision = saved.revision;
        Ok(())
    }

    async fn arrange_photos(&mut self, listing: &mut Replayed, wanted: &[String]) -> anyhow::Result<()> {
        let id = listing.id()?;
        let unwanted: Vec<String> = listing
            .photos
            .keys()
            .filter(|name| !wanted.contains(name))
            .cloned()
            .collect();
        for name in unwanted {
            if let Some(photo) = listing.photos.remove(&name) {
                let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
                remove_photo(db, &listing.owner, self.at, dice, id, photo, &check).await?;
            }
        }
        for name in wanted {
            if !listing.photos.contains_key(name) {
                let target = PhotoTarget::Listing(id);
                let photo = add(self.seeder, &listing.owner, self.at, target, name, self.files).await?;
                listing.photos.insert(name.clone(), photo);
            }
        }
        let order: Vec<PhotoId> = wanted
            .iter()
            .filter_map(|name| listing.photos.get(name).copied())
            .collect();
        let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
        reorder_photos(db, &listing.owner, self.at, dice, id, &order, &check).await?;
        Ok(())
    }

    async fn send(&mut self, listing: &mut Replayed, publish: bool, not_so: &[CheckId]) -> anyhow::Result<()> {
        let send = SubmitListing {
            listing: listing.id()?,
            key: IdempotencyKey(new_key(self.seeder)),
            publish_on_approval: publish,
            disputed: not_so.to_vec(),
        };
        let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
        let sent = submit_listing(db, &listing.owner, self.at, dice, send, &check).await?;
        listing.submission = Some(sent.submission);
        listing.disputed = not_so.to_vec();
        Ok(())
    }

    async fn review(&mut self, listing: &Replayed, review: &ReviewStep) -> anyhow::Result<()> {
        let content = ReviewDraft {
            decision: Some(review.decision),
            ratings: review.ratings.clone(),
            safe: Some(review.safe),
            praise: review.praise.clone(),
            next_step: review.next_step.clone(),
            remarks: review.remarks.clone(),
            cleared: listing
                .disputed
                .iter()
                .filter(|check| !review.confirmed.contains(check))
                .cloned()
                .collect(),
            reason: String::new(),
        };
        let mentor = self.people.mentor(&review.by)?;
        let (db, dice) = (self.seeder.db, &mut *self.seeder.dice);
        let submission = listing.submission()?;
        save_review(db, mentor, self.at, dice, submission, content, self.module, &check).await?;
        Ok(())
    }
}

/// Adds a photo as `take_photo` does, with the files that were made of the same drawing before.
async fn add(
    seeder: &mut Seeder<'_>,
    actor: &Actor,
    at: i64,
    target: PhotoTarget,
    name: &str,
    files: &BTreeMap<Drawn, Rendered>,
) -> anyhow::Result<PhotoId> {
    let rendered = drawn(name)
        .and_then(|drawn| files.get(&drawn))
        .ok_or_else(|| anyhow!("there is no picture {name}"))?;
    let new = NewPhoto {
        id: PhotoId(Builder::from_unix_timestamp_millis(at.unsigned_abs(), &seeder.dice.random()).into_uuid()),
        version: PhotoVersion::from_random(seeder.dice.random()),
        master: rendered.master,
        received: rendered.received,
        key: IdempotencyKey(new_key(seeder)),
    };
    check_photo_target(seeder.db, actor, target, new.key).await?;
    seeder.photos.put(new.id, &new.version, rendered).await?;
    let view = add_photo(seeder.db, actor, at, seeder.dice, target, new, &check).await?;
    Ok(view.id)
}
