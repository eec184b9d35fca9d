use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{KeepMyAccount, LeaveClass, RemoveMyAccount},
    queries::{ClassRow, OwnDataPageView, RemovalLines, load_own_data},
};
use crate::{
    text::own_data,
    ui::{ButtonForm, FormFold},
    ui::{CheckField, Frame, Icon, PageTitle, PlainForm, TextField, loaded},
};

/// `/data-saya`: what is kept of the person, taking it along, leaving, deleting.
#[component]
pub fn OwnDataPage() -> impl IntoView {
    loaded(load_own_data(), page)
}

fn page(view: OwnDataPageView) -> AnyView {
    let t = own_data::texts();
    let end = match view.removal {
        Some(removal) => going(removal),
        None => remove(view.has_pin, view.days),
    };
    view! {
        <PageTitle text=t.title />
        <Frame back="/">
            <div class="stack-loose">
                <div class="page-head">
                    <h1>{t.title}</h1>
                    <p class="soft">{t.lead}</p>
                </div>
                <section class="card stack" aria-labelledby="ambil">
                    <h2 class="card-title" id="ambil">
                        {t.take_title}
                    </h2>
                    <p>{t.take_hint}</p>
                    <a class="btn btn--primary btn--wide" href="/data-saya/unduh" rel="external" download="">
                        {t.take}
                    </a>
                    <details class="fold fold--plain">
                        <summary>{t.kept_title}</summary>
                        <div class="fold-body">
                            <dl class="facts">
                                {view
                                    .kept
                                    .into_iter()
                                    .map(|(label, count)| view! { <dt>{label}</dt> <dd>{count}</dd> })
                                    .collect_view()}
                            </dl>
                        </div>
                    </details>
                </section>
                {classes(view.classes)}
                {end}
            </div>
        </Frame>
    }
    .into_any()
}

fn classes(classes: Vec<ClassRow>) -> AnyView {
    let t = own_data::texts();
    let none = classes
        .is_empty()
        .then(|| view! { <p class="soft">{t.classes_none}</p> });
    view! {
        <section class="stack" aria-labelledby="kelas">
            <h2 id="kelas">{t.classes_title}</h2>
            {none}
            {classes.into_iter().map(class).collect_view()}
        </section>
    }
    .into_any()
}

fn class(class: ClassRow) -> AnyView {
    let t = own_data::texts();
    let leave = if class.left {
        view! { <p class="soft">{t.left}</p> }.into_any()
    } else {
        view! {
            <FormFold
                action=LeaveClass::PATH
                of=("cohort", class.id)
                summary=t.leave
                whom=class.name.clone()
                class="fold fold--plain"
            >
                <p>{t.leave_hint}</p>
                <CheckField label=t.leave_sure name="sure" required=true />
                <button class="btn btn--wide">{t.leave}</button>
            </FormFold>
        }
        .into_any()
    };
    view! {
        <div class="card stack">
            <h3 class="card-title">{class.name}</h3>
            <p>{class.retention}</p>
            {leave}
        </div>
    }
    .into_any()
}

fn remove(has_pin: bool, days: String) -> AnyView {
    let t = own_data::texts();
    // Made inside the form, which tells it what is wrong.
    let field = move || {
        if has_pin {
            view! {
                <TextField
                    label=t.remove_pin
                    name="password"
                    kind="password"
                    inputmode="numeric"
                    autocomplete="current-password"
                    maxlength=7
                    class="input--digits"
                />
            }
            .into_any()
        } else {
            view! {
                <TextField
                    label=t.remove_password
                    name="password"
                    kind="password"
                    autocomplete="current-password"
                    maxlength=200
                    exact=true
                />
            }
            .into_any()
        }
    };
    view! {
        <section class="card stack" aria-labelledby="hapus">
            <h2 class="card-title" id="hapus">
                {t.remove_title}
            </h2>
            <p>{t.remove_goes}</p>
            <p>{t.remove_stays}</p>
            <p>{t.remove_backups}</p>
            <p>{days}</p>
            <PlainForm action=RemoveMyAccount::PATH class="stack">
                {field()}
                <button class="btn btn--wide">
                    <Icon name="trash" />
                    {t.remove_title}
                </button>
            </PlainForm>
        </section>
    }
    .into_any()
}

fn going(removal: RemovalLines) -> AnyView {
    let t = own_data::texts();
    let by = (!removal.by.is_empty()).then(|| view! { <p>{removal.by}</p> });
    view! {
        <section class="card card--info stack" aria-labelledby="hapus">
            <h2 class="card-title" id="hapus">
                {t.remove_title}
            </h2>
            <p>{removal.due}</p>
            {by}
            <p>{t.remove_goes}</p>
            <p>{t.remove_stays}</p>
            <p>{t.remove_backups}</p>
            <ButtonForm
                action=KeepMyAccount::PATH
                fields=Vec::new()
                icon="undo"
                label=t.removal_cancel
                class="btn btn--primary btn--wide"
            />
        </section>
    }
    .into_any()
}
