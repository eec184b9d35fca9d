//! What was pasted and the links made of it, on their way through the organizer's own browser.
//!
//! Numbers of participants are stored nowhere (decision 7): between the steps they lie in a cookie of the browser in
//! which they were pasted, for an hour at most, and in the links of the page that is shown there.

use domain::{
    accounts::Phone,
    cohorts::contacts::{Contact, Contacts},
    ids::CohortId,
};

/// Most bytes of a value: with name and attributes a browser keeps cookies up to 4,096.
const BYTES_MAX: usize = 3_800;
/// Stands for a number that could not be read.
const UNREADABLE: &str = "x";

/// A list that was read and waits for a yes.
pub(super) fn write_list(cohort: CohortId, mut contacts: Contacts) -> String {
    let mut people = String::new();
    let mut kept = 0;
    for person in &contacts.people {
        let number = match &person.phone {
            Some(phone) => phone.wa_digits(),
            None if person.unreadable => UNREADABLE,
            None => "",
        };
        let entry = format!(".{}.{number}", hex(&person.name));
        if people.len() + entry.len() > BYTES_MAX - 100 {
            break;
        }
        people.push_str(&entry);
        kept += 1;
    }
    contacts.left_out += contacts.people.len() - kept;
    format!("daftar.{cohort}.{}.{}{people}", contacts.repeated, contacts.left_out)
}

/// Reads [`write_list`] back; `None` for anything else and for another class.
pub(super) fn read_list(value: &str, cohort: CohortId) -> Option<Contacts> {
    let parts = parts_of(value, "daftar", cohort)?;
    let [repeated, left_out, people @ ..] = parts.as_slice() else {
        return None;
    };
    let person = |pair: &[&str]| {
        let [name, number] = pair else { return None };
        Some(Contact {
            name: unhex(name)?,
            phone: phone(number),
            unreadable: *number == UNREADABLE,
        })
    };
    Some(Contacts {
        people: people.chunks(2).map(person).collect::<Option<_>>()?,
        repeated: repeated.parse().ok()?,
        left_out: left_out.parse().ok()?,
    })
}

/// The links that were made: token and number of each, where there is one.
pub(super) fn write_links<'a>(cohort: CohortId, links: impl Iterator<Item = (&'a str, Option<&'a Phone>)>) -> String {
    let entries = links.map(|(token, phone)| format!(".{token}.{}", phone.map_or("", Phone::wa_digits)));
    format!("tautan.{cohort}{}", entries.collect::<String>())
}

/// Reads [`write_links`] back.
pub(super) fn read_links(value: &str, cohort: CohortId) -> Option<Vec<(String, Option<Phone>)>> {
    let parts = parts_of(value, "tautan", cohort)?;
    let link = |pair: &[&str]| match pair {
        [token, number] if is_token(token) => Some(((*token).to_owned(), phone(number))),
        _ => None,
    };
    parts.chunks(2).map(link).collect()
}

/// The tokens of the cards that were made.
pub(super) fn write_cards<'a>(cohort: CohortId, tokens: impl Iterator<Item = &'a str>) -> String {
    format!("kartu.{cohort}.{}", tokens.collect::<Vec<_>>().join("."))
}

/// Reads [`write_cards`] back.
pub(super) fn read_cards(value: &str, cohort: CohortId) -> Option<Vec<String>> {
    let parts = parts_of(value, "kartu", cohort)?;
    let tokens: Vec<String> = parts
        .into_iter()
        .filter(|token| is_token(token))
        .map(str::to_owned)
        .collect();
    Some(tokens)
}

fn parts_of<'a>(value: &'a str, kind: &str, cohort: CohortId) -> Option<Vec<&'a str>> {
    let mut parts = value.split('.');
    let fits = parts.next()? == kind && parts.next()? == cohort.to_string();
    fits.then(|| parts.collect())
}

fn is_token(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn phone(digits: &str) -> Option<Phone> {
    Phone::parse(digits).ok()
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<String> {
    let bytes = text.as_bytes().chunks(2).map(|pair| {
        let digits = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(digits, 16).ok()
    });
    String::from_utf8(bytes.collect::<Option<Vec<u8>>>()?).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use domain::cohorts::contacts::read_contacts;
    use uuid::Uuid;

    use super::*;

    const COHORT: CohortId = CohortId(Uuid::from_u128(7));
    const OTHER: CohortId = CohortId(Uuid::from_u128(8));

    #[test]
    fn a_list_comes_back_as_it_was_read_and_for_its_own_class_only() {
        let list = read_contacts("Bu Rini 0812-0000-0001\n+62 813 0000 0002\nIbu Nur'aini\nJoko 0812345\n081200000001");
        let value = write_list(COHORT, list.clone());
        assert!(
            value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)),
            "{value}"
        );
        assert_eq!(read_list(&value, COHORT), Some(list));
        assert_eq!(read_list(&value, OTHER), None);
    }

    #[test]
    fn the_longest_list_fits_into_a_cookie() {
        let name = "é".repeat(40);
        let long: String = (0..40).map(|n| format!("{name} 0812000{n:05}0\n")).collect();
        let value = write_list(COHORT, read_contacts(&long));
        assert!(value.len() < BYTES_MAX, "{}", value.len());
        let read = read_list(&value, COHORT).unwrap();
        assert_eq!(read.people.len() + read.left_out, 40);
        let phone = Phone::parse("0812000000000").unwrap();
        let token = "a".repeat(40);
        let links = write_links(COHORT, (0..40).map(|_| (token.as_str(), Some(&phone))));
        let cards = write_cards(COHORT, (0..60).map(|_| token.as_str()));
        assert!(links.len() < BYTES_MAX && cards.len() < BYTES_MAX);
        assert_eq!(read_links(&links, COHORT).unwrap().len(), 40);
        assert_eq!(read_cards(&cards, COHORT).unwrap().len(), 60);
    }

    #[test]
    fn what_somebody_wrote_into_the_cookie_does_no_harm() {
        let cohort = COHORT.to_string();
        for value in [
            String::new(),
            "daftar".to_owned(),
            format!("daftar.{cohort}"),
            format!("daftar.{cohort}.a.b"),
            format!("daftar.{cohort}.0.0.zz.1"),
            format!("daftar.{cohort}.0.0.c3.1"),
            format!("tautan.{cohort}.kurang"),
            format!("tautan.{cohort}.<script>.1"),
        ] {
            assert_eq!(read_list(&value, COHORT), None, "{value}");
            assert_eq!(read_links(&value, COHORT), None, "{value}");
        }
    }
}
