//! Randomness as a parameter, ids, tokens and codes, and how they are kept.

use std::fmt;

use domain::ids::IdempotencyKey;
use rand::{Rng, RngExt, SeedableRng};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The source of every id, token, code and PIN: a cryptographic generator that a test seeds.
pub type Dice = rand::rngs::StdRng;

/// Fresh dice from the operating system. One per request is fine.
pub fn dice() -> Dice {
    rand::make_rng()
}

/// Dice that fall the same way each time, for tests. Two of one seed make the same ids, so each use in a test needs a
/// seed of its own.
#[doc(hidden)]
pub fn loaded_dice(seed: u64) -> Dice {
    Dice::seed_from_u64(seed)
}

/// Something only its owner may read: a token, a code, a PIN. Shown once; `Debug` hides it, so it cannot reach a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps what somebody typed or sent.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The plain text, to be shown to its owner or put into a cookie, and nowhere else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A new uuid v7: sorted by time, unguessable enough for an id (74 random bits), never used as a secret.
pub(crate) fn new_id(now: i64, dice: &mut Dice) -> Uuid {
    let mut random = [0; 10];
    dice.fill_bytes(&mut random);
    uuid::Builder::from_unix_timestamp_millis(now.unsigned_abs(), &random).into_uuid()
}

/// A token of 160 random bits as 40 hexadecimal digits, for cookies and links.
pub(crate) fn new_token(dice: &mut Dice) -> Secret {
    let mut random = [0; 20];
    dice.fill_bytes(&mut random);
    Secret(hex(&random))
}

/// A key under which one browser's forms are kept; unguessable, since it opens what was typed.
pub fn new_form_key(dice: &mut Dice) -> String {
    new_token(dice).0
}

/// A key by which a form that is sent twice counts once; 122 random bits, since it can also fetch the answer again.
pub fn new_action_key(dice: &mut Dice) -> IdempotencyKey {
    let mut random = [0; 16];
    dice.fill_bytes(&mut random);
    IdempotencyKey(uuid::Builder::from_random_bytes(random).into_uuid())
}

/// A number of exactly `digits` digits, leading zeros included.
pub(crate) fn new_digits(digits: usize, dice: &mut Dice) -> Secret {
    Secret(
        (0..digits)
            .map(|_| char::from(b'0' + dice.random_range(0..10u8)))
            .collect(),
    )
}

/// What the table keeps of a token or code. `purpose` keeps a token of one kind from working as another.
///
/// A fast hash is right here: these secrets are random, long or short-lived. PINs and passwords use Argon2id.
pub(crate) fn digest(purpose: &str, secret: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(purpose.as_bytes());
    hash.update([0]);
    hash.update(secret.as_bytes());
    hex(&hash.finalize())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
