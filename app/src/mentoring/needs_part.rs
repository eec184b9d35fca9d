//! Who waits and who is silent, on the mentors' page of a class; and the organizer's way to the split.

use leptos::prelude::*;

use super::views::{NeedView, NeedsView};
use crate::{
    text::mentoring,
    ui::{Avatar, Icon},
};

/// Every participant, whoever needs a word most first.
#[component]
pub(crate) fn NeedsPart(
    /// What storage knows of them.
    needs: NeedsView,
) -> impl IntoView {
    let t = mentoring::texts();
    if needs.rows.is_empty() {
        return ().into_any();
    }
    let cohort = needs.cohort.clone();
    let hand_over = ["/a/", &cohort, "/alih"].concat();
    view! {
        <section class="stack" aria-labelledby="butuh">
            <h2 id="butuh">{t.needs}</h2>
            <ul class="list">{needs.rows.into_iter().map(|one| row(&cohort, one)).collect_view()}</ul>
            {needs
                .can_hand_over
                .then(|| {
                    view! {
                        <p>
                            <a class="btn" href=hand_over>
                                <Icon name="switch-person" />
                                {t.hand_over}
                            </a>
                        </p>
                    }
                })}
        </section>
    }
    .into_any()
}

fn row(cohort: &str, one: NeedView) -> AnyView {
    let t = mentoring::texts();
    let whose = match (one.mine, one.mentor.is_empty()) {
        (true, _) => t.mine.to_owned(),
        (_, true) => t.of_all.to_owned(),
        _ => [t.of, " ", &one.mentor].concat(),
    };
    let own = ["/a/", cohort, "/orang/", &one.person.account].concat();
    let notes = [&own, "/catatan"].concat();
    let whom = one.person.greeting.clone();
    let badge = |state: &'static str, icon: &'static str, words: [&str; 2]| {
        view! {
            <span class="badge" data-state=state>
                <Icon name=icon />
                {words.join(" ")}
            </span>
        }
    };
    let waits = (!one.waiting.is_empty()).then(|| {
        let state = if one.overdue { "improve" } else { "waiting" };
        badge(state, "clock", [t.waits, &one.waiting])
    });
    let silent = (!one.silent.is_empty()).then(|| badge("draft", "info", [t.silent, &one.silent]));
    let review = (!one.review.is_empty()).then(|| {
        view! {
            <a class="btn btn--small" href=one.review>
                <Icon name="eye" />
                {t.review}
                <span class="sr-only">" " {whom.clone()}</span>
            </a>
        }
    });
    view! {
        <li class="list-row list-row--wrap">
            <Avatar picture=one.person.picture class="avatar" />
            <div class="list-body">
                <a class="list-link person-name" href=own>
                    {one.person.greeting}
                </a>
                <p class="list-meta">{waits} {silent} <span>{whose}</span> <span>{t.active} " " {one.active}</span></p>
                {one.handed.map(handed)}
                <div class="row list-act">
                    {review}
                    <a class="btn btn--small" href=one.greet rel="external noopener" target="_blank">
                        <Icon name="chat" />
                        {t.greet}
                        <span class="sr-only">" " {whom.clone()}</span>
                    </a>
                    <a class="btn btn--small btn--quiet" href=notes>
                        <Icon name="edit" />
                        {t.notes}
                        <span class="sr-only">" " {whom}</span>
                    </a>
                </div>
            </div>
        </li>
    }
    .into_any()
}

fn handed((from, note): (String, String)) -> AnyView {
    let t = mentoring::texts();
    view! {
        <div class="remark">
            {(!from.is_empty()).then(|| view! { <p class="remark-from">{[t.handed, " ", &from].concat()}</p> })}
            {(!note.is_empty()).then(|| view! { <p class="prewrap">{note}</p> })}
        </div>
    }
    .into_any()
}

/// How the split stands, with the way to it. `without` is how many have no mentor; nothing before a split was begun.
pub(crate) fn mentors_card(cohort: &str, without: Option<usize>) -> AnyView {
    let t = mentoring::texts();
    let state = match without {
        None => t.not_split.to_owned(),
        Some(0) => t.all_cared.to_owned(),
        Some(without) => [&without.to_string(), " ", t.without].concat(),
    };
    let missing = without.is_some_and(|without| without > 0);
    view! {
        <section class="card stack" aria-labelledby="bagi">
            <h2 class="card-title" id="bagi">
                {t.assign_title}
            </h2>
            <p class=if missing { "notice" } else { "soft" } data-tone=missing.then_some("care")>
                {state}
            </p>
            <a class="btn btn--wide" href=["/o/", cohort, "/pendamping"].concat()>
                <Icon name="people" />
                {t.assign_title}
            </a>
        </section>
    }
    .into_any()
}
