//! Routes of cohorts.

use super::{
    Route,
    Who::{Mentor, Organizer, SignedIn},
    action, page,
};

pub(super) static ROUTES: &[Route] = &[
    page("/o", Organizer),
    page("/o/{cohort}", Organizer),
    page("/a/{cohort}/peserta", Mentor),
    action("/api/kelas/buat", SignedIn),
    action("/api/kelas/jadwal", SignedIn),
    action("/api/kelas/kode-baru", SignedIn),
    action("/api/kelas/link", SignedIn),
    action("/api/kelas/undang", SignedIn),
    action("/api/kelas/terima", SignedIn),
    action("/api/kelas/hp-baru", SignedIn),
    action("/api/kelas/lupa-pin", SignedIn),
];
