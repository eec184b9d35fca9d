use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use crate::{
    text::home,
    ui::{Frame, Width},
};

/// The front page for visitors: join or sign in.
pub struct StartRoute;

#[lazy_route]
impl LazyRoute for StartRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let t = home::texts();
        view! {
            <Title text=t.title />
            <Frame width=Width::Wide>
                <div class="hero hero--split">
                    <img class="drawing" src="/drawings/selamat-datang.svg" alt="" width="320" height="240" />
                    <div class="stack">
                        <h1 class="hero-title">{t.headline}</h1>
                        <p class="lead soft">{t.lead}</p>
                        <a class="btn btn--primary btn--wide" href="/gabung">
                            {t.join}
                        </a>
                        <a class="btn btn--wide" href="/ganti-orang">
                            {t.been_here}
                        </a>
                        <p>
                            <a href="/masuk">{t.staff_sign_in}</a>
                        </p>
                    </div>
                </div>
            </Frame>
        }
        .into_any()
    }
}
