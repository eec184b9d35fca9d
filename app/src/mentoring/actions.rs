//! Giving participants their mentors, handing them over, and private notes.

use leptos::prelude::*;

use crate::{error::AppError, wire::FormFields};

/// Before the id of a participant's place: who is chosen for them, or a tick.
pub const CHOSEN: &str = "p.";
/// Before the same id: who it was when the form was made, so that only what was changed in it counts.
pub const BEFORE: &str = "w.";

/// Gives participants their mentors. The form holds the class and, for each participant, [`CHOSEN`] and [`BEFORE`].
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person runs the class.
#[server(name = AssignMentors, endpoint = "pendamping/bagi")]
pub async fn assign_mentors(
    /// The form.
    #[server(flatten)]
    form: FormFields,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let cohort = context::id(ssr::field(&form, "cohort"))?;
    let changes = ssr::changes(&form)?;
    storage::mentoring::assign_mentors(&app.db, &actor, app.now(), &mut app.dice(), cohort, &changes).await?;
    context::send_to(&format!("/o/{cohort}/pendamping"));
    Ok(())
}

/// Hands participants over. The form holds the class, `to`, `note`, `with_notes`, and [`CHOSEN`] with the id of each
/// participant who was ticked; `all` takes the participants in [`BEFORE`].
///
/// # Errors
/// As [`assign_mentors`]; [`AppError::NotAllowed`] for participants of another mentor; [`AppError::Invalid`].
#[server(name = HandOver, endpoint = "pendamping/alih")]
pub async fn hand_over(
    /// The form.
    #[server(flatten)]
    form: FormFields,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let cohort = context::id(ssr::field(&form, "cohort"))?;
    let new = ssr::handed(&form)?;
    let done = storage::mentoring::hand_over(&app.db, &actor, app.now(), &mut app.dice(), cohort, new).await;
    done.map_err(ssr::at_field)?;
    if actor.is_mentor_of(cohort) {
        context::send_to(&format!("/a/{cohort}/peserta"));
    }
    Ok(())
}

/// Writes a private note.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] for everybody but mentors of the class; [`AppError::Invalid`].
#[server(name = WriteNote, endpoint = "catatan/tulis")]
pub async fn write_note(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the participant's account.
    #[server(default)]
    account: String,
    /// Key of the form.
    #[server(default)]
    key: String,
    /// As typed.
    #[server(default)]
    note: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (about, key, text) = (context::id(&account)?, context::id(&key)?, note.replace("\r\n", "\n"));
    let (now, mut dice) = (app.now(), app.dice());
    let done = storage::mentoring::write_note(&app.db, &actor, now, &mut dice, cohort, about, key, &text).await;
    done.map_err(ssr::at_field)
}

/// Removes a note of one's own.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] for everybody but its author.
#[server(name = RemoveNote, endpoint = "catatan/buang")]
pub async fn remove_note(
    /// Id of the note.
    #[server(default)]
    note: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, note) = (context::actor()?, context::app(), context::id(&note)?);
    Ok(storage::mentoring::remove_note(&app.db, &actor, app.now(), &mut app.dice(), note).await?)
}

/// Brings a removed note back.
///
/// # Errors
/// As [`remove_note`].
#[server(name = RestoreNote, endpoint = "catatan/kembalikan")]
pub async fn restore_note(
    /// Id of the note.
    #[server(default)]
    note: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, note) = (context::actor()?, context::app(), context::id(&note)?);
    Ok(storage::mentoring::restore_note(&app.db, &actor, app.now(), &mut app.dice(), note).await?)
}

mod ssr {
    use domain::ids::MembershipId;
    use storage::{
        StorageError,
        mentoring::{Assign, HandOver},
    };

    use super::{BEFORE, CHOSEN};
    use crate::{
        context::{self, refuse},
        error::AppError,
        wire::FormFields,
    };

    pub(super) fn field<'a>(form: &'a FormFields, name: &str) -> &'a str {
        form.get(name).map_or("", String::as_str)
    }

    /// What was changed in the form: another mentor may have handed somebody over since it was made.
    pub(super) fn changes(form: &FormFields) -> Result<Vec<Assign>, AppError> {
        let mut changes = Vec::new();
        for (participant, chosen) in ids_under(form, CHOSEN) {
            if field(form, &[BEFORE, participant].concat()) == chosen {
                continue;
            }
            changes.push(Assign {
                participant: context::id(participant)?,
                mentor: match chosen {
                    "" => None,
                    mentor => Some(context::id(mentor)?),
                },
            });
        }
        Ok(changes)
    }

    pub(super) fn handed(form: &FormFields) -> Result<HandOver, AppError> {
        let ticked = if field(form, "all").is_empty() { CHOSEN } else { BEFORE };
        let whom: Result<Vec<MembershipId>, AppError> = ids_under(form, ticked)
            .map(|(participant, _)| context::id(participant))
            .collect();
        if field(form, "to").is_empty() {
            return Err(refuse(AppError::invalid("to", "handover_to")));
        }
        Ok(HandOver {
            to: context::id(field(form, "to"))?,
            whom: whom?,
            note: field(form, "note").replace("\r\n", "\n"),
            with_notes: !field(form, "with_notes").is_empty(),
        })
    }

    /// The fields whose name begins like this, by the rest of it.
    fn ids_under<'a>(form: &'a FormFields, start: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
        form.iter()
            .filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
    }

    /// Rules about what was typed belong to that field, the others to the whole form.
    pub(super) fn at_field(error: StorageError) -> AppError {
        match error {
            StorageError::Rule(code) if code.starts_with("note_") => refuse(AppError::invalid("note", code)),
            other => other.into(),
        }
    }
}
