//! Which mentor looks after whom, handing people over, who needs a word, and mentors' own notes.

mod assignments;
mod handing;
mod needs;
mod notes;

pub use assignments::{Assign, Assigned, assign_mentors, list_assigned};
pub use handing::{HandOver, hand_over};
pub use needs::{Handed, NeedRow, list_needs};
pub use notes::{NOTE_REMOVED_LIFE, NoteRow, NotesView, list_notes, remove_note, restore_note, write_note};

pub(crate) use assignments::mentors_of;
pub(crate) use notes::purge_notes;
