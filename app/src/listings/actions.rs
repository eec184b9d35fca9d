//! Changing a listing.

use leptos::prelude::*;

use super::editor_view::SavedView;
use crate::{error::AppError, wire::FormFields};

/// Starts an empty listing and opens it. `key` is made when the button is shown, so that pressing twice makes one.
/// `owner` names the participant whom one helps (*Isi bersama*); empty for one's own.
#[server(name = CreateListing, endpoint = "barang/baru")]
pub async fn create_listing(
    cohort: String,
    #[server(default)] key: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    use crate::context;

    let actor = context::actor()?;
    let app = context::app();
    let cohort_id = cohort.parse().map_err(|_| context::refuse(AppError::NotFound))?;
    let key = match key.parse() {
        Ok(key) => key,
        Err(_) => storage::new_action_key(&mut app.dice()),
    };
    let (now, mut dice) = (app.now(), app.dice());
    let id = if owner.is_empty() {
        storage::listings::create_listing(&app.db, &actor, now, &mut dice, cohort_id, key).await?
    } else {
        let owner = context::id(&owner)?;
        storage::listings::help_create_listing(&app.db, &actor, now, &mut dice, cohort_id, owner, key).await?
    };
    context::send_to(&format!("/a/{cohort}/barang/{id}"));
    Ok(())
}

/// Saves the whole form of the editor on top of the revision it names. Never refuses content (saving never argues).
#[server(name = SaveListing, endpoint = "barang/simpan")]
pub async fn save_listing(#[server(flatten)] form: FormFields) -> Result<SavedView, AppError> {
    let actor = crate::context::actor()?;
    saving::save(&actor, &form).await
}

#[cfg(feature = "ssr")]
mod saving {
    use domain::{
        access::Actor,
        ids::ListingId,
        listings::{CheckContext, check},
    };
    use storage::listings::{ListingView, SaveListing, SaveListingError, load_editable_listing, report_on_listing};

    use super::{AppError, FormFields, SavedView};
    use crate::{
        context,
        listings::{
            editor_form::{read_draft, write_draft},
            wish::{DO, Wish},
        },
    };

    /// Characters of the name of a page; ours has fewer.
    const EDITOR_MAX: usize = 64;

    pub(super) async fn save(actor: &Actor, form: &FormFields) -> Result<SavedView, AppError> {
        let app = context::app();
        let missing = || context::refuse(AppError::NotFound);
        let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
        let id: ListingId = field("listing").parse().map_err(|_| missing())?;
        let base_revision: i64 = field("revision").parse().map_err(|_| missing())?;
        let wish = Wish::parse(field(DO));
        let stored = load_editable_listing(&app.db, actor, id).await?;
        if wish == Wish::KeepSaved {
            send_on(&wish, &stored);
            return Ok(SavedView {
                revision: stored.revision,
                merged: None,
            });
        }
        let mut draft = read_draft(&stored.draft, form);
        if wish.asks_the_coach() {
            let judge = |ctx: &CheckContext<'_>| check(&CheckContext { draft: &draft, ..*ctx });
            let report = report_on_listing(&app.db, actor, id, &judge).await?;
            wish.carry_out(&mut draft, form, Some(&report));
        } else {
            wish.carry_out(&mut draft, form, None);
        }
        let save = SaveListing {
            listing: id,
            base_revision,
            draft,
            editor: field("editor").chars().take(EDITOR_MAX).collect(),
        };
        let (now, mut dice) = (app.now(), app.dice());
        let saved = storage::listings::save_listing(&app.db, actor, now, &mut dice, save, &check)
            .await
            .map_err(|error| match error {
                SaveListingError::Conflict(_) => context::refuse(AppError::Conflict),
                SaveListingError::Storage(error) => error.into(),
            })?;
        // Sending is the owner's own (decision 8).
        if wish == Wish::Next && stored.owner != actor.account {
            context::send_to(&context::person_path(actor, stored.cohort, stored.owner));
        } else {
            send_on(&wish, &stored);
        }
        Ok(SavedView {
            revision: saved.revision,
            merged: saved.merged.then(|| write_draft(&saved.draft)),
        })
    }

    /// Where a browser without WASM goes after the save; the editor itself stays where it is.
    fn send_on(wish: &Wish, listing: &ListingView) {
        let page = format!("/a/{}/barang/{}", listing.cohort, listing.id);
        match wish {
            Wish::Auto => {}
            Wish::Next => context::send_to(&format!("{page}/kirim")),
            Wish::KeepSaved => context::send_to(&page),
            _ => context::send_to(&format!("{page}?cek=1#{}", wish.place())),
        }
    }
}
