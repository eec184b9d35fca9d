use leptos::prelude::*;

use super::queries::SharedView;
use crate::{
    context,
    text::storefronts as texts,
    ui::{Icon, QrCode, wa_link},
};

/// The public address: to read out, to send on WhatsApp, to scan. Before anything is public, what to expect.
#[component]
pub(super) fn ShareCard(name: String, shared: Option<SharedView>) -> impl IntoView {
    let t = texts::texts();
    let content = match shared {
        Some(shared) => view! { <Address name shared /> }.into_any(),
        None => view! { <p class="soft">{t.not_public}</p> }.into_any(),
    };
    view! {
        <section class="card" id="bagikan" aria-labelledby="bagikan-t">
            <h2 class="card-title" id="bagikan-t">
                {t.share}
            </h2>
            {content}
        </section>
    }
}

#[component]
fn Address(name: String, shared: SharedView) -> impl IntoView {
    let t = texts::texts();
    let text = t
        .share_text
        .replace("{name}", name.trim())
        .replace("{address}", &shared.address);
    view! {
        <div class="stack">
            <code class="address">{shared.address.clone()}</code>
            <div class="btns">
                // Nobody outside could open it.
                {(!context::in_room())
                    .then(|| {
                        view! {
                            <a class="btn" href=wa_link(None, &text) rel="external noopener" target="_blank">
                                <Icon name="chat" />
                                {t.share_wa}
                            </a>
                        }
                    })}
                <a class="btn" href=shared.address rel="external">
                    <Icon name="eye" />
                    {t.look_at}
                </a>
            </div>
            {shared
                .qr
                .map(|code| {
                    view! {
                        <div class="stack-tight">
                            <QrCode code label=t.qr />
                            <p class="soft small center">{t.qr_hint}</p>
                        </div>
                    }
                })}
        </div>
    }
}
