use domain::storefronts::Look;
use leptos::prelude::*;

use super::{
    picture_form::{PictureForm, upload_address},
    queries::{StallView, load_helped_stall, load_stall},
    share_card::ShareCard,
    stall_form::StallForm,
};
use crate::{
    home::participant_menu::participant_menu,
    text::storefronts as texts,
    ui::{Frame, Icon, PageTitle, attempt::use_attempt, helped_line, helping_line, loaded, param, query},
};

/// One's own stall.
#[component]
pub fn StallPage() -> impl IntoView {
    loaded(load_stall(param("cohort")), |view| page(view).into_any())
}

/// `/a/{cohort}/orang/{account}/lapak`: a participant's stall, for whoever helps to fill it in (*Isi bersama*).
#[component]
pub fn HelpedStallPage() -> impl IntoView {
    loaded(load_helped_stall(param("cohort"), param("account")), |view| {
        helped_page(view).into_any()
    })
}

fn helped_page(view: StallView) -> impl IntoView {
    let t = texts::texts();
    let back = view
        .helping
        .as_ref()
        .map(|helping| helping.back.clone())
        .unwrap_or_default();
    view! {
        <PageTitle text=t.title />
        <Frame back=back bar_title=t.title>
            <div class="stack">
                {view
                    .helping
                    .clone()
                    .map(|helping| helping_line(&helping.whom, helping.picture, &helping.back))}
                <StallHead view=view.clone() />
                {saved_notice()}
                <StallForm view=view.clone() />
                {picture(&view)}
            </div>
        </Frame>
    }
}

fn saved_notice() -> Option<AnyView> {
    query("tersimpan").map(|_| {
        view! {
            <div class="notice" data-tone="good" role="status">
                <Icon name="check-circle" />
                <div class="notice-body">
                    <p>{texts::texts().saved}</p>
                </div>
            </div>
        }
        .into_any()
    })
}

fn picture(view: &StallView) -> Option<AnyView> {
    let storefront = view.storefront.clone()?;
    let came_back = use_attempt(&upload_address(&storefront)).and_then(|attempt| attempt.errors.into_values().next());
    let (page, picture) = (view.page(), view.picture.clone());
    Some(view! { <PictureForm page storefront picture came_back /> }.into_any())
}

fn page(view: StallView) -> impl IntoView {
    let t = texts::texts();
    let here = format!("/a/{}/lapak", view.cohort);
    view! {
        <PageTitle text=t.title />
        <Frame menu=participant_menu(&view.cohort, view.unread) here=here>
            <div class="stack">
                <StallHead view=view.clone() />
                {saved_notice()}
                {view.helped.clone().map(|(by, ago)| helped_line(&by, &ago))}
                <StallForm view=view.clone() />
                {picture(&view)}
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
