//! The promises of reliability, held against the program as a process: killed, cut off, backed up, upgraded. The gate
//! tries each a few times, `bin/promises` as often as promised.

mod checking;
mod drill;
mod power;
mod saves;
mod stopping;
mod upgrades;
mod uploads;
mod world;
