//! What can be done about somebody's place, each thing in a form of its own.

use domain::cohorts::StopReason;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{BringBackMember, IssuePassword, MoveMember, RemoveMember, ReturnMember, StopMember},
    queries::{HelpedListing, PersonPageView, WorkView},
};
use crate::{
    cohorts::{
        actions::{ConfirmMembers, IssueNewPhoneCode, IssuePinCode},
        queries::RemovedView,
    },
    text::{cohorts, participant, people},
    ui::{Avatar, ButtonForm, Choice, ChoiceField, FormFold, FormScope, HiddenField, Icon, StateBadge},
};

fn of(view: &PersonPageView) -> Vec<(&'static str, String)> {
    vec![("cohort", view.cohort.clone()), ("account", view.account.clone())]
}

/// The one obvious thing to do about somebody who waits.
pub(super) fn confirm(view: &PersonPageView) -> Option<AnyView> {
    let fields = vec![("cohort", view.cohort.clone()), ("member", view.membership.clone())];
    view.waiting.then(|| {
        view! {
            <ButtonForm
                action=ConfirmMembers::PATH
                fields
                icon="check"
                label=cohorts::texts().confirm
                class="btn btn--primary btn--wide"
            />
        }
        .into_any()
    })
}

/// *Isi bersama*: the stall and the listings, to be opened and filled in.
pub(super) fn together(view: &PersonPageView, work: WorkView) -> AnyView {
    let t = people::texts();
    let stall = if work.stall.trim().is_empty() {
        t.no_stall.to_owned()
    } else {
        work.stall
    };
    let empty = work.listings.is_empty();
    let page = format!("/a/{}/orang/{}", view.cohort, view.account);
    view! {
        <section class="card stack" aria-labelledby="bersama">
            <h2 class="card-title" id="bersama">
                {t.together_title}
            </h2>
            <p class="soft">{t.together_hint}</p>
            <ul class="list">
                <li class="list-row">
                    <Icon name="stall" />
                    <div class="list-body">
                        <a class="list-link" href=work.stall_path rel="external">
                            {t.open_stall} ": " {stall}
                        </a>
                    </div>
                    <Icon name="edit" />
                </li>
                {work.listings.into_iter().map(listing).collect_view()}
            </ul>
            {empty.then(|| view! { <p class="soft">{t.no_listings}</p> })}
            <form method="post" action="/api/barang/baru">
                <input type="hidden" name="_page" value=page />
                <input type="hidden" name="cohort" value=view.cohort.clone() />
                <input type="hidden" name="owner" value=view.account.clone() />
                <input type="hidden" name="key" value=work.new_key />
                <button class="btn btn--wide" type="submit">
                    <Icon name="plus" />
                    {t.new_listing}
                </button>
            </form>
        </section>
    }
    .into_any()
}

fn listing(one: HelpedListing) -> AnyView {
    let title = if one.title.trim().is_empty() {
        participant::texts().untitled.to_owned()
    } else {
        one.title
    };
    view! {
        <li class="list-row">
            <Icon name="box" />
            <div class="list-body">
                <a class="list-link" href=one.path rel="external">
                    {title}
                </a>
                <p class="list-meta">
                    <StateBadge state=one.state />
                    <span>{one.saved}</span>
                </p>
            </div>
            <Icon name="edit" />
        </li>
    }
    .into_any()
}

/// The ways back in: two codes for people with a PIN, a link for those with a password.
pub(super) fn help_in(view: &PersonPageView) -> Option<AnyView> {
    let (t, c) = (people::texts(), cohorts::texts());
    let codes = view.pin_only.then(|| {
        view! {
            <p class="soft small">{c.help_hint}</p>
            <p class="small">{t.on_phones} " " {view.phones}</p>
            <div class="row">
                <ButtonForm action=IssueNewPhoneCode::PATH fields=of(view) icon="phone" label=c.new_phone />
                <ButtonForm action=IssuePinCode::PATH fields=of(view) icon="key" label=c.forgot_pin />
            </div>
        }
    });
    let password = view.username.clone().map(|username| {
        view! {
            <p>{t.username} " " <b>{username}</b></p>
            <p class="soft small">{t.new_password_hint}</p>
            <ButtonForm
                action=IssuePassword::PATH
                fields=vec![("account", view.account.clone())]
                icon="key"
                label=t.new_password
            />
        }
    });
    (codes.is_some() || password.is_some()).then(|| {
        view! {
            <section class="card stack" aria-labelledby="masuk">
                <h2 class="card-title" id="masuk">
                    {t.ways_title}
                </h2>
                {codes}
                {password}
            </section>
        }
        .into_any()
    })
}

