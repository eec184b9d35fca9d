use domain::listings::NextStep;
use leptos::prelude::*;

use super::queries::ParticipantHomeView;
use crate::{listings::own::NewListingForm, text::participant as texts, ui::Icon};

/// Characters of a title that stand in a heading before it is cut.
const TITLE_SHOWN: usize = 60;

/// The one next step, with its one button.
#[component]
pub(super) fn StepCard(view: ParticipantHomeView) -> impl IntoView {
    let t = texts::texts();
    let cohort = view.cohort;
    let (title, help, button) = match view.step {
        NextStep::ReadReview(_) => (t.read_title, t.read_help, t.read_button),
        NextStep::Improve(_) => (t.improve_title, t.improve_help, t.improve_button),
        NextStep::Mend(_) => (t.mend_title, t.mend_help, t.mend_button),
        NextStep::MakeStall => (t.stall_title, t.stall_help, t.stall_button),
        NextStep::AddFirst => (t.first_title, t.first_help, t.add_first),
        NextStep::Publish(_) => (t.publish_title, t.publish_help, t.publish_button),
        NextStep::Continue(_) => (t.continue_title, t.continue_help, t.continue_button),
        NextStep::Resend(_) => (t.resend_title, t.resend_help, t.resend_button),
        NextStep::Wait(_) => (t.wait_title, t.wait_help, t.wait_button),
        NextStep::Share => (t.share_title, t.share_help, t.share_button),
    };
    let mentor = if view.step_mentor.is_empty() {
        t.a_mentor.to_owned()
    } else {
        view.step_mentor
    };
    let title = title
        .replace("{mentor}", &mentor)
        .replace("{title}", &shown(&view.step_title));
    let href = match view.step {
        NextStep::ReadReview(id) | NextStep::Mend(id) | NextStep::Publish(id) | NextStep::Wait(id) => {
            format!("/a/{cohort}/barang/{id}/kirim")
        }
        NextStep::Improve(id) | NextStep::Continue(id) | NextStep::Resend(id) => format!("/a/{cohort}/barang/{id}"),
        NextStep::MakeStall => format!("/a/{cohort}/lapak"),
        NextStep::Share => format!("/a/{cohort}/lapak#bagikan"),
        NextStep::AddFirst => String::new(),
    };
    view! {
        <section class="card card--stall" aria-labelledby="lanjut">
            <p class="card-kicker">
                <Icon name="next" />
                {t.next_step}
            </p>
            <h2 class="card-title" id="lanjut">
                {title}
            </h2>
            <p class="soft">{help}</p>
            {if href.is_empty() {
                view! { <NewListingForm cohort new_key=view.new_key label=button primary=true /> }.into_any()
            } else {
                view! {
                    <a class="btn btn--primary btn--wide" href=href>
                        {button}
                    </a>
                }
                    .into_any()
            }}
        </section>
    }
}

/// A title as it stands in a sentence.
fn shown(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        return texts::texts().untitled_inline.to_owned();
    }
    match title.char_indices().nth(TITLE_SHOWN) {
        Some((end, _)) => {
            let cut = title.get(..end).unwrap_or(title).trim_end();
            format!("{cut}…")
        }
        None => title.to_owned(),
    }
}
