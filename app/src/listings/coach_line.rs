use leptos::prelude::*;

use super::advice::{Advice, Answer, NO};
#[cfg(feature = "ssr")]
use super::desk::Desk;
use crate::{text::desk, ui::Icon};

/// The place of the coach's line directly under a field; empty while the coach is silent (decision 18).
#[cfg(feature = "ssr")]
#[component]
pub fn CoachLine(
    /// The editor.
    desk: StoredValue<Desk>,
    /// The coach's name of the field.
    field: &'static str,
) -> impl IntoView {
    let id = [field, "-c"].concat();
    let advice = desk.with_value(|desk| desk.advice(field, false));
    view! {
        <div id=id role="status">
            {advice.map(advice_view)}
        </div>
    }
}

/// The line itself.
pub fn advice_view(advice: Advice) -> impl IntoView {
    let Advice {
        tone,
        icon,
        text,
        checked,
        answers,
        how,
    } = advice;
    view! {
        <div class="coach" data-tone=(!tone.is_empty()).then_some(tone)>
            <Icon name=icon />
            <p class="coach-text" lang=checked.then_some("id")>
                {text}
            </p>
            {(!answers.is_empty())
                .then(|| {
                    view! { <div class="coach-act">{answers.into_iter().map(answer_view).collect::<Vec<_>>()}</div> }
                })}
            {(!how.is_empty()).then(|| how_view(how))}
        </div>
    }
}

/// How to mend it, folded.
pub fn how_view(how: String) -> impl IntoView {
    view! {
        <details class="fold fold--plain">
            <summary>{desk::texts().how}</summary>
            <div class="fold-body" lang="id">
                <p>{how}</p>
            </div>
        </details>
    }
}

fn answer_view(answer: Answer) -> impl IntoView {
    let class = if answer.wish == NO {
        "btn btn--small btn--quiet"
    } else {
        "btn btn--small"
    };
    let value = answer.value();
    view! {
        <button class=class type="submit" name="do" value=value>
            {(!answer.icon.is_empty()).then(|| view! { <Icon name=answer.icon /> })}
            {answer.word}
        </button>
    }
}
