//! The session store.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use domain::accounts::PhoneKind;
use storage::{
    SESSION_ACCOUNT_KEY, SessionRows,
    accounts::{issue_pin_reset_code, redeem_pin_reset_code},
    end_sessions, loaded_dice, purge_expired,
};
use test_support::{HOUR, NOW, Person, TestDb};
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

fn record(person: Option<&Person>) -> Record {
    let mut data = HashMap::new();
    if let Some(person) = person {
        data.insert(SESSION_ACCOUNT_KEY.to_owned(), person.account.to_string().into());
    }
    let expiry_date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(NOW + HOUR) * 1_000_000).unwrap();
    Record {
        id: Id::default(),
        data,
        expiry_date,
    }
}

fn store(test: &TestDb) -> SessionRows {
    SessionRows::new(test.db.clone(), || NOW)
}

#[tokio::test]
async fn a_session_is_made_changed_loaded_and_deleted() {
    let (test, cast) = TestDb::with_cast().await;
    let store = store(&test);
    let mut session = record(None);
    store.create(&mut session).await.unwrap();
    assert_eq!(store.load(&session.id).await.unwrap(), Some(session.clone()));
    session.data = record(Some(&cast.ana)).data;
    store.save(&session).await.unwrap();
    assert_eq!(store.load(&session.id).await.unwrap(), Some(session.clone()));
    store.delete(&session.id).await.unwrap();
    assert_eq!(store.load(&session.id).await.unwrap(), None);
}

#[tokio::test]
async fn an_id_that_is_taken_is_drawn_again() {
    let test = TestDb::empty().await;
    let store = store(&test);
    let mut first = record(None);
    store.create(&mut first).await.unwrap();
    let mut second = record(None);
    second.id = first.id;
    store.create(&mut second).await.unwrap();
    assert_ne!(first.id, second.id);
}

#[tokio::test]
async fn a_session_ends_in_time() {
    let test = TestDb::empty().await;
    let clock = Arc::new(AtomicI64::new(NOW));
    let store = SessionRows::new(test.db.clone(), {
        let clock = clock.clone();
        move || clock.load(Ordering::Relaxed)
    });
    let mut session = record(None);
    store.create(&mut session).await.unwrap();
    clock.store(NOW + HOUR, Ordering::Relaxed);
    assert_eq!(store.load(&session.id).await.unwrap(), None);
    purge_expired(&test.db, NOW + HOUR).await.unwrap();
    clock.store(NOW, Ordering::Relaxed);
    assert_eq!(store.load(&session.id).await.unwrap(), None, "the row is gone");
}

#[tokio::test]
async fn all_sessions_of_a_person_end_and_none_comes_back() {
    let (test, cast) = TestDb::with_cast().await;
    let store = store(&test);
    let (mut one, mut two, mut other) = (
        record(Some(&cast.ana)),
        record(Some(&cast.ana)),
        record(Some(&cast.ben)),
    );
    for session in [&mut one, &mut two, &mut other] {
        store.create(session).await.unwrap();
    }
    end_sessions(&test.db, NOW, &mut loaded_dice(5), cast.ana.account)
        .await
        .unwrap();
    // A request that was under way when the sessions ended.
    store.save(&one).await.unwrap();
    for session in [&one, &two] {
        assert_eq!(store.load(&session.id).await.unwrap(), None);
    }
    assert!(store.load(&other.id).await.unwrap().is_some());
}

#[tokio::test]
async fn a_pin_reset_ends_all_sessions() {
    let (test, cast) = TestDb::with_cast().await;
    let store = store(&test);
    let mut session = record(Some(&cast.ana));
    store.create(&mut session).await.unwrap();
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let code = issue_pin_reset_code(&test.db, &mia, NOW, dice, cast.cohort, cast.ana.account)
        .await
        .unwrap();
    redeem_pin_reset_code(&test.db, NOW, dice, &code.code, PhoneKind::Own, None)
        .await
        .unwrap();
    assert_eq!(store.load(&session.id).await.unwrap(), None);
}
