use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use crate::text::use_texts;

/// The front page for visitors: join or sign in.
pub struct StartRoute;

#[lazy_route]
impl LazyRoute for StartRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let t = use_texts();
        view! {
            <Title text=t.product />
            <div class="start">
                <img src="/drawings/welcome.svg" alt="" width="320" height="220" />
                <h1>{t.product}</h1>
                <p class="lead">{t.tagline}</p>
                <p>
                    <a class="button button-primary" href="/gabung">
                        {t.join}
                    </a>
                </p>
                <p>
                    <a class="button" href="/masuk">
                        {t.sign_in}
                    </a>
                </p>
            </div>
        }
        .into_any()
    }
}
