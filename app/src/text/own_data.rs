//! Texts for a person's own data, for leaving, and for the end of a class.

super::texts! {
    /// Texts for a person's own data, for leaving, and for the end of a class.
    OwnDataTexts;
    /// Title of the page, and the link to it.
    title: "Data saya", "My data";
    /// What the page is for.
    lead: "Semua yang disimpan tentang Anda. Boleh diambil, boleh dihapus.", "Everything that is kept about you. Take it along, or have it deleted.";
    /// Title over the numbers.
    kept_title: "Yang disimpan", "What is kept";
    /// Title of the download.
    take_title: "Ambil data saya", "Take my data along";
    /// What is in it.
    take_hint: "Satu file ZIP: halaman yang bisa dibaca, data lengkap, dan foto Anda. Di HP bersama, hapus filenya setelah dipindah.", "One ZIP file: a page to read, the complete data and your photos. On a shared phone, delete the file once it is moved.";
    /// Button of the download.
    take: "Unduh semua data saya", "Download all my data";
    /// Title over the classes.
    classes_title: "Kelas saya", "My classes";
    /// Nobody's class.
    classes_none: "Anda tidak ada di kelas mana pun.", "You are in no class.";
    /// Of a class that was left.
    left: "Sudah keluar.", "You have left.";
    /// What opens the form for leaving.
    leave: "Keluar dari kelas", "Leave the class";
    /// What stays and what goes.
    leave_hint: "Barang, foto, dan ulasan Anda tetap milik Anda dan bisa diunduh di sini. Lapak Anda tidak tampil lagi, kiriman yang menunggu ditarik, dan pendamping tidak melihat Anda di daftar kelas.", "Your goods, photos and reviews stay yours and can be downloaded here. Your stall is not shown any more, what waits for a mentor is taken back, and the mentors no longer see you in the list of the class.";
    /// Tick for it.
    leave_sure: "Ya, saya mau keluar dari kelas ini", "Yes, I want to leave this class";
    /// Title over deleting the account; also its button.
    remove_title: "Hapus akun saya", "Delete my account";
    /// What goes.
    remove_goes: "Yang dihapus: nama, gambar, PIN atau sandi, HP yang dikenal, lapak, barang, semua versinya, foto, kiriman, ulasan, dan halaman yang tayang.", "What is deleted: name, picture, PIN or password, known phones, stall, goods with all their versions, photos, tries, reviews and public pages.";
    /// What stays.
    remove_stays: "Yang tetap, tanpa nama: hitungan kelas, misalnya berapa kali kiriman dikirim, dan ulasan yang Anda tulis untuk orang lain.", "What stays, without a name: the counts of the class, such as how often something was sent, and reviews that you wrote for others.";
    /// Older copies.
    remove_backups: "Salinan cadangan yang lebih lama ikut hilang saat diganti salinan baru.", "Older backups go when newer ones replace them.";
    /// How long one can change one's mind; `{days}`.
    remove_days: "Akun dihapus {days} hari lagi. Selama itu Anda masih bisa membatalkan di halaman ini.", "The account is deleted {days} days from now. Until then you can take it back on this page.";
    /// Label of the PIN.
    remove_pin: "Ketik PIN Anda sekali lagi", "Type your PIN once more";
    /// Label of the password.
    remove_password: "Ketik kata sandi Anda sekali lagi", "Type your password once more";
    /// It was asked for; `{day}`.
    removal_due: "Akun ini dihapus pada {day}.", "This account will be deleted on {day}.";
    /// By an organizer; `{name}`.
    removal_by: "Diminta lewat penyelenggara {name}.", "Asked for through the organizer {name}.";
    /// Button that takes it back.
    removal_cancel: "Batalkan, saya tetap di sini", "Take it back, I stay";
    /// How long an open class keeps data; `{months}`.
    retention_open: "Data orang di kelas ini dihapus {months} bulan setelah kelas ditutup.", "The data of the people in this class are deleted {months} months after it has closed.";
    /// How long a closed one does; `{day}`.
    retention_closed: "Kelas sudah ditutup. Data orang di kelas ini dihapus pada {day}. Unduh dulu kalau masih perlu.", "The class has closed. The data of its people are deleted on {day}. Download what you still need.";
    /// They are gone; `{day}`.
    retention_over: "Data orang di kelas ini sudah dihapus pada {day}.", "The data of the people in this class were deleted on {day}.";
    /// Title of the organizer's page, and the link to it.
    class_title: "Data dan penutupan kelas", "Data and closing of the class";
    /// Title over closing.
    close_title: "Tutup kelas", "Close the class";
    /// What happens then.
    close_hint: "Tidak ada yang bisa gabung lagi dan jadwal tidak bisa diubah. Peserta tetap bisa masuk dan menayangkan barangnya sendiri. Sejak hari itu waktu simpan data dihitung.", "Nobody can join any more and the meetings stand still. Participants can still sign in and publish their goods alone. From that day on the time for keeping data counts.";
    /// Tick for it.
    close_sure: "Ya, kelas ini selesai", "Yes, this class is over";
    /// It has closed; `{day}`.
    closed_on: "Ditutup pada {day}.", "Closed on {day}.";
    /// Button that opens it again.
    reopen: "Buka lagi", "Open again";
    /// Title over the time.
    keep_title: "Berapa lama data disimpan", "How long data are kept";
    /// Label of the choice.
    keep_label: "Bulan setelah kelas ditutup", "Months after the class has closed";
    /// Button that saves it.
    keep_save: "Simpan", "Save";
    /// Title over the people.
    people_title: "Hapus akun atas permintaan", "Delete an account on request";
    /// When to do that.
    people_hint: "Hanya kalau orangnya sendiri yang minta. Dicatat siapa yang melakukannya, dan masih bisa dibatalkan 7 hari.", "Only if the person asked for it. It is noted who did it, and it can be taken back for 7 days.";
    /// Button.
    people_remove: "Hapus akun", "Delete the account";
    /// Tick for it.
    people_sure: "Ya, orang ini yang minta", "Yes, this person asked for it";
    /// Button.
    people_cancel: "Batalkan", "Take it back";
    /// Nobody takes part.
    people_none: "Belum ada peserta.", "No participants yet.";
    /// Head of the page in the download.
    readable_title: "Data saya di LapakLatih", "My data on LapakLatih";
    /// How to read it.
    readable_hint: "Yang sama untuk komputer ada di data.json. Foto ada di folder foto.", "The same for computers is in data.json. Photos are in the folder foto.";
    /// In it: something is so.
    yes: "ya", "yes";
    /// In it: something is not so.
    no: "tidak", "no";
}

