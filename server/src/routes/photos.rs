//! Routes of photos.

use axum::http::Method;

use super::{Kind, Route, Who, action};

pub(super) static ROUTES: &[Route] = &[
    // Whether a photo may be seen depends on the photo alone: some are public.
    Route {
        method: Method::GET,
        path: "/foto/{photo}/{version}/{file}",
        kind: Kind::File,
        who: Who::Anyone,
    },
    upload("/api/foto/{listing}"),
    upload("/api/foto/lapak/{storefront}"),
    action("/api/foto/urut", Who::SignedIn),
    action("/api/foto/hapus", Who::SignedIn),
    action("/api/foto/kembalikan", Who::SignedIn),
];

const fn upload(path: &'static str) -> Route {
    Route {
        method: Method::POST,
        path,
        kind: Kind::Upload,
        who: Who::SignedIn,
    }
}
