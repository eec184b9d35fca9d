//! Texts of the board, of a person's timeline, of the digest for the class's group, and of the report.

use domain::cohorts::{Attendance, Module, Part, Step};

super::texts! {
    /// Texts of the board and what belongs to it.
    BoardTexts;
    /// Title of the board, and place in the menu.
    title: "Papan kelas", "Class board";
    /// Place in the menu.
    menu: "Papan", "Board";
    /// Link from the class to its board.
    open: "Lihat papan kelas", "See the class board";
    /// What the board is not.
    lead: "Urut nama, bukan peringkat. Isinya dari yang dikerjakan, tidak perlu dicatat.", "By name, not a ranking. It follows from what people do; nobody has to note it.";
    /// Name of the filters for screen readers.
    parts: "Pilih yang ditampilkan", "Choose what is shown";
    /// Between two numbers.
    of: "dari", "of";
    /// Name of the counts for screen readers.
    totals: "Jumlah per langkah", "Counts by step";
    /// Head of the names.
    name: "Nama", "Name";
    /// Head of the last activity.
    last: "Aktif terakhir", "Last active";
    /// Head of the waiting time.
    waiting: "Menunggu pendamping", "Waiting for a mentor";
    /// A step not taken.
    not_yet: "belum", "not yet";
    /// Nothing waits.
    not_waiting: "tidak", "no";
    /// Waits since today.
    since_today: "sejak hari ini", "since today";
    /// After a number of days.
    days: "hari", "days";
    /// Somebody who has not been confirmed.
    unconfirmed: "Belum diterima", "Not confirmed yet";
    /// Badge of somebody who is silent.
    silent: "Diam", "Silent";
    /// Nobody is in this part.
    nobody: "Tidak ada di bagian ini.", "Nobody is in this part.";
    /// Nobody joined yet.
    empty: "Belum ada peserta. Papan terisi sendiri begitu ada yang gabung.", "No participants yet. The board fills itself as they join.";
    /// Title over those who stopped.
    stopped: "Berhenti", "Stopped";
    /// What is true of them.
    stopped_lead: "Tidak dihitung di atas. Pekerjaannya tetap tersimpan.", "Not counted above. Their work is kept.";
    /// Title of the digest.
    digest: "Kabar untuk grup kelas", "News for the class's group";
    /// What the digest is.
    digest_lead: "Hanya jumlah, tanpa nama. Salin, atau kirim ke grup.", "Counts only, no names. Copy it, or send it to the group.";
    /// Label of the field to copy from.
    digest_field: "Teks kabar", "Text of the news";
    /// Button that opens WhatsApp.
    digest_send: "Kirim lewat WhatsApp", "Send by WhatsApp";
    /// Title of the report.
    report: "Ambil laporan", "Take the report";
    /// What it contains.
    report_lead: "Nama seperti di kelas, tanpa nomor HP. Setiap pengambilan dicatat.", "Names as in the class, no phone numbers. Each time it is taken is recorded.";
    /// Link to the workbook.
    report_xlsx: "Excel (XLSX)", "Excel (XLSX)";
    /// Link to the table as text.
    report_csv: "Tabel (CSV)", "Table (CSV)";
    /// Link to the data dictionary as text.
    report_dictionary: "Kamus data (CSV)", "Data dictionary (CSV)";
    /// Title of a timeline, before the name.
    timeline: "Riwayat", "Timeline of";
    /// Link to a timeline.
    timeline_open: "Riwayat", "Timeline";
    /// Nothing has happened.
    timeline_empty: "Belum ada yang terjadi.", "Nothing has happened yet.";
    /// Link to the next page of a timeline.
    older: "Yang lebih lama", "Older";
    /// Link back to the first page.
    newest: "Ke yang terbaru", "To the newest";
    /// Badge of what was done with help, before a name.
    helped: "dibantu", "with help by";
    /// Badge without a name.
    helped_plain: "dibantu", "with help";
    /// Before the name of somebody else who did it.
    by: "oleh", "by";
    /// After a number of times.
    times: "kali", "times";
    /// A listing without a title.
    untitled: "barang tanpa nama", "a listing without a name";
}

