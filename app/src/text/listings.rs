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
    /// Jump marks: photos.
    part_photos: "Foto", "Photos";
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
    /// Field.
    name: "Nama barang", "Name of the item";
    /// Its hint.
    name_hint: "Barang apa, ciri khasnya, ukurannya.", "What it is, what is special, its size.";
    /// Field.
    description: "Ceritakan barangnya", "Tell about it";
    /// Its hint.
    description_hint: "Bahan, ukuran, tahan berapa lama, dikirim dari mana. Satu baris satu jawaban.", "Material, size, how long it keeps, where it ships from. One answer a line.";
    /// Section.
    description_part: "Keterangan", "Description";
    /// Section and its radio group.
    category: "Jenis barang", "Category";
    /// How to choose.
    category_hint: "Buka kelompoknya, lalu pilih satu.", "Open a group, then choose one.";
    /// Search.
    find: "Cari jenis", "Find a category";
    /// Its example.
    find_hint: "Contoh: gamis, sambal, tas", "For example: gamis, sambal, bag";
    /// Button of the search.
    find_go: "Cari", "Find";
    /// The way out of the tree.
    other: "Lainnya (tulis)", "Other (write)";
    /// Its words.
    other_words: "Tulis jenisnya", "Write what it is";
    /// Section of attributes.
    attributes: "Rincian", "Details";
    /// While no leaf is saved and there is no WASM.
    attributes_later: "Pilih jenis barang, lalu Simpan. Isian khususnya muncul di sini.", "Choose a category and save. Its own fields appear here.";
    /// Something that may stay empty.
    optional: "(boleh kosong)", "(optional)";
    /// An unchosen choice.
    choose: "Pilih", "Choose";
    /// Section.
    price_part: "Harga dan pilihan", "Price and options";
    /// Field.
    price: "Harga", "Price";
    /// Its hint.
    price_hint: "Boleh 12500, 12rb, atau Rp12.500.", "12500, 12rb and Rp12.500 are all fine.";
    /// Checkbox.
    price_from: "Ini harga mulai dari", "This is the lowest price";
    /// Field.
    unit: "Satuan", "Unit";
    /// Its hint.
    unit_hint: "Contoh: bungkus", "For example: bungkus";
    /// Field.
    stock: "Stok", "Stock";
    /// Its hint.
    stock_hint: "Yang ada sekarang", "What is there now";
    /// Field.
    weight: "Berat kirim", "Shipping weight";
    /// Its hint.
    weight_hint: "Timbang bersama bungkusnya. Contoh: 300 gram.", "With its wrapping. For example: 300 gram.";
    /// Field.
    condition: "Kondisi", "Condition";
    /// Condition.
    condition_new: "Baru", "New";
    /// Condition.
    condition_used: "Bekas", "Used";
    /// Field.
    handling_days: "Siap dalam berapa hari?", "Ready in how many days?";
    /// Its hint.
    handling_days_hint: "Contoh: 2, atau 2-3", "For example: 2, or 2-3";
    /// Fold around the variants.
    variants: "Pilihan ukuran, rasa, atau warna", "Options of size, taste or colour";
    /// Field.
    option_name: "Pilihannya soal apa?", "What is the choice about?";
    /// Its hint.
    option_name_hint: "Contoh: Ukuran", "For example: size";
    /// Field of a row.
    variant_name: "Pilihan", "Option";
    /// Field of a row.
    variant_price: "Harga", "Price";
    /// Field of a row.
    variant_stock: "Stok", "Stock";
    /// Button.
    add_variant: "Tambah pilihan", "Add an option";
    /// Section.
    send_part: "Nilai dari pemeriksa", "What the coach says";
    /// After the score.
    of_hundred: " dari 100", " of 100";
    /// Before anything is typed.
    nothing_yet: "Isi dulu yang di atas. Nilainya muncul di sini.", "Fill in what is above. The score appears here.";
    /// What keeps it from going public.
    not_yet: "Belum bisa tayang: ", "Cannot go public yet: ";
    /// Nothing keeps it.
    all_there: "Yang wajib sudah lengkap.", "Everything that must be there is there.";
    /// Nothing to improve.
    all_good: "Sudah bagus semua. Tinggal kirim.", "All good. Ready to send.";
    /// Fold of a finding.
    how: "Caranya", "How";
    /// Button.
    save: "Simpan", "Save";
    /// Button.
    next: "Lanjut: kirim ke pendamping", "Next: send to the mentor";
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
    /// Repair button.
    tidy: "Rapikan", "Tidy up";
    /// After a repair.
    tidied: "Sudah dirapikan.", "Tidied up.";
    /// Takes a repair back.
    undo: "Kembalikan", "Put back";
    /// Answer.
    yes: "Ya", "Yes";
    /// Answer.
    no: "Bukan", "No";
    /// How a number was read.
    understood: "Dibaca ", "Read as ";
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

/// What a field is called in "Belum bisa tayang: …".
pub fn field_name(field: &str) -> &'static str {
    let t = texts();
    match field.split('.').next().unwrap_or_default() {
        "title" => t.name,
        "photos" => t.part_photos,
        "description" => t.description_part,
        "price" => t.price,
        "stock" => t.stock,
        "category" => t.category,
        "weight" => t.weight,
        "handling_days" => t.handling_days,
        "condition" => t.condition,
        "variants" => t.variants,
        _ => t.attributes,
    }
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
