//! Argon2id for PINs and passwords, off the async threads and never more than four at once.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use rand::Rng;
use tokio::sync::Semaphore;

use crate::{
    error::{Result, StorageError},
    secrets::{Dice, Secret},
};

/// Memory in KiB, passes and lanes: the least that OWASP's password storage sheet advises (19 MiB, 2, 1).
const OWASP: (u32, u32, u32) = (19_456, 2, 1);
/// Hashes at once: 30 at once took 705 MiB (M13), 4 take 76 MiB and a class still signs in within seconds.
static PERMITS: Semaphore = Semaphore::const_new(4);

/// Hashes a secret with a salt from the dice; the answer is a PHC string.
pub(crate) async fn hash_secret(secret: &Secret, dice: &mut Dice) -> Result<String> {
    let mut salt = [0; 16];
    dice.fill_bytes(&mut salt);
    let secret = secret.reveal().to_owned();
    off_thread(move || {
        let hash = argon2()?
            .hash_password_with_salt(secret.as_bytes(), &salt)
            .map_err(StorageError::fault)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the secret fits the hash. Without a hash it works as long and says no, so that time does not tell whether
/// there is one (P22).
pub(crate) async fn verify_secret(secret: &Secret, hash: Option<String>) -> Result<bool> {
    let secret = secret.reveal().to_owned();
    off_thread(move || match hash {
        Some(hash) => {
            let hash = PasswordHash::new(&hash).map_err(StorageError::fault)?;
            Ok(argon2()?.verify_password(secret.as_bytes(), &hash).is_ok())
        }
        None => {
            argon2()?
                .hash_password_with_salt(secret.as_bytes(), &[0; 16])
                .map_err(StorageError::fault)?;
            Ok(false)
        }
    })
    .await
}

fn argon2() -> Result<Argon2<'static>> {
    let (memory, passes, lanes) = OWASP;
    let params = Params::new(memory, passes, lanes, None).map_err(StorageError::fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let permit = PERMITS.acquire().await.map_err(StorageError::fault)?;
    let hashing = tokio::task::spawn_blocking(move || {
        // Hashing goes on when nobody waits for it any more, and counts until it is done.
        let _permit = permit;
        work()
    });
    hashing.await.map_err(StorageError::fault)?
}
