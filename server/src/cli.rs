//! Commands and settings. Every setting is an option and an environment variable; `--help` lists them.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

use crate::{
    logging::{self, LogFormat},
    metrics::parse_address,
};

/// The practice stall for programmes that teach selling online.
#[derive(Debug, Parser)]
#[command(name = "lapaklatih", version)]
pub struct Cli {
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Settings of all commands.
    #[command(flatten)]
    pub settings: Settings,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site (default).
    Serve {
        /// For the phones in this room: listen on this machine's private addresses and show one of them as QR code.
        #[arg(long)]
        lan: bool,
    },
    /// Create the embedded database if it is missing and bring the schema up to date.
    Migrate {
        /// Change nothing; fail unless the schema is the one that this program expects.
        #[arg(long)]
        check: bool,
    },
    /// Write every row and every photo to one new file, while the server may be running.
    ///
    /// Works for the embedded database and for PostgreSQL (whose rows are then read with this program's schema; keep
    /// making copies with pg_dump as well if you can). The file is sealed: `restore` refuses it if one byte has changed.
    /// Keep it safe, it holds everything that people have typed.
    Backup {
        /// The file to write; it must not exist yet.
        file: PathBuf,
    },
    /// Put a backup into an empty place: a data folder without database and photos, or an empty PostgreSQL database.
    ///
    /// Everything is verified before anything is put in place; nothing is ever overwritten.
    Restore {
        /// The file that `backup` wrote.
        file: PathBuf,
    },
    /// Look for trouble and change nothing: schema, database, photos without rows, rows without photos.
    ///
    /// Prints what it found and fails if something is wrong. The server may be running.
    Check,
    /// Fill an empty database.
    Seed {
        /// With what.
        #[command(subcommand)]
        command: SeedCommand,
    },
    /// Classes: moving one to another server.
    Cohort {
        /// What to do.
        #[command(subcommand)]
        command: CohortCommand,
    },
    /// End every session, after something has leaked: everybody signs in again. Works while the server runs.
    SignOutEverybody,
    /// Organizers.
    Organizer {
        /// What to do.
        #[command(subcommand)]
        command: OrganizerCommand,
    },
}

impl Command {
    /// What runs when nothing was said.
    pub const SERVE: Self = Self::Serve { lan: false };
}

impl Cli {
    /// Starts the log as the settings say. What a server writes is kept, so it is masked; a command speaks to whoever
    /// typed it.
    pub fn start_log(&self) {
        let serves = matches!(self.command, None | Some(Command::Serve { .. }));
        logging::start(self.settings.log_format, serves);
    }
}

/// What an empty database can be filled with.
#[derive(Debug, Subcommand)]
pub enum SeedCommand {
    /// The demo class; opens the demo buttons on the front page. Prints passwords once.
    Demo,
}

/// What can be done about classes from the command line.
#[derive(Debug, Subcommand)]
pub enum CohortCommand {
    /// Write a class with its people, work and photos to a new file.
    Export {
        /// Id or name of the class; a wrong one lists those that there are.
        cohort: String,
        /// The file to write; it must not exist yet.
        file: PathBuf,
    },
    /// Take a class from such a file; ids, PINs and passwords stay as they are.
    Import {
        /// The file.
        file: PathBuf,
    },
}

/// What can be done about organizers from the command line.
#[derive(Debug, Subcommand)]
pub enum OrganizerCommand {
    /// Make an organisation with its first organizer; prints the password once.
    Create {
        /// Name of the organisation.
        #[arg(long)]
        organisation: String,
        /// Name of the organizer.
        #[arg(long)]
        name: String,
        /// Name to sign in with: small letters, digits, dots.
        #[arg(long)]
        username: String,
    },
    /// Give an organizer or mentor a new password; ends all their sessions and prints the password once.
    Reset {
        /// Name that they sign in with; `organizer list` tells it.
        #[arg(long)]
        username: String,
    },
    /// Print every organisation with its organizers and their user names.
    List,
}

/// Settings, each with a default that serves a laptop.
#[derive(Clone, Debug, Args)]
pub struct Settings {
    /// Address to listen on.
    #[arg(long, env = "LEPTOS_SITE_ADDR", default_value = "127.0.0.1:3000", global = true)]
    pub site_addr: SocketAddr,
    /// Folder with the built site (styles, scripts, drawings); when left out, what is inside the program, or target/site.
    #[arg(long, env = "LEPTOS_SITE_ROOT", global = true)]
    pub site_root: Option<PathBuf>,
    /// Folder for the embedded database and photos.
    #[arg(long, env = "DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`; a file in the data folder when left out.
    #[arg(long, env = "DATABASE_URL", global = true)]
    pub database_url: Option<String>,
    /// Address under which people reach the site; the loopback address when left out, never the Host header.
    #[arg(long, env = "PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
    /// Where figures for Prometheus are read: a port (this machine only) or an address with a port. Off when left out.
    #[arg(long, env = "METRICS_ADDR", value_parser = parse_address, global = true)]
    pub metrics_addr: Option<SocketAddr>,
    /// How the log looks.
    #[arg(long, env = "LOG_FORMAT", value_enum, default_value_t, global = true)]
    pub log_format: LogFormat,
}

impl Settings {
    /// Address of the database.
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("lapaklatih.db").display()))
    }

    /// Folder of the photo files.
    pub fn photo_folder(&self) -> PathBuf {
        self.data_dir.join("foto")
    }

    /// The address that was said, without a slash at the end; an empty one says nothing.
    pub fn said_public_url(&self) -> Option<&str> {
        self.public_url
            .as_deref()
            .map(|url| url.trim_end_matches('/'))
            .filter(|url| !url.is_empty())
    }

    /// Address under which people reach the site, without a slash at the end.
    pub fn public_url(&self) -> String {
        match self.said_public_url() {
            Some(url) => url.to_owned(),
            None => format!("http://127.0.0.1:{}", self.site_addr.port()),
        }
    }
}

/// Runs the command.
///
/// # Errors
/// Whatever stops the command, in words for the person who runs the server.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command.unwrap_or(Command::SERVE) {
        Command::Serve { lan: false } => crate::serve::serve(&cli.settings).await,
        Command::Serve { lan: true } => crate::serve::serve_room(cli.settings).await,
        Command::Migrate { check: false } => crate::database::migrate(&cli.settings).await,
        Command::Migrate { check: true } => crate::database::check(&cli.settings).await,
        Command::Backup { file } => crate::backup::backup(&cli.settings, &file).await,
        Command::Restore { file } => crate::backup::restore(&cli.settings, &file).await,
        Command::Check => crate::checking::check(&cli.settings).await,
        Command::Seed {
            command: SeedCommand::Demo,
        } => crate::seed::demo(&cli.settings).await,
        Command::Cohort {
            command: CohortCommand::Export { cohort, file },
        } => crate::archive::export(&cli.settings, &cohort, &file).await,
        Command::Cohort {
            command: CohortCommand::Import { file },
        } => crate::archive::import(&cli.settings, &file).await,
        Command::SignOutEverybody => crate::database::sign_out_everybody(&cli.settings).await,
        Command::Organizer {
            command:
                OrganizerCommand::Create {
                    organisation,
                    name,
                    username,
                },
        } => crate::organizer::create(&cli.settings, &organisation, &name, &username).await,
        Command::Organizer {
            command: OrganizerCommand::Reset { username },
        } => crate::organizer::reset(&cli.settings, &username).await,
        Command::Organizer {
            command: OrganizerCommand::List,
        } => crate::organizer::list(&cli.settings).await,
    }
}
