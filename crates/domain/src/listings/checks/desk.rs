//! What the checks share: the texts, scanned once, and the place of the goods.

use std::ops::Range;

use super::CheckContext;
use crate::listings::catalog::{self, CategoryGroup, Leaf, tables};
use crate::listings::{CategoryChoice, Fix, SellingKind, Severity};
use crate::text::{Scan, contact, private, words};

/// The outcome of one check.
pub(super) enum Verdict {
    Pass,
    NotApplicable,
    Fail(Found),
}

impl Verdict {
    pub(super) fn is_fail(&self) -> bool {
        matches!(self, Verdict::Fail(_))
    }

    pub(super) fn fail_if(failed: bool, found: impl FnOnce() -> Found) -> Verdict {
        if failed { Verdict::Fail(found()) } else { Verdict::Pass }
    }
}

/// A failed check, before its message is written.
pub(super) struct Found {
    pub severity: Severity,
    pub key: &'static str,
    pub values: Vec<(&'static str, String)>,
    pub field: Option<String>,
    pub fix: Option<Fix>,
    pub share: Option<u8>,
}

impl Found {
    pub(super) fn new(severity: Severity) -> Found {
        Found {
            severity,
            key: "default",
            values: Vec::new(),
            field: None,
            fix: None,
            share: None,
        }
    }

    pub(super) fn key(mut self, key: &'static str) -> Found {
        self.key = key;
        self
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Found {
        self.values.push((name, value.into()));
        self
    }

    pub(super) fn on(mut self, field: impl Into<String>) -> Found {
        self.field = Some(field.into());
        self
    }

    pub(super) fn fix(mut self, fix: Option<Fix>) -> Found {
        self.fix = fix;
        self
    }

    /// Points in percent where they are in proportion (K02).
    pub(super) fn share(mut self, percent: usize) -> Found {
        self.share = Some(u8::try_from(percent).unwrap_or(100).min(99));
        self
    }

    /// Half for a suggestion, none else, unless in proportion.
    pub(super) fn points(&self) -> u8 {
        self.share.unwrap_or(if self.severity == Severity::S { 50 } else { 0 })
    }
}

/// Which fields a selling kind and category ask for (decision 10). The editor hides the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fields {
    /// Stock: goods in stock and fresh goods.
    pub stock: bool,
    /// Shipping weight: goods that are sent.
    pub weight: bool,
    /// New or used: goods other than food that are not made to order.
    pub condition: bool,
    /// Days until dispatch or until the work is done; fresh goods go the same day.
    pub handling_days: bool,
}

/// The fields of a kind and category.
pub fn fields_for(kind: SellingKind, category: Option<&CategoryChoice>) -> Fields {
    let food = category.and_then(group_of).is_some_and(|group| group.food);
    Fields {
        stock: matches!(kind, SellingKind::Ready | SellingKind::MadeToday),
        weight: matches!(kind, SellingKind::Ready | SellingKind::PreOrder),
        condition: kind == SellingKind::Ready && !food,
        handling_days: kind != SellingKind::MadeToday,
    }
}

fn group_of(choice: &CategoryChoice) -> Option<&'static CategoryGroup> {
    match choice {
        CategoryChoice::Leaf(id) => catalog::leaf(id).map(|(group, _)| group),
        CategoryChoice::Other { group, .. } => catalog::category_group(group),
    }
}

