//! Texts of sale cards.

super::texts! {
    /// Texts of sale cards.
    CardsTexts;
    /// Title of the page, and the link that leads there.
    title: "Kartu jualan", "Sale card";
    /// Under the title.
    lead: "Gambar dan tulisan yang siap dikirim, supaya tetangga tahu Anda jualan.", "A picture and a text, ready to be sent, so that neighbours know what you sell.";
    /// Over the tall picture.
    status: "Untuk status WA", "For the WhatsApp status";
    /// What the tall picture shows, for screen readers.
    status_alt: "Kartu jualan setinggi layar HP", "Sale card as tall as a phone screen";
    /// Over the square picture.
    square: "Untuk grup dan chat", "For groups and chats";
    /// What the square picture shows, for screen readers.
    square_alt: "Kartu jualan persegi", "Square sale card";
    /// Button below a picture.
    save: "Simpan gambar", "Save the picture";
    /// How a picture is posted.
    how: "Simpan dulu gambarnya. Lalu buka WhatsApp, pilih Status, dan pilih gambar ini.", "Save the picture first. Then open WhatsApp, choose Status, and pick it.";
    /// Over the text.
    text: "Tulisan untuk grup tetangga", "Text for the neighbours' group";
    /// Button below the text.
    send: "Kirim lewat WA", "Send on WhatsApp";
    /// How the text is changed.
    text_how: "Boleh diubah dulu di WhatsApp sebelum dikirim.", "It can be changed in WhatsApp before it is sent.";
    /// When the listing has no name yet.
    no_title: "Barangnya belum punya nama. Isi dulu, baru kartunya jadi.", "The listing has no name yet. Fill it in and the card is ready.";
    /// Leads to the editor.
    edit: "Isi barang", "Fill it in";
    /// When the listing has no photo.
    no_photo: "Kartu ini belum berfoto. Dengan foto, orang lebih cepat tertarik.", "This card has no photo yet. With one, people look sooner.";
    /// Leads to the editor's photos.
    add_photo: "Tambah foto", "Add a photo";
    /// When the listing is not public.
    not_public: "Barang ini belum tayang, jadi kartunya belum memuat link. Setelah tayang, kartunya berubah sendiri.", "This listing is not public yet, so the card has no link. It changes by itself once it is.";
}

/// First line for the neighbours.
pub const GREETING: &str = "Permisi, Bapak dan Ibu.";
/// Before the name of the listing.
pub const SELLING: &str = "Saya jualan";
/// The same of a stall with a name.
pub const SELLING_AS: &str = "Saya dari {stall}, jualan";
/// How to order at the page.
pub const ORDER_PAGE: &str = "Lihat dan pesan di sini: {address}";
/// How to order by number.
pub const ORDER_NUMBER: &str = "Pesan lewat WA {number}: {link}";
/// How to order without either.
pub const ORDER_REPLY: &str = "Mau pesan? Balas pesan ini ya.";
/// Last line.
pub const THANKS: &str = "Terima kasih.";