/// Rare things, each folded so that no tap does it by mistake. `own` is the address of the page.
pub(super) fn leaving(view: &PersonPageView, own: &str) -> AnyView {
    let t = people::texts();
    let merge = view.pin_only.then(|| {
        view! {
            <details class="fold">
                <summary>{t.merge_title}</summary>
                <div class="fold-body stack">
                    <p class="soft">{t.merge_hint}</p>
                    <a class="btn btn--wide" href=format!("{own}/gabungkan")>
                        {t.merge_open}
                    </a>
                </div>
            </details>
        }
    });
    let remove = view.removable.then(|| {
        let (cohort, account) = (view.cohort.clone(), view.account.clone());
        view! {
            <FormFold
                action=RemoveMember::PATH
                of=("account", account)
                summary=t.remove_title
            >
                <p class="soft">{t.remove_hint}</p>
                <HiddenField name="cohort" value=cohort />
                <button class="btn btn--wide">{t.remove_do}</button>
            </FormFold>
        }
    });
    view! {
        <div class="stack-tight">{merge} {(!view.mentor).then(|| move_on(view))} {(!view.mentor).then(|| stop(view))} {remove}</div>
    }
    .into_any()
}

fn move_on(view: &PersonPageView) -> Option<AnyView> {
    let t = people::texts();
    let (cohort, account, others) = (view.cohort.clone(), view.account.clone(), view.classes.clone());
    (!others.is_empty()).then(|| {
        view! {
            <FormFold action=MoveMember::PATH of=("account", account) summary=t.move_title>
                <p class="soft">{t.move_hint}</p>
                <HiddenField name="cohort" value=cohort />
                {classes(others)}
                <button class="btn btn--wide">{t.move_do}</button>
            </FormFold>
        }
        .into_any()
    })
}

fn classes(classes: Vec<(String, String)>) -> AnyView {
    let t = people::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let (chosen, error) = (scope.value("to"), scope.error("to"));
    let described = error.is_some().then_some("to-e");
    let error = error.map(|error| {
        view! {
            <p class="field-error" id="to-e">
                <Icon name="warning" />
                {error}
            </p>
        }
    });
    let chip = move |(id, name): (String, String)| {
        let checked = chosen.as_ref() == Some(&id);
        view! {
            <label class="chip">
                <input class="chip-input" type="radio" name="to" value=id checked=checked required />
                <span class="chip-face">{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend class="field-label">{t.move_to}</legend>
            <div class="chips">{classes.into_iter().map(chip).collect_view()}</div>
            {error}
        </fieldset>
    }
    .into_any()
}

fn stop(view: &PersonPageView) -> AnyView {
    let t = people::texts();
    if view.stopped.is_some() {
        return view! {
            <ButtonForm
                action=ReturnMember::PATH
                fields=of(view)
                icon="undo"
                label=t.return_do
                class="btn btn--wide"
            />
        }
        .into_any();
    }
    let choices = StopReason::ALL
        .map(|reason| Choice::word(reason.code(), people::reason(reason)))
        .to_vec();
    let (cohort, account) = (view.cohort.clone(), view.account.clone());
    view! {
        <FormFold action=StopMember::PATH of=("account", account) summary=t.stop_title>
            <p class="soft">{t.stop_hint}</p>
            <HiddenField name="cohort" value=cohort />
            <ChoiceField label=t.stop_why name="reason" choices />
            <button class="btn btn--wide">{t.stop_do}</button>
        </FormFold>
    }
    .into_any()
}

/// Those who were taken out of a class, with *Kembalikan*; nothing while there are none.
pub(in crate::cohorts) fn removed_list(cohort: &str, removed: Vec<RemovedView>) -> Option<AnyView> {
    let t = people::texts();
    if removed.is_empty() {
        return None;
    }
    let row = |one: RemovedView| {
        view! {
            <li class="list-row list-row--wrap">
                <Avatar picture=one.picture class="avatar" />
                <div class="list-body">
                    <p class="person-name">{one.greeting.clone()}</p>
                    <p class="list-meta">{one.since}</p>
                </div>
                <div class="list-act">
                    <ButtonForm
                        action=BringBackMember::PATH
                        fields=vec![("cohort", cohort.to_owned()), ("account", one.account)]
                        icon="undo"
                        label=t.bring_back
                        whom=one.greeting
                        class="btn btn--small"
                    />
                </div>
            </li>
        }
    };
    Some(
        view! {
            <details class="fold">
                <summary>{t.removed_title} " (" {removed.len()} ")"</summary>
                <div class="fold-body">
                    <ul class="list">{removed.into_iter().map(row).collect_view()}</ul>
                </div>
            </details>
        }
        .into_any(),
    )
}
