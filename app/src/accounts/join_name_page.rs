use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::JoinClass,
    fields::{PersonFields, PhoneField},
    queries::{JoinView, load_join},
};
use crate::{
    text::accounts,
    ui::{CheckField, Frame, HiddenField, Icon, PageTitle, PlainForm, Width, loaded, param, query},
};

/// `/gabung/nama?kode=…` and `/g/{token}`: name, picture, phone and consent.
#[component]
pub fn JoinNamePage() -> impl IntoView {
    let (code, token) = (query("kode").unwrap_or_default(), param("token"));
    loaded(load_join(code.clone(), token.clone()), move |view| {
        if view.found { form(view, (code, token)) } else { gone() }
    })
}

fn form(place: JoinView, (code, token): (String, String)) -> AnyView {
    let t = accounts::texts();
    let first_step = token.is_empty();
    view! {
        <PageTitle text=t.name_title />
        <Frame back="/gabung" width=Width::Narrow>
            <ol class="steps" aria-label=t.steps>
                {first_step.then(|| view! { <li class="step" data-step="done">{t.step_code}</li> })}
                <li class="step" aria-current="step">
                    {t.step_name}
                </li>
                <li class="step">{t.step_pin}</li>
            </ol>
            <div class="page-head">
                <h1>{t.name_title}</h1>
                <p class="soft" lang="id">{place.cohort}", "{place.place}</p>
                <p class="soft small">{place.organisation}</p>
            </div>
            <PlainForm action=JoinClass::PATH>
                <HiddenField name="key" value=place.key />
                <HiddenField name="code" value=code />
                <HiddenField name="token" value=token />
                <PersonFields label=t.name_label />
                <PhoneField />
                <section class="card" aria-labelledby="setuju">
                    <h2 class="card-title" id="setuju">
                        {t.consent_title}
                    </h2>
                    {consent_line("person", t.consent_see)}
                    {consent_line("lock", t.consent_ask)}
                    {consent_line("trash", t.consent_delete)}
                    <CheckField label=t.agree name="agree" required=true />
                    <CheckField label=t.report_photos name="report_photos" />
                </section>
                <div class="actionbar">
                    <button class="btn btn--primary btn--wide">{t.join}</button>
                </div>
            </PlainForm>
        </Frame>
    }
    .into_any()
}

fn consent_line(icon: &'static str, text: &'static str) -> AnyView {
    view! {
        <p class="consent-line">
            <Icon name=icon />
            <span>{text}</span>
        </p>
    }
    .into_any()
}

/// A code or link that does not work: what to do, not only that it is missing.
pub(super) fn gone() -> AnyView {
    let t = accounts::texts();
    view! {
        <PageTitle text=t.gone_title />
        <Frame width=Width::Narrow>
            <div class="empty">
                <img class="drawing" src="/drawings/tersesat.svg" alt="" width="240" height="180" />
                <h1>{t.gone_title}</h1>
                <p class="soft">{t.gone_help}</p>
                <a class="btn btn--primary btn--wide" href="/gabung">
                    {t.gone_button}
                </a>
            </div>
        </Frame>
    }
    .into_any()
}
