//! One line of a paste: taking off what chats, lists and contact cards put around a name, and finding the numbers.

use super::{Contact, short};
use crate::accounts::{Phone, is_invisible};

/// Fewest digits that are taken for a number and not for part of a name, such as *Siti 2* or *RT 03*.
const NUMBER_MIN: usize = 7;
/// What labels a number and is no name.
const LABELS: [&str; 14] = [
    "hp", "wa", "no", "nomor", "telp", "tlp", "telepon", "tel", "phone", "mobile", "whatsapp", "cell", "kontak", "nohp",
];
/// How a group calls its own owner.
const SELF: [&str; 4] = ["anda", "you", "saya", "kamu"];
/// What a chat writes behind a name when somebody came or went.
const CAME_OR_WENT: [&str; 7] = [
    " bergabung",
    " joined",
    " ditambahkan",
    " menambahkan",
    " added",
    " keluar",
    " left",
];

/// What one line, or one part of it, says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    name: String,
    /// The digits found, as a number if they are one.
    number: Option<Option<Phone>>,
    /// Whether it stood in an exported chat, where a name comes again with every message.
    from_chat: bool,
}

impl Line {
    /// A name without a number.
    pub(super) fn is_name(&self) -> bool {
        self.number.is_none()
    }

    /// A name alone out of a chat.
    pub(super) fn chat_name(&self) -> Option<&str> {
        (self.from_chat && self.is_name()).then_some(self.name.as_str())
    }

    /// A number without a name.
    pub(super) fn is_number(&self) -> bool {
        self.number.is_some() && self.name.is_empty()
    }

    /// The person of this line alone.
    pub(super) fn contact(&self) -> Contact {
        Contact {
            name: self.name.clone(),
            phone: self.number.clone().flatten(),
            unreadable: self.number == Some(None),
        }
    }
}

/// The people of one line: mostly one, several where names or numbers stand beside each other, none on an empty line.
pub(super) fn read_line(line: &str) -> Vec<Line> {
    let visible: String = line
        .chars()
        .map(|c| if c == '\t' || c == '\u{A0}' { ' ' } else { c })
        .filter(|c| !is_invisible(*c))
        .collect();
    let Some(text) = without_card(visible.trim()) else {
        return Vec::new();
    };
    let (text, from_chat) = without_time(text);
    let text = if from_chat { sender(text) } else { text };
    let (name, numbers) = split_numbers(without_place_in_list(text));
    let many_parts = text.split([',', ';']).filter(|part| !part.trim().is_empty()).count() > 2;
    if (numbers.is_empty() && many_parts) || (numbers.len() > 1 && text.contains([',', ';'])) {
        return text.split([',', ';']).flat_map(read_line).collect();
    }
    // Before the first comma stands the name, behind it where they live or what they sell.
    let name = clean_name(
        name.split([',', ';', '('])
            .find(|part| !clean_name(part).is_empty())
            .unwrap_or_default(),
    );
    let mut numbers = numbers.into_iter();
    let first = Line {
        name,
        number: numbers.next(),
        from_chat,
    };
    let more = numbers.map(|number| Line {
        name: String::new(),
        number: Some(number),
        from_chat,
    });
    std::iter::once(first)
        .filter(|line| !line.name.is_empty() || line.number.is_some())
        .chain(more)
        .collect()
}

/// Lines of a contact card: its name and number, nothing of the rest.
fn without_card(text: &str) -> Option<&str> {
    let upper = text.to_ascii_uppercase();
    let begins = |key: &str| upper.starts_with(key);
    if [
        "BEGIN:VCARD",
        "END:VCARD",
        "VERSION:",
        "N:",
        "N;",
        "PHOTO",
        "ORG:",
        "EMAIL",
        "X-WA",
    ]
    .iter()
    .any(|key| begins(key))
    {
        return None;
    }
    if begins("FN:") || begins("FN;") {
        return text.split_once(':').map(|(_, name)| name);
    }
    if begins("TEL") || (begins("ITEM") && upper.contains(".TEL")) {
        return text.rsplit_once(':').map(|(_, number)| number).or(Some(text));
    }
    Some(text)
}

