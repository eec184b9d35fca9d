//! Texts for running a programme: organisations, cohorts, codes, members.

super::texts! {
    /// Texts for running a programme: organisations, cohorts, codes, members.
    CohortsTexts;
    /// Title of the organizer's page.
    programme_title: "Kelas saya", "My classes";
    /// No class yet.
    no_class_title: "Belum ada kelas", "No class yet";
    /// What to do first.
    no_class_lead: "Buat kelas pertama, lalu tulis kodenya di papan.", "Make the first class, then write its code on the board.";
    /// Title of the form that makes a class.
    new_class: "Buat kelas baru", "Make a new class";
    /// Label of the class's name.
    class_name: "Nama kelas", "Name of the class";
    /// Hint for it.
    class_name_hint: "Misalnya Jualan dari Rumah, Angkatan 1.", "For example Selling from Home, Group 1.";
    /// Label of the place.
    class_place: "Tempat bertemu", "Where you meet";
    /// Hint for it.
    class_place_hint: "Balai, masjid, atau aula. Bukan alamat rumah.", "A hall or a mosque. Not a home address.";
    /// Label of the time zone.
    class_zone: "Waktu setempat", "Local time";
    /// Label of the day of the first meeting.
    class_first_day: "Hari pertemuan pertama", "Day of the first meeting";
    /// Hint for it.
    class_first_day_hint: "Lima pertemuan berikutnya seminggu sekali. Bisa diubah nanti.", "The five others follow a week apart. They can be moved later.";
    /// Title of what the class shows to everybody, before a number.
    shown_title: "Sudah tayang", "Public";
    /// Title of the meetings.
    schedule_title: "Jadwal", "Meetings";
    /// Before the last module that was taught.
    schedule_taught: "Sudah sampai", "Taught so far:";
    /// No meeting yet.
    schedule_not_begun: "Belum mulai.", "Not begun yet.";
    /// Before the day of the next meeting.
    schedule_next: "Pertemuan berikutnya:", "Next meeting:";
    /// What opens the six days.
    schedule_change: "Ubah hari", "Move meetings";
    /// What the days are for.
    schedule_hint: "Pendamping menilai apa yang sudah diajarkan sampai hari itu.", "Mentors judge what has been taught by that day.";
    /// Button that saves the days.
    schedule_save: "Simpan jadwal", "Save meetings";
    /// Button that makes it.
    class_create: "Buat kelas", "Make the class";
    /// After a number of participants.
    participants: "peserta", "participants";
    /// After a number of mentors.
    mentors: "pendamping", "mentors";
    /// After a number of people who wait.
    waiting_count: "belum diterima", "not confirmed yet";
    /// Title of the class code.
    code_title: "Kode kelas", "Class code";
    /// No code works now.
    code_none: "Belum ada kode untuk hari ini.", "There is no code for today yet.";
    /// Button that makes the first code.
    code_make: "Buat kode", "Make a code";
    /// Button that replaces the code.
    code_renew: "Kode baru", "New code";
    /// What that does.
    code_renew_hint: "Kode lama langsung tidak berlaku.", "The old code stops working at once.";
    /// Before the clock.
    code_until: "Berlaku sampai pukul", "Valid until";
    /// Before two numbers.
    code_used: "Dipakai", "Used";
    /// Between two numbers.
    code_of: "dari", "of";
    /// Before the address.
    code_open: "Peserta membuka", "Participants open";
    /// Under the QR code.
    code_scan: "atau memindai gambar ini", "or scan this picture";
    /// Name of the QR code for screen readers.
    qr_alt: "Kode QR untuk gabung kelas ini", "QR code to join this class";
    /// Title of the further ways in.
    let_in: "Undang lewat WhatsApp", "Invite by WhatsApp";
    /// Button that makes a personal link.
    link_make: "Link untuk satu peserta", "Link for one participant";
    /// Button that invites a mentor.
    invite_make: "Undang pendamping", "Invite a mentor";
    /// Title of the participants.
    members_title: "Peserta", "Participants";
    /// Nobody joined yet.
    members_none: "Belum ada yang gabung. Tunjukkan kodenya di papan.", "Nobody has joined yet. Show the code on the board.";
    /// Title of the mentors.
    mentors_title: "Pendamping", "Mentors";
    /// No mentor yet.
    mentors_none: "Belum ada pendamping. Tanpa pendamping, kiriman peserta tidak terbaca.", "No mentor yet. Without one nobody reads what participants send.";
    /// Button that confirms everybody, before a number.
    confirm_all: "Terima semua", "Confirm all";
    /// Button that confirms one.
    confirm: "Terima", "Confirm";
    /// Badge of somebody who waits.
    waiting: "Belum diterima", "Not confirmed yet";
    /// Before how long ago.
    joined: "Gabung", "Joined";
    /// What the help is.
    help_hint: "HP baru: kode 24 jam, PIN tetap. Lupa PIN: kode 10 menit, dapat PIN baru.", "New phone: a code for 24 hours, same PIN. Forgotten PIN: a code for 10 minutes, new PIN.";
    /// Button for a new-phone code.
    new_phone: "HP baru", "New phone";
    /// Button for a forgotten-PIN code.
    forgot_pin: "Lupa PIN", "Forgotten PIN";
    /// Title over a personal link.
    issued_link: "Link siap dikirim", "The link is ready";
    /// Title over an invitation.
    issued_invitation: "Undangan siap dikirim", "The invitation is ready";
    /// Title over a new-phone code, before the name.
    issued_new_phone: "Kode HP baru untuk", "New-phone code for";
    /// Title over a forgotten-PIN code, before the name.
    issued_forgot_pin: "Kode Lupa PIN untuk", "Forgotten-PIN code for";
    /// What is true of all of them.
    issued_once: "Hanya ditampilkan sekarang dan hanya untuk satu orang.", "Shown only now and only for one person.";
    /// How a forgotten-PIN code is used.
    issued_read_out: "Bacakan langsung ke orangnya. Ia membuka Lupa PIN di HP-nya. Berlaku 10 menit.", "Read it to the person. They open Forgotten PIN on their phone. Valid for 10 minutes.";
    /// Button that opens WhatsApp.
    open_whatsapp: "Buka WhatsApp", "Open WhatsApp";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "cohort_closed" => ("Kelas ini sudah ditutup.", "This class is closed."),
        "day" => (
            "Tulis harinya dengan angka, misalnya 21-11-2026.",
            "Write the day in numbers, for example 21-11-2026.",
        ),
        "day_order" => (
            "Hari ini harus sesudah pertemuan sebelumnya.",
            "This day must be after the meeting before it.",
        ),
        "pick_zone" => ("Pilih dulu waktu setempat.", "Please choose the local time."),
        "no_free_code" => (
            "Belum ada kode yang bebas. Coba lagi sebentar.",
            "No code is free right now. Try again in a moment.",
        ),
        _ => return None,
    })
}

