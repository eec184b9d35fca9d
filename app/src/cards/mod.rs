//! Sale cards: a picture for the WhatsApp status and a text for the neighbours' group, ready to post.

/// The page.
pub mod card_page;
pub mod queries;
