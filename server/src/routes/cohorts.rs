//! Routes of cohorts.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
