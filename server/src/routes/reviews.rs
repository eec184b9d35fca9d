//! Routes of sending, reviewing and publishing.

use super::{Route, Who, action, live, page};

pub(super) static ROUTES: &[Route] = &[
    page("/a/{cohort}/barang/{listing}/kirim", Who::Participant),
    page("/a/{cohort}/ulasan", Who::Participant),
    page("/a/{cohort}/antrean", Who::Mentor),
    live("/a/{cohort}/antrean/{submission}", Who::Mentor),
    live("/a/{cohort}/antrean/{submission}/luring", Who::Mentor),
    page("/luring", Who::Anyone),
    action("/api/barang/kirim", Who::SignedIn),
    action("/api/barang/tarik", Who::SignedIn),
    action("/api/barang/tayangkan", Who::SignedIn),
    action("/api/barang/buka-tutup", Who::SignedIn),
    action("/api/barang/harga", Who::SignedIn),
    action("/api/ulasan/balas", Who::SignedIn),
    action("/api/ulasan/simpan", Who::SignedIn),
    action("/api/barang/turunkan", Who::SignedIn),
    action("/api/antrean/sudah-dilihat", Who::SignedIn),
];
