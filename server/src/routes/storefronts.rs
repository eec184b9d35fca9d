//! Routes of a participant's home and stall.

use super::{Route, Who, action, live, page};

pub(super) static ROUTES: &[Route] = &[
    page("/a/{cohort}", Who::Participant),
    live("/a/{cohort}/lapak", Who::Participant),
    live("/a/{cohort}/orang/{account}/lapak", Who::Leader),
    action("/api/lapak/simpan", Who::SignedIn),
    page("/a/{cohort}/barang", Who::Participant),
    action("/api/barang/hapus", Who::SignedIn),
    action("/api/barang/kembalikan", Who::SignedIn),
];
