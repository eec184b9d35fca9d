//! To be filled by its feature.
