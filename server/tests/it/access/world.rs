//! The database before a request: the cast, and a record of ana's as far as its row wants it.

use std::collections::BTreeMap;

use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture},
    cohorts::{StopReason, TimeZone},
    ids::{CohortId, IdempotencyKey},
};
use storage::{
    Database, Dice, Secret,
    accounts::{
        Consents, NewStaff, issue_new_device_code, issue_password_reset, issue_pin_reset_code, list_notices,
        list_phones, redeem_pin_reset_code,
    },
    cohorts::{
        NewCohort, Newcomer, accept_mentor_invitation, accept_mentor_invitation_as, create_cohort, create_join_link,
        create_mentor_invitation, create_named_links, create_organizer_invitation, join_with_code, list_members,
        list_open_links, remove_member, renew_join_code, stop_member,
    },
    loaded_dice,
    mentoring::{Assign, assign_mentors, list_notes, remove_note, write_note},
};
use test_support::{NOW, PASSWORD, Person, third_week};
use uuid::Uuid;

use super::record;
use crate::support::Site;

/// An id that nothing has.
pub const MISSING: &str = "018f0000-0000-7000-8000-000000000000";

/// How far things have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The people, and nothing else.
    Plain,
    /// Somebody waits to be confirmed.
    Waiting,
    /// That, and every kind of code and link there is.
    Lobby,
    /// Mia looks after ana and has noted something about her; there is a second mentor, doni.
    Cared,
    /// Ana has a new PIN on her phone that she has not typed yet.
    NewPin,
    /// Ana has joined a second time on her phone.
    Twice,
    /// Ana has stopped.
    Stopped,
    /// Ana was taken out.
    Removed,
    /// Ana has a stall and a listing with two photos, ready to be sent.
    Draft,
    /// It was deleted.
    Deleted,
    /// Its first photo was removed.
    NoPhoto,
    /// It was sent.
    Sent,
    /// Mia has opened it.
    Opened,
    /// Mia has asked for one more step.
    Improve,
    /// Mia has approved it; ana has yet to publish it.
    Approved,
    /// It is public.
    Public,
    /// Its text was changed since.
    Changed,
    /// It was taken down.
    Taken,
}

impl Stage {
    /// The stage of this name in the table.
    pub fn named(name: &str) -> Self {
        match name {
            "plain" => Self::Plain,
            "waiting" => Self::Waiting,
            "lobby" => Self::Lobby,
            "cared" => Self::Cared,
            "new-pin" => Self::NewPin,
            "twice" => Self::Twice,
            "stopped" => Self::Stopped,
            "removed" => Self::Removed,
            "draft" => Self::Draft,
            "deleted" => Self::Deleted,
            "no-photo" => Self::NoPhoto,
            "sent" => Self::Sent,
            "opened" => Self::Opened,
            "improve" => Self::Improve,
            "approved" => Self::Approved,
            "public" => Self::Public,
            "changed" => Self::Changed,
            "taken" => Self::Taken,
            other => panic!("an unknown stage: {other}"),
        }
    }
}

/// A site at a stage, and what its ids and codes are.
pub struct World {
    /// The site.
    pub site: Site,
    pub(super) dice: Dice,
    next: u128,
    names: BTreeMap<String, String>,
}

impl World {
    /// A fresh one. `files` gives the photos their files, which takes longer.
    pub async fn open(stage: Stage, files: bool) -> Self {
        let mut world = Self {
            site: Site::open().await,
            dice: loaded_dice(0xACCE55),
            next: 0,
            names: BTreeMap::new(),
        };
        world.name_people().await;
        world.let_lena_mentor_a_second_class().await;
        match stage {
            Stage::Plain => {}
            Stage::Waiting => _ = world.let_somebody_wait().await,
            Stage::Lobby => world.open_every_door().await,
            Stage::Cared => world.let_mia_look_after_ana().await,
            Stage::NewPin => world.give_ana_a_new_pin().await,
            Stage::Twice => world.let_ana_join_again().await,
            Stage::Stopped | Stage::Removed => world.let_ana_leave(stage).await,
            _ => {
                let cast = world.site.cast.clone();
                record::make(&mut world, &cast.ana, &cast.mia, cast.cohort, "", stage, files).await;
            }
        }
        world
    }

    /// Ana and zoe both have a public listing that was changed since.
    pub async fn with_two_records() -> Self {
        let mut world = Self::open(Stage::Changed, false).await;
        let cast = world.site.cast.clone();
        let (zoe, lena, cohort) = (&cast.zoe, &cast.lena, cast.other_cohort);
        record::make(&mut world, zoe, lena, cohort, "other_", Stage::Changed, false).await;
        world
    }

