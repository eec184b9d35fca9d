use leptos::prelude::*;

use super::plain_form::page_address;
use crate::text::{LANGUAGE_COOKIE, Language, common};

/// Path of the server function that remembers the choice; its feature is not known here.
const CHOOSE: &str = "/api/bahasa";
/// Id of the form whose fields travel along.
const MAIN_FORM: &str = "isian";

/// The form that a page is about, if it has one. The switch posts its fields, so that what was typed is there again in
/// the other language; forms that a visitor may leave alone are not asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct MainForm(StoredValue<Option<&'static str>>);

impl MainForm {
    /// A page without one so far.
    pub(super) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Takes the place for the form with this action; the first one of a page gets it, and with it the id.
    pub(super) fn claim(self, action: &'static str) -> Option<&'static str> {
        let free = self.0.with_value(Option::is_none);
        free.then(|| {
            self.0.set_value(Some(action));
            MAIN_FORM
        })
    }
}

/// The other language, in its own words: one tap, no script, back on the same page. Stands after the page's forms.
#[component]
pub(super) fn LanguageSwitch(
    /// The form whose fields travel along.
    main: MainForm,
) -> impl IntoView {
    let other = match use_context::<Language>().unwrap_or_default() {
        Language::Indonesian => Language::English,
        Language::English => Language::Indonesian,
    };
    let button = |form: Option<&'static str>, action: Option<String>| {
        view! {
            <button
                class="footer-btn"
                name=LANGUAGE_COOKIE
                value=other.code()
                lang=other.code()
                form=form
                formaction=action
                formnovalidate=form.is_some()
            >
                {common::texts().other_language}
            </button>
        }
    };
    match main.0.get_value() {
        Some(action) => button(Some(MAIN_FORM), Some([CHOOSE, "?_form=", action].concat())).into_any(),
        None => view! {
            <form method="post" action=CHOOSE>
                <input type="hidden" name="_page" value=page_address() />
                {button(None, None)}
            </form>
        }
        .into_any(),
    }
}
