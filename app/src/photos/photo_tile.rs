use leptos::{prelude::*, server_fn::ServerFn};

use super::{PhotoItem, actions::RemovePhoto, gallery::Gallery};
use crate::{text::photos as texts, ui::Icon};

/// One stored photo with its buttons. They are submit buttons of the surrounding form, so that they work without WASM.
#[component]
pub(super) fn PhotoTile(gallery: Gallery, photo: PhotoItem) -> impl IntoView {
    let t = texts::texts();
    let id = StoredValue::new(photo.id.clone());
    let place = Memo::new(move |_| id.with_value(|id| gallery.place(id)));
    let last = move || place.get() + 1 == gallery.photos.with(Vec::len);
    let named = move |text: &'static str| text.replace("{n}", &(place.get() + 1).to_string());
    let order_to = move |to: usize| id.with_value(|id| gallery.order_with(id, to));
    let reorder = move |event: leptos::ev::MouseEvent, to: usize| {
        #[cfg(feature = "hydrate")]
        {
            event.prevent_default();
            gallery.reorder(order_to(to));
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = (event, to);
    };
    let remove = move |event: leptos::ev::MouseEvent| {
        #[cfg(feature = "hydrate")]
        {
            event.prevent_default();
            gallery.remove(id.get_value());
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = event;
    };
    view! {
        <li class="photo">
            <span class="square">
                <img src=photo.src(480) alt=move || named(t.photo_n) width="480" height="480" loading="lazy" />
            </span>
            {move || {
                if place.get() == 0 {
                    view! { <span class="photo-tag">{t.cover}</span> }.into_any()
                } else {
                    view! {
                        <button
                            class="btn btn--icon photo-cover"
                            type="submit"
                            name="order"
                            value=move || order_to(0)
                            aria-label=move || named(t.make_cover)
                            on:click=move |event| reorder(event, 0)
                        >
                            <Icon name="star" />
                        </button>
                    }
                        .into_any()
                }
            }}
            <div class="photo-act">
                <button
                    class="btn"
                    type="submit"
                    name="order"
                    value=move || order_to(place.get().saturating_sub(1))
                    disabled=move || place.get() == 0
                    aria-label=move || named(t.move_left)
                    on:click=move |event| reorder(event, place.get_untracked().saturating_sub(1))
                >
                    <Icon name="arrow-left" />
                </button>
                <button
                    class="btn"
                    type="submit"
                    formaction=RemovePhoto::PATH
                    name="photo"
                    value=photo.id.clone()
                    aria-label=move || named(t.remove)
                    on:click=remove
                >
                    <Icon name="trash" />
                </button>
                <button
                    class="btn"
                    type="submit"
                    name="order"
                    value=move || order_to(place.get() + 1)
                    disabled=last
                    aria-label=move || named(t.move_right)
                    on:click=move |event| reorder(event, place.get_untracked() + 1)
                >
                    <Icon name="arrow-right" />
                </button>
            </div>
        </li>
    }
}
