//! Texts for the page of one person: helping them, and everything that can become of a place in a class.

use domain::cohorts::StopReason;

super::texts! {
    /// Texts for the page of one person.
    PeopleTexts;
    /// Title of what one fills in for a participant.
    together_title: "Isi bersama", "Fill in together";
    /// What that is.
    together_hint: "Anda menulis dengan akun Anda. Peserta melihat bahwa ini diisi bersama. Mengirim tetap dari akunnya.", "You write under your own account. The participant sees that you did. Sending stays theirs.";
    /// Over an editor that is open for somebody else, before the name.
    writing_for: "Anda mengisi untuk", "You are filling in for";
    /// Button that opens the stall.
    open_stall: "Lapak", "Stall";
    /// A stall without a name.
    no_stall: "Belum ada lapak", "No stall yet";
    /// Button that starts a listing for somebody.
    new_listing: "Tambah barang untuknya", "Add a listing for them";
    /// No listing yet.
    no_listings: "Belum ada barang.", "No listings yet.";
    /// Link back to the page of the person.
    back_to: "Kembali ke", "Back to";
    /// Before who helped.
    helped_by: "Diisi bersama", "Filled in together with";
    /// Badge of somebody who stopped, before the reason.
    stopped: "Berhenti", "Stopped";
    /// Title over what somebody missed by coming late.
    missed_title: "Gabung setelah mulai. Terlewat:", "Came after the start. Missed:";
    /// What it means.
    missed_hint: "Tidak dihitung sebagai kekurangan.", "It does not count against them.";
    /// The same for the person.
    missed_mine: "Anda gabung setelah kelas mulai. Yang sudah dibahas:", "You came after the class began. What was covered:";
    /// What it means to them.
    missed_mine_hint: "Tidak apa-apa. Mulai dari langkah di atas, pendamping siap membantu.", "That is fine. Begin with the step above; your mentor will help.";
    /// Title of the ways in.
    ways_title: "Bantu masuk", "Help to get in";
    /// Before a number of phones.
    on_phones: "HP yang dikenal:", "Known phones:";
    /// Before a user name.
    username: "Nama masuk:", "User name:";
    /// Button that makes a link for a new password.
    new_password: "Link kata sandi baru", "Link for a new password";
    /// What it does.
    new_password_hint: "Sekali pakai, 24 jam. Semua HP dan komputernya keluar begitu kata sandi diganti.", "Works once, for 24 hours. All their devices are signed out when the password changes.";
    /// Link to two accounts of one person.
    merge_title: "Ini orang yang sama", "This is the same person";
    /// What it is for.
    merge_hint: "Kalau satu orang gabung dua kali: semua barang dari dua akun jadi satu.", "If one person joined twice: the listings of both accounts become one.";
    /// Button that opens the choice.
    merge_open: "Pilih akun satunya", "Choose the other account";
    /// Title of the choice.
    merge_pick: "Mana akun satunya?", "Which is the other account?";
    /// Nobody to choose.
    merge_nobody: "Tidak ada peserta lain di kelas ini.", "There are no other participants in this class.";
    /// Over the account that stays.
    merge_stays: "Tetap dipakai", "Stays";
    /// Over the account that ends.
    merge_ends: "Digabung ke sini, lalu berakhir", "Goes into it and ends";
    /// What stays valid.
    merge_pin_stays: "PIN dan HP-nya tetap.", "PIN and phones stay valid.";
    /// What ends.
    merge_pin_ends: "PIN-nya tidak berlaku lagi. Semua barangnya pindah.", "The PIN ends. All listings move.";
    /// Of the stalls.
    merge_stall: "Kalau keduanya punya lapak, yang lebih banyak isinya yang tetap; isian yang kosong diambil dari satunya. Tidak ada yang dihapus.", "If both have a stall, the fuller one stays; empty fields are filled from the other. Nothing is deleted.";
    /// Checkbox.
    merge_sure: "Saya yakin ini orang yang sama. Ini tidak bisa dibatalkan.", "I am sure this is one person. This cannot be undone.";
    /// Button.
    merge_do: "Gabungkan", "Make them one";
    /// After a number of listings.
    listings: "barang", "listings";
    /// Title of moving.
    move_title: "Pindah kelas", "Move to another class";
    /// What goes along.
    move_hint: "Lapak, barang, dan ulasan ikut pindah.", "Stall, listings and reviews go along.";
    /// Label of the choice.
    move_to: "Ke kelas mana?", "To which class?";
    /// Button.
    move_do: "Pindahkan", "Move";
    /// Title of stopping.
    stop_title: "Berhenti ikut", "Stops coming";
    /// What stays.
    stop_hint: "Lapak dan barangnya tetap ada. Bisa kembali kapan saja.", "Stall and listings stay. They can come back at any time.";
    /// Label of the choice.
    stop_why: "Kenapa?", "Why?";
    /// Button.
    stop_do: "Catat berhenti", "Note that they stopped";
    /// Button that takes it back.
    return_do: "Kembali ikut", "Comes again";
    /// To somebody who stopped.
    stopped_mine: "Anda tercatat berhenti ikut kelas. Lapak dan barang Anda tetap ada.", "You are noted as having stopped. Your stall and listings are still here.";
    /// Title of taking somebody out.
    remove_title: "Keluarkan dari kelas", "Take out of the class";
    /// What happens.
    remove_hint: "Untuk yang salah masuk, atau pendamping yang tidak datang lagi. Pekerjaannya disimpan dan bisa dikembalikan dari halaman kelas.", "For somebody who is here by mistake, or a mentor who is gone. Their work is kept and they can be brought back on the class page.";
    /// Button.
    remove_do: "Keluarkan", "Take out";
    /// Title of those who were taken out, before a number.
    removed_title: "Dikeluarkan", "Taken out";
    /// Button.
    bring_back: "Kembalikan", "Bring back";
    /// Title of the organizers.
    organizers_title: "Penyelenggara", "Organizers";
    /// Why there should be two.
    organizers_hint: "Sebaiknya dua orang, supaya selalu ada yang bisa membantu masuk.", "Two are better, so that somebody can always help the other back in.";
    /// Button that invites one.
    organizer_invite: "Undang penyelenggara", "Invite an organizer";
    /// Title over a link for a new password, before the name.
    issued_password: "Link kata sandi baru untuk", "Link for a new password for";
    /// Title over an invitation.
    issued_organizer: "Undangan penyelenggara siap dikirim", "The invitation is ready";
}

