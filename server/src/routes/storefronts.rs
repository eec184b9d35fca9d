//! Routes of storefronts.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
