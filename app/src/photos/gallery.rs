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
    use std::cell::RefCell;

    use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local};

    use super::{Gallery, PhotoItem};
    use crate::{
        error::AppError,
        photos::actions::{OrderPhotos, RemovePhoto, RestorePhoto},
        text::{app_error_text, photos},
        wire::{self, FormFields},
    };

    type Listener = Box<dyn Fn(&[PhotoItem])>;

    thread_local! {
        static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
    }

    /// Tells of the stored photos after every change. The gallery and the coach are islands of one page, which know
    /// each other only by this.
    pub fn on_photos(tell: impl Fn(&[PhotoItem]) + 'static) {
        LISTENER.set(Some(Box::new(tell)));
    }

    impl Gallery {
        /// Shows the new order at once and stores it; the old one comes back if that does not work.
        pub fn reorder(self, order: String) {
            let before = self.photos.get_untracked();
            let rank = |id: &str| order.split(',').position(|one| one == id).unwrap_or(usize::MAX);
            self.photos.update(|photos| photos.sort_by_key(|photo| rank(&photo.id)));
            spawn_local(async move {
                match wire::post(OrderPhotos::PATH, &self.fields("order", &order)).await {
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
            spawn_local(async move {
                match wire::post(RemovePhoto::PATH, &self.fields("photo", &id)).await {
                    Ok(_) => {
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
            spawn_local(async move {
                let answer = wire::post(RestorePhoto::PATH, &self.fields("photo", &id)).await;
                match answer.and_then(|text| serde_json::from_str::<PhotoItem>(&text).map_err(|_| AppError::Offline)) {
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
            if let Some(photos) = self.photos.try_get_untracked() {
                LISTENER.with_borrow(|listener| {
                    if let Some(tell) = listener {
                        tell(&photos);
                    }
                });
            }
        }

        /// The fields of a form about this gallery.
        fn fields(self, name: &str, value: &str) -> FormFields {
            [
                ("cohort".to_owned(), self.cohort.get_value()),
                ("listing".to_owned(), self.listing.get_value()),
                (name.to_owned(), value.to_owned()),
            ]
            .into()
        }

        fn tell(self, error: &AppError) {
            _ = self.problem.try_set(Some(sentence(error)));
        }
    }

    /// What to say of an error of a photo.
    pub fn sentence(error: &AppError) -> String {
        match error {
            AppError::Invalid(fields) => photos::problem(fields.first().map_or("", |field| field.code.as_str())),
            other => app_error_text(other),
        }
    }
}

#[cfg(feature = "hydrate")]
pub(crate) use live::on_photos;
#[cfg(feature = "hydrate")]
pub(super) use live::sentence;
