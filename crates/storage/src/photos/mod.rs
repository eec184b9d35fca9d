//! Photos: untrusted bytes in, upright pictures without metadata out, and the rows that say whose they are.

mod checking;
mod local;
pub mod pipeline;
mod store;

pub(crate) use checking::photo_rows;
pub use checking::{PhotoFaults, check_photos};
pub use local::KeptFiles;
pub use pipeline::{MAX_BYTES, MAX_PIXELS, Rendered};
pub use store::{NotAVersion, PhotoSize, PhotoStore, PhotoVersion, StoredPhoto};

/// Why a photo was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// The file is larger than this many bytes.
    #[error("the file is larger than {max_bytes} bytes")]
    TooLarge {
        /// The limit, in bytes.
        max_bytes: usize,
    },
    /// HEIC, what iPhones write by default; browsers there convert it when asked for JPEG.
    #[error("the file is HEIC")]
    Heic,
    /// Neither JPEG nor PNG nor WebP.
    #[error("the file is not a photo")]
    NotAPhoto,
    /// More than [`MAX_PIXELS`], or more memory than that needs.
    #[error("the photo has too many pixels")]
    TooManyPixels,
    /// A photo by its first bytes, but it cannot be read to the end.
    #[error("the photo is damaged")]
    Damaged,
    /// No such file is kept.
    #[error("no such photo is stored")]
    NotStored,
    /// The photo folder cannot be read or written.
    #[error("the photo folder failed")]
    Store(#[source] object_store::Error),
}

impl From<object_store::Error> for PhotoError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::NotStored,
            other => Self::Store(other),
        }
    }
}
