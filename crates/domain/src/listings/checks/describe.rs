//! D01 to D11: the description, and private data in any text.

use super::desk::{Desk, Found, Verdict};
use crate::listings::Fix;
use crate::listings::Severity::{P, S, W};
use crate::listings::catalog::{Fact, tables};
use crate::listings::tidy;
use crate::text::{Hit, Scan, caps, jaccard_percent, private as secrets, rupiah, sentences as read, spec, words};

pub(super) fn length(d: &Desk<'_>) -> Verdict {
    let n = words::count(d.description.raw);
    let (severity, key) = match n {
        0 => (P, "empty"),
        n if n < d.ctx.profile.desc_min_words => (P, "short"),
        n if n < tables::WORDS_WANTED => (S, "short"),
        n if n > tables::WORDS_MAX => (S, "long"),
        _ => return Verdict::Pass,
    };
    let ask = d
        .group
        .map_or("Bahannya apa? Isinya berapa? Kapan dikirim?", |group| group.ask);
    Verdict::Fail(Found::new(severity).key(key).with("tanya", ask))
}

pub(super) fn copy(d: &Desk<'_>) -> Verdict {
    if d.description.is_empty() {
        return Verdict::NotApplicable;
    }
    Verdict::fail_if(
        jaccard_percent(&d.description, &d.title) >= tables::COPY_PERCENT,
        || Found::new(P),
    )
}

pub(super) fn facts(d: &Desk<'_>) -> Verdict {
    let crafts = d.leaf.is_some_and(|leaf| matches!(leaf.set_name, "BU" | "KR"))
        || d.group
            .is_some_and(|group| matches!(group.id, "busana" | "rumah" | "kerajinan"));
    let missing_of = |facts: &'static [Fact]| {
        let found = found_facts(&d.description, facts, crafts);
        let missing: Vec<&str> = facts
            .iter()
            .zip(found)
            .filter(|(_, found)| !found)
            .map(|(fact, _)| fact.label)
            .collect();
        (facts, missing)
    };
    let goods = missing_of(tables::FACTS_GOODS);
    // A tailor may answer as one who serves or as one who makes things; the fuller answer counts.
    let service = d.is_service().then(|| missing_of(tables::FACTS_SERVICE));
    let (facts, missing) = service
        .filter(|service| service.1.len() <= goods.1.len())
        .unwrap_or(goods);
    let count = facts.len() - missing.len();
    let severity = if count < tables::FACTS_MIN { P } else { S };
    Verdict::fail_if(count < tables::FACTS_WANTED, || {
        Found::new(severity).with("fakta", missing.join(", "))
    })
}

/// Which facts a text holds, in one pass: at each byte only words that begin with it are tried.
fn found_facts(text: &Scan<'_>, facts: &[Fact], crafts: bool) -> [bool; 5] {
    let mut found = [false; 5];
    let mut needles: Vec<(&[u8], usize)> = Vec::with_capacity(64);
    for (at, fact) in facts.iter().enumerate().take(5) {
        found[at] = fact.spec && spec::has(text);
        needles.extend(fact.words.iter().map(|word| (word.as_bytes(), at)));
        if fact.id == "bahan" && crafts {
            needles.extend(tables::MATERIALS.iter().map(|word| (word.as_bytes(), at)));
        }
    }
    needles.sort_unstable();
    let mut begins = [0_usize; 257];
    for (word, _) in &needles {
        begins[usize::from(word[0]) + 1] += 1;
    }
    for at in 1..begins.len() {
        begins[at] += begins[at - 1];
    }
    let bytes = text.lower.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        for (word, fact) in &needles[begins[usize::from(*byte)]..begins[usize::from(*byte) + 1]] {
            if !found[*fact] && bytes[at..].starts_with(word) {
                found[*fact] = true;
                if found.iter().all(|found| *found) {
                    return found;
                }
            }
        }
    }
    found
}

pub(super) fn sentences(d: &Desk<'_>) -> Verdict {
    let lengths = read::lengths(d.description.raw);
    if lengths.is_empty() {
        return Verdict::NotApplicable;
    }
    let sum: usize = lengths.iter().sum();
    let long = lengths.iter().any(|n| *n > tables::SENTENCE_MAX);
    Verdict::fail_if(long || sum > tables::SENTENCE_AVERAGE * lengths.len(), || Found::new(S))
}

