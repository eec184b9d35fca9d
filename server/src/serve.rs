//! Starting and stopping the server.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use leptos::config::LeptosOptions;
use tokio::net::TcpListener;

use crate::{cli::Settings, router};

/// How long a stop waits for requests under way before it ends anyway.
const STOP_WITHIN: Duration = Duration::from_secs(9);

/// Serves until SIGTERM or SIGINT, then lets requests under way finish for up to nine seconds.
///
/// # Errors
/// When the address is taken or the settings do not fit together.
pub async fn serve(settings: &Settings) -> anyhow::Result<()> {
    let app = router::build(leptos_options(settings));
    let listener = TcpListener::bind(settings.site_addr).await.with_context(|| {
        format!("cannot listen on {}: is another server running there? Set LEPTOS_SITE_ADDR to change it", settings.site_addr)
    })?;
    tracing::info!("LapakLatih: http://{}", listener.local_addr()?);
    let (stopping, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        stop_signal().await;
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
    Ok(())
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

async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            _ = interrupt.await;
            return;
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        _ = interrupt.await;
    }
}
