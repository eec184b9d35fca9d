//! Pages and server functions for the public pages.
