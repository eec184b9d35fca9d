//! Rupiah, and prices as people write and say them (decision 18).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::numbers::{Reading, Token, Value, evaluate, is_number_word, split_range, tokens};

/// A whole amount of rupiah.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rupiah(pub i64);

impl fmt::Display for Rupiah {
    /// `Rp12.500`: capital R, no space, dots between thousands (A3, T7).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        f.write_str("Rp")?;
        f.write_str(&grouped(self.0.unsigned_abs()))
    }
}

/// Digits with a dot between thousands.
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

/// What was understood of a typed price.
pub type PriceReading = Reading<Rupiah>;

/// The lowest amount that counts as a price without a word such as *ribu*; below it thousands are meant ("15").
const PLAIN_MIN: i64 = 500;

/// Reads a price: "12rb", "Rp 12.500,-", "1,2 jt", "dua belas ribu lima ratus". Asks back on "15" and "10rb dapat 3".
pub fn parse_price(text: &str) -> PriceReading {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let all = tokens(text);
    if matches!(all.first(), Some(Token::Mark('-' | '–'))) {
        return Reading::NotANumber;
    }
    let tokens = without_noise(all);
    if tokens.is_empty() {
        return Reading::NotANumber;
    }
    if let Some(reading) = several(&tokens) {
        return reading;
    }
    match slang(&tokens).or_else(|| evaluate(&tokens)) {
        Some(value) => judge(value),
        None => guess(&tokens),
    }
}

const NOISE: [&str; 21] = [
    "rp", "idr", "rupiah", "harga", "harganya", "cuma", "hanya", "mulai", "dari", "saja", "aja", "ya", "kak", "net",
    "nett", "pas", "an", "kira", "sekitar", "jual", "perak",
];

/// Drops currency words, a trailing ",-", and what follows "per" or "/": "15rb per bungkus".
fn without_noise(all: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    let mut all = all.into_iter().peekable();
    while let Some(token) = all.next() {
        match token {
            Token::Word(word) if word == "per" || word == "tiap" => break,
            Token::Word(word) if NOISE.contains(&word.as_str()) => {}
            Token::Mark('/')
                if matches!(all.peek(), Some(Token::Word(word)) if word != "d")
                    && !out.is_empty()
                    && !matches!(out.last(), Some(Token::Word(w)) if w == "s") =>
            {
                break;
            }
            Token::Mark(',' | '.' | ':' | '=' | '+' | '!' | '?' | '(' | ')') => {}
            token => out.push(token),
        }
    }
    while matches!(out.last(), Some(Token::Mark('-' | '–' | '/'))) {
        out.pop();
    }
    // "18.000 bungkus": a unit behind the number says nothing about the amount.
    if out.len() > 1
        && matches!(out.last(), Some(Token::Word(word)) if crate::listings::catalog::UNITS.contains(&word.as_str()) && !is_number_word(word))
    {
        out.pop();
    }
    out
}

fn slang(tokens: &[Token]) -> Option<Value> {
    let [Token::Word(word)] = tokens else {
        return None;
    };
    let amount = match word.as_str() {
        "gopek" => 500,
        "seceng" => 1_000,
        "goceng" => 5_000,
        "ceban" => 10_000,
        "noban" => 20_000,
        "goban" => 50_000,
        "cepekceng" => 100_000,
        _ => return None,
    };
    Some(Value {
        milli: amount * 1000,
        scaled: true,
        doubtful: false,
        decimals: 0,
    })
}

/// "10rb dapat 3", "3 = 10rb", "10-12rb", "10rb/3": more than one number.
fn several(tokens: &[Token]) -> Option<PriceReading> {
    let pack = tokens.iter().position(|token| match token {
        Token::Word(word) => matches!(word.as_str(), "dapat" | "dpt" | "dapet" | "isi"),
        Token::Mark(mark) => matches!(mark, '/' | '@'),
        Token::Digits(_) => false,
    });
    if let Some(at) = pack {
        let first = evaluate(&tokens[..at]).map(thousands_if_small);
        let count = tokens[at + 1..]
            .first()
            .and_then(|token| evaluate(std::slice::from_ref(token)));
        return Some(match (first, count) {
            (Some(amount), Some(count)) if (1000..1_000_000).contains(&count.milli) => {
                let each = (amount * 1000 / count.milli + 99) / 100 * 100;
                unclear(vec![amount, each])
            }
            (Some(amount), _) => unclear(vec![amount]),
            (None, Some(count)) => unclear(vec![thousands_if_small(count)]),
            (None, None) => Reading::NotANumber,
        });
    }
    let (left, right) = split_range(tokens)?;
    let (low, high) = (evaluate(left), evaluate(right));
    Some(match (low, high) {
        (Some(mut low), Some(high)) => {
            // "10-12rb": the word counts for both.
            if high.scaled && !low.scaled && low.milli < high.milli {
                let scaled = low.milli.saturating_mul(1000);
                if scaled <= high.milli {
                    low.milli = scaled;
                }
            }
            unclear(vec![thousands_if_small(low), thousands_if_small(high)])
        }
        (Some(one), None) | (None, Some(one)) => unclear(vec![thousands_if_small(one)]),
        (None, None) => Reading::NotANumber,
    })
}

fn judge(value: Value) -> PriceReading {
    let rupiah = value.milli / 1000;
    if value.milli < 0 {
        return Reading::NotANumber;
    }
    if value.doubtful {
        return unclear(vec![rupiah / 1000, rupiah]);
    }
    if value.milli % 1000 != 0 {
        return unclear(vec![thousands_if_small(value)]);
    }
    // "15,00" and "15" are thousands more often than rupiah; "12.500,00" is plain.
    if rupiah > 0 && rupiah < PLAIN_MIN && !value.scaled {
        return unclear(vec![rupiah * 1000]);
    }
    Reading::Clear(Rupiah(rupiah))
}

/// Something with a number in it that did not parse: offer the largest number.
fn guess(tokens: &[Token]) -> PriceReading {
    let amounts = (0..tokens.len()).filter_map(|at| {
        let two = tokens.get(at..at + 2).and_then(evaluate);
        two.or_else(|| evaluate(&tokens[at..=at]).filter(|_| matches!(tokens[at], Token::Digits(_))))
    });
    let mut amounts: Vec<i64> = amounts.filter(|v| v.milli > 0).map(thousands_if_small).collect();
    crate::short_sort::short_sort(&mut amounts, |amount| std::cmp::Reverse(*amount));
    amounts.dedup();
    amounts.truncate(2);
    if amounts.is_empty() {
        Reading::NotANumber
    } else {
        unclear(amounts)
    }
}

fn thousands_if_small(value: Value) -> i64 {
    if value.milli < PLAIN_MIN * 1000 && !value.scaled {
        value.milli
    } else {
        value.milli / 1000
    }
}

fn unclear(amounts: Vec<i64>) -> PriceReading {
    let mut suggestions: Vec<Rupiah> = Vec::new();
    for amount in amounts.into_iter().filter(|amount| *amount > 0).map(Rupiah) {
        if !suggestions.contains(&amount) {
            suggestions.push(amount);
        }
    }
    Reading::Unclear { suggestions }
}
