//! Listening on one address, or on several at once: a classroom laptop answers on its private addresses and on no other.

use std::{
    io,
    net::SocketAddr,
    task::{Context, Poll},
};

use anyhow::{Context as _, bail};
use app::reach::Reach;
use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};

use crate::lan::private_addresses;

/// Open sockets, all of them served alike.
pub struct Listeners(Vec<TcpListener>);

impl Listeners {
    /// Opens what `asked` says. Where people come by plain http, "every address" means loopback and the private ones.
    ///
    /// # Errors
    /// When an address is taken, or a public one would be served by plain http.
    pub async fn open(asked: SocketAddr, reach: Reach) -> anyhow::Result<Self> {
        let plain = reach != Reach::World;
        let addresses = match asked.ip() {
            ip if plain && ip.is_unspecified() => private_addresses(asked.port()),
            ip if plain && Reach::of_ip(ip).is_none() => bail!(
                "{asked} is a public address and PUBLIC_URL says http: passwords would travel in the open. \
                 Listen on a private address, or put https in front and say so in PUBLIC_URL"
            ),
            _ => vec![asked],
        };
        let mut open = Vec::new();
        let mut port = asked.port();
        for address in addresses {
            let listener = TcpListener::bind((address.ip(), port)).await.with_context(|| {
                format!(
                    "cannot listen on {address}: is another server running there? Set LEPTOS_SITE_ADDR to change it"
                )
            })?;
            // A port that the system chose for the first is the one of all.
            port = listener.local_addr()?.port();
            open.push(listener);
        }
        Ok(Self(open))
    }

    /// Where they listen; the first is loopback if there is one.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.0.iter().filter_map(|one| one.local_addr().ok()).collect()
    }

    /// The port, which is the same on all addresses.
    ///
    /// # Errors
    /// When nothing is listened on.
    pub fn port(&self) -> io::Result<u16> {
        Ok(self.local_addr()?.port())
    }

    fn poll(&self, context: &mut Context<'_>) -> Poll<io::Result<(TcpStream, SocketAddr)>> {
        self.0
            .iter()
            .map(|one| one.poll_accept(context))
            .find(Poll::is_ready)
            .unwrap_or(Poll::Pending)
    }
}

impl Listener for Listeners {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            match std::future::poll_fn(|context| self.poll(context)).await {
                Ok(accepted) => return accepted,
                Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
                // Too many open files and the like: others will close theirs.
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.first().ok_or(io::ErrorKind::NotConnected)?.local_addr()
    }
}

impl std::fmt::Debug for Listeners {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.addresses()).finish()
    }
}