pub(super) fn lines(d: &Desk<'_>) -> Verdict {
    if d.description.is_empty() {
        return Verdict::NotApplicable;
    }
    Verdict::fail_if(read::longest_line(d.description.raw) > tables::LINE_WORDS, || {
        Found::new(S)
    })
}

pub(super) fn capitals(d: &Desk<'_>) -> Verdict {
    let fails = |text: &str| caps::is_shouting(text, tables::CAPS_LETTERS, tables::DESCRIPTION_CAPS_PERCENT);
    Verdict::fail_if(fails(d.description.raw), || {
        Found::new(P).fix(d.description_fix(caps::sentence_case(d.description.raw), fails))
    })
}

pub(super) fn contact(d: &Desk<'_>) -> Verdict {
    let fails = |text: &str| d.contact_in(&text.to_ascii_lowercase());
    Verdict::fail_if(d.contact_in(&d.description.lower), || {
        Found::new(W).fix(d.description_fix(tidy::without_contacts(d.description.raw), fails))
    })
}

/// D08 looks at every typed text; *Hapus* takes it out of the first one it is found in.
pub(super) fn private(d: &Desk<'_>) -> Verdict {
    let mut found = d.texts().into_iter().filter_map(|(field, text)| {
        let (_, kind) = secrets::find(&text.to_ascii_lowercase()).into_iter().next()?;
        Some((field, text, kind))
    });
    let Some((field, text, kind)) = found.next() else {
        return Verdict::Pass;
    };
    let only = found.next().is_none();
    let rest = secrets::remove(text);
    let clean = secrets::find(&rest.to_ascii_lowercase()).is_empty();
    let fix = match field.as_str() {
        "title" => d.title_fix(rest, |text| !secrets::find(&text.to_ascii_lowercase()).is_empty()),
        "description" => d.description_fix(rest, |text| !secrets::find(&text.to_ascii_lowercase()).is_empty()),
        "variants" | "category" => None,
        _ if clean => Some(Fix {
            field: field.clone(),
            text: rest,
        }),
        _ => None,
    };
    Verdict::Fail(
        Found::new(W)
            .with("jenis", kind.name())
            .on(field)
            .fix(fix.filter(|_| only)),
    )
}

pub(super) fn claims(d: &Desk<'_>) -> Verdict {
    if !d.is_food() {
        return Verdict::NotApplicable;
    }
    let found = |scan: &Scan<'_>, field| {
        claim_in(d, scan).map(|hit| Found::new(W).with("kata", &scan.raw[hit.range]).on(field))
    };
    match found(&d.description, "description").or_else(|| found(&d.title, "title")) {
        Some(found) => Verdict::Fail(found),
        None => Verdict::Pass,
    }
}

/// The first health claim that is not denied just before.
pub(super) fn claim_in(d: &Desk<'_>, scan: &Scan<'_>) -> Option<Hit> {
    let hits = if d.is_food() {
        scan.phrases(tables::CLAIMS)
    } else {
        Vec::new()
    };
    hits.into_iter()
        .find(|hit| !scan.is_after(hit.word, 3, tables::CLAIMS_UNLESS_AFTER))
}

pub(super) fn slang(d: &Desk<'_>) -> Verdict {
    let hits = d.description.phrases(tables::SLANG);
    let many = |hits: usize, text: &str| {
        hits >= tables::SLANG_WORDS || (hits > 0 && hits * 100 >= tables::SLANG_PERCENT * words::count(text))
    };
    let Some(hit) = hits.first().filter(|_| many(hits.len(), d.description.raw)) else {
        return Verdict::Pass;
    };
    let still = |text: &str| many(Scan::new(text).phrases(tables::SLANG).len(), text);
    let fix = d.description_fix(tidy::expand(d.description.raw), still);
    Verdict::Fail(
        Found::new(S)
            .with("kata", &d.description.raw[hit.range.clone()])
            .with("ganti", hit.phrase.to)
            .fix(fix),
    )
}

pub(super) fn money_and_marks(d: &Desk<'_>) -> Verdict {
    let fails = |text: &str| !rupiah::bad(text).is_empty() || rupiah::repeated_marks(text).is_some();
    Verdict::fail_if(fails(d.description.raw), || {
        Found::new(S).fix(d.description_fix(tidy::money_and_marks(d.description.raw), fails))
    })
}