/// A reason in words.
pub fn reason(reason: StopReason) -> &'static str {
    let (id, en) = match reason {
        StopReason::Moved => ("pindah", "moved away"),
        StopReason::Work => ("kerja", "work"),
        StopReason::Family => ("keluarga", "family"),
        StopReason::Health => ("kesehatan", "health"),
        StopReason::NotForMe => ("tidak cocok", "not for them"),
        StopReason::Other => ("lain", "other"),
    };
    if super::english() { en } else { id }
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "pick_reason" => ("Pilih dulu alasannya.", "Please choose a reason."),
        "pick_class" => ("Pilih dulu kelasnya.", "Please choose the class."),
        "sure" => (
            "Centang dulu kalau yakin ini orang yang sama.",
            "Tick this first if you are sure that this is one person.",
        ),
        "same_person" => (
            "Ini akun yang sama. Pilih akun satunya.",
            "This is the same account. Choose the other one.",
        ),
        "member_elsewhere" => (
            "Salah satunya juga ikut kelas lain. Minta orangnya sendiri menggabungkan lewat Ganti orang, Ini juga saya.",
            "One of them is in another class too. Let the person do it under Ganti orang, Ini juga saya.",
        ),
        "already_there" => (
            "Orang ini sudah ada di kelas itu.",
            "This person is in that class already.",
        ),
        "staff_elsewhere" => (
            "Orang ini juga bertugas di lembaga lain. Minta yang menjalankan server: lapaklatih organizer reset.",
            "This person also works for another organisation. Ask whoever runs the server: lapaklatih organizer reset.",
        ),
        "already_organizer" => (
            "Anda sudah penyelenggara di lembaga ini.",
            "You are an organizer of this organisation already.",
        ),
        _ => return None,
    })
}

/// Messages for WhatsApp.
pub mod messages {
    use crate::text::english;

    /// A link for a new password.
    pub fn new_password(link: &str) -> String {
        if english() {
            format!(
                "This is your link for a new password on LapakLatih. It shows your user name too. It works once, within 24 hours:\n{link}"
            )
        } else {
            format!(
                "Ini link untuk kata sandi baru di LapakLatih. Nama masuk Anda juga tampil di sana. Sekali pakai, berlaku 24 jam:\n{link}"
            )
        }
    }

    /// An invitation for an organizer.
    pub fn organizer(organisation: &str, link: &str) -> String {
        if english() {
            format!(
                "Hello! You are invited to run the classes of {organisation} on LapakLatih together with us. Open this link:\n{link}\nIt is for one person and works for 7 days."
            )
        } else {
            format!(
                "Halo! Anda diundang ikut menjadi penyelenggara {organisation} di LapakLatih. Buka link ini:\n{link}\nLink ini untuk satu orang dan berlaku 7 hari."
            )
        }
    }
}
