//! *Ini juga saya*: two joins of one person become one, and all work of both stays.

use std::collections::BTreeMap;

use domain::{
    access::Actor,
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{Attendance, Module, StopReason},
    ids::IdempotencyKey,
    storefronts::StorefrontDraft,
};
use storage::{
    StorageError,
    accounts::{Consents, SignInError, accounts_on_device, list_notices, load_actor, sign_in_with_pin},
    cohorts::{
        Joined, Newcomer, join_with_code, list_members, load_attendance, load_board, mark_attendance, merge_members,
        merge_own_accounts, move_member, renew_join_code, stop_member,
    },
    list_events,
    listings::{create_listing, list_own_listings, load_own_listing},
    mentoring::{list_notes, write_note},
    own_data::{CHANGE_ONES_MIND_DAYS, ask_for_removal, end_what_is_due},
    publications::public_storefront,
    storefronts::{SaveStorefront, load_own_storefront, save_storefront},
    submissions::review_queue,
};
use test_support::{HOUR, NOW};

use crate::{
    moving::second_class,
    selling::{Shop, draft},
};

/// Ana joins a second time, on the phone she has.
async fn ana_again(shop: &mut Shop) -> Joined {
    let (db, mia) = (shop.test.db.clone(), shop.mia().await);
    let code = renew_join_code(&db, &mia, NOW, &mut shop.dice, shop.cast.cohort, 9)
        .await
        .unwrap();
    let newcomer = Newcomer {
        key: shop.key(),
        name: "Ana".to_owned(),
        picture: Picture::new(15).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: shop.cast.ana.phone.clone(),
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    join_with_code(&db, NOW, &mut shop.dice, code.code.reveal(), newcomer)
        .await
        .unwrap()
}

async fn stall(shop: &mut Shop, actor: &Actor, name: &str, story: &str) {
    let save = SaveStorefront {
        cohort: shop.cohort(),
        base_revision: 0,
        draft: StorefrontDraft {
            name: name.to_owned(),
            story: story.to_owned(),
            ..StorefrontDraft::default()
        },
        order_number_consent: false,
    };
    save_storefront(&shop.test.db, actor, NOW, &mut shop.dice, save)
        .await
        .unwrap();
}

#[tokio::test]
async fn all_work_of_both_is_in_one_account_and_the_fuller_stall_stays() {
    let mut shop = Shop::open().await;
    let public = shop.public("Keripik").await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let again = ana_again(&mut shop).await;
    let second = load_actor(&db, again.account).await.unwrap();
    stall(&mut shop, &second, "Dapur Kedua", "Resep nenek.").await;
    let more = shop.empty_listing(&second).await;
    shop.write(&second, more, draft("Sambal")).await;
    let mia = shop.mia().await;
    merge_members(
        &db,
        &mia,
        NOW,
        &mut shop.dice,
        cohort,
        shop.cast.ana.account,
        again.account,
    )
    .await
    .unwrap();
    let ana = shop.ana().await;
    let mut ids: Vec<_> = list_own_listings(&db, &ana, cohort)
        .await
        .unwrap()
        .iter()
        .map(|one| one.id)
        .collect();
    ids.sort();
    let mut both = vec![public, more];
    both.sort();
    assert_eq!(ids, both);
    assert_eq!(load_own_listing(&db, &ana, more).await.unwrap().draft.title, "Sambal");
    let kept = load_own_storefront(&db, &ana, cohort).await.unwrap().unwrap();
    assert_eq!((kept.draft.name.as_str(), kept.public), ("Dapur Ana", true));
    assert_eq!(kept.draft.story, "Resep nenek.", "what was empty is filled");
    assert!(kept.order_number_consent);
    assert_eq!(public_storefront(&db, &kept.slug).await.unwrap().listings.len(), 1);
    // The next save stands on top of what was made of both.
    stall_is_saved_on_top(&mut shop, &ana, kept.revision).await;
    let members = list_members(&db, &mia, cohort).await.unwrap();
    assert_eq!(members.iter().filter(|row| row.name == "Ana").count(), 1);
    let event = list_events(&db, Some("member.merged"), 9).await.unwrap().remove(0);
    assert_eq!(
        (event.actor, event.about, event.subject),
        (Some(mia.account), Some(ana.account), Some(again.account.0))
    );
    let made = list_events(&db, Some("listing.created"), 9).await.unwrap();
    assert!(made.iter().all(|event| event.about == Some(ana.account)));
    assert!(
        list_notices(&db, &ana)
            .await
            .unwrap()
            .iter()
            .any(|notice| notice.kind == "accounts_merged")
    );
}

async fn stall_is_saved_on_top(shop: &mut Shop, ana: &Actor, revision: i64) {
    let save = SaveStorefront {
        cohort: shop.cohort(),
        base_revision: revision,
        draft: StorefrontDraft {
            name: "Dapur Bu Ana".to_owned(),
            city: "Bandung".to_owned(),
            ..StorefrontDraft::default()
        },
        order_number_consent: false,
    };
    let saved = save_storefront(&shop.test.db, ana, NOW, &mut shop.dice, save)
        .await
        .unwrap();
    assert_eq!(saved.revision, revision + 1);
}

#[tokio::test]
async fn the_other_account_ends_and_the_first_ones_pin_opens_both_phones() {
    let mut shop = Shop::open().await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let again = ana_again(&mut shop).await;
    let (ana, old) = (shop.ana().await, shop.cast.ana.clone());
    let (phone, pin) = (old.phone.unwrap(), old.pin.unwrap());
    assert_eq!(again.device.token, phone, "the same phone");
    let dice = &mut shop.dice;
    // Somebody else's account needs somebody else's PIN; each wrong one is a counted try.
    let guess = merge_own_accounts(&db, &ana, NOW, dice, &phone, again.account, &pin).await;
    assert!(matches!(guess, Err(SignInError::Wrong)));
    let foreign = merge_own_accounts(&db, &ana, NOW, dice, &phone, shop.cast.ben.account, &pin).await;
    assert!(matches!(foreign, Err(SignInError::UnknownPhone)));
    merge_own_accounts(&db, &ana, NOW, dice, &phone, again.account, &again.pin)
        .await
        .unwrap();
    let ended = sign_in_with_pin(&db, NOW, dice, &phone, again.account, &again.pin).await;
    assert!(matches!(ended, Err(SignInError::UnknownPhone)));
    sign_in_with_pin(&db, NOW, dice, &phone, ana.account, &pin)
        .await
        .unwrap();
    let here = accounts_on_device(&db, &phone).await.unwrap();
    assert_eq!(here.iter().map(|one| one.account.id).collect::<Vec<_>>(), [ana.account]);
    assert!(load_actor(&db, again.account).await.unwrap().memberships.is_empty());
    assert!(shop.ana().await.is_participant_of(cohort));
}

#[tokio::test]
async fn waiting_tries_and_confirmation_survive() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    shop.send(listing, NOW).await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let again = ana_again(&mut shop).await;
    let mia = shop.mia().await;
    // The newer account stays this time, which nobody had confirmed.
    merge_members(
        &db,
        &mia,
        NOW,
        &mut shop.dice,
        cohort,
        again.account,
        shop.cast.ana.account,
    )
    .await
    .unwrap();
    let kept = load_actor(&db, again.account).await.unwrap();
    assert!(kept.membership(cohort).unwrap().confirmed);
    let queue = review_queue(&db, &mia, NOW, cohort).await.unwrap();
    assert_eq!((queue.len(), queue[0].owner), (1, again.account));
    let board = load_board(&db, &mia, cohort).await.unwrap();
    let row = board.iter().find(|row| row.account == again.account).unwrap();
    assert_eq!(row.progress.waiting_since, Some(NOW), "the board still says who waits");
    let key = shop.key();
    create_listing(&db, &kept, NOW, &mut shop.dice, cohort, key)
        .await
        .unwrap();
}

