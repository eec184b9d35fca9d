//! A participant's stall: its page, saving it, its picture, and sharing it.

#[allow(missing_docs, reason = "the macro makes a public function of its own")]
pub mod picture_desk;

// What only the server renders stays out of the phone's download.
cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod actions;
        mod look_field;
        mod number_fields;
        mod picture_form;
        pub mod queries;
        mod share_card;
        mod stall_form;
        /// The page.
        pub mod stall_page;
    }
}