/// A line of an exported chat without its time, and whether it had one: `[21/11/26, 19.42.10] ~ Siti: halo` or
/// `21/11/2026 19.42 - Siti: halo`.
fn without_time(text: &str) -> (&str, bool) {
    let is_time = |c: char| c.is_ascii_digit() || "/.:, -[]".contains(c);
    let rest = text.trim_start_matches(is_time);
    let head = &text[..text.len() - rest.len()];
    let (day, clock) = (head.matches('/').count() == 2, head.contains(['.', ':']));
    if day && clock {
        // The number of an unknown sender begins right behind the time.
        let from = head
            .rfind(['+', ']'])
            .map_or_else(|| head.rfind(" - ").map(|at| at + 3), |at| Some(at + 1));
        return (text[from.unwrap_or(head.len())..].trim_start(), true);
    }
    (text, false)
}

/// Who wrote a line of a chat, or who came.
fn sender(text: &str) -> &str {
    let text = text.split_once(": ").map_or(text, |(who, _)| who);
    let end = CAME_OR_WENT.iter().filter_map(|word| text.find(word)).min();
    text[..end.unwrap_or(text.len())].trim()
}

/// Without `1.`, `2)`, `3 -` or a bullet in front.
fn without_place_in_list(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| "-–—*•·~>▪●".contains(c) || c.is_whitespace());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return text;
    }
    let rest = &text[digits..];
    let marked = rest.starts_with(['.', ')', ':']) || rest.starts_with(" -");
    let named = rest.starts_with(' ')
        && rest
            .trim_start()
            .starts_with(|c: char| c.is_alphabetic() || "+0~".contains(c));
    if !marked && !named {
        return text;
    }
    let rest = rest.trim_start_matches(|c: char| ".):- ".contains(c));
    rest.trim_start_matches(|c: char| "~•*".contains(c) || c.is_whitespace())
}

/// The text without its numbers, and the numbers: `None` for one that cannot be.
fn split_numbers(text: &str) -> (String, Vec<Option<Phone>>) {
    let (mut name, mut numbers) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let length = rest[start..].find(|c| !in_number(c)).unwrap_or(rest.len() - start);
        let run = &rest[start..start + length];
        name.push_str(&rest[..start]);
        if run.bytes().filter(u8::is_ascii_digit).count() < NUMBER_MIN {
            name.push_str(run);
        } else {
            // An O in place of the first zero is no part of the name.
            let typo = name.ends_with(['O', 'o']) && !name.trim_end_matches(['O', 'o']).ends_with(char::is_alphabetic);
            if typo {
                name.pop();
            }
            for number in apart(run) {
                // A small number in front belongs to the name: *Siti 2*.
                if number.len() < NUMBER_MIN {
                    name.push_str(&number);
                } else {
                    numbers.push(phone(&number));
                    name.push_str(", ");
                }
            }
        }
        rest = &rest[start + length..];
    }
    name.push_str(rest);
    (name, numbers)
}

fn in_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2013}')
}

/// Numbers that stand beside each other: the next begins like one, and enough digits follow for it to be one.
fn apart(run: &str) -> Vec<String> {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let mut numbers: Vec<String> = Vec::new();
    let mut left = digits(run);
    for word in run.split_whitespace() {
        let begins = ["+", "08", "628"].iter().any(|start| word.starts_with(start)) && left >= 9;
        left -= digits(word);
        match numbers.last_mut() {
            Some(number) if !begins || number.starts_with('+') && digits(number) < 9 => number.push_str(word),
            Some(number) if (5..9).contains(&digits(number)) => number.push_str(word),
            _ => numbers.push(word.to_owned()),
        }
    }
    numbers.retain(|number| digits(number) > 0);
    numbers
}

/// A number as written, or without the zero that sheets of numbers drop.
fn phone(written: &str) -> Option<Phone> {
    Phone::parse(written)
        .or_else(|error| match written.strip_prefix('8') {
            Some(rest) => Phone::parse(&format!("08{rest}")),
            None => Err(error),
        })
        .ok()
}

/// A name without signs and labels at its ends; empty when nothing of it is a name.
fn clean_name(text: &str) -> String {
    let is_sign = |c: char| !c.is_alphanumeric() && !"'’\"".contains(c);
    let mut words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| is_sign(c) && c != '.'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let is_label = |word: &&str| LABELS.contains(&word.trim_matches(is_sign).to_lowercase().as_str());
    while words.last().is_some_and(is_label) {
        words.pop();
    }
    while words.first().is_some_and(is_label) {
        words.remove(0);
    }
    let name = short(&words.join(" "));
    let own = SELF.contains(&name.to_lowercase().as_str());
    if own || !name.chars().any(char::is_alphabetic) {
        String::new()
    } else {
        name
    }
}
