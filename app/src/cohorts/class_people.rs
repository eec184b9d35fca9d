//! The people of a class, confirming them, and helping them back in.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{ConfirmMembers, IssueNewPhoneCode, IssuePinCode},
    queries::MemberView,
};
use crate::{
    text::cohorts,
    ui::{Avatar, ButtonForm, Icon},
};

/// Participants, those who wait first, then the mentors.
pub(super) fn people(cohort: &str, members: Vec<MemberView>) -> AnyView {
    let t = cohorts::texts();
    let (mentors, participants): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| member.mentor);
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
                    list(cohort, participants)
                }}
            </section>
            <section class="stack" aria-labelledby="pendamping">
                <h2 id="pendamping">{t.mentors_title} " (" {mentors.len()} ")"</h2>
                {if mentors.is_empty() {
                    view! { <p class="soft">{t.mentors_none}</p> }.into_any()
                } else {
                    list(cohort, mentors)
                }}
            </section>
        </div>
    }
    .into_any()
}

fn confirm_all(cohort: &str, waiting: usize) -> AnyView {
    let label = format!("{} ({waiting})", cohorts::texts().confirm_all);
    let fields = vec![("cohort", cohort.to_owned())];
    view! { <ButtonForm action=ConfirmMembers::PATH fields=fields icon="check" label=label /> }.into_any()
}

fn list(cohort: &str, members: Vec<MemberView>) -> AnyView {
    view! { <ul class="list">{members.into_iter().map(|one| member(cohort, one)).collect_view()}</ul> }.into_any()
}

fn member(cohort: &str, member: MemberView) -> AnyView {
    let t = cohorts::texts();
    let of = |name, value: &str| vec![("cohort", cohort.to_owned()), (name, value.to_owned())];
    let confirm = member.waiting.then(|| {
        let (fields, whom) = (of("member", &member.membership), member.greeting.clone());
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
    let help = (!member.mentor).then(|| help(of("account", &member.account), &member.greeting));
    view! {
        <li class="list-row list-row--wrap">
            <Avatar picture=member.picture class="avatar" />
            <div class="list-body">
                <p class="person-name">{member.greeting}</p>
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
                        })} <span>{t.joined} " " {member.joined}</span>
                </p>
            </div>
            {confirm}
            {help}
        </li>
    }
    .into_any()
}

fn help(fields: Vec<(&'static str, String)>, whom: &str) -> AnyView {
    let t = cohorts::texts();
    let (again, whom) = (fields.clone(), whom.to_owned());
    view! {
        <details class="fold fold--plain list-more">
            <summary>{t.help_member} <span class="sr-only">" " {whom.clone()}</span></summary>
            <div class="fold-body stack-tight">
                <p class="soft small">{t.help_hint}</p>
                <div class="row">
                    <ButtonForm
                        action=IssueNewPhoneCode::PATH
                        fields=fields
                        icon="phone"
                        label=t.new_phone
                        whom=whom.clone()
                    />
                    <ButtonForm action=IssuePinCode::PATH fields=again icon="key" label=t.forgot_pin whom=whom />
                </div>
            </div>
        </details>
    }
    .into_any()
}
