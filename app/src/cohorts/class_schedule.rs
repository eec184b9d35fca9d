//! When a class meets: how far it has come, and moving the meetings.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::ChangeSchedule, queries::ScheduleView};
use crate::{
    text::cohorts,
    ui::{FormFold, TextField},
};

/// How far the class has come, and its six meetings.
pub(super) fn schedule_card(cohort: &str, schedule: ScheduleView) -> AnyView {
    let t = cohorts::texts();
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
            <FormFold action=ChangeSchedule::PATH of=("cohort", cohort.to_owned()) summary=t.schedule_change>
                <p class="soft">{t.schedule_hint}</p>
                <div class="stack" lang="id">
                    {days.collect_view()}
                </div>
                <button class="btn btn--wide">{t.schedule_save}</button>
            </FormFold>
        </section>
    }
    .into_any()
}
