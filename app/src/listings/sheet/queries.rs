//! Whose sheet it is.

use crate::{context, error::AppError};

/// The class of the sheet.
#[derive(Clone, Debug)]
pub struct SheetView {
    /// Name of the class.
    pub class: String,
}

/// The class that the sheet is printed for.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads it.
pub async fn load_sheet(cohort: String) -> Result<SheetView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    storage::cohorts::check_leads(&app.db, &actor, id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    Ok(SheetView { class: cohort.name })
}
