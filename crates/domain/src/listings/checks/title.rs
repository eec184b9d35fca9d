//! J01 to J11: the title.

use super::desk::{Desk, Found, Verdict};
use crate::listings::Severity::{P, S, W};
use crate::listings::catalog::{CATEGORIES, tables};
use crate::listings::tidy;
use crate::text::{Scan, caps, rupiah, spec as sizes};

fn letters(text: &str) -> usize {
    text.chars().count()
}

pub(super) fn present(d: &Desk<'_>) -> Verdict {
    let example = d
        .group
        .map_or("Keripik Singkong Pedas Daun Jeruk 250 gram", |group| group.example);
    Verdict::fail_if(letters(d.title.raw) < tables::TITLE_REQUIRED, || {
        Found::new(W).with("contoh", example)
    })
}

pub(super) fn length(d: &Desk<'_>) -> Verdict {
    let n = letters(d.title.raw);
    let profile = d.ctx.profile;
    let (severity, key) = if n < profile.title_min {
        (P, "tiny")
    } else if n > profile.title_max {
        (P, "long")
    } else if n > profile.title_ideal_max {
        (S, "long")
    } else if n < profile.title_ideal_min && (kind_word(d).is_fail() || spec(d).is_fail()) {
        (S, "short")
    } else {
        return Verdict::Pass;
    };
    Verdict::Fail(Found::new(severity).key(key).with("n", n.to_string()))
}

pub(super) fn capitals(d: &Desk<'_>) -> Verdict {
    let fails = |text: &str| caps::is_shouting(text, tables::TITLE_REQUIRED, tables::TITLE_CAPS_PERCENT);
    Verdict::fail_if(fails(d.title.raw), || {
        let text = caps::title_case(d.title.raw);
        Found::new(P).with("ganti", text.clone()).fix(d.title_fix(text, fails))
    })
}

pub(super) fn marks(d: &Desk<'_>) -> Verdict {
    let Some(mark) = caps::first_mark(d.title.raw, &d.title_links) else {
        return Verdict::Pass;
    };
    let still = |text: &str| caps::first_mark(text, &crate::text::contact::links(&text.to_ascii_lowercase())).is_some();
    Verdict::Fail(
        Found::new(P)
            .with("tanda", mark)
            .fix(d.title_fix(tidy::without_marks(d.title.raw), still)),
    )
}

pub(super) fn promo(d: &Desk<'_>) -> Verdict {
    let hits = tidy::promo_hits(&d.title);
    let Some(hit) = hits.first() else {
        return Verdict::Pass;
    };
    let still = |text: &str| !tidy::promo_hits(&Scan::new(text)).is_empty();
    let fix = d.title_fix(tidy::without_promo(d.title.raw), still);
    Verdict::Fail(Found::new(P).with("kata", &d.title.raw[hit.range.clone()]).fix(fix))
}

pub(super) fn contact(d: &Desk<'_>) -> Verdict {
    let fails = |text: &str| d.contact_in(&text.to_ascii_lowercase());
    Verdict::fail_if(fails(d.title.raw), || {
        Found::new(W).fix(d.title_fix(tidy::without_contacts(d.title.raw), fails))
    })
}

pub(super) fn price(d: &Desk<'_>) -> Verdict {
    if d.ctx.profile.allow_price_in_title {
        return Verdict::NotApplicable;
    }
    let fails = |text: &str| !rupiah::prices(&text.to_ascii_lowercase()).is_empty();
    Verdict::fail_if(fails(d.title.raw), || {
        Found::new(P).fix(d.title_fix(tidy::without_price(d.title.raw), fails))
    })
}

pub(super) fn repeats(d: &Desk<'_>) -> Verdict {
    // A doubled word with a hyphen is one word (otak-otak, B-1).
    let mut words: Vec<&str> = d
        .title
        .lower
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| letters(word) >= tables::REPEAT_LETTERS)
        .collect();
    crate::short_sort::short_sort(&mut words, |word| *word);
    let mut twice = 0;
    let mut worst: Option<(&str, usize)> = None;
    for run in words.chunk_by(|a, b| a == b) {
        twice += usize::from(run.len() >= 2);
        if run.len() >= 2 && worst.is_none_or(|(_, n)| run.len() > n) {
            worst = Some((run[0], run.len()));
        }
    }
    match worst {
        Some((word, n)) if n >= 3 || twice >= 2 => Verdict::Fail(Found::new(S).with("kata", word)),
        _ => Verdict::Pass,
    }
}

pub(super) fn kind_word(d: &Desk<'_>) -> Verdict {
    let Some(leaf) = d.leaf else {
        return Verdict::NotApplicable;
    };
    let scan = Scan::new(&d.spelled);
    let found = || Found::new(S).with("kata_jenis", leaf.first_kind);
    match scan.phrases(leaf.kata_jenis).first() {
        Some(hit) if hit.word < tables::TITLE_HEAD_WORDS => Verdict::Pass,
        Some(_) => Verdict::Fail(found()),
        None => {
            // A name that no list knows is never an error (B-1).
            let known = CATEGORIES
                .iter()
                .flat_map(|group| group.leaves)
                .any(|leaf| scan.phrase_at(0, leaf.kata_jenis).is_some());
            Verdict::Fail(Found {
                severity: if known { P } else { S },
                ..found()
            })
        }
    }
}

pub(super) fn spec(d: &Desk<'_>) -> Verdict {
    if d.is_service() {
        return Verdict::NotApplicable;
    }
    let example = match d.leaf.map_or("", |leaf| leaf.set_name) {
        "BU" => "ukuran L",
        "KR" => "30 x 25 cm",
        "SS" => "isi 10 kotak",
        _ => "250 gram",
    };
    Verdict::fail_if(!sizes::has(&d.title), || Found::new(P).with("contoh", example))
}

pub(super) fn slang(d: &Desk<'_>) -> Verdict {
    let hits = d.title.phrases(tables::SLANG);
    let Some(hit) = hits.first() else {
        return Verdict::Pass;
    };
    let still = |text: &str| !Scan::new(text).phrases(tables::SLANG).is_empty();
    let fix = d.title_fix(tidy::expand(d.title.raw), still);
    Verdict::Fail(
        Found::new(S)
            .with("kata", &d.title.raw[hit.range.clone()])
            .with("ganti", hit.phrase.to)
            .fix(fix),
    )
}
