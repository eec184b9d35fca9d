//! `/t/{lapak}/{barang}`: what it is, what it costs, how to get it.

use leptos::prelude::*;

use super::{
    document::{Head, Loading, document, order_button, square},
    storefront_page::{goods, price},
    structured::of_product,
    view::{Availability, ProductView, Site},
};
use crate::text::shop;

/// Width of a photo: nearly a phone's width, half a wide page.
const SIZES: &str = "(min-width:48rem) 34rem,92vw";

/// The page of one of the goods as one HTML document.
pub fn render_product(site: Site<'_>, product: &ProductView) -> String {
    let t = shop::texts();
    let head = Head {
        title: format!("{} · {}", product.title, product.stall.name),
        name: product.title.clone(),
        description: preview_text(product),
        path: product.path.clone(),
        listed: product.stall.listed,
        preview: product.photos.first().cloned(),
        data: Some(of_product(site, product)),
    };
    let (button, state) = match product.availability {
        Availability::Available => (t.order, None),
        Availability::SoldOut => (t.ask, Some(t.sold_out)),
        Availability::Off => (t.ask, Some(t.off)),
    };
    document(site, head, product.stall.look, || {
        view! {
            <main class="shop" id="isi">
                <a class="back" href=product.stall.path.clone()>
                    "← "
                    {product.stall.name.clone()}
                </a>
                <div class="item">
                    {photos(product)} <div class="stack">
                        <h1>{product.title.clone()}</h1>
                        <p class="price price--big">
                            {price(&product.price)}
                            {(!product.unit.is_empty())
                                .then(|| view! { <small>" " {t.per} " " {product.unit.clone()}</small> })}
                        </p>
                        <ul class="facts">
                            {state.map(|state| view! { <li class="stop">{state}</li> })}
                            {product.facts.iter().map(|fact| view! { <li>{fact.clone()}</li> }).collect::<Vec<_>>()}
                        </ul>
                        {order_button(product.order.clone(), button)} {description(product)} {options(product)}
                        {details(product)}
                    </div>
                </div>
                {(!product.others.is_empty())
                    .then(|| view! { <h2>{t.others}</h2> {goods(&product.others)} })}
            </main>
        }
    })
}

/// Price and place first: they are what a chat shows.
fn preview_text(product: &ProductView) -> String {
    let from = if product.price.from { "mulai " } else { "" };
    let (price, city) = (&product.price.text, &product.stall.city);
    format!("{from}{price} · {city} · {}", product.description)
}

fn photos(product: &ProductView) -> AnyView {
    if product.photos.is_empty() {
        return view! { <div></div> }.into_any();
    }
    let t = shop::texts();
    let one_by_one = product.photos.iter().enumerate().map(|(at, photo)| {
        let alt = format!("{}, {} {}", product.title, t.photo, at + 1);
        let loading = if at == 0 { Loading::First } else { Loading::Lazy };
        view! { <li>{square(photo, alt, SIZES, loading)}</li> }
    });
    view! {
        <ul class="photos" tabindex="0" aria-label=t.photos>
            {one_by_one.collect::<Vec<_>>()}
        </ul>
    }
    .into_any()
}

fn description(product: &ProductView) -> Option<AnyView> {
    let text = product.description.clone();
    let t = shop::texts();
    (!text.is_empty()).then(|| {
        view! {
            <section class="box">
                <h2>{t.description}</h2>
                <p class="text">{text}</p>
            </section>
        }
        .into_any()
    })
}

fn options(product: &ProductView) -> Option<AnyView> {
    let t = shop::texts();
    let rows = product.options.iter().map(|option| {
        let price = if option.sold_out {
            view! { <span class="m">{t.sold_out}</span> }.into_any()
        } else {
            view! { <b class="price">{option.price.clone()}</b> }.into_any()
        };
        view! {
            <li>
                <span>{option.name.clone()}</span>
                {price}
            </li>
        }
    });
    let title = if product.option_name.is_empty() {
        t.options.to_owned()
    } else {
        product.option_name.clone()
    };
    (!product.options.is_empty()).then(|| {
        view! {
            <section class="box">
                <h2>{title}</h2>
                <ul class="opts">{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any()
    })
}

fn details(product: &ProductView) -> Option<AnyView> {
    let rows = product.details.iter().map(|(label, value)| {
        view! {
            <dt>{label.clone()}</dt>
            <dd>{value.clone()}</dd>
        }
    });
    (!product.details.is_empty()).then(|| {
        view! {
            <section class="box">
                <h2>{shop::texts().details}</h2>
                <dl class="spec">{rows.collect::<Vec<_>>()}</dl>
            </section>
        }
        .into_any()
    })
}
