//! Texts of the front page.

super::texts! {
    /// Texts of the front page.
    HomeTexts;
    /// Title of the browser tab.
    title: "Selamat datang", "Welcome";
    /// What the product is for.
    headline: "Belajar jualan online, pelan-pelan, bareng-bareng", "Learn to sell online, step by step, together";
    /// How it goes.
    lead: "Bikin lapak, tulis barang, dibantu pendamping sampai siap tayang.", "Build a stall, write a listing, and a mentor helps until it is ready to show.";
    /// The main button.
    join: "Masuk dengan kode kelas", "Join with a class code";
    /// For people who are known on this phone.
    been_here: "Saya sudah pernah masuk", "I have been here before";
    /// For mentors and organizers.
    staff_sign_in: "Masuk sebagai pendamping atau penyelenggara", "Sign in as mentor or organizer";
    /// Title over the demo buttons.
    demo_title: "Coba dulu", "Try it first";
    /// What the demo is.
    demo_lead: "Kelas contoh di komputer ini. Isinya boleh diubah-ubah.", "An example class on this computer. Change whatever you like.";
    /// Demo button.
    demo_participant: "Coba sebagai peserta", "Try as a participant";
    /// Demo button.
    demo_mentor: "Coba sebagai pendamping", "Try as a mentor";
    /// Demo button.
    demo_organizer: "Coba sebagai penyelenggara", "Try as an organizer";
    /// Title of the page about the product.
    about_title: "Tentang LapakLatih", "About LapakLatih";
    /// What it is.
    about_what: "LapakLatih adalah lapak latihan untuk program yang membantu orang rumahan belajar jualan online.", "LapakLatih is a practice stall for programmes that help people at home learn to sell online.";
    /// How it goes.
    about_how: "Peserta membuat lapak dan menulis barang jualannya. Pendamping memberi satu pujian dan satu langkah berikutnya. Setelah siap, barang tayang dan link-nya bisa dikirim lewat WhatsApp. Pembeli memesan langsung ke penjual.", "Participants build a stall and describe their goods. A mentor gives one praise and one next step. When it is ready, it goes public and its link can be sent by WhatsApp. Buyers order from the seller directly.";
    /// Title over what is kept.
    about_data_title: "Data Anda", "Your data";
    /// What is kept.
    about_data: "Kami menyimpan nama panggilan, gambar, lapak, barang, foto, dan ulasan. Kami tidak meminta KTP, rekening, atau alamat rumah. Tempat pengambilan foto dihapus dari setiap foto. Semuanya bisa Anda unduh atau hapus sendiri di Data saya.", "We keep the name you go by, a picture, stall, goods, photos and reviews. We never ask for an ID card, a bank account or a home address. The place where a photo was taken is removed from it. You can download or delete all of it yourself under My data.";
    /// Title over where help is.
    about_help_title: "Butuh bantuan?", "Need help?";
    /// Where help is.
    about_help: "Tanya pendamping kelas Anda. Kalau HP hilang atau lupa PIN, pendamping bisa memberi kode.", "Ask the mentor of your class. If you lost your phone or forgot your PIN, your mentor can give you a code.";
    /// Licence.
    about_free: "Perangkat lunak bebas, lisensi MIT atau Apache-2.0.", "Free software, licensed MIT or Apache-2.0.";
}
