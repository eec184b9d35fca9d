//! What only a folder of this machine needs: the lock between purging and backups, and files that were never finished.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::Path,
    time::SystemTime,
};

use super::{
    PhotoError, PhotoStore,
    store::{FOLDER, PhotoSize},
};

/// While this lives no photo file is purged, by no process on this folder.
#[derive(Debug)]
#[must_use]
pub struct KeptFiles {
    _lock: Option<File>,
}

impl PhotoStore {
    /// Name of the lock in the folder. It holds nothing.
    pub(crate) const LOCK: &str = ".lock";

    /// Keeps every photo file from being purged; waits for a purge that has begun.
    ///
    /// # Errors
    /// [`PhotoError::Store`] if the folder cannot be written.
    pub fn keep_files(&self) -> Result<KeptFiles, PhotoError> {
        let lock = self.lock_file().map_err(failed)?;
        if let Some(lock) = &lock {
            lock.lock_shared().map_err(failed)?;
        }
        Ok(KeptFiles { _lock: lock })
    }

    /// The right to purge; `None` while somebody keeps the files.
    pub(crate) fn begin_purge(&self) -> Result<Option<KeptFiles>, PhotoError> {
        let lock = self.lock_file().map_err(failed)?;
        match lock.as_ref().map_or(Ok(()), File::try_lock) {
            Ok(()) => Ok(Some(KeptFiles { _lock: lock })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    fn lock_file(&self) -> io::Result<Option<File>> {
        let open = |folder: &Path| File::create(folder.join(Self::LOCK));
        self.folder.as_deref().map(open).transpose()
    }

    /// Deletes what a process that was killed has left of files it was writing, and folders that are empty, if they
    /// were last touched before this time.
    ///
    /// # Errors
    /// [`PhotoError::Store`] if the folder cannot be read.
    pub(crate) fn sweep_unfinished(&self, before: SystemTime) -> Result<(), PhotoError> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        sweep(&folder.join(FOLDER), before).map_err(failed)
    }
}

fn sweep(folder: &Path, before: SystemTime) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let touched = match entry.metadata().and_then(|about| about.modified()) {
            // Somebody else was faster.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            touched => touched?,
        };
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            sweep(&path, before)?;
            if touched < before {
                // Refused unless it is empty, which is what is wanted.
                _ = fs::remove_dir(&path);
            }
        } else if touched < before && entry.file_name().to_str().and_then(PhotoSize::from_file_name).is_none() {
            _ = fs::remove_file(&path);
        }
    }
    Ok(())
}

fn failed(error: io::Error) -> PhotoError {
    PhotoError::Store(object_store::Error::Generic {
        store: "local",
        source: error.into(),
    })
}
