//! The one program: serves the site, migrates the database, fills it, makes the first organizer.
#![forbid(unsafe_code)]

use std::{process::ExitCode, time::Duration};

use clap::Parser;
use server::cli::Cli;

/// How long the end waits for work on blocking threads that nobody waits for any more.
const LET_GO_WITHIN: Duration = Duration::from_millis(300);

fn main() -> ExitCode {
    _ = dotenvy::dotenv();
    let cli = Cli::parse();
    cli.start_log();
    // Rendering waits inside tasks now and then, so a machine with one core still gets four threads.
    let threads = std::thread::available_parallelism().map_or(4, |n| n.get().max(4));
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "cannot start the runtime");
            return ExitCode::FAILURE;
        }
    };
    let outcome = runtime.block_on(server::cli::run(cli));
    // Dropping the runtime would wait for a photo or a card to be done, however long that takes.
    runtime.shutdown_timeout(LET_GO_WITHIN);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
