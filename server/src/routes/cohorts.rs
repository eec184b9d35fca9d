//! Routes of cohorts.

use axum::http::Method;

use super::{
    Kind, Route,
    Who::{Mentor, Organizer, SignedIn},
    action, page,
};

pub(super) static ROUTES: &[Route] = &[
    page("/o", Organizer),
    page("/o/{cohort}", Organizer),
    page("/o/{cohort}/orang/{account}", Organizer),
    page("/o/{cohort}/orang/{account}/gabungkan", Organizer),
    page("/a/{cohort}/peserta", Mentor),
    page("/o/{cohort}/papan", Organizer),
    page("/o/{cohort}/orang/{account}/riwayat", Organizer),
    page("/a/{cohort}/papan", Mentor),
    page("/a/{cohort}/orang/{account}/riwayat", Mentor),
    export("/o/{cohort}/papan.xlsx"),
    export("/o/{cohort}/papan.csv"),
    export("/o/{cohort}/papan-kamus.csv"),
    page("/a/{cohort}/orang/{account}", Mentor),
    page("/a/{cohort}/orang/{account}/gabungkan", Mentor),
    page("/o/{cohort}/siap", Organizer),
    page("/o/{cohort}/layar", Organizer),
    page("/o/{cohort}/hadir/{module}", Organizer),
    page("/o/{cohort}/cetak/hadir/{module}", Organizer),
    page("/o/{cohort}/cetak/lembar", Organizer),
    page("/o/{cohort}/cetak/kartu", Organizer),
    page("/a/{cohort}/layar", Mentor),
    page("/a/{cohort}/hadir/{module}", Mentor),
    page("/a/{cohort}/cetak/hadir/{module}", Mentor),
    page("/a/{cohort}/cetak/lembar", Mentor),
    action("/api/kelas/tempel", SignedIn),
    action("/api/kelas/tempel/link", SignedIn),
    action("/api/kelas/link/batal", SignedIn),
    action("/api/kelas/kartu", SignedIn),
    action("/api/kelas/wifi", SignedIn),
    action("/api/kelas/hadir", SignedIn),
    action("/api/kelas/buat", SignedIn),
    action("/api/kelas/jadwal", SignedIn),
    action("/api/kelas/kode-baru", SignedIn),
    action("/api/kelas/link", SignedIn),
    action("/api/kelas/undang", SignedIn),
    action("/api/kelas/terima", SignedIn),
    action("/api/kelas/hp-baru", SignedIn),
    action("/api/kelas/lupa-pin", SignedIn),
    action("/api/kelas/berhenti", SignedIn),
    action("/api/kelas/kembali", SignedIn),
    action("/api/kelas/keluarkan", SignedIn),
    action("/api/kelas/kembalikan", SignedIn),
    action("/api/kelas/pindah", SignedIn),
    action("/api/kelas/gabungkan", SignedIn),
    action("/api/kelas/sandi-baru", SignedIn),
    action("/api/organisasi/undang", SignedIn),
];

const fn export(path: &'static str) -> Route {
    Route {
        method: Method::GET,
        path,
        kind: Kind::Export,
        who: Organizer,
    }
}
