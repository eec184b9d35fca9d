use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{AssignMentors, BEFORE, CHOSEN, HandOver},
    hand_over_fields::HandOverFields,
    queries::load_assignments,
    views::{AssignView, AssignedView, PersonView},
};
use crate::{
    text::mentoring,
    ui::{Avatar, FormFold, Frame, Icon, PageTitle, PlainForm, Width, loaded, param, query},
};

/// `/o/{cohort}/pendamping`: the organizer gives each participant a mentor.
#[component]
pub fn AssignPage() -> impl IntoView {
    let propose = query("bagi").is_some_and(|how| how == "rata");
    loaded(load_assignments(param("cohort"), propose), page)
}

fn page(view: AssignView) -> AnyView {
    let t = mentoring::texts();
    let back = ["/o/", &view.cohort].concat();
    view! {
        <PageTitle text=t.assign_title />
        <Frame back=back bar_title=view.name.clone() width=Width::Wide>
            <div class="page-head">
                <h1>{t.assign_title}</h1>
                <p class="soft">{t.assign_lead}</p>
            </div>
            {if view.mentors.is_empty() {
                nobody(t.no_mentors, &view.cohort)
            } else if view.participants.is_empty() {
                nobody(t.no_participants, &view.cohort)
            } else {
                split(view)
            }}
        </Frame>
    }
    .into_any()
}

/// Nothing can be given yet, and where that is mended.
fn nobody(sentence: &'static str, class: &str) -> AnyView {
    view! {
        <div class="notice">
            <div class="notice-body stack-tight">
                <p>{sentence}</p>
                <a class="btn btn--primary" href=["/o/", class].concat()>
                    {mentoring::texts().to_class}
                </a>
            </div>
        </div>
    }
    .into_any()
}

fn split(view: AssignView) -> AnyView {
    let t = mentoring::texts();
    let without = view.without();
    let state = match (without, view.participants.len()) {
        (0, _) => t.all_cared.to_owned(),
        (without, all) if without == all => t.not_split.to_owned(),
        (without, _) => [&without.to_string(), " ", t.without].concat(),
    };
    let (mentors, loads) = (view.mentors.clone(), loads(&view));
    let rows = view.participants.iter().map(|one| row(one, &mentors)).collect_view();
    let propose = ["/o/", &view.cohort, "/pendamping?bagi=rata"].concat();
    view! {
        <div class="panes">
            <div class="stack">
                <p class="notice" data-tone=if without == 0 { "good" } else { "care" } role="status">
                    {if view.proposed { t.split_proposed.to_owned() } else { state }}
                </p>
                <p>
                    <a class="btn" href=propose>
                        <Icon name="scale" />
                        {t.split}
                    </a>
                </p>
                <PlainForm action=AssignMentors::PATH class="stack">
                    <input type="hidden" name="cohort" value=view.cohort.clone() />
                    <ul class="list">{rows}</ul>
                    <button class="btn btn--primary btn--wide">{t.assign_save}</button>
                </PlainForm>
            </div>
            <div class="stack">{loads}</div>
        </div>
    }
    .into_any()
}

fn row(one: &AssignedView, mentors: &[PersonView]) -> AnyView {
    let t = mentoring::texts();
    let name = [CHOSEN, &one.person.membership].concat();
    let options = mentors.iter().map(|mentor| {
        let selected = mentor.membership == one.chosen;
        view! { <option value=mentor.membership.clone() selected=selected>{mentor.greeting.clone()}</option> }
    });
    let gone = (!one.left_by.is_empty()).then(|| [t.left_by, " ", &one.left_by, " ", t.left_since].concat());
    let id = ["pendamping-", &one.person.membership].concat();
    view! {
        <li class="list-row list-row--wrap">
            <Avatar picture=one.person.picture class="avatar" />
            <div class="list-body">
                <label class="person-name" for=id.clone()>
                    <span class="sr-only">{t.mentor_of} " "</span>
                    {one.person.greeting.clone()}
                </label>
                {gone.map(|gone| view! { <p class="list-meta">{gone}</p> })}
            </div>
            <input type="hidden" name=[BEFORE, &one.person.membership].concat() value=one.mentor.clone() />
            <select class="select input--middle" id=id name=name>
                <option value="">{t.nobody}</option>
                {options.collect_view()}
            </select>
        </li>
    }
    .into_any()
}

/// How many each mentor has, and handing all or some of them over.
fn loads(view: &AssignView) -> AnyView {
    let t = mentoring::texts();
    let load = |mentor: &PersonView| {
        let mine = view.of(&mentor.membership);
        let count = [&mine.len().to_string(), " ", t.people].concat();
        let others: Vec<PersonView> = view
            .mentors
            .iter()
            .filter(|other| other.membership != mentor.membership)
            .cloned()
            .collect();
        let (cohort, of) = (view.cohort.clone(), mentor.membership.clone());
        let form = ("of", of.clone());
        view! {
            <section class="card stack-tight">
                <div class="row row--between">
                    <p class="person">
                        <Avatar picture=mentor.picture class="avatar avatar--small" />
                        <span class="person-name">{mentor.greeting.clone()}</span>
                    </p>
                    <p class="soft">{count}</p>
                </div>
                {(!mine.is_empty() && !others.is_empty())
                    .then(|| {
                        view! {
                            <FormFold
                                action=HandOver::PATH
                                of=form
                                summary=t.hand_over
                                whom=mentor.greeting.clone()
                                class="fold fold--plain"
                            >
                                <HandOverFields cohort of mine others own=false />
                            </FormFold>
                        }
                    })}
            </section>
        }
    };
    view.mentors.iter().map(load).collect_view().into_any()
}
