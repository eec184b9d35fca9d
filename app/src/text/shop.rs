//! Texts for the public pages.

super::texts! {
    /// Texts for the public pages.
    ShopTexts;
    /// Above the list of goods.
    goods: "Jualan kami", "What we sell";
    /// Above other goods of the stall.
    others: "Lainnya di lapak ini", "More from this stall";
    /// Before the city, where a stall has no story.
    stall_in: "Lapak di", "A stall in";
    /// Before the lowest of several prices.
    from: "mulai", "from";
    /// Between price and unit.
    per: "per", "per";
    /// Where no price was given.
    ask_price: "Tanya harga", "Ask for the price";
    /// The button of goods that can be ordered.
    order: "Pesan lewat WhatsApp", "Order by WhatsApp";
    /// The button of a stall, and of goods that cannot be ordered now.
    ask: "Tanya lewat WhatsApp", "Ask by WhatsApp";
    /// In place of the button.
    no_number: "Lapak ini belum membuka pesanan lewat WhatsApp.", "This stall does not take orders by WhatsApp yet.";
    /// None is left.
    sold_out: "Habis", "Sold out";
    /// Turned off by its owner.
    off: "Sedang tidak dijual", "Not on sale now";
    /// In stock.
    ready: "Siap kirim", "Ready to send";
    /// Made after the order.
    pre_order: "Pesan dulu", "Made to order";
    /// Fresh every day.
    made_today: "Dibuat hari ini", "Made today";
    /// Work rather than a thing.
    service: "Jasa", "Service";
    /// Before the city.
    from_city: "Dari", "From";
    /// Before a small number.
    few_left: "Sisa", "Only";
    /// Before a number.
    stock: "Stok", "In stock:";
    /// After a number.
    days: "hari", "days";
    /// No days of waiting.
    same_day: "hari ini juga", "the same day";
    /// One photo, before its number.
    photo: "foto", "photo";
    /// The photos, for screen readers.
    photos: "Foto barang", "Photos";
    /// Above the description.
    description: "Keterangan", "Description";
    /// Above variants without a name of their own.
    options: "Pilihan", "Options";
    /// Above labels and values.
    details: "Rincian", "Details";
    /// What sort of goods.
    kind: "Jenis", "Kind";
    /// New or used.
    condition: "Kondisi", "Condition";
    /// Not used before.
    new: "Baru", "New";
    /// Used before.
    used: "Bekas", "Used";
    /// With packing.
    weight: "Berat kirim", "Shipping weight";
    /// In the footer, before the name of the product.
    practice_stall: "Lapak latihan di", "A practice stall at";
    /// Where nothing is public.
    missing: "Lapak ini belum buka", "This stall is not open";
    /// What to do about it.
    missing_help: "Mungkin link-nya terpotong, atau barangnya sudah diturunkan. Coba minta link yang baru ke penjualnya.", "The link may be cut off, or the goods were taken down. Ask the seller for a new link.";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}
