use domain::storefronts::Look;
use leptos::prelude::*;

use crate::{text::storefronts as texts, ui::FormScope};

/// The six looks as tiles; each shows its colour and says its name.
#[component]
pub(super) fn LookField(look: String) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let chosen = Look::from_key(&scope.value("look").unwrap_or(look)).unwrap_or_default();
    view! {
        <fieldset class="field">
            <legend class="field-label">{texts::texts().look}</legend>
            <div class="looks">
                {Look::ALL
                    .into_iter()
                    .map(|look| {
                        view! {
                            <label class="choice">
                                <input
                                    class="choice-input"
                                    type="radio"
                                    name="look"
                                    value=look.key()
                                    checked=look == chosen
                                />
                                <span class=format!("look-face look-{}", look.key()) title=look.described() lang="id">
                                    {look.name()}
                                </span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
