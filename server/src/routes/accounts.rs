//! Routes of accounts.

use super::{
    Route,
    Who::{Anyone, SignedIn},
    action, plain,
};

pub(super) static ROUTES: &[Route] = &[
    plain("/mulai", Anyone),
    plain("/gabung", Anyone),
    plain("/gabung/nama", Anyone),
    plain("/g/{token}", Anyone),
    plain("/undangan/{token}", Anyone),
    plain("/pin", SignedIn),
    plain("/ganti-orang", Anyone),
    plain("/masuk", Anyone),
    plain("/masuk/pin/{account}", Anyone),
    plain("/hp-baru", Anyone),
    plain("/lupa-pin", Anyone),
    action("/api/gabung/lihat", Anyone),
    action("/api/gabung/kode", Anyone),
    action("/api/gabung", Anyone),
    action("/api/pin/lihat", SignedIn),
    action("/api/pin", SignedIn),
    action("/api/orang/lihat", Anyone),
    action("/api/orang/satu", Anyone),
    action("/api/masuk/pin", Anyone),
    action("/api/masuk/sandi", Anyone),
    action("/api/keluar", Anyone),
    action("/api/keluar/hp", SignedIn),
    action("/api/hp-baru", Anyone),
    action("/api/lupa-pin", Anyone),
    action("/api/undangan/lihat", Anyone),
    action("/api/undangan/terima", Anyone),
    action("/api/undangan/terima-sebagai", SignedIn),
    action("/api/mulai/lihat", Anyone),
    action("/api/mulai", Anyone),
];
