//! Routes of shop.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
