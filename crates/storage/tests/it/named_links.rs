//! Personal links for a list of people, and their cards.

use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture},
    ids::IdempotencyKey,
};
use storage::{
    Secret, StorageError,
    accounts::Consents,
    cohorts::{
        Newcomer, OPEN_LINKS_MAX, cancel_link, create_named_links, issue_cards, join_with_link, list_open_links,
        names_of_links, peek_join_link,
    },
    loaded_dice,
};
use test_support::{Cast, HOUR, NOW, TestDb};
use uuid::Uuid;

fn key(number: u128) -> IdempotencyKey {
    IdempotencyKey(Uuid::from_u128(number))
}

async fn links(test: &TestDb, cast: &Cast, names: &[&str]) -> Vec<Secret> {
    let otto = cast.otto.actor(&test.db).await;
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    create_named_links(&test.db, &otto, NOW, &mut loaded_dice(70), key(70), cast.cohort, &names)
        .await
        .unwrap()
}

fn newcomer(number: u128) -> Newcomer {
    Newcomer {
        key: key(7000 + number),
        name: "Rini".to_owned(),
        picture: Picture::new(5).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_the_links_once() {
    let (test, cast) = TestDb::with_cast().await;
    let first = links(&test, &cast, &["Rini", "Siti", ""]).await;
    let before = test.db.fingerprint().await.unwrap();
    assert_eq!(links(&test, &cast, &["Rini", "Siti", ""]).await, first);
    assert_eq!(test.db.fingerprint().await.unwrap(), before);
    let otto = cast.otto.actor(&test.db).await;
    let open = list_open_links(&test.db, &otto, NOW, cast.cohort).await.unwrap();
    assert_eq!(
        open.iter().map(|link| link.name.as_str()).collect::<Vec<_>>(),
        ["Rini", "Siti"]
    );
    let other = [String::from("Dewi")];
    let dice = &mut loaded_dice(71);
    let reused = create_named_links(&test.db, &otto, NOW, dice, key(70), cast.cohort, &other).await;
    assert!(matches!(reused, Err(StorageError::Rule("key_reused"))));
}

#[tokio::test]
async fn a_link_and_its_card_let_one_person_in() {
    let (test, cast) = TestDb::with_cast().await;
    let sent = links(&test, &cast, &["Rini", "Siti"]).await;
    let otto = cast.otto.actor(&test.db).await;
    let dice = &mut loaded_dice(72);
    let cards = issue_cards(&test.db, &otto, NOW, dice, cast.cohort).await.unwrap();
    assert_eq!(
        cards.iter().map(|card| card.name.as_str()).collect::<Vec<_>>(),
        ["Rini", "Siti"]
    );
    peek_join_link(&test.db, NOW, &sent[0]).await.unwrap();
    join_with_link(&test.db, NOW, dice, &cards[0].token, newcomer(1))
        .await
        .unwrap();
    // Neither works a second time.
    for token in [&sent[0], &cards[0].token] {
        assert!(matches!(
            peek_join_link(&test.db, NOW, token).await,
            Err(StorageError::NotFound)
        ));
        let second = join_with_link(&test.db, NOW, dice, token, newcomer(2)).await;
        assert!(matches!(second, Err(StorageError::NotFound)));
    }
    let tokens = [sent[0].clone(), cards[1].token.clone(), Secret::new("a".repeat(40))];
    let names = names_of_links(&test.db, &otto, cast.cohort, &tokens).await.unwrap();
    assert_eq!(
        names,
        [Some(("Rini".to_owned(), true)), Some(("Siti".to_owned(), false)), None]
    );
    // Printed again: the old card is void, the sent link is not, and who has come needs none.
    let again = issue_cards(&test.db, &otto, NOW, dice, cast.cohort).await.unwrap();
    assert_eq!(again.len(), 1);
    assert!(peek_join_link(&test.db, NOW, &cards[1].token).await.is_err());
    peek_join_link(&test.db, NOW, &again[0].token).await.unwrap();
    peek_join_link(&test.db, NOW, &sent[1]).await.unwrap();
}

#[tokio::test]
async fn a_link_that_was_taken_back_or_ran_out_lets_nobody_in() {
    let (test, cast) = TestDb::with_cast().await;
    let sent = links(&test, &cast, &["Rini", "Siti"]).await;
    let otto = cast.otto.actor(&test.db).await;
    let dice = &mut loaded_dice(73);
    let open = list_open_links(&test.db, &otto, NOW, cast.cohort).await.unwrap();
    cancel_link(&test.db, &otto, NOW, dice, cast.cohort, open[0].id)
        .await
        .unwrap();
    assert!(peek_join_link(&test.db, NOW, &sent[0]).await.is_err());
    let twice = cancel_link(&test.db, &otto, NOW, dice, cast.cohort, open[0].id).await;
    assert!(matches!(twice, Err(StorageError::NotFound)));
    let late = NOW + 8 * 24 * HOUR;
    assert!(
        list_open_links(&test.db, &otto, late, cast.cohort)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(peek_join_link(&test.db, late, &sent[1]).await.is_err());
    // Who prints a card then still wants the person to come.
    let cards = issue_cards(&test.db, &otto, late, dice, cast.cohort).await.unwrap();
    peek_join_link(&test.db, late, &cards[0].token).await.unwrap();
}

#[tokio::test]
async fn only_those_who_lead_the_class_make_and_see_them() {
    let (test, cast) = TestDb::with_cast().await;
    links(&test, &cast, &["Rini"]).await;
    let otto = cast.otto.actor(&test.db).await;
    let open = list_open_links(&test.db, &otto, NOW, cast.cohort).await.unwrap();
    let names = [String::from("Dewi")];
    let dice = &mut loaded_dice(74);
    for (person, expected) in [
        (&cast.ana, "NotAllowed"),
        (&cast.zoe, "NotFound"),
        (&cast.lena, "NotFound"),
        (&cast.vito, "NotFound"),
    ] {
        let actor = person.actor(&test.db).await;
        let (db, cohort) = (&test.db, cast.cohort);
        let answers = [
            create_named_links(db, &actor, NOW, dice, key(75), cohort, &names)
                .await
                .map(|_| ()),
            list_open_links(db, &actor, NOW, cohort).await.map(|_| ()),
            names_of_links(db, &actor, cohort, &[]).await.map(|_| ()),
            issue_cards(db, &actor, NOW, dice, cohort).await.map(|_| ()),
            cancel_link(db, &actor, NOW, dice, cohort, open[0].id).await,
        ];
        for answer in answers {
            assert_eq!(format!("{:?}", answer.unwrap_err()), expected, "{}", person.name);
        }
    }
    // Somebody else's class: its links are not there.
    let vito = cast.vito.actor(&test.db).await;
    let foreign = cancel_link(&test.db, &vito, NOW, dice, cast.other_cohort, open[0].id).await;
    assert!(matches!(foreign, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn more_links_than_fit_on_the_cards_are_refused_together() {
    let (test, cast) = TestDb::with_cast().await;
    let otto = cast.otto.actor(&test.db).await;
    let dice = &mut loaded_dice(76);
    let many: Vec<String> = (0..OPEN_LINKS_MAX).map(|n| format!("Ibu {n}a")).collect();
    create_named_links(&test.db, &otto, NOW, dice, key(76), cast.cohort, &many)
        .await
        .unwrap();
    let one_more = create_named_links(&test.db, &otto, NOW, dice, key(77), cast.cohort, &many[..1]).await;
    assert!(matches!(one_more, Err(StorageError::Rule("too_many_links"))));
    assert_eq!(
        issue_cards(&test.db, &otto, NOW, dice, cast.cohort)
            .await
            .unwrap()
            .len(),
        OPEN_LINKS_MAX
    );
}
