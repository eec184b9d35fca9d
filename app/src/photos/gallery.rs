use leptos::prelude::*;

use super::PhotoItem;

/// Most photos of a listing; the same number as in `domain`.
pub(super) const PHOTOS_MAX: usize = domain::listings::draft::PHOTOS_MAX;

/// What the photo block shows and changes: the stored photos in their order, and what is under way.
#[derive(Clone, Copy)]
pub(super) struct Gallery {
    /// Id of the cohort.
    pub cohort: StoredValue<String>,
    /// Id of the listing.
    pub listing: StoredValue<String>,
    /// Stored photos, the cover first.
    pub photos: RwSignal<Vec<PhotoItem>>,
    /// Photos on their way.
    pub sending: RwSignal<Vec<Sending>>,
    /// The photo that was removed last and can be brought back.
    pub removed: RwSignal<Option<String>>,
    /// A sentence about what did not work.
    pub problem: RwSignal<Option<String>>,
    /// Told of every change, so that the coach reads the new photos.
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(dead_code, reason = "only the browser changes anything")
    )]
    pub on_change: StoredValue<Option<Callback<Vec<PhotoItem>>>>,
}

/// A photo on its way. The file itself is kept in memory until it has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sending {
    /// Number within this page.
    pub id: u32,
    /// How far it is.
    pub step: RwSignal<Step>,
    /// How much has been sent, 0 to 100.
    pub percent: RwSignal<u32>,
    /// Address of the small picture in this phone's memory, once there is one.
    pub preview: RwSignal<Option<String>>,
}

/// How far a photo on its way is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "hydrate"),
    allow(dead_code, reason = "only the browser sends step by step")
)]
pub(super) enum Step {
    /// Before its turn.
    Waiting,
    /// Being made small.
    Shrinking,
    /// Being sent.
    Sending,
    /// It did not work; the sentence says why.
    Failed(String),
}

impl Gallery {
    /// Place of a photo, the cover being 0.
    pub fn place(&self, id: &str) -> usize {
        self.photos
            .with(|photos| photos.iter().position(|photo| photo.id == id))
            .unwrap_or_default()
    }

    /// The order after moving a photo from its place to another, as ids with commas between.
    pub fn order_with(&self, id: &str, to: usize) -> String {
        self.photos.with(|photos| {
            let mut ids: Vec<&str> = photos.iter().map(|photo| photo.id.as_str()).collect();
            if let Some(from) = ids.iter().position(|one| *one == id) {
                let moved = ids.remove(from);
                ids.insert(to.min(ids.len()), moved);
            }
            ids.join(",")
        })
    }

    /// How many more photos fit.
    pub fn room(&self) -> usize {
        let taken = self.photos.with(Vec::len) + self.sending.with(Vec::len);
        PHOTOS_MAX.saturating_sub(taken)
    }
}

/// What only happens in the browser.
#[cfg(feature = "hydrate")]
mod live {
    use leptos::{prelude::*, task::spawn_local};

    use super::Gallery;
    use crate::{
        error::AppError,
        photos::actions::{order_photos, remove_photo, restore_photo},
        text::{app_error_text, error_text},
    };

    impl Gallery {
        /// Shows the new order at once and stores it; the old one comes back if that does not work.
        pub fn reorder(self, order: String) {
            let before = self.photos.get_untracked();
            let rank = |id: &str| order.split(',').position(|one| one == id).unwrap_or(usize::MAX);
            self.photos.update(|photos| photos.sort_by_key(|photo| rank(&photo.id)));
            let listing = self.listing.get_value();
            spawn_local(async move {
                match order_photos(listing, order).await {
                    Ok(_) => self.changed(),
                    Err(error) => {
                        _ = self.photos.try_set(before);
                        self.tell(&error);
                    }
                }
            });
        }

        /// Takes a photo away at once and offers to bring it back.
        pub fn remove(self, id: String) {
            let before = self.photos.get_untracked();
            self.photos.update(|photos| photos.retain(|photo| photo.id != id));
            let (cohort, listing) = (self.cohort.get_value(), self.listing.get_value());
            spawn_local(async move {
                match remove_photo(cohort, listing, id.clone()).await {
                    Ok(()) => {
                        _ = self.removed.try_set(Some(id));
                        self.changed();
                    }
                    Err(error) => {
                        _ = self.photos.try_set(before);
                        self.tell(&error);
                    }
                }
            });
        }

        /// Brings the removed photo back.
        pub fn restore(self, id: String) {
            let (cohort, listing) = (self.cohort.get_value(), self.listing.get_value());
            spawn_local(async move {
                match restore_photo(cohort, listing, id).await {
                    Ok(photo) => {
                        _ = self.removed.try_set(None);
                        _ = self.photos.try_update(|photos| {
                            if photos.iter().all(|one| one.id != photo.id) {
                                photos.push(photo);
                            }
                        });
                        self.changed();
                    }
                    Err(error) => self.tell(&error),
                }
            });
        }

        /// Tells the page that the stored photos are others now.
        pub fn changed(self) {
            _ = self.problem.try_set(None);
            if let (Some(Some(callback)), Some(photos)) =
                (self.on_change.try_get_value(), self.photos.try_get_untracked())
            {
                callback.run(photos);
            }
        }

        fn tell(self, error: &AppError) {
            _ = self.problem.try_set(Some(sentence(error)));
        }
    }

    /// What to say of an error of a photo.
    pub fn sentence(error: &AppError) -> String {
        match error {
            AppError::Invalid(fields) => error_text(fields.first().map_or("", |field| field.code.as_str())),
            other => app_error_text(other),
        }
    }
}

#[cfg(feature = "hydrate")]
pub(super) use live::sentence;
