use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

use super::{
    actions::SignInWithPassword,
    people_page::People,
    queries::{PeopleView, load_people},
};
use crate::{
    error::AppError,
    text::accounts,
    ui::{CheckField, Frame, HiddenField, PlainForm, TextField, Width, loaded},
};

/// `/masuk`: where everybody lands who has to sign in. Participants tap their picture, others type a password.
pub struct PasswordRoute {
    view: Resource<Result<PeopleView, AppError>>,
    onward: Signal<String>,
    password_only: Signal<bool>,
}

#[lazy_route]
impl LazyRoute for PasswordRoute {
    fn data() -> Self {
        let query = use_query_map();
        Self {
            view: Resource::new(|| (), |()| load_people(false)),
            onward: Signal::derive(move || query.read().get("lanjut").unwrap_or_default()),
            password_only: Signal::derive(move || query.read().get("sandi").is_some()),
        }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.view, move |view| {
            let t = accounts::texts();
            let onward = this.onward.get_untracked();
            let mut people = view.people;
            people.retain(|person| person.has_pin);
            let tiles = (!people.is_empty() && !this.password_only.get_untracked()).then(|| {
                view! {
                    <section class="stack" aria-labelledby="peserta">
                        <h2 id="peserta">{t.participant_here}</h2>
                        <People people=people onward=onward.clone() />
                    </section>
                }
            });
            view! {
                <Title text=t.password_title />
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
}