#[tokio::test]
async fn who_was_at_a_meeting_and_the_private_notes_stay_with_the_person() {
    let mut shop = Shop::open().await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let again = ana_again(&mut shop).await;
    let (mia, keep) = (shop.mia().await, shop.cast.ana.account);
    let members = list_members(&db, &mia, cohort).await.unwrap();
    let place = |account| members.iter().find(|row| row.account == account).unwrap().membership;
    let (own, other) = (place(keep), place(again.account));
    let dice = &mut shop.dice;
    for (module, person, state) in [
        (Module::M1, other, Attendance::Present),
        (Module::M2, own, Attendance::Excused),
        (Module::M2, other, Attendance::Absent),
    ] {
        let tapped = BTreeMap::from([(person, state)]);
        mark_attendance(&db, &mia, NOW, dice, cohort, module, tapped, false)
            .await
            .unwrap();
    }
    let key = IdempotencyKey(uuid::Uuid::from_u128(0x0907));
    write_note(&db, &mia, NOW, dice, cohort, again.account, key, "Tangannya terampil.")
        .await
        .unwrap();
    merge_members(&db, &mia, NOW, dice, cohort, keep, again.account)
        .await
        .unwrap();
    for (module, state) in [(Module::M1, Attendance::Present), (Module::M2, Attendance::Excused)] {
        let noted = load_attendance(&db, &mia, cohort, module).await.unwrap().states;
        assert_eq!(noted.get(&own), Some(&state), "{module:?}");
    }
    let notes = list_notes(&db, &mia, cohort, keep).await.unwrap();
    assert_eq!(notes.notes.len(), 1);
}

