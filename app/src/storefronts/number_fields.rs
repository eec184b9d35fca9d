use leptos::prelude::*;

use crate::{
    text::storefronts as texts,
    ui::{FormScope, Icon, TextField},
};

/// The order number with its own yes (decision 7), and a way to try it. Who helps (`own` is false) types a number but
/// says no yes for somebody else.
#[component]
pub(super) fn NumberFields(number: String, consent: bool, try_number: Option<String>, own: bool) -> impl IntoView {
    let t = texts::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    // A form that came back carries no value for a box that was not ticked.
    let consent = if scope.value("name").is_some() {
        scope.value("order_number_consent").is_some()
    } else {
        consent
    };
    view! {
        <div class="stack-tight">
            <TextField
                label=t.order_number
                name="order_number"
                value=number
                hint=t.order_number_hint.to_owned()
                kind="tel"
                inputmode="tel"
                autocomplete="tel"
                maxlength=30
                required=false
            />
            {try_number
                .map(|href| {
                    view! {
                        <div class="stack-tight">
                            <a class="btn" href=href rel="external noopener" target="_blank" aria-describedby="coba-h">
                                <Icon name="chat" />
                                {t.try_number}
                            </a>
                            <p class="field-hint" id="coba-h">
                                {t.try_number_hint}
                            </p>
                        </div>
                    }
                })}
            {own
                .then(|| {
                    view! {
                        <label class="check">
                            <input type="checkbox" name="order_number_consent" value="ya" checked=consent />
                            <span class="check-text">{t.order_number_consent}</span>
                        </label>
                    }
                })}
        </div>
    }
}
