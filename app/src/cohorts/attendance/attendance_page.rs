use domain::cohorts::Attendance;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::MarkAttendance,
    queries::{AttendanceView, EXCUSED, HERE, PresenceView, WAS, load_meeting},
};
use crate::{
    text::evening,
    ui::{Avatar, FormScope, Frame, HiddenField, Icon, PageTitle, PlainForm, Width, loaded, param},
};

/// `/o/{cohort}/hadir/{module}`: who is here, for an organizer.
#[component]
pub fn OrganizerAttendancePage() -> impl IntoView {
    loaded(load_meeting(param("cohort"), param("module")), |view| page(view, true))
}

/// `/a/{cohort}/hadir/{module}`: the same for a mentor.
#[component]
pub fn MentorAttendancePage() -> impl IntoView {
    loaded(load_meeting(param("cohort"), param("module")), |view| page(view, false))
}

fn page(view: AttendanceView, organizer: bool) -> AnyView {
    let t = evening::texts();
    let (base, back) = if organizer {
        (format!("/o/{}", view.id), format!("/o/{}", view.id))
    } else {
        (format!("/a/{}", view.id), format!("/a/{}/peserta", view.id))
    };
    let tab = |tab: super::queries::MeetingTab| {
        let href = format!("{base}/hadir/{}", tab.number);
        let label = format!("{} {}", t.meeting, tab.number);
        view! {
            <a class="tab" href=href aria-label=label aria-current=tab.here.then_some("page")>
                {tab.number}
            </a>
        }
    };
    let tabs = view.tabs.iter().cloned().map(tab).collect_view();
    let paper = format!("{base}/cetak/hadir/{}", view.number);
    view! {
        <PageTitle text=t.attendance />
        <Frame back=back bar_title=view.name.clone() width=Width::Wide>
            <div class="page-head">
                <h1>{t.attendance}</h1>
                <p>{view.title.clone()}</p>
                <p class="soft">{view.day.clone()}</p>
            </div>
            <div class="stack">
                <nav class="tabs" aria-label=t.meetings>
                    {tabs}
                </nav>
                <p role="status">{view.counts.join(", ")}</p>
                {view.last.clone().map(|last| view! { <p class="soft small">{last}</p> })}
                {if view.people.is_empty() {
                    view! { <p class="soft">{t.nobody}</p> }.into_any()
                } else {
                    list(view.id, view.number, view.people)
                }}
                <p class="soft">{t.guests}</p>
                <p>
                    <a class="btn" href=paper>
                        <Icon name="print" />
                        {t.print_attendance}
                    </a>
                </p>
            </div>
        </Frame>
    }
    .into_any()
}

fn list(cohort: String, number: u8, people: Vec<PresenceView>) -> AnyView {
    let t = evening::texts();
    view! {
        <PlainForm action=MarkAttendance::PATH>
            <HiddenField name="cohort" value=cohort />
            <input type="hidden" name="module" value=number />
            <p>{t.tap_lead}</p>
            <ul class="presence">{people.into_iter().map(tile).collect_view()}</ul>
            <div class="actionbar btns">
                <button class="btn btn--primary btn--wide" name="do" value="save">
                    <Icon name="check" />
                    {t.save}
                </button>
                <button class="btn btn--wide" name="do" value="rest">
                    {t.save_rest}
                </button>
            </div>
        </PlainForm>
    }
    .into_any()
}

/// A picture to tap and a box for *izin*. A form that came back shows what was tapped.
fn tile(person: PresenceView) -> AnyView {
    let t = evening::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let [here, excused, was] = [HERE, EXCUSED, WAS].map(|part| format!("{part}{}", person.membership));
    let came_back = scope.value(&was);
    let ticked = |name: &str, state| match came_back {
        Some(_) => scope.value(name).is_some(),
        None => person.state == Some(state),
    };
    let (is_here, is_excused) = (
        ticked(&here, Attendance::Present),
        ticked(&excused, Attendance::Excused),
    );
    let noted = person.state.map_or("", Attendance::code).to_owned();
    let note = match person.state {
        Some(Attendance::Absent) => Some(t.is_absent),
        None if person.later => Some(t.joined_later),
        _ => None,
    };
    let label = format!("{}: {}", t.excused, person.greeting);
    view! {
        <li class="presence-tile">
            <input type="hidden" name=was value=came_back.unwrap_or(noted) />
            <label class="avatar-pick">
                <input class="choice-input" type="checkbox" name=here value="ya" checked=is_here />
                <span class="avatar-face">
                    <Avatar picture=person.picture class="" />
                    {person.greeting}
                </span>
            </label>
            <label class="check presence-excused">
                <input type="checkbox" name=excused value="ya" checked=is_excused aria-label=label />
                <span class="check-text">{t.excused}</span>
            </label>
            {note.map(|note| view! { <p class="soft small">{note}</p> })}
        </li>
    }
    .into_any()
}
