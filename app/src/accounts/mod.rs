//! Pages and server functions for joining, signing in and changing who uses a phone.
