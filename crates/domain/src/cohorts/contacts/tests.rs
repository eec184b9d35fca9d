#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use super::*;

/// Names and numbers as people read them; `?` for a number that cannot be.
fn read(pasted: &str) -> Vec<(String, String)> {
    let contacts = read_contacts(pasted);
    let shown = |person: Contact| match person.phone {
        Some(phone) => (person.name, phone.shown()),
        None if person.unreadable => (person.name, "?".to_owned()),
        None => (person.name, String::new()),
    };
    contacts.people.into_iter().map(shown).collect()
}

fn one(name: &str, number: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), number.to_owned())]
}

#[test]
fn a_line_is_read_as_people_write_it() {
    for (line, name, number) in [
        ("Bu Rini 0812-0000-0001", "Bu Rini", "0812-0000-0001"),
        ("Bu Rini: 0812 0000 0001", "Bu Rini", "0812-0000-0001"),
        ("1. Siti - 0813 0000 0002", "Siti", "0813-0000-0002"),
        ("2) Siti Aminah  = 081300000002", "Siti Aminah", "0813-0000-0002"),
        ("3 Siti 081300000002", "Siti", "0813-0000-0002"),
        ("12. 0813-0000-0002 Siti", "Siti", "0813-0000-0002"),
        ("~ Siti +62 813-0000-0002", "Siti", "0813-0000-0002"),
        ("• ~Siti (+62 813 0000 0002)", "Siti", "0813-0000-0002"),
        ("\u{202A}+62 813\u{2011}0000\u{2011}0002\u{202C}", "", "0813-0000-0002"),
        ("+62 812 0000 0001", "", "0812-0000-0001"),
        ("Pak Joko, Binjai, 6281200000003", "Pak Joko", "0812-0000-0003"),
        ("Pak Joko (tukang kayu) WA 0812.0000.0003", "Pak Joko", "0812-0000-0003"),
        ("No HP: 0812 0000 0003", "", "0812-0000-0003"),
        ("Siti 2 081300000002", "Siti 2", "0813-0000-0002"),
        ("Dewi\t81200000004", "Dewi", "0812-0000-0004"),
        ("Dewi O812 0000 0004", "Dewi", "0812-0000-0004"),
        (
            "TEL;TYPE=CELL;waid=6281200000004:+62 812-0000-0004",
            "",
            "0812-0000-0004",
        ),
        ("FN:Bu Dewi", "Bu Dewi", ""),
        ("Ibu Nur'aini", "Ibu Nur'aini", ""),
        ("H. Salim RT 03", "H. Salim RT 03", ""),
        ("Rini 0812345", "Rini", "?"),
        ("Kantor Desa 061 555 0101", "Kantor Desa", "?"),
    ] {
        assert_eq!(read(line), one(name, number), "{line}");
    }
}

#[test]
fn what_is_no_contact_falls_away() {
    for line in [
        "",
        "   ",
        "-",
        "1.",
        "***",
        "Anda",
        "BEGIN:VCARD",
        "VERSION:3.0",
        "😀😀",
    ] {
        assert_eq!(read(line), [], "{line:?}");
    }
}

#[test]
fn lines_of_a_chat_give_the_sender() {
    for (line, name, number) in [
        ("[21/11/26, 19.42.10] ~ Siti: Assalamualaikum 08.00 ya", "Siti", ""),
        ("21/11/2026 19.42 - Bu Rini: hadir", "Bu Rini", ""),
        (
            "21/11/26 19:42 - +62 812-0000-0001 bergabung dengan menggunakan tautan undangan grup ini",
            "",
            "0812-0000-0001",
        ),
    ] {
        assert_eq!(read(line), one(name, number), "{line}");
    }
}

#[test]
fn the_line_of_members_that_a_group_shows_is_taken_apart() {
    let pasted = "Bu Rini, Siti, +62 812-0000-0001, +62 813-0000-0002, Anda";
    let people = read(pasted);
    let names: Vec<&str> = people.iter().map(|(name, _)| name.as_str()).collect();
    let numbers = people.iter().filter(|(_, number)| !number.is_empty()).count();
    // As many numbers as names, one below the other: they belong together.
    assert_eq!((names, numbers), (vec!["Bu Rini", "Siti"], 2));
    assert_eq!(read("Ani, Budi, Cici").len(), 3);
}

#[test]
fn a_number_on_a_line_of_its_own_belongs_to_the_name_above() {
    assert_eq!(
        read("Bu Rini\n0812-0000-0001\nSiti\n\n0813-0000-0002"),
        [
            ("Bu Rini".to_owned(), "0812-0000-0001".to_owned()),
            ("Siti".to_owned(), "0813-0000-0002".to_owned()),
        ]
    );
    let card =
        "BEGIN:VCARD\nVERSION:3.0\nN:;Rini;;;\nFN:Bu Rini\nitem1.TEL;waid=6281200000001:+62 812-0000-0001\nEND:VCARD";
    assert_eq!(read(card), one("Bu Rini", "0812-0000-0001"));
}

#[test]
fn more_numbers_than_names_are_not_given_to_the_wrong_people() {
    let people = read("Rini\nSiti\n0812-0000-0001\n0813-0000-0002\n0813-0000-0003");
    let alone = |name: &str, number: &str| (name.to_owned(), number.to_owned());
    assert_eq!(
        people,
        [
            alone("Rini", ""),
            alone("Siti", ""),
            alone("", "0812-0000-0001"),
            alone("", "0813-0000-0002"),
            alone("", "0813-0000-0003"),
        ]
    );
    assert_eq!(
        read("Bu Rini 081200000001 / 081300000002"),
        [alone("Bu Rini", "0812-0000-0001"), alone("", "0813-0000-0002"),]
    );
}

#[test]
fn a_number_counts_once_and_two_people_of_one_name_stay_two() {
    let contacts =
        read_contacts("0812-0000-0001\nBu Rini +62 812 0000 0001\nSiti 081300000002\nSiti 081300000003\nSiti");
    let names: Vec<&str> = contacts.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!((names, contacts.repeated), (vec!["Bu Rini", "Siti", "Siti", "Siti"], 1));
}

#[test]
fn a_paste_that_is_too_long_is_cut_and_says_so() {
    let many: String = (0..PEOPLE_MAX + 3)
        .map(|n| format!("Ibu A{n} 0812000{n:05}\n"))
        .collect();
    let contacts = read_contacts(&many);
    assert_eq!((contacts.people.len(), contacts.left_out), (PEOPLE_MAX, 3));
    assert!(read_contacts(&"x".repeat(100_000)).people[0].name.chars().count() <= NAME_MAX);
    for strange in [
        "+",
        "+++ 1",
        "\u{0}",
        "1,2,3",
        ",,,,",
        "((((",
        "٠٨١٢",
        "O",
        "[[]]:// ..",
        "é 0812",
    ] {
        _ = read_contacts(strange);
    }
}

#[test]
fn whoever_writes_much_in_a_chat_is_one_person_and_two_of_one_name_on_a_list_are_two() {
    let chat = "[21/11/26, 19.42.10] ~ Siti: halo\n[21/11/26, 19.43.00] ~ Siti: jadi jam berapa?\n\
                [21/11/26, 19.44.00] Dewi: jam tujuh";
    assert_eq!(read(chat), [one("Siti", ""), one("Dewi", "")].concat());
    assert_eq!(read_contacts(chat).repeated, 1);
    assert_eq!(read("1. Siti\n2. Siti"), [one("Siti", ""), one("Siti", "")].concat());
}
