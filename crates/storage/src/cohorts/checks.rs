//! May they? For whoever has to answer that before looking at anything else.

use domain::{access::Actor, ids::CohortId};

use super::{closing::load_organized_cohort, manage::load_led_cohort};
use crate::{database::Database, error::Result};

/// Whether the actor leads the cohort, as one of its mentors or by running its organisation.
///
/// # Errors
/// [`crate::StorageError::NotFound`] or [`crate::StorageError::NotAllowed`] unless they do.
pub async fn check_leads(db: &Database, actor: &Actor, cohort: CohortId) -> Result<()> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    Ok(())
}

/// Whether the actor runs the organisation of the cohort.
///
/// # Errors
/// [`crate::StorageError::NotFound`] or [`crate::StorageError::NotAllowed`] unless they do.
pub async fn check_organizes(db: &Database, actor: &Actor, cohort: CohortId) -> Result<()> {
    load_organized_cohort(db.reader(), actor, cohort).await?;
    Ok(())
}
