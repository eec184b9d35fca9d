//! What people do on the pages of reviews.
#![allow(
    missing_docs,
    reason = "the macro makes a field of each argument; the functions say what they are"
)]

#[cfg(feature = "ssr")]
mod problems;
#[cfg(feature = "ssr")]
mod reviewing;
#[cfg(feature = "ssr")]
mod selling;

use std::collections::BTreeMap;

use leptos::server;

use super::review_form::ReviewForm;
use crate::error::AppError;

/// Sends a listing to the mentors. `disputed` holds the checks marked *Bukan itu*.
#[server(name = SendListing, endpoint = "barang/kirim")]
pub async fn send_listing(
    listing: String,
    key: String,
    #[server(default)] publish: String,
    #[server(default)] disputed: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    selling::send(
        &actor,
        &listing,
        &key,
        !publish.is_empty(),
        disputed.into_keys().collect(),
    )
    .await
}

/// *Tarik kembali*: takes a try back that nobody has opened yet.
#[server(name = WithdrawListing, endpoint = "barang/tarik")]
pub async fn withdraw_listing(submission: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    selling::withdraw(&actor, &submission).await
}

/// *Tayangkan*: makes public what was approved.
#[server(name = PublishListing, endpoint = "barang/tayangkan")]
pub async fn publish_listing(listing: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    selling::publish(&actor, &listing).await
}

/// Opens or closes the public page for orders; `on` is empty for closing.
#[server(name = SetOnSale, endpoint = "barang/buka-tutup")]
pub async fn set_on_sale(listing: String, on: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    selling::set_on_sale(&actor, &listing, !on.is_empty()).await
}

/// Changes price and stock, which go live at once (decision 16).
#[server(name = SetPrice, endpoint = "barang/harga")]
pub async fn set_price(listing: String, price: String, stock: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    selling::set_price(&actor, &listing, &price, &stock).await
}

/// The participant's answer to a review.
#[server(name = ReplyToReview, endpoint = "ulasan/balas")]
pub async fn reply_to_review(review: String, reply: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    reviewing::reply(&actor, &review, &reply).await
}

/// Saves a review and opens the next one; with the intent `draft` only keeps what was written so far. `key` is made for
/// the form, `by` is whose form it is, `ahead` tells that it was fetched ahead. A refused review is kept as a draft.
#[server(name = SaveReview, endpoint = "ulasan/simpan")]
pub async fn save_review(
    submission: String,
    #[server(default)] intent: String,
    #[server(default)] key: String,
    #[server(default)] by: String,
    #[server(default)] ahead: String,
    #[server(default)] review: ReviewForm,
) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    reviewing::check_writer(&actor, &by)?;
    match intent.as_str() {
        "draft" => reviewing::keep_draft(&actor, &submission, &review).await,
        _ => reviewing::save(&actor, &submission, &key, !ahead.is_empty(), &review).await,
    }
}

/// Takes a public page down, with a reason that its owner reads.
#[server(name = TakeDown, endpoint = "barang/turunkan")]
pub async fn take_down(listing: String, reason: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    reviewing::take_down(&actor, &listing, &reason).await
}

/// Marks a change after publishing as looked at.
#[server(name = MarkChangeSeen, endpoint = "antrean/sudah-dilihat")]
pub async fn mark_change_seen(cohort: String, change: String) -> Result<(), AppError> {
    let actor = crate::context::actor()?;
    reviewing::mark_change_seen(&actor, &cohort, &change).await
}
