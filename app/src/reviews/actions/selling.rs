//! The participant's side: sending, taking back, publishing.

use domain::{
    access::Actor,
    ids::{IdempotencyKey, ListingId, SubmissionId},
    listings::{CheckId, check},
    money::parse_price,
    numbers::Reading,
    quantity::parse_stock,
};
use storage::{
    listings::{SaveListing, load_own_listing, save_listing},
    publications,
    submissions::{SubmitListing, submit_listing, withdraw_submission},
};

use super::problems::save_problem;
use crate::{
    context::{self, refuse, send_to},
    error::{AppError, FieldError},
};

/// Changes made beside the editor share no revision row with it.
const EDITOR: &str = "price-form";

pub(super) async fn send(
    actor: &Actor,
    listing: &str,
    key: &str,
    publish: bool,
    disputed: Vec<String>,
) -> Result<(), AppError> {
    let app = context::app();
    let own = load_own_listing(&app.db, actor, id(listing)?).await?;
    let send = SubmitListing {
        listing: own.id,
        key: key
            .parse::<IdempotencyKey>()
            .map_err(|_| refuse(AppError::invalid("", "unreadable")))?,
        publish_on_approval: publish,
        disputed: disputed.into_iter().map(CheckId).collect(),
    };
    submit_listing(&app.db, actor, app.now(), &mut app.dice(), send, &check).await?;
    send_to(&format!("/a/{}/barang/{}/kirim", own.cohort, own.id));
    Ok(())
}

pub(super) async fn withdraw(actor: &Actor, submission: &str) -> Result<(), AppError> {
    let app = context::app();
    let id: SubmissionId = id(submission)?;
    Ok(withdraw_submission(&app.db, actor, app.now(), &mut app.dice(), id).await?)
}

pub(super) async fn publish(actor: &Actor, listing: &str) -> Result<(), AppError> {
    let app = context::app();
    publications::publish_listing(&app.db, actor, app.now(), &mut app.dice(), id(listing)?, &check).await?;
    Ok(())
}

pub(super) async fn set_on_sale(actor: &Actor, listing: &str, on: bool) -> Result<(), AppError> {
    let app = context::app();
    Ok(publications::set_on_sale(&app.db, actor, app.now(), &mut app.dice(), id(listing)?, on).await?)
}

pub(super) async fn set_price(actor: &Actor, listing: &str, price: &str, stock: &str) -> Result<(), AppError> {
    let app = context::app();
    let own = load_own_listing(&app.db, actor, id::<ListingId>(listing)?).await?;
    understand(price, stock)?;
    let mut draft = own.draft;
    (draft.price, draft.stock) = (price.trim().to_owned(), stock.trim().to_owned());
    let save = SaveListing {
        listing: own.id,
        base_revision: own.revision,
        draft,
        editor: EDITOR.to_owned(),
    };
    save_listing(&app.db, actor, app.now(), &mut app.dice(), save, &check)
        .await
        .map_err(save_problem)?;
    Ok(())
}

/// What goes live at once must be clear, unlike in a draft.
fn understand(price: &str, stock: &str) -> Result<(), AppError> {
    let mut wrong = Vec::new();
    let mut note = |field: &str, code: &str| {
        wrong.push(FieldError {
            field: field.to_owned(),
            code: code.to_owned(),
        });
    };
    if !matches!(parse_price(price), Reading::Clear(_)) {
        note("price", "price_unclear");
    }
    if !matches!(parse_stock(stock), Reading::Clear(_) | Reading::Empty) {
        note("stock", "stock_unclear");
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(refuse(AppError::Invalid(wrong)))
    }
}

/// An id from a form. What cannot be one leads nowhere.
pub(super) fn id<T: std::str::FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| refuse(AppError::NotFound))
}
