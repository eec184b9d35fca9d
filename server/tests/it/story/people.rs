//! Who is in the story.

use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{Schedule, TimeZone, schedule::parse_day},
    ids::{AccountId, CohortId, IdempotencyKey},
};
use storage::{
    Database, Dice, Secret,
    accounts::{Consents, NewStaff, load_actor, mark_pin_seen},
    cohorts::{
        NewCohort, Newcomer, accept_mentor_invitation, create_cohort, create_mentor_invitation,
        create_organisation_with_organizer, join_with_code, renew_join_code,
    },
};
use test_support::{PASSWORD, Person};
use uuid::Uuid;

/// Participants by key, with name and picture.
const PARTICIPANTS: [(&str, &str, u8); 12] = [
    ("rini", "Rini", 1),
    ("siti", "Siti", 2),
    ("dewi", "Dewi", 3),
    ("budi", "Budi", 4),
    ("agus", "Agus", 5),
    ("wati", "Wati", 6),
    ("yanti", "Yanti", 7),
    ("joko", "Joko", 8),
    ("nur", "Nur", 9),
    ("tini", "Tini", 10),
    ("siti2", "Siti", 11),
    ("umi", "Umi", 12),
];

/// Otto's class with its three mentors, and vito with an organisation of his own.
pub async fn found(db: &Database, now: i64, dice: &mut Dice) -> (CohortId, Vec<Person>) {
    let mut people = Vec::new();
    let made = create_organisation_with_organizer(db, now, dice, "Masjid Al-Ikhlas", staff("otto", 20))
        .await
        .unwrap();
    people.push(person("otto", made.organizer));
    let other = create_organisation_with_organizer(db, now, dice, "Balai Desa Sukamaju", staff("vito", 21))
        .await
        .unwrap();
    people.push(person("vito", other.organizer));
    let otto = load_actor(db, made.organizer).await.unwrap();
    let new = NewCohort {
        organisation: made.organisation,
        name: "Jualan dari Rumah".to_owned(),
        place: "Aula masjid".to_owned(),
        time_zone: TimeZone::Wib,
        schedule: Schedule::weekly(parse_day("2026-11-23").unwrap()),
    };
    let cohort = create_cohort(db, &otto, now, dice, new).await.unwrap();
    for (name, picture) in [("mia", 22), ("doni", 23), ("lena", 24)] {
        let link = create_mentor_invitation(db, &otto, now, dice, cohort, name)
            .await
            .unwrap();
        let accepted = accept_mentor_invitation(db, now, dice, &link.token, staff(name, picture))
            .await
            .unwrap();
        people.push(person(name, accepted.account));
    }
    (cohort, people)
}

/// Somebody joins with the code of the evening, which otto shows.
pub async fn join(db: &Database, now: i64, dice: &mut Dice, otto: &Person, cohort: CohortId, key: &str) -> Person {
    let (key, name, picture) = PARTICIPANTS
        .into_iter()
        .find(|(known, ..)| *known == key)
        .unwrap_or_else(|| panic!("nobody is called {key}"));
    let otto = otto.actor(db).await;
    let code = renew_join_code(db, &otto, now, dice, cohort, 40).await.unwrap();
    let newcomer = Newcomer {
        key: IdempotencyKey(Uuid::from_u128(0x0570_0000 + u128::from(picture))),
        name: name.to_owned(),
        picture: Picture::new(picture).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    let joined = join_with_code(db, now, dice, code.code.reveal(), newcomer)
        .await
        .unwrap();
    mark_pin_seen(db, &joined.device.token, joined.account, &joined.pin)
        .await
        .unwrap();
    Person {
        account: joined.account,
        name: key,
        pin: Some(joined.pin),
        phone: Some(joined.device.token),
    }
}

fn person(name: &'static str, account: AccountId) -> Person {
    Person {
        account,
        name,
        pin: None,
        phone: None,
    }
}

fn staff(name: &str, picture: u8) -> NewStaff {
    let (first, rest) = name.split_at(1);
    NewStaff {
        name: format!("{}{rest}", first.to_uppercase()),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(picture).unwrap(),
        username: name.to_owned(),
        password: Secret::new(PASSWORD),
    }
}
