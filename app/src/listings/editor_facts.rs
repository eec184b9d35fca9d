//! What the coach and the saves need to know beside the form. The page carries it as one attribute, written like a
//! posted form: the browser reads that by itself, and no second format has to be downloaded.

use domain::listings::{CheckContext, ListingDraft, PhotoFact, Report, check};
use serde::{Deserialize, Serialize};

use super::editor_form::read_draft;
use crate::wire::FormFields;

/// What is not in the form of an editor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorFacts {
    /// The owner; unsent text on the phone is kept by person.
    pub account: String,
    /// The cohort of the address.
    pub cohort: String,
    /// The listing.
    pub listing: String,
    /// City of the stall.
    pub city: String,
    /// Titles of the other listings of the stall.
    pub other_titles: Vec<String>,
    /// Ibu, Bapak or Kak.
    pub address: String,
    /// Whether the person asked to see the whole report, by saving without WASM.
    pub asked: bool,
    /// The saved version; a save names it as its base.
    pub revision: i64,
    /// Width and height of each photo as received, in pixels.
    pub photos: Vec<(u32, u32)>,
    /// What is saved, as the fields of the form that show it.
    pub stored: FormFields,
}

/// Before the names of the saved fields.
const STORED: &str = "stored-";

impl EditorFacts {
    /// What is saved.
    pub fn stored_draft(&self) -> ListingDraft {
        read_draft(&ListingDraft::default(), &self.stored)
    }

    /// The coach's report on a draft of this listing; the same in the browser and on the server.
    pub fn judge(&self, draft: &ListingDraft, photos: &[PhotoFact]) -> Report {
        let titles: Vec<&str> = self.other_titles.iter().map(String::as_str).collect();
        let mut ctx = CheckContext::new(draft, photos, &self.city);
        ctx.other_titles = &titles;
        ctx.sapaan = &self.address;
        check(&ctx)
    }

    /// Address of the page.
    pub fn path(&self) -> String {
        ["/a/", &self.cohort, "/barang/", &self.listing].concat()
    }

    /// As fields, for the page to carry.
    #[cfg(any(feature = "ssr", test))]
    pub fn to_fields(&self) -> FormFields {
        let sizes: Vec<String> = self
            .photos
            .iter()
            .map(|(width, height)| format!("{width}x{height}"))
            .collect();
        let own = [
            ("account", self.account.clone()),
            ("cohort", self.cohort.clone()),
            ("listing", self.listing.clone()),
            ("city", self.city.clone()),
            ("titles", self.other_titles.join("\n")),
            ("address", self.address.clone()),
            ("asked", if self.asked { "1" } else { "" }.to_owned()),
            ("revision", self.revision.to_string()),
            ("photos", sizes.join(",")),
        ];
        let stored = self
            .stored
            .iter()
            .map(|(name, value)| ([STORED, name].concat(), value.clone()));
        own.map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .chain(stored)
            .collect()
    }

    /// Out of the fields that the page carries.
    pub fn from_fields(mut fields: FormFields) -> Self {
        let mut take = |name: &str| fields.remove(name).unwrap_or_default();
        let size = |text: &str| {
            let (width, height) = text.split_once('x')?;
            Some((width.parse().ok()?, height.parse().ok()?))
        };
        Self {
            account: take("account"),
            cohort: take("cohort"),
            listing: take("listing"),
            city: take("city"),
            other_titles: take("titles")
                .split('\n')
                .filter(|title| !title.is_empty())
                .map(str::to_owned)
                .collect(),
            address: take("address"),
            asked: !take("asked").is_empty(),
            revision: take("revision").parse().unwrap_or_default(),
            photos: take("photos").split(',').filter_map(size).collect(),
            stored: fields
                .into_iter()
                .filter_map(|(name, value)| Some((name.strip_prefix(STORED)?.to_owned(), value)))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_carries_is_read_back() {
        let facts = EditorFacts {
            account: "a".to_owned(),
            cohort: "c".to_owned(),
            listing: "l".to_owned(),
            city: "Binjai & Medan".to_owned(),
            other_titles: vec!["Keripik, pedas".to_owned(), "Kue=enak".to_owned()],
            address: "Ibu".to_owned(),
            asked: true,
            revision: 7,
            photos: vec![(800, 600), (1280, 1280)],
            stored: [("title".to_owned(), "Satu\nDua".to_owned())].into(),
        };
        assert_eq!(EditorFacts::from_fields(facts.to_fields()), facts);
        assert_eq!(EditorFacts::from_fields(FormFields::new()), EditorFacts::default());
    }
}
