use domain::storefronts::Look;
use leptos::prelude::*;

use super::{
    picture_form::{PictureForm, upload_address},
    queries::{StallView, load_stall},
    share_card::ShareCard,
    stall_form::StallForm,
};
use crate::{
    home::participant_menu::participant_menu,
    text::storefronts as texts,
    ui::{Frame, Icon, PageTitle, attempt::use_attempt, loaded, param, query},
};

/// One's own stall.
#[component]
pub fn StallPage() -> impl IntoView {
    loaded(load_stall(param("cohort")), |view| page(view).into_any())
}

fn page(view: StallView) -> impl IntoView {
    let t = texts::texts();
    let saved = query("tersimpan").is_some();
    let here = format!("/a/{}/lapak", view.cohort);
    let picture = view.storefront.clone().map(|storefront| {
        let came_back =
            use_attempt(&upload_address(&storefront)).and_then(|attempt| attempt.errors.into_values().next());
        view! { <PictureForm cohort=view.cohort.clone() storefront picture=view.picture.clone() came_back /> }
    });
    view! {
        <PageTitle text=t.title />
        <Frame menu=participant_menu(&view.cohort, view.unread) here=here>
            <div class="stack">
                <StallHead view=view.clone() />
                {saved
                    .then(|| {
                        view! {
                            <div class="notice" data-tone="good" role="status">
                                <Icon name="check-circle" />
                                <div class="notice-body">
                                    <p>{t.saved}</p>
                                </div>
                            </div>
                        }
                    })}
                <StallForm view=view.clone() />
                {picture}
                <ShareCard name=view.name.clone() shared=view.shared.clone() />
            </div>
        </Frame>
    }
}

/// The stall as it looks now, under its own awning.
#[component]
fn StallHead(view: StallView) -> impl IntoView {
    let t = texts::texts();
    let look = Look::from_key(&view.look).unwrap_or_default().key();
    let named = !view.name.trim().is_empty();
    view! {
        <section class=format!("stall look-{look}")>
            <div class="stall-head">
                {view
                    .picture
                    .map(|src| view! { <img class="list-thumb" src=src alt="" width="64" height="64" /> })}
                <div class="grow">
                    <h1 class="stall-name">{if named { view.name } else { t.title.to_owned() }}</h1>
                    {if named {
                        view! {
                            <p class="list-meta">
                                {(!view.city.trim().is_empty())
                                    .then(|| {
                                        view! {
                                            <span>
                                                <Icon name="pin" />
                                                " "
                                                {view.city}
                                            </span>
                                        }
                                    })}
                                {view
                                    .shared
                                    .map(|_| {
                                        view! {
                                            <span class="badge" data-state="public">
                                                <Icon name="stall" />
                                                {t.public}
                                            </span>
                                        }
                                    })}
                            </p>
                        }
                            .into_any()
                    } else {
                        view! { <p class="soft">{t.lead}</p> }.into_any()
                    }}
                </div>
            </div>
        </section>
    }
}
