//! Routes of mentoring.

use super::{
    Route,
    Who::{Mentor, Organizer, SignedIn},
    action, page,
};

pub(super) static ROUTES: &[Route] = &[
    page("/o/{cohort}/pendamping", Organizer),
    page("/a/{cohort}/alih", Mentor),
    page("/a/{cohort}/orang/{account}/catatan", Mentor),
    action("/api/pendamping/bagi", SignedIn),
    action("/api/pendamping/alih", SignedIn),
    action("/api/catatan/tulis", SignedIn),
    action("/api/catatan/buang", SignedIn),
    action("/api/catatan/kembalikan", SignedIn),
];
