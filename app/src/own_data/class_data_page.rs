use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{CloseClass, KeepAccountOf, KeepDataFor, RemoveAccountOf, ReopenClass},
    queries::{ClassDataView, MONTH_VALUES, PersonRow, load_class_data},
};
use crate::{
    text::own_data,
    ui::{Avatar, ButtonForm, CheckField, Choice, ChoiceField, FormFold, Frame, PageTitle, PlainForm, loaded, param},
};

/// `/o/{cohort}/data`: closing a class, how long it keeps data, and people who ask to be deleted.
#[component]
pub fn ClassDataPage() -> impl IntoView {
    loaded(load_class_data(param("cohort")), page)
}

fn page(view: ClassDataView) -> AnyView {
    let t = own_data::texts();
    let closing = closing_card(&view);
    let keeping = (!view.over).then(|| keeping_card(&view.id, view.months));
    view! {
        <PageTitle text=t.class_title />
        <Frame back=format!("/o/{}", view.id)>
            <div class="stack-loose">
                <div class="page-head">
                    <h1>{t.class_title}</h1>
                    <p class="soft">{view.name}</p>
                </div>
                {closing}
                <section class="card stack" aria-labelledby="simpan">
                    <h2 class="card-title" id="simpan">
                        {t.keep_title}
                    </h2>
                    <p>{view.retention}</p>
                    {keeping}
                </section>
                {people(&view.id, view.people)}
            </div>
        </Frame>
    }
    .into_any()
}

fn closing_card(view: &ClassDataView) -> AnyView {
    let t = own_data::texts();
    let cohort = view.id.clone();
    let inside = match &view.closed {
        Some(closed) => {
            let again = (!view.over).then(|| {
                view! {
                    <ButtonForm
                        action=ReopenClass::PATH
                        fields=vec![("cohort", cohort)]
                        icon="undo"
                        label=t.reopen
                        class="btn btn--wide"
                    />
                }
            });
            view! {
                <p>{closed.clone()}</p>
                {again}
            }
            .into_any()
        }
        None => view! {
            <p>{t.close_hint}</p>
            <PlainForm action=CloseClass::PATH of=("cohort", cohort) class="stack">
                <CheckField label=t.close_sure name="sure" required=true />
                <button class="btn btn--wide">{t.close_title}</button>
            </PlainForm>
        }
        .into_any(),
    };
    view! {
        <section class="card stack" aria-labelledby="tutup">
            <h2 class="card-title" id="tutup">
                {t.close_title}
            </h2>
            {inside}
        </section>
    }
    .into_any()
}

fn keeping_card(cohort: &str, months: &'static str) -> AnyView {
    let t = own_data::texts();
    let choices = MONTH_VALUES.map(|months| Choice::word(months, months)).to_vec();
    view! {
        <PlainForm action=KeepDataFor::PATH of=("cohort", cohort.to_owned()) class="stack">
            <ChoiceField label=t.keep_label name="months" choices=choices value=months />
            <button class="btn btn--wide">{t.keep_save}</button>
        </PlainForm>
    }
    .into_any()
}

fn people(cohort: &str, people: Vec<PersonRow>) -> AnyView {
    let t = own_data::texts();
    let none = people.is_empty().then(|| view! { <p class="soft">{t.people_none}</p> });
    view! {
        <section class="stack" aria-labelledby="orang">
            <h2 id="orang">{t.people_title}</h2>
            <p class="soft">{t.people_hint}</p>
            {none}
            <ul class="list">{people.into_iter().map(|one| person(cohort, one)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn person(cohort: &str, person: PersonRow) -> AnyView {
    let t = own_data::texts();
    let cohort = cohort.to_owned();
    let state = person.removal.clone().map(|removal| {
        view! {
            <p class="list-meta">
                <span>{removal.due}</span>
            </p>
        }
    });
    let act = if person.removal.is_some() {
        view! {
            <div class="list-more">
                <ButtonForm
                    action=KeepAccountOf::PATH
                    fields=vec![("cohort", cohort), ("account", person.account)]
                    icon="undo"
                    label=t.people_cancel
                    whom=person.greeting.clone()
                />
            </div>
        }
        .into_any()
    } else {
        view! {
            <FormFold
                action=RemoveAccountOf::PATH
                of=("account", person.account)
                summary=t.people_remove
                whom=person.greeting.clone()
                class="fold fold--plain list-more"
            >
                <crate::ui::HiddenField name="cohort" value=cohort />
                <CheckField label=t.people_sure name="sure" required=true />
                <button class="btn btn--wide">{t.people_remove}</button>
            </FormFold>
        }
        .into_any()
    };
    view! {
        <li class="list-row list-row--wrap">
            <Avatar picture=person.picture class="avatar" />
            <div class="list-body">
                <p class="person-name">{person.greeting.clone()}</p>
                {state}
            </div>
            {act}
        </li>
    }
    .into_any()
}
