//! Texts of the pages that need nothing else to work: refusals, and what is shown when rendering itself may be broken.

super::texts! {
    /// Texts of the pages for what broke or is refused.
    ProblemTexts;
    /// Something broke.
    broken_title: "Ada yang rusak di tempat kami", "Something broke on our side";
    /// What to do; `{code}` is the number of the request.
    broken: "Bukan salah Anda. Tunggu sebentar, lalu coba lagi. Kode: {code}", "It is not your fault. Wait a moment, then try again. Code: {code}";
    /// A form with far too much in it.
    too_long_title: "Isiannya terlalu panjang", "This is too long";
    /// What to do.
    too_long: "Kembali, pendekkan sedikit, lalu kirim lagi.", "Go back, shorten it a little, then send it again.";
    /// Visible, but not for this account.
    not_allowed_title: "Bagian ini bukan untuk akun Anda", "This part is not for your account";
    /// What to do.
    not_allowed: "Kalau seharusnya bisa, tanya penyelenggara.", "If it should be, ask the organizer.";
    /// Nothing there, or somebody else's.
    missing_title: "Halaman ini tidak ada", "This page does not exist";
    /// What may be the reason.
    missing: "Mungkin linknya terpotong atau sudah pindah.", "The link may be cut off, or the page has moved.";
    /// Button in the footer: the name of the other language, in that language.
    other_language: "English", "Bahasa Indonesia";
    /// Link to the front page.
    to_start: "Ke halaman awal", "To the front page";
}
