//! Where a backup is unpacked: beside the places it is for, under names that the server does not look at.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    BackupError,
    archive::{self, DATABASE, Manifest, Member, PHOTOS, Summed},
    part::sync_folder,
};
use crate::photos::PhotoStore;

/// Unpacked files, removed with this value unless they were put in place.
pub(super) struct Staging {
    pub(super) database: PathBuf,
    photos: PathBuf,
}

impl Staging {
    /// What an interrupted restore has left there is removed.
    pub(super) fn beside(database: &Path, photos: &Path) -> io::Result<Self> {
        for place in [database, photos] {
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
        }
        let staging = Self {
            database: restoring(database),
            photos: restoring(photos),
        };
        staging.clear();
        fs::create_dir(&staging.photos)?;
        Ok(staging)
    }

    /// Unpacks every member, each held against its sum, and writes all of it to the disk.
    pub(super) fn unpack(&self, file: &mut File, manifest: &Manifest) -> Result<(), BackupError> {
        let members = manifest.members.iter();
        let mut expected: BTreeMap<&str, &Member> = members.map(|member| (member.path.as_str(), member)).collect();
        archive::each_copied(file, |path, content| {
            let (Some(member), Some(place)) = (expected.remove(path), self.place_of(path)) else {
                return Err(BackupError::damaged(format!("{path} does not belong in it")));
            };
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut out = Summed::new(File::create_new(&place)?);
            io::copy(content, &mut out)?;
            if (out.bytes, out.sum()) == (member.bytes, member.sha256.clone()) {
                Ok(())
            } else {
                Err(BackupError::damaged(format!("{path} does not match its sum")))
            }
        })?;
        if let Some(path) = expected.keys().next() {
            return Err(BackupError::damaged(format!("{path} is not in it")));
        }
        if !self.database.exists() {
            return Err(BackupError::damaged("there is no database in it"));
        }
        File::open(&self.database)?.sync_all()?;
        sync_tree(&self.photos)?;
        Ok(())
    }

    /// Only the database and photo files have a place; nothing in a backup can name another one.
    fn place_of(&self, path: &str) -> Option<PathBuf> {
        if path == DATABASE {
            return Some(self.database.clone());
        }
        let path = path.strip_prefix(PHOTOS)?.strip_prefix('/')?;
        PhotoStore::parse_path(path).map(|_| self.photos.join(path))
    }

    /// Gives the photos their name. The place holds at most empty folders.
    pub(super) fn place_photos(&self, photos: &Path) -> io::Result<()> {
        if photos.exists() {
            fs::remove_dir_all(photos)?;
        }
        fs::rename(&self.photos, photos)?;
        sync_folder(photos.parent().unwrap_or(Path::new("")))
    }

    /// Gives the database its name.
    pub(super) fn place_database(&self, database: &Path) -> io::Result<()> {
        fs::rename(&self.database, database)?;
        sync_folder(database.parent().unwrap_or(Path::new("")))
    }

    fn clear(&self) {
        _ = fs::remove_dir_all(&self.photos);
        for file in with_companions(&self.database) {
            _ = fs::remove_file(file);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A SQLite file and the files that SQLite keeps beside it.
pub(super) fn with_companions(database: &Path) -> impl Iterator<Item = PathBuf> {
    ["", "-wal", "-shm", "-journal"]
        .map(|end| with_end(database, end))
        .into_iter()
}

fn restoring(place: &Path) -> PathBuf {
    with_end(place, ".restoring")
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

/// Files first and folders after them: most are on the disk by then, and asking costs little.
fn sync_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            File::open(entry.path())?.sync_all()?;
        }
    }
    sync_folder(folder)
}

/// Whether any file lies below this folder; locks do not count.
pub(super) fn holds_files(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let found = if entry.file_type()?.is_dir() {
            holds_files(&entry.path())?
        } else {
            entry.file_name() != PhotoStore::LOCK
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}
