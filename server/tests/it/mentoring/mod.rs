//! Who looks after whom, handing over, and private notes.

mod ahead;
mod assigning;
mod notes;
