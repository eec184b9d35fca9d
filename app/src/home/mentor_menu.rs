//! The menu of mentors, the same on all of their pages.

use crate::{
    text::{board, cohorts, mentor},
    ui::MenuItem,
};

/// Ulasan, Peserta, Papan. `cohort` is its id, `waiting` how many participants are still to be confirmed.
pub fn mentor_menu(cohort: &str, waiting: u32) -> Vec<MenuItem> {
    let t = mentor::texts();
    let item = |place: &str, word, icon, count| MenuItem {
        href: format!("/a/{cohort}{place}"),
        word,
        icon,
        count,
        counted: cohorts::texts().waiting_count,
    };
    vec![
        item("/antrean", t.menu_queue, "chat", 0),
        item("/peserta", t.menu_class, "people", waiting),
        item("/papan", board::texts().menu, "list", 0),
    ]
}
