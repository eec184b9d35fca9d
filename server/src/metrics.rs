//! Figures for Prometheus, on an address of their own. Labels are routes, methods and outcomes: never an id, a name or
//! an address with a token in it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use app::context::AppContext;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder};
use storage::Connections;
use tokio::{net::TcpListener, time::timeout};

/// Upper bounds of the times that are told apart, in seconds: a page takes milliseconds, a password a tenth of a second,
/// a photo on a bad line minutes.
const BOUNDS: [f64; 12] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0];
/// How long counting sessions may take: who watches wants the other figures most when the database is too busy for it.
const COUNT_WITHIN: Duration = Duration::from_secs(2);

/// Everything that is counted.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    seconds: HistogramVec,
    saves: IntCounterVec,
    uploads: IntCounterVec,
    sessions: IntGauge,
    connections: IntGaugeVec,
    memory: IntGauge,
}

impl Metrics {
    /// Counters at zero.
    ///
    /// # Errors
    /// When two figures have the same name.
    pub fn new() -> prometheus::Result<Arc<Self>> {
        let counter = |name: &str, help: &str, labels: &[&str]| IntCounterVec::new(Opts::new(name, help), labels);
        let made = Self {
            registry: Registry::new(),
            requests: counter(
                "lapaklatih_http_requests_total",
                "Requests answered.",
                &["method", "route", "status"],
            )?,
            seconds: HistogramVec::new(
                HistogramOpts::new(
                    "lapaklatih_http_request_duration_seconds",
                    "Seconds until an answer began.",
                )
                .buckets(BOUNDS.to_vec()),
                &["method", "route"],
            )?,
            saves: counter(
                "lapaklatih_saves_total",
                "Listings saved, by outcome: done, conflict, refused, failed.",
                &["outcome"],
            )?,
            uploads: counter(
                "lapaklatih_photo_uploads_total",
                "Uploads of photos, by outcome: done, conflict, refused, failed.",
                &["outcome"],
            )?,
            sessions: IntGauge::new(
                "lapaklatih_sessions",
                "Sessions of signed-in people that have not ended.",
            )?,
            connections: IntGaugeVec::new(
                Opts::new("lapaklatih_database_connections", "Open connections to the database."),
                &["state"],
            )?,
            memory: IntGauge::new(
                "process_resident_memory_bytes",
                "Memory that the process holds, in bytes.",
            )?,
        };
        made.registry.register(Box::new(made.requests.clone()))?;
        made.registry.register(Box::new(made.seconds.clone()))?;
        made.registry.register(Box::new(made.saves.clone()))?;
        made.registry.register(Box::new(made.uploads.clone()))?;
        made.registry.register(Box::new(made.sessions.clone()))?;
        made.registry.register(Box::new(made.connections.clone()))?;
        made.registry.register(Box::new(made.memory.clone()))?;
        Ok(Arc::new(made))
    }

    /// A request was answered. `route` must be a pattern.
    pub fn count_request(&self, method: &'static str, route: &str, status: StatusCode, took: Duration) {
        self.requests.with_label_values(&[method, route, status.as_str()]).inc();
        self.seconds
            .with_label_values(&[method, route])
            .observe(took.as_secs_f64());
    }

    /// A listing was saved, or not.
    pub fn count_save(&self, outcome: &'static str) {
        self.saves.with_label_values(&[outcome]).inc();
    }

    /// Photos came in, or did not.
    pub fn count_upload(&self, outcome: &'static str) {
        self.uploads.with_label_values(&[outcome]).inc();
    }

    /// All figures as text, with what is read at this moment. When the database does not tell how many sessions there are,
    /// their figure stays as it was.
    ///
    /// # Errors
    /// When the text cannot be written.
    pub async fn write(&self, context: &AppContext) -> anyhow::Result<String> {
        let Connections { open, idle } = context.db.connections();
        for (state, count) in [("busy", open.saturating_sub(idle)), ("idle", idle)] {
            self.connections.with_label_values(&[state]).set(i64::from(count));
        }
        match timeout(COUNT_WITHIN, context.db.count_sessions(context.now())).await {
            Ok(Ok(sessions)) => self.sessions.set(i64::try_from(sessions).unwrap_or(i64::MAX)),
            Ok(Err(error)) => {
                let error = format!("{:#}", anyhow::Error::from(error));
                tracing::warn!(error, "sessions could not be counted");
            }
            Err(_) => tracing::warn!("the database was too busy to count sessions"),
        }
        if let Some(bytes) = resident_memory() {
            self.memory.set(bytes);
        }
        Ok(TextEncoder::new().encode_to_string(&self.registry.gather())?)
    }
}

impl std::fmt::Debug for Metrics {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Metrics")
    }
}

/// Bytes, where the system tells.
fn resident_memory() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: i64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib * 1024)
}

/// `METRICS_ADDR`: a whole address, or a port alone, which is then open to this machine only.
///
/// # Errors
/// A sentence, when it is neither.
pub fn parse_address(text: &str) -> Result<SocketAddr, String> {
    if let Ok(port) = text.parse::<u16>() {
        return Ok(SocketAddr::from(([127, 0, 0, 1], port)));
    }
    text.parse()
        .map_err(|_| "give a port (this machine only) or an address with a port, like 127.0.0.1:9464".to_owned())
}

/// Answers `GET /metrics` on this address until the server stops.
///
/// # Errors
/// When the address is taken.
pub async fn listen(address: SocketAddr, metrics: Arc<Metrics>, context: AppContext) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address} for the figures; set METRICS_ADDR to change it"))?;
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        tracing::warn!("the figures on {address} can be read by other machines");
    }
    tracing::info!("figures: {address}/metrics");
    let router = Router::new()
        .route("/metrics", get(show))
        .with_state((metrics, context));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "the figures are no longer served");
        }
    });
    Ok(())
}

async fn show(State((metrics, context)): State<(Arc<Metrics>, AppContext)>) -> Response {
    match metrics.write(&context).await {
        Ok(text) => ([(header::CONTENT_TYPE, prometheus::TEXT_FORMAT)], text).into_response(),
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "the figures could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
