use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{EndOtherPhones, EndPhone},
    queries::{PhoneView, load_phones},
};
use crate::{
    text::accounts,
    ui::{ButtonForm, Frame, Icon, PageTitle, Width, loaded},
};

/// `/masuk/hp`: on which phones one is, and ending each.
#[component]
pub fn PhonesPage() -> impl IntoView {
    loaded(load_phones(), |phones| {
        let t = accounts::texts();
        let others = phones.iter().any(|phone| !phone.here);
        view! {
            <PageTitle text=t.phones_link />
            <Frame back="/ganti-orang" width=Width::Narrow>
                <div class="stack-loose">
                    <div class="page-head">
                        <h1>{t.phones_link}</h1>
                        <p class="soft">{t.phones_hint}</p>
                    </div>
                    {phones.is_empty().then(|| view! { <p class="soft">{t.phones_none}</p> })}
                    <ul class="list">{phones.into_iter().map(row).collect_view()}</ul>
                    {others
                        .then(|| {
                            view! {
                                <ButtonForm
                                    action=EndOtherPhones::PATH
                                    fields=Vec::new()
                                    icon="logout"
                                    label=t.phone_end_others
                                    class="btn btn--wide"
                                />
                            }
                        })}
                </div>
            </Frame>
        }
        .into_any()
    })
}

fn row(phone: PhoneView) -> AnyView {
    let t = accounts::texts();
    let kind = if phone.shared {
        t.phone_shared_row
    } else {
        t.phone_own_row
    };
    let state = if phone.signed_in { t.phone_open } else { t.phone_locked };
    view! {
        <li class="list-row list-row--wrap">
            <Icon name=if phone.shared { "people" } else { "phone" } />
            <div class="list-body">
                <p class="person-name">{if phone.here { t.phone_here } else { kind }}</p>
                <p class="list-meta">
                    <span>{state}</span>
                    <span>{t.phone_seen} " " {phone.seen}</span>
                </p>
            </div>
            <div class="list-act">
                <ButtonForm
                    action=EndPhone::PATH
                    fields=vec![("phone", phone.id)]
                    icon="logout"
                    label=t.phone_end
                    whom=kind
                    class="btn btn--small"
                />
            </div>
        </li>
    }
    .into_any()
}
