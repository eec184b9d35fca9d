//! The file of a backup: a tar whose last member seals every byte before it.

use std::{
    fs::File,
    io::{self, BufWriter, Read, Seek, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::BackupError;
use crate::secrets::hex;

/// The database in a backup.
pub(super) const DATABASE: &str = "lapaklatih.db";
/// The folder of the photos in a backup.
pub(super) const PHOTOS: &str = "foto";
const MANIFEST: &str = "manifest.json";
const SEAL: &str = "seal.sha256";
/// Head and content of the seal, and the two empty blocks that end a tar.
const SEAL_BYTES: u64 = 4 * 512;
/// How this file is laid out; a later layout gets the next number.
const FORMAT: u32 = 1;

/// What stands in `manifest.json`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    /// When the copy began, in epoch milliseconds.
    pub made_at: i64,
    /// Version of the program that made it.
    pub program: String,
    /// Where the rows come from: `SQLite` or `PostgreSQL`.
    pub database: String,
    pub members: Vec<Member>,
    /// Photo files that rows name and that were not there when the copy was made.
    pub missing: Vec<String>,
}

/// One file in a backup.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Member {
    pub path: String,
    pub bytes: u64,
    pub sha256: String,
}

/// Writes a backup, one member after the other.
pub(super) struct ArchiveWriter {
    tar: tar::Builder<Summed<BufWriter<File>>>,
    members: Vec<Member>,
}

impl ArchiveWriter {
    pub(super) fn new(file: File) -> Self {
        Self {
            tar: tar::Builder::new(Summed::new(BufWriter::new(file))),
            members: Vec::new(),
        }
    }

    pub(super) fn add_file(&mut self, path: &str, file: &Path) -> io::Result<()> {
        let file = File::open(file)?;
        let bytes = file.metadata()?.len();
        self.add(path, bytes, file)
    }

    pub(super) fn add(&mut self, path: &str, bytes: u64, content: impl Read) -> io::Result<()> {
        let mut content = Summed::new(content.take(bytes));
        self.tar.append(&head(path, bytes)?, &mut content)?;
        if content.bytes != bytes {
            return Err(io::Error::other(format!("{path} became shorter while it was copied")));
        }
        self.members.push(Member {
            path: path.to_owned(),
            bytes,
            sha256: content.sum(),
        });
        Ok(())
    }

    /// Adds manifest and seal; the file is on the disk when this returns. Answers its size in bytes.
    pub(super) fn finish(mut self, made_at: i64, database: &str, missing: Vec<String>) -> io::Result<u64> {
        let manifest = Manifest {
            format: FORMAT,
            made_at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            database: database.to_owned(),
            members: std::mem::take(&mut self.members),
            missing,
        };
        let manifest = serde_json::to_vec_pretty(&manifest)?;
        self.add(MANIFEST, manifest.len() as u64, manifest.as_slice())?;
        let sum = self.tar.get_ref().sum();
        append_seal(&mut self.tar, &sum)?;
        let written = self.tar.into_inner()?;
        let file = written.inner.into_inner()?;
        file.sync_all()?;
        Ok(written.bytes)
    }
}

/// Refuses a file of which any byte is not as it was written, and answers its manifest.
pub(super) fn verify(file: &mut File) -> Result<Manifest, BackupError> {
    let sealed = (file.metadata()?.len()).checked_sub(SEAL_BYTES);
    let sealed = sealed.ok_or_else(|| BackupError::damaged("it is too short"))?;
    file.rewind()?;
    let mut sums = Summed::new(io::sink());
    io::copy(&mut Read::by_ref(file).take(sealed), &mut sums)?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    if sums.bytes != sealed || end != seal(&sums.sum())? {
        return Err(BackupError::damaged("its content does not match its seal"));
    }
    let mut manifest = Vec::new();
    each_member(file, |path, content| {
        if path == MANIFEST {
            content.read_to_end(&mut manifest)?;
        }
        Ok(())
    })?;
    let manifest: Manifest =
        serde_json::from_slice(&manifest).map_err(|_| BackupError::damaged("its manifest cannot be read"))?;
    if manifest.format == FORMAT {
        Ok(manifest)
    } else {
        Err(BackupError::NewerSchema)
    }
}

/// Hands out every member but manifest and seal, with its content.
pub(super) fn each_copied(
    file: &mut File,
    mut take: impl FnMut(&str, &mut dyn Read) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    each_member(file, |path, content| match path {
        MANIFEST | SEAL => Ok(()),
        _ => take(path, content),
    })
}

fn each_member(
    file: &mut File,
    mut take: impl FnMut(&str, &mut dyn Read) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    file.rewind()?;
    for member in tar::Archive::new(file).entries_with_seek()? {
        let mut member = member?;
        let path = String::from_utf8_lossy(&member.path_bytes()).into_owned();
        take(&path, &mut member)?;
    }
    Ok(())
}

/// The end of a file with this sum.
fn seal(sum: &str) -> io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    append_seal(&mut tar, sum)?;
    tar.into_inner()
}

fn append_seal<W: Write>(tar: &mut tar::Builder<W>, sum: &str) -> io::Result<()> {
    let content = format!("{sum}\n");
    tar.append(&head(SEAL, content.len() as u64)?, content.as_bytes())
}

/// Nothing but name and size, so that a seal can be made again byte by byte. Only the owner may read what is unpacked:
/// hashes of passwords are in it.
fn head(path: &str, bytes: u64) -> io::Result<tar::Header> {
    let mut head = tar::Header::new_ustar();
    head.set_path(path)?;
    head.set_size(bytes);
    head.set_mode(0o600);
    head.set_mtime(0);
    head.set_cksum();
    Ok(head)
}

/// Adds up what passes through.
pub(super) struct Summed<T> {
    inner: T,
    hash: Sha256,
    pub(super) bytes: u64,
}

impl<T> Summed<T> {
    pub(super) fn new(inner: T) -> Self {
        Self {
            inner,
            hash: Sha256::new(),
            bytes: 0,
        }
    }

    pub(super) fn sum(&self) -> String {
        hex(&self.hash.clone().finalize())
    }

    fn passed(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<T: Read> Read for Summed<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.passed(&buffer[..count]);
        Ok(count)
    }
}

impl<T: Write> Write for Summed<T> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let count = self.inner.write(buffer)?;
        self.passed(&buffer[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
