//! Names of a listing's fields for people.

/// Fields that a remark can be tied to, in the order of the page.
pub const REMARK_FIELDS: [&str; 6] = ["photos", "title", "description", "price", "category", "handling_days"];

/// A field of the listing's form as people call it.
pub fn field_label(field: &str) -> &'static str {
    match field.split('.').next().unwrap_or(field) {
        "photos" => "Foto",
        "title" => "Nama barang",
        "description" => "Keterangan",
        "price" | "price_from" => "Harga",
        "unit" => "Satuan",
        "stock" => "Stok",
        "weight" => "Berat",
        "condition" => "Kondisi",
        "handling_days" => "Kirim dan layanan",
        "kind" => "Cara jual",
        "category" => "Jenis barang",
        "option_name" | "variants" => "Pilihan",
        "attributes" => "Data barang",
        _ => "Barang",
    }
}
