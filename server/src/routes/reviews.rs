//! Routes of reviews.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
