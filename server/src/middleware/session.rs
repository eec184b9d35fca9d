//! How long a session lives and how it changes hands (decision 4, P20).

use app::context::SessionWish;
use domain::accounts::PhoneKind;
use domain::ids::AccountId;
use storage::{SESSION_ACCOUNT_KEY, SESSION_DEVICE_KEY};
use tower_sessions::{Expiry, Session, cookie::time::Duration, session};

/// Key of the kind of phone.
const PHONE: &str = "phone";
/// Key of the last time that was written down, in epoch milliseconds.
const SEEN: &str = "seen";
/// Key of the secret under which forms that came back are kept; survives a change of the session's id.
const FORMS: &str = "forms";

/// *HP sendiri*: signed in for 90 days after the last visit.
const OWN_PHONE: Duration = Duration::days(90);
/// *HP bersama*: locked after 20 minutes without a request.
const SHARED_PHONE: Duration = Duration::minutes(20);
/// A visitor who has only typed into a form.
pub const VISITOR: Duration = Duration::hours(1);
/// A visit is written down at most this often, in milliseconds, so that reading pages costs no write each.
const SEEN_EVERY: i64 = 60_000;

/// Who is signed in, if anybody.
pub async fn account(session: &Session) -> Option<AccountId> {
    session
        .get::<String>(SESSION_ACCOUNT_KEY)
        .await
        .ok()
        .flatten()?
        .parse()
        .ok()
}

/// Moves the end of the session on, at most once a minute.
pub async fn touch(session: &Session, now: i64) -> Result<(), session::Error> {
    let seen: i64 = session.get(SEEN).await?.unwrap_or(0);
    if now - seen >= SEEN_EVERY {
        let phone = session.get::<String>(PHONE).await?;
        session.set_expiry(Some(life(phone.as_deref().and_then(PhoneKind::from_code))));
        session.insert(SEEN, now).await?;
    }
    Ok(())
}

/// Carries out what a handler wished: a new id for whoever signs in, an end for whoever leaves.
pub async fn carry_out(session: &Session, wish: &SessionWish, now: i64) -> Result<(), session::Error> {
    match wish {
        SessionWish::SignIn { account, device } => {
            session.cycle_id().await?;
            session.insert(SESSION_ACCOUNT_KEY, account.to_string()).await?;
            session.insert(PHONE, device.phone.code()).await?;
            session
                .insert(SESSION_DEVICE_KEY, storage::accounts::device_key(&device.token))
                .await?;
            session.insert(SEEN, now).await?;
            session.set_expiry(Some(life(Some(device.phone))));
        }
        SessionWish::KnowPhone { .. } => {}
        SessionWish::SignOut => session.flush().await?,
    }
    Ok(())
}

/// The secret under which this session's forms are kept, made when first needed.
pub async fn forms_key(session: &Session, make: impl FnOnce() -> String) -> Result<String, session::Error> {
    if let Some(key) = known_forms_key(session).await {
        return Ok(key);
    }
    let key = make();
    if account(session).await.is_none() {
        session.set_expiry(Some(Expiry::OnInactivity(VISITOR)));
    }
    session.insert(FORMS, &key).await?;
    Ok(key)
}

/// The same, if this session has one already.
pub async fn known_forms_key(session: &Session) -> Option<String> {
    session.get(FORMS).await.ok().flatten()
}

/// Whether several people use this phone, so that nothing of one may stay in its cache (P25). Not told means yes.
pub async fn is_shared_phone(session: &Session) -> bool {
    let phone = session.get::<String>(PHONE).await.ok().flatten();
    phone.as_deref().and_then(PhoneKind::from_code) != Some(PhoneKind::Own)
}

fn life(phone: Option<PhoneKind>) -> Expiry {
    Expiry::OnInactivity(match phone {
        Some(PhoneKind::Own) => OWN_PHONE,
        Some(PhoneKind::Shared) | None => SHARED_PHONE,
    })
}
