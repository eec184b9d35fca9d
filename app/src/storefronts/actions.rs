//! Saving one's own stall.
#![allow(clippy::too_many_arguments, reason = "one argument a field of the form")]
#![allow(
    missing_docs,
    reason = "the macro makes a field of each argument; the functions say what they are"
)]

use leptos::prelude::*;

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{context, storefronts::actions::saving::StallForm};

/// Saves the stall as it is typed. What is not right yet is saved too and named, so that nothing typed is lost. `owner`
/// names the participant whom one helps (*Isi bersama*); empty for one's own stall.
#[server(name = SaveStall, endpoint = "lapak/simpan")]
pub async fn save_stall(
    cohort: String,
    #[server(default)] revision: String,
    #[server(default)] name: String,
    #[server(default)] story: String,
    #[server(default)] city: String,
    #[server(default)] order_number: String,
    #[server(default)] order_number_consent: String,
    #[server(default)] look: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    let actor = context::actor()?;
    let form = StallForm {
        revision,
        name,
        story,
        city,
        order_number,
        order_number_consent,
        look,
    };
    let owner = (!owner.is_empty()).then(|| context::id(&owner)).transpose()?;
    saving::save(&actor, context::id(&cohort)?, owner, form).await
}

#[cfg(feature = "ssr")]
mod saving {
    use domain::{
        access::Actor,
        accounts::PhoneError,
        ids::{AccountId, CohortId},
        storefronts::{StorefrontDraft, StorefrontError, draft},
    };
    use storage::storefronts::{SaveStorefront, SaveStorefrontError, help_save_storefront, save_storefront};

    use crate::{
        context,
        error::{AppError, FieldError},
    };

    /// Characters of name, city or number that are stored at all; ours need far fewer.
    const LINE_MAX: usize = 300;

    /// The form, as text.
    pub(super) struct StallForm {
        pub revision: String,
        pub name: String,
        pub story: String,
        pub city: String,
        pub order_number: String,
        pub order_number_consent: String,
        pub look: String,
    }

    pub(super) async fn save(
        actor: &Actor,
        cohort: CohortId,
        owner: Option<AccountId>,
        form: StallForm,
    ) -> Result<(), AppError> {
        let draft = StorefrontDraft {
            name: form.name,
            // Browsers end lines of a form in two characters; one is meant.
            story: form.story.replace("\r\n", "\n"),
            city: form.city,
            order_number: form.order_number,
            order_number_consent: !form.order_number_consent.is_empty(),
            look: form.look,
        };
        let too_long = too_long(&draft);
        if !too_long.is_empty() {
            return Err(context::refuse(AppError::Invalid(too_long)));
        }
        let problems = draft.parse().err().unwrap_or_default();
        let app = context::app();
        let save = SaveStorefront {
            cohort,
            base_revision: form.revision.trim().parse().unwrap_or_default(),
            order_number_consent: draft.order_number_consent,
            draft,
        };
        let (now, mut dice) = (app.now(), app.dice());
        let saved = match owner {
            Some(owner) => help_save_storefront(&app.db, actor, now, &mut dice, owner, save).await,
            None => save_storefront(&app.db, actor, now, &mut dice, save).await,
        };
        match saved {
            Ok(_) if problems.is_empty() => {
                let whose = owner.map(|owner| format!("/orang/{owner}")).unwrap_or_default();
                context::send_to(&format!("/a/{cohort}{whose}/lapak?tersimpan=1"));
                Ok(())
            }
            Ok(_) => {
                let fields = problems.into_iter().map(|error| field(error.field(), code(error)));
                Err(context::refuse(AppError::Invalid(fields.collect())))
            }
            Err(SaveStorefrontError::Conflict(_)) => Err(context::refuse(AppError::Conflict)),
            Err(SaveStorefrontError::Storage(error)) => Err(error.into()),
        }
    }

    fn too_long(draft: &StorefrontDraft) -> Vec<FieldError> {
        [
            ("name", &draft.name, LINE_MAX, "stall_name_long"),
            ("story", &draft.story, draft::STORY_MAX, "stall_story_long"),
            ("city", &draft.city, LINE_MAX, "too_long"),
            ("order_number", &draft.order_number, LINE_MAX, "phone_too_long"),
        ]
        .into_iter()
        .filter(|(_, text, max, _)| text.chars().count() > *max)
        .map(|(name, _, _, why)| field(name, why))
        .collect()
    }

    fn field(name: &str, code: &str) -> FieldError {
        FieldError {
            field: name.to_owned(),
            code: code.to_owned(),
        }
    }

    fn code(error: StorefrontError) -> &'static str {
        match error {
            StorefrontError::NameTooShort => "stall_name_short",
            StorefrontError::NameTooLong(_) => "stall_name_long",
            StorefrontError::NameInvisible => "stall_name_invisible",
            StorefrontError::StoryTooLong(_) => "stall_story_long",
            StorefrontError::CityMissing => "stall_city_missing",
            StorefrontError::CityTooLong => "too_long",
            StorefrontError::UnknownLook => "stall_look_unknown",
            StorefrontError::OrderNumber(phone) => match phone {
                PhoneError::Empty => "empty",
                PhoneError::LetterForDigit { .. } => "phone_letter",
                PhoneError::StrayCharacter(_) => "phone_stray",
                PhoneError::NotMobile => "phone_not_mobile",
                PhoneError::TooShort(_) => "phone_too_short",
                PhoneError::TooLong(_) => "phone_too_long",
            },
        }
    }
}
