//! The HTML document around a public page. No Resources and no `HydrationScripts`: nothing here can ask for a script.

use leptos::{html, prelude::*};
use serde_json::Value;

use super::{
    json_ld::JsonLd,
    structured::{absolute, shortened},
    view::{PhotoView, Site},
};
use crate::{
    reach::Reach,
    text::{common, shop},
};

/// Characters of a description in a preview; chats show about two lines.
const PREVIEW_MAX: usize = 160;

/// What stands in the head.
pub(super) struct Head {
    /// Title of the window.
    pub(super) title: String,
    /// Title in previews.
    pub(super) name: String,
    /// A sentence for previews.
    pub(super) description: String,
    /// Path of the page; empty for pages that have no address of their own.
    pub(super) path: String,
    /// Whether search engines may list it.
    pub(super) listed: bool,
    /// Picture of the preview.
    pub(super) preview: Option<PhotoView>,
    /// What search engines are told.
    pub(super) data: Option<Value>,
}

/// Writes a whole document. `look` is the key of the stall's look; `make` builds the body.
pub(super) fn document<V: IntoView + 'static>(
    site: Site<'_>,
    head: Head,
    look: &'static str,
    make: impl FnOnce() -> V,
) -> String {
    let owner = Owner::new_root(None);
    owner.with(|| {
        let body = make().into_any();
        let t = shop::texts();
        let in_room = Reach::of(site.public_url) == Some(Reach::Room);
        view! {
            <!DOCTYPE html>
            <html lang="id">
                {head_view(site, head)} <body class=format!("look-{look}")>
                    <a class="skip" href="#isi">
                        {common::texts().skip_to_content}
                    </a>
                    <div class="awning"></div>
                    {body}
                    <footer class="foot">
                        {in_room.then(|| view! { <p>{common::texts().in_room}</p> })}
                        <p>{t.practice_stall} " " <a href="/">{common::texts().product}</a></p>
                    </footer>
                </body>
            </html>
        }
        .to_html()
    })
}

fn head_view(site: Site<'_>, head: Head) -> AnyView {
    let description = shortened(&head.description, PREVIEW_MAX);
    let url = (!head.path.is_empty()).then(|| absolute(site, &head.path));
    let preview = head.preview.map(|photo| {
        let image = absolute(site, &format!("{}/og.jpg", photo.base));
        view! {
            {og("og:image", image)}
            {og("og:image:alt", head.name.clone())}
            <meta name="twitter:card" content="summary_large_image" />
        }
    });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width,initial-scale=1" />
            <title>{head.title}</title>
            <link rel="stylesheet" href=site.stylesheet.to_owned() />
            <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            <meta name="theme-color" content="#faf4e8" media="(prefers-color-scheme:light)" />
            <meta name="theme-color" content="#1a1511" media="(prefers-color-scheme:dark)" />
            <meta name="format-detection" content="telephone=no" />
            {(!head.listed).then(|| view! { <meta name="robots" content="noindex" /> })}
            <meta name="description" content=description.clone() />
            {url
                .map(|url| {
                    view! {
                        <link rel="canonical" href=url.clone() />
                        {og("og:url", url)}
                        {og("og:type", "website")}
                        {og("og:site_name", common::texts().product)}
                        {og("og:locale", "id_ID")}
                        {og("og:title", head.name)}
                        {og("og:description", description)}
                        {preview}
                    }
                })}
            {head.data.map(|data| view! { <JsonLd data /> })}
        </head>
    }
    .into_any()
}

/// A property of the Open Graph.
fn og(name: &'static str, content: impl Into<String>) -> AnyView {
    html::meta().attr("property", name).content(content.into()).into_any()
}

/// How a picture loads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Loading {
    /// At once, before other pictures.
    First,
    /// At once.
    Soon,
    /// When it comes near the screen.
    Lazy,
}

/// A square picture in all its sizes.
pub(super) fn square(photo: &PhotoView, alt: String, sizes: &'static str, loading: Loading) -> AnyView {
    view! {
        <span class="sq">
            <img
                src=photo.src(480)
                srcset=photo.srcset()
                sizes=sizes
                alt=alt
                width=photo.width.to_string()
                height=photo.height.to_string()
                loading=(loading == Loading::Lazy).then_some("lazy")
                fetchpriority=(loading == Loading::First).then_some("high")
            />
        </span>
    }
    .into_any()
}

/// The one button.
pub(super) fn order_button(link: Option<String>, text: &'static str) -> AnyView {
    match link {
        Some(link) => view! {
            <p class="order">
                <a class="btn" href=link>
                    <svg
                        viewBox="0 0 24 24"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="2"
                        stroke-linejoin="round"
                        aria-hidden="true"
                    >
                        <path d="M12 3.5c5 0 9 3.4 9 7.8s-4 7.8-9 7.8q-1.8 0-3.5-.7L4 20.5l1.2-3.9Q3 14.2 3 11.3c0-4.4 4-7.8 9-7.8z" />
                    </svg>
                    {text}
                </a>
            </p>
        }
        .into_any(),
        None => view! { <p class="box">{shop::texts().no_number}</p> }.into_any(),
    }
}
