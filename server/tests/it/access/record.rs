//! A participant's listing on its way to the public page, made through the functions that people use.

use domain::{
    access::Actor,
    ids::{CohortId, IdempotencyKey, ListingId, PhotoId},
    listings::PhotoFact,
    reviews::{Decision, ReviewDraft},
    storefronts::StorefrontDraft,
};
use storage::{
    listings::{
        NewPhoto, PhotoTarget, SaveListing, add_photo, create_listing, delete_listing, load_own_listing, remove_photo,
        save_listing,
    },
    photos::PhotoVersion,
    publications::{list_changes_after_publishing, public_storefront, take_down},
    reviews::save_review,
    storefronts::{SaveStorefront, save_storefront},
    submissions::{SubmitListing, open_submission, submit_listing},
};
use test_support::{NOW, Person};

use super::world::{Stage, World};
use crate::{
    photos,
    shop::stall::{content, draft},
};

/// Brings a listing of `owner` to this stage; its ids get names that start with `prefix`.
pub async fn make(
    world: &mut World,
    owner: &Person,
    mentor: &Person,
    cohort: CohortId,
    prefix: &str,
    stage: Stage,
    files: bool,
) {
    let db = world.db();
    let (actor, mentor) = (owner.actor(&db).await, mentor.actor(&db).await);
    let listing = write(world, owner, &actor, cohort, prefix, files).await;
    match stage {
        Stage::Deleted => delete_listing(&db, &actor, NOW, &mut world.dice, listing)
            .await
            .unwrap(),
        Stage::NoPhoto => {
            let photo: PhotoId = world.value(&format!("{prefix}photo")).parse().unwrap();
            remove_photo(&db, &actor, NOW, &mut world.dice, listing, photo, &content)
                .await
                .unwrap();
        }
        _ => {}
    }
    if stage >= Stage::Sent {
        review(world, &actor, &mentor, listing, prefix, stage).await;
    }
    if stage >= Stage::Public {
        publish(world, &actor, &mentor, cohort, listing, prefix, stage).await;
    }
}

/// A stall, and a listing in it that could be sent.
async fn write(
    world: &mut World,
    owner: &Person,
    actor: &Actor,
    cohort: CohortId,
    prefix: &str,
    files: bool,
) -> ListingId {
    let db = world.db();
    let save = SaveStorefront {
        cohort,
        base_revision: 0,
        draft: StorefrontDraft {
            name: "Dapur Rasa".to_owned(),
            city: "Bandung".to_owned(),
            ..StorefrontDraft::default()
        },
        order_number_consent: false,
    };
    let stall = save_storefront(&db, actor, NOW, &mut world.dice, save).await.unwrap();
    let key = IdempotencyKey(world.id());
    let listing = create_listing(&db, actor, NOW, &mut world.dice, cohort, key)
        .await
        .unwrap();
    if files {
        let photo = photos::drawn();
        let body = photos::form(None, &[photo.as_slice(), photo.as_slice()]);
        let client = world.site.signed_in(owner).await;
        photos::send(&client, &format!("/api/foto/{listing}"), "application/json", body).await;
    } else {
        add_two_photos(world, actor, listing).await;
    }
    let save = SaveListing {
        listing,
        base_revision: 0,
        draft: draft("Keripik Singkong Pedas"),
        editor: "tes".to_owned(),
    };
    let saved = save_listing(&db, actor, NOW, &mut world.dice, save, &content)
        .await
        .unwrap();
    let own = load_own_listing(&db, actor, listing).await.unwrap();
    world.name(format!("{prefix}storefront"), stall.id);
    world.name(format!("{prefix}lapak"), stall.slug);
    world.name(format!("{prefix}listing"), listing);
    world.name(format!("{prefix}revision"), saved.revision);
    world.name(format!("{prefix}photo"), own.photos[0].id);
    world.name(format!("{prefix}version"), &own.photos[0].version);
    world.name(format!("{prefix}second"), own.photos[1].id);
    listing
}

/// The rows of two photos; their files are not needed.
async fn add_two_photos(world: &mut World, actor: &Actor, listing: ListingId) {
    let db = world.db();
    let size = PhotoFact {
        width: 1280,
        height: 1280,
    };
    for _ in 0..2 {
        let new = NewPhoto {
            id: PhotoId(world.id()),
            version: PhotoVersion::from_random(*world.id().as_bytes()),
            master: size,
            received: size,
            key: IdempotencyKey(world.id()),
        };
        let target = PhotoTarget::Listing(listing);
        add_photo(&db, actor, NOW, &mut world.dice, target, new, &content)
            .await
            .unwrap();
    }
}

/// Sends it and lets the mentor open and review it, as far as the stage goes.
async fn review(world: &mut World, actor: &Actor, mentor: &Actor, listing: ListingId, prefix: &str, stage: Stage) {
    let db = world.db();
    let send = SubmitListing {
        listing,
        key: IdempotencyKey(world.id()),
        publish_on_approval: stage >= Stage::Public,
        disputed: Vec::new(),
    };
    let sent = submit_listing(&db, actor, NOW, &mut world.dice, send, &content)
        .await
        .unwrap();
    world.name(format!("{prefix}submission"), sent.submission);
    if stage < Stage::Opened {
        return;
    }
    open_submission(&db, mentor, NOW, &mut world.dice, sent.submission)
        .await
        .unwrap();
    if stage < Stage::Improve {
        return;
    }
    let review = ReviewDraft {
        decision: Some(if stage == Stage::Improve {
            Decision::Improve
        } else {
            Decision::ReadyToPublish
        }),
        safe: Some(true),
        praise: "Bagus.".to_owned(),
        next_step: "Lanjut.".to_owned(),
        ..ReviewDraft::default()
    };
    let dice = &mut world.dice;
    let saved = save_review(&db, mentor, NOW, dice, sent.submission, review, None, &content)
        .await
        .unwrap();
    assert_eq!(saved.published, stage >= Stage::Public);
    world.name(format!("{prefix}review"), saved.review);
}

/// Its public page, and what happens to it afterwards.
async fn publish(
    world: &mut World,
    actor: &Actor,
    mentor: &Actor,
    cohort: CohortId,
    listing: ListingId,
    prefix: &str,
    stage: Stage,
) {
    let db = world.db();
    let stall = public_storefront(&db, world.value(&format!("{prefix}lapak")))
        .await
        .unwrap();
    let shown = stall.listings.iter().find(|one| one.id == listing).unwrap();
    world.name(format!("{prefix}barang"), &shown.slug);
    match stage {
        Stage::Changed => {
            let own = load_own_listing(&db, actor, listing).await.unwrap();
            let mut draft = own.draft;
            draft.description.push_str("\nDikirim dari Bandung.");
            let save = SaveListing {
                listing,
                base_revision: own.revision,
                draft,
                editor: "tes".to_owned(),
            };
            save_listing(&db, actor, NOW, &mut world.dice, save, &content)
                .await
                .unwrap();
            let changes = list_changes_after_publishing(&db, mentor, cohort).await.unwrap();
            world.name(format!("{prefix}change"), changes[0].id);
        }
        Stage::Taken => take_down(&db, mentor, NOW, &mut world.dice, listing, "Foto")
            .await
            .unwrap(),
        _ => {}
    }
}
