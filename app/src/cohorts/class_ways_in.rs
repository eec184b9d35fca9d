//! How people get into a class: code, QR, links, and the codes for those who cannot get back in.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{InviteMentor, MakeJoinLink, RenewCode},
    queries::{CodeView, IssuedView},
};
use crate::{
    text::{cohorts, people},
    ui::{ButtonForm, Digits, Icon, QrCode},
};

/// The code on the wall, with *Kode baru*.
pub(super) fn code_card(cohort: &str, code: Option<CodeView>) -> AnyView {
    let t = cohorts::texts();
    let has_code = code.is_some();
    let fields = vec![("cohort", cohort.to_owned())];
    let (label, class) = if has_code {
        (t.code_renew, "btn btn--wide")
    } else {
        (t.code_make, "btn btn--primary btn--wide")
    };
    view! {
        <section class="card code-card stack" aria-labelledby="kode">
            <h2 class="card-title" id="kode">
                {t.code_title}
            </h2>
            {match code {
                Some(code) => working(code),
                None => view! { <p class="soft">{t.code_none}</p> }.into_any(),
            }}
            <ButtonForm action=RenewCode::PATH fields=fields icon="refresh" label=label class=class />
            {has_code.then(|| view! { <p class="soft small">{t.code_renew_hint}</p> })}
        </section>
    }
    .into_any()
}

fn working(code: CodeView) -> AnyView {
    let t = cohorts::texts();
    let qr = code.qr.map(|code| {
        view! {
            <p class="soft small">{t.code_scan}</p>
            <QrCode code label=t.qr_alt />
        }
    });
    view! {
        <Digits digits=code.digits class="digits digits--wall" />
        <p>
            {t.code_until} " " <b>{code.until}</b> ". " {t.code_used} " " {code.used} " " {t.code_of} " " {code.limit}
            "."
        </p>
        <p class="soft">{t.code_open} " " <code class="address">{code.address} "/gabung"</code></p>
        {qr}
    }
    .into_any()
}

/// Links for WhatsApp: for a participant, and for a mentor where the person may invite one.
pub(super) fn invite_card(cohort: &str, organizer: bool) -> AnyView {
    let t = cohorts::texts();
    let fields = vec![("cohort", cohort.to_owned())];
    view! {
        <section class="card stack" aria-labelledby="undang">
            <h2 class="card-title" id="undang">
                {t.let_in}
            </h2>
            <ButtonForm
                action=MakeJoinLink::PATH
                fields=fields.clone()
                icon="link"
                label=t.link_make
                class="btn btn--wide"
            />
            {organizer
                .then(|| {
                    view! {
                        <ButtonForm
                            action=InviteMentor::PATH
                            fields=fields
                            icon="person"
                            label=t.invite_make
                            class="btn btn--wide"
                        />
                    }
                })}
        </section>
    }
    .into_any()
}

/// What was made a moment ago, ready to be sent or read out.
pub(super) fn issued_card(issued: IssuedView) -> AnyView {
    let t = cohorts::texts();
    let title = match issued.kind.as_str() {
        "link" => t.issued_link.to_owned(),
        "undangan" => t.issued_invitation.to_owned(),
        "sandi" => format!("{} {}", people::texts().issued_password, issued.whom),
        "penyelenggara" => people::texts().issued_organizer.to_owned(),
        "hpbaru" => format!("{} {}", t.issued_new_phone, issued.whom),
        _ => format!("{} {}", t.issued_forgot_pin, issued.whom),
    };
    let code = (!issued.code.is_empty()).then(|| view! { <Digits digits=issued.code class="digits digits--long" /> });
    let message = if issued.message.is_empty() {
        view! { <p>{t.issued_read_out}</p> }.into_any()
    } else {
        view! {
            <p class="message">{issued.message}</p>
            <a class="btn btn--primary btn--wide" href=issued.whatsapp rel="external noreferrer" target="_blank">
                <Icon name="chat" />
                {t.open_whatsapp}
            </a>
        }
        .into_any()
    };
    view! {
        <section class="card card--info stack" aria-labelledby="baru">
            <h2 class="card-title" id="baru">
                {title}
            </h2>
            {code}
            {message}
            <p class="soft small">{t.issued_once}</p>
        </section>
    }
    .into_any()
}
