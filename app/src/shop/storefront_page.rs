//! `/t/{lapak}`: who sells, and what.

use leptos::prelude::*;

use super::{
    document::{Head, Loading, document, order_button, square},
    structured::of_stall,
    view::{GoodView, PriceView, ShopView, Site},
};
use crate::text::shop;

/// Width of a picture in the list: half a phone, a quarter of a wide page.
const SIZES: &str = "(min-width:48rem) 15rem,46vw";
/// Goods that are seen without scrolling on a phone.
const AT_ONCE: usize = 2;

/// The page of a stall as one HTML document.
pub fn render_storefront(site: Site<'_>, shop: &ShopView) -> String {
    let t = shop::texts();
    let cover = || shop.goods.iter().find_map(|good| good.cover.clone());
    let description = if shop.story.is_empty() {
        format!("{} {}", t.stall_in, shop.stall.city)
    } else {
        shop.story.clone()
    };
    let head = Head {
        title: format!("{} · {}", shop.stall.name, shop.stall.city),
        name: shop.stall.name.clone(),
        description,
        path: shop.stall.path.clone(),
        listed: shop.stall.listed,
        preview: shop.picture.clone().or_else(cover),
        data: Some(of_stall(site, shop)),
    };
    document(site, head, shop.stall.look, || {
        view! {
            <main class="shop" id="isi">
                <header class="shop-head">
                    {logo(shop)} <div>
                        <h1>{shop.stall.name.clone()}</h1>
                        <p class="m">{shop.stall.city.clone()}</p>
                    </div>
                </header>
                {(!shop.story.is_empty()).then(|| view! { <p class="text">{shop.story.clone()}</p> })}
                <h2>{t.goods}</h2>
                {goods(&shop.goods)}
                {order_button(shop.ask.clone(), t.ask)}
            </main>
        }
    })
}

/// The picture, or the first letter of the name.
fn logo(shop: &ShopView) -> AnyView {
    if let Some(picture) = &shop.picture {
        return view! {
            <img
                class="shop-logo"
                src=picture.src(160)
                alt=""
                width=picture.width.to_string()
                height=picture.height.to_string()
            />
        }
        .into_any();
    }
    let letter: String = shop.stall.name.chars().take(1).flat_map(char::to_uppercase).collect();
    view! {
        <span class="shop-logo shop-logo--letter" aria-hidden="true">
            {letter}
        </span>
    }
    .into_any()
}

/// The goods on the table.
pub(super) fn goods(goods: &[GoodView]) -> AnyView {
    let rows = goods.iter().enumerate().map(|(at, good)| {
        let loading = if at < AT_ONCE { Loading::Soon } else { Loading::Lazy };
        let cover = match &good.cover {
            Some(photo) => square(photo, String::new(), SIZES, loading),
            None => view! { <span class="sq"></span> }.into_any(),
        };
        view! {
            <li class="good">
                {cover} <div class="good-text">
                    <h3>
                        <a href=good.path.clone()>{good.title.clone()}</a>
                    </h3>
                    <p class="price">{price(&good.price)}</p>
                    {good.note.map(|note| view! { <p class="tag">{note}</p> })}
                </div>
            </li>
        }
    });
    view! { <ul class="goods">{rows.collect::<Vec<_>>()}</ul> }.into_any()
}

/// *mulai* and the amount.
pub(super) fn price(price: &PriceView) -> AnyView {
    let from = price.from.then(|| view! { <small>{shop::texts().from}</small> " " });
    view! { {from} {price.text.clone()} }.into_any()
}
