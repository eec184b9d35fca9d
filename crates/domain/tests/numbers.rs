//! Prices, weights, stock and days as people write and say them.

use domain::money::{Rupiah, parse_price};
use domain::numbers::Reading;
use domain::quantity::{Days, parse_days, parse_stock, parse_weight};
use proptest::prelude::*;

#[test]
fn prices_that_are_clear_are_understood() {
    for (text, amount) in [
        ("12500", 12_500),
        ("12.500", 12_500),
        ("12,500", 12_500),
        ("Rp12.500", 12_500),
        ("Rp 12.500,-", 12_500),
        ("Rp. 12.500.-", 12_500),
        ("rp 12.500,00", 12_500),
        ("12.500,00", 12_500),
        ("IDR 12500", 12_500),
        ("12rb", 12_000),
        ("12 ribu", 12_000),
        ("12k", 12_000),
        ("12 K", 12_000),
        ("12,5rb", 12_500),
        ("12.5rb", 12_500),
        ("1,2 jt", 1_200_000),
        ("1.2jt", 1_200_000),
        ("1,25 juta", 1_250_000),
        ("1.250.000", 1_250_000),
        ("dua belas ribu lima ratus", 12_500),
        ("dua belas ribu", 12_000),
        ("seribu lima ratus", 1_500),
        ("sejuta", 1_000_000),
        ("seratus lima puluh ribu", 150_000),
        ("dua puluh lima ribu rupiah", 25_000),
        ("dua puluh ribu", 20_000),
        ("setengah juta", 500_000),
        ("dua setengah juta", 2_500_000),
        ("satu koma dua juta", 1_200_000),
        ("12 ribu 500", 12_500),
        ("12 ribu lima ratus", 12_500),
        ("1 juta 250 ribu", 1_250_000),
        ("goceng", 5_000),
        ("500", 500),
        ("15rb per bungkus", 15_000),
        ("15.000/bungkus", 15_000),
        ("mulai 15.000", 15_000),
        ("harga 15rb aja kak", 15_000),
        ("18.000 bungkus", 18_000),
        ("sebelas ribu", 11_000),
    ] {
        assert_eq!(parse_price(text), Reading::Clear(Rupiah(amount)), "{text}");
    }
}

#[test]
fn prices_that_could_mean_two_things_are_asked_back() {
    for (text, amounts) in [
        ("15", vec![15_000]),
        ("Rp 15", vec![15_000]),
        ("150", vec![150_000]),
        ("12,5", vec![12_500]),
        ("lima belas", vec![15_000]),
        ("10rb dapat 3", vec![10_000, 3_400]),
        ("10.000 dapat 3", vec![10_000, 3_400]),
        ("10rb/3", vec![10_000, 3_400]),
        ("10-12rb", vec![10_000, 12_000]),
        ("10rb sampai 15rb", vec![10_000, 15_000]),
        ("1.500rb", vec![1_500, 1_500_000]),
    ] {
        let suggestions = amounts.into_iter().map(Rupiah).collect();
        assert_eq!(parse_price(text), Reading::Unclear { suggestions }, "{text}");
    }
}

#[test]
fn what_is_no_price_is_said_to_be_none() {
    assert_eq!(parse_price("  "), Reading::Empty);
    for text in ["nego", "tanya dulu", "-5000", "Rp", "???"] {
        assert_eq!(parse_price(text), Reading::NotANumber, "{text}");
    }
}

#[test]
fn rupiah_is_written_with_dots_and_no_space() {
    assert_eq!(Rupiah(0).to_string(), "Rp0");
    assert_eq!(Rupiah(500).to_string(), "Rp500");
    assert_eq!(Rupiah(12_500).to_string(), "Rp12.500");
    assert_eq!(Rupiah(1_250_000).to_string(), "Rp1.250.000");
}

#[test]
fn weights_are_read_in_grams() {
    for (text, grams) in [
        ("250", 250),
        ("250 gram", 250),
        ("250gr", 250),
        ("dua ratus lima puluh gram", 250),
        ("1/4 kg", 250),
        ("½ kg", 500),
        ("seperempat kilo", 250),
        ("setengah kilo", 500),
        ("satu setengah kilo", 1_500),
        ("2 ons", 200),
        ("1,5 kg", 1_500),
        ("1.5kg", 1_500),
        ("sekilo", 1_000),
        ("1 kg 500 gram", 1_500),
        ("1.200 gram", 1_200),
        ("3.000 gram", 3_000),
        ("sekitar 300 gram", 300),
    ] {
        assert_eq!(parse_weight(text), Reading::Clear(grams), "{text}");
    }
    assert_eq!(parse_weight(""), Reading::Empty);
    assert_eq!(
        parse_weight("1"),
        Reading::Unclear {
            suggestions: vec![1000]
        }
    );
    assert_eq!(
        parse_weight("250-300 gram"),
        Reading::Unclear {
            suggestions: vec![300, 250]
        }
    );
    assert_eq!(parse_weight("ringan"), Reading::NotANumber);
}

#[test]
fn stock_and_days_are_read() {
    for (text, count) in [
        ("12", 12),
        ("12 pcs", 12),
        ("dua belas", 12),
        ("selusin", 12),
        ("2 lusin", 24),
        ("1 kodi", 20),
        ("habis", 0),
        ("stok 5 buah", 5),
    ] {
        assert_eq!(parse_stock(text), Reading::Clear(count), "{text}");
    }
    assert_eq!(parse_stock("banyak"), Reading::NotANumber);
    for (text, min, max) in [
        ("2", 2, 2),
        ("2 hari", 2, 2),
        ("2-3 hari", 2, 3),
        ("dua sampai tiga hari", 2, 3),
        ("seminggu", 7, 7),
        ("2 minggu", 14, 14),
        ("hari ini", 0, 0),
        ("besok", 1, 1),
        ("3 jam", 0, 0),
        ("5 hari kerja", 5, 5),
    ] {
        assert_eq!(parse_days(text), Reading::Clear(Days { min, max }), "{text}");
    }
    assert_eq!(parse_days("secepatnya"), Reading::NotANumber);
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9., rbkjt/\\-]{0,24}",
        "((dua|tiga|belas|puluh|ratus|ribu|juta|setengah|koma|se|sampai|dapat|hari|kg|ons|rp|½) ?){0,8}",
    ]
}

proptest! {
    #[test]
    fn reading_never_panics(text in typed()) {
        let _ = parse_price(&text);
        let _ = parse_weight(&text);
        let _ = parse_stock(&text);
        let _ = parse_days(&text);
    }

    #[test]
    fn what_is_written_is_read_back(amount in 500_i64..100_000_000) {
        prop_assert_eq!(parse_price(&Rupiah(amount).to_string()), Reading::Clear(Rupiah(amount)));
        prop_assert_eq!(parse_price(&amount.to_string()), Reading::Clear(Rupiah(amount)));
    }

    #[test]
    fn a_clear_price_is_never_negative(text in typed()) {
        if let Reading::Clear(Rupiah(amount)) = parse_price(&text) {
            prop_assert!(amount >= 0);
        }
    }
}
