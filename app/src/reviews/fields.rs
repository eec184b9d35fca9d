//! Names of a listing's fields for people.

/// Fields that a remark can be tied to, in the order of the page.
#[cfg(feature = "ssr")]
pub const REMARK_FIELDS: [&str; 6] = ["photos", "title", "description", "price", "category", "handling_days"];

/// Where a field is edited, `editor` being the address of the listing's editor.
pub fn field_href(editor: &str, field: &str) -> String {
    // Photos have a form of their own there.
    let anchor = if field == "photos" { "foto" } else { field };
    [editor, "#", anchor].concat()
}

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
