//! Each scanner is held against its pattern of the domain facts (B0). Where B-1 corrects a pattern, the pattern here
//! carries the correction, with the reason beside it.

use domain::listings::catalog::tables::MEASURES;
use domain::text::{Scan, contact, private, rupiah, spec};
use std::sync::LazyLock;

use fancy_regex::Regex;
use proptest::prelude::*;

fn finds(pattern: &Regex, text: &str) -> bool {
    pattern.is_match(text).expect("the pattern ends")
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

/// Text made of the pieces that the patterns are about.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        " ",
        " ",
        " ",
        ".",
        ",",
        "-",
        ":",
        "@",
        "/",
        "\n",
        "0",
        "8",
        "62",
        "+62",
        "08",
        "812",
        "3456",
        "7890",
        "12",
        "500",
        "1234567890",
        "3201234567890123",
        "wa",
        "WA",
        "ig",
        "saja",
        "aja",
        "ke",
        "com",
        "id",
        "toko",
        "https://",
        "www.",
        "wa.me",
        "bit.ly",
        "Rp",
        "rp",
        "RP",
        "IDR",
        "rb",
        "ribu",
        "k",
        "kg",
        "gram",
        "cm",
        "x",
        "isi",
        "ukuran",
        "L",
        "XL",
        "S",
        "bca",
        "BRI",
        "no rek",
        "rekening",
        "dana",
        "mandiri",
        "enak",
        "beli",
        "rawa",
        "katun",
        "!",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn phones_are_found_as_by_the_pattern(text in pieces()) {
        // B-1: the letter O for a zero counts too; the pieces hold none.
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?<!\d)(?:\+?62|0)[\s.\-]?8(?:[\s.\-]?\d){7,11}(?!\d)"));
        prop_assert_eq!(!contact::phones(&text.to_ascii_lowercase()).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn links_are_found_as_by_the_pattern(text in pieces()) {
        // B-1: "@100 gram" and "lewat WA." are no contact, so a handle begins with a letter and a full stop after a
        // messenger counts only before a digit. Ours: the short links are not looked for inside words.
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)((?<!\w)(?:https?://|www\.|(?:wa\.me|bit\.ly|t\.me)(?!\w))|[a-z0-9]\.(?:com|id|co|net|shop)\b|@[a-z_.][a-z0-9_.]{2,}|\b(?:wa|whatsapp|telegram|ig|instagram)\b\s*(?:[:@]|\.\s*\d|\d|saja\b|aja\b|ke\b))"));
        prop_assert_eq!(!contact::links(&text.to_ascii_lowercase()).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn sixteen_digits_are_found_as_by_the_pattern(text in pieces()) {
        // B-1: permit numbers are none; the pieces name no permit.
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?<!\d)\d{16}(?!\d)"));
        prop_assert_eq!(!private::niks(&text.to_ascii_lowercase()).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn accounts_are_found_as_by_the_pattern(text in pieces()) {
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\b(?:no\.?\s*rek|rekening|bca|bri|bni|mandiri|bsi|dana|ovo|gopay)\b[^\n]{0,20}?(?<!\d)\d[\d\s.\-]{8,17}\d(?!\d)"));
        prop_assert_eq!(!private::accounts(&text.to_ascii_lowercase()).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn prices_in_titles_are_found_as_by_the_pattern(text in pieces()) {
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\brp\.?\s*\d|\b\d+(?:[.,]\d+)?\s*(?:rb|ribu|k)\b"));
        prop_assert_eq!(!rupiah::prices(&text.to_ascii_lowercase()).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn bad_rupiah_is_found_as_by_the_pattern(text in pieces()) {
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| regex(r"Rp\.\s*\d|Rp\s+\d|RP\s*\.?\d|rp\s*\.?\d|IDR\s*\d|Rp\d{4,}|Rp\d{1,3},\d{3}|\d+\s*(?:rb|k)\b"));
        prop_assert_eq!(!rupiah::bad(&text).is_empty(), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn sizes_are_found_as_by_the_pattern(text in pieces()) {
        static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
            let units = MEASURES.join("|");
            regex(&format!(r"(?i)(?<![^\W_])\d+\s*(?:{units})\b|(?<![^\W_])isi\s+\d|(?<![^\W_])ukuran\s+\w|(?-i:(?<![^\W_])(?:S|M|L|XL|XXL|XXXL)(?![^\W_]))"))
        });
        prop_assert_eq!(spec::has(&Scan::new(&text)), finds(&PATTERN, &text), "{:?}", text);
    }

    #[test]
    fn scanning_never_panics(text in any::<String>()) {
        let lower = text.to_ascii_lowercase();
        let _ = (contact::phones(&lower), contact::links(&lower), private::find(&lower), rupiah::prices(&lower), rupiah::bad(&text));
        let _ = (spec::has(&Scan::new(&text)), spec::net_grams(&Scan::new(&text)));
    }

    #[test]
    fn masked_text_holds_nothing_private(text in pieces()) {
        let masked = private::mask(&text);
        prop_assert!(private::find(&masked.to_ascii_lowercase()).is_empty(), "{:?} became {:?}", text, masked);
    }
}

#[test]
fn addresses_need_a_street_or_house() {
    for text in [
        "Jl. Melati RT 05 RW 07 No 12",
        "jl melati gang 3 rumah cat hijau",
        "Rumah saya di Jl. Kenanga RT 03 RW 05 No. 21.",
        "Alamat rumah RT 5",
        "Gang Mawar No. 3 RT02",
    ] {
        assert!(!private::addresses(&text.to_lowercase()).is_empty(), "{text}");
    }
    for text in [
        "Antar gratis untuk warga RW 07",
        "Antar sampai rumah untuk warga RW 07",
        "Ukuran No. 2, 3, dan 4",
        "P-IRT No. 206320101012327",
        "dipakai jalan-jalan atau di rumah",
        "Buka di Jl. Sudirman",
    ] {
        assert!(private::addresses(&text.to_lowercase()).is_empty(), "{text}");
    }
}

#[test]
fn what_everybody_else_sees_is_masked() {
    assert_eq!(
        private::mask("Transfer BCA 1234567890 ya"),
        "Transfer (disembunyikan) ya"
    );
    assert_eq!(
        private::mask("Ambil di Jl. Melati Gang 3 rumah cat hijau.\nKirim 2 hari"),
        "Ambil di (disembunyikan).\nKirim 2 hari"
    );
}
