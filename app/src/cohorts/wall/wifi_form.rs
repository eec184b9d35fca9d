use leptos::{prelude::*, server_fn::ServerFn};

use super::actions::ChangeWifi;
use crate::{
    text::evening,
    ui::{HiddenField, PlainForm, TextField},
};

/// The form with the Wi-Fi hint.
pub(in crate::cohorts) fn wifi_form(cohort: &str, wifi: String) -> AnyView {
    let t = evening::texts();
    let cohort = cohort.to_owned();
    view! {
        <section class="card stack" aria-labelledby="wifi-judul">
            <h2 class="card-title" id="wifi-judul">
                {t.wifi_title}
            </h2>
            <PlainForm action=ChangeWifi::PATH class="stack">
                <HiddenField name="cohort" value=cohort />
                <TextField
                    label=t.wifi_label
                    name="wifi"
                    hint=t.wifi_hint
                    value=wifi
                    maxlength=100
                    required=false
                />
                <button class="btn btn--wide">{t.wifi_save}</button>
            </PlainForm>
        </section>
    }
    .into_any()
}
