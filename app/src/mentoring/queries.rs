//! What organizers and mentors see of who looks after whom.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::Role,
    cohorts::mentoring::{OVERDUE_MS, split_evenly},
    ids::{AccountId, CohortId},
};
use storage::{
    cohorts::{CohortRole, CohortView, MemberRow, list_members, load_cohort},
    mentoring::{NeedRow, list_assigned, list_needs, list_notes},
};

use super::views::{AssignView, AssignedView, HandOverView, NeedView, NeedsView, NoteView, NotesPageView, PersonView};
use crate::{
    context,
    error::AppError,
    text::{mentoring::messages, time},
    ui::wa_link,
};

/// Mentors and their participants; with `propose` an even split in the form.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person runs the class.
pub async fn load_assignments(cohort: String, propose: bool) -> Result<AssignView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let id: CohortId = context::id(&cohort)?;
    let (mentors, participants) = people(list_members(&app.db, &actor, id).await?);
    let place = load_cohort(&app.db, &actor, id).await?;
    if !actor.is_organizer_of(place.organisation) {
        return Err(context::refuse(AppError::NotAllowed));
    }
    let assigned = list_assigned(&app.db, &actor, id).await?;
    let gone = assigned.iter().filter(|one| one.gone);
    let names = names(gone.map(|one| one.mentor_account).collect()).await?;
    let row = |participant: &MemberRow| {
        let found = assigned.iter().find(|one| one.participant == participant.membership);
        let mentor = found.filter(|one| !one.gone).map(|one| one.mentor.to_string());
        AssignedView {
            person: person(participant),
            chosen: mentor.clone().unwrap_or_default(),
            mentor: mentor.unwrap_or_default(),
            left_by: called(&names, found.filter(|one| one.gone).map(|one| one.mentor_account)),
        }
    };
    let mut rows: Vec<AssignedView> = participants.iter().map(row).collect();
    let mentors: Vec<PersonView> = mentors.iter().map(person).collect();
    if propose {
        let number = |one: &AssignedView| mentors.iter().position(|mentor| mentor.membership == one.mentor);
        let now: Vec<Option<usize>> = rows.iter().map(number).collect();
        for (row, mentor) in rows.iter_mut().zip(split_evenly(&now, mentors.len())) {
            let mentor = mentor.and_then(|mentor| mentors.get(mentor));
            row.chosen = mentor.map(|mentor| mentor.membership.clone()).unwrap_or_default();
        }
    }
    Ok(AssignView {
        cohort: id.to_string(),
        name: place.name,
        mentors,
        participants: rows,
        proposed: propose,
    })
}

/// How many participants of a class, with these `members`, have no mentor, once the organizer has begun to give them
/// some.
///
/// # Errors
/// As [`load_assignments`], for everybody who leads the class.
pub async fn count_without_mentor(cohort: CohortId, members: &[MemberRow]) -> Result<Option<usize>, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let assigned = list_assigned(&app.db, &actor, cohort).await?;
    let cared = |person: &MemberRow| {
        let mut present = assigned.iter().filter(|one| !one.gone);
        present.any(|one| one.participant == person.membership)
    };
    let participants = members.iter().filter(|member| takes_part(member));
    let without = participants.filter(|person| !cared(person)).count();
    Ok((!assigned.is_empty()).then_some(without))
}

/// What a mentor can hand over, and to whom.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] for everybody but mentors of the class.
pub async fn load_hand_over(cohort: String) -> Result<HandOverView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let id: CohortId = context::id(&cohort)?;
    let (mentors, participants) = people(list_members(&app.db, &actor, id).await?);
    let assigned = list_assigned(&app.db, &actor, id).await?;
    let own = |participant: &&MemberRow| {
        let found = assigned.iter().find(|one| one.participant == participant.membership);
        found.is_some_and(|one| one.mentor_account == actor.account)
    };
    Ok(HandOverView {
        cohort: id.to_string(),
        mine: participants.iter().filter(own).map(person).collect(),
        others: mentors
            .iter()
            .filter(|mentor| mentor.account != actor.account)
            .map(person)
            .collect(),
    })
}

