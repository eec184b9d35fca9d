//! Pages, components and server functions of LapakLatih.
//!
//! `ssr` renders on the server, `hydrate` takes over in the browser. What the browser does not need stays behind `ssr`.
#![deny(unsafe_code)]
#![recursion_limit = "256"]

pub mod accounts;
pub mod app;
pub mod cohorts;
#[cfg(feature = "ssr")]
pub mod context;
pub mod error;
pub mod home;
pub mod listings;
pub mod photos;
#[cfg(feature = "ssr")]
pub mod plain;
pub mod reviews;
pub mod shop;
pub mod storefronts;
pub mod text;
pub mod ui;

/// Wakes up the server-rendered page. Called once by the script that the shell carries.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_lazy(app::App);
}
