//! Pieces that the queue and the review page share.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::TakeDown, review_views::DoneView};
use crate::{
    text::mentor,
    ui::{AreaField, FormFold, Icon, PageScript},
};

/// Lets the phone fetch the next tries ahead, so that they can be reviewed without a line. Plain pages work without it.
#[component]
pub fn FetchAhead() -> impl IntoView {
    view! { <PageScript src="/pasang.js" /> }
}

/// The review that was just saved: tell its participant, or correct it.
#[component]
pub fn Done(
    /// The review.
    done: DoneView,
) -> impl IntoView {
    let t = mentor::texts();
    view! {
        <div class="notice" data-tone="good" role="status">
            <Icon name="check-circle" />
            <div class="notice-body">
                <p class="notice-title">{t.done_for} " " {done.owner.clone()}</p>
                {done.public.then(|| view! { <p>{t.done_public}</p> })}
                <div class="btns">
                    <a class="btn" href=done.tell rel="external noopener" target="_blank">
                        <Icon name="chat" />
                        {t.tell}
                        " "
                        {done.owner}
                        " "
                        {t.tell_by}
                    </a>
                    {done
                        .correct
                        .map(|(href, until)| {
                            view! {
                                <a class="btn btn--quiet" href=href>
                                    {t.correct}
                                    " "
                                    {until}
                                </a>
                            }
                        })}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Takes a public page down, folded so that no tap does it by mistake.
#[component]
pub fn TakeDownForm(
    /// The listing.
    listing: String,
) -> impl IntoView {
    let t = mentor::texts();
    let id = ["reason-", &listing].concat();
    view! {
        <FormFold action=TakeDown::PATH of=("listing", listing) summary=t.take_down class="fold fold--plain">
            <AreaField label=t.take_down_reason name="reason" id=id rows=2 />
            <button class="btn btn--danger" type="submit">
                {t.take_down_now}
            </button>
        </FormFold>
    }
    .into_any()
}
