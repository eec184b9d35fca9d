//! The demo class (decision 36): made only through the functions that people use, dated as if they had used them.

pub mod content;
mod people;
mod photos;
mod steps;

use anyhow::{Context, bail};
use storage::{Database, Dice, photos::PhotoStore};

use crate::{cli::Settings, database, terminal::print};
use content::Class;
use people::People;

/// One hour in milliseconds.
const HOUR: i64 = 3_600_000;
/// One minute in milliseconds.
const MINUTE: i64 = 60_000;

/// What makes the class: where to, when, and with which dice.
pub struct Seeder<'a> {
    /// An empty database.
    pub db: &'a Database,
    /// Where photos go.
    pub photos: &'a PhotoStore,
    /// The present, in epoch milliseconds; everything happened before it.
    pub now: i64,
    /// For ids, codes, passwords.
    pub dice: &'a mut Dice,
}

/// How to sign in by hand, shown once.
#[derive(Debug)]
pub struct Entrance {
    /// User names and passwords, the organizer first.
    pub staff: Vec<(String, String)>,
    /// A class code that works for some hours.
    pub code: String,
}

impl Seeder<'_> {
    /// Marks the installation as a demo and fills it.
    ///
    /// # Errors
    /// When the database is in use already; when a step of the class is refused.
    pub async fn seed(&mut self) -> anyhow::Result<Entrance> {
        let installation = storage::open_installation(self.db, self.now, self.dice, true).await?;
        if installation.created_at != self.now {
            bail!("the demo class goes into an empty database, and this one is in use");
        }
        let class = Class::read().context("the demo class cannot be read")?;
        let people = People::enter(self, &class).await?;
        steps::replay(self, &class, &people).await?;
        Ok(people.entrance)
    }

    /// So many milliseconds before the present.
    fn ago(&self, ms: i64) -> i64 {
        self.now - ms
    }
}

/// `lapaklatih seed demo`: fills an empty database and prints how to sign in.
///
/// # Errors
/// As [`Seeder::seed`]; when the photo folder cannot be made.
pub async fn demo(settings: &Settings) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let photos = PhotoStore::local(&settings.photo_folder()).context("cannot make the photo folder")?;
    tracing::info!("making the demo class; this takes about ten seconds");
    let mut seeder = Seeder {
        db: &db,
        photos: &photos,
        now: database::now(),
        dice: &mut storage::dice(),
    };
    let entrance = seeder.seed().await?;
    db.close().await.context("cannot close the database")?;
    print(&report(&entrance));
    Ok(())
}

fn report(entrance: &Entrance) -> String {
    let mut text = String::from("Demo class made. People in it (passwords are shown only now):\n");
    for (username, password) in &entrance.staff {
        text.push_str(&format!("  {username:8} {password}\n"));
    }
    text.push_str(&format!("  class code for the next hours: {}", entrance.code));
    text
}