/// A listing laid out for judging.
pub(super) struct Desk<'a> {
    pub ctx: &'a CheckContext<'a>,
    pub kind: SellingKind,
    pub fields: Fields,
    pub group: Option<&'static CategoryGroup>,
    pub leaf: Option<&'static Leaf>,
    pub title: Scan<'a>,
    pub title_links: Vec<Range<usize>>,
    /// The title with spelling mended; what J09, K01 and K05 read.
    pub spelled: String,
    pub description: Scan<'a>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(ctx: &'a CheckContext<'a>) -> Desk<'a> {
        let kind = ctx.draft.kind.unwrap_or(SellingKind::Ready);
        let title = Scan::new(ctx.draft.title.trim());
        let choice = ctx.draft.category.as_ref();
        let leaf = match choice {
            Some(CategoryChoice::Leaf(id)) => catalog::leaf(id).map(|(_, leaf)| leaf),
            _ => None,
        };
        Desk {
            ctx,
            kind,
            fields: fields_for(kind, choice),
            group: choice.and_then(group_of),
            leaf,
            title_links: contact::links(&title.lower),
            spelled: words::replace(title.raw, tables::SPELLING),
            title,
            description: Scan::new(ctx.draft.description.trim()),
        }
    }

    pub(super) fn is_food(&self) -> bool {
        self.group.is_some_and(|group| group.food)
    }

    pub(super) fn is_service(&self) -> bool {
        self.kind == SellingKind::Service
    }

    /// A repair of the title, if it mends the check and brings nothing that must be settled.
    pub(super) fn title_fix(&self, text: String, still_fails: impl Fn(&str) -> bool) -> Option<Fix> {
        let old = self.title.raw;
        let fine = text != old && !still_fails(&text) && !self.worse(&self.title, &text, true);
        fine.then(|| Fix {
            field: "title".to_owned(),
            text,
        })
    }

    /// A repair of the description, under the same conditions.
    pub(super) fn description_fix(&self, text: String, still_fails: impl Fn(&str) -> bool) -> Option<Fix> {
        let old = self.description.raw;
        let fine = text != old && !still_fails(&text) && !self.worse(&self.description, &text, false);
        fine.then(|| Fix {
            field: "description".to_owned(),
            text,
        })
    }

    /// The new text fails a W check that the old one passed.
    fn worse(&self, old: &Scan<'_>, new: &str, is_title: bool) -> bool {
        let new = Scan::new(new);
        let short = |scan: &Scan<'_>| is_title && scan.raw.trim().chars().count() < tables::TITLE_REQUIRED;
        let checks: [&dyn Fn(&Scan<'_>) -> bool; 5] = [
            &short,
            &|scan| self.contact_in(&scan.lower),
            &|scan| !private::find(&scan.lower).is_empty(),
            &|scan| super::describe::claim_in(self, scan).is_some(),
            &|scan| super::details::forbidden_in(scan, is_title).is_some(),
        ];
        checks.iter().any(|fails| fails(&new) && !fails(old))
    }

    /// A phone number or link that this market does not want.
    pub(super) fn contact_in(&self, lower: &str) -> bool {
        let profile = self.ctx.profile;
        let mut links = contact::links(lower);
        if profile.allow_contact {
            // A messenger's name is fine where its number is.
            links.retain(|range| lower[range.clone()].contains(['/', '.']));
        }
        (!profile.allow_link && !links.is_empty()) || (!profile.allow_contact && !contact::phones(lower).is_empty())
    }

    /// All typed texts by the name of their field.
    pub(super) fn texts(&self) -> Vec<(String, &'a str)> {
        let draft = self.ctx.draft;
        let mut out = vec![
            ("title".to_owned(), draft.title.as_str()),
            ("description".to_owned(), draft.description.as_str()),
        ];
        for (name, text) in [
            ("unit", &draft.unit),
            ("option_name", &draft.option_name),
            ("handling_days", &draft.handling_days),
        ] {
            out.push((name.to_owned(), text));
        }
        if let Some(CategoryChoice::Other { text, .. }) = &draft.category {
            out.push(("category".to_owned(), text));
        }
        out.extend(
            draft
                .variants
                .iter()
                .map(|variant| ("variants".to_owned(), variant.name.as_str())),
        );
        out.extend(
            draft
                .attributes
                .iter()
                .map(|(key, text)| (["attributes.", key].concat(), text.as_str())),
        );
        out
    }
}
