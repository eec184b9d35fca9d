//! A folder that a program serves, with people who save in it.

use std::{
    path::PathBuf,
    process::{Command, Output},
    sync::Arc,
    time::{Duration, Instant},
};

use domain::ids::{AccountId, IdempotencyKey, ListingId};
use storage::{
    Database, SESSION_ACCOUNT_KEY, SessionRows,
    accounts::load_actor,
    dice,
    listings::{create_listing, load_own_listing},
    photos::{PhotoStore, check_photos},
};
use tempfile::TempDir;
use test_support::{Cast, Person, TestDb, promises::times};
use tower_sessions::Session;
use uuid::Uuid;

use crate::{
    http::{self, Broken},
    process::{self, Running, program},
};

/// The cast with its data in a folder, and nobody who has the database open but a server that was started.
pub struct World {
    pub folder: TempDir,
    pub url: String,
    pub cast: Cast,
    test: TestDb,
}

impl World {
    /// On the database of this run.
    pub async fn open() -> Self {
        let (test, cast) = TestDb::with_cast().await;
        Self::around(test, cast).await
    }

    /// On SQLite in every run.
    pub async fn on_sqlite() -> Self {
        let (test, cast) = TestDb::sqlite_with_cast().await;
        Self::around(test, cast).await
    }

    async fn around(test: TestDb, cast: Cast) -> Self {
        let folder = tempfile::tempdir().unwrap();
        test.db.clone().close().await.unwrap();
        let url = match test.folder() {
            Some(from) => {
                let path = folder.path().join("lapaklatih.db");
                std::fs::copy(from.join("test.db"), &path).unwrap();
                format!("sqlite://{}", path.display())
            }
            None => test.url.clone(),
        };
        Self {
            folder,
            url,
            cast,
            test,
        }
    }

    pub fn is_postgres(&self) -> bool {
        self.test.is_postgres()
    }

    /// The program with this world's data.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder.path(), arguments);
        command.env("DATABASE_URL", &self.url);
        command
    }

    /// Runs a command of the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts a server; answers how long it took until it answered.
    pub fn serve(&self) -> (Running, Duration) {
        let begun = Instant::now();
        let running = process::serve(self.command(&[]));
        assert_eq!(http::get(&running.address, "/readyz", "").unwrap().status, 200);
        (running, begun.elapsed())
    }

    /// Opens the database beside the server; close it before the server is killed.
    pub async fn database(&self) -> Database {
        Database::connect(&self.url).await.unwrap()
    }

    pub fn photo_folder(&self) -> PathBuf {
        self.folder.path().join("foto")
    }

    pub fn photos(&self) -> PhotoStore {
        PhotoStore::local(&self.photo_folder()).unwrap()
    }

    /// So many people, each signed in and with an empty listing of their own.
    pub async fn savers(&self, count: u32) -> Vec<Saver> {
        let db = self.database().await;
        let mut savers = Vec::new();
        for number in 0..count {
            let person = [&self.cast.ana, &self.cast.ben][number as usize % 2];
            savers.push(Saver {
                owner: person.account,
                number,
                cookie: sign_in(&db, person).await,
                listing: self.new_listing(&db, person).await,
                revision: 0,
                sent: 0,
                acknowledged: 0,
            });
        }
        db.close().await.unwrap();
        savers
    }

    /// An empty listing.
    pub async fn new_listing(&self, db: &Database, person: &Person) -> ListingId {
        let actor = person.actor(db).await;
        let key = IdempotencyKey(Uuid::new_v4());
        create_listing(db, &actor, now(), &mut dice(), self.cast.cohort, key)
            .await
            .unwrap()
    }

    /// Holds what is stored against what was acknowledged: nothing lost, nothing half; and the whole of it against
    /// `check`. Savers go on from what is stored.
    pub async fn verify(&self, savers: &mut [Saver]) {
        let db = self.database().await;
        assert_eq!(db.faults().await.unwrap(), [""; 0]);
        let photos = check_photos(&db, &self.photos(), now()).await.unwrap();
        assert_eq!(photos.rows_without_file, [], "rows without file");
        for saver in savers {
            saver.verify(&db).await;
        }
        db.close().await.unwrap();
    }
}

