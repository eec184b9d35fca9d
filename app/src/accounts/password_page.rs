use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;

use super::{actions::SignInWithPassword, people_page::People, queries::load_people};
use crate::{
    text::accounts,
    ui::{CheckField, Frame, HiddenField, PageTitle, PlainForm, TextField, Width, loaded},
};

/// `/masuk`: where everybody lands who has to sign in. Participants tap their picture, others type a password.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let query = use_query_map();
    let view = Resource::new(|| (), |()| load_people(false));
    let onward = Signal::derive(move || query.read().get("lanjut").unwrap_or_default());
    let password_only = Signal::derive(move || query.read().get("sandi").is_some());
    loaded(view, move |view| {
        let t = accounts::texts();
        let onward = onward.get_untracked();
        let mut people = view.people;
        people.retain(|person| person.has_pin);
        let tiles = (!people.is_empty() && !password_only.get_untracked()).then(|| {
            view! {
                <section class="stack" aria-labelledby="peserta">
                    <h2 id="peserta">{t.participant_here}</h2>
                    <People people=people onward=onward.clone() />
                </section>
            }
        });
        view! {
            <PageTitle text=t.password_title />
            <Frame back="/" width=Width::Narrow>
                <div class="stack-loose">
                    <h1>{t.password_title}</h1>
                    {tiles}
                    <section class="card stack">
                        <h2 class="card-title">{t.staff_link}</h2>
                        <PlainForm action=SignInWithPassword::PATH class="stack">
                            <HiddenField name="onward" value=onward />
                            <TextField
                                label=t.username_label
                                name="username"
                                autocomplete="username"
                                maxlength=40
                                exact=true
                            />
                            <TextField
                                label=t.password_label
                                name="password"
                                kind="password"
                                autocomplete="current-password"
                                maxlength=200
                                exact=true
                            />
                            <CheckField label=t.shared_computer name="shared" />
                            <button class="btn btn--primary btn--wide">{t.open}</button>
                        </PlainForm>
                    </section>
                    <section class="stack-tight">
                        <h2>{t.participant_ways}</h2>
                        <p class="btns">
                            <a class="btn" href="/gabung">
                                {t.join_with_code}
                            </a>
                            <a class="btn" href="/ganti-orang" rel="external">
                                {t.been_here}
                            </a>
                        </p>
                    </section>
                </div>
            </Frame>
        }
        .into_any()
    })
}
