//! Texts of the shell and of pieces that every page uses.

super::texts! {
    /// Texts of the shell and of shared pieces.
    CommonTexts;
    /// Name of the product.
    product: "LapakLatih", "LapakLatih";
    /// First link of every page, for keyboards and screen readers.
    skip_to_content: "Langsung ke isi", "Skip to content";
    /// Title of the page for a missing address.
    not_found_title: "Halaman ini tidak ada", "This page does not exist";
    /// What to do about a missing address.
    not_found_help: "Mungkin linknya terpotong atau sudah pindah. Coba dari awal, ya.", "The link may be cut off or old. Please start again from the front page.";
    /// Link to the start page.
    to_start: "Ke halaman awal", "To the front page";
    /// Title of the page for something that broke.
    something_wrong: "Belum berhasil dibuka", "This did not open";
    /// Button that asks again.
    try_again: "Coba lagi", "Try again";
    /// Link to sign in.
    sign_in: "Masuk dulu", "Sign in";
    /// Above a form that was sent back.
    form_came_back: "Ada isian yang perlu dilihat lagi.", "Some fields need another look.";
    /// The arrow in the top bar.
    back: "Kembali", "Back";
    /// Name of the menu for screen readers.
    menu: "Menu utama", "Main menu";
    /// After a number of unread things.
    unread: " belum dibaca", " unread";
    /// State of a listing: being written.
    state_draft: "Konsep", "Draft";
    /// State: sent.
    state_waiting: "Menunggu pendamping", "With the mentor";
    /// State: opened by a mentor.
    state_in_review: "Sedang dibuka", "Being read";
    /// State: reviewed, improve it.
    state_improve: "Perlu diperbaiki", "To improve";
    /// State: approved.
    state_approved: "Siap tayang", "Ready to show";
    /// State: public.
    state_published: "Tayang", "Public";
    /// State: public, newer text waits.
    state_changed: "Tayang, perubahan menunggu", "Public, changes wait";
    /// State: taken down.
    state_taken_down: "Diturunkan", "Taken down";
    /// State: deleted.
    state_deleted: "Dihapus", "Deleted";
    /// In the footer while only the network of the room reaches this site by plain http.
    in_room: "Hanya di ruangan ini: link-nya cuma terbuka di Wi-Fi yang sama.", "Only in this room: links open on the same Wi-Fi only.";
    /// Button that reads aloud.
    listen: "Dengarkan", "Listen";
    /// Instead of the buttons, where the phone has no Indonesian voice.
    no_voice: "HP ini belum punya suara Indonesia", "This phone has no Indonesian voice yet";
    /// How to get one.
    no_voice_help: "Buka Setelan HP, cari “text-to-speech”, pilih mesin Google, lalu pasang suara Bahasa Indonesia. Setelah itu buka lagi halaman ini.", "Open the phone's settings, search for “text-to-speech”, choose Google's engine, and install the Indonesian voice. Then open this page again.";
    /// Button in the footer: the name of the other language, in that language.
    other_language: "English", "Bahasa Indonesia";
    /// Link in the footer.
    about: "Tentang", "About";
    /// Link in the footer.
    my_data: "Data saya", "My data";
    /// After one's own name: what the picture in the top bar does.
    switch_person: "ganti orang", "switch person";
}
