//! Everything that belongs to a class or a person, whatever table it is in: for moving a class to another server, for
//! handing a person their data, for deleting it.

mod export;
mod gather;
mod import;
mod manifest;
mod purge;
mod rows;
mod tables;
#[cfg(test)]
mod tests;

pub use export::{ClassOnServer, export_cohort, list_every_cohort};
pub use import::import_cohort;
pub use manifest::{ArchiveError, Moved};

pub(crate) use export::{photos_in, plain};
pub(crate) use gather::{Whose, gather};
pub(crate) use purge::{Purged, purge_person};
pub(crate) use tables::TABLES;
