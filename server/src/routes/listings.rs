//! Routes of listings.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
