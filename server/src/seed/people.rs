//! Everybody in the demo class, and their way in: organizer, mentors by invitation, participants by class code.

use anyhow::{Context, anyhow};
use domain::{
    access::Actor,
    accounts::{self, FormOfAddress, PhoneKind, Picture},
    cohorts::{Schedule, TimeZone, time},
    ids::{AccountId, CohortId, IdempotencyKey, OrganisationId},
    storefronts::StorefrontDraft,
};
use rand::RngExt;
use storage::{
    accounts::{Consents, NewStaff, load_actor, mark_pin_seen, offer_password},
    cohorts::{
        self, Confirm, NewCohort, Newcomer, accept_mentor_invitation, confirm_members, create_cohort,
        create_mentor_invitation, create_organisation_with_organizer, join_with_code, renew_join_code,
    },
    storefronts::{SaveStorefront, save_storefront},
};
use uuid::{Builder, Uuid};

use super::{
    Entrance, HOUR, MINUTE, Seeder,
    content::{Class, Participant, Staff},
};
/// Uses of a class code; the class has 15 people.
const CODE_USES: u16 = 30;
/// Picture of the organizer; mentors have the ones after it. Participants bring their own.
const FIRST_STAFF_PICTURE: u8 = 12;

/// Everybody by key.
pub(super) struct People {
    /// The cohort.
    pub(super) cohort: CohortId,
    /// Participants in the order of the file, with their confirmed roles.
    pub(super) participants: Vec<Actor>,
    mentors: Vec<(String, Actor)>,
    /// How to sign in.
    pub(super) entrance: Entrance,
}

impl People {
    /// Lets everybody in and opens their stalls.
    pub(super) async fn enter(seeder: &mut Seeder<'_>, class: &Class) -> anyhow::Result<Self> {
        let started = seeder.ago(class.cohort.started_days_ago * 24 * HOUR);
        let mut staff = Vec::new();
        let (cohort, organizer) = found_class(seeder, class, started, &mut staff).await?;
        let mut mentors = Vec::new();
        for (number, mentor) in (1..).zip(&class.mentors) {
            let account = invite(seeder, started, cohort, &organizer, mentor, number, &mut staff).await?;
            mentors.push((mentor.key.clone(), load_actor(seeder.db, account).await?));
        }
        let mut accounts = Vec::new();
        for (number, person) in (0..).zip(&class.participants) {
            let at = joining_time(seeder, person, started + HOUR + number * MINUTE);
            accounts.push(join(seeder, at, cohort, &organizer, person).await?);
        }
        confirm(seeder, started + 2 * HOUR, cohort, &organizer, class, &accounts).await?;
        let mut participants = Vec::new();
        for (person, account) in class.participants.iter().zip(accounts) {
            let actor = load_actor(seeder.db, account).await?;
            let at = joining_time(seeder, person, started + 3 * HOUR) + MINUTE;
            open_stall(seeder, at, cohort, &actor, person).await?;
            participants.push(actor);
        }
        let code = renew_join_code(seeder.db, &organizer, seeder.now, seeder.dice, cohort, CODE_USES).await?;
        Ok(Self {
            cohort,
            participants,
            mentors,
            entrance: Entrance {
                staff,
                code: code.code.reveal().to_owned(),
            },
        })
    }

    /// The mentor of this key.
    pub(super) fn mentor(&self, key: &str) -> anyhow::Result<&Actor> {
        let found = self.mentors.iter().find(|(known, _)| known == key);
        found
            .map(|(_, actor)| actor)
            .ok_or_else(|| anyhow!("there is no mentor {key}"))
    }
}

/// The organisation with its organizer, and the cohort.
async fn found_class(
    seeder: &mut Seeder<'_>,
    class: &Class,
    started: i64,
    staff: &mut Vec<(String, String)>,
) -> anyhow::Result<(CohortId, Actor)> {
    let first = class.organizers.first().context("the class has no organizer")?;
    let new = new_staff(seeder, first, FIRST_STAFF_PICTURE, staff)?;
    let organisation = name(&class.organisation.name)?;
    let made = create_organisation_with_organizer(seeder.db, started, seeder.dice, &organisation, new).await?;
    let organizer = load_actor(seeder.db, made.organizer).await?;
    let cohort = new_cohort(class, started, made.organisation)?;
    let cohort = create_cohort(seeder.db, &organizer, started, seeder.dice, cohort).await?;
    Ok((cohort, organizer))
}

fn new_cohort(class: &Class, started: i64, organisation: OrganisationId) -> anyhow::Result<NewCohort> {
    let time_zone = TimeZone::from_code(&class.cohort.zone).context("an unknown time zone")?;
    Ok(NewCohort {
        organisation,
        name: name(&class.cohort.name)?,
        place: class.cohort.place.clone(),
        time_zone,
        schedule: Schedule::weekly(time::day_of(started, time_zone)),
    })
}