/// A session of this person on their own phone; answers the cookie.
pub async fn sign_in(db: &Database, person: &Person) -> String {
    let session = Session::new(None, Arc::new(SessionRows::new(db.clone(), now)), None);
    session
        .insert(SESSION_ACCOUNT_KEY, person.account.to_string())
        .await
        .unwrap();
    session.insert("phone", "own").await.unwrap();
    session.insert("seen", now()).await.unwrap();
    session.save().await.unwrap();
    format!("sesi={}", session.id().unwrap())
}

pub fn now() -> i64 {
    server::database::now()
}

/// Somebody who saves one listing over and over and remembers what was acknowledged.
pub struct Saver {
    pub owner: AccountId,
    pub number: u32,
    pub cookie: String,
    pub listing: ListingId,
    pub acknowledged: i64,
    revision: i64,
    sent: i64,
}

impl Saver {
    /// Saves the next text once.
    pub fn save(&mut self, address: &str) -> Result<(), Broken> {
        self.sent += 1;
        let (listing, revision) = (self.listing.to_string(), self.revision.to_string());
        let (title, description) = (self.title(self.sent), self.description(self.sent));
        let fields = [
            ("listing", listing.as_str()),
            ("revision", revision.as_str()),
            ("editor", "hp"),
            ("do", "auto"),
            ("title", title.as_str()),
            ("description", description.as_str()),
        ];
        let answer = http::post_form(address, "/api/barang/simpan", &self.cookie, &fields)?;
        assert_eq!(answer.status, 200, "a save is refused: {}", answer.body);
        let saved: app::listings::editor_view::SavedView = serde_json::from_str(&answer.body).unwrap();
        self.revision = saved.revision;
        self.acknowledged = self.sent;
        Ok(())
    }

    fn title(&self, turn: i64) -> String {
        format!("Keripik {} ke-{turn}", self.number)
    }

    fn description(&self, turn: i64) -> String {
        format!("Digoreng {turn} kali. ").repeat(40)
    }

    /// The turn that is stored here, which is one that was sent, whole.
    pub async fn stored(&self, db: &Database) -> i64 {
        let actor = load_actor(db, self.owner).await.unwrap();
        let stored = load_own_listing(db, &actor, self.listing).await.unwrap();
        if stored.draft.title.is_empty() {
            return 0;
        }
        let turn: i64 = stored.draft.title.rsplit('-').next().unwrap().parse().unwrap();
        assert_eq!(stored.draft.title, self.title(turn));
        assert_eq!(
            stored.draft.description.trim(),
            self.description(turn).trim(),
            "half a save"
        );
        assert!(turn <= self.sent);
        turn
    }

    async fn verify(&mut self, db: &Database) {
        let turn = self.stored(db).await;
        assert!(
            turn >= self.acknowledged,
            "listing {}: save {} was acknowledged, but {turn} is stored",
            self.number,
            self.acknowledged
        );
        self.acknowledged = turn;
        let actor = load_actor(db, self.owner).await.unwrap();
        self.revision = load_own_listing(db, &actor, self.listing).await.unwrap().revision;
    }
}

/// Everybody saves at once until their server is gone, while `meanwhile` happens. Answers what that gave, and the
/// answers to saves that began and did not end.
pub fn all_save<T>(savers: &mut [Saver], address: &str, meanwhile: impl FnOnce() -> T) -> (T, Vec<String>) {
    std::thread::scope(|scope| {
        let threads: Vec<_> = savers
            .iter_mut()
            .map(|saver| {
                scope.spawn(move || {
                    loop {
                        match saver.save(address) {
                            Ok(()) => {}
                            Err(Broken::Nothing) => break None,
                            Err(Broken::Half(text)) => break Some(text),
                        }
                    }
                })
            })
            .collect();
        let outcome = meanwhile();
        let half = threads
            .into_iter()
            .filter_map(|thread| thread.join().unwrap())
            .collect();
        (outcome, half)
    })
}

/// People who save at once: fifty in the full run.
pub fn crowd() -> u32 {
    times(12, 50)
}