/// Messages for WhatsApp; made on the server, so that the browser does not carry them.
#[cfg(feature = "ssr")]
pub mod messages {
    use crate::text::english;

    /// A personal link for a participant.
    pub fn join_link(class: &str, link: &str) -> String {
        if english() {
            format!(
                "Hello! This is your link to join the class {class} on LapakLatih:\n{link}\nOpen it on your phone, pick a picture and start. It is for one person and works for 7 days."
            )
        } else {
            format!(
                "Halo! Ini link untuk gabung kelas {class} di LapakLatih:\n{link}\nBuka di HP, pilih gambar, langsung mulai. Link ini untuk satu orang dan berlaku 7 hari."
            )
        }
    }

    /// An invitation for a mentor.
    pub fn invitation(class: &str, link: &str) -> String {
        if english() {
            format!(
                "Hello! You are invited to be a mentor of the class {class} on LapakLatih. Open this link to make your account:\n{link}\nIt is for one person and works for 7 days."
            )
        } else {
            format!(
                "Halo! Anda diundang jadi pendamping kelas {class} di LapakLatih. Buka link ini untuk membuat akun:\n{link}\nLink ini untuk satu orang dan berlaku 7 hari."
            )
        }
    }

    /// A new-phone code as a link.
    pub fn new_phone(link: &str) -> String {
        if english() {
            format!(
                "This is your link for the new phone. It works once, within 24 hours:\n{link}\nThen type your usual PIN."
            )
        } else {
            format!(
                "Ini link untuk HP baru. Sekali pakai, berlaku 24 jam:\n{link}\nSetelah itu ketik PIN Anda yang biasa."
            )
        }
    }
}
