//! Who looks after whom, who waits, handing over, and private notes.

use domain::{
    access::Actor,
    accounts::{FormOfAddress, Picture},
    cohorts::{StopReason, mentoring::OVERDUE_MS},
    ids::{AccountId, MembershipId},
};
use sea_orm::ConnectionTrait;
use storage::{
    Secret, StorageError,
    accounts::{NewStaff, load_actor},
    cohorts::{accept_mentor_invitation, create_mentor_invitation, list_members, stop_member},
    list_events,
    mentoring::{
        Assign, HandOver, NOTE_REMOVED_LIFE, assign_mentors, hand_over, list_assigned, list_needs, list_notes,
        remove_note, restore_note, write_note,
    },
    purge_expired,
    submissions::review_queue,
};
use test_support::{MINUTE, NOW, PASSWORD};

use crate::selling::Shop;

/// One day in milliseconds.
const DAY: i64 = 86_400_000;

/// A second mentor of the class.
async fn doni(shop: &mut Shop) -> Actor {
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let cohort = shop.cohort();
    let link = create_mentor_invitation(&shop.test.db, &otto, NOW, &mut shop.dice, cohort, "")
        .await
        .unwrap();
    let staff = NewStaff {
        name: "Doni".to_owned(),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(7).unwrap(),
        username: "doni".to_owned(),
        password: Secret::new(PASSWORD),
    };
    let accepted = accept_mentor_invitation(&shop.test.db, NOW, &mut shop.dice, &link.token, staff)
        .await
        .unwrap();
    load_actor(&shop.test.db, accepted.account).await.unwrap()
}

async fn place(shop: &Shop, account: AccountId) -> MembershipId {
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let members = list_members(&shop.test.db, &otto, shop.cohort()).await.unwrap();
    members.iter().find(|one| one.account == account).unwrap().membership
}

/// Ana's mentor from now on.
async fn give_ana(shop: &mut Shop, mentor: AccountId) {
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let change = Assign {
        participant: place(shop, shop.cast.ana.account).await,
        mentor: Some(place(shop, mentor).await),
    };
    let cohort = shop.cohort();
    let changed = assign_mentors(&shop.test.db, &otto, NOW, &mut shop.dice, cohort, &[change])
        .await
        .unwrap();
    assert_eq!(changed, 1);
}

async fn leave(shop: &Shop, account: AccountId) {
    let direct = sea_orm::Database::connect(&shop.test.url).await.unwrap();
    let place = place(shop, account).await;
    let id = if shop.test.is_postgres() {
        format!("'{place}'")
    } else {
        format!("X'{}'", place.0.simple())
    };
    let gone = format!("UPDATE membership SET left_at = {NOW} WHERE id = {id}");
    assert_eq!(direct.execute_unprepared(&gone).await.unwrap().rows_affected(), 1);
}

#[tokio::test]
async fn organizers_give_participants_a_mentor_and_take_them_away_again() {
    let mut shop = Shop::open().await;
    let (mia, cohort) = (shop.mia().await, shop.cohort());
    give_ana(&mut shop, mia.account).await;
    let assigned = list_assigned(&shop.test.db, &mia, cohort).await.unwrap();
    assert_eq!(assigned.len(), 1);
    assert_eq!((assigned[0].mentor_account, assigned[0].gone), (mia.account, false));
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let same = Assign {
        participant: assigned[0].participant,
        mentor: Some(assigned[0].mentor),
    };
    let db = shop.test.db.clone();
    assert_eq!(
        assign_mentors(&db, &otto, NOW, &mut shop.dice, cohort, &[same])
            .await
            .unwrap(),
        0
    );
    assert_eq!(list_events(&db, Some("mentor.assigned"), 9).await.unwrap().len(), 1);
    let nobody = Assign { mentor: None, ..same };
    assign_mentors(&db, &otto, NOW, &mut shop.dice, cohort, &[nobody])
        .await
        .unwrap();
    assert_eq!(list_assigned(&db, &mia, cohort).await.unwrap(), []);
}