fn new_staff(
    seeder: &mut Seeder<'_>,
    person: &Staff,
    picture: u8,
    passwords: &mut Vec<(String, String)>,
) -> anyhow::Result<NewStaff> {
    let password = offer_password(seeder.dice);
    passwords.push((person.key.clone(), password.reveal().to_owned()));
    Ok(NewStaff {
        name: name(&person.name)?,
        form_of_address: form_of_address(&person.sapaan)?,
        picture: Picture::new(picture).context("an unknown picture")?,
        username: accounts::parse_username(&person.key).map_err(|error| anyhow!("{}: {error:?}", person.key))?,
        password,
    })
}

async fn invite(
    seeder: &mut Seeder<'_>,
    at: i64,
    cohort: CohortId,
    organizer: &Actor,
    mentor: &Staff,
    number: u8,
    staff: &mut Vec<(String, String)>,
) -> anyhow::Result<AccountId> {
    let link = create_mentor_invitation(seeder.db, organizer, at, seeder.dice, cohort, &mentor.name).await?;
    let new = new_staff(seeder, mentor, FIRST_STAFF_PICTURE + number, staff)?;
    let accepted = accept_mentor_invitation(seeder.db, at + MINUTE, seeder.dice, &link.token, new).await?;
    Ok(accepted.account)
}

/// Who still waits to be let in came today; everybody else at the first meeting.
fn joining_time(seeder: &Seeder<'_>, person: &Participant, usual: i64) -> i64 {
    let first = person.listings.iter().flat_map(|listing| &listing.steps).next();
    match first {
        Some(step) if !person.confirmed => seeder.ago(super::steps::ms(step.ago_hours) + HOUR),
        _ => usual,
    }
}

async fn join(
    seeder: &mut Seeder<'_>,
    at: i64,
    cohort: CohortId,
    organizer: &Actor,
    person: &Participant,
) -> anyhow::Result<AccountId> {
    let code = match cohorts::current_join_code(seeder.db, organizer, at, cohort).await? {
        Some(code) => code,
        None => renew_join_code(seeder.db, organizer, at, seeder.dice, cohort, CODE_USES).await?,
    };
    let newcomer = Newcomer {
        key: IdempotencyKey(new_key(seeder)),
        name: name(&person.name)?,
        picture: Picture::new(person.picture).context("an unknown picture")?,
        form_of_address: form_of_address(&person.sapaan)?,
        phone: PhoneKind::from_code(&person.phone).context("an unknown kind of phone")?,
        known: None,
        consents: Consents {
            joining: person.consent.rules,
            public_order_number: person.stall.order_number_consent,
            photos_in_reports: person.consent.photos_in_reports,
        },
    };
    let joined = join_with_code(seeder.db, at, seeder.dice, code.code.reveal(), newcomer).await?;
    mark_pin_seen(seeder.db, &joined.device.token, joined.account, &joined.pin).await?;
    Ok(joined.account)
}

async fn confirm(
    seeder: &mut Seeder<'_>,
    at: i64,
    cohort: CohortId,
    organizer: &Actor,
    class: &Class,
    accounts: &[AccountId],
) -> anyhow::Result<()> {
    let members = cohorts::list_members(seeder.db, organizer, cohort).await?;
    let let_in = class
        .participants
        .iter()
        .zip(accounts)
        .filter(|(person, _)| person.confirmed);
    let these = let_in
        .filter_map(|(_, account)| members.iter().find(|member| member.account == *account))
        .map(|member| member.membership)
        .collect();
    confirm_members(seeder.db, organizer, at, seeder.dice, cohort, Confirm::These(these)).await?;
    Ok(())
}

async fn open_stall(
    seeder: &mut Seeder<'_>,
    at: i64,
    cohort: CohortId,
    actor: &Actor,
    person: &Participant,
) -> anyhow::Result<()> {
    let stall = &person.stall;
    let save = SaveStorefront {
        cohort,
        base_revision: 0,
        draft: StorefrontDraft {
            name: stall.name.clone(),
            story: stall.story.clone(),
            city: stall.city.clone(),
            order_number: stall.order_number.clone(),
            order_number_consent: stall.order_number_consent,
            look: stall.look.clone(),
        },
        order_number_consent: stall.order_number_consent,
    };
    save.draft
        .parse()
        .map_err(|errors| anyhow!("the stall of {} is not right: {errors:?}", person.key))?;
    save_storefront(seeder.db, actor, at, seeder.dice, save).await?;
    Ok(())
}

fn name(typed: &str) -> anyhow::Result<String> {
    accounts::parse_name(typed).map_err(|error| anyhow!("{typed}: {error:?}"))
}

fn form_of_address(code: &str) -> anyhow::Result<FormOfAddress> {
    FormOfAddress::from_code(code).with_context(|| format!("an unknown form of address: {code}"))
}

/// A key such as a phone makes.
pub(super) fn new_key(seeder: &mut Seeder<'_>) -> Uuid {
    Builder::from_random_bytes(seeder.dice.random()).into_uuid()
}
