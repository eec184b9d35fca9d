//! Where photo files live. Files are written whole or not at all, and never changed: a new picture is a new version.

use std::{fmt, path::Path, str::FromStr, sync::Arc};

use bytes::Bytes;
use domain::ids::PhotoId;
use futures::TryStreamExt;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path as Key};
use tokio::sync::Semaphore;

use super::{PhotoError, Rendered, pipeline};

/// One of the files that are kept of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhotoSize {
    /// WebP, 160 pixels on the longest side.
    Small,
    /// WebP, 480 pixels.
    Medium,
    /// WebP, 1280 pixels: the master (decision 31).
    Large,
    /// JPEG up to 1200 pixels and 300 KB, for previews in chats.
    Preview,
}

impl PhotoSize {
    /// All sizes.
    pub const ALL: [Self; 4] = [Self::Small, Self::Medium, Self::Large, Self::Preview];

    /// Pixels on the longest side, at most.
    pub const fn longest_side(self) -> u32 {
        match self {
            Self::Small => 160,
            Self::Medium => 480,
            Self::Large => 1280,
            Self::Preview => 1200,
        }
    }

    /// Last part of the file's address: `160.webp`, `preview.jpg`.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Small => "160.webp",
            Self::Medium => "480.webp",
            Self::Large => "1280.webp",
            Self::Preview => "preview.jpg",
        }
    }

    /// Content type to serve the file with.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Preview => "image/jpeg",
            _ => "image/webp",
        }
    }

    /// The size with this file name.
    pub fn from_file_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.file_name() == name)
    }
}

/// The part of a photo's address that nobody can guess: 128 random bits as 32 lower-case hex digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhotoVersion(String);

impl PhotoVersion {
    /// A version from 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(format!("{:032x}", u128::from_be_bytes(bytes)))
    }

    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PhotoVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is no version names no file; callers answer like an unknown photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a photo version")]
pub struct NotAVersion;

impl FromStr for PhotoVersion {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let ok = text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if ok {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAVersion)
        }
    }
}

impl TryFrom<String> for PhotoVersion {
    type Error = NotAVersion;

    fn try_from(text: String) -> Result<Self, NotAVersion> {
        text.parse()
    }
}

impl From<PhotoVersion> for String {
    fn from(version: PhotoVersion) -> Self {
        version.0
    }
}

/// Photos decoded at the same time. Two: one of them may be slow, and each takes up to 300 MB.
const AT_ONCE: u32 = 2;

/// The folder of photo files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PhotoStore {
    files: Arc<dyn ObjectStore>,
    decoders: Arc<Semaphore>,
    /// Where the files lie, if it is a folder of this machine.
    pub(super) folder: Option<Arc<Path>>,
}

impl PhotoStore {
    /// Keeps files below this folder, which is made if it is missing. Writes are synced before they count.
    ///
    /// # Errors
    /// [`PhotoError::Store`] if the folder cannot be made or read.
    pub fn local(folder: &Path) -> Result<Self, PhotoError> {
        std::fs::create_dir_all(folder).map_err(|error| {
            PhotoError::Store(object_store::Error::Generic {
                store: "local",
                source: error.into(),
            })
        })?;
        let files = LocalFileSystem::new_with_prefix(folder)?
            .with_fsync(true)
            .with_automatic_cleanup(true);
        Ok(Self {
            folder: Some(Arc::from(folder)),
            ..Self::on(Arc::new(files))
        })
    }

    /// Keeps files in any object store.
    pub fn on(files: Arc<dyn ObjectStore>) -> Self {
        Self {
            files,
            decoders: Arc::new(Semaphore::new(AT_ONCE as usize)),
            folder: None,
        }
    }

