//! Databases as earlier programs have left them: the first migrations only, and rows in every table.

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database as Connector, DatabaseConnection, DbBackend, FromQueryResult, JsonValue,
    Statement, Value,
};
use storage::Database;
use uuid::Uuid;

/// The tables that the first migrations make, in the order in which they can be filled.
pub struct Earlier {
    /// How many migrations were run.
    pub steps: u32,
    tables: Vec<Table>,
}

struct Table {
    name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: String,
    /// The table whose rows it names.
    parent: Option<String>,
}

impl Earlier {
    /// Brings an empty database to the schema of the first `steps` migrations and puts `rows` rows into every table.
    pub async fn make(url: &str, steps: u32, rows: u32) -> Self {
        let db = Database::connect(url).await.unwrap();
        db.migrate_first(steps).await.unwrap();
        db.close().await.unwrap();
        let earlier = Self {
            steps,
            tables: tables_after(steps).await,
        };
        let connection = connect(url).await;
        connection.execute_unprepared("BEGIN").await.unwrap();
        for table in &earlier.tables {
            for row in 0..rows {
                connection
                    .execute_raw(table.insert(row, connection.get_database_backend()))
                    .await
                    .unwrap();
            }
        }
        connection.execute_unprepared("COMMIT").await.unwrap();
        connection.close().await.unwrap();
        earlier
    }

    /// Every row of the tables and columns that this schema had, as sorted lines.
    pub async fn contents(&self, url: &str) -> Vec<String> {
        let connection = connect(url).await;
        let mut lines = Vec::new();
        for table in &self.tables {
            let names: Vec<String> = table
                .columns
                .iter()
                .map(|column| format!("\"{}\"", column.name))
                .collect();
            let select = format!("SELECT {} FROM \"{}\"", names.join(", "), table.name);
            let select = Statement::from_string(connection.get_database_backend(), select);
            for row in connection.query_all_raw(select).await.unwrap() {
                let row = JsonValue::from_query_result(&row, "").unwrap();
                lines.push(format!("{} {row}", table.name));
            }
        }
        connection.close().await.unwrap();
        lines.sort();
        lines
    }
}

impl Table {
    fn insert(&self, row: u32, backend: DbBackend) -> Statement {
        let names: Vec<String> = self
            .columns
            .iter()
            .map(|column| format!("\"{}\"", column.name))
            .collect();
        let places: Vec<String> = (1..=self.columns.len())
            .map(|number| match backend {
                DbBackend::Postgres => format!("${number}"),
                _ => "?".to_owned(),
            })
            .collect();
        let sql = format!(
            "INSERT INTO \"{}\" ({}) VALUES ({})",
            self.name,
            names.join(", "),
            places.join(", ")
        );
        let values: Vec<Value> = self
            .columns
            .iter()
            .map(|column| column.value(&self.name, row))
            .collect();
        Statement::from_sql_and_values(backend, sql, values)
    }
}

impl Column {
    /// A value of its own for each row; columns that name a row of another table name the row of the same number.
    fn value(&self, table: &str, row: u32) -> Value {
        let kind = self.kind.as_str();
        if kind.contains("uuid") {
            return match &self.parent {
                Some(parent) => id(parent, row).into(),
                None if self.name == "id" => id(table, row).into(),
                None => id(&format!("{table}.{}", self.name), row).into(),
            };
        }
        if kind.contains("bool") {
            (row % 2 == 1).into()
        } else if kind.contains("int") {
            i64::from(row).into()
        } else if kind.contains("real") || kind.contains("double") || kind.contains("float") {
            f64::from(row).into()
        } else if kind.contains("blob") {
            row.to_be_bytes().to_vec().into()
        } else if kind == "text" {
            "{}".into()
        } else {
            format!("{}-{row}", self.name).into()
        }
    }
}

fn id(of: &str, row: u32) -> Uuid {
    let name = of
        .bytes()
        .fold(7_u64, |sum, byte| sum.wrapping_mul(31) ^ u64::from(byte));
    Uuid::from_u64_pair(name, row.into())
}

/// Read from a SQLite file with the same migrations, which tells columns and links in one way on both databases.
async fn tables_after(steps: u32) -> Vec<Table> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shape.db");
    let db = Database::create_sqlite(&path).await.unwrap();
    db.migrate_first(steps).await.unwrap();
    db.close().await.unwrap();
    let shape = connect(&format!("sqlite://{}", path.display())).await;
    let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
                 AND name <> 'seaql_migrations' ORDER BY rowid";
    let mut tables = Vec::new();
    for row in ask(&shape, names).await {
        let name: String = row.try_get("", "name").unwrap();
        let columns = format!(
            "SELECT c.name AS name, lower(c.type) AS kind, \
             (SELECT f.\"table\" FROM pragma_foreign_key_list('{name}') f WHERE f.\"from\" = c.name) AS parent \
             FROM pragma_table_info('{name}') c ORDER BY c.cid"
        );
        let columns = ask(&shape, &columns).await.into_iter().map(|row| Column {
            name: row.try_get("", "name").unwrap(),
            kind: row.try_get("", "kind").unwrap(),
            parent: row.try_get("", "parent").unwrap(),
        });
        tables.push(Table {
            name,
            columns: columns.collect(),
        });
    }
    shape.close().await.unwrap();
    tables
}

async fn ask(connection: &DatabaseConnection, sql: &str) -> Vec<sea_orm::QueryResult> {
    let statement = Statement::from_string(DbBackend::Sqlite, sql);
    connection.query_all_raw(statement).await.unwrap()
}

/// Runs a statement of a test's own, for damage that no function of the program does.
pub async fn run_sql(url: &str, sql: &str) {
    let connection = connect(url).await;
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Connector::connect(options).await.unwrap()
}
