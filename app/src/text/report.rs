//! Texts of the report: heads of its columns and the data dictionary.

use domain::cohorts::{Attendance, Module};

/// A column as people read of it.
#[derive(Clone, Copy, Debug)]
pub struct ColumnText {
    /// Head.
    pub head: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// In what it is counted.
    pub unit: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

/// Declares the columns: name, then head, meaning, unit and source, each in Indonesian and English.
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident: ($h:expr, $he:expr), ($m:expr, $me:expr), ($u:expr, $ue:expr), ($s:expr, $se:expr);)+) => {
        $($(#[$doc])* pub fn $name() -> ColumnText {
            if super::english() {
                ColumnText { head: $he, meaning: $me, unit: $ue, source: $se }
            } else {
                ColumnText { head: $h, meaning: $m, unit: $u, source: $s }
            }
        })+
    };
}

columns! {
    /// Form of address.
    form: ("Sapaan", "Form of address"), ("Sapaan yang dipilih peserta", "How the participant wants to be addressed"),
        ("kata", "word"), ("diisi peserta waktu gabung", "given when joining");
    /// Name.
    name: ("Nama", "Name"), ("Nama seperti tampil di kelas", "Name as shown in the class"),
        ("teks", "text"), ("diisi peserta waktu gabung", "given when joining");
    /// Picture.
    picture: ("Gambar", "Picture"), ("Gambar pilihan peserta, pembeda dua orang yang namanya sama", "The picture picked, by which two people of one name are told apart"),
        ("kata", "word"), ("dipilih peserta waktu gabung", "picked when joining");
    /// Status.
    status: ("Status", "Status"), ("ikut, belum diterima, atau berhenti", "takes part, not confirmed yet, or stopped"),
        ("kata", "word"), ("keanggotaan kelas", "membership of the class");
    /// Joined.
    joined: ("Gabung", "Joined"), ("Hari peserta gabung kelas", "Day of joining the class"),
        ("tanggal", "date"), ("kejadian member.joined, yang pertama", "event member.joined, the first");
    /// Stall.
    stall: ("Lapak", "Stall"), ("Hari lapak pertama kali disimpan", "Day on which a stall was first saved"),
        ("tanggal", "date"), ("kejadian storefront.saved, yang pertama", "event storefront.saved, the first");
    /// First listing.
    listing: ("Barang pertama", "First listing"), ("Hari barang pertama mulai ditulis", "Day on which a listing was first written"),
        ("tanggal", "date"), ("kejadian listing.saved, yang pertama", "event listing.saved, the first");
    /// Sent.
    sent: ("Dikirim", "Sent"), ("Hari pertama mengirim ke pendamping; yang ditarik kembali tidak dihitung", "Day of first sending to the mentors; what was taken back does not count"),
        ("tanggal", "date"), ("kejadian listing.sent dan listing.withdrawn", "events listing.sent and listing.withdrawn");
    /// Reviewed.
    reviewed: ("Diulas", "Reviewed"), ("Hari ulasan pertama", "Day of the first review"),
        ("tanggal", "date"), ("kejadian review.saved, yang pertama", "event review.saved, the first");
    /// Improved.
    improved: ("Diperbaiki", "Improved"), ("Hari pertama mengirim lagi barang yang sudah diulas", "Day on which a reviewed listing was first sent again"),
        ("tanggal", "date"), ("kejadian listing.improved, yang pertama", "event listing.improved, the first");
    /// Published.
    published: ("Tayang", "Public"), ("Hari barang pertama tayang; yang dibatalkan pendamping tidak dihitung", "Day on which a listing first went public; what a mentor took back at once does not count"),
        ("tanggal", "date"), ("kejadian listing.published dan listing.unpublished", "events listing.published and listing.unpublished");
    /// Last activity.
    last: ("Aktif terakhir", "Last active"), ("Hari terakhir peserta mengerjakan sesuatu, sendiri atau dibantu", "Last day on which the participant did something, alone or with help"),
        ("tanggal", "date"), ("semua kejadian oleh peserta", "all events by the participant");
    /// Waiting since.
    waiting: ("Menunggu sejak", "Waiting since"), ("Sejak kapan kiriman menunggu pendamping; kosong kalau tidak ada", "Since when a try waits for a mentor; empty if none does"),
        ("tanggal", "date"), ("kejadian wait.began dan wait.ended", "events wait.began and wait.ended");
    /// Days waiting.
    days: ("Hari menunggu", "Days waiting"), ("Lama menunggu sampai hari laporan diambil", "How long that is by the day of the report"),
        ("hari", "days"), ("dihitung dari Menunggu sejak", "counted from Waiting since");
    /// Tries.
    tries: ("Kiriman", "Tries"), ("Berapa kali mengirim ke pendamping", "How often something was sent to the mentors"),
        ("kali", "times"), ("kejadian listing.sent", "event listing.sent");
    /// Reviews.
    reviews: ("Ulasan", "Reviews"), ("Berapa ulasan diterima", "How many reviews were received"),
        ("kali", "times"), ("kejadian review.saved", "event review.saved");
    /// At a meeting.
    attended: ("Hadir", "Present"), ("Kehadiran di pertemuan ini: hadir, izin, atau tidak hadir; kosong kalau belum dicatat", "Whether at this meeting: present, excused or absent; empty if not noted"),
        ("kata", "word"), ("daftar hadir kelas", "attendance list of the class");
    /// With help.
    helped: ("Dibantu", "With help"), ("Berapa kali sesuatu dikerjakan bersama pendamping", "How often something was done together with a mentor"),
        ("kali", "times"), ("kejadian bertanda dibantu", "events marked as helped");
}

/// Head of a meeting's column, in both languages.
const MEETINGS: [(&str, &str); 6] = [
    ("Hadir 1", "Meeting 1"),
    ("Hadir 2", "Meeting 2"),
    ("Hadir 3", "Meeting 3"),
    ("Hadir 4", "Meeting 4"),
    ("Hadir 5", "Meeting 5"),
    ("Hadir 6", "Meeting 6"),
];

/// Who was at the meeting of a module.
pub fn meeting(module: Module) -> ColumnText {
    let (head, english) = MEETINGS[module as usize];
    let of_all = attended();
    ColumnText {
        head: if super::english() { english } else { head },
        ..of_all
    }
}

/// What is noted of a meeting, in a word.
pub fn attendance(state: Attendance) -> &'static str {
    let (word, english) = match state {
        Attendance::Present => ("hadir", "present"),
        Attendance::Excused => ("izin", "excused"),
        Attendance::Absent => ("tidak hadir", "absent"),
    };
    if super::english() { english } else { word }
}

super::texts! {
    /// Further words of the report.
    ReportTexts;
    /// Name of the sheet with the people.
    sheet: "Papan", "Board";
    /// Name of the sheet with the data dictionary.
    dictionary: "Kamus data", "Data dictionary";
    /// Head of the dictionary: column.
    column: "Kolom", "Column";
    /// Head of the dictionary: meaning.
    meaning: "Arti", "Meaning";
    /// Head of the dictionary: unit.
    unit: "Satuan", "Unit";
    /// Head of the dictionary: source.
    source: "Sumber", "Source";
    /// Status of somebody who takes part.
    active: "ikut", "takes part";
    /// Status of somebody who waits to be confirmed.
    unconfirmed: "belum diterima", "not confirmed yet";
    /// Status of somebody who stopped.
    stopped: "berhenti", "stopped";
}
