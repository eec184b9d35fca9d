//! The folder in which a backup is put together, beside the file that it will be.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// A folder that only its owner can look into, gone with this value.
pub(super) struct Part(PathBuf);

impl Part {
    /// Beside the file, because only a file of the same disk can be renamed in one step.
    pub(super) fn beside(file: &Path) -> io::Result<Self> {
        let mut name = file.file_name().map_or_else(OsString::new, OsString::from);
        name.push(format!(".{}.part", std::process::id()));
        let folder = file.with_file_name(name);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        Ok(Self(folder))
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A new file that only its owner can read.
    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        create_private(&self.file(name))
    }
}

/// Creates a new file that only its owner can read.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl Drop for Part {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes to the disk that names in this folder have changed.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // A bare file name has an empty parent: the folder one is in.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    File::open(folder)?.sync_all()
}
