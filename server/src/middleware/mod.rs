//! What happens around every handler, from the outside in: headers, sessions, who is asking, guard, plain forms.

pub mod caller;
pub mod compression;
pub mod fresh_owner;
pub mod guard;
pub mod headers;
pub mod language;
pub mod no_nul;
pub mod plain_forms;
pub mod session;
pub mod watch;
