//! A participant's home, stall and list of listings.

mod home;
mod own_listings;
mod save_stall;
