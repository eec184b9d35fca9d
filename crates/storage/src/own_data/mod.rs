//! A person's own data: what is kept of them, all of it to take along, and its end.

mod export;
mod purging;
mod removal;
mod retention;
mod view;

pub use export::{OwnData, TableOfRows, export_own_data, zip_of};
pub use purging::{Ended, end_what_is_due};
pub use removal::{
    CHANGE_ONES_MIND_DAYS, PersonToRemove, RemovalView, ask_for_removal, ask_for_removal_of, cancel_removal,
    cancel_removal_of, list_people_to_remove,
};
pub use retention::{MONTHS, RetentionView, USUAL_MONTHS, load_retention, set_retention};
pub use view::{OwnClass, OwnDataView, load_own_data};
