//! Texts of mentoring: who looks after whom, who waits, private notes.

super::texts! {
    /// Texts of mentoring.
    MentoringTexts;
    /// Title of the organizer's page, and the link to it.
    assign_title: "Pembagian pendamping", "Who mentors whom";
    /// What it is.
    assign_lead: "Tanpa pembagian, semua pendamping melihat semua peserta. Dengan pembagian, setiap pendamping melihat pesertanya dulu; yang lain tetap kelihatan di bawahnya.", "Without it all mentors see all participants. With it each mentor sees their own first; the others stay visible below.";
    /// Button that proposes a split.
    split: "Bagi rata", "Split evenly";
    /// After it.
    split_proposed: "Ini baru usulan. Ubah kalau perlu, lalu simpan.", "This is only proposed. Change it if you like, then save.";
    /// Button.
    assign_save: "Simpan pembagian", "Save";
    /// Choice of no mentor.
    nobody: "Belum ada", "Nobody yet";
    /// Label of a choice, before the name of a participant.
    mentor_of: "Pendamping", "Mentor of";
    /// Before the name of a mentor who has left.
    left_by: "Dulu dengan", "Was with";
    /// After that name.
    left_since: "yang sudah keluar", "who has left";
    /// After a number, with nobody.
    without: "peserta belum punya pendamping.", "participants have no mentor.";
    /// Everybody has one.
    all_cared: "Semua peserta punya pendamping.", "Every participant has a mentor.";
    /// Instead of a split, while nothing is decided.
    not_split: "Belum dibagi: semua pendamping melihat semua peserta.", "Not decided: all mentors see all participants.";
    /// There is no mentor to choose.
    no_mentors: "Belum ada pendamping di kelas ini. Undang dulu dari halaman kelas.", "This class has no mentor yet. Invite one from the page of the class.";
    /// There is nobody to be mentored.
    no_participants: "Belum ada peserta.", "No participants yet.";
    /// Button to where people are let in.
    to_class: "Buka halaman kelas", "Open the class page";
    /// After a number of participants.
    people: "peserta", "participants";
    /// Title of handing over, and the link to it.
    hand_over: "Serahkan peserta", "Hand participants over";
    /// What it is.
    hand_over_lead: "Untuk saat Anda tidak bisa hadir, atau ada yang lebih cocok.", "For when you cannot be there, or somebody else fits better.";
    /// Legend of the ticks.
    whom: "Siapa yang diserahkan?", "Who is handed over?";
    /// Legend of the choice.
    to_whom: "Kepada siapa?", "To whom?";
    /// Label.
    hand_note: "Pesan untuk pendamping baru (boleh kosong)", "A word for the new mentor (may stay empty)";
    /// Tick.
    with_notes: "Sertakan catatan pribadi saya tentang mereka", "Let them read my private notes";
    /// Button.
    hand_chosen: "Serahkan yang dipilih", "Hand over the chosen";
    /// Button, before a number.
    hand_all: "Serahkan semua", "Hand over all";
    /// Nobody is one's own.
    none_mine: "Belum ada peserta yang dibagikan ke Anda.", "No participants are yours yet.";
    /// No other mentor.
    none_else: "Belum ada pendamping lain di kelas ini.", "There is no other mentor in this class.";
    /// Heading on the mentors' page of the class.
    needs: "Siapa menunggu, siapa diam", "Who waits, who is silent";
    /// Badge, before how long.
    waits: "Menunggu ulasan", "Waits for a review";
    /// Badge, before how long.
    silent: "Diam", "Silent for";
    /// Before when.
    active: "Terakhir aktif", "Last active";
    /// Badge of one's own.
    mine: "Peserta Anda", "Yours";
    /// Before another mentor's name.
    of: "Didampingi", "With";
    /// Nobody's own.
    of_all: "Semua pendamping", "All mentors";
    /// Button that opens WhatsApp.
    greet: "Sapa lewat WA", "Say hello by WhatsApp";
    /// Link to what waits.
    review: "Ulas sekarang", "Review now";
    /// Link to the notes, and their title.
    notes: "Catatan pribadi", "Private notes";
    /// Before the mentor who handed somebody over.
    handed: "Diserahkan oleh", "Handed over by";
    /// Who reads them.
    notes_lead: "Hanya Anda yang membaca ini, kecuali Anda menyerahkannya bersama peserta. Kalau peserta meminta salinan datanya, catatan ini ikut.", "Only you read this, unless you hand it over with the participant. If the participant asks for a copy of their data, it is in it.";
    /// Label.
    note: "Catatan baru", "New note";
    /// Hint.
    note_hint: "Misalnya yang sudah dibicarakan, atau yang perlu diingat. Tanpa nomor HP, KTP, rekening, atau alamat.", "For example what you talked about. No phone, identity or account numbers, and no address.";
    /// Button.
    note_save: "Simpan catatan", "Save the note";
    /// Button.
    note_remove: "Buang", "Remove";
    /// Button.
    note_restore: "Kembalikan", "Bring back";
    /// Fold of removed notes.
    removed: "Dibuang (masih bisa dikembalikan 30 hari)", "Removed (can be brought back for 30 days)";
    /// No notes.
    notes_none: "Belum ada catatan.", "No notes yet.";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "handover_to" => ("Pilih dulu pendamping barunya.", "Choose the new mentor first."),
        "handover_nobody" => (
            "Pilih dulu siapa yang diserahkan.",
            "Choose first who is to be handed over.",
        ),
        "handover_self" => (
            "Mereka sudah dengan Anda. Pilih pendamping lain.",
            "They are with you already. Choose another mentor.",
        ),
        "note_empty" => ("Catatannya masih kosong.", "The note is still empty."),
        "note_long" => (
            "Ini terlalu panjang. Pendekkan, atau bagi jadi dua.",
            "This is too long. Shorten it, or split it in two.",
        ),
        "note_private" => (
            "Ada nomor HP, KTP, rekening, atau alamat rumah. Hapus bagian itu dulu; di sini tidak disimpan.",
            "There is a phone, identity or account number, or a home address in it. Take it out first; it is not kept here.",
        ),
        _ => return None,
    })
}

/// Messages for WhatsApp; made on the server.
pub mod messages {
    use crate::text::english;

    /// Saying hello to somebody who has been silent or waits.
    pub fn hello(greeting: &str, link: &str) -> String {
        if english() {
            format!(
                "Hello {greeting}, how are you and how is your stall? If you are stuck, just tell me. You can go on here: {link}"
            )
        } else {
            format!(
                "Halo {greeting}, apa kabar? Bagaimana lapaknya? Kalau ada yang macet, bilang saja ya. Lanjutnya di sini: {link}"
            )
        }
    }
}
