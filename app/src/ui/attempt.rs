//! A plain form that came back with errors: what was typed and what is wrong with it (decision 23).

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::context;

/// The form that came back to this page, if any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// Path of the server function that the form posts to.
    pub form: String,
    /// What was typed, by field.
    pub values: BTreeMap<String, String>,
    /// Code of what is wrong, by field; the empty name is for the whole form.
    pub errors: BTreeMap<String, String>,
}

impl Attempt {
    /// Whether the form had this value in this hidden field.
    pub(crate) fn is_of(&self, (name, value): &(&'static str, String)) -> bool {
        self.values.get(*name) == Some(value)
    }
}

/// What came back to this page for a form with this action.
pub(crate) fn use_attempt(action: &str) -> Option<Attempt> {
    use_context::<context::Caller>()?
        .attempt
        .filter(|attempt| attempt.form == action)
}
