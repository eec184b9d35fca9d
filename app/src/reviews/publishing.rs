use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{PublishListing, SetOnSale, SetPrice},
    views::PublicView,
};
use crate::{
    text::reviews,
    ui::{Icon, PlainForm, TextField},
};

/// *Tayangkan*, for what was approved and is not public.
#[component]
pub fn Publish(
    /// The listing.
    listing: String,
    /// A mentor approved it; otherwise the cohort has closed.
    approved: bool,
) -> impl IntoView {
    let t = reviews::texts();
    view! {
        <section class="card card--stall">
            <p class="lead">{if approved { t.approved } else { t.publish_alone }}</p>
            <PlainForm action=PublishListing::PATH class="stack-tight">
                <input type="hidden" name="listing" value=listing />
                <button class="btn btn--primary btn--wide" type="submit">
                    <Icon name="stall" />
                    {t.publish}
                </button>
            </PlainForm>
        </section>
    }
    .into_any()
}

/// The public page: its address, sharing, on and off, price and stock.
#[component]
pub fn Public(
    /// The listing.
    listing: String,
    /// Its page.
    public: PublicView,
    /// Whether sharing is the main thing to do now.
    main: bool,
) -> impl IntoView {
    let t = reviews::texts();
    let on = public.on_sale;
    let live = public
        .price
        .clone()
        .map(|price| view! { <LivePrice listing=listing.clone() price stock=public.stock.clone() /> });
    view! {
        <section class="card card--stall stack" aria-labelledby="tayang">
            <div class="center stack-tight">
                <img class="drawing drawing--small" src="/drawings/tayang.svg" alt="" width="128" height="96" />
                <h2 id="tayang">{if on { t.public_title } else { t.closed_title }}</h2>
            </div>
            {public.behind.then(|| view! { <p class="soft">{t.behind}</p> })}
            <code class="address">{public.address}</code>
            {public
                .share
                .map(|link| {
                    view! {
                        <a
                            class=if main { "btn btn--primary btn--wide" } else { "btn btn--wide" }
                            href=link
                            rel="external noopener"
                            target="_blank"
                        >
                            <Icon name="chat" />
                            {t.share}
                        </a>
                    }
                })}
            <a class="btn btn--wide" href=public.path rel="external">
                <Icon name="eye" />
                {t.look}
            </a>
            <PlainForm action=SetOnSale::PATH class="stack-tight">
                <input type="hidden" name="listing" value=listing />
                <input type="hidden" name="on" value=if on { "" } else { "ya" } />
                <button class="btn btn--wide" type="submit">
                    <Icon name=if on { "lock" } else { "stall" } />
                    {if on { t.close } else { t.open }}
                </button>
            </PlainForm>
        </section>
        {live}
    }
    .into_any()
}

#[component]
fn LivePrice(listing: String, price: String, stock: String) -> impl IntoView {
    let t = reviews::texts();
    view! {
        <section class="card" aria-labelledby="harga-stok">
            <h2 class="card-title" id="harga-stok">
                {t.live}
            </h2>
            <p class="soft">{t.live_help}</p>
            <PlainForm action=SetPrice::PATH class="stack">
                <input type="hidden" name="listing" value=listing />
                <div class="field-row">
                    <TextField label=t.price name="price" value=price maxlength=60 />
                    <TextField label=t.stock name="stock" value=stock maxlength=60 required=false inputmode="numeric" />
                </div>
                <button class="btn btn--wide" type="submit">
                    {t.save}
                </button>
            </PlainForm>
        </section>
    }
    .into_any()
}
