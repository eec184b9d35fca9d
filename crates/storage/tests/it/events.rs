//! What is recorded, and that no secret is in it.

use storage::{Database, list_events};
use test_support::{PASSWORD, TestDb};

#[tokio::test]
async fn coming_in_leaves_events() {
    let (test, cast) = TestDb::with_cast().await;
    let events = list_events(&test.db, None, 1000).await.unwrap();
    let count = |kind: &str| events.iter().filter(|event| event.kind == kind).count();
    assert_eq!(count("organisation.created"), 2);
    assert_eq!(count("cohort.created"), 2);
    assert_eq!(count("mentor.joined"), 2);
    assert_eq!(count("member.joined"), 3);
    assert_eq!(count("member.confirmed"), 3);
    let joined = events
        .iter()
        .find(|e| e.kind == "member.joined" && e.about == Some(cast.ana.account))
        .unwrap();
    assert_eq!((joined.cohort, joined.assisted), (Some(cast.cohort), false));
}

#[tokio::test]
async fn no_pin_password_or_token_lies_in_the_file() {
    let (test, cast) = TestDb::with_cast().await;
    let Some(folder) = test.folder().map(std::path::Path::to_owned) else {
        return;
    };
    // Connecting again and closing folds the log into the file.
    Database::connect(&test.url).await.unwrap().close().await.unwrap();
    let mut bytes = std::fs::read(folder.join("test.db")).unwrap();
    bytes.extend(std::fs::read(folder.join("test.db-wal")).unwrap_or_default());
    let places = |text: &str| {
        let windows = bytes.windows(text.len()).enumerate();
        windows
            .filter(|(_, window)| *window == text.as_bytes())
            .map(|(at, _)| at)
            .collect::<Vec<_>>()
    };
    let holds = |text: &str| !places(text).is_empty();
    // Six digits in the middle of a hash are chance, so a PIN counts only where it stands alone.
    let inside_hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let holds_pin = |pin: &str| {
        places(pin)
            .into_iter()
            .any(|at| !inside_hex(at.wrapping_sub(1)) && !inside_hex(at + pin.len()))
    };
    assert!(holds("Masjid Al-Ikhlas"), "the search works");
    assert!(!holds(PASSWORD));
    for person in [&cast.ana, &cast.ben, &cast.zoe] {
        assert!(!holds(person.phone.as_ref().unwrap().reveal()));
        assert!(!holds_pin(person.pin.as_ref().unwrap().reveal()), "{}", person.name);
    }
}
