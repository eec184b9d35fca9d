//! Pages and server functions for the stall.