#[tokio::test]
async fn only_the_organizer_assigns_and_only_people_of_the_class() {
    let mut shop = Shop::open().await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let (mia, otto) = (shop.mia().await, shop.cast.otto.actor(&db).await);
    let (ana, mentor) = (
        place(&shop, shop.cast.ana.account).await,
        place(&shop, mia.account).await,
    );
    let good = Assign {
        participant: ana,
        mentor: Some(mentor),
    };
    for (person, allowed) in [
        (&shop.cast.mia, true),
        (&shop.cast.ana, true),
        (&shop.cast.zoe, false),
        (&shop.cast.lena, false),
        (&shop.cast.vito, false),
    ] {
        let actor = person.actor(&db).await;
        let refused = assign_mentors(&db, &actor, NOW, &mut shop.dice, cohort, &[good]).await;
        let seen = matches!(refused, Err(StorageError::NotAllowed));
        let unseen = matches!(refused, Err(StorageError::NotFound));
        assert_eq!((seen, unseen), (allowed, !allowed), "{}", person.name);
    }
    let vito = shop.cast.vito.actor(&db).await;
    let foreign = list_members(&db, &vito, shop.cast.other_cohort).await.unwrap();
    let (lena, zoe) = (foreign[0].membership, foreign[1].membership);
    for wrong in [
        Assign {
            participant: zoe,
            ..good
        },
        Assign {
            mentor: Some(lena),
            ..good
        },
        Assign {
            mentor: Some(ana),
            ..good
        },
        Assign {
            participant: mentor,
            ..good
        },
    ] {
        let refused = assign_mentors(&db, &otto, NOW, &mut shop.dice, cohort, &[good, wrong]).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    assert_eq!(list_assigned(&db, &otto, cohort).await.unwrap(), []);
}

#[tokio::test]
async fn a_mentor_sees_their_own_people_first_and_nobody_waits_unseen() {
    let mut shop = Shop::open().await;
    let (mia, cohort) = (shop.mia().await, shop.cohort());
    let doni = doni(&mut shop).await;
    let listing = shop.listing("Keripik").await;
    let old = shop.send(listing, NOW).await;
    let db = shop.test.db.clone();
    let turn = async |actor: &Actor, now: i64| {
        let queue = review_queue(&db, actor, now, cohort).await.unwrap();
        (queue[0].submission, queue[0].mentor, queue[0].first)
    };
    assert_eq!(
        turn(&mia, NOW).await,
        (old, None, true),
        "everybody's while nobody is assigned"
    );
    give_ana(&mut shop, doni.account).await;
    assert_eq!(turn(&doni, NOW).await, (old, Some(doni.account), true));
    assert_eq!(turn(&mia, NOW + OVERDUE_MS).await, (old, Some(doni.account), false));
    assert_eq!(turn(&mia, NOW + OVERDUE_MS + 1).await, (old, Some(doni.account), true));
    give_ana(&mut shop, mia.account).await;
    leave(&shop, mia.account).await;
    assert_eq!(
        turn(&doni, NOW).await,
        (old, None, true),
        "her people are everybody's again"
    );
}

#[tokio::test]
async fn the_people_of_a_mentor_who_left_have_nobody_and_can_be_given_to_another() {
    let mut shop = Shop::open().await;
    let (mia, cohort) = (shop.mia().await, shop.cohort());
    let doni = doni(&mut shop).await;
    give_ana(&mut shop, mia.account).await;
    leave(&shop, mia.account).await;
    let otto = shop.cast.otto.actor(&shop.test.db).await;
    let assigned = list_assigned(&shop.test.db, &otto, cohort).await.unwrap();
    assert_eq!((assigned[0].mentor_account, assigned[0].gone), (mia.account, true));
    give_ana(&mut shop, doni.account).await;
    let assigned = list_assigned(&shop.test.db, &otto, cohort).await.unwrap();
    assert_eq!((assigned[0].mentor_account, assigned[0].gone), (doni.account, false));
}

#[tokio::test]
async fn a_mentor_hands_over_their_own_with_a_note_and_no_others() {
    let mut shop = Shop::open().await;
    let (db, cohort) = (shop.test.db.clone(), shop.cohort());
    let (mia, doni) = (shop.mia().await, doni(&mut shop).await);
    give_ana(&mut shop, mia.account).await;
    let (ana, ben) = (
        place(&shop, shop.cast.ana.account).await,
        place(&shop, shop.cast.ben.account).await,
    );
    let new = HandOver {
        to: place(&shop, doni.account).await,
        whom: vec![ana],
        note: " Ibu Ana sudah siap foto. ".to_owned(),
        with_notes: false,
    };
    let both = HandOver {
        whom: vec![ana, ben],
        ..new.clone()
    };
    let refused = hand_over(&db, &mia, NOW, &mut shop.dice, cohort, both).await;
    assert!(matches!(refused, Err(StorageError::NotAllowed)), "ben is nobody's");
    let refused = hand_over(&db, &doni, NOW, &mut shop.dice, cohort, new.clone()).await;
    assert!(matches!(
        refused,
        Err(StorageError::NotAllowed) | Err(StorageError::Rule(_))
    ));
    for (wrong, code) in [
        (
            HandOver {
                whom: Vec::new(),
                ..new.clone()
            },
            "handover_nobody",
        ),
        (
            HandOver {
                to: place(&shop, mia.account).await,
                ..new.clone()
            },
            "handover_self",
        ),
        (
            HandOver {
                note: "a".repeat(1001),
                ..new.clone()
            },
            "note_long",
        ),
        (
            HandOver {
                note: "WA 0812 3456 7890".to_owned(),
                ..new.clone()
            },
            "note_private",
        ),
    ] {
        let refused = hand_over(&db, &mia, NOW, &mut shop.dice, cohort, wrong).await;
        assert!(
            matches!(refused, Err(StorageError::Rule(rule)) if rule == code),
            "{code}"
        );
    }
    assert_eq!(
        hand_over(&db, &mia, NOW, &mut shop.dice, cohort, new.clone())
            .await
            .unwrap(),
        1
    );
    let needs = list_needs(&db, &doni, NOW, cohort).await.unwrap();
    let row = needs.iter().find(|row| row.membership == ana).unwrap();
    let handed = row.handed.clone().unwrap();
    assert_eq!(row.mentor, Some(doni.account));
    assert_eq!(
        (handed.from, handed.note.as_str()),
        (Some(mia.account), "Ibu Ana sudah siap foto.")
    );
    // An organizer hands over anybody's, and takes nothing of the notes along.
    let otto = shop.cast.otto.actor(&db).await;
    let back = HandOver {
        to: place(&shop, mia.account).await,
        whom: vec![ana, ben],
        ..new
    };
    assert_eq!(
        hand_over(&db, &otto, NOW, &mut shop.dice, cohort, back).await.unwrap(),
        2
    );
    assert_eq!(list_events(&db, Some("mentor.handed_over"), 9).await.unwrap().len(), 3);
}

#[tokio::test]
async fn who_waits_stands_above_who_is_silent_and_silence_counts_from_the_last_deed() {
    let mut shop = Shop::open().await;
    let (mia, cohort) = (shop.mia().await, shop.cohort());
    let before = list_needs(&shop.test.db, &mia, NOW, cohort).await.unwrap();
    assert!(
        before.iter().all(|row| row.last_active == NOW && row.waiting.is_none()),
        "joining counts"
    );
    let listing = shop.listing("Keripik").await;
    let sent = shop.send(listing, NOW + 9 * DAY).await;
    let needs = list_needs(&shop.test.db, &mia, NOW + 9 * DAY, cohort).await.unwrap();
    assert_eq!(needs[0].account, shop.cast.ana.account);
    assert_eq!(needs[0].waiting, Some((sent, NOW + 9 * DAY)));
    assert_eq!(needs[0].last_active, NOW + 9 * DAY);
    assert_eq!((needs[1].account, needs[1].last_active), (shop.cast.ben.account, NOW));
    let ana = shop.ana().await;
    assert!(matches!(
        list_needs(&shop.test.db, &ana, NOW, cohort).await,
        Err(StorageError::NotAllowed)
    ));
    let lena = shop.cast.lena.actor(&shop.test.db).await;
    assert!(matches!(
        list_needs(&shop.test.db, &lena, NOW, cohort).await,
        Err(StorageError::NotFound)
    ));
}

#[tokio::test]
async fn who_has_stopped_needs_a_word_only_while_a_try_of_theirs_waits() {
    let mut shop = Shop::open().await;
    let (mia, cohort) = (shop.mia().await, shop.cohort());
    let (db, ana, ben) = (shop.test.db.clone(), shop.cast.ana.account, shop.cast.ben.account);
    let listing = shop.listing("Keripik").await;
    let sent = shop.send(listing, NOW).await;
    for whom in [ana, ben] {
        stop_member(&db, &mia, NOW, &mut shop.dice, cohort, whom, StopReason::Work)
            .await
            .unwrap();
    }
    let needs = list_needs(&db, &mia, NOW, cohort).await.unwrap();
    let waits = needs.iter().map(|row| (row.account, row.waiting)).collect::<Vec<_>>();
    assert_eq!(waits, [(ana, Some((sent, NOW)))], "ben has nothing that waits");
}

#[tokio::test]
async fn a_note_is_read_by_its_writer_alone() {
    let mut shop = Shop::open().await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let (mia, doni, key) = (shop.mia().await, doni(&mut shop).await, shop.key());
    for _ in 0..2 {
        write_note(
            &db,
            &mia,
            NOW,
            &mut shop.dice,
            cohort,
            ana,
            key,
            " Rajin,\nmalu bertanya. ",
        )
        .await
        .unwrap();
    }
    let seen = list_notes(&db, &mia, cohort, ana).await.unwrap();
    assert_eq!(seen.about.name, "Ana");
    assert_eq!(seen.notes.len(), 1, "sent twice, written once");
    assert_eq!(seen.notes[0].text, "Rajin,\nmalu bertanya.");
    assert_eq!(list_notes(&db, &doni, cohort, ana).await.unwrap().notes, []);
    for person in [
        &shop.cast.ana,
        &shop.cast.ben,
        &shop.cast.otto,
        &shop.cast.lena,
        &shop.cast.zoe,
    ] {
        let actor = person.actor(&db).await;
        let refused = list_notes(&db, &actor, cohort, ana).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", person.name);
    }
    assert!(matches!(
        list_notes(&db, &mia, cohort, shop.cast.zoe.account).await,
        Err(StorageError::NotFound)
    ));
    for (text, code) in [
        (" ", "note_empty"),
        ("NIK 3201234567890123", "note_private"),
        ("telepon 081234567890", "note_private"),
        (&*"a".repeat(2001), "note_long"),
    ] {
        let (key, dice) = (shop.key(), &mut shop.dice);
        let refused = write_note(&db, &mia, NOW, dice, cohort, ana, key, text).await;
        assert!(
            matches!(refused, Err(StorageError::Rule(rule)) if rule == code),
            "{code}"
        );
    }
    let told = list_events(&db, Some("mentor_note.written"), 9).await.unwrap();
    assert_eq!((told.len(), told[0].about), (1, None), "the event does not say of whom");
}

#[tokio::test]
async fn notes_go_along_only_when_that_is_ticked() {
    let mut shop = Shop::open().await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let (mia, doni, key) = (shop.mia().await, doni(&mut shop).await, shop.key());
    give_ana(&mut shop, mia.account).await;
    write_note(&db, &mia, NOW, &mut shop.dice, cohort, ana, key, "Rajin.")
        .await
        .unwrap();
    let new = HandOver {
        to: place(&shop, doni.account).await,
        whom: vec![place(&shop, ana).await],
        note: String::new(),
        with_notes: true,
    };
    hand_over(&db, &mia, NOW, &mut shop.dice, cohort, new).await.unwrap();
    let given = list_notes(&db, &doni, cohort, ana).await.unwrap().notes;
    assert_eq!(
        (given.len(), given[0].mine, given[0].author.as_str()),
        (1, false, "Mia")
    );
    let refused = remove_note(&db, &doni, NOW, &mut shop.dice, given[0].id).await;
    assert!(matches!(refused, Err(StorageError::NotFound)), "it is mia's");
    // Removed by its writer it is gone for everybody else, and for good after a month.
    remove_note(&db, &mia, NOW, &mut shop.dice, given[0].id).await.unwrap();
    assert_eq!(list_notes(&db, &doni, cohort, ana).await.unwrap().notes, []);
    restore_note(&db, &mia, NOW, &mut shop.dice, given[0].id).await.unwrap();
    assert_eq!(list_notes(&db, &doni, cohort, ana).await.unwrap().notes.len(), 1);
    remove_note(&db, &mia, NOW, &mut shop.dice, given[0].id).await.unwrap();
    purge_expired(&db, NOW + NOTE_REMOVED_LIFE - MINUTE).await.unwrap();
    assert!(list_notes(&db, &mia, cohort, ana).await.unwrap().notes[0].removed);
    purge_expired(&db, NOW + NOTE_REMOVED_LIFE).await.unwrap();
    assert_eq!(list_notes(&db, &mia, cohort, ana).await.unwrap().notes, []);
}
