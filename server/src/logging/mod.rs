//! Structured logs to standard error: one line a request and one for whatever went wrong, in words for people or as JSON
//! for programs. What could be a phone number, a PIN, a token or a name is masked before it is written (P30).

mod line;
pub mod mask;

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use self::line::Lines;

/// How lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Starts logging; `RUST_LOG` chooses what is shown, by default everything from `info` up. `masked` is for servers, whose
/// logs are kept; commands tell the person who typed them exactly what is wrong.
pub fn start(format: LogFormat, masked: bool) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm_migration=warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(format == LogFormat::Text && std::io::stderr().is_terminal())
        .event_format(Lines { format, masked })
        .init();
}
