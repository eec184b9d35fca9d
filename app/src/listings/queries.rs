//! Reading for the editor.

use super::{editor_facts::EditorFacts, editor_form::write_draft, editor_view::EditorView};
use crate::{context, error::AppError};

/// One's own listing for the editor. `asked` shows the report on every field, typed or not.
pub async fn load_listing_editor(cohort: String, listing: String, asked: bool) -> Result<EditorView, AppError> {
    let actor = context::actor()?;
    let app = context::app();
    let id = context::id(&listing)?;
    let around = storage::listings::load_surroundings(&app.db, &actor, id).await?;
    let view = storage::listings::load_editable_listing(&app.db, &actor, id).await?;
    if view.cohort.to_string() != cohort {
        return Err(context::refuse(AppError::NotFound));
    }
    let photos = crate::photos::queries::photo_items(&view.photos);
    let facts = EditorFacts {
        account: actor.account.to_string(),
        cohort,
        listing: id.to_string(),
        revision: view.revision,
        stored: write_draft(&view.draft),
        photos: photos.iter().map(crate::photos::PhotoItem::received).collect(),
        city: around.city,
        other_titles: around.other_titles,
        address: match around.address {
            Some(domain::accounts::FormOfAddress::Ibu) => "Ibu",
            Some(domain::accounts::FormOfAddress::Bapak) => "Bapak",
            _ => "Kak",
        }
        .to_owned(),
        asked,
    };
    Ok(EditorView {
        helping: context::helping(&actor, view.cohort, view.owner).await?,
        helped: context::helped(&actor, view.cohort, view.helped).await?,
        facts,
        editor: storage::new_form_key(&mut app.dice()),
        draft: view.draft,
        photos,
    })
}