    /// Puts the values for the names in braces; `instead` of one of them another value.
    pub fn fill(&self, text: &str, instead: Option<(&str, &str)>) -> String {
        let mut filled = text.to_owned();
        if let Some((name, value)) = instead {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
        for (name, value) in &self.names {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
        assert!(!filled.contains('{'), "nothing of that name: {filled}");
        filled
    }

    /// The value of a name.
    pub fn value(&self, name: &str) -> &str {
        self.names.get(name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// A hash over all tables.
    pub async fn fingerprint(&self) -> String {
        self.site.db.db.fingerprint().await.unwrap()
    }

    pub(super) fn name(&mut self, name: impl Into<String>, value: impl ToString) {
        self.names.insert(name.into(), value.to_string());
    }

    pub(super) fn db(&self) -> Database {
        self.site.db.db.clone()
    }

    /// A uuid that nothing else here has.
    pub(super) fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128((1 << 80) + self.next)
    }

    async fn name_people(&mut self) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        self.name("cohort", cast.cohort);
        self.name("other_cohort", cast.other_cohort);
        self.name("organisation", cast.organisation);
        self.name("account", cast.ana.account);
        self.name("other_account", cast.zoe.account);
        self.name("mentor", cast.mia.account);
        self.name("fellow", cast.ben.account);
        let phones = list_phones(&db, &cast.ana.actor(&db).await, NOW, None).await.unwrap();
        self.name("phone", phones[0].id);
        self.name("pin", cast.ana.pin.as_ref().unwrap().reveal());
        self.name("password", PASSWORD);
        self.name("key", "00000000-0000-4000-8000-00000000beef");
        for (name, organizer, person, cohort) in [
            ("member", &cast.otto, &cast.ana, cast.cohort),
            ("mentor_place", &cast.otto, &cast.mia, cast.cohort),
            ("other_member", &cast.vito, &cast.zoe, cast.other_cohort),
        ] {
            let membership = membership(&db, organizer, cohort, person).await;
            self.name(name, membership);
        }
    }

    /// So that being a mentor elsewhere in the same organisation is held against the matrix too.
    async fn let_lena_mentor_a_second_class(&mut self) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let (otto, lena) = (cast.otto.actor(&db).await, cast.lena.actor(&db).await);
        let dice = &mut self.dice;
        let new = NewCohort {
            organisation: cast.organisation,
            name: "Angkatan 2".to_owned(),
            place: "Aula".to_owned(),
            time_zone: TimeZone::Wib,
            schedule: third_week(),
        };
        let second = create_cohort(&db, &otto, NOW, dice, new).await.unwrap();
        let link = create_mentor_invitation(&db, &otto, NOW, dice, second, "")
            .await
            .unwrap();
        accept_mentor_invitation_as(&db, &lena, NOW, dice, &link.token)
            .await
            .unwrap();
        self.name("another", second);
    }

    async fn let_ana_join_again(&mut self) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let mia = cast.mia.actor(&db).await;
        let code = renew_join_code(&db, &mia, NOW, &mut self.dice, cast.cohort, 40)
            .await
            .unwrap();
        let newcomer = Newcomer {
            key: IdempotencyKey(self.id()),
            name: "Ana".to_owned(),
            picture: Picture::new(13).unwrap(),
            form_of_address: FormOfAddress::Ibu,
            phone: PhoneKind::Own,
            known: cast.ana.phone.clone(),
            consents: Consents {
                joining: true,
                ..Consents::default()
            },
        };
        let twin = join_with_code(&db, NOW, &mut self.dice, code.code.reveal(), newcomer)
            .await
            .unwrap();
        self.name("twin", twin.account);
        self.name("twin_pin", twin.pin.reveal());
    }

