//! *Isi bersama* (decision 8): who writes for whom, for both of them to see.

use leptos::prelude::*;

use super::{Avatar, Icon};
use crate::text::people;

/// Says plainly for whom one writes, with the picture that tells two of one name apart, and leads back.
pub fn helping_line(whom: &str, picture: u8, back: &str) -> AnyView {
    let t = people::texts();
    view! {
        <section class="notice" data-tone="care" aria-label=t.together_title>
            <Avatar picture class="avatar avatar--small" />
            <div class="notice-body stack-tight">
                <p>
                    <b>{t.writing_for} " " {whom.to_owned()} "."</b>
                </p>
                <p class="small">{t.together_hint}</p>
                <p>
                    <a href=back.to_owned() rel="external">
                        {t.back_to}
                        " "
                        {whom.to_owned()}
                    </a>
                </p>
            </div>
        </section>
    }
    .into_any()
}

/// Tells the owner that it was done together.
pub fn helped_line(by: &str, ago: &str) -> AnyView {
    let t = people::texts();
    view! {
        <p class="soft small">
            <Icon name="people" />
            " "
            {t.helped_by}
            " "
            {by.to_owned()}
            ", "
            {ago.to_owned()}
        </p>
    }
    .into_any()
}
