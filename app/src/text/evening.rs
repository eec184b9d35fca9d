//! Texts for preparing a class and its evenings: links, cards, the wall, attendance, sheets on paper.

super::texts! {
    /// Texts for preparing a class and its evenings: links, cards, the wall, attendance, sheets on paper.
    EveningTexts;
    /// Title of the card that leads to everything.
    evening: "Malam kelas", "Class evening";
    /// Way to the page that prepares a class.
    prepare: "Siapkan kelas", "Prepare the class";
    /// Way to the projector page.
    wall: "Layar proyektor", "Projector page";
    /// Way to the attendance.
    attendance: "Daftar hadir", "Attendance";
    /// Way to the printed attendance.
    print_attendance: "Cetak daftar hadir", "Print the attendance list";
    /// Way to the sheet that is filled in by hand.
    print_sheet: "Cetak lembar barang", "Print listing sheets";
    /// Way to the cards.
    print_cards: "Cetak kartu", "Print cards";
    /// How a page is printed without scripts.
    print_how: "Untuk mencetak, buka menu browser lalu pilih Cetak. Kertas A4.", "To print, open the browser's menu and choose Print. A4 paper.";
    /// Title of the pasting.
    paste_title: "Tempel nama dan nomor", "Paste names and numbers";
    /// Label of the box.
    paste_label: "Dari grup WhatsApp atau daftar Anda", "From the WhatsApp group or your own list";
    /// Hint for it.
    paste_hint: "Satu orang satu baris, misalnya: Bu Rini 0812-0000-0001. Paling banyak 40 orang sekali tempel.", "One person a line, for example: Bu Rini 0812-0000-0001. Up to 40 people at a time.";
    /// What happens to the numbers.
    paste_private: "Nomornya tidak kami simpan. Nomor hanya dipakai di browser ini untuk membuka WhatsApp.", "We do not store the numbers. They are only used in this browser, to open WhatsApp.";
    /// Button that reads the list.
    paste_read: "Periksa daftar", "Check the list";
    /// Button that reads it again.
    paste_read_again: "Periksa lagi", "Check again";
    /// What unfolds the box when a list is shown.
    paste_correct: "Betulkan daftarnya", "Correct the list";
    /// Title of the list as understood.
    understood: "Begini yang terbaca", "This is what was understood";
    /// A person without a number.
    no_number: "tanpa nomor: pilih sendiri obrolannya, atau pakai kartu", "no number: pick the chat yourself, or use a card";
    /// A person without a name.
    no_name: "Tanpa nama", "No name";
    /// Something that is no number.
    bad_number: "nomornya tidak terbaca", "the number cannot be read";
    /// After how many came twice.
    repeated: "nomor muncul dua kali, dihitung sekali.", "numbers came twice and count once.";
    /// After how many are left out.
    left_out: "orang belum ikut. Buat link ini dulu, lalu tempel sisanya.", "people are left out. Make these links first, then paste the rest.";
    /// Button that makes the links, before a number.
    make_links: "Buat link pribadi", "Make personal links";
    /// Title of the links.
    made_title: "Link siap dikirim", "The links are ready";
    /// How they work.
    made_lead: "Satu link untuk satu orang, sekali pakai, berlaku 7 hari. Kirim sekarang: daftar ini hilang setelah satu jam.", "One link for one person, one use, valid for 7 days. Send them now: this list is gone after an hour.";
    /// Button that opens WhatsApp.
    send_whatsapp: "Kirim WA", "Send on WhatsApp";
    /// On a link that somebody joined with.
    used: "Sudah gabung", "Has joined";
    /// Title of links that wait.
    open_title: "Belum gabung", "Not joined yet";
    /// No link waits.
    open_none: "Belum ada link pribadi yang menunggu.", "No personal link is waiting.";
    /// Before day and clock.
    open_until: "Berlaku sampai", "Valid until";
    /// Button that takes a link back.
    cancel_link: "Batalkan", "Take back";
    /// Title of the Wi-Fi hint.
    wifi_title: "Wi-Fi di ruangan", "Wi-Fi in the room";
    /// Label of the hint.
    wifi_label: "Petunjuk Wi-Fi", "Wi-Fi hint";
    /// Hint for it.
    wifi_hint: "Tampil di layar proyektor, misalnya: Wi-Fi \"Balai Warga\", tanya Pak Joko. Siapa pun di ruangan bisa membacanya.", "Shown on the projector, for example: Wi-Fi \"Balai Warga\", ask Pak Joko. Everybody in the room can read it.";
    /// Button that saves it.
    wifi_save: "Simpan petunjuk", "Save the hint";
    /// Title of the cards.
    cards_title: "Kartu peserta", "Participants' cards";
    /// What they are.
    cards_lead: "Satu kartu untuk setiap orang yang punya link pribadi dan belum gabung. Gunting, bagikan; peserta memindai gambarnya.", "One card for everybody with a personal link who has not joined. Cut out and hand out; people scan the picture.";
    /// Button that makes them.
    cards_make: "Siapkan kartu", "Make the cards";
    /// Button that makes them again.
    cards_again: "Siapkan ulang", "Make them again";
    /// What making them again does.
    cards_again_hint: "Kartu yang sudah dicetak jadi tidak berlaku. Link WhatsApp tetap berlaku.", "Cards printed before stop working. Links sent by WhatsApp stay.";
    /// Nobody gets a card.
    cards_none: "Belum ada nama. Tempel dulu daftarnya di Siapkan kelas.", "No names yet. Paste the list on Prepare the class first.";
    /// Before who gets a card.
    cards_for: "Untuk:", "For:";
    /// On a card, over the QR code.
    card_scan: "Pindai untuk gabung", "Scan to join";
    /// On a card, before the address.
    card_or: "Atau buka", "Or open";
    /// On a card, before the boxes for the PIN.
    card_pin: "PIN saya", "My PIN";
    /// On a card, under the boxes.
    card_pin_hint: "PIN muncul setelah gabung. Tulis di sini, simpan baik-baik.", "The PIN appears after joining. Write it here and keep it safe.";
    /// Name of a card's QR code for screen readers, before the name.
    card_qr: "Kode QR untuk", "QR code for";
    /// On the wall, over the address.
    wall_open: "Buka di HP", "Open on your phone";
    /// On the wall, over the digits.
    wall_code: "Ketik kode kelas", "Type the class code";
    /// On the wall, without a code.
    wall_no_code: "Kode belum dibuat. Buat di halaman kelas.", "There is no code yet. Make one on the class page.";
    /// On the wall, over the people.
    wall_arrived: "Sudah datang", "Here already";
    /// Nobody has come.
    wall_nobody: "Belum ada. Silakan pindai gambar di samping.", "Nobody yet. Please scan the picture.";
    /// Stops the refreshing.
    wall_hold: "Berhenti memuat ulang", "Stop refreshing";
    /// Starts it again.
    wall_go: "Muat ulang sendiri lagi", "Refresh by itself again";
    /// Meetings of the attendance, for screen readers.
    meetings: "Pertemuan", "Meetings";
    /// One of them, before its number.
    meeting: "Pertemuan", "Meeting";
    /// How the list works.
    tap_lead: "Ketuk gambar yang hadir. Bisa dibetulkan kapan saja.", "Tap the pictures of those who are here. It can be corrected at any time.";
    /// Box under a picture.
    excused: "Izin", "Excused";
    /// Before a count.
    count_present: "Hadir", "Present";
    /// Before a count.
    count_absent: "Tidak hadir", "Absent";
    /// Before a count.
    count_open: "Belum dicatat", "Not noted";
    /// Somebody who was noted absent.
    is_absent: "tidak hadir", "absent";
    /// Somebody who joined after the meeting.
    joined_later: "gabung sesudahnya", "joined later";
    /// Button that saves.
    save: "Simpan", "Save";
    /// Button that closes the list.
    save_rest: "Simpan, sisanya tidak hadir", "Save, the rest were absent";
    /// Before the name and the clock of the last change.
    saved_by: "Terakhir dicatat oleh", "Last noted by";
    /// Nobody in the class.
    nobody: "Belum ada peserta. Tamu dan yang belum gabung ditulis di lembar cetak.", "No participants yet. Guests are written on the printed sheet.";
    /// Under the list.
    guests: "Tamu dan yang belum gabung: tulis di baris kosong lembar cetak.", "Guests and those who have not joined: use the empty lines of the printed sheet.";
    /// Column.
    column_name: "Nama", "Name";
    /// Column.
    column_signature: "Tanda tangan", "Signature";
    /// Column.
    column_number: "No.", "No.";
    /// Line for who leads.
    signed_by: "Pendamping", "Mentor";
    /// Title of the sheet for a listing.
    sheet_title: "Lembar barang", "Listing sheet";
    /// What it is for.
    sheet_lead: "Diisi dengan pulpen kalau HP atau sinyal tidak ada. Nanti disalin: urutannya sama dengan di layar.", "Filled in by pen where there is no phone or signal. Copied later: the order is that of the screen.";
    /// Whose sheet it is.
    sheet_of: "Nama peserta", "Participant";
    /// On the sheet, before what buyers want to know.
    sheet_answer: "Jawab ini:", "Answer these:";
    /// On the sheet, before the photos.
    sheet_photos: "Foto yang diambil", "Photos to take";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "no_contacts" => (
            "Belum ada nama atau nomor yang terbaca. Tempel lagi, satu orang satu baris.",
            "No name or number was found. Paste again, one person a line.",
        ),
        "list_gone" => (
            "Daftarnya sudah hilang dari browser ini. Tempel sekali lagi.",
            "The list is gone from this browser. Please paste it again.",
        ),
        "too_many_links" => (
            "Link yang belum dipakai sudah terlalu banyak. Batalkan beberapa di bawah, lalu coba lagi.",
            "Too many links are waiting already. Take some back below, then try again.",
        ),
        _ => return None,
    })
}
