//! The menu of participants, the same on each of their pages.

use crate::{
    text::{common, participant as texts},
    ui::MenuItem,
};

/// Beranda, Lapak, Barang, Ulasan. `cohort` is its id, `unread` how many reviews were not read yet.
pub fn participant_menu(cohort: &str, unread: u32) -> Vec<MenuItem> {
    let t = texts::texts();
    let item = |place: &str, word, icon, count| MenuItem {
        href: format!("/a/{cohort}{place}"),
        word,
        icon,
        count,
        counted: common::texts().unread,
    };
    vec![
        item("", t.menu_home, "home", 0),
        item("/lapak", t.menu_stall, "stall", 0),
        item("/barang", t.menu_listings, "box", 0),
        item("/ulasan", t.menu_reviews, "chat", unread),
    ]
}
