//! The line that tells whether what is typed is safe.

super::texts! {
    /// Texts of the save line.
    SavingTexts;
    /// The save line.
    saved: "Tersimpan", "Saved";
    /// The save line.
    waiting: "Menunggu disimpan", "Waiting to be saved";
    /// The save line.
    saving: "Menyimpan…", "Saving…";
    /// The save line.
    unsaved: "Belum tersimpan, ada di HP ini", "Not saved yet, kept on this phone";
    /// The save line, signed out.
    unsaved_signed_out: "Belum tersimpan. Masuk lagi", "Not saved. Sign in again";
    /// The save line, when the listing is gone.
    unsaved_gone: "Tidak bisa disimpan lagi", "Cannot be saved any more";
}
