//! Reading what is public, and nothing else: these functions know no person.

use domain::listings::ListingDraft;
use storage::{
    Database, Result,
    publications::{PublicListing, PublicStorefront, public_listing, public_storefront},
};

use super::{
    order::{ask_link, order_link},
    present::{availability, details, facts, lines, note, number, one_line, stall},
    price::{options_of, price_of},
    structured::absolute,
    view::{GoodView, PhotoView, ProductView, ShopView, Site},
};

/// Other goods shown below one of them.
const OTHERS: usize = 4;

/// The page of a stall.
///
/// # Errors
/// [`storage::StorageError::NotFound`] for everything that is not public.
pub async fn load_shop(db: &Database, site: Site<'_>, slug: &str) -> Result<ShopView> {
    let public = public_storefront(db, slug).await?;
    let stall = stall(&public.shown, &public.slug);
    let url = absolute(site, &stall.path);
    Ok(ShopView {
        ask: number(&public.shown).map(|number| ask_link(&number, &stall.name, &url)),
        story: lines(&public.shown.story),
        picture: public.picture.as_ref().map(photo),
        goods: public.listings.iter().map(|listing| good(&public, listing)).collect(),
        stall,
    })
}

/// The page of one of its goods.
///
/// # Errors
/// [`storage::StorageError::NotFound`] for everything that is not public.
pub async fn load_product(db: &Database, site: Site<'_>, storefront: &str, slug: &str) -> Result<ProductView> {
    let (public, listing) = public_listing(db, storefront, slug).await?;
    let draft = &listing.draft;
    let stall = stall(&public.shown, &public.slug);
    let path = format!("{}/{}", stall.path, listing.slug);
    let (title, price, option_name) = (one_line(&draft.title), price_of(draft), option_name(draft));
    let state = availability(draft, listing.on_sale);
    let url = absolute(site, &path);
    let others = public.listings.iter().filter(|other| other.id != listing.id);
    Ok(ProductView {
        order: number(&public.shown)
            .map(|number| order_link(&number, &stall.name, &title, &price, &option_name, state, &url)),
        unit: one_line(&draft.unit),
        availability: state,
        service: draft.kind == Some(domain::listings::SellingKind::Service),
        facts: facts(draft, &stall.city),
        description: lines(&draft.description),
        options: options_of(draft),
        details: details(draft),
        photos: listing.photos.iter().map(photo).collect(),
        others: others.take(OTHERS).map(|other| good(&public, other)).collect(),
        stall,
        path,
        title,
        price,
        option_name,
    })
}

/// Empty where there is nothing to choose.
fn option_name(draft: &ListingDraft) -> String {
    if draft.variants.is_empty() {
        String::new()
    } else {
        one_line(&draft.option_name)
    }
}

fn good(stall: &PublicStorefront, listing: &PublicListing) -> GoodView {
    GoodView {
        path: format!("/t/{}/{}", stall.slug, listing.slug),
        title: one_line(&listing.draft.title),
        price: price_of(&listing.draft),
        note: note(&listing.draft, listing.on_sale),
        cover: listing.photos.first().map(photo),
    }
}

fn photo(stored: &storage::listings::PhotoView) -> PhotoView {
    PhotoView {
        base: format!("/foto/{}/{}", stored.id, stored.version),
        width: stored.width,
        height: stored.height,
    }
}
