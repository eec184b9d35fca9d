use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    Icon,
    attempt::{Attempt, use_attempt},
    language_switch::MainForm,
};
use crate::text::{LANGUAGE_COOKIE, common, error_text};

/// Classes of the form that a page is about.
const MAIN: &str = "stack-loose";

/// The form that surrounds a field, for its refill.
#[derive(Clone, Debug, Default)]
pub(crate) struct FormScope(pub(crate) Option<Attempt>);

impl FormScope {
    /// What was typed into this field before, if the form came back.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        self.0.as_ref().and_then(|attempt| attempt.values.get(name).cloned())
    }

    /// What is wrong with this field, as a sentence.
    pub(crate) fn error(&self, name: &str) -> Option<String> {
        self.0
            .as_ref()
            .and_then(|attempt| attempt.errors.get(name))
            .map(|code| error_text(code))
    }
}

/// A real form that posts to a server function and works without WASM. If it is sent back, it comes refilled.
#[component]
pub fn PlainForm(
    /// Path of the server function, such as `JoinClass::PATH`.
    action: &'static str,
    /// Name and value of the hidden field that tells this form from others of the page with the same action.
    #[prop(optional)]
    of: Option<(&'static str, String)>,
    /// Classes of the form.
    #[prop(default = MAIN)]
    class: &'static str,
    /// Its fields and buttons.
    children: Children,
) -> impl IntoView {
    let page = page_address();
    let attempt = use_attempt(action).filter(|attempt| of.as_ref().is_none_or(|of| attempt.is_of(of)));
    let scope = FormScope(attempt);
    let problem = scope.error("");
    // One that only changed its language has nothing wrong with it.
    let broken = scope
        .0
        .as_ref()
        .is_some_and(|attempt| !attempt.errors.is_empty() || !attempt.values.contains_key(LANGUAGE_COOKIE));
    provide_context(scope);
    let main = use_context::<MainForm>().filter(|_| class == MAIN && of.is_none());
    let id = main.and_then(|main| main.claim(action));
    let t = common::texts();
    view! {
        <form method="post" action=action class=class id=id>
            <input type="hidden" name="_page" value=page />
            {of.map(|(name, value)| view! { <input type="hidden" name=name value=value /> })}
            {broken
                .then(|| {
                    view! {
                        <div class="error-summary" role="alert" tabindex="-1">
                            <p>
                                <Icon name="warning" />
                                {problem.unwrap_or_else(|| t.form_came_back.to_owned())}
                            </p>
                        </div>
                    }
                })}
            {children()}
        </form>
    }
}

/// Address of the page that is rendered, without its host.
pub(super) fn page_address() -> String {
    let location = use_location();
    [
        location.pathname.get_untracked(),
        search(&location.search.get_untracked()),
    ]
    .concat()
}

fn search(search: &str) -> String {
    match search.strip_prefix('?').unwrap_or(search) {
        "" => String::new(),
        query => format!("?{query}"),
    }
}
