//! What a button of the editor asks for beside saving. The same on the server, for a page without WASM, as on the phone.

use domain::listings::{CategoryChoice, ListingDraft, Report, coach, tidy};

use super::editor_form::find_leaf;
use crate::wire::FormFields;

/// Name of the buttons.
pub const DO: &str = "do";

/// What is to be done with a form beside saving it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The editor saves by itself; nobody is sent anywhere.
    Auto,
    /// Save, and show what the coach says.
    Save,
    /// Save and go on to sending.
    Next,
    /// One more row of variants.
    AddVariant,
    /// Look for a category.
    Find,
    /// *Rapikan* this field.
    Tidy(String),
    /// *Ya*: take this reading of the field.
    Use(String, usize),
    /// Of two versions keep the one that is saved: nothing is stored.
    KeepSaved,
}

impl Wish {
    /// Reads the value of the pressed button; an unknown one, or none, only saves.
    pub fn parse(value: &str) -> Self {
        let mut parts = value.split(':');
        let name = parts.next().unwrap_or_default();
        let field = parts.next().unwrap_or_default().to_owned();
        match name {
            "auto" => Self::Auto,
            "next" => Self::Next,
            "add_variant" => Self::AddVariant,
            "find" => Self::Find,
            "tidy" => Self::Tidy(field),
            "use" => Self::Use(field, parts.next().and_then(|n| n.parse().ok()).unwrap_or(0)),
            "keep_saved" => Self::KeepSaved,
            _ => Self::Save,
        }
    }

    /// The field to look at afterwards, as the id of its place on the page.
    pub fn place(&self) -> &str {
        match self {
            Self::AddVariant => "variants",
            Self::Find => "category",
            Self::Tidy(field) | Self::Use(field, _) => field,
            _ => "nilai",
        }
    }

    /// Whether carrying it out takes the coach's report.
    pub fn asks_the_coach(&self) -> bool {
        matches!(self, Self::Tidy(_))
    }

    /// Changes the draft as wished. `report` is the one on this draft, where the wish asks for one.
    pub fn carry_out(&self, draft: &mut ListingDraft, form: &FormFields, report: Option<&Report>) {
        match self {
            Self::Find => {
                let found = form.get("find").and_then(|words| find_leaf(words));
                if let Some(leaf) = found {
                    draft.category = Some(CategoryChoice::Leaf(leaf.id.to_owned()));
                }
            }
            Self::Tidy(field) => tidy_field(draft, field, report),
            Self::Use(field, index) => {
                if let Some(slot) = slot(draft, field)
                    && let Some(text) = coach::suggestions(field, slot).into_iter().nth(*index)
                {
                    *slot = text;
                }
            }
            _ => {}
        }
    }
}

/// The repair of the finding that shows under the field; where it has none, the whole field is tidied.
fn tidy_field(draft: &mut ListingDraft, field: &str, report: Option<&Report>) {
    let fix = report
        .and_then(|report| report.for_field(field))
        .and_then(|finding| finding.fix.clone());
    match fix {
        Some(fix) => {
            // Such as a price that moves out of the title.
            if let Some(slot) = slot(draft, &fix.field) {
                *slot = fix.text;
            }
        }
        None => {
            if let Some(slot) = slot(draft, field) {
                *slot = tidy(field, slot);
            }
        }
    }
}

/// The text of a field that the coach can write into.
pub fn slot<'d>(draft: &'d mut ListingDraft, field: &str) -> Option<&'d mut String> {
    match field {
        "title" => Some(&mut draft.title),
        "description" => Some(&mut draft.description),
        "price" => Some(&mut draft.price),
        "stock" => Some(&mut draft.stock),
        "weight" => Some(&mut draft.weight),
        "handling_days" => Some(&mut draft.handling_days),
        "unit" => Some(&mut draft.unit),
        _ => field
            .strip_prefix("attributes.")
            .and_then(|key| draft.attributes.get_mut(key)),
    }
}

/// The text of a field that the coach reads.
pub fn text_of<'d>(draft: &'d ListingDraft, field: &str) -> &'d str {
    match field {
        "title" => &draft.title,
        "description" => &draft.description,
        "price" => &draft.price,
        "stock" => &draft.stock,
        "weight" => &draft.weight,
        "handling_days" => &draft.handling_days,
        "unit" => &draft.unit,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use domain::listings::{CheckContext, check};

    use super::*;

    fn done(value: &str, draft: &ListingDraft, form: &FormFields) -> ListingDraft {
        let mut draft = draft.clone();
        let report = check(&CheckContext::new(&draft, &[], "Binjai"));
        Wish::parse(value).carry_out(&mut draft, form, Some(&report));
        draft
    }

    #[test]
    fn tidying_a_shouted_title_changes_the_title_only() {
        let draft = ListingDraft {
            title: "KERIPIK SINGKONG PEDAS 250 GRAM".to_owned(),
            description: "apa adanya".to_owned(),
            ..ListingDraft::default()
        };
        let tidied = done("tidy:title", &draft, &FormFields::new());
        assert_ne!(tidied.title, draft.title);
        assert_eq!(tidied.description, draft.description);
        assert_eq!(done("tidy:nothing", &draft, &FormFields::new()), draft);
    }

    #[test]
    fn yes_takes_the_reading_that_was_asked_about() {
        let draft = ListingDraft {
            price: "15".to_owned(),
            ..ListingDraft::default()
        };
        assert_eq!(done("use:price:0", &draft, &FormFields::new()).price, "Rp15.000");
        assert_eq!(done("use:price:9", &draft, &FormFields::new()).price, "15");
    }

    #[test]
    fn searching_chooses_a_category_only_when_one_is_found() {
        let found = FormFields::from([("find".to_owned(), "gamis".to_owned())]);
        let draft = ListingDraft::default();
        assert_eq!(
            done("find", &draft, &found).category,
            Some(CategoryChoice::Leaf("bu01".to_owned()))
        );
        assert_eq!(done("find", &draft, &FormFields::new()).category, None);
    }

    #[test]
    fn a_button_that_nobody_knows_only_saves() {
        assert_eq!(Wish::parse(""), Wish::Save);
        assert_eq!(Wish::parse("tidy:title"), Wish::Tidy("title".to_owned()));
        assert_eq!(Wish::parse("<script>"), Wish::Save);
    }
}