fn pick(texts: (&'static str, &'static str)) -> &'static str {
    if super::english() { texts.1 } else { texts.0 }
}

/// Head of a step's column.
pub fn step(step: Step) -> &'static str {
    pick(match step {
        Step::Joined => ("Gabung", "Joined"),
        Step::Stall => ("Lapak", "Stall"),
        Step::FirstListing => ("Barang pertama", "First listing"),
        Step::Sent => ("Dikirim", "Sent"),
        Step::Reviewed => ("Diulas", "Reviewed"),
        Step::Improved => ("Diperbaiki", "Improved"),
        Step::Published => ("Tayang", "Public"),
    })
}

/// After a count of people: *9 dari 12 sudah mengirim*.
pub fn step_done(step: Step) -> &'static str {
    pick(match step {
        Step::Joined => ("sudah gabung", "have joined"),
        Step::Stall => ("sudah punya lapak", "have a stall"),
        Step::FirstListing => ("sudah menulis barang", "have written a listing"),
        Step::Sent => ("sudah mengirim", "have sent one"),
        Step::Reviewed => ("sudah dapat ulasan", "have got a review"),
        Step::Improved => ("sudah memperbaiki", "have improved one"),
        Step::Published => ("sudah tayang", "are public"),
    })
}

/// What a class may do next, said to everybody.
pub fn step_next(step: Step) -> &'static str {
    pick(match step {
        Step::Joined => ("gabung dulu dengan kode kelas.", "join with the class code."),
        Step::Stall => ("beri nama lapak masing-masing.", "give your stall a name."),
        Step::FirstListing => (
            "tulis satu barang, pelan-pelan saja.",
            "write one listing, without haste.",
        ),
        Step::Sent => (
            "kirim satu barang ke pendamping. Tidak harus sempurna.",
            "send one listing to the mentors. It need not be perfect.",
        ),
        Step::Reviewed => (
            "tunggu sebentar, pendamping sedang membaca.",
            "wait a moment, the mentors are reading.",
        ),
        Step::Improved => (
            "baca ulasan, perbaiki satu hal, lalu kirim lagi.",
            "read the review, improve one thing, and send again.",
        ),
        Step::Published => (
            "tayangkan barang yang sudah disetujui.",
            "publish what has been approved.",
        ),
    })
}

/// The word on a filter.
pub fn part(part: Part) -> &'static str {
    pick(match part {
        Part::All => ("Semua", "Everybody"),
        Part::NotBegun => ("Belum mulai", "Not begun"),
        Part::Waiting => ("Menunggu pendamping", "Waiting for a mentor"),
        Part::Silent => ("Diam lebih dari 7 hari", "Silent for over 7 days"),
        Part::Stopped => ("Berhenti", "Stopped"),
    })
}

