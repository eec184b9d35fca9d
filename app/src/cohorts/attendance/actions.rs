//! Noting who is here.

use leptos::prelude::*;

use crate::{error::AppError, wire::FormFields};

/// Saves what was tapped on the list of a meeting. The form holds the class, the number of the meeting, and for each
/// person two boxes and what they said when the list was opened; `do` is `rest` when all others were absent.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class, for
/// a meeting or person that is not in it; [`AppError::Invalid`] when the class is closed.
#[server(name = MarkAttendance, endpoint = "kelas/hadir")]
pub async fn mark_attendance(
    /// The form.
    #[server(flatten)]
    form: FormFields,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let text = |name: &str| form.get(name).map_or("", String::as_str);
    let (cohort, module) = (context::id(text("cohort"))?, super::queries::module(text("module"))?);
    let (tapped, rest) = (ssr::tapped(&form)?, text("do") == "rest");
    let (now, mut dice) = (app.now(), app.dice());
    storage::cohorts::mark_attendance(&app.db, &actor, now, &mut dice, cohort, module, tapped, rest).await?;
    Ok(())
}

mod ssr {
    use std::collections::BTreeMap;

    use domain::{cohorts::Attendance, ids::MembershipId};

    use super::super::queries::{EXCUSED, HERE, WAS};
    use crate::{context, error::AppError, wire::FormFields};

    /// Everybody whose boxes are not as they were.
    pub(super) fn tapped(form: &FormFields) -> Result<BTreeMap<MembershipId, Attendance>, AppError> {
        let mut changes = BTreeMap::new();
        for (name, was) in form {
            let Some(person) = name.strip_prefix(WAS) else { continue };
            let ticked = |box_name: &str| form.contains_key(&format!("{box_name}{person}"));
            let was = Attendance::from_code(was);
            if let Some(state) = Attendance::tapped(was, ticked(HERE), ticked(EXCUSED)) {
                changes.insert(context::id(person)?, state);
            }
        }
        Ok(changes)
    }
}
