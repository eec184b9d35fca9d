//! Moving a participant to another cohort, and *Ini juga saya*: two accounts of one person become one.

use domain::{
    access::{Actor, Role},
    ids::{AccountId, CohortId},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{
    departures::{Kind, end_departures, enter_again, leave, place_of},
    manage::load_led_cohort,
    members::insert_membership,
    work::{carry_over, hand_over, hand_over_place},
};
use crate::{
    accounts::{SignInError, forget_tries, participant_pin_only, record_notice, sign_in_with_pin},
    database::Database,
    entity::{credential, departure, device_account, membership, notice, one_time_code},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret},
    sessions::delete_sessions,
};

/// Moves a participant with all their work to another cohort of the same organisation. They stay confirmed if they
/// were, and keep the day on which they came.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads both cohorts;
/// [`StorageError::NotFound`] when the person is not in the first or the second belongs to another organisation;
/// [`StorageError::NotAllowed`] for mentors; [`StorageError::Rule`]`("already_there")` when they are in both, and
/// `("cohort_closed")`.
pub async fn move_member(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    from: CohortId,
    account: AccountId,
    to: CohortId,
) -> Result<()> {
    let tx = db.write().await?;
    let here = load_led_cohort(&tx, actor, from).await?;
    let there = load_led_cohort(&tx, actor, to).await?;
    let place = place_of(&tx, from, account).await?;
    if here.organisation_id != there.organisation_id {
        return Err(StorageError::NotFound);
    }
    if place.role != Role::Participant.code() {
        return Err(StorageError::NotAllowed);
    }
    if there.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    let known = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::CohortId.eq(to.0))
        .one(&tx)
        .await?;
    let new = match known {
        Some(row) if row.left_at.is_none() => return Err(StorageError::Rule("already_there")),
        Some(row) => {
            for kind in ["moved", "removed", "stopped"] {
                end_departures(&tx, actor.account, now, row.id, kind).await?;
            }
            enter_again(&tx, row.id).await?;
            row.id
        }
        None => insert_membership(&tx, now, dice, account, to, Role::Participant, None).await?,
    };
    membership::Entity::update_many()
        .filter(membership::Column::Id.eq(new))
        .col_expr(membership::Column::Role, Expr::value(place.role.clone()))
        .col_expr(membership::Column::JoinedAt, Expr::value(place.joined_at))
        .col_expr(membership::Column::ConfirmedAt, Expr::value(place.confirmed_at))
        .col_expr(membership::Column::ConfirmedBy, Expr::value(place.confirmed_by))
        .exec(&tx)
        .await?;
    leave(&tx, actor.account, now, dice, &place, Kind::Moved(to)).await?;
    carry_over(&tx, now, account, from, to).await?;
    let detail = serde_json::json!({ "from": from, "to": to });
    for cohort in [from, to] {
        let event = NewEvent::of("member.moved")
            .by(actor.account)
            .about(account)
            .cohort(cohort)
            .subject(new);
        record_event(&tx, now, dice, event.detail(detail.clone())).await?;
    }
    let told = serde_json::json!({ "class": there.name });
    record_notice(&tx, now, dice, account, "moved", Some(to.0), told).await?;
    tx.commit().await?;
    Ok(())
}

/// *Ini juga saya*, done by whoever leads the cohort after seeing both: all work of `other` goes to `keep`, whose PIN
/// and sessions stay valid; `other` ends. It is not taken back, so ask once.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::NotFound`] when one of them is not in it; [`StorageError::NotAllowed`] for people with a password;
/// [`StorageError::Rule`]`("same_person")` for one account twice, `("member_elsewhere")` when `other` is in a cohort
/// that the actor does not lead.
pub async fn merge_members(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    keep: AccountId,
    other: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    for account in [keep, other] {
        place_of(&tx, cohort, account).await?;
        participant_pin_only(&tx, account).await?;
    }
    if keep == other {
        return Err(StorageError::Rule("same_person"));
    }
    for account in [keep, other] {
        let places = membership::Entity::find()
            .filter(membership::Column::AccountId.eq(account.0))
            .filter(membership::Column::LeftAt.is_null())
            .all(&tx)
            .await?;
        for place in places {
            load_led_cohort(&tx, actor, CohortId(place.cohort_id))
                .await
                .map_err(|error| match error {
                    StorageError::NotFound | StorageError::NotAllowed => StorageError::Rule("member_elsewhere"),
                    other => other,
                })?;
        }
    }
    merge(&tx, actor.account, now, dice, keep, other, Some(cohort)).await?;
    tx.commit().await?;
    Ok(())
}

