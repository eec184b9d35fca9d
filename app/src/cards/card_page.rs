use leptos::prelude::*;

use super::queries::{CardPageView, load_card_page};
use crate::{
    text::cards as texts,
    ui::{Frame, Icon, PageTitle, loaded, param},
};

/// `/a/{cohort}/barang/{listing}/kartu`: both pictures and the text of a sale card.
#[component]
pub fn CardPage() -> impl IntoView {
    loaded(load_card_page(param("cohort"), param("listing")), page)
}

fn page(view: CardPageView) -> AnyView {
    let t = texts::texts();
    let base = format!("/a/{}/barang/{}", view.cohort, view.listing);
    let title = view.title.clone();
    let content = if title.is_empty() {
        nothing_yet(&base)
    } else {
        ready(&base, view)
    };
    view! {
        <PageTitle text=t.title />
        <Frame back=format!("{base}/kirim") bar_title=t.title>
            <div class="page-head">
                <h1>{if title.is_empty() { t.title.to_owned() } else { title }}</h1>
                <p class="soft">{t.lead}</p>
            </div>
            {content}
        </Frame>
    }
    .into_any()
}

fn nothing_yet(base: &str) -> AnyView {
    let t = texts::texts();
    view! {
        <div class="empty">
            <img class="drawing" src="/drawings/kosong-barang.svg" alt="" width="240" height="180" />
            <p>{t.no_title}</p>
            <a class="btn btn--primary" href=base.to_owned()>
                <Icon name="edit" />
                {t.edit}
            </a>
        </div>
    }
    .into_any()
}

fn ready(base: &str, view: CardPageView) -> AnyView {
    let t = texts::texts();
    let src = |file: &str| format!("{base}/kartu/{file}?v={}", view.version);
    let no_photo = (!view.photo).then(|| {
        view! {
            <div class="notice">
                <Icon name="camera" />
                <div class="notice-body">
                    <p>{t.no_photo}</p>
                    <a href=base.to_owned()>{t.add_photo}</a>
                </div>
            </div>
        }
    });
    let not_public = (!view.public).then(|| view! { <p class="soft small">{t.not_public}</p> });
    view! {
        <div class="stack">
            {no_photo}
            <section class="card stack-tight" aria-labelledby="kartu-status">
                <h2 class="card-title" id="kartu-status">
                    {t.status}
                </h2>
                <img class="sale-card" src=src("status.jpg") alt=t.status_alt width="1080" height="1920" />
                <a class="btn btn--primary btn--wide" href=src("status.jpg") download="kartu-status.jpg" rel="external">
                    <Icon name="gallery" />
                    {t.save}
                </a>
                <p class="soft small">{t.how}</p>
            </section>
            <section class="card stack-tight" aria-labelledby="kartu-persegi">
                <h2 class="card-title" id="kartu-persegi">
                    {t.square}
                </h2>
                <img
                    class="sale-card"
                    src=src("persegi.jpg")
                    alt=t.square_alt
                    width="1080"
                    height="1080"
                    loading="lazy"
                />
                <a class="btn btn--wide" href=src("persegi.jpg") download="kartu-jualan.jpg" rel="external">
                    <Icon name="gallery" />
                    {t.save}
                </a>
            </section>
            <section class="card stack-tight" aria-labelledby="kartu-tulisan">
                <h2 class="card-title" id="kartu-tulisan">
                    {t.text}
                </h2>
                <p class="message" lang="id">
                    {view.text}
                </p>
                <a class="btn btn--wide" href=view.send rel="external noopener" target="_blank">
                    <Icon name="chat" />
                    {t.send}
                </a>
                <p class="soft small">{t.text_how}</p>
            </section>
            {not_public}
        </div>
    }
    .into_any()
}
