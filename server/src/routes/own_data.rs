//! Routes of a person's own data and of the end of a class.

use axum::http::Method;

use super::{
    Kind, Route,
    Who::{Organizer, SignedIn},
    action, page,
};

pub(super) static ROUTES: &[Route] = &[
    page("/o/{cohort}/data", Organizer),
    page("/data-saya", SignedIn),
    Route {
        method: Method::GET,
        path: "/data-saya/unduh",
        kind: Kind::Download,
        who: SignedIn,
    },
    action("/api/data/keluar-kelas", SignedIn),
    action("/api/data/hapus-akun", SignedIn),
    action("/api/data/batal-hapus", SignedIn),
    action("/api/data/hapus-akun-peserta", SignedIn),
    action("/api/data/batal-hapus-peserta", SignedIn),
    action("/api/kelas/tutup", SignedIn),
    action("/api/kelas/buka-lagi", SignedIn),
    action("/api/kelas/simpan-data", SignedIn),
];