/// *Ini juga saya*, asked by the person: `other` is on this phone too, and its PIN shows that it is theirs. The tries
/// are counted as for signing in.
///
/// # Errors
/// As [`sign_in_with_pin`]; [`StorageError::NotAllowed`] for people with a password;
/// [`StorageError::Rule`]`("same_person")`.
pub async fn merge_own_accounts(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    other: AccountId,
    pin: &Secret,
) -> std::result::Result<(), SignInError> {
    if other == actor.account {
        return Err(StorageError::Rule("same_person").into());
    }
    sign_in_with_pin(db, now, dice, token, other, pin).await?;
    let tx = db.write().await?;
    for account in [actor.account, other] {
        participant_pin_only(&tx, account).await?;
    }
    merge(&tx, actor.account, now, dice, actor.account, other, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn merge(
    tx: &DatabaseTransaction,
    by: AccountId,
    now: i64,
    dice: &mut Dice,
    keep: AccountId,
    other: AccountId,
    cohort: Option<CohortId>,
) -> Result<()> {
    hand_over(tx, now, other, keep).await?;
    let of = |account: AccountId| membership::Entity::find().filter(membership::Column::AccountId.eq(account.0));
    let mine = of(keep).all(tx).await?;
    let mut named = cohort;
    for place in of(other).all(tx).await? {
        named = named.or(Some(CohortId(place.cohort_id)));
        match mine.iter().find(|own| own.cohort_id == place.cohort_id) {
            Some(own) => {
                join_places(tx, own, &place).await?;
                hand_over_place(tx, own.id, place.id).await?;
                if own.left_at.is_some() && place.left_at.is_none() {
                    for kind in ["moved", "removed"] {
                        end_departures(tx, by, now, own.id, kind).await?;
                    }
                }
                leave(tx, by, now, dice, &place, Kind::Merged(keep)).await?;
            }
            None => {
                membership::Entity::update_many()
                    .filter(membership::Column::Id.eq(place.id))
                    .col_expr(membership::Column::AccountId, Expr::value(keep.0))
                    .exec(tx)
                    .await?;
                departure::Entity::update_many()
                    .filter(departure::Column::MembershipId.eq(place.id))
                    .col_expr(departure::Column::AccountId, Expr::value(keep.0))
                    .exec(tx)
                    .await?;
            }
        }
    }
    end_account(tx, now, keep, other).await?;
    record_notice(
        tx,
        now,
        dice,
        keep,
        "accounts_merged",
        Some(other.0),
        serde_json::Value::Null,
    )
    .await?;
    let event = NewEvent::of("member.merged").by(by).about(keep).subject(other.0);
    let event = match named {
        Some(cohort) => event.cohort(cohort),
        None => event,
    };
    record_event(tx, now, dice, event).await
}

/// One place of two: the earlier day, confirmed if one was, there if one was.
async fn join_places(tx: &DatabaseTransaction, own: &membership::Model, place: &membership::Model) -> Result<()> {
    let (confirmed_at, confirmed_by) = match own.confirmed_at {
        Some(_) => (own.confirmed_at, own.confirmed_by),
        None => (place.confirmed_at, place.confirmed_by),
    };
    let left_at = own.left_at.and(place.left_at);
    membership::Entity::update_many()
        .filter(membership::Column::Id.eq(own.id))
        .col_expr(
            membership::Column::JoinedAt,
            Expr::value(own.joined_at.min(place.joined_at)),
        )
        .col_expr(membership::Column::ConfirmedAt, Expr::value(confirmed_at))
        .col_expr(membership::Column::ConfirmedBy, Expr::value(confirmed_by))
        .col_expr(membership::Column::LeftAt, Expr::value(left_at))
        .exec(tx)
        .await?;
    Ok(())
}

/// Nobody signs in as `other` any more; its phones know `keep` instead, whose PIN opens them.
async fn end_account(tx: &DatabaseTransaction, now: i64, keep: AccountId, other: AccountId) -> Result<()> {
    use device_account::Column;
    let phones = device_account::Entity::find()
        .filter(Column::AccountId.eq(other.0))
        .all(tx)
        .await?;
    for phone in phones {
        let place = device_account::ActiveModel {
            device_id: Set(phone.device_id),
            account_id: Set(keep.0),
            added_at: Set(phone.added_at),
            sealed_pin: Set(None),
        };
        let there = OnConflict::columns([Column::DeviceId, Column::AccountId])
            .do_nothing()
            .to_owned();
        device_account::Entity::insert(place)
            .on_conflict(there)
            .exec_without_returning(tx)
            .await?;
    }
    device_account::Entity::delete_many()
        .filter(Column::AccountId.eq(other.0))
        .exec(tx)
        .await?;
    credential::Entity::delete_many()
        .filter(credential::Column::AccountId.eq(other.0))
        .exec(tx)
        .await?;
    one_time_code::Entity::update_many()
        .filter(one_time_code::Column::AccountId.eq(other.0))
        .filter(one_time_code::Column::UsedAt.is_null())
        .col_expr(one_time_code::Column::ExpiresAt, Expr::value(now))
        .exec(tx)
        .await?;
    notice::Entity::update_many()
        .filter(notice::Column::AccountId.eq(other.0))
        .col_expr(notice::Column::AccountId, Expr::value(keep.0))
        .exec(tx)
        .await?;
    forget_tries(tx, other.0).await?;
    delete_sessions(tx, other).await
}
