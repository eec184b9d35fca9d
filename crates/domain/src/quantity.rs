//! Weights, stock and days as people write and say them (decision 18).

use crate::numbers::{Reading, Token, Value, evaluate, split_range, tokens};

/// Days from order to dispatch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// At the earliest.
    pub min: u32,
    /// At the latest; the same where one number was given.
    pub max: u32,
}

/// Plain numbers below this are more likely kilograms than grams ("1", "2").
const PLAIN_GRAMS_MIN: i64 = 10;

/// Reads a weight in grams: "250", "1,5 kg", "1/4 kg", "2 ons", "dua ratus lima puluh gram", "1 kg 500 gram".
pub fn parse_weight(text: &str) -> Reading<u32> {
    let tokens = cleaned(text);
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    if let Some((left, right)) = split_range(&tokens) {
        let unit = right
            .last()
            .and_then(unit_grams)
            .or_else(|| left.last().and_then(unit_grams))
            .unwrap_or(1);
        return match (weigh(left, unit), weigh(right, unit)) {
            (Some(low), Some(high)) => Reading::Unclear {
                suggestions: vec![high, low],
            },
            (Some(one), None) if right.is_empty() => Reading::Clear(one),
            _ => Reading::NotANumber,
        };
    }
    if !tokens.iter().any(|token| unit_grams(token).is_some()) {
        return match fraction(&tokens) {
            Some(value) if value.milli > 0 && (value.milli < PLAIN_GRAMS_MIN * 1000 || value.milli % 1000 != 0) => {
                match u32::try_from(value.milli) {
                    Ok(grams) => Reading::Unclear {
                        suggestions: vec![grams],
                    },
                    Err(_) => Reading::NotANumber,
                }
            }
            Some(value) => grams(value.milli, 1).map_or(Reading::NotANumber, Reading::Clear),
            None => Reading::NotANumber,
        };
    }
    let mut total: u32 = 0;
    let mut from = 0;
    for (at, token) in tokens.iter().enumerate() {
        let Some(unit) = unit_grams(token) else {
            continue;
        };
        match weigh(&tokens[from..at], unit).and_then(|part| total.checked_add(part)) {
            Some(sum) => total = sum,
            None => return Reading::NotANumber,
        }
        from = at + 1;
    }
    if from == tokens.len() {
        Reading::Clear(total)
    } else {
        Reading::NotANumber
    }
}

fn weigh(tokens: &[Token], unit: i64) -> Option<u32> {
    let tokens = match tokens {
        [rest @ .., last] if unit_grams(last).is_some() => rest,
        all => all,
    };
    grams(fraction(tokens)?.milli, unit)
}

fn grams(milli: i64, unit: i64) -> Option<u32> {
    u32::try_from(milli.checked_mul(unit)? / 1000).ok()
}

fn unit_grams(token: &Token) -> Option<i64> {
    let Token::Word(word) = token else {
        return None;
    };
    match word.as_str() {
        "g" | "gr" | "gram" | "grm" | "ml" => Some(1),
        "ons" => Some(100),
        "pon" | "pound" => Some(500),
        "kg" | "kilo" | "kilogram" | "kilonya" | "liter" => Some(1000),
        _ => None,
    }
}

/// A number, also as "1/4", "1 1/2", "seperempat", "satu setengah".
fn fraction(tokens: &[Token]) -> Option<Value> {
    if let [rest @ .., Token::Digits(above), Token::Mark('/'), Token::Digits(below)] = tokens {
        let (above, below): (i64, i64) = (above.parse().ok()?, below.parse().ok()?);
        if !(1..=100).contains(&below) || above > 1000 {
            return None;
        }
        let whole = if rest.is_empty() { 0 } else { evaluate(rest)?.milli };
        return Some(Value {
            milli: whole.checked_add(above * 1000 / below)?,
            scaled: false,
            doubtful: false,
            decimals: 0,
        });
    }
    if let [rest @ .., Token::Word(word)] = tokens {
        let quarter = match word.as_str() {
            "seperempat" => 250,
            "sepertiga" => 333,
            "sekilo" | "seons" => return None,
            _ => return evaluate(tokens),
        };
        let whole = if rest.is_empty() { 0 } else { evaluate(rest)?.milli };
        return Some(Value {
            milli: whole.checked_add(quarter)?,
            scaled: false,
            doubtful: false,
            decimals: 0,
        });
    }
    evaluate(tokens)
}

