//! What the server hands to pages and server functions. The actor is taken from here and passed on as an argument.
