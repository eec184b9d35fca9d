//! Texts of the mentors' pages.

super::texts! {
    /// Texts of the mentors' pages.
    MentorTexts;
    /// Place in the menu.
    menu_queue: "Ulasan", "Reviews";
    /// Place in the menu.
    menu_class: "Peserta", "Participants";
    /// Title of the queue.
    queue_title: "Menunggu Anda", "Waiting for you";
    /// After the number of listings.
    queue_lead: "barang, yang paling lama di atas.", "listings, the longest waiting first.";
    /// Heading of what other mentors' participants sent.
    others: "Peserta pendamping lain", "Other mentors' participants";
    /// Before the name of another mentor.
    of: "didampingi", "with";
    /// Empty queue.
    queue_empty: "Semua sudah dibaca", "All read";
    /// What it means.
    queue_empty_help: "Tidak ada peserta yang menunggu. Terima kasih!", "Nobody is waiting. Thank you!";
    /// Before the number of the try.
    try_word: "Percobaan", "Try";
    /// Before a mentor's name.
    opened_by: "Sedang dibuka", "Opened by";
    /// The person's own hold.
    mine: "Anda buka", "Opened by you";
    /// A disputed finding.
    disputed: "Ada “Bukan itu”", "Disputed";
    /// Heading of the list of changes.
    changes: "Diubah setelah tayang", "Changed after publishing";
    /// What it is.
    changes_help: "Sudah tampil untuk pembeli. Lihat sebentar, lalu tandai.", "Visible to buyers already. Have a look, then mark it.";
    /// Button.
    seen: "Sudah dilihat", "Seen";
    /// Link to the public page.
    look: "Lihat halamannya", "See the page";
    /// Fold and button.
    take_down: "Turunkan dari lapak", "Take down";
    /// Field.
    take_down_reason: "Alasannya, dibaca pemilik barang", "The reason, read by its owner";
    /// Button.
    take_down_now: "Turunkan", "Take it down";
    /// Title of the review page.
    review_title: "Ulas barang", "Review a listing";
    /// Before a time.
    yours_until: "Anda pegang sampai", "Yours until";
    /// Before a time.
    correct_until: "Bisa diubah sampai", "Can be corrected until";
    /// Before a mentor's name.
    held: "Sedang dibuka", "Opened by";
    /// What to do.
    held_help: "Pilih yang lain dulu, supaya tidak dua kali.", "Take another one, so that it is not done twice.";
    /// It is reviewed.
    reviewed: "Sudah diulas", "Reviewed";
    /// It ended.
    gone: "Sudah ditarik atau diganti yang baru", "Taken back or replaced";
    /// To the queue.
    to_queue: "Ke antrean", "To the queue";
    /// Fold with the coach's findings.
    coach: "Kata pemeriksa", "What the coach says";
    /// Heading of W findings.
    musts: "Perlu kata Anda", "Needs your word";
    /// Owner's dispute.
    owner_says: "Peserta: “Bukan itu.”", "Participant: that is not what it is.";
    /// Choice.
    keep: "Perlu diperbaiki", "To be mended";
    /// Choice.
    clear: "Bukan masalah", "No problem";
    /// A finding nobody can clear.
    must_mend: "Wajib diperbaiki", "Must be mended";
    /// Fold with an earlier try.
    earlier: "Percobaan sebelumnya", "Earlier tries";
    /// Heading of the rubric.
    levels: "Nilai", "Levels";
    /// Instead of them, before a class has been taught what is judged.
    levels_none: "Kelas ini baru mulai. Cukup satu pujian dan satu langkah berikutnya.", "This class has only begun. One praise and one next step are enough.";
    /// What the dashes mean.
    levels_help: "Garis putus-putus: usulan pemeriksa. Ketuk untuk mengubah.", "Dashed: proposed by the coach. Tap to change.";
    /// Before the criteria that are not judged.
    untaught: "Belum dinilai:", "Not judged yet:";
    /// Fold with the anchors.
    anchors: "Patokan nilai", "What the levels mean";
    /// Heading.
    praise: "Satu pujian", "One praise";
    /// Label of own words.
    own_words: "Kata sendiri (boleh kosong)", "Own words (may stay empty)";
    /// Heading.
    step: "Satu langkah berikutnya", "One next step";
    /// Fold of remarks.
    remarks: "Catatan di bagian tertentu (boleh kosong)", "Remarks on a field (may stay empty)";
    /// Heading of the decision.
    decision: "Hasil", "Result";
    /// Choice.
    improve: "Perlu diperbaiki", "To improve";
    /// Choice.
    ready: "Siap tayang", "Ready";
    /// Under the choice.
    ready_now: "Langsung tayang", "Goes public at once";
    /// Under the choice.
    ready_later: "Peserta yang menayangkan", "The participant publishes";
    /// Label of the reason.
    reason: "Alasan, kalau tetap siap tayang", "Reason, if it is ready all the same";
    /// Main button.
    save_next: "Simpan, buka berikutnya", "Save, open the next";
    /// Main button while correcting.
    save_change: "Simpan perubahan", "Save the changes";
    /// Second button.
    save_draft: "Simpan dulu", "Keep for later";
    /// Notice after saving, before a name.
    done_for: "Ulasan tersimpan untuk", "Review saved for";
    /// Addition.
    done_public: "Barangnya sudah tayang.", "The listing is public.";
    /// Before a name, on the button.
    tell: "Kabari", "Tell";
    /// After a name, on the button.
    tell_by: "lewat WA", "by WhatsApp";
    /// Link, before a time.
    correct: "Betulkan, sampai", "Correct it, until";
    /// Instead of a time, on a page that was fetched ahead.
    fetched_ahead: "Disiapkan di HP ini: bisa ditulis tanpa sinyal.", "Ready on this phone: can be written without a line.";
    /// Over what was written and not sent.
    unsent: "Tulisan Anda (tidak terkirim)", "What you wrote (not sent)";
    /// Title of the page without a line.
    no_line: "Menunggu sinyal", "Waiting for a line";
    /// What it means.
    no_line_help: "Ulasan yang selesai tersimpan di HP ini. Begitu ada sinyal, terkirim sendiri, satu kali.", "The finished review is kept on this phone. It is sent by itself, once, when the line is back.";
    /// Link.
    no_line_next: "Lanjut", "Go on";
    /// The participant's answer.
    reply: "Balasan", "Answer of";
}