/// What a table holds, in words; its own name where nobody gave it one.
pub fn table_label(table: &'static str) -> &'static str {
    let (id, en) = match table {
        "account" => ("Nama, gambar, sapaan", "Name, picture, form of address"),
        "credential" => (
            "PIN atau kata sandi (tersimpan teracak)",
            "PIN or password (kept scrambled)",
        ),
        "consent" => ("Persetujuan", "What you agreed to"),
        "device" | "device_account" => ("HP yang dikenal", "Known phones"),
        "membership" | "cohort" => ("Kelas", "Classes"),
        "organisation" | "organizer" => ("Lembaga", "Organisations"),
        "notice" => ("Pemberitahuan", "Notices"),
        "attendance" => ("Daftar hadir", "Attendance"),
        "departure" => ("Berhenti atau keluar kelas", "Stopping or leaving"),
        "assignment" | "handover" => ("Pembagian pendamping", "Who mentors whom"),
        "mentor_note" | "note_reader" => ("Catatan pendamping", "Mentors' notes"),
        "removal" => ("Permintaan hapus akun", "Request to delete the account"),
        "join_code" | "join_link" | "one_time_code" | "password_reset" | "organizer_invitation" => {
            ("Kode dan link", "Codes and links")
        }
        "storefront" | "storefront_revision" | "storefront_publication" => ("Lapak", "Stall"),
        "listing" | "listing_conflict" => ("Barang", "Goods"),
        "listing_revision" => ("Versi barang", "Versions of goods"),
        "photo" | "submission_photo" | "publication_photo" => ("Foto", "Photos"),
        "submission" => ("Kiriman ke pendamping", "Tries sent to a mentor"),
        "review" | "review_draft" | "cleared_finding" => ("Ulasan", "Reviews"),
        "publication" | "publication_change" => ("Halaman yang tayang", "Public pages"),
        "event" => ("Catatan kegiatan", "What happened"),
        "idempotency" | "session" | "sign_in_try" => ("Masuk dan kiriman dari HP", "Signing in and sending"),
        other => (other, other),
    };
    if super::english() { en } else { id }
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "secret_wrong" => (
            "Belum cocok. Ketik lagi PIN atau kata sandi Anda.",
            "This does not match. Type your PIN or password again.",
        ),
        "tick_first" => ("Centang dulu kalau memang yakin.", "Tick this first if you are sure."),
        "last_organizer" => (
            "Anda satu-satunya penyelenggara. Tambah penyelenggara lain dulu, baru hapus akun.",
            "You are the only organizer. Add another one first, then delete the account.",
        ),
        "cohort_open" => ("Kelas ini masih buka.", "This class is still open."),
        "retention_months" => ("Pilih salah satu waktu.", "Choose one of the times."),
        "retention_soon" => (
            "Dengan waktu ini data hilang terlalu cepat. Pilih yang lebih lama, supaya orang sempat membaca.",
            "With this time the data would go too soon. Choose a longer one, so that people can read of it.",
        ),
        "retention_over" => (
            "Data orang di kelas ini sudah dihapus, jadi tidak bisa diubah lagi.",
            "The data of this class's people are gone, so this cannot be changed any more.",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table with rows of a person.
    const TABLES: &str = "\
        organisation account organizer cohort membership attendance departure assignment handover \
        mentor_note note_reader credential consent device device_account notice removal join_code \
        join_link password_reset organizer_invitation one_time_code storefront storefront_revision \
        storefront_publication listing listing_revision listing_conflict photo submission submission_photo \
        review review_draft cleared_finding publication publication_photo publication_change event \
        idempotency session sign_in_try";

    #[test]
    fn nobody_reads_the_name_of_a_table() {
        for table in TABLES.split(' ') {
            assert_ne!(table_label(table), table);
        }
    }
}
