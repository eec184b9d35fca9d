//! The people of a class, and confirming them. Everything else is on the page of each.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::ConfirmMembers,
    people::removed_list,
    queries::{MemberView, RemovedView},
};
use crate::{
    text::{cohorts, people as texts},
    ui::{Avatar, ButtonForm, Icon},
};

/// Participants, those who wait first and those who stopped apart, then the mentors, then those who were taken out.
/// `side` is the first part of the address: `o` for organizers, `a` for mentors.
pub(super) fn people(cohort: &str, side: &str, members: Vec<MemberView>, removed: Vec<RemovedView>) -> AnyView {
    let t = cohorts::texts();
    let (mentors, participants): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| member.mentor);
    let (stopped, participants): (Vec<_>, Vec<_>) =
        participants.into_iter().partition(|member| member.stopped.is_some());
    let waiting = participants.iter().filter(|member| member.waiting).count();
    view! {
        <div class="stack-loose">
            <section class="stack" aria-labelledby="anggota">
                <div class="row row--between">
                    <h2 id="anggota">{t.members_title} " (" {participants.len()} ")"</h2>
                    {(waiting > 0).then(|| confirm_all(cohort, waiting))}
                </div>
                {if participants.is_empty() {
                    view! { <p class="soft">{t.members_none}</p> }.into_any()
                } else {
                    list(cohort, side, participants)
                }}
            </section>
            {(!stopped.is_empty())
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="berhenti">
                            <h2 id="berhenti">{texts::texts().stopped} " (" {stopped.len()} ")"</h2>
                            {list(cohort, side, stopped)}
                        </section>
                    }
                })}
            <section class="stack" aria-labelledby="pendamping">
                <h2 id="pendamping">{t.mentors_title} " (" {mentors.len()} ")"</h2>
                {if mentors.is_empty() {
                    view! { <p class="soft">{t.mentors_none}</p> }.into_any()
                } else {
                    list(cohort, side, mentors)
                }}
            </section>
            {removed_list(cohort, removed)}
        </div>
    }
    .into_any()
}

fn confirm_all(cohort: &str, waiting: usize) -> AnyView {
    let label = format!("{} ({waiting})", cohorts::texts().confirm_all);
    let fields = vec![("cohort", cohort.to_owned())];
    view! { <ButtonForm action=ConfirmMembers::PATH fields=fields icon="check" label=label /> }.into_any()
}

fn list(cohort: &str, side: &str, members: Vec<MemberView>) -> AnyView {
    view! { <ul class="list">{members.into_iter().map(|one| member(cohort, side, one)).collect_view()}</ul> }.into_any()
}

fn member(cohort: &str, side: &str, member: MemberView) -> AnyView {
    let t = cohorts::texts();
    let of = |name, value: &str| vec![("cohort", cohort.to_owned()), (name, value.to_owned())];
    let confirm = member.waiting.then(|| {
        let (fields, whom) = (of("member", &member.membership), member.told.clone());
        view! {
            <div class="list-act">
                <ButtonForm
                    action=ConfirmMembers::PATH
                    fields=fields
                    icon="check"
                    label=t.confirm
                    whom=whom
                    class="btn btn--small"
                />
            </div>
        }
    });
    let href = format!("/{side}/{cohort}/orang/{}", member.account);
    view! {
        <li class="list-row list-row--wrap">
            <Avatar picture=member.picture class="avatar" />
            <div class="list-body">
                <a class="list-link person-name" href=href>
                    {member.greeting}
                </a>
                <p class="list-meta">
                    {member
                        .waiting
                        .then(|| {
                            view! {
                                <span class="badge" data-state="waiting">
                                    <Icon name="clock" />
                                    {t.waiting}
                                </span>
                            }
                        })} {member.stopped.map(|reason| view! { <span class="badge">{reason}</span> })}
                    <span>{t.joined} " " {member.joined}</span>
                </p>
            </div>
            {confirm}
        </li>
    }
    .into_any()
}
