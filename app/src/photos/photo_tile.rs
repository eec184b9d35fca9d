use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    PhotoItem,
    actions::RemovePhoto,
    order::{changes, order_after, wishes},
};
use crate::{text::photos as texts, ui::Icon};

/// Stands for the place of a photo in names that the browser fills.
const PLACE: &str = "{n}";

/// A button of a tile that changes the order.
#[derive(Default)]
struct Move {
    order: String,
    disabled: bool,
}

/// What is different from tile to tile.
struct Tile {
    photo: Option<PhotoItem>,
    number: String,
    cover: bool,
    moves: [Move; 3],
}

/// The tile of the photo at this place.
pub(super) fn photo_tile(photos: &[PhotoItem], place: usize) -> AnyView {
    let ids: Vec<&str> = photos.iter().map(|photo| photo.id.as_str()).collect();
    tile(Tile {
        photo: photos.get(place).cloned(),
        number: (place + 1).to_string(),
        cover: place == 0,
        moves: wishes(place).map(|to| Move {
            order: order_after(&ids, place, to),
            disabled: !changes(place, to, ids.len()),
        }),
    })
}

/// A tile without a photo, for the browser to copy.
pub(super) fn blank_tile() -> AnyView {
    tile(Tile {
        photo: None,
        number: PLACE.to_owned(),
        cover: false,
        moves: Default::default(),
    })
}

/// One stored photo with its buttons. They are submit buttons of the surrounding form, so that they work without WASM.
/// The browser relies on the order of the named parts and of the `order` buttons.
fn tile(tile: Tile) -> AnyView {
    let t = texts::texts();
    let named = |text: &'static str| text.replace(PLACE, &tile.number);
    let [to_front, forward, back] = tile.moves;
    let photo = tile.photo.as_ref();
    let id = photo.map(|photo| photo.id.clone());
    view! {
        <li
            class="photo"
            data-id=id
            data-version=photo.map(|photo| photo.version.clone())
            data-width=photo.map(|photo| photo.received_width.to_string())
            data-height=photo.map(|photo| photo.received_height.to_string())
        >
            <span class="square">
                <img src=photo.map(|photo| photo.src(480)) alt=named(t.photo_n) width="480" height="480" loading="lazy" />
            </span>
            <span class="photo-tag" hidden=!tile.cover>
                {t.cover}
            </span>
            <button
                class="btn btn--icon photo-cover"
                type="submit"
                name="order"
                value=to_front.order
                hidden=tile.cover
                disabled=to_front.disabled
                aria-label=named(t.make_cover)
            >
                <Icon name="star" />
            </button>
            <div class="photo-act">
                <button
                    class="btn"
                    type="submit"
                    name="order"
                    value=forward.order
                    disabled=forward.disabled
                    aria-label=named(t.move_left)
                >
                    <Icon name="arrow-left" />
                </button>
                <button
                    class="btn"
                    type="submit"
                    formaction=RemovePhoto::PATH
                    name="photo"
                    value=id.clone()
                    aria-label=named(t.remove)
                >
                    <Icon name="trash" />
                </button>
                <button
                    class="btn"
                    type="submit"
                    name="order"
                    value=back.order
                    disabled=back.disabled
                    aria-label=named(t.move_right)
                >
                    <Icon name="arrow-right" />
                </button>
            </div>
        </li>
    }
    .into_any()
}
