//! One's own listings: the list with their states, deleting with undo.

pub mod actions;
mod listing_row;
mod new_listing_form;
/// The page.
pub mod own_page;
pub mod queries;
mod row;

pub use listing_row::ListingRow;
pub use new_listing_form::NewListingForm;
pub use row::ListingRowView;
