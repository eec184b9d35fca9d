//! The public pages (`/t/…`): HTML, one stylesheet and pictures. They are rendered by a shell of their own, so that a
//! buyer's phone loads no script and no WASM.
//!
//! Everything here is on the server only. Texts of people reach the page through `view!`, which keeps them text.

mod document;
mod json_ld;
mod missing_page;
mod order;
pub(crate) mod present;
pub(crate) mod price;
mod product_page;
pub mod queries;
mod storefront_page;
mod structured;
pub mod view;

pub use missing_page::render_missing;
pub use product_page::render_product;
pub use storefront_page::render_storefront;