    async fn let_ana_leave(&mut self, stage: Stage) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let (mia, ana) = (cast.mia.actor(&db).await, cast.ana.account);
        let dice = &mut self.dice;
        if stage == Stage::Stopped {
            stop_member(&db, &mia, NOW, dice, cast.cohort, ana, StopReason::Work)
                .await
                .unwrap();
        } else {
            remove_member(&db, &mia, NOW, dice, cast.cohort, ana).await.unwrap();
        }
    }

    /// Somebody joins with the class code and is not confirmed. Answers the code.
    async fn let_somebody_wait(&mut self) -> String {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let otto = cast.otto.actor(&db).await;
        let code = renew_join_code(&db, &otto, NOW, &mut self.dice, cast.cohort, 40)
            .await
            .unwrap();
        let newcomer = Newcomer {
            key: IdempotencyKey(self.id()),
            name: "Sari".to_owned(),
            picture: Picture::new(12).unwrap(),
            form_of_address: FormOfAddress::Ibu,
            phone: PhoneKind::Own,
            known: None,
            consents: Consents {
                joining: true,
                ..Consents::default()
            },
        };
        join_with_code(&db, NOW, &mut self.dice, code.code.reveal(), newcomer)
            .await
            .unwrap();
        let members = list_members(&db, &otto, cast.cohort).await.unwrap();
        let waits = members.iter().find(|member| member.confirmed_at.is_none()).unwrap();
        self.name("member", waits.membership);
        code.code.reveal().to_owned()
    }

    async fn open_every_door(&mut self) {
        let code = self.let_somebody_wait().await;
        let (cast, db) = (self.site.cast.clone(), self.db());
        let (cohort, ana) = (cast.cohort, cast.ana.account);
        let (otto, mia) = (cast.otto.actor(&db).await, cast.mia.actor(&db).await);
        let dice = &mut self.dice;
        let link = create_join_link(&db, &otto, NOW, dice, cohort, "", 1).await.unwrap();
        let names = ["Rini".to_owned()];
        create_named_links(
            &db,
            &otto,
            NOW,
            dice,
            IdempotencyKey(Uuid::from_u128(0xCA2D)),
            cohort,
            &names,
        )
        .await
        .unwrap();
        let open = list_open_links(&db, &otto, NOW, cohort).await.unwrap();
        let invitation = create_mentor_invitation(&db, &otto, NOW, dice, cohort, "")
            .await
            .unwrap();
        let phone = issue_new_device_code(&db, &mia, NOW, dice, cohort, ana).await.unwrap();
        let pin = issue_pin_reset_code(&db, &mia, NOW, dice, cohort, ana).await.unwrap();
        let password = issue_password_reset(&db, &otto, NOW, dice, cast.mia.account)
            .await
            .unwrap();
        let organizer = create_organizer_invitation(&db, &otto, NOW, dice, cast.organisation)
            .await
            .unwrap();
        self.name("code", code);
        self.name("link", link.token.reveal());
        self.name("open_link", open[0].id);
        self.name("invitation", invitation.token.reveal());
        self.name("phone_code", phone.code.reveal());
        self.name("pin_code", pin.code.reveal());
        self.name("password_link", password.token.reveal());
        self.name("organizer_link", organizer.token.reveal());
    }

    async fn let_mia_look_after_ana(&mut self) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let (otto, mia) = (cast.otto.actor(&db).await, cast.mia.actor(&db).await);
        let cohort = cast.cohort;
        let dice = &mut self.dice;
        let link = create_mentor_invitation(&db, &otto, NOW, dice, cohort, "")
            .await
            .unwrap();
        let doni = NewStaff {
            name: "Doni".to_owned(),
            form_of_address: FormOfAddress::Kak,
            picture: Picture::new(7).unwrap(),
            username: "doni".to_owned(),
            password: Secret::new(PASSWORD),
        };
        let doni = accept_mentor_invitation(&db, NOW, dice, &link.token, doni)
            .await
            .unwrap();
        let members = list_members(&db, &otto, cohort).await.unwrap();
        let place = |account| members.iter().find(|one| one.account == account).unwrap().membership;
        let assign = Assign {
            participant: place(cast.ana.account),
            mentor: Some(place(cast.mia.account)),
        };
        assign_mentors(&db, &otto, NOW, dice, cohort, &[assign]).await.unwrap();
        for (text, number) in [("Rajin sekali.", 1), ("Salah orang.", 2)] {
            let key = IdempotencyKey(Uuid::from_u128((2 << 80) + number));
            write_note(&db, &mia, NOW, dice, cohort, cast.ana.account, key, text)
                .await
                .unwrap();
        }
        let notes = list_notes(&db, &mia, cohort, cast.ana.account).await.unwrap().notes;
        let removed = notes.iter().find(|note| note.text == "Salah orang.").unwrap().id;
        remove_note(&db, &mia, NOW, dice, removed).await.unwrap();
        let kept = notes.iter().find(|note| note.id != removed).unwrap().id;
        self.name("doni", place(doni.account));
        self.name("note", kept);
        self.name("removed_note", removed);
    }

    async fn give_ana_a_new_pin(&mut self) {
        let (cast, db) = (self.site.cast.clone(), self.db());
        let (mia, ana) = (cast.mia.actor(&db).await, &cast.ana);
        let dice = &mut self.dice;
        let code = issue_pin_reset_code(&db, &mia, NOW, dice, cast.cohort, ana.account)
            .await
            .unwrap();
        let phone = ana.phone.as_ref();
        let new = redeem_pin_reset_code(&db, NOW, dice, &code.code, PhoneKind::Own, phone)
            .await
            .unwrap();
        let told = list_notices(&db, &ana.actor(&db).await).await.unwrap();
        self.name("pin", new.pin.reveal());
        self.name("notice", told[0].id);
    }
}

/// Somebody's place in a class, as its organizer sees it.
async fn membership(db: &Database, organizer: &Person, cohort: CohortId, person: &Person) -> String {
    let organizer = organizer.actor(db).await;
    let members = list_members(db, &organizer, cohort).await.unwrap();
    let place = members.iter().find(|member| member.account == person.account).unwrap();
    place.membership.to_string()
}
