//! Sale cards (*kartu jualan*): a picture with photo, name, price and how to order, for the WhatsApp status and for
//! groups (decision 38). Drawn for each request from what is stored; nothing of it is kept.

mod font;
mod layout;
mod picture;

pub use picture::{CardError, draw};

/// WhatsApp shows pictures above this many bytes smaller or not at all as a preview.
pub const MAX_BYTES: usize = 300_000;

/// One of the two shapes of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A whole phone screen, for the status.
    Status,
    /// For groups and chats.
    Square,
}

impl Shape {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Status, Self::Square];

    /// Width and height, in pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Status => (1080, 1920),
            Self::Square => (1080, 1080),
        }
    }

    /// Last part of its address.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Status => "status.jpg",
            Self::Square => "persegi.jpg",
        }
    }

    /// The shape with this file name.
    pub fn from_file_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.file_name() == name)
    }
}
