//! Texts for writing a listing with the coach.

super::texts! {
    /// Texts for writing a listing with the coach.
    ListingsTexts;
    /// Title of the page.
    title: "Tulis barang", "Write a listing";
    /// The arrow's place.
    bar_title: "Barang", "Listing";
    /// Jump marks: how it is sold.
    part_kind: "Cara jual", "Way of selling";
    /// Jump marks: name.
    part_title: "Nama", "Name";
    /// Jump marks: category.
    part_category: "Jenis", "Category";
    /// Jump marks: description.
    part_description: "Keterangan", "Description";
    /// Jump marks: price.
    part_price: "Harga", "Price";
    /// Jump marks: sending.
    part_send: "Nilai", "Score";
    /// Choosing the selling kind.
    kind: "Dijual bagaimana?", "How is it sold?";
    /// Selling kind.
    kind_ready: "Siap kirim", "In stock";
    /// What it means.
    kind_ready_hint: "Barangnya sudah ada", "It is there already";
    /// Selling kind.
    kind_pre_order: "Pesan dulu", "Made to order";
    /// What it means.
    kind_pre_order_hint: "Dibuat setelah dipesan", "Made after the order";
    /// Selling kind.
    kind_made_today: "Dibuat hari ini", "Made today";
    /// What it means.
    kind_made_today_hint: "Makanan segar tiap hari", "Fresh every day";
    /// Selling kind.
    kind_service: "Jasa", "Service";
    /// What it means.
    kind_service_hint: "Jahit, rias, les, perbaikan", "Sewing, make-up, lessons, repairs";
    /// Its hint.
    name_hint: "Barang apa, ciri khasnya, ukurannya.", "What it is, what is special, its size.";
    /// Field.
    description: "Ceritakan barangnya", "Tell about it";
    /// Its hint.
    description_hint: "Bahan, ukuran, tahan berapa lama, dikirim dari mana. Satu baris satu jawaban.", "Material, size, how long it keeps, where it ships from. One answer a line.";
    /// How to choose.
    category_hint: "Buka kelompoknya, lalu pilih satu.", "Open a group, then choose one.";
    /// Search.
    find: "Cari jenis", "Find a category";
    /// Its example.
    find_hint: "Contoh: gamis, sambal, tas", "For example: gamis, sambal, bag";
    /// Button of the search.
    find_go: "Cari", "Find";
    /// Its words.
    other_words: "Tulis jenisnya", "Write what it is";
    /// Section.
    price_part: "Harga dan pilihan", "Price and options";
    /// Its hint.
    price_hint: "Boleh 12500, 12rb, atau Rp12.500.", "12500, 12rb and Rp12.500 are all fine.";
    /// Checkbox.
    price_from: "Ini harga mulai dari", "This is the lowest price";
    /// Field.
    unit: "Satuan", "Unit";
    /// Its hint.
    unit_hint: "Contoh: bungkus", "For example: bungkus";
    /// Its hint.
    stock_hint: "Yang ada sekarang", "What is there now";
    /// Its hint.
    weight_hint: "Timbang bersama bungkusnya. Contoh: 300 gram.", "With its wrapping. For example: 300 gram.";
    /// Condition.
    condition_new: "Baru", "New";
    /// Condition.
    condition_used: "Bekas", "Used";
    /// Its hint.
    handling_days_hint: "Contoh: 2, atau 2-3", "For example: 2, or 2-3";
    /// Field.
    option_name: "Pilihannya soal apa?", "What is the choice about?";
    /// Its hint.
    option_name_hint: "Contoh: Ukuran", "For example: size";
    /// Button.
    add_variant: "Tambah pilihan", "Add an option";
    /// Section.
    send_part: "Nilai dari pemeriksa", "What the coach says";
    /// Button.
    save: "Simpan", "Save";
    /// Button.
    next: "Lanjut kirim", "On to sending";
    /// Unsent text was put back.
    restored: "Tulisan tadi yang belum terkirim sudah dipasang lagi.", "What had not been sent yet is back in place.";
    /// A form that came back after signing in.
    came_back: "Tulisan tadi masih ada. Tekan Simpan.", "What you typed is still here. Press save.";
    /// Title of a conflict.
    two_versions: "Ada dua tulisan, pilih satu", "There are two versions, choose one";
    /// What a conflict means.
    two_versions_help: "Barang ini diubah juga dari tempat lain. Yang tidak dipilih tetap ada di riwayat.", "This listing was changed elsewhere too. The one you leave stays in the history.";
    /// One version.
    mine: "Di HP ini", "On this phone";
    /// The other version.
    theirs: "Yang tersimpan", "The saved one";
    /// Chooses a version.
    keep: "Pakai yang ini", "Use this one";
    /// A listing without a name.
    no_name: "Belum ada nama", "No name yet";
    /// A listing without a price.
    no_price: "Belum ada harga", "No price yet";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    match code {
        "key_reused" => Some((
            "Tombolnya sudah dipakai. Muat ulang halaman, lalu coba lagi.",
            "This button was used already. Reload the page and try again.",
        )),
        _ => None,
    }
}
