//! Routes of accounts.

use super::{
    Route,
    Who::{Anyone, SignedIn},
    action, page,
};

pub(super) static ROUTES: &[Route] = &[
    page("/mulai", Anyone),
    page("/gabung", Anyone),
    page("/gabung/nama", Anyone),
    page("/g/{token}", Anyone),
    page("/undangan/{token}", Anyone),
    page("/pin", SignedIn),
    page("/ganti-orang", Anyone),
    page("/masuk", Anyone),
    page("/masuk/pin/{account}", Anyone),
    page("/hp-baru", Anyone),
    page("/lupa-pin", Anyone),
    action("/api/gabung/kode", Anyone),
    action("/api/gabung", Anyone),
    action("/api/pin", SignedIn),
    action("/api/masuk/pin", Anyone),
    action("/api/masuk/sandi", Anyone),
    action("/api/keluar", Anyone),
    action("/api/keluar/hp", SignedIn),
    action("/api/hp-baru", Anyone),
    action("/api/lupa-pin", Anyone),
    action("/api/undangan/terima", Anyone),
    action("/api/undangan/terima-sebagai", SignedIn),
    action("/api/mulai", Anyone),
];
