//! Sending, reviewing, publishing: each action with the same questions.

mod queue;
mod reading;
mod reviewing;
mod seed;
mod selling;
mod sending;
