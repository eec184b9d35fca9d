//! Names and numbers as people paste them out of a WhatsApp group, a contact list or a sheet. Nothing here is stored:
//! the numbers only become links that open a chat (decision 7).

mod line;

use std::collections::BTreeSet;

use crate::accounts::{NAME_MAX, Phone};
use line::{Line, read_line};

/// Most people read from one paste: a full class, and few enough that the links fit into what a browser keeps.
pub const PEOPLE_MAX: usize = 40;
/// Most characters that are read of one paste.
pub const PASTED_MAX: usize = 20_000;

/// One person as understood. Name, number or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// As it stood there, without list numbers and signs; empty when there was only a number.
    pub name: String,
    /// Where to send the link.
    pub phone: Option<Phone>,
    /// Whether something stood there that looks like a number but is none that WhatsApp in Indonesia has.
    pub unreadable: bool,
}

/// What was understood of a paste.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// The people, in the order of the paste.
    pub people: Vec<Contact>,
    /// How many came again with a number that was there already, or with the same name out of a chat.
    pub repeated: usize,
    /// How many are left out because there are more than [`PEOPLE_MAX`].
    pub left_out: usize,
}

/// Understands a paste line by line. Never refuses: what is no contact falls away, and people see what is left before
/// anything is made of it.
pub fn read_contacts(pasted: &str) -> Contacts {
    let pasted: String = pasted.chars().take(PASTED_MAX).collect();
    let mut lines: Vec<Line> = pasted.lines().flat_map(read_line).collect();
    let (all, mut senders) = (lines.len(), BTreeSet::new());
    lines.retain(|line| line.chat_name().is_none_or(|name| senders.insert(name.to_owned())));
    let mut contacts = Contacts {
        repeated: all - lines.len(),
        ..Contacts::default()
    };
    for contact in pair_up(lines) {
        add(&mut contacts, contact);
    }
    contacts.left_out = contacts.people.len().saturating_sub(PEOPLE_MAX);
    contacts.people.truncate(PEOPLE_MAX);
    contacts
}

/// Names and numbers that stand on lines of their own belong together when it is plain which to which: a number right
/// below a name, or as many numbers as names in a block.
fn pair_up(lines: Vec<Line>) -> Vec<Contact> {
    let mut people: Vec<Contact> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let names = run(&lines[at..], Line::is_name);
        let numbers = run(&lines[at + names..], Line::is_number);
        let first = people.len();
        people.extend(lines[at..at + names].iter().map(Line::contact));
        let below = &lines[at + names..at + names + numbers];
        if numbers == 1 && names > 0 {
            take_number(&mut people[first + names - 1], &below[0]);
        } else if numbers == names {
            for (person, number) in people[first..].iter_mut().zip(below) {
                take_number(person, number);
            }
        } else {
            people.extend(below.iter().map(Line::contact));
        }
        at += names + numbers;
        if names + numbers == 0 {
            people.push(lines[at].contact());
            at += 1;
        }
    }
    people
}

fn run(lines: &[Line], is: impl Fn(&Line) -> bool) -> usize {
    lines.iter().take_while(|line| is(line)).count()
}

fn take_number(person: &mut Contact, line: &Line) {
    let number = line.contact();
    person.phone = number.phone;
    person.unreadable = number.unreadable;
}

/// Adds a person unless the number is there already.
fn add(contacts: &mut Contacts, contact: Contact) {
    let same = contacts.people.iter_mut().find(|known| match &contact.phone {
        Some(phone) => known.phone.as_ref() == Some(phone),
        None => false,
    });
    match same {
        Some(known) => {
            contacts.repeated += 1;
            if known.name.is_empty() {
                known.name = contact.name;
            }
        }
        None => contacts.people.push(contact),
    }
}

/// A name cut to what a note may hold.
fn short(name: &str) -> String {
    name.chars().take(NAME_MAX).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
