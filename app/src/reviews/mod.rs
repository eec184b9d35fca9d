//! Pages and server functions for sending, reviewing, answering.
