//! A person's own data: taking it along, leaving, deleting; and the end of a class.

mod canaries;
mod class_end;
mod complete;
mod leave;
mod remove;
