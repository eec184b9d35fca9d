//! What the fields of a listing are called in reviews.

super::texts! {
    /// Names of a listing's fields.
    FieldNames;
    /// Photos.
    photos: "Foto", "Photos";
    /// Title.
    title: "Nama barang", "Name of the item";
    /// Description.
    description: "Keterangan", "Description";
    /// Price.
    price: "Harga", "Price";
    /// What one piece is.
    unit: "Satuan", "Unit";
    /// Stock.
    stock: "Stok", "Stock";
    /// Weight.
    weight: "Berat", "Weight";
    /// New or used.
    condition: "Kondisi", "Condition";
    /// Days until it is sent.
    handling_days: "Kirim dan layanan", "Shipping and service";
    /// How it is sold.
    kind: "Cara jual", "Way of selling";
    /// Category.
    category: "Jenis barang", "Category";
    /// Variants.
    variants: "Pilihan", "Options";
    /// Fields of the category.
    attributes: "Data barang", "Details";
    /// Anything else.
    listing: "Barang", "Listing";
}
