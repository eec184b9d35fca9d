//! Pages and server functions for photos of a listing.
