//! Moving somebody's work: to another cohort, or to the account that goes on after *Ini juga saya*. Rows change hands,
//! none is lost.

use domain::{
    ids::{AccountId, CohortId},
    storefronts::StorefrontDraft,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;

use crate::{
    entity::{
        assignment, attendance, event, handover, listing, listing_revision, mentor_note, photo, publication,
        publication_change, review, storefront, storefront_publication, storefront_revision, submission,
    },
    error::Result,
    json::{from_json, to_json},
    storefronts::free_slug,
};

/// What an event of work is called begins with one of these; all else stays with whom and where it happened.
const WORK: [&str; 7] = [
    "listing.",
    "storefront.",
    "photo.",
    "review.",
    "submission.",
    "publication.",
    "wait.",
];

/// Hands everything that `from` made in any cohort to `to`. Stalls of both in one cohort become one.
pub(super) async fn hand_over(tx: &DatabaseTransaction, now: i64, from: AccountId, to: AccountId) -> Result<()> {
    let stalls = stalls_of(tx, from).await?;
    let theirs = stalls_of(tx, to).await?;
    for stall in stalls {
        let cohort = stall.cohort_id;
        let stays = match theirs.iter().find(|other| other.cohort_id == cohort) {
            Some(other) => join_stalls(tx, now, to, other.clone(), stall).await?,
            None => stall.id,
        };
        storefront::Entity::update_many()
            .filter(storefront::Column::Id.eq(stays))
            .col_expr(storefront::Column::OwnerId, Expr::value(to.0))
            .exec(tx)
            .await?;
    }
    macro_rules! person {
        ($($table:ident by $column:ident)+) => { $(
            $table::Entity::update_many()
                .filter($table::Column::$column.eq(from.0))
                .col_expr($table::Column::$column, Expr::value(to.0))
                .exec(tx)
                .await?;
        )+ };
    }
    person!(listing by OwnerId photo by OwnerId submission by OwnerId review by OwnerId mentor_note by SubjectAccountId);
    // What they wrote themselves is not help of somebody else.
    person!(storefront_revision by AuthorId listing_revision by AuthorId);
    for (column, found) in [
        (event::Column::ActorId, event::Column::ActorId.eq(from.0)),
        (
            event::Column::SubjectAccountId,
            event::Column::SubjectAccountId.eq(from.0),
        ),
    ] {
        event::Entity::update_many()
            .filter(found)
            .filter(is_work())
            .col_expr(column, Expr::value(to.0))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Hands what is kept of one place in a cohort to the other place of the same person there: who was at which meeting and
/// who looks after them, as far as nothing is known of the other place.
pub(super) async fn hand_over_place(tx: &DatabaseTransaction, to: Uuid, from: Uuid) -> Result<()> {
    let known = |place: Uuid| -> SelectStatement {
        attendance::Entity::find()
            .select_only()
            .column(attendance::Column::Week)
            .filter(attendance::Column::MembershipId.eq(place))
            .into_query()
    };
    attendance::Entity::update_many()
        .filter(attendance::Column::MembershipId.eq(from))
        .filter(attendance::Column::Week.not_in_subquery(known(to)))
        .col_expr(attendance::Column::MembershipId, Expr::value(to))
        .exec(tx)
        .await?;
    if assignment::Entity::find_by_id(to).one(tx).await?.is_none() {
        assignment::Entity::update_many()
            .filter(assignment::Column::ParticipantId.eq(from))
            .col_expr(assignment::Column::ParticipantId, Expr::value(to))
            .exec(tx)
            .await?;
    }
    handover::Entity::update_many()
        .filter(handover::Column::ParticipantId.eq(from))
        .col_expr(handover::Column::ParticipantId, Expr::value(to))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes everything that somebody made in one cohort into another one. A stall that is there already and this one
/// become one.
pub(super) async fn carry_over(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    from: CohortId,
    to: CohortId,
) -> Result<()> {
    let stalls = stalls_of(tx, account).await?;
    let of = |cohort: CohortId| stalls.iter().find(|stall| stall.cohort_id == cohort.0).cloned();
    let stays = match (of(from), of(to)) {
        (Some(here), Some(there)) => Some(join_stalls(tx, now, account, there, here).await?),
        (here, _) => here.map(|stall| stall.id),
    };
    if let Some(id) = stays {
        storefront::Entity::update_many()
            .filter(storefront::Column::Id.eq(id))
            .col_expr(storefront::Column::CohortId, Expr::value(to.0))
            .exec(tx)
            .await?;
    }
    let own = || -> SelectStatement {
        listing::Entity::find()
            .select_only()
            .column(listing::Column::Id)
            .filter(listing::Column::OwnerId.eq(account.0))
            .into_query()
    };
    macro_rules! cohort {
        ($($table:ident by $mine:expr;)+) => { $(
            $table::Entity::update_many()
                .filter($mine)
                .filter($table::Column::CohortId.eq(from.0))
                .col_expr($table::Column::CohortId, Expr::value(to.0))
                .exec(tx)
                .await?;
        )+ };
    }
    cohort! {
        publication by publication::Column::ListingId.in_subquery(own());
        publication_change by publication_change::Column::ListingId.in_subquery(own());
        listing by listing::Column::OwnerId.eq(account.0);
        photo by photo::Column::OwnerId.eq(account.0);
        review by review::Column::OwnerId.eq(account.0);
        submission by submission::Column::OwnerId.eq(account.0);
        event by Condition::all().add(is_work()).add(
            Condition::any()
                .add(event::Column::SubjectAccountId.eq(account.0))
                .add(event::Column::SubjectAccountId.is_null().and(event::Column::ActorId.eq(account.0))),
        );
    }
    // The mentors of the other cohort begin with a free hand.
    submission::Entity::update_many()
        .filter(submission::Column::OwnerId.eq(account.0))
        .filter(submission::Column::CohortId.eq(to.0))
        .col_expr(submission::Column::HoldUntil, Expr::value(None::<i64>))
        .exec(tx)
        .await?;
    Ok(())
}

fn is_work() -> Condition {
    WORK.into_iter().fold(Condition::any(), |any, start| {
        any.add(event::Column::Kind.starts_with(start))
    })
}

async fn stalls_of(tx: &DatabaseTransaction, owner: AccountId) -> Result<Vec<storefront::Model>> {
    Ok(storefront::Entity::find()
        .filter(storefront::Column::OwnerId.eq(owner.0))
        .all(tx)
        .await?)
}

/// Makes one stall of two and answers which one stays: the public one, else the one with more listings, else `first`.
/// Its empty fields are filled from the other; what the other had differently stays in the history.
async fn join_stalls(
    tx: &DatabaseTransaction,
    now: i64,
    author: AccountId,
    first: storefront::Model,
    second: storefront::Model,
) -> Result<Uuid> {
    let (stays, goes) = if weight(tx, &second).await? > weight(tx, &first).await? {
        (second, first)
    } else {
        (first, second)
    };
    move_publications(tx, stays.id, goes.id).await?;
    listing::Entity::update_many()
        .filter(listing::Column::StorefrontId.eq(goes.id))
        .col_expr(listing::Column::StorefrontId, Expr::value(stays.id))
        .exec(tx)
        .await?;
    let picture = stays.picture_id.or(goes.picture_id);
    photo::Entity::update_many()
        .filter(photo::Column::StorefrontId.eq(goes.id))
        .col_expr(photo::Column::StorefrontId, Expr::value(stays.id))
        .exec(tx)
        .await?;
    let number = move_history(tx, &stays, &goes).await? + 1;
    let (mut draft, other): (StorefrontDraft, StorefrontDraft) = (from_json(&stays.draft)?, from_json(&goes.draft)?);
    let takes_number = draft.order_number.trim().is_empty() && !other.order_number.trim().is_empty();
    // A yes belongs to the number that it was said of.
    let consent = if takes_number {
        goes.order_number_consent
    } else {
        stays.order_number_consent
    };
    fill(&mut draft, other);
    draft.order_number_consent = consent;
    let draft = to_json(&draft)?;
    let revision = storefront_revision::ActiveModel {
        storefront_id: Set(stays.id),
        number: Set(number),
        draft: Set(draft.clone()),
        author_id: Set(author.0),
        saved_at: Set(now),
    };
    storefront_revision::Entity::insert(revision)
        .exec_without_returning(tx)
        .await?;
    storefront_publication::Entity::delete_by_id(goes.id).exec(tx).await?;
    storefront::Entity::delete_by_id(goes.id).exec(tx).await?;
    storefront::Entity::update_many()
        .filter(storefront::Column::Id.eq(stays.id))
        .col_expr(storefront::Column::Draft, Expr::value(draft))
        .col_expr(storefront::Column::OrderNumberConsent, Expr::value(consent))
        .col_expr(storefront::Column::PictureId, Expr::value(picture))
        .col_expr(storefront::Column::Revision, Expr::value(number))
        .col_expr(storefront::Column::UpdatedAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(stays.id)
}

/// What of two stalls has more: first being public, then the number of listings.
async fn weight(tx: &DatabaseTransaction, stall: &storefront::Model) -> Result<(u64, u64)> {
    let public = storefront_publication::Entity::find_by_id(stall.id).one(tx).await?;
    let listings = listing::Entity::find()
        .filter(listing::Column::StorefrontId.eq(stall.id))
        .filter(listing::Column::DeletedAt.is_null())
        .count(tx)
        .await?;
    Ok((u64::from(public.is_some()), listings))
}

/// Public listings keep their addresses below the stall as far as these are free there.
async fn move_publications(tx: &DatabaseTransaction, stays: Uuid, goes: Uuid) -> Result<()> {
    let of = |stall: Uuid| publication::Entity::find().filter(publication::Column::StorefrontId.eq(stall));
    let mut taken: Vec<String> = of(stays).all(tx).await?.into_iter().map(|row| row.slug).collect();
    for row in of(goes).all(tx).await? {
        let slug = free_slug(&row.slug, |slug| taken.iter().any(|one| one == slug));
        publication::Entity::update_many()
            .filter(publication::Column::ListingId.eq(row.listing_id))
            .col_expr(publication::Column::StorefrontId, Expr::value(stays))
            .col_expr(publication::Column::Slug, Expr::value(slug.clone()))
            .exec(tx)
            .await?;
        taken.push(slug);
    }
    Ok(())
}

/// Puts the history of one stall behind that of the other; answers the last number.
async fn move_history(tx: &DatabaseTransaction, stays: &storefront::Model, goes: &storefront::Model) -> Result<i64> {
    use storefront_revision::Column;
    let rows = storefront_revision::Entity::find()
        .filter(Column::StorefrontId.eq(goes.id))
        .order_by_asc(Column::Number)
        .all(tx)
        .await?;
    let mut last = stays.revision;
    for row in rows {
        last += 1;
        storefront_revision::Entity::update_many()
            .filter(Column::StorefrontId.eq(goes.id))
            .filter(Column::Number.eq(row.number))
            .col_expr(Column::StorefrontId, Expr::value(stays.id))
            .col_expr(Column::Number, Expr::value(last))
            .exec(tx)
            .await?;
    }
    Ok(last)
}

fn fill(draft: &mut StorefrontDraft, other: StorefrontDraft) {
    let fields = [
        (&mut draft.name, other.name),
        (&mut draft.story, other.story),
        (&mut draft.city, other.city),
        (&mut draft.order_number, other.order_number),
        (&mut draft.look, other.look),
    ];
    for (field, text) in fields {
        if field.trim().is_empty() {
            *field = text;
        }
    }
}
