use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::WithdrawListing, views::WaitingView};
use crate::{
    text::reviews,
    ui::{Icon, PlainForm},
};

/// While a try waits: where it is, telling the mentor, and taking it back until it is opened.
#[component]
pub fn Waiting(
    /// The try.
    waiting: WaitingView,
) -> impl IntoView {
    let t = reviews::texts();
    let reading = if !waiting.opened_by.is_empty() {
        [t.step_open, " ", &waiting.opened_by].concat()
    } else if waiting.opened {
        t.step_opened.to_owned()
    } else {
        t.step_waiting.to_owned()
    };
    view! {
        <div class="center stack-tight">
            <img class="drawing" src="/drawings/menunggu.svg" alt="" width="240" height="180" />
            <h2>{t.waiting_title}</h2>
            <p class="soft">{t.waiting_help}</p>
        </div>
        <ol class="track card">
            <li class="track-step" data-step="done">
                {t.step_sent} ", " {waiting.sent} " (" {waiting.since} ")"
            </li>
            <li class="track-step" aria-current="step">
                {reading}
            </li>
            <li class="track-step">{t.step_reviewed}</li>
            <li class="track-step">{t.step_public}</li>
        </ol>
        <a
            class=if waiting.changed { "btn btn--wide" } else { "btn btn--primary btn--wide" }
            href=waiting.tell
            rel="external noopener"
            target="_blank"
        >
            <Icon name="chat" />
            {t.tell_mentor}
        </a>
        {if waiting.opened {
            view! { <p class="soft">{t.no_withdraw}</p> }.into_any()
        } else {
            view! {
                <PlainForm action=WithdrawListing::PATH class="stack-tight">
                    <input type="hidden" name="submission" value=waiting.submission.clone() />
                    <button class="btn btn--wide" type="submit">
                        <Icon name="undo" />
                        {t.withdraw}
                    </button>
                </PlainForm>
            }
                .into_any()
        }}
    }
    .into_any()
}
