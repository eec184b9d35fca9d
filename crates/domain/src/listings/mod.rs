//! Listings: what is typed, what the coach says of it, and the states between draft and public page.

pub mod catalog;
pub mod checks;
pub mod coach;
pub mod draft;
pub mod merge;
pub mod next_step;
pub mod publishing;
pub mod report;
pub mod state;
pub mod tidy;

pub use catalog::{Group, MarketProfile, RULES_VERSION};
pub use checks::{CheckContext, Fields, check, fields_for};
pub use draft::{CategoryChoice, Condition, ListingDraft, PhotoFact, SellingKind, VariantDraft};
pub use merge::{Merge, merge};
pub use next_step::{NextStep, Standing, next_step};
pub use publishing::{PublicChange, next_public};
pub use report::{Band, CheckId, Finding, Fix, Outcome, Report, Severity};
pub use state::{
    ClearedFinding, ListingFacts, ListingState, PublicFact, SendBlock, TryFact, cleared_by, open_findings, send_blocks,
};
pub use tidy::{mask_private, tidy};
