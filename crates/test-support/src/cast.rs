//! The people of every test, made through the functions that people use.

use domain::{
    access::Actor,
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{Schedule, TimeZone, time},
    ids::{AccountId, CohortId, IdempotencyKey, OrganisationId},
};
use storage::{
    Database, Dice, Secret,
    accounts::{Consents, NewStaff, load_actor},
    cohorts::{
        Confirm, NewCohort, Newcomer, accept_mentor_invitation, confirm_members, create_cohort,
        create_mentor_invitation, create_organisation_with_organizer, join_with_code, renew_join_code,
    },
    loaded_dice, open_installation,
};
use uuid::Uuid;

use crate::NOW;

/// The password of everybody in the cast who has one.
pub const PASSWORD: &str = "kopi-gula-santan-pandan";

/// One person of the cast.
#[derive(Clone, Debug)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// First name in small letters; also the user name of those who have one.
    pub name: &'static str,
    /// The PIN, for participants. Already typed once.
    pub pin: Option<Secret>,
    /// The token of their own phone, for participants.
    pub phone: Option<Secret>,
}

impl Person {
    /// The person with the roles they have now.
    pub async fn actor(&self, db: &Database) -> Actor {
        load_actor(db, self.account).await.unwrap()
    }
}

/// Everybody, and where they belong. All are confirmed.
#[derive(Clone, Debug)]
pub struct Cast {
    /// Run by otto.
    pub organisation: OrganisationId,
    /// Run by vito.
    pub other_organisation: OrganisationId,
    /// Of otto's organisation: mia mentors, ana and ben take part.
    pub cohort: CohortId,
    /// Of vito's organisation: lena mentors, zoe takes part.
    pub other_cohort: CohortId,
    /// Participant.
    pub ana: Person,
    /// Participant of the same cohort.
    pub ben: Person,
    /// Mentor of ana and ben.
    pub mia: Person,
    /// Organizer of their organisation; not in the cohort.
    pub otto: Person,
    /// Participant of the other cohort.
    pub zoe: Person,
    /// Mentor of zoe.
    pub lena: Person,
    /// Organizer of the other organisation.
    pub vito: Person,
}

impl Cast {
    /// Makes everybody in an empty, migrated database. The same dice give the same ids, PINs and tokens.
    pub(crate) async fn enter(db: &Database) -> Self {
        let dice = &mut loaded_dice(0xCA57);
        open_installation(db, NOW, dice, false).await.unwrap();
        let (organisation, otto, cohort, mia) = class(db, dice, "Masjid Al-Ikhlas", "otto", "mia").await;
        let ana = participant(db, dice, &mia, cohort, "ana", 1).await;
        let ben = participant(db, dice, &mia, cohort, "ben", 2).await;
        let (other_organisation, vito, other_cohort, lena) =
            class(db, dice, "Balai Desa Sukamaju", "vito", "lena").await;
        let zoe = participant(db, dice, &lena, other_cohort, "zoe", 3).await;
        Self {
            organisation,
            other_organisation,
            cohort,
            other_cohort,
            ana,
            ben,
            mia,
            otto,
            zoe,
            lena,
            vito,
        }
    }
}

/// Meetings of a cohort that has reached the third module now.
pub fn third_week() -> Schedule {
    Schedule::weekly(time::day_of(NOW, TimeZone::Wib) - 14)
}

/// An organisation with its organizer, one cohort and its mentor.
async fn class(
    db: &Database,
    dice: &mut Dice,
    organisation: &str,
    organizer: &'static str,
    mentor: &'static str,
) -> (OrganisationId, Person, CohortId, Person) {
    let made = create_organisation_with_organizer(db, NOW, dice, organisation, staff(organizer, 20))
        .await
        .unwrap();
    let organizer = Person {
        account: made.organizer,
        name: organizer,
        pin: None,
        phone: None,
    };
    let actor = organizer.actor(db).await;
    let new = NewCohort {
        organisation: made.organisation,
        name: "Angkatan 1".to_owned(),
        place: "Aula".to_owned(),
        time_zone: TimeZone::Wib,
        schedule: third_week(),
    };
    let cohort = create_cohort(db, &actor, NOW, dice, new).await.unwrap();
    let link = create_mentor_invitation(db, &actor, NOW, dice, cohort, mentor)
        .await
        .unwrap();
    let accepted = accept_mentor_invitation(db, NOW, dice, &link.token, staff(mentor, 21))
        .await
        .unwrap();
    let mentor = Person {
        account: accepted.account,
        name: mentor,
        pin: None,
        phone: None,
    };
    (made.organisation, organizer, cohort, mentor)
}

fn staff(name: &str, picture: u8) -> NewStaff {
    NewStaff {
        name: capital(name),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(picture).unwrap(),
        username: name.to_owned(),
        password: Secret::new(PASSWORD),
    }
}

async fn participant(
    db: &Database,
    dice: &mut Dice,
    mentor: &Person,
    cohort: CohortId,
    name: &'static str,
    number: u8,
) -> Person {
    let mentor = mentor.actor(db).await;
    let code = renew_join_code(db, &mentor, NOW, dice, cohort, 30).await.unwrap();
    let newcomer = Newcomer {
        key: IdempotencyKey(Uuid::from_u128(number.into())),
        name: capital(name),
        picture: Picture::new(number).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            public_order_number: true,
            photos_in_reports: false,
        },
    };
    let joined = join_with_code(db, NOW, dice, code.code.reveal(), newcomer)
        .await
        .unwrap();
    let token = joined.device.token;
    storage::accounts::mark_pin_seen(db, &token, joined.account, &joined.pin)
        .await
        .unwrap();
    confirm_members(db, &mentor, NOW, dice, cohort, Confirm::All)
        .await
        .unwrap();
    Person {
        account: joined.account,
        name,
        pin: Some(joined.pin),
        phone: Some(token),
    }
}

fn capital(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}
