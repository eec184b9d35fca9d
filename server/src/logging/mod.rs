//! Structured logs to standard error: one line a request and one for whatever went wrong, in words for people or as JSON
//! for programs. What could be a phone number, a PIN, a token or a name is masked before it is written (P30).

mod line;
pub mod mask;

use std::{
    io::IsTerminal,
    panic::{PanicHookInfo, set_hook},
};

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
    if masked {
        set_hook(Box::new(tell_of_panic));
    }
}

/// Tells where the program panicked, as a line of the log. What it said stays out: that may hold what somebody typed, and
/// would stand in the log unmasked.
fn tell_of_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place, "the program panicked; what it said is left out");
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]
mod tests {
    use std::{
        fs::{File, read_to_string},
        panic::{catch_unwind, take_hook},
    };

    use super::*;

    fn break_over(typed: &str) {
        panic!("cannot use {typed}")
    }

    #[test]
    fn a_panic_tells_where_it_was_and_nothing_that_was_typed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("log");
        let log = tracing_subscriber::fmt()
            .with_writer(File::create(&file).unwrap())
            .with_ansi(false)
            .event_format(Lines {
                format: LogFormat::Text,
                masked: true,
            })
            .finish();
        let former = take_hook();
        set_hook(Box::new(tell_of_panic));
        let broke = tracing::subscriber::with_default(log, || catch_unwind(|| break_over("Rengginang 739154")));
        set_hook(former);
        assert!(broke.is_err());
        let said = read_to_string(&file).unwrap();
        assert!(
            said.contains("ERROR the program panicked") && said.contains("logging/mod.rs:"),
            "{said}"
        );
        assert!(!said.contains("Rengginang") && !said.contains("739154"), "{said}");
    }
}