/// What happened, of an event's kind. `{barang}` stands for the listing. `None` for kinds that are not told.
pub fn happened(kind: &str) -> Option<&'static str> {
    Some(pick(match kind {
        "member.joined" => ("Gabung kelas", "Joined the class"),
        "member.confirmed" => ("Diterima di kelas", "Was confirmed"),
        "member.stopped" => ("Berhenti ikut kelas", "Stopped coming"),
        "member.returned" => ("Kembali ikut kelas", "Came again"),
        "member.left" => ("Keluar dari kelas", "Left the class"),
        "member.moved" => ("Pindah kelas", "Moved to another class"),
        "member.removed" => ("Dikeluarkan dari kelas", "Was taken out of the class"),
        "member.restored" => ("Dikembalikan ke kelas", "Was brought back to the class"),
        "storefront.saved" => ("Menyimpan lapak", "Saved the stall"),
        "listing.created" => ("Mulai barang baru", "Began a new listing"),
        "listing.saved" => ("Menulis {barang}", "Wrote {barang}"),
        "listing.sent" => ("Mengirim {barang}", "Sent {barang}"),
        "listing.withdrawn" => ("Menarik kembali {barang}", "Took {barang} back"),
        "listing.published" => ("{barang} tayang", "{barang} went public"),
        "listing.unpublished" => ("{barang} batal tayang", "{barang} is not public after all"),
        "listing.taken_down" => ("{barang} diturunkan", "{barang} was taken down"),
        "listing.turned_on" => ("{barang} dibuka lagi", "{barang} is on sale again"),
        "listing.turned_off" => ("{barang} ditutup dulu", "{barang} is off sale"),
        "listing.deleted" => ("Menghapus {barang}", "Deleted {barang}"),
        "listing.restored" => ("Mengembalikan {barang}", "Brought {barang} back"),
        "photo.added" => ("Menambah foto", "Added a photo"),
        "photo.removed" => ("Menghapus foto", "Removed a photo"),
        "submission.opened" => ("Kiriman dibuka pendamping", "A mentor opened what was sent"),
        "review.saved" => ("{barang} diulas", "{barang} was reviewed"),
        "review.corrected" => ("Ulasan {barang} dibetulkan", "The review of {barang} was corrected"),
        "review.answered" => ("Membalas ulasan", "Answered a review"),
        "consent.set" => ("Mengubah persetujuan", "Changed what was agreed to"),
        "device.added" => ("Masuk di HP baru", "Signed in on a new phone"),
        "pin.reset" => ("Dapat PIN baru", "Got a new PIN"),
        "account.signed_in" => ("Masuk", "Signed in"),
        _ => return None,
    }))
}

/// What was noted of a meeting: *Hadir di pertemuan 2*.
pub fn attended(state: Attendance, module: Module) -> String {
    let words = pick(match state {
        Attendance::Present => ("Hadir di pertemuan", "Was at meeting"),
        Attendance::Excused => ("Izin dari pertemuan", "Was excused from meeting"),
        Attendance::Absent => ("Tidak hadir di pertemuan", "Was not at meeting"),
    });
    format!("{words} {}", module.week())
}

/// What a review decided.
pub fn decided(ready: bool) -> &'static str {
    pick(if ready {
        ("siap tayang", "ready")
    } else {
        ("perlu diperbaiki", "to improve")
    })
}

/// After the number of a try.
pub fn try_number(number: u64) -> String {
    format!("{} {number}", pick(("percobaan", "try")))
}

/// Pieces of the digest, around what is counted.
pub mod digest {
    use super::pick;

    /// The first line.
    pub fn hello(class: &str) -> String {
        pick(("Halo, {kelas}! Kabar kelas kita:", "Hello, {kelas}! News of our class:")).replace("{kelas}", class)
    }

    /// How many tries wait, for more than none.
    pub fn waiting(people: u32) -> String {
        let text = pick((
            "{n} orang sedang menunggu pendamping membaca.",
            "{n} people wait for a mentor to read.",
        ));
        text.replace("{n}", &people.to_string())
    }

    /// The one next step.
    pub fn next(step: &str) -> String {
        format!("{} {step}", pick(("Langkah berikutnya:", "The next step:")))
    }

    /// Everybody has done everything.
    pub fn all_done() -> &'static str {
        pick((
            "Semua langkah sudah dijalani semua orang. Terima kasih, hebat!",
            "Everybody has taken every step. Thank you, well done!",
        ))
    }

    /// When and where the class meets next.
    pub fn meeting(day: &str, module: &str, place: &str) -> String {
        let text = pick((
            "Pertemuan berikutnya: {hari} di {tempat}. Bahasan: {modul}.",
            "Next meeting: {hari} at {tempat}. Topic: {modul}.",
        ));
        text.replace("{hari}", day)
            .replace("{tempat}", place)
            .replace("{modul}", module)
    }

    /// The last line.
    pub fn goodbye() -> &'static str {
        pick((
            "Belum sampai? Tidak apa-apa. Tanya pendamping, kita kerjakan bersama.",
            "Not there yet? That is fine. Ask a mentor, we do it together.",
        ))
    }
}
