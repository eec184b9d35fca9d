//! What whoever leads a class does about a place in it. Each shows its result on the page that follows.

use leptos::prelude::*;

use crate::error::AppError;

/// *Berhenti*, with a reason.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class and
/// the other takes part in it; [`AppError::Invalid`] without a reason.
#[server(name = StopMember, endpoint = "kelas/berhenti")]
pub async fn stop_member(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
    /// Code of the reason.
    #[server(default)]
    reason: String,
) -> Result<(), AppError> {
    use crate::context;
    use domain::cohorts::StopReason;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    let reason =
        StopReason::from_code(&reason).ok_or_else(|| context::refuse(AppError::invalid("reason", "pick_reason")))?;
    storage::cohorts::stop_member(&app.db, &actor, now, &mut dice, cohort, account, reason).await?;
    Ok(())
}

/// *Kembali ikut*; the person may say it too.
///
/// # Errors
/// As [`stop_member`].
#[server(name = ReturnMember, endpoint = "kelas/kembali")]
pub async fn return_member(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    storage::cohorts::return_member(&app.db, &actor, now, &mut dice, cohort, account).await?;
    Ok(())
}

/// *Keluarkan*; leads back to the class.
///
/// # Errors
/// As [`stop_member`]; [`AppError::NotAllowed`] for mentors about mentors.
#[server(name = RemoveMember, endpoint = "kelas/keluarkan")]
pub async fn remove_member(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    storage::cohorts::remove_member(&app.db, &actor, now, &mut dice, cohort, account).await?;
    context::send_to(&context::class_path(&actor, cohort));
    Ok(())
}

/// *Kembalikan*, after *Keluarkan*.
///
/// # Errors
/// As [`remove_member`]; [`AppError::NotFound`] for somebody who was not taken out of this class.
#[server(name = BringBackMember, endpoint = "kelas/kembalikan")]
pub async fn bring_back_member(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    storage::cohorts::bring_back_member(&app.db, &actor, now, &mut dice, cohort, account).await?;
    Ok(())
}

/// *Pindah kelas*; leads to the person's page in the other class.
///
/// # Errors
/// As [`stop_member`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads both classes.
#[server(name = MoveMember, endpoint = "kelas/pindah")]
pub async fn move_member(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
    /// Id of the other cohort.
    #[server(default)]
    to: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    if to.is_empty() {
        return Err(context::refuse(AppError::invalid("to", "pick_class")));
    }
    let to = context::id(&to)?;
    storage::cohorts::move_member(&app.db, &actor, now, &mut dice, cohort, account, to).await?;
    context::send_to(&context::person_path(&actor, to, account));
    Ok(())
}

/// *Gabungkan*: the other account goes into the first one.
///
/// # Errors
/// As [`stop_member`]; [`AppError::NotAllowed`] for people with a password; [`AppError::Invalid`] without the tick, or
/// when the two cannot become one here.
#[server(name = MergeMembers, endpoint = "kelas/gabungkan")]
pub async fn merge_members(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account that stays.
    #[server(default)]
    account: String,
    /// Id of the account that ends.
    #[server(default)]
    other: String,
    /// Ticked by whoever is sure.
    #[server(default)]
    sure: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice) = (app.now(), app.dice());
    let (account, other) = (context::id(&account)?, context::id(&other)?);
    if sure.is_empty() {
        return Err(context::refuse(AppError::invalid("sure", "sure")));
    }
    storage::cohorts::merge_members(&app.db, &actor, now, &mut dice, cohort, account, other).await?;
    context::send_to(&context::person_path(&actor, cohort, account));
    Ok(())
}

/// A link for a new password of a mentor or a fellow organizer, shown on the page that follows.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] when the other has nothing to do with one's organisations;
/// [`AppError::Invalid`] when they also work elsewhere.
#[server(name = IssuePassword, endpoint = "kelas/sandi-baru")]
pub async fn issue_password(
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, account) = (context::actor()?, context::app(), context::id(&account)?);
    let link = storage::accounts::issue_password_reset(&app.db, &actor, app.now(), &mut app.dice(), account).await?;
    context::show_once(&format!("sandi.{account}.{}", link.token.reveal()));
    Ok(())
}

/// An invitation for one more organizer, shown on the page that follows.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] unless the person runs the organisation.
#[server(name = InviteOrganizer, endpoint = "organisasi/undang")]
pub async fn invite_organizer(
    /// Id of the organisation.
    #[server(default)]
    organisation: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, organisation) = (context::actor()?, context::app(), context::id(&organisation)?);
    let (now, mut dice) = (app.now(), app.dice());
    let link = storage::cohorts::create_organizer_invitation(&app.db, &actor, now, &mut dice, organisation).await?;
    context::show_once(&format!("penyelenggara.{organisation}.{}", link.token.reveal()));
    Ok(())
}
