//! The PostgreSQL template: one database per shape of the schema, copied by the server for each test.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database as Connector, DatabaseConnection, DbBackend,
    Statement,
};
use storage::Database;
use tokio::sync::OnceCell;

use crate::sqlite;

/// Keeps two test programs on one server from making the same template at the same time.
const TEMPLATE_LOCK: i64 = 7_203_514;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A database of one test; dropped with this value.
pub(crate) struct OwnDatabase {
    pub(crate) url: String,
    server: String,
    name: String,
}

impl OwnDatabase {
    /// A copy of the migrated template.
    pub(crate) async fn migrated(server: &str) -> Self {
        let template = TEMPLATE.get_or_init(|| make_template(server)).await;
        Self::create(server, &format!("TEMPLATE {template}")).await
    }

    /// A database without tables.
    pub(crate) async fn bare(server: &str) -> Self {
        Self::create(server, "TEMPLATE template0").await
    }

    async fn create(server: &str, how: &str) -> Self {
        let name = format!(
            "ll_{}_{}",
            std::process::id(),
            COUNTER.fetch_add(1, Ordering::Relaxed)
        );
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
                run(
                    &connection,
                    &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
                )
                .await;
                connection.close().await.unwrap();
            });
        });
        let outcome = removal.join();
        if !std::thread::panicking() {
            outcome.expect("the database of the test is dropped");
        }
    }
}

/// Makes the template unless another program of this run has made it. Its name tells the shape of the schema, so that
/// a server that lives longer than the run never serves an old shape.
async fn make_template(server: &str) -> String {
    let mut hash = DefaultHasher::new();
    sqlite::template().await.shape.hash(&mut hash);
    let name = format!("ll_template_{:016x}", hash.finish());
    let connection = admin(server).await;
    run(
        &connection,
        &format!("SELECT pg_advisory_lock({TEMPLATE_LOCK})"),
    )
    .await;
    let exists = Statement::from_string(
        DbBackend::Postgres,
        format!("SELECT 1 FROM pg_database WHERE datname = '{name}'"),
    );
    if connection.query_one_raw(exists).await.unwrap().is_none() {
        let half = format!("{name}_half");
        run(
            &connection,
            &format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)"),
        )
        .await;
        run(
            &connection,
            &format!("CREATE DATABASE {half} TEMPLATE template0"),
        )
        .await;
        let db = Database::connect(&database_url(server, &half))
            .await
            .unwrap();
        db.migrate().await.unwrap();
        db.close().await.unwrap();
        run(
            &connection,
            &format!("ALTER DATABASE {half} RENAME TO {name}"),
        )
        .await;
    }
    // Closing the connection gives the lock back.
    connection.close().await.unwrap();
    name
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
    let host = address[start..]
        .find('/')
        .map_or(address, |at| &address[..start + at]);
    if options.is_empty() {
        format!("{host}/{name}")
    } else {
        format!("{host}/{name}?{options}")
    }
}
