//! A participant's stall: its name, its story, its place, and how it looks.

pub mod draft;
pub mod look;

pub use draft::{Storefront, StorefrontDraft, StorefrontError, StoryAdvice, story_advice};
pub use look::Look;
