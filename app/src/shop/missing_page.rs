//! What stands where nothing is public. The same for all reasons, so that it tells nothing (P17).

use leptos::prelude::*;

use super::{
    document::{Head, document},
    view::Site,
};
use crate::text::{common, shop};

/// The page for an address below `/t/` where nothing is public.
pub fn render_missing(site: Site<'_>) -> String {
    let t = shop::texts();
    let head = Head {
        title: t.missing.to_owned(),
        name: t.missing.to_owned(),
        description: t.missing_help.to_owned(),
        path: String::new(),
        listed: false,
        preview: None,
        data: None,
    };
    document(site, head, "pandan", || {
        view! {
            <main class="shop none" id="isi">
                <img src="/drawings/tersesat.svg" alt="" width="240" height="180" />
                <h1>{t.missing}</h1>
                <p>{t.missing_help}</p>
                <p>
                    <a class="btn" href="/">
                        {common::texts().to_start}
                    </a>
                </p>
            </main>
        }
    })
}
