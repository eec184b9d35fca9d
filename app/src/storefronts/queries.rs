//! What the page of one's own stall shows.

use domain::accounts::Phone;
use storage::storefronts::StorefrontView;

use crate::{
    context,
    error::AppError,
    listings::editor_view::Helping,
    photos::queries::photo_item,
    text::storefronts as texts,
    ui::{QrView, wa_link},
};

/// One's own stall, with everything that its page offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StallView {
    /// Id of the cohort.
    pub cohort: String,
    /// Id of the stall; none before the first save.
    pub storefront: Option<String>,
    /// Number of the saved version; a save names it as its base.
    pub revision: i64,
    /// Name as typed.
    pub name: String,
    /// Story as typed.
    pub story: String,
    /// City as typed.
    pub city: String,
    /// Order number as typed.
    pub order_number: String,
    /// Yes to showing the order number publicly.
    pub order_number_consent: bool,
    /// Key of the look.
    pub look: String,
    /// Opens a chat with the saved order number; none without a good one.
    pub try_number: Option<String>,
    /// Address of the picture, 160 pixels.
    pub picture: Option<String>,
    /// What is public of it; none while nothing is.
    pub shared: Option<SharedView>,
    /// Names of cities to pick from.
    pub cities: Vec<String>,
    /// Reviews not read yet.
    pub unread: u32,
    /// The participant for whom somebody else writes (*Isi bersama*): id; none for one's own.
    pub owner: Option<String>,
    /// For whom that is, and the way back.
    pub helping: Option<Helping>,
    /// Who helped with the last save, and how long ago.
    pub helped: Option<(String, String)>,
}

impl StallView {
    /// Address of the page that shows it.
    pub fn page(&self) -> String {
        match &self.owner {
            Some(owner) => format!("/a/{}/orang/{owner}/lapak", self.cohort),
            None => format!("/a/{}/lapak", self.cohort),
        }
    }
}

/// The public side of a stall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedView {
    /// Its address, with the host.
    pub address: String,
    /// The same as QR code.
    pub qr: Option<QrView>,
}

/// One's own stall in a cohort; an empty one before the first save.
pub async fn load_stall(cohort: String) -> Result<StallView, AppError> {
    let actor = context::actor()?;
    let app = context::app();
    let id = context::id(&cohort)?;
    let unread = storage::reviews::unread_counts(&app.db, &actor, app.now(), id).await?;
    let stored = storage::storefronts::load_own_storefront(&app.db, &actor, id).await?;
    Ok(StallView {
        cohort,
        helped: context::helped(&actor, id, stored.as_ref().and_then(|stored| stored.helped.clone())).await?,
        cities: domain::cohorts::cities::CITIES
            .iter()
            .map(|city| city.name.to_owned())
            .collect(),
        unread: u32::try_from(unread.reviews).unwrap_or(u32::MAX),
        ..stored.map(stall).unwrap_or_default()
    })
}

/// A participant's stall in a cohort, for whoever helps to fill it in.
///
/// # Errors
/// [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the cohort and the other takes part.
pub async fn load_helped_stall(cohort: String, account: String) -> Result<StallView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let (id, owner) = (context::id(&cohort)?, context::id(&account)?);
    let stored = storage::storefronts::load_helped_storefront(&app.db, &actor, id, owner).await?;
    Ok(StallView {
        cohort: id.to_string(),
        owner: Some(owner.to_string()),
        helping: context::helping(&actor, id, owner).await?,
        cities: domain::cohorts::cities::CITIES
            .iter()
            .map(|city| city.name.to_owned())
            .collect(),
        ..stored.map(stall).unwrap_or_default()
    })
}

fn stall(stored: StorefrontView) -> StallView {
    let draft = stored.draft;
    let try_text = texts::texts().try_number_text.replace("{name}", draft.name.trim());
    StallView {
        storefront: Some(stored.id.to_string()),
        revision: stored.revision,
        try_number: Phone::parse(&draft.order_number)
            .ok()
            .map(|phone| wa_link(Some(&phone), &try_text)),
        picture: stored.picture.map(|photo| photo_item(&photo).src(160)),
        shared: stored.public.then(|| shared(&stored.slug)),
        order_number_consent: stored.order_number_consent,
        name: draft.name,
        story: draft.story,
        city: draft.city,
        order_number: draft.order_number,
        look: draft.look,
        ..StallView::default()
    }
}

fn shared(slug: &str) -> SharedView {
    let address = format!("{}/t/{slug}", context::app().public_url);
    SharedView {
        qr: context::qr(&address),
        address,
    }
}
