//! What is done with photos once they are here. Sending them is a plain multipart route of the server.
#![allow(
    missing_docs,
    reason = "the macro makes a field of each argument; the functions say what they are"
)]

use domain::ids::{CohortId, ListingId, PhotoId};
use leptos::prelude::*;

use super::PhotoItem;
use crate::{context, error::AppError, photos::queries::photo_items};

/// Puts photos first in this order, given as ids with commas between; the rest follow as they were. One id makes that
/// photo the cover.
#[server(name = OrderPhotos, endpoint = "foto/urut")]
pub async fn order_photos(listing: String, order: String) -> Result<Vec<PhotoItem>, AppError> {
    let actor = context::actor()?;
    let listing: ListingId = context::id(&listing)?;
    let order: Vec<PhotoId> = order.split(',').map(context::id).collect::<Result<_, _>>()?;
    let app = context::app();
    let photos = storage::listings::reorder_photos(
        &app.db,
        &actor,
        app.now(),
        &mut app.dice(),
        listing,
        &order,
        &domain::listings::check,
    )
    .await?;
    Ok(photo_items(&photos))
}

/// Takes a photo off its listing, and offers to bring it back.
#[server(name = RemovePhoto, endpoint = "foto/hapus")]
pub async fn remove_photo(cohort: String, listing: String, photo: String) -> Result<(), AppError> {
    let actor = context::actor()?;
    let (cohort, listing): (CohortId, ListingId) = (context::id(&cohort)?, context::id(&listing)?);
    let photo: PhotoId = context::id(&photo)?;
    let (app, judge) = (context::app(), &domain::listings::check);
    storage::listings::remove_photo(&app.db, &actor, app.now(), &mut app.dice(), listing, photo, judge).await?;
    context::send_to(&format!("/a/{cohort}/barang/{listing}?foto-hapus={photo}#foto"));
    Ok(())
}

/// Brings a removed photo back, as the last one.
#[server(name = RestorePhoto, endpoint = "foto/kembalikan")]
pub async fn restore_photo(cohort: String, listing: String, photo: String) -> Result<PhotoItem, AppError> {
    let actor = context::actor()?;
    let (cohort, listing): (CohortId, ListingId) = (context::id(&cohort)?, context::id(&listing)?);
    let photo: PhotoId = context::id(&photo)?;
    let (app, judge) = (context::app(), &domain::listings::check);
    let back =
        storage::listings::restore_photo(&app.db, &actor, app.now(), &mut app.dice(), listing, photo, judge).await?;
    context::send_to(&format!("/a/{cohort}/barang/{listing}#foto"));
    Ok(super::queries::photo_item(&back))
}
