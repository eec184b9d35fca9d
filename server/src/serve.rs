//! Starting and stopping the server.

use std::{net::IpAddr, sync::Arc, time::Duration};

use anyhow::{Context, bail};
use app::context::AppContext;
use leptos::config::LeptosOptions;
use storage::photos::PhotoStore;
use tokio::net::TcpListener;

use crate::{cli::Settings, cookies::CookieNames, database, router, state::AppState, upkeep::keep_up};

/// How long a stop waits for requests under way before it ends anyway.
const STOP_WITHIN: Duration = Duration::from_secs(9);
/// How long it waits for connections to the database after that.
const CLOSE_WITHIN: Duration = Duration::from_millis(500);

/// Serves until SIGTERM or SIGINT, then lets requests under way finish for up to nine seconds.
///
/// # Errors
/// When the address is taken or the settings do not fit together.
pub async fn serve(settings: &Settings) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let installation = storage::open_installation(&db, database::now(), &mut storage::dice(), false)
        .await
        .context("cannot read the installation")?;
    let public_url = settings.public_url();
    check_public_url(&public_url)?;
    let loopback = settings.site_addr.ip().is_loopback() && is_loopback(&public_url);
    let state = AppState {
        leptos: leptos_options(settings),
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
    let app = router::build(state);
    let listener = TcpListener::bind(settings.site_addr).await.with_context(|| {
        format!(
            "cannot listen on {}: is another server running there? Set LEPTOS_SITE_ADDR to change it",
            settings.site_addr
        )
    })?;
    tracing::info!("LapakLatih: http://{}", listener.local_addr()?);
    let (stopping, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, app.into_make_service()).with_graceful_shutdown(async move {
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
fn check_public_url(url: &str) -> anyhow::Result<()> {
    let private = host_of(url).is_some_and(|host| {
        host == "localhost"
            || host
                .trim_matches(['[', ']'])
                .parse::<IpAddr>()
                .is_ok_and(|ip| match ip {
                    IpAddr::V4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
                    IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
                })
    });
    if url.starts_with("https://") || (url.starts_with("http://") && private) {
        return Ok(());
    }
    bail!("PUBLIC_URL must be https://…, or http:// with a loopback or private address, not {url}")
}

fn is_loopback(url: &str) -> bool {
    host_of(url).is_some_and(|host| {
        host == "localhost"
            || host
                .trim_matches(['[', ']'])
                .parse::<IpAddr>()
                .is_ok_and(|ip| ip.is_loopback())
    })
}

/// The host of an address, without port.
fn host_of(url: &str) -> Option<&str> {
    let authority = url.split_once("://")?.1.split('/').next()?;
    if authority.starts_with('[') {
        return authority.find(']').map(|end| &authority[..=end]);
    }
    authority.split(':').next()
}

/// Options for leptos, with hashed file names as the build makes them.
pub fn leptos_options(settings: &Settings) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("lapaklatih")
        .site_root(Arc::from(settings.site_root.to_string_lossy()))
        .site_pkg_dir("pkg")
        .site_addr(settings.site_addr)
        .hash_files(true)
        .build()
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