/// Who waits for a review and who has been silent; nothing for organizers, who have the class page alone.
///
/// # Errors
/// As [`load_assignments`], for everybody who leads the class.
pub async fn load_needs(cohort: String) -> Result<NeedsView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let id: CohortId = context::id(&cohort)?;
    let place = load_cohort(&app.db, &actor, id).await?;
    let now = app.now();
    let needs = list_needs(&app.db, &actor, now, id).await?;
    let own = needs.iter().filter(|row| row.mentor == Some(actor.account));
    let handed_by = own.filter_map(|row| row.handed.as_ref()?.from);
    let mentors = needs.iter().filter_map(|row| row.mentor);
    let names = names(mentors.chain(handed_by).collect()).await?;
    let view = |row: NeedRow| need_view(row, &place, actor.account, now, &names);
    let rows: Vec<NeedView> = needs.into_iter().map(view).collect();
    let others = place.mentors > 1 && place.role == CohortRole::Mentor;
    Ok(NeedsView {
        cohort: id.to_string(),
        can_hand_over: others && rows.iter().any(|row| row.mine),
        rows,
    })
}

fn need_view(row: NeedRow, class: &CohortView, me: AccountId, now: i64, names: &Names) -> NeedView {
    let place = format!("{}/a/{}", context::app().public_url, class.id);
    let greeting = row.form_of_address.of(&row.name);
    let silence = now.saturating_sub(row.last_active);
    let waited = row.waiting.map(|(_, since)| now.saturating_sub(since));
    let mine = row.mentor == Some(me);
    let handed = row.handed.filter(|_| mine);
    NeedView {
        mentor: called(names, row.mentor),
        mine,
        handed: handed.map(|handed| (called(names, handed.from), handed.note)),
        active: time::ago(row.last_active, now, class.time_zone),
        waiting: waited.map(|waited| time::span(waited / 1_000)).unwrap_or_default(),
        overdue: waited.is_some_and(|waited| waited > OVERDUE_MS),
        review: row
            .waiting
            .map(|(submission, _)| format!("/a/{}/antrean/{submission}", class.id))
            .unwrap_or_default(),
        silent: if row.progress.is_silent(now, class.time_zone) {
            time::span(silence / 1_000)
        } else {
            String::new()
        },
        greet: wa_link(None, &messages::hello(&greeting, &place)),
        person: PersonView {
            membership: row.membership.to_string(),
            account: row.account.to_string(),
            greeting,
            picture: row.picture.number(),
        },
    }
}

/// A mentor's own notes about a participant, and those handed over.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] for everybody but mentors of the class.
pub async fn load_notes(cohort: String, account: String) -> Result<NotesPageView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let (id, about): (CohortId, AccountId) = (context::id(&cohort)?, context::id(&account)?);
    let found = list_notes(&app.db, &actor, id, about).await?;
    let zone = load_cohort(&app.db, &actor, id).await?.time_zone;
    let note = |note: storage::mentoring::NoteRow| NoteView {
        id: note.id.to_string(),
        text: note.text,
        when: time::date_time(note.written_at, zone),
        from: if note.mine { String::new() } else { note.author },
        removed: note.removed,
    };
    Ok(NotesPageView {
        cohort: id.to_string(),
        account: about.to_string(),
        greeting: context::greeting(&found.about),
        picture: found.about.picture.number(),
        key: context::new_key(),
        notes: found.notes.into_iter().map(note).collect(),
    })
}

/// Mentors, and the participants who have not stopped, as they came.
fn people(members: Vec<MemberRow>) -> (Vec<MemberRow>, Vec<MemberRow>) {
    let (mentors, others): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| member.role == Role::Mentor);
    (mentors, others.into_iter().filter(takes_part).collect())
}

fn takes_part(member: &MemberRow) -> bool {
    member.role == Role::Participant && member.stopped.is_none()
}

fn person(member: &MemberRow) -> PersonView {
    PersonView {
        membership: member.membership.to_string(),
        account: member.account.to_string(),
        greeting: member.form_of_address.of(&member.name),
        picture: member.picture.number(),
    }
}

/// Form of address and name of people, by account.
type Names = BTreeMap<AccountId, String>;

/// The names of these, also of people who have left the class.
async fn names(accounts: BTreeSet<AccountId>) -> Result<Names, AppError> {
    let app = context::app();
    let mut names = Names::new();
    for account in accounts {
        let found = storage::accounts::load_account(&app.db, account).await?;
        names.insert(account, context::greeting(&found));
    }
    Ok(names)
}

/// The name of somebody; empty for nobody.
fn called(names: &Names, account: Option<AccountId>) -> String {
    account
        .and_then(|account| names.get(&account))
        .cloned()
        .unwrap_or_default()
}
