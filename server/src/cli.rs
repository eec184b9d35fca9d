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

/// Runs the command.
///
/// # Errors
/// Whatever stops the command, in words for the person who runs the server.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => crate::serve::serve(&cli.settings).await,
    }
}
