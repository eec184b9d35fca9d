//! Between the fields of the editor's form and a draft. The same form is posted by a browser alone, read by the editor
//! while somebody types, kept on the phone until it is acknowledged, and refilled when it comes back.

use domain::listings::{
    CategoryChoice, Condition, ListingDraft, SellingKind, VariantDraft,
    catalog::{self, Leaf},
    draft::{DESCRIPTION_MAX, FIELD_MAX, TITLE_MAX, VARIANTS_MAX},
};

use crate::wire::FormFields;

/// Value of `category` in front of a group's id, for *Lainnya (tulis)*.
pub const OTHER: &str = "lain:";
/// Name in front of a group's id, for the words of *Lainnya*.
pub const OTHER_WORDS: &str = "other-";
/// Name in front of an attribute's key.
pub const ATTRIBUTE: &str = "attr-";
/// The three fields of a row of variants, before the number of the row.
pub const VARIANT: [&str; 3] = ["vname-", "vprice-", "vstock-"];

/// The draft that a form shows. What the form does not hold stays as it is in `base`; nothing is refused (saving never
/// argues), over-long text is cut at what the fields themselves allow.
pub fn read_draft(base: &ListingDraft, form: &FormFields) -> ListingDraft {
    let mut draft = base.clone();
    let take = |name: &str, max: usize, into: &mut String| {
        if let Some(text) = form.get(name) {
            *into = cut(text, max);
        }
    };
    take("title", TITLE_MAX, &mut draft.title);
    take("description", DESCRIPTION_MAX, &mut draft.description);
    take("price", FIELD_MAX, &mut draft.price);
    take("unit", FIELD_MAX, &mut draft.unit);
    take("stock", FIELD_MAX, &mut draft.stock);
    take("weight", FIELD_MAX, &mut draft.weight);
    take("handling_days", FIELD_MAX, &mut draft.handling_days);
    take("option_name", FIELD_MAX, &mut draft.option_name);
    if form.contains_key("price") {
        draft.price_from = form.contains_key("price_from");
    }
    if let Some(kind) = form.get("kind").and_then(|code| kind_of(code)) {
        draft.kind = Some(kind);
    }
    if let Some(condition) = form.get("condition") {
        draft.condition = match condition.as_str() {
            "new" => Some(Condition::New),
            "used" => Some(Condition::Used),
            _ => None,
        };
    }
    if let Some(value) = form.get("category") {
        draft.category = read_category(value, form).or(draft.category);
    }
    if form.contains_key("option_name") {
        draft.variants = read_variants(form);
    }
    for (name, text) in form {
        if let Some(key) = name.strip_prefix(ATTRIBUTE) {
            if text.trim().is_empty() {
                draft.attributes.remove(key);
            } else {
                draft.attributes.insert(cut(key, FIELD_MAX), cut(text, FIELD_MAX));
            }
        }
    }
    draft
}

fn read_category(value: &str, form: &FormFields) -> Option<CategoryChoice> {
    match value.strip_prefix(OTHER) {
        Some(group) => catalog::category_group(group).map(|group| CategoryChoice::Other {
            group: group.id.to_owned(),
            text: form
                .get(&[OTHER_WORDS, group.id].concat())
                .map(|text| cut(text, FIELD_MAX))
                .unwrap_or_default(),
        }),
        None => catalog::leaf(value).map(|(_, leaf)| CategoryChoice::Leaf(leaf.id.to_owned())),
    }
}

/// Rows with something in them, in their order; an empty row is no variant.
fn read_variants(form: &FormFields) -> Vec<VariantDraft> {
    let cell = |name: &str, row: usize| {
        form.get(&[name, &row.to_string()].concat())
            .map(|text| cut(text, FIELD_MAX))
            .unwrap_or_default()
    };
    (0..VARIANTS_MAX)
        .map(|row| VariantDraft {
            name: cell(VARIANT[0], row),
            price: cell(VARIANT[1], row),
            stock: cell(VARIANT[2], row),
        })
        .filter(|variant| *variant != VariantDraft::default())
        .collect()
}

