use serde::{Deserialize, Serialize};

/// A photo as pages show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoItem {
    /// Its id.
    pub id: String,
    /// The unguessable part of its address.
    pub version: String,
    /// Width of the largest file, in pixels.
    pub width: u32,
    /// Height of the largest file, in pixels.
    pub height: u32,
    /// Width as received, for the coach.
    pub received_width: u32,
    /// Height as received, for the coach.
    pub received_height: u32,
}

impl PhotoItem {
    /// Width and height as received, in pixels.
    pub fn received(&self) -> (u32, u32) {
        (self.received_width, self.received_height)
    }

    /// Address of the file with this longest side: 160, 480 or 1280 pixels.
    pub fn src(&self, side: u32) -> String {
        ["/foto/", &self.id, "/", &self.version, "/", &side.to_string(), ".webp"].concat()
    }
}
