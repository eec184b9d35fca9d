//! Pages, components and server functions of LapakLatih.
//!
//! `ssr` renders the pages; `hydrate` is the browser's half and holds islands only. What the browser does not need
//! stays behind `ssr`.
#![deny(unsafe_code)]
#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod cards;
#[cfg(feature = "ssr")]
pub mod cohorts;
#[cfg(feature = "ssr")]
pub mod context;
pub mod error;
#[cfg(feature = "ssr")]
pub mod home;
pub mod kept;
#[cfg(feature = "ssr")]
mod listen;
pub mod listings;
#[cfg(feature = "ssr")]
pub mod mentoring;
#[cfg(feature = "ssr")]
pub mod own_data;
pub mod photos;
#[cfg(feature = "ssr")]
pub mod reach;
pub mod reviews;
#[cfg(feature = "ssr")]
pub mod shop;
pub mod storefronts;
pub mod text;
pub mod ui;
pub mod wire;

/// Makes the module ready for the islands of the page. Called once by the script that the shell carries.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
