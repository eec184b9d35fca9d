//! What a sale card says. Works from the first evening on: before anything is public it says how else to order.

use domain::{
    access::Actor,
    accounts::Phone,
    ids::{CohortId, ListingId},
    listings::{ListingDraft, ListingState},
    storefronts::{Look, StorefrontDraft},
};
use storage::{
    StorageError,
    listings::{PhotoView, load_own_listing},
    publications::{own_public_place, public_listing},
    storefronts::load_own_storefront,
};

use crate::{
    context::{self, AppContext},
    error::AppError,
    shop::{present::one_line, price::price_of},
    text::cards as texts,
    ui::wa_link,
};

/// How somebody who sees the card can order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HowToOrder {
    /// At the public page.
    Page {
        /// Its address, to be sent.
        address: String,
        /// What the picture says: the address without `https://`, of the stall where that of the listing is long.
        shown: String,
    },
    /// By the number that its owner lets be shown.
    Number {
        /// Opens a chat with it.
        link: String,
        /// The number as people write it.
        shown: String,
    },
    /// By answering the post.
    Reply,
}

/// What a sale card says, private data hidden (decision 9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardView {
    /// Name of the listing; may be empty.
    pub title: String,
    /// Price in words: *Rp12.000*, *mulai Rp10.000*, *Tanya harga*.
    pub price: String,
    /// What the price is for; may be empty.
    pub unit: String,
    /// Name of the stall; may be empty.
    pub stall: String,
    /// Colours of the stall.
    pub look: Look,
    /// How to order.
    pub order: HowToOrder,
    /// The cover.
    pub photo: Option<PhotoView>,
}

/// The page with both pictures and the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPageView {
    /// Id of the cohort.
    pub cohort: String,
    /// Id of the listing.
    pub listing: String,
    /// Name of the listing; may be empty.
    pub title: String,
    /// Whether the card has a photo.
    pub photo: bool,
    /// Whether people can order at the public page.
    pub public: bool,
    /// Changes with what the card says, so that a phone does not show an old picture.
    pub version: String,
    /// The text for a group.
    pub text: String,
    /// Opens WhatsApp with the text.
    pub send: String,
}

/// Longest address that can be read on the picture, in letters.
const READABLE: usize = 36;

/// The card of one's own listing: of its public page where there is one, else of the draft.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner, and for a deleted listing.
pub async fn load_card(
    app: &AppContext,
    actor: &Actor,
    cohort: CohortId,
    listing: ListingId,
) -> Result<CardView, StorageError> {
    let own = load_own_listing(&app.db, actor, listing).await?;
    if own.cohort != cohort || own.state == ListingState::Deleted {
        return Err(StorageError::NotFound);
    }
    if let Some(place) = own_public_place(&app.db, actor, listing).await? {
        let (stall, shown) = public_listing(&app.db, &place.storefront, &place.listing).await?;
        let order = page(&app.public_url, &stall.slug, &shown.slug);
        return Ok(card(&shown.draft, &stall.shown, shown.photos.into_iter().next(), order));
    }
    let stall = load_own_storefront(&app.db, actor, cohort).await?;
    let stall = stall.map(|stall| stall.draft).unwrap_or_default();
    let order = number(&stall);
    Ok(card(&own.draft, &stall, own.photos.into_iter().next(), order))
}

fn card(draft: &ListingDraft, stall: &StorefrontDraft, photo: Option<PhotoView>, order: HowToOrder) -> CardView {
    let price = price_of(draft);
    CardView {
        title: one_line(&draft.title),
        price: if price.from {
            format!("mulai {}", price.text)
        } else {
            price.text
        },
        unit: if price.range.is_some() {
            one_line(&draft.unit)
        } else {
            String::new()
        },
        stall: one_line(&stall.name),
        look: Look::from_key(&stall.look).unwrap_or_default(),
        order,
        photo,
    }
}

fn page(public_url: &str, stall: &str, listing: &str) -> HowToOrder {
    let address = format!("{public_url}/t/{stall}/{listing}");
    let bare = |address: &str| address.split_once("://").map_or(address, |(_, bare)| bare).to_owned();
    let (long, short) = (bare(&address), bare(&format!("{public_url}/t/{stall}")));
    HowToOrder::Page {
        shown: if long.len() <= READABLE { long } else { short },
        address,
    }
}

fn number(stall: &StorefrontDraft) -> HowToOrder {
    let phone = stall
        .order_number_consent
        .then(|| Phone::parse(&stall.order_number).ok());
    phone.flatten().map_or(HowToOrder::Reply, |phone| HowToOrder::Number {
        link: format!("https://wa.me/{}", phone.wa_digits()),
        shown: phone.shown(),
    })
}

/// The page of the card.
///
/// # Errors
/// As [`load_card`].
pub async fn load_card_page(cohort: String, listing: String) -> Result<CardPageView, AppError> {
    let actor = context::actor()?;
    let app = context::app();
    let (in_cohort, id) = (context::id(&cohort)?, context::id(&listing)?);
    let card = load_card(&app, &actor, in_cohort, id).await?;
    let text = text_of(&card);
    Ok(CardPageView {
        cohort,
        listing,
        photo: card.photo.is_some(),
        public: matches!(card.order, HowToOrder::Page { .. }),
        version: version_of(&card),
        send: wa_link(None, &text),
        title: card.title,
        text,
    })
}

/// The text for the neighbours' group. Indonesian whatever the language of the page: it is for the neighbours.
fn text_of(card: &CardView) -> String {
    let mut lines = vec![texts::GREETING.to_owned()];
    let from = if card.stall.is_empty() {
        texts::SELLING.to_owned()
    } else {
        texts::SELLING_AS.replace("{stall}", &card.stall)
    };
    let unit = if card.unit.is_empty() {
        String::new()
    } else {
        format!(" / {}", card.unit)
    };
    lines.push(format!("{from} *{}*, {}{unit}.", card.title, card.price));
    lines.push(match &card.order {
        HowToOrder::Page { address, .. } => texts::ORDER_PAGE.replace("{address}", address),
        HowToOrder::Number { link, shown } => texts::ORDER_NUMBER.replace("{number}", shown).replace("{link}", link),
        HowToOrder::Reply => texts::ORDER_REPLY.to_owned(),
    });
    lines.push(texts::THANKS.to_owned());
    lines.join("\n")
}

/// Sixty-four bits of what the card says.
fn version_of(card: &CardView) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (&card.title, &card.price, &card.unit, &card.stall, card.look.key()).hash(&mut hasher);
    format!("{:?}", card.order).hash(&mut hasher);
    card.photo
        .as_ref()
        .map(|photo| photo.version.as_str())
        .hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
