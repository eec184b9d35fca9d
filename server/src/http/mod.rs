//! Handlers that are not pages: files and health.

pub mod assets;
pub mod exports;
pub mod health;
pub mod photos;
pub mod shop;
pub mod uploads;
