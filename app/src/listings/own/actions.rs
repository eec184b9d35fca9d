//! Deleting a listing, and taking that back.
#![allow(
    missing_docs,
    reason = "the macro makes a field of each argument; the functions say what they are"
)]

#[cfg(feature = "ssr")]
use domain::ids::{CohortId, ListingId};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::context;
use crate::error::AppError;

/// Deletes one's own listing and offers to bring it back.
#[server(name = DeleteListing, endpoint = "barang/hapus")]
pub async fn delete_listing(cohort: String, listing: String) -> Result<(), AppError> {
    let actor = context::actor()?;
    let (cohort, listing): (CohortId, ListingId) = (context::id(&cohort)?, context::id(&listing)?);
    let app = context::app();
    storage::listings::delete_listing(&app.db, &actor, app.now(), &mut app.dice(), listing).await?;
    context::send_to(&format!("/a/{cohort}/barang?dihapus={listing}"));
    Ok(())
}

/// Brings a deleted listing back.
#[server(name = UndoDeleteListing, endpoint = "barang/kembalikan")]
pub async fn undo_delete_listing(cohort: String, listing: String) -> Result<(), AppError> {
    let actor = context::actor()?;
    let (cohort, listing): (CohortId, ListingId) = (context::id(&cohort)?, context::id(&listing)?);
    let app = context::app();
    storage::listings::undo_delete_listing(&app.db, &actor, app.now(), &mut app.dice(), listing).await?;
    context::send_to(&format!("/a/{cohort}/barang"));
    Ok(())
}
