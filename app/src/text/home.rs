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
}