    /// Turns received bytes into the files that are kept, away from the async threads and two at a time; pictures
    /// above 24 million pixels one at a time, so that memory stays bounded.
    ///
    /// # Errors
    /// As [`pipeline::render`]. A decoder that panics counts as [`PhotoError::Damaged`].
    pub async fn render(&self, bytes: Bytes) -> Result<Rendered, PhotoError> {
        let permits = if pipeline::pixels(&bytes)? > pipeline::LARGE_PIXELS {
            AT_ONCE
        } else {
            1
        };
        let permit = Arc::clone(&self.decoders)
            .acquire_many_owned(permits)
            .await
            .map_err(|_| PhotoError::Damaged)?;
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            pipeline::render(&bytes)
        });
        work.await.unwrap_or_else(|panic| {
            tracing::warn!(%panic, "a photo decoder gave up");
            Err(PhotoError::Damaged)
        })
    }

    /// Writes all files of a photo. Each is complete or absent; on failure none is left behind.
    ///
    /// # Errors
    /// [`PhotoError::Store`], for instance when the disk is full.
    pub async fn put(&self, photo: PhotoId, version: &PhotoVersion, rendered: &Rendered) -> Result<(), PhotoError> {
        for (size, bytes) in &rendered.files {
            let written = self
                .files
                .put(&key(photo, version, *size), PutPayload::from_bytes(bytes.clone()))
                .await;
            if let Err(error) = written {
                self.delete(photo, version).await.ok();
                return Err(error.into());
            }
        }
        Ok(())
    }

    /// Writes one file that was rendered before, as another server kept it.
    ///
    /// # Errors
    /// [`PhotoError::Store`], for instance when the disk is full.
    pub async fn keep(
        &self,
        photo: PhotoId,
        version: &PhotoVersion,
        size: PhotoSize,
        bytes: Bytes,
    ) -> Result<(), PhotoError> {
        let file = key(photo, version, size);
        self.files.put(&file, PutPayload::from_bytes(bytes)).await?;
        Ok(())
    }

    /// One file. Asks nobody whether it may be seen: that is `photo_access`.
    ///
    /// # Errors
    /// [`PhotoError::NotStored`] if there is no such file, else [`PhotoError::Store`].
    pub async fn read(&self, photo: PhotoId, version: &PhotoVersion, size: PhotoSize) -> Result<Bytes, PhotoError> {
        Ok(self.files.get(&key(photo, version, size)).await?.bytes().await?)
    }

    /// Deletes all files of a photo; those already gone are no error.
    ///
    /// # Errors
    /// [`PhotoError::Store`].
    pub async fn delete(&self, photo: PhotoId, version: &PhotoVersion) -> Result<(), PhotoError> {
        for size in PhotoSize::ALL {
            match self.files.delete(&key(photo, version, size)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Every photo that has files, for the sweep that removes what no row refers to. With the time of its newest
    /// file, because a photo whose row is just being written is not an orphan.
    ///
    /// # Errors
    /// [`PhotoError::Store`].
    pub async fn stored(&self) -> Result<Vec<StoredPhoto>, PhotoError> {
        let mut found = std::collections::BTreeMap::new();
        let mut files = self.files.list(Some(&Key::from(FOLDER)));
        while let Some(file) = files.try_next().await? {
            let Some((photo, version, size)) = Self::parse_path(file.location.as_ref()) else {
                continue;
            };
            let (newest, sizes) = found
                .entry((photo, version))
                .or_insert_with(|| (file.last_modified, Vec::new()));
            *newest = (*newest).max(file.last_modified);
            if file.size > 0 {
                sizes.push(size);
            }
        }
        Ok(found
            .into_iter()
            .map(|((photo, version), (written_at, sizes))| StoredPhoto {
                photo,
                version,
                written_at,
                whole: sizes.len() == PhotoSize::ALL.len(),
            })
            .collect())
    }

    /// The path of a file below the folder, with `/` between its parts.
    pub(crate) fn path_of(photo: PhotoId, version: &PhotoVersion, size: PhotoSize) -> String {
        key(photo, version, size).to_string()
    }

    /// Which file a path below the folder is; `None` for every other path.
    pub(crate) fn parse_path(path: &str) -> Option<(PhotoId, PhotoVersion, PhotoSize)> {
        let mut parts = path.split('/');
        let (folder, photo, version, file) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let known = (
            photo.parse().ok()?,
            version.parse().ok()?,
            PhotoSize::from_file_name(file)?,
        );
        (folder == FOLDER && parts.next().is_none()).then_some(known)
    }
}

/// A photo with files on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPhoto {
    /// The photo.
    pub photo: PhotoId,
    /// Its version.
    pub version: PhotoVersion,
    /// When its newest file was written, by the disk's clock.
    pub written_at: chrono::DateTime<chrono::Utc>,
    /// Whether every size is there and none is empty.
    pub whole: bool,
}

pub(super) const FOLDER: &str = "photos";

fn key(photo: PhotoId, version: &PhotoVersion, size: PhotoSize) -> Key {
    Key::from_iter([FOLDER, &photo.to_string(), version.as_str(), size.file_name()])
}
