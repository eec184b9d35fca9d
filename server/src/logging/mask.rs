//! Masks what could be a phone number, a PIN, a code, a token or a name in a text that goes into the log. It rather hides
//! too much: numbers that are ours (status, milliseconds, counts) are logged as numbers and do not come by here.

use std::net::Ipv4Addr;

/// What stands in place of what was there.
pub const MASK: &str = "***";
/// Digits in a row that could be a PIN or a code.
const DIGITS: usize = 6;
/// Letters and digits in a row that could be a token or an id.
const TOKEN: usize = 16;
/// Fields whose value is somebody's, whatever it looks like.
const PERSONAL: [&str; 10] = [
    "name", "nama", "username", "phone", "number", "pin", "password", "token", "digits", "value",
];
/// Words that a name follows.
const ADDRESS: [&str; 10] = [
    "ibu", "bapak", "kak", "kakak", "bu", "pak", "mbak", "mas", "bang", "nama",
];
/// Quotation marks, each with its partner: what a message quotes may be what a person typed.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('«', '»')];

/// The value of a field, masked by its name and by what it looks like.
pub fn field(name: &str, text: &str) -> String {
    if PERSONAL.contains(&name) {
        return MASK.to_owned();
    }
    self::text(text)
}

/// A text with everything hidden that could be somebody's.
pub fn text(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    // Whether the word before was one that a name follows.
    let mut called = false;
    while let Some(&c) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        if let Some(length) = quoted(rest, at.checked_sub(1).and_then(|before| chars.get(before))) {
            out.push(c);
            out.push_str(MASK);
            out.extend(chars.get(at + length - 1));
            at += length;
        } else if let Some((length, hide)) = number(rest) {
            match hide {
                true => out.push_str(MASK),
                false => out.extend(rest.iter().take(length)),
            }
            at += length;
        } else if is_word(c) {
            let word: String = rest.iter().take_while(|c| is_word(**c)).collect();
            let length = word.chars().count();
            let numbers = word.chars().filter(|c| c.is_numeric()).count();
            let token = numbers >= DIGITS || length >= TOKEN && numbers > 0;
            let name = called && word.chars().next().is_some_and(char::is_uppercase);
            match token || name {
                true => out.push_str(MASK),
                false => out.push_str(&word),
            }
            called = name || ADDRESS.contains(&word.to_lowercase().as_str());
            at += length;
        } else {
            called = called && matches!(c, ' ' | '.' | ':' | '=');
            out.push(c);
            at += 1;
        }
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-')
}

/// Length of a quotation that begins here, with its marks. An apostrophe inside a word begins none.
fn quoted(rest: &[char], before: Option<&char>) -> Option<usize> {
    let open = *rest.first()?;
    if open == '(' && before == Some(&'=') {
        // PostgreSQL tells which value a row had: `Key (username)=(melda)`.
        return Some(rest.iter().position(|c| *c == ')')? + 1);
    }
    let (_, close) = QUOTES.iter().find(|(mark, _)| *mark == open)?;
    if before.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let inside = rest.iter().skip(1).position(|c| c == close)?;
    (inside > 0).then_some(inside + 2)
}

/// Length of a number as people write it, with single spaces, dots, hyphens or brackets inside, and whether to hide it.
fn number(rest: &[char]) -> Option<(usize, bool)> {
    if !rest.first()?.is_numeric() {
        return None;
    }
    let mut length = 0;
    let mut digits = 0;
    while let Some(c) = rest.get(length) {
        let inside =
            matches!(c, ' ' | '.' | '-' | '(' | ')' | '/') && rest.get(length + 1).is_some_and(|c| c.is_numeric());
        if c.is_numeric() {
            digits += 1;
        } else if !inside {
            break;
        }
        length += 1;
    }
    // Letters right behind it: part of a token, which is judged as a whole.
    let word = rest.iter().take_while(|c| is_word(**c)).count();
    if word > length && word >= TOKEN {
        return Some((word, true));
    }
    let written: String = rest.iter().take(length).collect();
    Some((length, digits >= DIGITS && written.parse::<Ipv4Addr>().is_err()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_phones_and_pins_are_hidden_however_they_are_written() {
        for typed in [
            "081234567890",
            "+6281234567890",
            "0812-3456-7890",
            "0812 3456 7890",
            "0812.3456.7890",
            "(0812) 3456 7890",
            "482913",
            "482 913",
            "４８２９１３",
            "PIN482913",
        ] {
            let shown = text(&format!("nomor {typed} salah"));
            let left: usize = shown.chars().filter(|c| c.is_numeric()).count();
            assert!(left < 5, "{typed} became {shown}");
            assert!(shown.ends_with("salah") || typed.starts_with("PIN"), "{shown}");
        }
    }

    #[test]
    fn tokens_and_ids_are_hidden() {
        for typed in [
            "9f86d081884c7d659a2feaa0c55ad015",
            "018f0000-0000-7000-8000-000000000000",
            "Zm9vYmFyMTIzNDU2Nzg5MA",
            "a1b2c3d4e5f6a7b8c",
        ] {
            let shown = text(&format!("/g/{typed} lalu"));
            assert!(shown.contains(MASK) && !shown.contains(&typed[..8]), "{shown}");
        }
    }

    #[test]
    fn names_are_hidden_where_they_are_quoted_called_or_a_value() {
        assert_eq!(text("value 'Rini Wulandari' too long"), "value '***' too long");
        assert_eq!(
            text("Key (username)=(melda) already exists."),
            "Key (username)=(***) already exists."
        );
        assert_eq!(text("Kabari Ibu Rini Wulandari besok"), "Kabari Ibu *** *** besok");
        assert_eq!(text("disapa Kak. Dewi"), "disapa Kak. ***");
        assert_eq!(field("name", "rini"), MASK);
    }

    #[test]
    fn what_the_log_is_read_for_stays() {
        for kept in [
            "LapakLatih: http://127.0.0.1:3000",
            "cannot listen on 192.168.100.20:34567: is another server running there?",
            "some requests were still under way after 9 s",
            "the SQLite database is up to date",
            "it doesn't work and can't",
            "the database is empty; run `lapaklatih migrate` first",
            "UNIQUE constraint failed: account.username",
        ] {
            assert_eq!(text(kept), kept);
        }
    }
}
