//! Starting and stopping the server.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, bail};
use app::{context::AppContext, reach::Reach};
use storage::{Database, photos::PhotoStore};

use crate::{
    cli::Settings, cookies::CookieNames, database, lan, listen::Listeners, metrics, metrics::Metrics, router,
    site::leptos_options, state::AppState, upkeep::keep_up,
};

/// How long a stop waits for requests under way before it ends anyway.
const STOP_WITHIN: Duration = Duration::from_secs(9);
/// How long it waits for connections to the database after that.
const CLOSE_WITHIN: Duration = Duration::from_millis(500);

/// Serves the phones in this room (decision 25): by plain http on the private addresses of this machine, one of which the
/// terminal shows as a QR code.
///
/// # Errors
/// When this machine is in no private network, and as [`serve`].
pub async fn serve_room(mut settings: Settings) -> anyhow::Result<()> {
    let Some(ip) = lan::room_addresses().into_iter().next() else {
        bail!("this machine is in no private network: connect it to the Wi-Fi of the room, or open a hotspot on it")
    };
    if let Some(url) = settings.said_public_url()
        && Reach::of(url) != Some(Reach::Room)
    {
        bail!("--lan is for this room: PUBLIC_URL must be http:// with a private address of this machine, not {url}")
    }
    let db = database::open(&settings).await?;
    settings.site_addr.set_ip(Ipv4Addr::UNSPECIFIED.into());
    let listeners = Listeners::open(settings.site_addr, Reach::Room).await?;
    // Only now is it known which port that is, and that nobody else has it.
    settings.site_addr.set_port(listeners.port()?);
    let url = match settings.said_public_url() {
        Some(url) => url.to_owned(),
        None => format!("http://{}", SocketAddr::new(ip, settings.site_addr.port())),
    };
    eprintln!("{}", lan::invitation(&url));
    settings.public_url = Some(url);
    serve_on(&settings, db, listeners, Reach::Room).await
}

/// Serves until SIGTERM or SIGINT, then lets requests under way finish for up to nine seconds.
///
/// # Errors
/// When the address is taken or the settings do not fit together.
pub async fn serve(settings: &Settings) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let reach = check_public_url(&settings.public_url())?;
    let listeners = Listeners::open(settings.site_addr, reach).await?;
    serve_on(settings, db, listeners, reach).await
}

async fn serve_on(settings: &Settings, db: Database, listeners: Listeners, reach: Reach) -> anyhow::Result<()> {
    let installation = storage::open_installation(&db, database::now(), &mut storage::dice(), false)
        .await
        .context("cannot read the installation")?;
    let public_url = settings.public_url();
    let loopback = settings.site_addr.ip().is_loopback() && reach == Reach::Machine;
    let state = AppState {
        leptos: leptos_options(settings)?,
        metrics: settings.metrics_addr.map(|_| Metrics::new()).transpose()?,
        cookies: CookieNames::for_url(&public_url),
        context: AppContext {
            demo: installation.demo && loopback,
            loopback,
            db: db.clone(),
            photos: photo_store(settings)?,
            public_url: public_url.into(),
            clock: Arc::new(database::now),
            dice: Arc::new(storage::dice),
        },
    };
    // Listened for before the first request is: a stop right after the start is a stop as any other.
    let stop = stop_signal().context("cannot listen for signals")?;
    let upkeep = tokio::spawn(keep_up(state.context.clone()));
    if let (Some(address), Some(figures)) = (settings.metrics_addr, &state.metrics) {
        metrics::listen(address, figures.clone(), state.context.clone()).await?;
    }
    let app = router::build(state);
    for address in listeners.addresses() {
        tracing::info!("LapakLatih: http://{address}");
    }
    let (stopping, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listeners, app.into_make_service()).with_graceful_shutdown(async move {
        stop.await;
        tracing::info!("stopping");
        _ = stopping.send(());
    });
    tokio::select! {
        result = server => result?,
        () = async {
            _ = stopped.await;
            tokio::time::sleep(STOP_WITHIN).await;
        } => tracing::warn!("some requests were still under way after {} s", STOP_WITHIN.as_secs()),
    }
    upkeep.abort();
    // A request that holds a connection would be waited for; what is not committed is undone by itself.
    match tokio::time::timeout(CLOSE_WITHIN, db.close()).await {
        Ok(closed) => closed.context("cannot close the database"),
        Err(_) => {
            tracing::warn!("a request still held the database");
            Ok(())
        }
    }
}

/// The photo files, in a folder of their own beside the embedded database.
pub(crate) fn photo_store(settings: &Settings) -> anyhow::Result<PhotoStore> {
    let folder = settings.photo_folder();
    PhotoStore::local(&folder).with_context(|| format!("cannot use the photo folder {}", folder.display()))
}

/// Plain http carries passwords in the open, so it is for this machine and private networks only (decision 24).
fn check_public_url(url: &str) -> anyhow::Result<Reach> {
    Reach::of(url).with_context(|| {
        format!("PUBLIC_URL must be https://…, or http:// with a loopback or private address, not {url}")
    })
}

/// Ends when somebody asks the program to stop; counts from this call on.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends when somebody asks the program to stop.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        _ = tokio::signal::ctrl_c().await;
    })
}
