use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::TryDemo, queries::load_start};
use crate::{
    text::home,
    ui::{Frame, PageTitle, PlainForm, Width, loaded},
};

/// The front page for visitors: join or sign in.
#[component]
pub fn StartPage() -> impl IntoView {
    loaded(load_start(), |view| {
        let t = home::texts();
        view! {
            <PageTitle text=t.title />
            <Frame width=Width::Wide>
                <div class="hero hero--split">
                    <img class="drawing" src="/drawings/selamat-datang.svg" alt="" width="320" height="240" />
                    <div class="stack">
                        <h1 class="hero-title">{t.headline}</h1>
                        <p class="lead soft">{t.lead}</p>
                        <a class="btn btn--primary btn--wide" href="/gabung">
                            {t.join}
                        </a>
                        <a class="btn btn--wide" href="/ganti-orang" rel="external">
                            {t.been_here}
                        </a>
                        <p>
                            <a href="/masuk?sandi=1" rel="external">
                                {t.staff_sign_in}
                            </a>
                        </p>
                    </div>
                </div>
                {view.demo.then(demo)}
            </Frame>
        }
        .into_any()
    })
}

fn demo() -> AnyView {
    let t = home::texts();
    view! {
        <section class="demo center stack" aria-labelledby="coba">
            <h2 id="coba">{t.demo_title}</h2>
            <p class="soft">{t.demo_lead}</p>
            <PlainForm action=TryDemo::PATH class="btns">
                <button class="btn" name="as" value="participant">
                    {t.demo_participant}
                </button>
                <button class="btn" name="as" value="mentor">
                    {t.demo_mentor}
                </button>
                <button class="btn" name="as" value="organizer">
                    {t.demo_organizer}
                </button>
            </PlainForm>
        </section>
    }
    .into_any()
}
