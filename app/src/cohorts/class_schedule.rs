//! When a class meets: how far it has come, and moving the meetings.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::ChangeSchedule, queries::ScheduleView};
use crate::{
    text::cohorts,
    ui::{HiddenField, PlainForm, TextField, attempt::use_attempt},
};

/// How far the class has come, and its six meetings.
pub(super) fn schedule_card(cohort: &str, schedule: ScheduleView) -> AnyView {
    let t = cohorts::texts();
    let cohort = cohort.to_owned();
    let came_back = use_attempt(ChangeSchedule::PATH).is_some();
    let days = schedule.meetings.into_iter().map(|meeting| {
        view! { <TextField label=meeting.title name=meeting.field kind="date" value=meeting.day maxlength=10 /> }
    });
    view! {
        <section class="card stack" aria-labelledby="jadwal">
            <h2 class="card-title" id="jadwal">
                {t.schedule_title}
            </h2>
            <p>{schedule.taught}</p>
            {schedule.next.map(|next| view! { <p>{t.schedule_next} " " {next}</p> })}
            <details class="fold" open=came_back>
                <summary>{t.schedule_change}</summary>
                <div class="fold-body">
                    <PlainForm action=ChangeSchedule::PATH class="stack">
                        <p class="soft">{t.schedule_hint}</p>
                        <HiddenField name="cohort" value=cohort />
                        {days.collect_view()}
                        <button class="btn btn--wide">{t.schedule_save}</button>
                    </PlainForm>
                </div>
            </details>
        </section>
    }
    .into_any()
}
