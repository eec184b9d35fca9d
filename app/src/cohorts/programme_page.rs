use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::CreateClass,
    class_ways_in::issued_card,
    people::actions::{InviteOrganizer, IssuePassword},
    queries::{ClassRow, OrganisationView, OrganizerView, load_programme},
};
use crate::{
    accounts::notices::notices_card,
    text::{cohorts, people},
    ui::{Avatar, ButtonForm, Choice, ChoiceField, FormFold, Frame, Icon, Me, PageTitle, TextField, Width, loaded},
};

/// `/o`: the organizer's classes.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    loaded(load_programme(), |view| {
        let t = cohorts::texts();
        let (picture, name) = (view.my_picture, view.my_name);
        view! {
            <PageTitle text=t.programme_title />
            <Frame width=Width::Wide aside=move || view! { <Me picture name=name.clone() /> }>
                <div class="stack-loose">
                    <h1>{t.programme_title}</h1>
                    {notices_card(&view.notices)}
                    {view.issued.map(issued_card)}
                    {view.organisations.into_iter().map(organisation).collect_view()}
                </div>
            </Frame>
        }
        .into_any()
    })
}

fn organisation(one: OrganisationView) -> AnyView {
    let t = cohorts::texts();
    let (empty, id) = (one.classes.is_empty(), one.id.clone());
    let list = if empty {
        view! {
            <div class="empty">
                <img class="drawing" src="/drawings/penyelenggara-baru.svg" alt="" width="240" height="180" />
                <p class="empty-title">{t.no_class_title}</p>
                <p class="soft">{t.no_class_lead}</p>
            </div>
        }
        .into_any()
    } else {
        view! { <ul class="list">{one.classes.into_iter().map(class).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{one.name}</h2>
            <div class="panes">
                {list}
                <FormFold
                    action=CreateClass::PATH
                    of=("organisation", one.id)
                    summary=t.new_class
                    open=empty
                >
                            <TextField label=t.class_name name="name" hint=t.class_name_hint maxlength=80 />
                            <TextField label=t.class_place name="place" hint=t.class_place_hint maxlength=80 />
                            <ChoiceField
                                label=t.class_zone
                                name="zone"
                                choices=vec![
                                    Choice::word("WIB", "WIB"),
                                    Choice::word("WITA", "WITA"),
                                    Choice::word("WIT", "WIT"),
                                ]
                                value="WIB"
                            />
                            <TextField
                                label=t.class_first_day
                                name="first_day"
                                hint=t.class_first_day_hint
                                kind="date"
                                value=one.today
                                maxlength=10
                            />
                            <button class="btn btn--primary btn--wide">{t.class_create}</button>
                </FormFold>
            </div>
            {organizers(&id, one.organizers)}
        </section>
    }
    .into_any()
}

fn organizers(organisation: &str, organizers: Vec<OrganizerView>) -> AnyView {
    let t = people::texts();
    let row = |one: OrganizerView| {
        let renew = (!one.me).then(|| {
            view! {
                <div class="list-act">
                    <ButtonForm
                        action=IssuePassword::PATH
                        fields=vec![("account", one.account)]
                        icon="key"
                        label=t.new_password
                        whom=one.greeting.clone()
                        class="btn btn--small"
                    />
                </div>
            }
        });
        view! {
            <li class="list-row list-row--wrap">
                <Avatar picture=one.picture class="avatar" />
                <div class="list-body">
                    <p class="person-name">{one.greeting.clone()}</p>
                    <p class="list-meta">{t.username} " " {one.username}</p>
                </div>
                {renew}
            </li>
        }
    };
    let fields = vec![("organisation", organisation.to_owned())];
    view! {
        <details class="fold">
            <summary>{t.organizers_title} " (" {organizers.len()} ")"</summary>
            <div class="fold-body stack">
                <ul class="list">{organizers.into_iter().map(row).collect_view()}</ul>
                <p class="soft">{t.organizers_hint}</p>
                <ButtonForm
                    action=InviteOrganizer::PATH
                    fields
                    icon="person"
                    label=t.organizer_invite
                    class="btn btn--wide"
                />
            </div>
        </details>
    }
    .into_any()
}

fn class(row: ClassRow) -> AnyView {
    let t = cohorts::texts();
    view! {
        <li class="list-row">
            <div class="list-body">
                <a class="list-link" href=format!("/o/{}", row.id)>
                    {row.name}
                </a>
                <p class="list-meta">
                    <span lang="id">{row.place}</span>
                    <span>{row.participants}" "{t.participants}</span>
                    <span>{row.mentors}" "{t.mentors}</span>
                    {(row.waiting > 0)
                        .then(|| {
                            view! {
                                <span class="badge" data-state="waiting">
                                    <Icon name="clock" />
                                    {row.waiting}
                                    " "
                                    {t.waiting_count}
                                </span>
                            }
                        })}
                </p>
            </div>
            <Icon name="arrow-right" />
        </li>
    }
    .into_any()
}
