use leptos::{prelude::*, server_fn::ServerFn};

use super::actions::SeeNotices;
use crate::{
    text::accounts,
    ui::{Icon, PlainForm},
};

/// Something a person is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeView {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub kind: String,
    /// Who did it, where that is told.
    pub by: String,
    /// Name of a class, where one is told.
    pub class: String,
}

/// News that were not seen yet, and *Mengerti*; nothing while there are none.
pub fn notices_card(notices: &[NoticeView]) -> Option<AnyView> {
    let t = accounts::texts();
    let (ids, sentences): (Vec<&str>, Vec<String>) = notices
        .iter()
        .filter_map(|notice| Some((notice.id.as_str(), sentence(notice)?)))
        .unzip();
    if sentences.is_empty() {
        return None;
    }
    let ids = ids.join(",");
    let line = |text: String| view! { <p>{text}</p> };
    Some(
        view! {
            <section class="notice" aria-label=t.notices_title>
                <Icon name="info" />
                <div class="notice-body stack-tight">
                    {sentences.into_iter().map(line).collect_view()}
                    <PlainForm action=SeeNotices::PATH class="">
                        <input type="hidden" name="notices" value=ids />
                        <button class="btn btn--small">{t.notices_seen}</button>
                    </PlainForm>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn sentence(notice: &NoticeView) -> Option<String> {
    let t = accounts::texts();
    Some(match notice.kind.as_str() {
        "password_set" => t.notice_password.to_owned(),
        "pin_reset" => t.notice_pin.to_owned(),
        "new_device" => t.notice_phone.to_owned(),
        "accounts_merged" => t.notice_merged.to_owned(),
        "assisted" => t.notice_assisted.replace("{by}", &notice.by),
        "moved" => t.notice_moved.replace("{class}", &notice.class),
        _ => return None,
    })
}
