//! Routes of accounts.

use super::Route;

pub(super) static ROUTES: &[Route] = &[];
