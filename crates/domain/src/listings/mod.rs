//! Listings: what is typed, what the coach says of it, and the states between draft and public page.

pub mod draft;
pub mod publishing;
pub mod report;
pub mod state;

pub use draft::{CategoryChoice, Condition, ListingDraft, PhotoFact, SellingKind, VariantDraft};
pub use publishing::{PublicChange, ReviewBlock, ReviewFacts, next_public, review_blocks};
pub use report::{Band, CheckId, Finding, Fix, Outcome, Report, Severity};
pub use state::{
    ClearedFinding, Decision, ListingFacts, ListingState, PublicFact, SendBlock, TryFact, open_findings, send_blocks,
};
