//! Texts for photos of a listing.

super::texts! {
    /// Texts for photos of a listing.
    PhotosTexts;
    /// Label of the plain upload.
    add: "Tambah foto", "Add photos";
    /// What is taken, and how many.
    add_hint: "Boleh beberapa sekaligus, paling banyak 9. Foto HP biasa sudah cukup.", "Several at once are fine, up to 9. An ordinary phone photo is good enough.";
    /// Button of the plain upload.
    send: "Kirim foto", "Send photos";
    /// Picker, first choice.
    from_gallery: "Pilih dari Galeri", "Choose from gallery";
    /// Camera, second choice.
    from_camera: "Ambil foto", "Take a photo";
    /// Name of a photo for screen readers; `{n}` is its place.
    photo_n: "Foto {n}", "Photo {n}";
    /// On the first photo.
    cover: "Sampul", "Cover";
    /// Makes a photo the first one; `{n}` is its place.
    make_cover: "Jadikan foto {n} sampul", "Make photo {n} the cover";
    /// Moves it one place to the front.
    move_left: "Foto {n} ke depan", "Move photo {n} forward";
    /// Moves it one place to the back.
    move_right: "Foto {n} ke belakang", "Move photo {n} back";
    /// Takes it off.
    remove: "Hapus foto {n}", "Remove photo {n}";
    /// After a photo was taken off.
    removed: "Foto dihapus.", "Photo removed.";
    /// Takes the removal back.
    undo: "Kembalikan", "Bring it back";
    /// Before its turn.
    waiting: "Menunggu giliran…", "Waiting its turn…";
    /// While it is made small on the phone.
    shrinking: "Mengecilkan…", "Making it smaller…";
    /// While it is sent.
    sending: "Mengirim…", "Sending…";
    /// After a failure that may pass.
    retry: "Coba lagi", "Try again";
    /// Gives up on a photo that could not be sent.
    drop: "Batal", "Cancel";
    /// When nine photos are there.
    full: "Sudah 9 foto. Hapus satu kalau mau mengganti.", "There are 9 photos. Remove one to replace it.";
    /// When more were chosen than fit.
    some_left_out: "Paling banyak 9 foto. Sisanya tidak ikut dikirim.", "At most 9 photos. The rest were left out.";
    /// Label of the stall's picture.
    picture: "Gambar lapak", "Picture of the stall";
    /// What it is for.
    picture_hint: "Foto barang andalan atau papan nama. Dipotong persegi.", "A photo of your best product or your sign. It is cropped to a square.";
    /// Button when there is no picture yet.
    picture_send: "Pasang gambar", "Use this picture";
}

/// Every code that sending, ordering or removing photos can be refused with.
pub const CODES: [&str; 8] = [
    "photo_too_large",
    "photo_heic",
    "photo_not_a_photo",
    "photo_too_many_pixels",
    "photo_damaged",
    "photo_cut_off",
    "photo_missing",
    "too_many_photos",
];

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "photo_too_large" => (
            "Fotonya terlalu besar, paling besar 12 MB. Kirim dari WhatsApp ke diri sendiri dulu supaya mengecil, lalu pilih lagi.",
            "The photo is too large; 12 MB at most. Send it to yourself on WhatsApp first to make it smaller.",
        ),
        "photo_heic" => (
            "Foto jenis HEIC dari iPhone belum bisa dibaca. Di Setelan, Kamera, Format, pilih 'Paling Kompatibel', lalu foto ulang.",
            "HEIC photos from iPhones cannot be read yet. In Settings, Camera, Formats choose 'Most Compatible' and take it again.",
        ),
        "photo_not_a_photo" => (
            "Berkas ini bukan foto. Pilih foto JPG, PNG, atau WebP.",
            "This file is not a photo. Choose a JPG, PNG or WebP.",
        ),
        "photo_too_many_pixels" => (
            "Ukuran fotonya terlalu besar. Ambil ulang dengan ukuran foto biasa di kamera HP.",
            "The photo has too many pixels. Take it again at the usual size.",
        ),
        "photo_damaged" => (
            "Fotonya rusak dan tidak bisa dibuka. Coba pilih foto lain.",
            "The photo is damaged and cannot be opened. Choose another one.",
        ),
        "photo_cut_off" => (
            "Sinyalnya putus sebelum fotonya sampai. Kirim sekali lagi, ya.",
            "The line broke before the photo arrived. Please send it again.",
        ),
        "photo_missing" => (
            "Belum ada foto yang dipilih. Pilih dulu, lalu kirim.",
            "No photo was chosen. Choose one, then send.",
        ),
        "too_many_photos" => (
            "Sudah 9 foto. Hapus satu kalau mau mengganti.",
            "There are 9 photos. Remove one to replace it.",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_sentence() {
        for code in CODES {
            assert!(code_text(code).is_some(), "{code}");
        }
    }
}
