use leptos::prelude::*;

use super::{
    queries::list_reviews,
    views::{ReviewRow, ReviewsView},
};
use crate::{
    home::participant_menu::participant_menu,
    text::reviews,
    ui::{Frame, Icon, PageTitle, StateBadge, loaded, param},
};

/// One's own listings that were sent, with unread marks.
#[component]
pub fn ReviewsPage() -> impl IntoView {
    loaded(list_reviews(param("cohort")), page)
}

fn page(page: ReviewsView) -> AnyView {
    let t = reviews::texts();
    let listings = ["/a/", &page.cohort, "/barang"].concat();
    let here = ["/a/", &page.cohort, "/ulasan"].concat();
    let menu = participant_menu(&page.cohort, page.unread);
    let list = if page.rows.is_empty() {
        view! {
            <div class="empty">
                <img class="drawing" src="/drawings/menunggu.svg" alt="" width="240" height="180" />
                <p class="empty-title">{t.list_empty}</p>
                <p class="soft">{t.list_empty_help}</p>
                <a class="btn btn--primary btn--wide" href=listings>
                    {t.to_listings}
                </a>
            </div>
        }
        .into_any()
    } else {
        view! { <ul class="list">{page.rows.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! {
        <PageTitle text=t.list_title />
        <Frame menu=menu here=here>
            <div class="page-head">
                <h1>{t.list_title}</h1>
                <p class="soft">{t.list_lead}</p>
            </div>
            {list}
        </Frame>
    }
    .into_any()
}

fn row(row: ReviewRow) -> AnyView {
    let t = reviews::texts();
    let title = if row.title.trim().is_empty() {
        t.untitled.to_owned()
    } else {
        row.title
    };
    view! {
        <li class=if row.unread { "list-row list-row--new" } else { "list-row" }>
            {thumb(row.cover)} <div class="list-body">
                <a class="list-link" href=row.href>
                    {title}
                </a>
                <p class="list-meta">
                    <StateBadge state=row.state />
                    {row.unread.then(|| view! { <span class="dot">{t.unread}</span> })}
                </p>
            </div> <Icon name="arrow-right" />
        </li>
    }
    .into_any()
}

/// The cover in a list, or a box where there is none.
pub fn thumb(cover: Option<String>) -> AnyView {
    match cover {
        Some(src) => {
            view! { <img class="list-thumb" src=src alt="" width="64" height="64" loading="lazy" /> }.into_any()
        }
        None => view! {
            <span class="list-thumb list-thumb--none">
                <Icon name="box" />
            </span>
        }
        .into_any(),
    }
}
