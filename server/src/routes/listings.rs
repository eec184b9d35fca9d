//! Routes of listings.

use super::{Route, Who, action, live};

pub(super) static ROUTES: &[Route] = &[
    live("/a/{cohort}/barang/{listing}", Who::Writer),
    action("/api/barang/baru", Who::SignedIn),
    action("/api/barang/simpan", Who::SignedIn),
];
