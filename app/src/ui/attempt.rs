//! A plain form that came back with errors: what was typed and what is wrong with it (decision 23).

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form that came back to this page, if any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Path of the server function that the form posts to; empty when no form came back.
    pub form: String,
    /// What was typed, by field.
    pub values: BTreeMap<String, String>,
    /// Code of what is wrong, by field; the empty name is for the whole form.
    pub errors: BTreeMap<String, String>,
}

/// Hands the attempt of this document to its forms. Called once, by the app.
pub fn provide_attempt() {
    let attempt = SharedValue::new(|| {
        #[cfg(feature = "ssr")]
        if let Some(found) = crate::context::caller().attempt {
            return found;
        }
        Attempt::default()
    });
    provide_context(StoredValue::new(attempt.into_inner()));
}

/// What came back for the form that surrounds the caller.
pub(crate) fn use_attempt(action: &str) -> Option<Attempt> {
    use_context::<StoredValue<Attempt>>()
        .and_then(|stored| stored.try_with_value(|attempt| (attempt.form == action).then(|| attempt.clone())))
        .flatten()
}
