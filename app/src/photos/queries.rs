//! Photos as storage has them, for pages.

use storage::listings::PhotoView;

use super::PhotoItem;

/// The photo as pages show it.
pub fn photo_item(view: &PhotoView) -> PhotoItem {
    PhotoItem {
        id: view.id.to_string(),
        version: view.version.to_string(),
        width: view.width,
        height: view.height,
        received_width: view.received.width,
        received_height: view.received.height,
    }
}

/// All of them, in their order.
pub fn photo_items(views: &[PhotoView]) -> Vec<PhotoItem> {
    views.iter().map(photo_item).collect()
}
