use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::SignInWithPassword, people_page::People, queries::load_people};
use crate::{
    text::accounts,
    ui::{CheckField, Frame, HiddenField, PageTitle, PlainForm, TextField, Width, loaded, query},
};

/// `/masuk`: where everybody lands who has to sign in. Participants tap their picture, others type a password.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let onward = query("lanjut").unwrap_or_default();
    let password_only = query("sandi").is_some();
    loaded(load_people(false), move |view| {
        let t = accounts::texts();
        let mut people = view.people;
        people.retain(|person| person.has_pin);
        let tiles = (!people.is_empty() && !password_only).then(|| {
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
                        <p class="soft small">{t.lost_staff}</p>
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