/// The fields that show this draft, as a form would post them.
pub fn write_draft(draft: &ListingDraft) -> FormFields {
    let mut form = FormFields::new();
    let mut put = |name: &str, text: &str| {
        form.insert(name.to_owned(), text.to_owned());
    };
    put("title", &draft.title);
    put("description", &draft.description);
    put("price", &draft.price);
    put("unit", &draft.unit);
    put("stock", &draft.stock);
    put("weight", &draft.weight);
    put("handling_days", &draft.handling_days);
    put("option_name", &draft.option_name);
    if draft.price_from {
        put("price_from", "1");
    }
    if let Some(kind) = draft.kind {
        put("kind", kind_code(kind));
    }
    if let Some(condition) = draft.condition {
        put("condition", condition_code(condition));
    }
    if let Some(category) = &draft.category {
        put("category", &category_value(category));
        if let CategoryChoice::Other { group, text } = category {
            put(&[OTHER_WORDS, group].concat(), text);
        }
    }
    for (row, variant) in draft.variants.iter().enumerate() {
        let row = row.to_string();
        for (name, text) in VARIANT.iter().zip([&variant.name, &variant.price, &variant.stock]) {
            put(&[name, row.as_str()].concat(), text);
        }
    }
    for (key, text) in &draft.attributes {
        put(&[ATTRIBUTE, key].concat(), text);
    }
    form
}

/// Value of the radio button that stands for this category.
pub fn category_value(category: &CategoryChoice) -> String {
    match category {
        CategoryChoice::Leaf(id) => id.clone(),
        CategoryChoice::Other { group, .. } => [OTHER, group].concat(),
    }
}

/// Value of the radio button of a selling kind.
pub fn kind_code(kind: SellingKind) -> &'static str {
    match kind {
        SellingKind::Ready => "ready",
        SellingKind::PreOrder => "pre_order",
        SellingKind::MadeToday => "made_today",
        SellingKind::Service => "service",
    }
}

/// Value of the radio button of a condition.
pub fn condition_code(condition: Condition) -> &'static str {
    match condition {
        Condition::New => "new",
        Condition::Used => "used",
    }
}

/// The four kinds in the order of their tiles.
pub const KINDS: [SellingKind; 4] = [
    SellingKind::Ready,
    SellingKind::PreOrder,
    SellingKind::MadeToday,
    SellingKind::Service,
];

fn kind_of(code: &str) -> Option<SellingKind> {
    KINDS.into_iter().find(|kind| kind_code(*kind) == code)
}

/// The leaf that somebody searched for: by its name, by a part of it, or by a word for such goods.
pub fn find_leaf(words: &str) -> Option<&'static Leaf> {
    let words = words.trim().to_ascii_lowercase();
    if words.is_empty() {
        return None;
    }
    let leaves = || catalog::CATEGORIES.iter().flat_map(|group| group.leaves);
    let named = |test: &dyn Fn(&str) -> bool| leaves().find(|leaf| test(&leaf.name.to_ascii_lowercase()));
    named(&|name| name == words)
        .or_else(|| named(&|name| name.contains(&words)))
        .or_else(|| leaves().find(|leaf| leaf.first_kind == words))
}

/// Which of the coach's fields a form field belongs to.
pub fn coach_field(name: &str) -> &str {
    if name.starts_with(ATTRIBUTE) {
        "attributes"
    } else if name == "option_name" || VARIANT.iter().any(|part| name.starts_with(part)) {
        "variants"
    } else if name == "find" || name.starts_with(OTHER_WORDS) {
        "category"
    } else if name == "price_from" {
        "price"
    } else {
        name
    }
}

/// At most so many characters, with the line ends of a phone and of a form made alike.
fn cut(text: &str, max: usize) -> String {
    text.chars().filter(|c| *c != '\r').take(max).collect()
}

#[cfg(test)]
#[path = "editor_form_tests.rs"]
mod tests;
