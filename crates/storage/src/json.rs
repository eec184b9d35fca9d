//! JSON columns: text that only this crate writes and reads.

use serde::{Serialize, de::DeserializeOwned};

use crate::error::{Result, StorageError};

pub(crate) fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(StorageError::fault)
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(StorageError::fault)
}
