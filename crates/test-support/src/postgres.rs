//! The PostgreSQL template: one database per shape of the schema, copied by the server for each test.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::{ConnectOptions, ConnectionTrait, Database as Connector, DatabaseConnection, DbBackend, Statement};
use storage::Database;
use tokio::sync::OnceCell;

use crate::{cast::Cast, sqlite};

/// Keeps two test programs on one server from making the same template at the same time.
const TEMPLATE_LOCK: i64 = 7_203_514;

static EMPTY: OnceCell<String> = OnceCell::const_new();
static PEOPLED: OnceCell<String> = OnceCell::const_new();
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A database of one test; dropped with this value.
pub(crate) struct OwnDatabase {
    pub(crate) url: String,
    server: String,
    name: String,
}

impl OwnDatabase {
    /// A copy of the migrated template.
    pub(crate) async fn empty(server: &str) -> Self {
        let template = EMPTY.get_or_init(|| make_empty(server)).await;
        Self::create(server, &format!("TEMPLATE {template}")).await
    }

    /// A copy of the template with the cast.
    pub(crate) async fn peopled(server: &str) -> Self {
        let template = PEOPLED.get_or_init(|| make_peopled(server)).await;
        Self::create(server, &format!("TEMPLATE {template}")).await
    }

    /// A database without tables.
    pub(crate) async fn bare(server: &str) -> Self {
        Self::create(server, "TEMPLATE template0").await
    }

    async fn create(server: &str, how: &str) -> Self {
        let name = format!("ll_{}_{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
        let connection = admin(server).await;
        run(&connection, &format!("DROP DATABASE IF EXISTS {name}")).await;
        run(&connection, &format!("CREATE DATABASE {name} {how}")).await;
        connection.close().await.unwrap();
        Self {
            url: database_url(server, &name),
            server: server.to_owned(),
            name,
        }
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // Drop cannot wait inside the test's own runtime, so it uses another one.
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let connection = admin(&server).await;
                run(&connection, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
                connection.close().await.unwrap();
            });
        });
        let outcome = removal.join();
        if !std::thread::panicking() {
            outcome.expect("the database of the test is dropped");
        }
    }
}

async fn make_empty(server: &str) -> String {
    let mut hash = DefaultHasher::new();
    sqlite::empty().await.shape.hash(&mut hash);
    let name = format!("ll_empty_{:016x}", hash.finish());
    make_template(server, &name, false).await;
    name
}

async fn make_peopled(server: &str) -> String {
    let mut hash = DefaultHasher::new();
    sqlite::empty().await.shape.hash(&mut hash);
    // The ids come from dice that fall the same way each time, so they tell one way of making the cast from another.
    format!("{:?}", sqlite::peopled().await.cast).hash(&mut hash);
    let name = format!("ll_cast_{:016x}", hash.finish());
    make_template(server, &name, true).await;
    name
}

/// Makes the template unless another program of this run has made it. Its name tells what is in it, so that a server
/// that lives longer than the run never serves an old one.
async fn make_template(server: &str, name: &str, with_cast: bool) {
    let connection = admin(server).await;
    run(&connection, &format!("SELECT pg_advisory_lock({TEMPLATE_LOCK})")).await;
    let exists = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    let exists = Statement::from_string(DbBackend::Postgres, exists);
    if connection.query_one_raw(exists).await.unwrap().is_none() {
        let half = format!("{name}_half");
        run(&connection, &format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)")).await;
        run(&connection, &format!("CREATE DATABASE {half} TEMPLATE template0")).await;
        let db = Database::connect(&database_url(server, &half)).await.unwrap();
        db.migrate().await.unwrap();
        if with_cast {
            Cast::enter(&db).await;
        }
        db.close().await.unwrap();
        run(&connection, &format!("ALTER DATABASE {half} RENAME TO {name}")).await;
    }
    // Closing the connection gives the lock back.
    connection.close().await.unwrap();
}

async fn admin(server: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(server);
    options.max_connections(1).sqlx_logging(false);
    Connector::connect(options)
        .await
        .expect("TEST_DATABASE_URL names a PostgreSQL server that answers")
}

async fn run(connection: &DatabaseConnection, sql: &str) {
    connection.execute_unprepared(sql).await.unwrap();
}

/// The address of another database on the same server: only the path changes, host and options stay.
fn database_url(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').unwrap_or((server, ""));
    let start = address.find("://").map_or(0, |at| at + 3);
    let host = address[start..].find('/').map_or(address, |at| &address[..start + at]);
    if options.is_empty() {
        format!("{host}/{name}")
    } else {
        format!("{host}/{name}?{options}")
    }
}
