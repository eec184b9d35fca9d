use leptos::prelude::*;

use super::queries::{ArrivalView, WallView, load_wall};
use crate::{
    text::{cohorts, evening},
    ui::{Avatar, Digits, Frame, PageTitle, QrCode, Width, loaded, param, query},
};

/// `/o/{cohort}/layar`: the projector page, for an organizer.
#[component]
pub fn OrganizerWallPage() -> impl IntoView {
    page(format!("/o/{}", param("cohort")))
}

/// `/a/{cohort}/layar`: the same for a mentor.
#[component]
pub fn MentorWallPage() -> impl IntoView {
    page(format!("/a/{}/peserta", param("cohort")))
}

fn page(back: String) -> AnyView {
    let still = query("diam").is_some();
    loaded(load_wall(param("cohort"), still), move |view| wall(view, back, still))
}

fn wall(view: WallView, back: String, still: bool) -> AnyView {
    let t = evening::texts();
    let (href, word) = if still {
        ("?", t.wall_go)
    } else {
        ("?diam=ya", t.wall_hold)
    };
    let code = if view.digits.is_empty() {
        view! { <p class="lead">{t.wall_no_code}</p> }.into_any()
    } else {
        let c = cohorts::texts();
        view! {
            <p class="wall-label">{t.wall_code}</p>
            <Digits digits=view.digits class="digits digits--room" />
            <p>{c.code_until} " " {view.until}</p>
        }
        .into_any()
    };
    let count = format!("{} ({})", t.wall_arrived, view.arrivals.len());
    let people = if view.arrivals.is_empty() && view.qr.is_none() {
        ().into_any()
    } else if view.arrivals.is_empty() {
        view! { <p class="soft">{t.wall_nobody}</p> }.into_any()
    } else {
        view! { <ul class="wall-people">{view.arrivals.into_iter().map(arrival).collect_view()}</ul> }.into_any()
    };
    view! {
        <PageTitle text=t.wall />
        <Frame back=back bar_title=view.name.clone() width=Width::Full>
            <h1 class="sr-only">{t.wall} ": " {view.name}</h1>
            <div class="wall">
                <section class="wall-code" aria-label=t.wall_code>
                    <p class="wall-label">{t.wall_open}</p>
                    <p class="wall-address">
                        <code class="address">{view.address}</code>
                    </p>
                    {code}
                    {(!view.wifi.is_empty()).then(|| view! { <p class="wall-wifi">{view.wifi}</p> })}
                </section>
                <div class="wall-qr">
                    {view.qr.map(|code| view! { <QrCode code label=cohorts::texts().qr_alt /> })}
                </div>
                <section class="wall-arrived" aria-labelledby="datang">
                    <h2 id="datang">{count}</h2>
                    {people}
                </section>
            </div>
            <p class="no-print center">
                <a href=href rel="external">
                    {word}
                </a>
            </p>
        </Frame>
    }
    .into_any()
}

fn arrival(one: ArrivalView) -> AnyView {
    view! {
        <li class="wall-person">
            <Avatar picture=one.picture class="avatar avatar--large" />
            <span>{one.greeting}</span>
        </li>
    }
    .into_any()
}
