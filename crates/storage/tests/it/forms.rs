//! Forms that came back with errors.

use std::collections::BTreeMap;

use storage::{FormAttempt, clear_form_attempt, keep_form_attempt, load_form_attempt, loaded_dice, purge_expired};
use test_support::{HOUR, NOW, TestDb};

fn attempt(values: &[(&str, &str)]) -> FormAttempt {
    let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    FormAttempt {
        values,
        errors: BTreeMap::from([("name".to_owned(), "empty".to_owned())]),
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_to_its_session_and_form_only() {
    let test = TestDb::empty().await;
    let typed = attempt(&[("name", ""), ("place", "Aula <b>")]);
    keep_form_attempt(&test.db, NOW, &mut loaded_dice(1), "session", "cohort", typed.clone())
        .await
        .unwrap();
    assert_eq!(
        load_form_attempt(&test.db, NOW, "session", "cohort").await.unwrap(),
        Some(typed)
    );
    assert_eq!(
        load_form_attempt(&test.db, NOW, "another", "cohort").await.unwrap(),
        None
    );
    assert_eq!(load_form_attempt(&test.db, NOW, "session", "join").await.unwrap(), None);
    assert_eq!(
        load_form_attempt(&test.db, NOW + HOUR, "session", "cohort")
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn secrets_are_never_kept() {
    let test = TestDb::empty().await;
    let typed = attempt(&[
        ("name", "Ana"),
        ("PIN", "123456"),
        ("new_password", "rahasia"),
        ("kode", "111111"),
    ]);
    keep_form_attempt(&test.db, NOW, &mut loaded_dice(1), "session", "join", typed)
        .await
        .unwrap();
    let kept = load_form_attempt(&test.db, NOW, "session", "join")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.values.keys().collect::<Vec<_>>(), ["name"]);
}

#[tokio::test]
async fn an_attempt_is_replaced_cleared_and_purged() {
    let test = TestDb::empty().await;
    let dice = &mut loaded_dice(1);
    keep_form_attempt(&test.db, NOW, dice, "session", "join", attempt(&[("name", "A")]))
        .await
        .unwrap();
    keep_form_attempt(&test.db, NOW, dice, "session", "join", attempt(&[("name", "B")]))
        .await
        .unwrap();
    let kept = load_form_attempt(&test.db, NOW, "session", "join")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.values["name"], "B");
    clear_form_attempt(&test.db, "session", "join").await.unwrap();
    assert_eq!(load_form_attempt(&test.db, NOW, "session", "join").await.unwrap(), None);
    keep_form_attempt(&test.db, NOW, dice, "session", "join", attempt(&[("name", "C")]))
        .await
        .unwrap();
    purge_expired(&test.db, NOW + HOUR).await.unwrap();
    assert_eq!(load_form_attempt(&test.db, NOW, "session", "join").await.unwrap(), None);
}
