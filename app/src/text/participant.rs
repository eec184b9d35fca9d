//! Texts of a participant's home, of the list of their listings, and of the menu that leads to them.

super::texts! {
    /// Texts of a participant's home, of the list of their listings, and of the menu.
    ParticipantTexts;
    /// Menu: home.
    menu_home: "Beranda", "Home";
    /// Menu: stall.
    menu_stall: "Lapak", "Stall";
    /// Menu: listings.
    menu_listings: "Barang", "Listings";
    /// Menu: reviews.
    menu_reviews: "Ulasan", "Reviews";
    /// Greeting; `{name}` with the form of address.
    hello: "Halo, {name}", "Hello, {name}";
    /// Link in the top bar, for screen readers.
    switch_person: "ganti orang", "switch person";
    /// Above the next step.
    next_step: "Langkah berikutnya", "Next step";
    /// While the person is not confirmed.
    not_confirmed: "Pendamping belum menerima Anda di kelas ini. Menulis sudah boleh, mengirim menunggu diterima.", "A mentor has not confirmed you yet. You can write; sending waits for that.";
    /// Above the praise; `{mentor}` wrote it.
    praise_from: "Kata {mentor}", "{mentor} says";
    /// Above the list.
    own_listings: "Barang saya", "My listings";
    /// Starts another listing.
    add: "Tambah barang", "Add a listing";
    /// Starts the first one.
    add_first: "Tambah barang pertama", "Add the first listing";
    /// Link to the whole list.
    all_listings: "Lihat semua barang", "See all listings";
    /// Title of a listing without one.
    untitled: "Barang tanpa nama", "Listing without a name";
    /// The same within a sentence.
    untitled_inline: "barang tanpa nama", "the listing without a name";
    /// Somebody whose name is not known here.
    a_mentor: "pendamping", "the mentor";
    /// Step: a review to read; `{mentor}`, `{title}`.
    read_title: "Baca saran {mentor} untuk {title}", "Read what {mentor} says about {title}";
    /// What it takes.
    read_help: "Sekitar 2 menit.", "About 2 minutes.";
    /// Button.
    read_button: "Baca saran", "Read it";
    /// Step: improve; `{title}`.
    improve_title: "Perbaiki {title}, lalu kirim lagi", "Improve {title}, then send it again";
    /// What it takes.
    improve_help: "Sekitar 10 menit. Satu saran dulu juga boleh.", "About 10 minutes. One piece of advice at a time is fine.";
    /// Button.
    improve_button: "Perbaiki sekarang", "Improve now";
    /// Step: taken down; `{title}`.
    mend_title: "{title} diturunkan dari lapak", "{title} was taken down";
    /// What to do.
    mend_help: "Lihat alasannya, betulkan, lalu kirim lagi.", "See why, mend it, then send it again.";
    /// Button.
    mend_button: "Lihat alasannya", "See why";
    /// Step: make a stall.
    stall_title: "Beri nama lapak Anda", "Name your stall";
    /// What it takes.
    stall_help: "Nama dan kota saja cukup untuk mulai. Sekitar 3 menit.", "A name and a city are enough to begin. About 3 minutes.";
    /// Button.
    stall_button: "Buat lapak", "Make my stall";
    /// Step: first listing.
    first_title: "Tulis barang pertama Anda", "Write your first listing";
    /// What it takes.
    first_help: "Mulai dari yang paling sering Anda buat. Siapkan 1 foto.", "Begin with what you make most often. Have one photo ready.";
    /// Step: approved; `{title}`.
    publish_title: "{title} sudah disetujui", "{title} is approved";
    /// What it does.
    publish_help: "Tinggal ditayangkan, lalu pembeli bisa melihatnya.", "Put it into your stall, and buyers can see it.";
    /// Button.
    publish_button: "Tayangkan", "Put it up";
    /// Step: go on; `{title}`.
    continue_title: "Lanjutkan {title}", "Go on with {title}";
    /// What it takes.
    continue_help: "Tulisan terakhir masih tersimpan.", "What you wrote is still there.";
    /// Button.
    continue_button: "Lanjutkan", "Go on";
    /// Step: newer text waits; `{title}`.
    resend_title: "Perubahan {title} belum tayang", "The changes of {title} are not public yet";
    /// What to do.
    resend_help: "Ada yang perlu dilihat dulu sebelum tampil untuk pembeli.", "Something needs a look before buyers see it.";
    /// Button.
    resend_button: "Lihat barang", "Open it";
    /// Step: with the mentor; `{title}`.
    wait_title: "{title} sudah di pendamping", "{title} is with the mentor";
    /// What to do meanwhile.
    wait_help: "Biasanya dibaca dalam 1 hari. Sambil menunggu, boleh tulis barang berikutnya.", "Usually read within a day. Meanwhile you can write another one.";
    /// Button.
    wait_button: "Lihat keadaannya", "See how it stands";
    /// Step: everything is public.
    share_title: "Semua sudah tayang. Bagikan lapak Anda!", "Everything is public. Share your stall!";
    /// What to do.
    share_help: "Kirim link lapak ke keluarga dan langganan lewat WhatsApp.", "Send the link to family and customers on WhatsApp.";
    /// Button.
    share_button: "Bagikan lapak", "Share my stall";
    /// When there is no listing.
    empty_title: "Mejanya masih kosong", "The table is still empty";
    /// What to begin with.
    empty_help: "Mulai dari satu barang yang paling sering Anda buat.", "Begin with the one thing you make most often.";
    /// On a row with an unread review.
    unread_review: "Ada saran baru", "New advice";
    /// Button; `{title}`.
    delete: "Hapus {title}", "Delete {title}";
    /// After deleting; `{title}`.
    deleted: "“{title}” dihapus.", "“{title}” was deleted.";
    /// Takes the deletion back.
    undo: "Kembalikan", "Bring it back";
    /// Why it was taken down; `{reason}`.
    taken_down_because: "Alasan: {reason}", "Reason: {reason}";
}
