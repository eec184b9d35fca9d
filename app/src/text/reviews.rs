//! Texts of sending, waiting, reading a review and publishing; error codes of these and of the mentors' pages.

super::texts! {
    /// Texts of sending, waiting, reading a review and publishing.
    ReviewsTexts;
    /// Title of the page of one listing.
    send_title: "Kirim ke pendamping", "Send to the mentor";
    /// A listing without a title.
    untitled: "Barang tanpa nama", "Listing without a name";
    /// Above the preview.
    as_buyer: "Begini kelihatannya untuk pembeli", "This is how a buyer sees it";
    /// Price prefix.
    price_from: "mulai", "from";
    /// Between price and unit.
    per: "per", "per";
    /// Name of a photo for screen readers.
    photo: "Foto", "Photo";
    /// Unfolds the rest of a long description.
    read_on: "Baca lanjutannya", "Read on";
    /// No photo yet.
    no_photo: "Belum ada foto", "No photo yet";
    /// Above what blocks sending.
    blocks: "Sebelum dikirim, lengkapi dulu:", "Before sending, please add:";
    /// To the editor.
    fix_now: "Lengkapi barang", "Complete the listing";
    /// Above the W findings.
    musts: "Ini akan ditanyakan pendamping", "The mentor will ask about this";
    /// What to do about them.
    musts_help: "Perbaiki dulu, atau centang kalau pemeriksa salah menilai. Boleh tetap dikirim.", "Mend it, or tick it if the coach is wrong. You may send it all the same.";
    /// The tick.
    not_that: "Bukan itu", "That is not what it is";
    /// Fold with the way to mend.
    how: "Caranya", "How";
    /// Fold with the smaller findings.
    tips: "Bisa dibuat lebih bagus lagi", "It can get even better";
    /// The tick for publishing.
    publish_tick: "Langsung tayang kalau disetujui", "Publish at once when approved";
    /// The main button.
    send: "Kirim ke pendamping", "Send to the mentor";
    /// The main button for a later try.
    send_again: "Kirim lagi", "Send again";
    /// Button while another try waits.
    send_newer: "Kirim yang baru", "Send the newer one";
    /// While another try waits and the draft has moved on.
    newer_help: "Tulisan Anda sudah berubah sejak dikirim. Kirim yang baru, tempat antrenya tetap.", "Your text has changed since you sent it. Send the newer one; it keeps its place.";
    /// Not confirmed yet.
    unconfirmed_title: "Tunggu diterima di kelas dulu", "You need to be confirmed first";
    /// What it means.
    unconfirmed: "Tulisan Anda aman dan boleh terus diperbaiki. Minta pendamping menekan “Terima”, lalu kirim.", "Your text is safe and you can go on improving it. Ask a mentor to confirm you, then send.";
    /// Waiting.
    waiting_title: "Sudah sampai di pendamping", "It has reached the mentor";
    /// How long.
    waiting_help: "Biasanya dibaca dalam 1 hari. Sambil menunggu, minum teh dulu.", "Usually read within a day. Have a cup of tea meanwhile.";
    /// Step of the way.
    step_sent: "Dikirim", "Sent";
    /// Step of the way.
    step_waiting: "Menunggu dibaca pendamping", "Waiting to be read";
    /// Step of the way, before a name.
    step_open: "Sedang dibaca", "Being read by";
    /// Step of the way.
    step_opened: "Sudah dibuka pendamping", "Opened by a mentor";
    /// Step of the way.
    step_reviewed: "Diulas", "Reviewed";
    /// Step of the way.
    step_public: "Tayang di lapak", "Public in the stall";
    /// Button that opens WhatsApp.
    tell_mentor: "Beri tahu pendamping", "Tell the mentor";
    /// Button.
    withdraw: "Tarik kembali", "Take back";
    /// Why there is no such button.
    no_withdraw: "Sudah dibuka pendamping, jadi tidak bisa ditarik lagi. Tunggu ulasannya, ya.", "A mentor has opened it, so it cannot be taken back. Please wait for the review.";
    /// Kicker of the praise.
    praise: "Yang sudah bagus", "What is good already";
    /// Kicker of the next step.
    next_step: "Satu langkah lagi", "One more step";
    /// Kicker of the next step when it is approved.
    next_time: "Untuk berikutnya", "For next time";
    /// Main button after a review.
    improve: "Perbaiki sekarang", "Improve it now";
    /// Before the number of the try.
    try_word: "Percobaan", "Try";
    /// Before a mentor's name.
    reviewed_by: "diulas", "reviewed by";
    /// Between a mentor's name and a field.
    at: "di", "on";
    /// Name of one's own words.
    you: "Anda", "You";
    /// Heading of the two lowest criteria.
    advice: "Saran", "Advice";
    /// Fold with the others.
    more_advice: "Semua nilai", "All levels";
    /// Label of the answer.
    reply: "Balas pendamping", "Answer the mentor";
    /// Label when there is an answer already.
    reply_change: "Ubah balasan", "Change the answer";
    /// Button.
    reply_send: "Kirim balasan", "Send the answer";
    /// Fold with all tries.
    tries: "Semua percobaan", "All tries";
    /// Mark of what differs from the try before.
    changed: "diubah", "changed";
    /// Approved, not public.
    approved: "Disetujui! Tinggal ditayangkan.", "Approved! It only needs publishing.";
    /// Publish alone after the cohort has closed.
    publish_alone: "Kelas sudah selesai, Anda boleh menayangkan sendiri.", "The class is over; you may publish by yourself.";
    /// Button.
    publish: "Tayangkan", "Publish";
    /// Public.
    public_title: "Sudah tayang!", "It is public!";
    /// Public, closed for orders.
    closed_title: "Tayang, sedang tutup", "Public, closed for now";
    /// Newer text waits.
    behind: "Perubahan terbaru belum tampil: ada yang perlu dilihat pendamping dulu. Yang lama tetap tayang.", "The latest changes do not show yet: a mentor has to look first. The old ones stay public.";
    /// Button that opens WhatsApp.
    share: "Bagikan lewat WA", "Share by WhatsApp";
    /// Link to the public page.
    look: "Lihat halamannya", "See the page";
    /// Button.
    close: "Tutup dulu", "Close for now";
    /// Button.
    open: "Buka lagi", "Open again";
    /// Heading of the form for price and stock.
    live: "Harga dan stok", "Price and stock";
    /// What it does.
    live_help: "Langsung berubah di halaman.", "Changes on the page at once.";
    /// Field.
    price: "Harga", "Price";
    /// Field.
    stock: "Stok", "Stock";
    /// Button.
    save: "Simpan", "Save";
    /// Take-down notice.
    taken_down: "Diturunkan dari lapak", "Taken down";
    /// What to do about it.
    taken_down_help: "Perbaiki, lalu kirim lagi. Setelah disetujui, barang ini tayang lagi.", "Mend it and send it again. Once approved it is public again.";
    /// To the editor.
    edit: "Ubah barang", "Edit the listing";
    /// Leads to the sale card.
    card: "Buat kartu jualan", "Make a sale card";
    /// Nothing new to send.
    unchanged: "Belum ada yang berubah sejak ulasan ini. Perbaiki dulu, lalu kirim lagi dari sini.", "Nothing has changed since this review. Improve it first, then send it again from here.";
    /// Title of the list of reviews.
    list_title: "Ulasan", "Reviews";
    /// How it works.
    list_lead: "Kata pendamping tentang barang Anda.", "What the mentor says about your listings.";
    /// Empty list.
    list_empty: "Belum ada ulasan", "No reviews yet";
    /// What to do.
    list_empty_help: "Tulis satu barang, lalu kirim ke pendamping.", "Write a listing, then send it to the mentor.";
    /// Link.
    to_listings: "Ke barang saya", "To my listings";
    /// Mark of an unread review.
    unread: "Baru", "New";
    /// Outcome of a try.
    withdrawn: "Ditarik kembali", "Taken back";
    /// Outcome of a try.
    replaced: "Diganti yang baru", "Replaced";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "not_confirmed" => (
            "Belum bisa dikirim: tunggu diterima di kelas dulu. Tulisan Anda aman.",
            "It cannot be sent yet: you have to be confirmed first. Your text is safe.",
        ),
        "send_no_title" => ("Nama barang belum diisi.", "The title is missing."),
        "send_no_photo" => (
            "Belum ada foto. Satu saja cukup untuk mulai.",
            "There is no photo yet. One is enough to start.",
        ),
        "send_no_price" => ("Harganya belum diisi.", "The price is missing."),
        "send_no_category" => ("Jenis barang belum dipilih.", "The category is missing."),
        "send_private" => (
            "Ada data pribadi di tulisan. Hapus dulu, lalu kirim.",
            "There is private data in the text. Remove it, then send.",
        ),
        "key_reused" => (
            "Halaman ini sudah dipakai mengirim. Buka lagi, lalu kirim dari sana.",
            "This page was used for sending before. Open it again and send from there.",
        ),
        "already_waiting" => (
            "Sudah terkirim dan sedang menunggu.",
            "It has been sent and is waiting.",
        ),
        "already_opened" => (
            "Sudah dibuka pendamping, jadi tidak bisa ditarik lagi.",
            "A mentor has opened it, so it cannot be taken back.",
        ),
        "reply_empty" => ("Tulis balasannya dulu.", "Write an answer first."),
        "reply_too_long" => (
            "Balasannya terlalu panjang. Cukup 1.000 huruf.",
            "The answer is too long; 1,000 characters are enough.",
        ),
        "not_approved" => (
            "Belum disetujui pendamping. Kirim dulu, ya.",
            "A mentor has not approved it yet. Please send it first.",
        ),
        "publish_open" => (
            "Masih ada yang wajib diperbaiki sebelum tayang.",
            "Something has to be mended before publishing.",
        ),
        "taken_down" => (
            "Barang ini diturunkan. Perbaiki, lalu kirim lagi.",
            "This was taken down. Mend it and send it again.",
        ),
        "price_unclear" => (
            "Harganya belum jelas. Tulis angkanya saja, misalnya 12.500.",
            "The price is unclear. Write the number, such as 12.500.",
        ),
        "stock_unclear" => (
            "Stoknya belum jelas. Tulis angkanya saja, misalnya 10.",
            "The stock is unclear. Write the number, such as 10.",
        ),
        other => return review_code(other),
    })
}

