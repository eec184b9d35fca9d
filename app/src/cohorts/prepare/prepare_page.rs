use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{CancelLink, MakeLinks, PasteContacts},
    queries::{ListView, MadeLinkView, OpenLinkView, PrepareView, UnderstoodView, load_preparation},
};
use crate::{
    cohorts::{evening_card::evening_card, wall::wifi_form},
    text::{error_text, evening},
    ui::{
        AreaField, ButtonForm, Frame, HiddenField, Icon, PageTitle, PlainForm, Width, attempt::use_attempt, loaded,
        param,
    },
};

/// `/o/{cohort}/siap`: preparing a class.
#[component]
pub fn PreparePage() -> impl IntoView {
    loaded(load_preparation(param("cohort")), |view: PrepareView| {
        let t = evening::texts();
        let back = format!("/o/{}", view.id);
        view! {
            <PageTitle text=t.prepare />
            <Frame back=back bar_title=view.name.clone() width=Width::Wide>
                <div class="page-head">
                    <h1>{t.prepare}</h1>
                    <p class="soft">{view.name}</p>
                </div>
                <div class="panes">
                    <div class="stack-loose">
                        {(!view.made.is_empty()).then(|| made(view.made))}
                        {pasting(&view.id, &view.key, view.list)}
                        {open(&view.id, view.open)}
                    </div>
                    <div class="stack">
                        {evening_card(&view.id, view.meeting, true)} {wifi_form(&view.id, view.wifi)}
                    </div>
                </div>
            </Frame>
        }
        .into_any()
    })
}

/// The box to paste into, below the list as understood if there is one.
fn pasting(cohort: &str, key: &str, list: Option<ListView>) -> AnyView {
    let t = evening::texts();
    let Some(list) = list else {
        // The button that makes the links is gone with its list: what was wrong with it is said here.
        let wrong =
            use_attempt(MakeLinks::PATH).and_then(|attempt| attempt.errors.get("").map(|code| error_text(code)));
        return view! {
            <section class="card stack" aria-labelledby="tempel">
                <h2 class="card-title" id="tempel">
                    {t.paste_title}
                </h2>
                {wrong
                    .map(|wrong| {
                        view! {
                            <div class="error-summary" role="alert">
                                <p>
                                    <Icon name="warning" />
                                    {wrong}
                                </p>
                            </div>
                        }
                    })}
                {paste_form(cohort, String::new(), t.paste_read, "btn btn--primary btn--wide")}
            </section>
        }
        .into_any();
    };
    let count = format!("{} ({})", t.make_links, list.people.len());
    let note = |number: usize, text| (number > 0).then(|| view! { <p class="soft">{number} " " {text}</p> });
    let (repeated, left_out) = (note(list.repeated, t.repeated), note(list.left_out, t.left_out));
    let (id, key) = (cohort.to_owned(), key.to_owned());
    view! {
        <section class="card card--info stack" aria-labelledby="terbaca">
            <h2 class="card-title" id="terbaca">
                {t.understood}
            </h2>
            <ol class="list">{list.people.into_iter().map(understood).collect_view()}</ol>
            {repeated}
            {left_out}
            <PlainForm action=MakeLinks::PATH>
                <HiddenField name="cohort" value=id />
                <HiddenField name="key" value=key />
                <button class="btn btn--primary btn--wide">
                    <Icon name="link" />
                    {count}
                </button>
            </PlainForm>
            <details class="fold">
                <summary>{t.paste_correct}</summary>
                <div class="fold-body">{paste_form(cohort, list.text, t.paste_read_again, "btn btn--wide")}</div>
            </details>
        </section>
    }
    .into_any()
}

fn paste_form(cohort: &str, text: String, label: &'static str, class: &'static str) -> AnyView {
    let t = evening::texts();
    let cohort = cohort.to_owned();
    view! {
        <PlainForm action=PasteContacts::PATH class="stack">
            <HiddenField name="cohort" value=cohort />
            <AreaField label=t.paste_label name="pasted" hint=t.paste_hint value=text rows=8 maxlength=20_000 />
            <p class="soft">
                <Icon name="lock" />
                " "
                {t.paste_private}
            </p>
            <button class=class>{label}</button>
        </PlainForm>
    }
    .into_any()
}

fn understood(person: UnderstoodView) -> AnyView {
    let t = evening::texts();
    let name = if person.name.is_empty() {
        t.no_name.to_owned()
    } else {
        person.name
    };
    let number = match (person.unreadable, person.number.is_empty()) {
        (true, _) => t.bad_number.to_owned(),
        (_, true) => t.no_number.to_owned(),
        _ => person.number,
    };
    let icon = if person.unreadable { "warning" } else { "person" };
    view! {
        <li class="list-row">
            <Icon name=icon />
            <div class="list-body">
                <p class="person-name">{name}</p>
                <p class="list-meta">{number}</p>
            </div>
        </li>
    }
    .into_any()
}

fn made(links: Vec<MadeLinkView>) -> AnyView {
    let t = evening::texts();
    view! {
        <section class="card card--info stack" aria-labelledby="link-baru">
            <h2 class="card-title" id="link-baru">
                {t.made_title}
            </h2>
            <p>{t.made_lead}</p>
            <ol class="list">{links.into_iter().map(made_link).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn made_link(link: MadeLinkView) -> AnyView {
    let t = evening::texts();
    let name = if link.name.is_empty() {
        t.no_name.to_owned()
    } else {
        link.name
    };
    let whom = format!("{name} {}", link.number);
    let act = if link.used {
        view! {
            <span class="badge" data-state="ready">
                <Icon name="check" />
                {t.used}
            </span>
        }
        .into_any()
    } else {
        view! {
            <a class="btn btn--small" href=link.whatsapp rel="external noreferrer" target="_blank">
                <Icon name="chat" />
                {t.send_whatsapp}
                <span class="sr-only">" " {whom}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <li class="list-row list-row--wrap">
            <div class="list-body">
                <p class="person-name">{name}</p>
                <p class="list-meta">{link.number}</p>
            </div>
            <div class="list-act">{act}</div>
        </li>
    }
    .into_any()
}

fn open(cohort: &str, links: Vec<OpenLinkView>) -> AnyView {
    let t = evening::texts();
    let count = format!("{} ({})", t.open_title, links.len());
    let list = if links.is_empty() {
        view! { <p class="soft">{t.open_none}</p> }.into_any()
    } else {
        let row = |link: OpenLinkView| {
            let fields = vec![("cohort", cohort.to_owned()), ("link", link.id)];
            let whom = link.name.clone();
            view! {
                <li class="list-row list-row--wrap">
                    <div class="list-body">
                        <p class="person-name">{link.name}</p>
                        <p class="list-meta">{t.open_until} " " {link.until}</p>
                    </div>
                    <div class="list-act">
                        <ButtonForm
                            action=CancelLink::PATH
                            fields=fields
                            icon="x"
                            label=t.cancel_link
                            whom=whom
                            class="btn btn--small btn--quiet"
                        />
                    </div>
                </li>
            }
        };
        view! { <ul class="list">{links.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="menunggu">
            <h2 id="menunggu">{count}</h2>
            {list}
        </section>
    }
    .into_any()
}
