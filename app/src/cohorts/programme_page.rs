use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::CreateClass,
    queries::{ClassRow, OrganisationView, load_programme},
};
use crate::{
    text::cohorts,
    ui::{Choice, ChoiceField, FormFold, Frame, Icon, Me, PageTitle, TextField, Width, loaded},
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
                    {view.organisations.into_iter().map(organisation).collect_view()}
                </div>
            </Frame>
        }
        .into_any()
    })
}

fn organisation(one: OrganisationView) -> AnyView {
    let t = cohorts::texts();
    let empty = one.classes.is_empty();
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
        </section>
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
