//! Sending, reviewing, publishing: each action with the same questions.

mod queue;
mod reading;
mod reviewing;
pub(crate) mod seed;
mod selling;
mod sending;
