//! What people do about themselves.

mod codes;
mod demo;
mod first_run;
mod invitation;
mod join;
mod leave;
mod recovery;
mod sign_in;
