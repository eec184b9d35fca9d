//! *Dengarkan*: the small script that reads a page aloud through the phone's own voice.
//!
//! It finds by itself what is to be heard, by class (`docs/style-guide.md`) or by `data-dengar`, and puts the buttons
//! there; where no script runs there are none. It is no island: pages without any would need the whole module for it.

use leptos::{nonce::use_nonce, prelude::*};

use crate::text::common;

/// The script, with its words in the language of the page.
#[component]
pub fn ListenScript() -> impl IntoView {
    let t = common::texts();
    view! {
        <script
            src="/dengar.js"
            defer
            nonce=use_nonce()
            data-listen=t.listen
            data-none=t.no_voice
            data-how=t.no_voice_help
        ></script>
    }
}
