//! Commands and settings. Every setting is an option and an environment variable; `--help` lists them.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

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
    Serve,
    /// Create the embedded database if it is missing and bring the schema up to date.
    Migrate {
        /// Change nothing; fail unless the schema is the one that this program expects.
        #[arg(long)]
        check: bool,
    },
    /// Write a copy of the embedded database to a new file, while it may be in use.
    Backup {
        /// The file to write; it must not exist yet.
        file: PathBuf,
    },
    /// Fill an empty database.
    Seed {
        /// With what.
        #[command(subcommand)]
        command: SeedCommand,
    },
    /// Organizers.
    Organizer {
        /// What to do.
        #[command(subcommand)]
        command: OrganizerCommand,
    },
}

/// What an empty database can be filled with.
#[derive(Debug, Subcommand)]
pub enum SeedCommand {
    /// The demo class; opens the demo buttons on the front page. Prints passwords once.
    Demo,
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
    /// Folder with the built site (styles, scripts, drawings).
    #[arg(long, env = "LEPTOS_SITE_ROOT", default_value = "target/site", global = true)]
    pub site_root: PathBuf,
    /// Folder for the embedded database and photos.
    #[arg(long, env = "DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`; a file in the data folder when left out.
    #[arg(long, env = "DATABASE_URL", global = true)]
    pub database_url: Option<String>,
    /// Address under which people reach the site; the loopback address when left out, never the Host header.
    #[arg(long, env = "PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
}

impl Settings {
    /// Address of the database.
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("lapaklatih.db").display()))
    }

    /// Address under which people reach the site, without a slash at the end.
    pub fn public_url(&self) -> String {
        match self
            .public_url
            .as_deref()
            .map(|url| url.trim_end_matches('/'))
            .filter(|url| !url.is_empty())
        {
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
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => crate::serve::serve(&cli.settings).await,
        Command::Migrate { check: false } => crate::database::migrate(&cli.settings).await,
        Command::Migrate { check: true } => crate::database::check(&cli.settings).await,
        Command::Backup { file } => crate::database::backup(&cli.settings, &file).await,
        Command::Seed {
            command: SeedCommand::Demo,
        } => crate::seed::demo(&cli.settings).await,
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
