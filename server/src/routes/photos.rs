//! Routes of photos.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
