//! One line of the log.

use std::fmt;

use chrono::{SecondsFormat, Utc};
use serde_json::{Map, Value};
use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    fmt::{FmtContext, FormatEvent, FormatFields, format::Writer},
    registry::LookupSpan,
};

use super::{LogFormat, mask};
use crate::middleware::watch;

/// Name of the field with a request's number.
const REQUEST: &str = "request";
/// Fields that hold nothing that a person typed: our own words, patterns of addresses, ids without a meaning.
const PLAIN: [&str; 6] = [REQUEST, "method", "route", "account", "cohort", "place"];

/// Writes events as lines.
pub(super) struct Lines {
    /// How.
    pub(super) format: LogFormat,
    /// Whether texts are masked.
    pub(super) masked: bool,
}

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, writer: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut fields = Fields {
            masked: self.masked,
            message: String::new(),
            others: Map::new(),
        };
        event.record(&mut fields);
        if let Some(id) = watch::present_request()
            && !fields.others.contains_key(REQUEST)
        {
            fields.others.insert(REQUEST.to_owned(), id.into());
        }
        let time = Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true);
        let level = event.metadata().level();
        match self.format {
            LogFormat::Text => fields.write_text(writer, &time, *level),
            LogFormat::Json => fields.write_json(writer, &time, *level, event.metadata().target()),
        }
    }
}

struct Fields {
    masked: bool,
    message: String,
    others: Map<String, Value>,
}

impl Fields {
    fn write_text(self, mut writer: Writer<'_>, time: &str, level: Level) -> fmt::Result {
        write!(writer, "{time} {level:>5} {}", one_line(&self.message))?;
        for (name, value) in &self.others {
            match value {
                Value::String(text) if plain_word(text) => write!(writer, " {name}={text}")?,
                other => write!(writer, " {name}={other}")?,
            }
        }
        writeln!(writer)
    }

    fn write_json(self, mut writer: Writer<'_>, time: &str, level: Level, target: &str) -> fmt::Result {
        let quoted = |text: &str| Value::from(text);
        write!(
            writer,
            "{{\"time\":{},\"level\":{},\"target\":{},\"message\":{}",
            quoted(time),
            quoted(level.as_str()),
            quoted(target),
            quoted(&self.message)
        )?;
        for (name, value) in &self.others {
            write!(writer, ",{}:{value}", quoted(name))?;
        }
        writeln!(writer, "}}")
    }

    fn text(&mut self, field: &Field, text: String) {
        let name = field.name();
        let text = match self.masked && !PLAIN.contains(&name) {
            true => mask::field(name, &text),
            false => text,
        };
        match name {
            "message" => self.message = text,
            // What older libraries add about themselves.
            _ if name.starts_with("log.") => {}
            _ => _ = self.others.insert(name.to_owned(), text.into()),
        }
    }

    fn number(&mut self, field: &Field, value: impl Into<Value>) {
        self.others.insert(field.name().to_owned(), value.into());
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.text(field, format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.text(field, value.to_owned());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.number(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.number(field, value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.number(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.number(field, value);
    }
}

/// A line stays one, whatever is in it.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

fn plain_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '='))
}
