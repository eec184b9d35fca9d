//! Texts of the editor that the browser's half shows too. What only the server writes is in `listings`, so that a phone
//! need not download it.

super::texts! {
    /// Texts of the coach's lines, the score, and the parts of the form that change.
    DeskTexts;
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
    /// The way out of the tree.
    other: "Lainnya (tulis)", "Other (write)";
    /// While no leaf is saved and there is no WASM.
    attributes_later: "Pilih jenis barang, lalu Simpan. Isian khususnya muncul di sini.", "Choose a category and save. Its own fields appear here.";
    /// Something that may stay empty.
    optional: "(boleh kosong)", "(optional)";
    /// An unchosen choice.
    choose: "Pilih", "Choose";
    /// Field of a row.
    variant_name: "Pilihan", "Option";
    /// Field of a row.
    variant_price: "Harga", "Price";
    /// Field of a row.
    variant_stock: "Stok", "Stock";
    /// Field.
    name: "Nama barang", "Name of the item";
    /// Jump marks: photos.
    part_photos: "Foto", "Photos";
    /// Section.
    description_part: "Keterangan", "Description";
    /// Field.
    price: "Harga", "Price";
    /// Field.
    stock: "Stok", "Stock";
    /// Section and its radio group.
    category: "Jenis barang", "Category";
    /// Field.
    weight: "Berat kirim", "Shipping weight";
    /// Field.
    handling_days: "Siap dalam berapa hari?", "Ready in how many days?";
    /// Field.
    condition: "Kondisi", "Condition";
    /// Fold around the variants.
    variants: "Pilihan ukuran, rasa, atau warna", "Options of size, taste or colour";
    /// Section of attributes.
    attributes: "Rincian", "Details";
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
