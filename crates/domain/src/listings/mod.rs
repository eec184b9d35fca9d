//! Listings: what is typed, what the coach says of it, and the states between draft and public page.

pub mod draft;
pub mod report;

pub use draft::{CategoryChoice, Condition, ListingDraft, PhotoFact, SellingKind, VariantDraft};
pub use report::{Band, CheckId, Finding, Fix, Outcome, Report, Severity};
