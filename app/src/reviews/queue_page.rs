use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::MarkChangeSeen,
    queries::load_queue,
    queue_parts::{Done, FetchAhead, TakeDownForm},
    review_views::{ChangeRow, QueueRow, QueueView},
    reviews_page::thumb,
};
use crate::{
    home::mentor_menu::mentor_menu,
    text::{mentor, reviews},
    ui::{Avatar, Frame, Icon, Me, PageTitle, PlainForm, Width, loaded, param, query},
};

/// The mentors' queue, the longest waiting first, and what changed after publishing.
#[component]
pub fn QueuePage() -> impl IntoView {
    let done = query("selesai").unwrap_or_default();
    loaded(load_queue(param("cohort"), done), page)
}

fn page(page: QueueView) -> AnyView {
    let t = mentor::texts();
    let count = page.rows.len();
    let list = if count == 0 {
        view! {
            <div class="empty">
                <img class="drawing" src="/drawings/antrean-kosong.svg" alt="" width="240" height="180" />
                <p class="empty-title">{t.queue_empty}</p>
                <p class="soft">{t.queue_empty_help}</p>
            </div>
        }
        .into_any()
    } else {
        let (first, others): (Vec<_>, Vec<_>) = page.rows.into_iter().partition(|row| row.first);
        view! {
            {(!first.is_empty()).then(|| view! { <ul class="list">{first.into_iter().map(row).collect_view()}</ul> })}
            {(!others.is_empty())
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="lain">
                            <h2 id="lain">{t.others}</h2>
                            <ul class="list">{others.into_iter().map(row).collect_view()}</ul>
                        </section>
                    }
                })}
        }
        .into_any()
    };
    let cohort = page.cohort.clone();
    let (picture, name) = (page.my_picture, page.my_name);
    view! {
        <PageTitle text=t.queue_title />
        <Frame
            menu=mentor_menu(&cohort, page.unconfirmed)
            here=["/a/", &cohort, "/antrean"].concat()
            width=Width::Wide
            aside=move || view! { <Me picture name=name.clone() /> }
        >
            {page.own_phone.then(|| view! { <FetchAhead /> })}
            <div class="page-head">
                <p class="soft">{page.cohort_name}</p>
                <h1>{t.queue_title}</h1>
                {(count > 0).then(|| view! { <p class="soft">{count.to_string()} " " {t.queue_lead}</p> })}
            </div>
            <div class="stack">
                {page.done.map(|done| view! { <Done done /> })} {list}
                {(!page.changes.is_empty())
                    .then(|| {
                        view! {
                            <section class="stack" aria-labelledby="diubah">
                                <h2 id="diubah">{t.changes}</h2>
                                <p class="soft">{t.changes_help}</p>
                                <ul class="list">
                                    {page
                                        .changes
                                        .into_iter()
                                        .map(|change| view! { <Change change cohort=cohort.clone() /> })
                                        .collect_view()}
                                </ul>
                            </section>
                        }
                    })}
            </div>
        </Frame>
    }
    .into_any()
}

fn row(row: QueueRow) -> AnyView {
    let t = mentor::texts();
    let title = if row.title.trim().is_empty() {
        reviews::texts().untitled.to_owned()
    } else {
        row.title
    };
    let open = if row.mine {
        Some(t.mine.to_owned())
    } else if row.opened_by.is_empty() {
        None
    } else {
        Some([t.opened_by, " ", &row.opened_by].concat())
    };
    view! {
        <li class="list-row">
            {thumb(row.cover)} <div class="list-body">
                <a class="list-link" href=row.href>
                    {title}
                </a>
                <p class="list-meta">
                    <span class="person">
                        <Avatar picture=row.owner_picture class="avatar avatar--small" />
                        {row.owner}
                    </span>
                    {(!row.of.is_empty()).then(|| view! { <span>{[t.of, " ", &row.of].concat()}</span> })}
                    <span>{t.try_word} " " {row.number}</span>
                    <span class="waited" data-late=row.late.then_some("")>
                        <Icon name="clock" />
                        {row.waited}
                    </span>
                    {row
                        .disputed
                        .then(|| {
                            view! {
                                <span class="badge" data-state="special">
                                    <Icon name="tag" />
                                    {t.disputed}
                                </span>
                            }
                        })}
                    {open
                        .map(|open| {
                            view! {
                                <span class="badge" data-state="review">
                                    <Icon name="eye" />
                                    {open}
                                </span>
                            }
                        })}
                </p>
            </div> <Icon name="arrow-right" />
        </li>
    }
    .into_any()
}

#[component]
fn Change(change: ChangeRow, cohort: String) -> impl IntoView {
    let t = mentor::texts();
    view! {
        <li class="list-row">
            <div class="list-body stack-tight">
                <p>
                    <b lang="id">{change.title}</b>
                </p>
                <p class="list-meta">
                    <span>{change.what}</span>
                    <span>{change.when}</span>
                </p>
                <div class="row">
                    {change
                        .path
                        .map(|path| {
                            view! {
                                <a class="btn btn--small" href=path rel="external">
                                    <Icon name="eye" />
                                    {t.look}
                                </a>
                            }
                        })}
                    <PlainForm action=MarkChangeSeen::PATH class="">
                        <input type="hidden" name="cohort" value=cohort />
                        <input type="hidden" name="change" value=change.id />
                        <button class="btn btn--small" type="submit">
                            <Icon name="check" />
                            {t.seen}
                        </button>
                    </PlainForm>
                </div>
                <TakeDownForm listing=change.listing />
            </div>
        </li>
    }
    .into_any()
}
