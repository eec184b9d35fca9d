//! From what is stored of a public listing to the words on its page.

use domain::{
    accounts::Phone,
    listings::{
        CategoryChoice, Condition, Fields, ListingDraft, SellingKind,
        catalog::{category_group, leaf},
        fields_for, mask_private,
    },
    money::grouped,
    numbers::Reading,
    quantity::{Days, parse_days, parse_stock, parse_weight},
    storefronts::{Look, StorefrontDraft},
};

use super::{
    price::grams,
    view::{Availability, StallView},
};
use crate::text::shop;

/// So few left that it is worth saying.
const FEW: u32 = 5;

/// A stall's name, city and look. What is not right there falls back to something that can be shown.
pub(super) fn stall(shown: &StorefrontDraft, slug: &str) -> StallView {
    StallView {
        name: one_line(&shown.name),
        path: format!("/t/{slug}"),
        city: one_line(&shown.city),
        look: Look::from_key(&shown.look).unwrap_or_default().key(),
        listed: false,
    }
}

/// The number for orders, where the owner lets it be shown.
pub(super) fn number(shown: &StorefrontDraft) -> Option<Phone> {
    Phone::parse(&shown.order_number).ok()
}

/// One line of what somebody typed, private data hidden (decision 9).
pub(crate) fn one_line(typed: &str) -> String {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    mask_private(&line)
}

/// Several lines of what somebody typed, private data hidden.
pub(super) fn lines(typed: &str) -> String {
    mask_private(typed.trim())
}

/// Which fields of the draft count.
pub(super) fn fields(draft: &ListingDraft) -> Fields {
    fields_for(draft.kind.unwrap_or(SellingKind::Ready), draft.category.as_ref())
}

/// Whether somebody typed that none is left.
pub(super) fn is_none_left(stock: &str) -> bool {
    parse_stock(stock) == Reading::Clear(0)
}

/// Whether it can be ordered now.
pub(super) fn availability(draft: &ListingDraft, on_sale: bool) -> Availability {
    let none_left = if draft.variants.is_empty() {
        is_none_left(&draft.stock)
    } else {
        draft.variants.iter().all(|variant| is_none_left(&variant.stock))
    };
    match (on_sale, fields(draft).stock && none_left) {
        (false, _) => Availability::Off,
        (true, true) => Availability::SoldOut,
        (true, false) => Availability::Available,
    }
}

/// What has to be known of one of the goods before it is opened.
pub(super) fn note(draft: &ListingDraft, on_sale: bool) -> Option<&'static str> {
    let t = shop::texts();
    match availability(draft, on_sale) {
        Availability::SoldOut => Some(t.sold_out),
        Availability::Off => Some(t.off),
        Availability::Available => match draft.kind {
            Some(SellingKind::PreOrder) => Some(t.pre_order),
            Some(SellingKind::MadeToday) => Some(t.made_today),
            Some(SellingKind::Service) => Some(t.service),
            Some(SellingKind::Ready) | None => None,
        },
    }
}

/// How it is sold, how long it takes, from where, how many are left.
pub(super) fn facts(draft: &ListingDraft, city: &str) -> Vec<String> {
    let t = shop::texts();
    let fields = fields(draft);
    let kind = match draft.kind {
        Some(SellingKind::PreOrder) => t.pre_order,
        Some(SellingKind::MadeToday) => t.made_today,
        Some(SellingKind::Service) => t.service,
        Some(SellingKind::Ready) | None => t.ready,
    };
    let mut facts = vec![match parse_days(&draft.handling_days) {
        Reading::Clear(days) if fields.handling_days => format!("{kind}, {}", days_text(days)),
        _ => kind.to_owned(),
    }];
    if !city.is_empty() {
        facts.push(format!("{} {city}", t.from_city));
    }
    if fields.stock && draft.variants.is_empty() {
        match parse_stock(&draft.stock) {
            Reading::Clear(count @ 1..FEW) => facts.push(format!("{} {count}", t.few_left)),
            Reading::Clear(count) if count > 0 => facts.push(format!("{} {}", t.stock, grouped(u64::from(count)))),
            _ => {}
        }
    }
    facts
}

fn days_text(days: Days) -> String {
    let t = shop::texts();
    match (days.min, days.max) {
        (_, 0) => t.same_day.to_owned(),
        (min, max) if min == max => format!("{max} {}", t.days),
        (min, max) => format!("{min}–{max} {}", t.days),
    }
}

/// Condition, weight and the attributes of the category, in its order.
pub(super) fn details(draft: &ListingDraft) -> Vec<(String, String)> {
    let t = shop::texts();
    let fields = fields(draft);
    let mut details = Vec::new();
    if let Some(kind) = kind_of_goods(draft) {
        details.push((t.kind.to_owned(), kind));
    }
    if let (true, Some(condition)) = (fields.condition, draft.condition) {
        let text = match condition {
            Condition::New => t.new,
            Condition::Used => t.used,
        };
        details.push((t.condition.to_owned(), text.to_owned()));
    }
    if let Some(CategoryChoice::Leaf(id)) = &draft.category
        && let Some((_, leaf)) = leaf(id)
    {
        let filled = leaf.attributes().filter_map(|attribute| {
            let value = one_line(draft.attributes.get(attribute.key)?);
            (!value.is_empty()).then(|| (attribute.label.to_owned(), value))
        });
        details.extend(filled);
    }
    if let (true, Reading::Clear(weight)) = (fields.weight, parse_weight(&draft.weight)) {
        details.push((t.weight.to_owned(), grams(weight)));
    }
    details
}

fn kind_of_goods(draft: &ListingDraft) -> Option<String> {
    match draft.category.as_ref()? {
        CategoryChoice::Leaf(id) => leaf(id).map(|(_, leaf)| leaf.name.to_owned()),
        CategoryChoice::Other { group, text } => {
            let own = one_line(text);
            if own.is_empty() {
                category_group(group).map(|group| group.name.to_owned())
            } else {
                Some(own)
            }
        }
    }
}