fn review_code(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "rating_missing" => ("Pilih satu nilai di sini.", "Pick a level here."),
        "not_taught" => (
            "Bagian ini belum dinilai di kelas ini.",
            "This is not judged in this class yet.",
        ),
        "praise_missing" => ("Pilih atau tulis satu pujian.", "Pick or write one praise."),
        "next_step_missing" => (
            "Pilih atau tulis satu langkah berikutnya.",
            "Pick or write one next step.",
        ),
        "decision_missing" => ("Pilih hasilnya: siap tayang atau perlu diperbaiki.", "Pick the result."),
        "too_many_remarks" => (
            "Catatannya terlalu banyak. Pilih yang paling penting.",
            "Too many remarks.",
        ),
        "cannot_clear" => ("Temuan ini tidak bisa dilepas.", "This finding cannot be let pass."),
        "finding_open" => (
            "Masih ada temuan wajib. Pilih “Bukan masalah”, tulis alasannya, atau pilih “Perlu diperbaiki”.",
            "A finding is still open. Let it pass, give a reason, or choose to have it improved.",
        ),
        "safety_missing" => (
            "Centang dulu bahwa tidak ada masalah jujur, izin, atau aman.",
            "Tick first that it is honest, permitted and safe.",
        ),
        "not_safe" => (
            "Belum boleh tayang: bagian jujur, izin, aman masih di bawah 3.",
            "It cannot go public: honest, permitted, safe is below 3.",
        ),
        "review_not_opened" => (
            "Waktu membukanya habis. Halaman ini sudah dibuka lagi untuk Anda, simpan sekali lagi.",
            "Your hold had run out. It is open for you again; please save once more.",
        ),
        "review_taken" => (
            "Pendamping lain sudah membuka atau mengulas barang ini.",
            "Another mentor has opened or reviewed this.",
        ),
        "review_too_late" => (
            "Sudah lewat 15 menit, ulasan tidak bisa diubah lagi.",
            "The 15 minutes for corrections are over.",
        ),
        "not_open" => (
            "Barang ini sudah ditarik, diganti, atau diulas.",
            "This was taken back, replaced, or reviewed.",
        ),
        "reason_missing" => (
            "Tulis alasannya, supaya pemiliknya tahu.",
            "Write the reason, so that its owner knows.",
        ),
        _ => return None,
    })
}
