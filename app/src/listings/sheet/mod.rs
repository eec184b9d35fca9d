//! *Lembar barang*: the editor on paper.

pub mod queries;
/// The sheet.
pub mod sheet_page;
