//! Texts for joining, signing in and changing who uses a phone.

super::texts! {
    /// Texts for joining, signing in and changing who uses a phone.
    AccountsTexts;
    /// Title of the page that asks for the class code.
    code_title: "Ketik kode kelas", "Type the class code";
    /// Where the code stands.
    code_lead: "Enam angka dari papan tulis atau dari pendamping.", "Six digits from the board or from a mentor.";
    /// Label of the code.
    code_label: "Kode kelas", "Class code";
    /// Button that goes on.
    next: "Lanjut", "Continue";
    /// Link for people who are known on this phone.
    been_here: "Saya sudah pernah masuk", "I have been here before";
    /// Name of the line of steps for screen readers.
    steps: "Langkah gabung", "Steps of joining";
    /// First step.
    step_code: "Kode", "Code";
    /// Second step.
    step_name: "Nama", "Name";
    /// Third step.
    step_pin: "PIN", "PIN";
    /// Title of the page that asks for the name.
    name_title: "Siapa nama Anda?", "What is your name?";
    /// Label of the name.
    name_label: "Nama", "Name";
    /// Hint under the name.
    name_hint: "Nama panggilan sehari-hari, misalnya Rini.", "The name people call you by, for example Rini.";
    /// Label of the form of address.
    address_label: "Dipanggil apa?", "How shall we address you?";
    /// Label of the pictures.
    picture_label: "Pilih gambar Anda", "Pick your picture";
    /// What the picture is for.
    picture_hint: "Gambar ini tanda Anda kalau mau masuk lagi.", "You find yourself by this picture when you come back.";
    /// Label of the kind of phone.
    phone_label: "HP ini punya siapa?", "Whose phone is this?";
    /// One's own phone.
    phone_own: "HP sendiri", "My own phone";
    /// What happens on it.
    phone_own_text: "Tetap masuk, tidak perlu PIN terus", "Stays signed in, no PIN each time";
    /// A shared phone.
    phone_shared: "HP bersama atau pinjam", "Shared or borrowed phone";
    /// What happens on it.
    phone_shared_text: "Terkunci sendiri setelah 20 menit, dibuka pakai PIN", "Locks after 20 minutes, opens with the PIN";
    /// Title over the consent lines.
    consent_title: "Sebelum mulai", "Before you start";
    /// First consent line.
    consent_see: "Pendamping dan penyelenggara kelas ini bisa melihat lapak dan latihan Anda.", "Mentors and organizers of this class can see your stall and your exercises.";
    /// Second consent line.
    consent_ask: "Kami tidak minta KTP, rekening, atau alamat rumah.", "We never ask for an ID card, a bank account or a home address.";
    /// Third consent line.
    consent_delete: "Anda boleh minta semua data dihapus kapan saja.", "You may ask for everything to be deleted at any time.";
    /// Required checkbox.
    agree: "Saya setuju", "I agree";
    /// Optional checkbox.
    report_photos: "Foto barang saya boleh dipakai di laporan kelas (boleh tidak)", "Photos of my goods may be used in class reports (optional)";
    /// Button that joins.
    join: "Gabung kelas", "Join the class";
    /// A code or link that stopped working.
    gone_title: "Kode atau link ini sudah tidak berlaku", "This code or link no longer works";
    /// What to do about it.
    gone_help: "Minta yang baru ke pendamping, lalu coba lagi.", "Ask your mentor for a new one, then try again.";
    /// Link to the code page.
    gone_button: "Ketik kode kelas", "Type the class code";
    /// Title over the PIN, before the name.
    pin_title: "Ini PIN Anda,", "This is your PIN,";
    /// What to do with the PIN.
    pin_lead: "Tulis di buku atau kertas. Pendamping pun tidak tahu PIN ini.", "Write it down on paper. Not even your mentor knows it.";
    /// Label of the field to type it once.
    pin_label: "Ketik sekali untuk mencoba", "Type it once to try";
    /// Button below it.
    pin_button: "Sudah saya tulis", "I wrote it down";
    /// Title of the page with the people on this phone.
    people_title: "Siapa yang mau masuk?", "Who wants to come in?";
    /// No people on this phone yet.
    people_none: "Belum ada orang di HP ini. Gabung dulu, atau pindahkan akun dari HP lama.", "Nobody on this phone yet. Join first, or bring your account from the old phone.";
    /// Tile for another person.
    someone_else: "Orang lain", "Somebody else";
    /// Title of the further ways in.
    other_title: "Cara lain", "Other ways";
    /// Link to join.
    join_with_code: "Gabung dengan kode kelas", "Join with a class code";
    /// Link to the new-phone page.
    new_phone_link: "Sudah punya akun, ganti HP", "I have an account, this phone is new";
    /// Link to the forgotten-PIN page.
    forgot_pin_link: "Lupa PIN", "I forgot my PIN";
    /// Link to the password page.
    staff_link: "Pendamping atau penyelenggara", "Mentor or organizer";
    /// Before the name of who is signed in.
    signed_in_as: "Sekarang masuk:", "Signed in now:";
    /// Link back to one's own place.
    go_on: "Kembali ke tempat saya", "Back to my place";
    /// Button that signs out.
    sign_out: "Keluar", "Sign out";
    /// Button that takes the person off this phone.
    leave_phone: "Keluar dari HP ini", "Leave this phone";
    /// What that means.
    leave_phone_hint: "Lapak tetap aman. Untuk masuk lagi di HP ini perlu kode dari pendamping.", "Your stall stays safe. To come back on this phone you need a code from a mentor.";
    /// Above signing out, while texts of theirs lie on this phone only; `{n}` is how many.
    unsent_stays: "{n} tulisan di HP ini belum terkirim. Tulisan itu menunggu di sini sampai Anda masuk lagi.", "{n} texts on this phone are not sent yet. They wait here until you sign in again.";
    /// The same above leaving the phone.
    unsent_goes: "{n} tulisan di HP ini belum terkirim dan akan hilang. Lebih aman: sambungkan internet dan buka lagi barangnya dulu, baru keluar.", "{n} texts on this phone are not sent yet and will be lost. Safer: connect to the internet and open the listing again first.";
    /// Link to the phones that one is signed in on.
    phones_link: "HP yang masuk", "Where I am signed in";
    /// What the list is for.
    phones_hint: "HP hilang atau dipinjam? Keluarkan dari sini. Lapak tetap aman.", "Phone lost or lent? Sign it out here. Your stall stays safe.";
    /// Mark of this phone.
    phone_here: "HP ini", "This phone";
    /// One's own phone, in the list.
    phone_own_row: "HP sendiri", "Own phone";
    /// A shared phone, in the list.
    phone_shared_row: "HP bersama", "Shared phone";
    /// Before how long ago it was used.
    phone_seen: "Terakhir masuk", "Last sign-in";
    /// Mark of a phone that is signed in.
    phone_open: "sedang masuk", "signed in";
    /// Mark of a phone that is locked.
    phone_locked: "terkunci", "locked";
    /// Button that signs a phone out.
    phone_end: "Keluarkan", "Sign out";
    /// Button that signs all others out.
    phone_end_others: "Keluarkan semua HP lain", "Sign out all other phones";
    /// Nothing in the list.
    phones_none: "Akun ini tidak tersimpan di HP mana pun.", "This account is on no phone.";
    /// Link to *Ini juga saya*.
    same_link: "Ini juga saya", "That is me too";
    /// Title of its page.
    same_title: "Ini juga saya", "That is me too";
    /// What it does.
    same_lead: "Gabung dua kali? Pilih akun satunya dan ketik PIN-nya. Semua barang jadi satu di akun yang sekarang.", "Joined twice? Choose the other account and type its PIN. All listings go into the account you are in now.";
    /// What ends.
    same_ends: "Akun satunya lalu berakhir. Ini tidak bisa dibatalkan.", "The other account then ends. This cannot be undone.";
    /// Nobody else on this phone.
    same_nobody: "Akun satunya tidak ada di HP ini. Minta pendamping menggabungkan.", "The other account is not on this phone. Ask your mentor to do it.";
    /// Label of the choice.
    same_pick: "Akun satunya", "The other account";
    /// Label of the PIN.
    same_pin: "PIN akun satunya", "PIN of the other account";
    /// Button.
    same_do: "Gabungkan", "Make them one";
    /// What to do without a password, under the sign-in form.
    lost_staff: "Lupa kata sandi atau nama masuk? Penyelenggara bisa mengirim link baru. Penyelenggara dibantu penyelenggara lain, atau yang menjalankan server.", "Forgot your password or user name? An organizer can send you a new link. Organizers are helped by another organizer, or by whoever runs the server.";
    /// Title of the page that sets a new password.
    renew_title: "Kata sandi baru", "A new password";
    /// Before the user name.
    renew_username: "Nama masuk Anda:", "Your user name:";
    /// What happens.
    renew_hint: "Setelah ini semua HP dan komputer lain keluar.", "All other devices are signed out after this.";
    /// Button.
    renew_do: "Simpan dan masuk", "Save and sign in";
    /// Title of the invitation of an organizer.
    organizer_invited: "Anda diundang menjadi penyelenggara", "You are invited to be an organizer";
    /// Title of the notices.
    notices_title: "Kabar untuk Anda", "News for you";
    /// Button that takes them away.
    notices_seen: "Mengerti", "Understood";
    /// Notice of a new password.
    notice_password: "Kata sandi Anda diganti dan semua HP keluar. Kalau bukan Anda, segera hubungi penyelenggara.", "Your password was changed and all devices were signed out. If that was not you, tell the organizer at once.";
    /// Notice of a new PIN.
    notice_pin: "PIN Anda diganti dan semua HP keluar. Kalau bukan Anda, beri tahu pendamping.", "Your PIN was changed and all phones were signed out. If that was not you, tell your mentor.";
    /// Notice of a new phone.
    notice_phone: "Akun Anda dibuka di HP baru. Kalau bukan Anda, keluarkan dari daftar HP yang masuk.", "Your account came onto a new phone. If that was not you, sign it out in the list of phones.";
    /// Notice of one account of two.
    notice_merged: "Dua akun Anda sudah jadi satu. Semua barang ada di sini.", "Your two accounts are one now. All listings are here.";
    /// Notice of help; `{by}` is who.
    notice_assisted: "{by} membantu mengisi lapak atau barang Anda.", "{by} helped to fill in your stall or listing.";
    /// Notice of another class; `{class}` is its name.
    notice_moved: "Anda pindah ke kelas {class}. Semua barang ikut.", "You moved to the class {class}. All listings came along.";
    /// Title of the PIN page, before the name.
    pin_entry_title: "Halo,", "Hello,";
    /// Label of the PIN.
    pin_entry_label: "Ketik PIN Anda", "Type your PIN";
    /// Button that opens.
    open: "Masuk", "Open";
    /// Link to choose another person.
    not_me: "Bukan saya", "That is not me";
    /// Title of the sign-in page.
    password_title: "Masuk", "Sign in";
    /// Label of the user name.
    username_label: "Nama masuk", "User name";
    /// Label of the password.
    password_label: "Kata sandi", "Password";
    /// Checkbox for a shared device.
    shared_computer: "HP atau komputer ini dipakai bersama", "This phone or computer is shared";
    /// Title over the people tiles on the sign-in page.
    participant_here: "Peserta: ketuk gambar Anda", "Participants: tap your picture";
    /// Title over the ways in for participants without a tile.
    participant_ways: "Anda peserta?", "Are you a participant?";
    /// Title of the new-phone page.
    new_phone_title: "HP baru", "New phone";
    /// How it goes.
    new_phone_lead: "Minta kode HP baru ke pendamping, 12 angka. Setelah itu ketik PIN Anda yang biasa.", "Ask your mentor for a new-phone code of 12 digits. Then type your usual PIN.";
    /// Label of a code of twelve digits.
    one_time_label: "Kode dari pendamping", "Code from the mentor";
    /// Title of the forgotten-PIN page.
    forgot_title: "Lupa PIN", "Forgotten PIN";
    /// How it goes.
    forgot_lead: "Tidak apa-apa. Minta kode Lupa PIN ke pendamping, 12 angka, berlaku 10 menit. Anda dapat PIN baru.", "No problem. Ask your mentor for a forgotten-PIN code of 12 digits, valid for 10 minutes. You get a new PIN.";
    /// Button that gives a new PIN.
    forgot_button: "Beri saya PIN baru", "Give me a new PIN";
    /// Title of an invitation.
    invited_title: "Anda diundang jadi pendamping", "You are invited to be a mentor";
    /// Hint for a new user name.
    username_hint: "Satu kata: huruf kecil, angka, atau titik. Misalnya dewi.lestari", "One word: small letters, digits or dots. For example dewi.lestari";
    /// Label of a new password.
    new_password_label: "Kata sandi baru", "New password";
    /// Hint for a new password.
    new_password_hint: "Paling sedikit 15 huruf. Empat kata lebih mudah diingat. Boleh pakai contoh di atas, tulis dulu di kertas.", "At least 15 characters. Four words are easier to remember. You may use the example above; write it down first.";
    /// Title over four offered words.
    offered: "Contoh kata sandi", "Example of a password";
    /// Button that accepts.
    accept: "Terima dan masuk", "Accept and sign in";
    /// Button that accepts with the present account, before the name.
    accept_as: "Terima sebagai", "Accept as";
    /// Title of the first-run page.
    first_title: "Mulai di sini", "Start here";
    /// What the first-run page makes.
    first_lead: "Server ini masih kosong. Buat lembaga dan akun penyelenggara pertama. Halaman ini hanya muncul sekali.", "This server is still empty. Make the organisation and its first organizer. This page appears only once.";
    /// Label of the organisation's name.
    organisation_label: "Nama lembaga", "Name of the organisation";
    /// Hint for it.
    organisation_hint: "Misalnya Rumah Belajar Melati, atau nama masjid, desa, kampus.", "For example a mosque, a village, a university team.";
    /// Label of the organizer's name.
    your_name: "Nama Anda", "Your name";
    /// Button that makes both.
    first_button: "Buat dan masuk", "Make it and sign in";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "code_shape" => (
            "Kode kelas itu enam angka. Coba lihat lagi.",
            "A class code has six digits. Please look again.",
        ),
        "code_unknown" => (
            "Kode ini tidak ada atau sudah lewat waktunya. Lihat lagi angkanya, atau tanya pendamping.",
            "This code does not exist or has run out. Check the digits or ask your mentor.",
        ),
        "code_budget" => (
            "Terlalu banyak kode salah dalam satu jam ini. Minta link gabung ke pendamping, atau coba lagi nanti.",
            "Too many wrong codes within this hour. Ask your mentor for a join link, or try again later.",
        ),
        "link_gone" => (
            "Kode atau link ini sudah tidak berlaku. Minta yang baru ke pendamping.",
            "This code or link no longer works. Ask your mentor for a new one.",
        ),
        "key_reused" => (
            "Isian ini sudah terkirim sebelumnya. Kalau sudah punya PIN, masuk lewat Saya sudah pernah masuk.",
            "This form was sent before. If you have a PIN, use I have been here before.",
        ),
        "consent_missing" => (
            "Centang dulu Saya setuju kalau Anda mau ikut.",
            "Please tick I agree if you want to join.",
        ),
        "name_short" => ("Nama paling sedikit dua huruf.", "A name has at least two letters."),
        "name_letters" => (
            "Pakai huruf biasa, tanpa tanda khusus.",
            "Please use plain letters, without special signs.",
        ),
        "name_empty" => ("Namanya belum diisi.", "The name is still empty."),
        "pick_address" => ("Pilih dulu mau dipanggil apa.", "Please choose how we address you."),
        "pick_picture" => ("Pilih dulu satu gambar.", "Please pick a picture."),
        "pick_phone" => ("Pilih dulu ini HP siapa.", "Please choose whose phone this is."),
        "pin_shape" => (
            "PIN itu enam angka. Coba ketik lagi.",
            "A PIN has six digits. Please type it again.",
        ),
        "pin_differs" => (
            "Belum sama. Lihat lagi angka di atas, lalu ketik pelan-pelan.",
            "Not the same yet. Look at the digits above and type them slowly.",
        ),
        "pin_wrong" => (
            "PIN-nya belum cocok. Coba sekali lagi pelan-pelan.",
            "This is not the PIN. Please try again slowly.",
        ),
        "phone_unknown" => (
            "HP ini belum kenal akun ini. Minta kode HP baru ke pendamping.",
            "This phone does not know this account yet. Ask your mentor for a new-phone code.",
        ),
        "sign_in_wrong" => (
            "Nama masuk dan kata sandi belum cocok. Coba lagi.",
            "User name and password do not belong together. Please try again.",
        ),
        "wait_30s" => (
            "Sudah beberapa kali salah. Tunggu setengah menit, lalu coba lagi.",
            "Several wrong tries. Wait half a minute, then try again.",
        ),
        "wait_1m" => (
            "Sudah beberapa kali salah. Tunggu satu menit, lalu coba lagi.",
            "Several wrong tries. Wait one minute, then try again.",
        ),
        "wait_2m" => (
            "Sudah beberapa kali salah. Tunggu dua menit, lalu coba lagi.",
            "Several wrong tries. Wait two minutes, then try again.",
        ),
        "wait_5m" => (
            "Sudah beberapa kali salah. Tunggu lima menit, lalu coba lagi.",
            "Several wrong tries. Wait five minutes, then try again.",
        ),
        "wait_15m" => (
            "Sudah beberapa kali salah. Tunggu seperempat jam, atau minta kode Lupa PIN ke pendamping.",
            "Several wrong tries. Wait a quarter of an hour, or ask your mentor for a forgotten-PIN code.",
        ),
        "wait_1h" => (
            "Sudah sepuluh kali salah dalam satu jam. Coba lagi nanti, atau minta kode Lupa PIN ke pendamping.",
            "Ten wrong tries within an hour. Try again later, or ask your mentor for a forgotten-PIN code.",
        ),
        "one_time_shape" => (
            "Kode ini dua belas angka. Coba lihat lagi.",
            "This code has twelve digits. Please look again.",
        ),
        "one_time_unknown" => (
            "Kode ini salah, sudah dipakai, atau lewat waktunya. Minta yang baru ke pendamping.",
            "This code is wrong, used or out of time. Ask your mentor for a new one.",
        ),
        "username_shape" => (
            "Pakai satu kata: huruf kecil, angka, titik, atau garis. Tanpa spasi.",
            "Use one word: small letters, digits, dots or dashes. No spaces.",
        ),
        "username_short" => ("Nama masuk 3 sampai 30 huruf.", "A user name has 3 to 30 characters."),
        "username_taken" => (
            "Nama masuk ini sudah dipakai orang lain. Coba tambah angka atau nama belakang.",
            "This user name is taken. Try adding a digit or your last name.",
        ),
        "password_short" => (
            "Kata sandi paling sedikit 15 huruf. Empat kata dengan tanda hubung sudah cukup.",
            "A password has at least 15 characters. Four words with dashes are enough.",
        ),
        "already_member" => ("Anda sudah ada di kelas ini.", "You are in this class already."),
        "not_set_up" => (
            "Server ini belum siap. Beri tahu penyelenggara.",
            "This server is not ready yet. Please tell the organizer.",
        ),
        _ => return None,
    })
}
