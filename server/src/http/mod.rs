//! Handlers that are not pages: files and health.

pub mod assets;
pub mod cards;
pub mod exports;
pub mod health;
pub mod own_data;
pub mod photos;
pub mod shop;
pub mod uploads;
