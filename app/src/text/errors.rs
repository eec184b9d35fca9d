//! Sentences for error codes: what happened and what to do next, in the language of the page.

use super::{
    accounts, cohorts, common, english, evening, listings, mentoring, own_data, people, photos, reviews, shop,
    storefronts,
};
use crate::error::AppError;

/// A sentence for a code of a field or form. Features add their codes here, so that no code is left without one.
pub fn error_text(code: &str) -> String {
    sentence(shared_text(code).or_else(|| feature_text(code)))
}

/// A pair of sentences in the language of the page; without one, a sentence for whatever it may be.
fn sentence(pair: Option<(&'static str, &'static str)>) -> String {
    let (id, en) = pair.unwrap_or((
        "Isian ini belum bisa diterima. Coba periksa lagi.",
        "This cannot be accepted yet. Please check it.",
    ));
    if english() { en } else { id }.to_owned()
}

/// Sentences for codes that any form can have: Indonesian, English.
fn shared_text(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "unreadable" => (
            "Isian tidak terbaca. Coba kirim sekali lagi.",
            "The form could not be read. Please send it again.",
        ),
        "conflict" => (
            "Sudah diubah dari tempat lain. Lihat lagi sebelum menyimpan.",
            "It was changed elsewhere. Have a look before saving.",
        ),
        "wait" => (
            "Terlalu sering dicoba. Tunggu sebentar, lalu coba lagi.",
            "Too many tries. Wait a moment, then try again.",
        ),
        "broken" => (
            "Ada yang rusak di tempat kami. Tulisan tadi masih ada, coba kirim lagi.",
            "Something broke on our side. What you typed is still here; please send it again.",
        ),
        "empty" => ("Ini belum diisi.", "This is still empty."),
        "too_long" => (
            "Ini terlalu panjang. Pendekkan sedikit.",
            "This is too long. Please shorten it.",
        ),
        _ => return None,
    })
}

fn feature_text(code: &str) -> Option<(&'static str, &'static str)> {
    accounts::code_text(code)
        .or_else(|| cohorts::code_text(code))
        .or_else(|| people::code_text(code))
        .or_else(|| evening::code_text(code))
        .or_else(|| storefronts::code_text(code))
        .or_else(|| listings::code_text(code))
        .or_else(|| mentoring::code_text(code))
        .or_else(|| photos::code_text(code))
        .or_else(|| reviews::code_text(code))
        .or_else(|| shop::code_text(code))
        .or_else(|| own_data::code_text(code))
}

/// What an error of a whole page means and what to do next.
pub fn app_error_text(error: &AppError) -> String {
    let text = match error {
        AppError::SignedOut => (
            "Masuk dulu, lalu halaman ini terbuka lagi.",
            "Sign in first, then this page opens again.",
        ),
        AppError::NotFound => (common::texts().not_found_help, common::texts().not_found_help),
        AppError::NotAllowed => (
            "Bagian ini bukan untuk akun Anda. Kalau seharusnya bisa, tanya penyelenggara.",
            "This part is not for your account. Ask the organizer if it should be.",
        ),
        AppError::Invalid(_) => ("Ada isian yang perlu dilihat lagi.", "Some fields need another look."),
        AppError::Conflict => (
            "Sudah diubah dari tempat lain. Buka lagi untuk melihat yang terbaru.",
            "It was changed elsewhere. Open it again to see the latest.",
        ),
        AppError::TooMany { .. } => (
            "Terlalu sering dicoba. Tunggu sebentar, lalu coba lagi.",
            "Too many tries. Wait a moment, then try again.",
        ),
        AppError::Offline => (
            "Sinyalnya putus. Tulisan Anda masih ada, coba lagi sebentar.",
            "The line is down. What you typed is still here; try again in a moment.",
        ),
        AppError::Broken { code } => {
            let (id, en) = (
                format!("Ada yang rusak di tempat kami, bukan salah Anda. Coba lagi sebentar. Kode: {code}"),
                format!("Something broke on our side. Please try again in a moment. Code: {code}"),
            );
            return if english() { en } else { id };
        }
    };
    if english() { text.1 } else { text.0 }.to_owned()
}