#[tokio::test]
async fn whoever_became_one_of_two_can_still_be_deleted() {
    let mut shop = Shop::open().await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let again = ana_again(&mut shop).await;
    let there = second_class(&mut shop).await;
    let otto = shop.cast.otto.actor(&db).await;
    let (ana, pin) = (shop.ana().await, shop.cast.ana.pin.clone().unwrap());
    let phone = shop.cast.ana.phone.clone().unwrap();
    let dice = &mut shop.dice;
    // In a class where ana never was, the other one has stopped.
    move_member(&db, &otto, NOW, dice, cohort, again.account, there)
        .await
        .unwrap();
    stop_member(&db, &otto, NOW, dice, there, again.account, StopReason::Work)
        .await
        .unwrap();
    merge_own_accounts(&db, &ana, NOW, dice, &phone, again.account, &again.pin)
        .await
        .unwrap();
    ask_for_removal(&db, &ana, NOW, dice, &pin).await.unwrap();
    let later = NOW + CHANGE_ONES_MIND_DAYS * 24 * HOUR;
    let ended = end_what_is_due(&db, &shop.photos, later, dice).await.unwrap();
    assert_eq!(ended.accounts, 1);
}

#[tokio::test]
async fn only_participants_and_only_by_who_leads_both() {
    let mut shop = Shop::open().await;
    let (db, cohort, cast) = (shop.test.db.clone(), shop.cohort(), shop.cast.clone());
    let (ana, ben) = (cast.ana.account, cast.ben.account);
    let mia = shop.mia().await;
    let dice = &mut shop.dice;
    for (person, forbidden) in [
        (&cast.ana, true),
        (&cast.zoe, false),
        (&cast.lena, false),
        (&cast.vito, false),
    ] {
        let refused = merge_members(&db, &person.actor(&db).await, NOW, dice, cohort, ana, ben).await;
        let right = match refused {
            Err(StorageError::NotAllowed) => forbidden,
            Err(StorageError::NotFound) => !forbidden,
            _ => false,
        };
        assert!(right, "{}", person.name);
    }
    let mentor = merge_members(&db, &mia, NOW, dice, cohort, ana, cast.mia.account).await;
    assert!(
        matches!(mentor, Err(StorageError::NotAllowed)),
        "a password is not taken over by a PIN"
    );
    let stranger = merge_members(&db, &mia, NOW, dice, cohort, ana, cast.zoe.account).await;
    assert!(matches!(stranger, Err(StorageError::NotFound)));
    let same = merge_members(&db, &mia, NOW, dice, cohort, ana, ana).await;
    assert!(matches!(same, Err(StorageError::Rule("same_person"))));
}
