//! Texts for the stall.

super::texts! {
    /// Texts for the stall.
    StorefrontsTexts;
    /// Title of the page, and of a stall without a name.
    title: "Lapak saya", "My stall";
    /// Under the title before the first save.
    lead: "Nama dan kota dulu. Sisanya boleh menyusul.", "Name and city first. The rest can follow.";
    /// After saving.
    saved: "Lapak tersimpan.", "Your stall is saved.";
    /// Label.
    name: "Nama lapak", "Name of the stall";
    /// Hint.
    name_hint: "3 sampai 30 huruf. Contoh: Dapur Bu Rini.", "3 to 30 letters, such as Dapur Bu Rini.";
    /// Label.
    story: "Cerita lapak (boleh kosong)", "Story of the stall (optional)";
    /// Hint.
    story_hint: "Siapa yang membuat, sejak kapan, apa yang istimewa. 2 atau 3 kalimat cukup.", "Who makes it, since when, what is special. 2 or 3 sentences are enough.";
    /// Label.
    city: "Kota atau kabupaten", "City or regency";
    /// Hint.
    city_hint: "Bukan alamat rumah. Cukup kotanya.", "Not your home address, only the city.";
    /// Label.
    order_number: "Nomor WhatsApp untuk pesanan (boleh kosong)", "WhatsApp number for orders (optional)";
    /// Hint.
    order_number_hint: "Contoh: 0812-3456-7890. Pembeli memesan lewat nomor ini.", "Such as 0812-3456-7890. Buyers order through it.";
    /// Checkbox.
    order_number_consent: "Nomor ini boleh tampil di lapak saya", "This number may be shown in my stall";
    /// Opens a chat with the number.
    try_number: "Coba nomor ini", "Try this number";
    /// What the chat starts with; `{name}` is the stall.
    try_number_text: "Halo, ini percobaan nomor pesanan {name} dari LapakLatih.", "Hello, this is a test of the order number of {name} from LapakLatih.";
    /// Under the button.
    try_number_hint: "WhatsApp terbuka ke nomor yang tersimpan. Kalau yang muncul nomor Anda sendiri, berarti benar.", "WhatsApp opens with the saved number. If it is your own, it is right.";
    /// Label.
    look: "Warna lapak", "Colour of the stall";
    /// Button.
    save: "Simpan lapak", "Save my stall";
    /// Badge while the stall is public.
    public: "Tayang", "Public";
    /// Heading.
    share: "Bagikan lapak", "Share the stall";
    /// Button.
    share_wa: "Kirim lewat WA", "Send on WhatsApp";
    /// Button.
    look_at: "Lihat lapak", "See the stall";
    /// What is sent; `{name}`, `{address}`.
    share_text: "Silakan mampir ke lapak saya, {name}: {address}", "Please visit my stall, {name}: {address}";
    /// Name of the QR code for screen readers.
    qr: "Kode QR lapak", "QR code of the stall";
    /// Under the QR code.
    qr_hint: "Bisa dipotret langsung dari layar ini, atau dicetak untuk ditempel.", "It can be scanned from this screen or printed.";
    /// While nothing is public.
    not_public: "Link lapak muncul di sini setelah barang pertama tayang.", "The link appears here once the first listing is public.";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "stall_name_short" => (
            "Nama lapak minimal 3 huruf. Contoh: Dapur Bu Rini.",
            "The name needs at least 3 letters, such as Dapur Bu Rini.",
        ),
        "stall_name_long" => (
            "Nama lapak paling panjang 30 huruf. Pendekkan sedikit.",
            "The name has at most 30 letters. Please shorten it.",
        ),
        "stall_name_invisible" => (
            "Ada huruf yang tidak terlihat di nama ini. Hapus, lalu ketik ulang.",
            "There are invisible characters in this name. Delete it and type it again.",
        ),
        "stall_story_long" => (
            "Ceritanya terlalu panjang. Cukup 2 atau 3 kalimat.",
            "The story is too long. 2 or 3 sentences are enough.",
        ),
        "stall_city_missing" => (
            "Kotanya belum diisi. Cukup nama kota, bukan alamat rumah.",
            "The city is missing. Only its name, not your address.",
        ),
        "stall_look_unknown" => (
            "Warna ini tidak ada. Pilih salah satu dari enam.",
            "There is no such colour. Choose one of the six.",
        ),
        "phone_letter" => (
            "Ada huruf di nomor ini, mungkin huruf O atau l. Ganti dengan angka.",
            "There is a letter in this number, maybe O or l. Replace it with a digit.",
        ),
        "phone_stray" => (
            "Nomor hanya berisi angka. Contoh: 0812-3456-7890.",
            "A number has only digits, such as 0812-3456-7890.",
        ),
        "phone_not_mobile" => (
            "Nomor HP diawali 08. Coba lihat lagi nomornya.",
            "A mobile number begins with 08. Please check it.",
        ),
        "phone_too_short" => (
            "Nomornya kurang panjang. Nomor HP 10 sampai 13 angka.",
            "The number is too short. It has 10 to 13 digits.",
        ),
        "phone_too_long" => (
            "Nomornya kelebihan angka. Nomor HP 10 sampai 13 angka.",
            "The number is too long. It has 10 to 13 digits.",
        ),
        _ => return None,
    })
}
