//! Personal links for a list of people, sent by WhatsApp and printed on cards. Of a person only the name is kept, as a
//! note; where a link was sent to is not (decision 7).

use domain::{
    access::{Actor, Role},
    ids::{CohortId, IdempotencyKey},
};
use rand::SeedableRng;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Select, sea_query::Expr,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    join_links::{LIFE, insert_link},
    manage::load_led_cohort,
};
use crate::{
    database::Database,
    entity::join_link::{ActiveModel, Column, Entity, Model},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    idempotency::{Claim, claim_key, finish_key},
    installation::load_secret,
    secrets::{Dice, Secret, digest, new_token},
};

/// Personal links with a name that may be open in one class at once: what fits on the cards of a full class.
pub const OPEN_LINKS_MAX: usize = 60;

/// A personal link that nobody has used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// The link.
    pub id: Uuid,
    /// For whom.
    pub name: String,
    /// When it stops working, in epoch milliseconds.
    pub expires_at: i64,
}

/// A link as it goes onto a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// For whom.
    pub name: String,
    /// For the address in the QR code. Only its hash is stored, so it can be printed this once.
    pub token: Secret,
}

/// Makes a link for each name, for one use each; a name may be empty. The same form sent twice makes them once and gets
/// the same tokens again.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::Rule`]`("cohort_closed")`, `("too_many_links")` when more than [`OPEN_LINKS_MAX`] would be open,
/// `("key_reused")` when the key came before with other names.
pub async fn create_named_links(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    key: IdempotencyKey,
    cohort: CohortId,
    names: &[String],
) -> Result<Vec<Secret>> {
    let tx = db.write().await?;
    if load_led_cohort(&tx, actor, cohort).await?.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    let secret = load_secret(&tx).await?;
    let mut known = Dice::from_seed(Sha256::digest(format!("links\0{secret}\0{key}")).into());
    let tokens: Vec<Secret> = names.iter().map(|_| new_token(&mut known)).collect();
    let body = digest("links", &format!("{cohort}\n{}", names.join("\n")));
    if let Claim::Done(_) = claim_key(&tx, now, actor.account, key, &body).await? {
        return Ok(tokens);
    }
    let open = open_links(cohort, now).all(&tx).await?.len();
    if open + names.len() > OPEN_LINKS_MAX {
        return Err(StorageError::Rule("too_many_links"));
    }
    for (name, token) in names.iter().zip(&tokens) {
        insert_link(&tx, actor, now, dice, cohort, Role::Participant, name, 1, token.clone()).await?;
    }
    finish_key(&tx, now, actor.account, key, &body, "").await?;
    tx.commit().await?;
    Ok(tokens)
}

/// The personal links with a name that still work, in the order of their names.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_open_links(db: &Database, actor: &Actor, now: i64, cohort: CohortId) -> Result<Vec<OpenLink>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let rows = open_links(cohort, now)
        .filter(Column::MeantFor.ne(""))
        .all(db.reader())
        .await?;
    let link = |row: Model| OpenLink {
        id: row.id,
        name: row.meant_for,
        expires_at: row.expires_at,
    };
    let mut links: Vec<OpenLink> = rows.into_iter().map(link).collect();
    links.sort_by_key(|link| (link.name.to_lowercase(), link.id));
    Ok(links)
}

/// For each of these tokens the name it was made for, and whether it was used; `None` for what is no open or used link
/// of this cohort.
///
/// # Errors
/// As [`list_open_links`].
pub async fn names_of_links(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
    tokens: &[Secret],
) -> Result<Vec<Option<(String, bool)>>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let hashes: Vec<String> = tokens.iter().map(|token| digest("join link", token.reveal())).collect();
    let rows = Entity::find()
        .filter(Column::CohortId.eq(cohort.0))
        .filter(Column::RevokedAt.is_null())
        .filter(
            Column::TokenHash
                .is_in(hashes.clone())
                .or(Column::CardHash.is_in(hashes.clone())),
        )
        .all(db.reader())
        .await?;
    let of = |hash: &String| {
        let row = rows
            .iter()
            .find(|row| row.token_hash == *hash || row.card_hash.as_ref() == Some(hash))?;
        Some((row.meant_for.clone(), row.used >= row.use_limit))
    };
    Ok(hashes.iter().map(of).collect())
}

/// Gives every unused link with a name a new token for its card, and a week from now; in the order of their names. Cards printed before stop working;
/// links that were sent stay as they are. A link still lets one person in, by card or as sent.
///
/// # Errors
/// As [`list_open_links`]; [`StorageError::Rule`]`("cohort_closed")`.
pub async fn issue_cards(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
) -> Result<Vec<Card>> {
    let tx = db.write().await?;
    if load_led_cohort(&tx, actor, cohort).await?.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    let rows = unused_links(cohort).filter(Column::MeantFor.ne("")).all(&tx).await?;
    // A link that has run out is printed too: who prints again wants people to come.
    let newest = rows.len().saturating_sub(OPEN_LINKS_MAX);
    let mut cards = Vec::new();
    for row in rows.into_iter().skip(newest) {
        let token = new_token(dice);
        let change = ActiveModel {
            id: Set(row.id),
            card_hash: Set(Some(digest("join link", token.reveal()))),
            expires_at: Set(now + LIFE),
            ..Default::default()
        };
        Entity::update(change).exec(&tx).await?;
        cards.push(Card {
            name: row.meant_for,
            token,
        });
    }
    // By name, as they are handed out. Not by the database: its order of letters differs.
    cards.sort_by_key(|card: &Card| card.name.to_lowercase());
    let detail = serde_json::json!({ "cards": cards.len() });
    let event = NewEvent::of("join_link.cards_printed")
        .by(actor.account)
        .cohort(cohort)
        .subject(cohort.0)
        .detail(detail);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(cards)
}

/// Takes a personal link back, with its card.
///
/// # Errors
/// [`StorageError::NotFound`] when it is none of this cohort's open ones; also, or [`StorageError::NotAllowed`], unless
/// the actor leads the cohort.
pub async fn cancel_link(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    link: Uuid,
) -> Result<()> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    let found = unused_links(cohort).filter(Column::Id.eq(link)).one(&tx).await?;
    let row = found.ok_or(StorageError::NotFound)?;
    let change = ActiveModel {
        id: Set(row.id),
        revoked_at: Set(Some(now)),
        ..Default::default()
    };
    Entity::update(change).exec(&tx).await?;
    let event = NewEvent::of("join_link.cancelled")
        .by(actor.account)
        .cohort(cohort)
        .subject(link);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

fn open_links(cohort: CohortId, now: i64) -> Select<Entity> {
    unused_links(cohort).filter(Column::ExpiresAt.gt(now))
}

fn unused_links(cohort: CohortId) -> Select<Entity> {
    Entity::find()
        .filter(Column::CohortId.eq(cohort.0))
        .filter(Column::Role.eq(Role::Participant.code()))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::UseLimit.eq(1))
        .filter(Expr::col(Column::Used).lt(Expr::col(Column::UseLimit)))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
}
