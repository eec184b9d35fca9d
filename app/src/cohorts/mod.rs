//! Pages and server functions for running a programme: organisations, cohorts, codes, members.
