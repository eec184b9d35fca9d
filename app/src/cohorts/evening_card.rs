//! The ways to everything that a class evening needs.

use leptos::prelude::*;

use crate::{text::evening, ui::Icon};

/// Links to preparing (organizers), the wall, the attendance of this meeting, and what is printed.
pub(super) fn evening_card(cohort: &str, meeting: u8, organizer: bool) -> AnyView {
    let t = evening::texts();
    let base = if organizer {
        format!("/o/{cohort}")
    } else {
        format!("/a/{cohort}")
    };
    let mut links = vec![
        (format!("{base}/layar"), "eye", t.wall),
        (format!("{base}/hadir/{meeting}"), "people", t.attendance),
        (format!("{base}/cetak/hadir/{meeting}"), "print", t.print_attendance),
        (format!("{base}/cetak/lembar"), "print", t.print_sheet),
    ];
    if organizer {
        links.insert(0, (format!("{base}/siap"), "check-circle", t.prepare));
        links.push((format!("{base}/cetak/kartu"), "print", t.print_cards));
    }
    let link = |(href, icon, word): (String, &'static str, &'static str)| {
        view! {
            <li class="list-row">
                <Icon name=icon />
                <div class="list-body">
                    <a class="list-link" href=href>
                        {word}
                    </a>
                </div>
            </li>
        }
    };
    view! {
        <section class="card stack" aria-labelledby="malam">
            <h2 class="card-title" id="malam">
                {t.evening}
            </h2>
            <ul class="list">{links.into_iter().map(link).collect_view()}</ul>
        </section>
    }
    .into_any()
}
