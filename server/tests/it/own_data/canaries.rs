//! A word in every text of ana's rows, to be looked for later. Written into the tables themselves, so that no field can
//! be forgotten.

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database as Connector, DatabaseConnection, DbBackend, Statement, Value,
};
use uuid::Uuid;

use crate::support::Site;

/// Tables without anything of hers, and the two whose texts make the site work while the test goes on.
const OTHERS: [&str; 10] = [
    "installation",
    "organisation",
    "organizer",
    "cohort",
    "meeting",
    "retention",
    "join_code",
    "join_link",
    "form_attempt",
    "seaql_migrations",
];
/// Texts that name a kind, a file or a session; a changed one would be another thing.
const KINDS: [(&str, &str); 5] = [
    ("session", "id_hash"),
    ("session", "data"),
    ("event", "kind"),
    ("photo", "version"),
    ("consent", "kind"),
];

/// Every text column that can hold something of a person, as table and column.
pub async fn texts(db: &DatabaseConnection) -> Vec<(String, String)> {
    let query = match db.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public' \
             AND data_type IN ('character varying', 'text')"
        }
        _ => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' \
             AND (p.type LIKE 'varchar%' OR p.type LIKE 'text%')"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query));
    let all = rows.await.unwrap().into_iter();
    let all = all.map(|row| {
        (
            row.try_get::<String>("", "t").unwrap(),
            row.try_get::<String>("", "c").unwrap(),
        )
    });
    all.filter(|(table, _)| !OTHERS.contains(&table.as_str())).collect()
}

/// The connection of a test of its own.
pub async fn connect(site: &Site) -> DatabaseConnection {
    let mut options = ConnectOptions::new(&site.db.url);
    options.max_connections(1);
    let db = Connector::connect(options).await.unwrap();
    if db.get_database_backend() == DbBackend::Sqlite {
        // As the program itself writes: what the test overwrites must not be what stays behind.
        db.execute_unprepared("PRAGMA secure_delete = ON").await.unwrap();
    }
    db
}

/// Writes the words and answers them. Ana is the only one here who has a stall, goods and reviews.
pub async fn release(site: &Site, db: &DatabaseConnection) -> Vec<String> {
    let ana = site.cast.ana.account.0;
    let mut words = Vec::new();
    for (table, column) in texts(db).await {
        if KINDS.contains(&(table.as_str(), column.as_str())) {
            continue;
        }
        let place = whose(&table);
        let word = format!("KENARI-{table}-{column}.");
        let query = format!(
            "UPDATE \"{table}\" SET \"{column}\" = \"{column}\" || '{word}' WHERE \"{column}\" IS NOT NULL{place}"
        );
        let values = (0..place.matches('$').count()).map(|_| Value::from(ana));
        let update = Statement::from_sql_and_values(db.get_database_backend(), query, values);
        if db.execute_raw(update).await.unwrap().rows_affected() > 0 {
            words.push(word);
        }
    }
    assert!(words.len() > 18, "{words:?}");
    words
}

/// How many rows hold the word.
pub async fn count(db: &DatabaseConnection, word: &str) -> i64 {
    let mut count = 0;
    for (table, column) in texts(db).await {
        let query = format!("SELECT count(*) AS n FROM \"{table}\" WHERE \"{column}\" LIKE '%{word}%'");
        let found = db.query_one_raw(Statement::from_string(db.get_database_backend(), query));
        count += found.await.unwrap().unwrap().try_get::<i64>("", "n").unwrap();
    }
    count
}

/// Rows that name this account in any of these columns.
pub async fn named(db: &DatabaseConnection, account: Uuid, columns: &[(&str, &str)]) -> i64 {
    let mut count = 0;
    for (table, column) in columns {
        let query = format!("SELECT count(*) AS n FROM \"{table}\" WHERE \"{column}\" = $1");
        let query = Statement::from_sql_and_values(db.get_database_backend(), query, [Value::from(account)]);
        let found = db.query_one_raw(query).await.unwrap().unwrap();
        count += found.try_get::<i64>("", "n").unwrap();
    }
    count
}

/// Which rows of a table are hers, where others have some too.
fn whose(table: &str) -> &'static str {
    match table {
        "account" => " AND id = $1",
        "device" => " AND id IN (SELECT device_id FROM device_account WHERE account_id = $1)",
        "event" => " AND (actor_id = $1 OR subject_account_id = $2)",
        "consent" | "credential" | "membership" | "notice" | "idempotency" | "one_time_code" | "session" => {
            " AND account_id = $1"
        }
        _ => "",
    }
}