/// Drops words that say nothing about the amount, and writes "sekilo" and "seons" out.
fn cleaned(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    for token in tokens(text) {
        match token {
            Token::Word(word) => match word.as_str() {
                "kira" | "sekitar" | "berat" | "kurang" | "lebih" | "per" | "saja" | "aja" | "ada" | "stok"
                | "sisa" | "tinggal" | "maksimal" | "max" | "paling" | "lama" => {}
                "sekilo" => out.extend([Token::Digits("1".into()), Token::Word("kg".into())]),
                "seons" => out.extend([Token::Digits("1".into()), Token::Word("ons".into())]),
                "sehari" => out.extend([Token::Digits("1".into()), Token::Word("hari".into())]),
                "seminggu" => out.extend([Token::Digits("1".into()), Token::Word("minggu".into())]),
                "sebulan" => out.extend([Token::Digits("1".into()), Token::Word("bulan".into())]),
                "selusin" => out.extend([Token::Digits("1".into()), Token::Word("lusin".into())]),
                "sekodi" => out.extend([Token::Digits("1".into()), Token::Word("kodi".into())]),
                _ => out.push(Token::Word(word)),
            },
            Token::Mark('±' | '.' | ',' | '+' | ':' | '<' | '>' | '≤') => {}
            token => out.push(token),
        }
    }
    out
}

/// Reads a stock: "12", "12 pcs", "dua belas", "2 lusin", "habis".
pub fn parse_stock(text: &str) -> Reading<u32> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let mut tokens = cleaned(text);
    if matches!(tokens.as_slice(), [Token::Word(word)] if matches!(word.as_str(), "habis" | "kosong" | "nihil")) {
        return Reading::Clear(0);
    }
    let mut factor = 1;
    if let Some(Token::Word(word)) = tokens.last() {
        factor = match word.as_str() {
            "lusin" => 12,
            "kodi" => 20,
            _ => 1,
        };
        let unit = factor > 1
            || matches!(word.as_str(), "pcs" | "pc" | "buah" | "biji" | "item")
            || crate::listings::catalog::UNITS.contains(&word.as_str());
        if unit && tokens.len() > 1 {
            tokens.pop();
        }
    }
    let count = |tokens: &[Token]| {
        let value = evaluate(tokens)?;
        let whole = value.milli.checked_mul(factor)?;
        u32::try_from(whole / 1000).ok().filter(|_| whole % 1000 == 0)
    };
    if let Some((left, right)) = split_range(&tokens) {
        return match (count(left), count(right)) {
            (Some(low), Some(high)) => Reading::Unclear {
                suggestions: vec![low, high],
            },
            _ => Reading::NotANumber,
        };
    }
    count(&tokens).map_or(Reading::NotANumber, Reading::Clear)
}

/// Reads days: "2", "2-3 hari", "seminggu", "hari ini", "besok".
pub fn parse_days(text: &str) -> Reading<Days> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let mut tokens = cleaned(text);
    tokens.retain(|token| !matches!(token, Token::Word(word) if matches!(word.as_str(), "kerja" | "h" | "dikirim" | "proses" | "siap" | "dalam")));
    let words: Vec<&str> = tokens
        .iter()
        .filter_map(|token| {
            if let Token::Word(word) = token {
                Some(word.as_str())
            } else {
                None
            }
        })
        .collect();
    match words.as_slice() {
        ["hari", "ini"] | ["langsung"] | ["hari", "yang", "sama"] | ["hari", "itu", "juga"] | ["langsung", "kirim"]
            if words.len() == tokens.len() =>
        {
            return Reading::Clear(Days { min: 0, max: 0 });
        }
        ["besok"] if tokens.len() == 1 => return Reading::Clear(Days { min: 1, max: 1 }),
        ["lusa"] if tokens.len() == 1 => return Reading::Clear(Days { min: 2, max: 2 }),
        _ => {}
    }
    let unit = |token: Option<&Token>| match token {
        Some(Token::Word(word)) => match word.as_str() {
            "hari" => Some(1),
            "minggu" | "pekan" => Some(7),
            "bulan" => Some(30),
            "jam" | "menit" => Some(0),
            _ => None,
        },
        _ => None,
    };
    let factor = unit(tokens.last());
    if factor.is_some() {
        tokens.pop();
    }
    let days = |tokens: &[Token], factor: i64| {
        let (tokens, factor) = match unit(tokens.last()) {
            Some(own) => (&tokens[..tokens.len() - 1], own),
            None => (tokens, factor),
        };
        let value = evaluate(tokens)?;
        u32::try_from((value.milli.checked_mul(factor)? + 999) / 1000).ok()
    };
    let factor = factor.unwrap_or(1);
    if let Some((left, right)) = split_range(&tokens) {
        return match (days(left, factor), days(right, factor)) {
            (Some(min), Some(max)) if min <= max => Reading::Clear(Days { min, max }),
            (Some(min), Some(max)) => Reading::Unclear {
                suggestions: vec![Days { min: max, max: min }],
            },
            _ => Reading::NotANumber,
        };
    }
    days(&tokens, factor).map_or(Reading::NotANumber, |n| Reading::Clear(Days { min: n, max: n }))
}
