//! Where everything stands on a card, as SVG. The photo lies below and shows through a window in it.

use app::cards::queries::{CardView, HowToOrder};
use domain::storefronts::Look;

use super::{
    Shape,
    font::{FAMILY, drawable, fitting, width},
};

/// A place on the card, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) x: u32,
    pub(super) y: u32,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// Space at the left and right edge.
const EDGE: u32 = 72;

/// Where the photo shows. On the status the top and bottom stay free: WhatsApp puts its own things there.
pub(super) const fn window(shape: Shape) -> Place {
    match shape {
        Shape::Status => Place {
            x: EDGE,
            y: 350,
            width: 936,
            height: 800,
        },
        Shape::Square => Place {
            x: 56,
            y: 56,
            width: 600,
            height: 660,
        },
    }
}

/// Colours of a look, as in `style/shop/shop.css`: main colour and tint.
const fn colours(look: Look) -> (&'static str, &'static str) {
    match look {
        Look::Pandan => ("#1f6b4a", "#e0efe0"),
        Look::Kunyit => ("#8a5a00", "#fdf0cc"),
        Look::Terakota => ("#a53d20", "#fbe6dc"),
        Look::Laut => ("#1c5f86", "#e1eef5"),
        Look::Manggis => ("#74386c", "#f3e6f1"),
        Look::Kopi => ("#5d4030", "#efe4da"),
    }
}

const PAPER: &str = "#fffdf8";
const INK: &str = "#2a2018";
const SOFT: &str = "#5c4e3f";

/// The card without its photo.
pub(super) fn svg(card: &CardView, shape: Shape) -> String {
    let (w, h) = shape.size();
    let window = window(shape);
    let (main, tint) = colours(card.look);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" font-family="{FAMILY}" font-weight="700">"#
    );
    let corner = 48;
    // A sheet with a hole: even-odd filling leaves the window open.
    out.push_str(&format!(
        r#"<path fill="{tint}" fill-rule="evenodd" d="M0 0h{w}v{h}H0z {}"/>"#,
        rounded(window, corner)
    ));
    if card.photo.is_none() {
        out.push_str(&basket(window, main));
    }
    match shape {
        Shape::Status => status(&mut out, card, window, main),
        Shape::Square => square(&mut out, card, window, main),
    }
    out.push_str("</svg>");
    out
}

fn status(out: &mut String, card: &CardView, window: Place, main: &str) {
    out.push_str(&awning(150, 90, main));
    let room = 936.0;
    text(
        out,
        &drawable(&card.stall),
        &[56.0, 44.0],
        (540, 312),
        1,
        room,
        "middle",
        main,
    );
    let top = window.y + window.height;
    let used = text(
        out,
        &drawable(&card.title),
        &[84.0, 68.0, 56.0],
        (540, top + 112),
        2,
        room,
        "middle",
        INK,
    );
    let price = top + 112 + used + 52;
    pill(out, &price_line(card), (540, price), 96.0, room, main);
    order(out, card, (540, price + 220), room, "middle");
}

fn square(out: &mut String, card: &CardView, window: Place, main: &str) {
    // Beside the photo the names, below it what is read last: price and order.
    let column = i64::from(window.x + window.width + 40);
    let room = 340.0;
    let used = text(
        out,
        &drawable(&card.stall),
        &[40.0, 34.0],
        (column, 100),
        2,
        room,
        "start",
        main,
    );
    let name = (column, 100 + used + 86);
    text(
        out,
        &drawable(&card.title),
        &[62.0, 54.0, 46.0],
        name,
        7,
        room,
        "start",
        INK,
    );
    let (left, room) = (i64::from(window.x), 968.0);
    let line = window.y + window.height + 112;
    let price = drawable(&price_line(card));
    let (size, shown) = fitting(&price, &[96.0, 76.0, 56.0, 40.0], room, 1);
    write_lines(out, &shown, size, (left, line), "start", main);
    order(out, card, (left, line + 82), room, "start");
}

/// What it costs, and for how much of it.
fn price_line(card: &CardView) -> String {
    if card.unit.is_empty() {
        card.price.clone()
    } else {
        format!("{} / {}", card.price, card.unit)
    }
}

/// How to order, in one or two lines.
fn order(out: &mut String, card: &CardView, (x, y): (i64, u32), room: f32, anchor: &str) {
    let (first, second) = match &card.order {
        HowToOrder::Page { shown, .. } => ("Pesan di sini:", shown.as_str()),
        HowToOrder::Number { shown, .. } => ("Pesan lewat WhatsApp:", shown.as_str()),
        HowToOrder::Reply => ("Mau pesan? Balas saja pesan ini.", ""),
    };
    let used = text(out, first, &[44.0], (x, y), 1, room, anchor, SOFT);
    text(
        out,
        &drawable(second),
        &[56.0, 46.0, 38.0, 30.0],
        (x, y + used + 62),
        1,
        room,
        anchor,
        INK,
    );
}

/// Writes a text in the largest size that fits; answers how far below its first line the last one stands.
#[allow(
    clippy::too_many_arguments,
    reason = "what, how large, where, how much room, in which colour"
)]
fn text(
    out: &mut String,
    words: &str,
    sizes: &[f32],
    at: (i64, u32),
    max_lines: usize,
    room: f32,
    anchor: &str,
    colour: &str,
) -> u32 {
    let (size, lines) = fitting(words, sizes, room, max_lines);
    write_lines(out, &lines, size, at, anchor, colour)
}

fn write_lines(out: &mut String, lines: &[String], size: f32, (x, y): (i64, u32), anchor: &str, colour: &str) -> u32 {
    let step = (size * 1.14) as u32;
    let mut below = 0;
    for (line, words) in (0_u32..).zip(lines) {
        below = line * step;
        let y = y + below;
        let words = escape(words);
        out.push_str(&format!(
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{colour}">{words}</text>"#
        ));
    }
    below
}

/// A text on a coloured pill around the middle `x`; `y` is its upper edge.
fn pill(out: &mut String, words: &str, (x, y): (u32, u32), size: f32, room: f32, colour: &str) {
    let words = drawable(words);
    let (size, lines) = fitting(&words, &[size, 72.0, 52.0, 40.0], room - 120.0, 1);
    let wide = lines.first().map_or(0.0, |line| width(line, size)) as u32 + 120;
    let left = x - wide / 2;
    out.push_str(&format!(
        r#"<rect x="{left}" y="{y}" width="{wide}" height="148" rx="74" fill="{colour}"/>"#
    ));
    let base = y + 74 + (size * 0.34) as u32;
    write_lines(out, &lines, size, (i64::from(x), base), "middle", "#fff");
}

/// The awning of a stall across the card; `y` is its upper edge.
fn awning(y: u32, height: u32, colour: &str) -> String {
    const STRIPE: u32 = 120;
    let mut out = String::new();
    for (at, x) in (0..1080).step_by(STRIPE as usize).enumerate() {
        let fill = if at % 2 == 0 { colour } else { PAPER };
        let (down, r) = (height - STRIPE / 2, STRIPE / 2);
        out.push_str(&format!(
            r#"<path fill="{fill}" d="M{x} {y}h{STRIPE}v{down}a{r} {r} 0 0 1 -{STRIPE} 0z"/>"#
        ));
    }
    out.push_str(&format!(
        r#"<rect x="0" y="0" width="1080" height="{y}" fill="{colour}"/>"#
    ));
    out
}

/// In place of a photo: a basket.
fn basket(window: Place, colour: &str) -> String {
    let (x, y) = (window.x + window.width / 2, window.y + window.height / 2);
    format!(
        r#"<g fill="none" stroke="{colour}" stroke-width="18" stroke-linecap="round" stroke-linejoin="round" transform="translate({x} {y})"><path d="M-170 -30h340l-44 190h-252z"/><path d="M-110 -30c0-150 220-150 220 0M-60 30v70M0 30v70M60 30v70"/></g>"#
    )
}

fn rounded(place: Place, r: u32) -> String {
    let Place { x, y, width, height } = place;
    let (across, down) = (width - 2 * r, height - 2 * r);
    format!(
        "M{} {y}h{across}a{r} {r} 0 0 1 {r} {r}v{down}a{r} {r} 0 0 1 -{r} {r}h-{across}a{r} {r} 0 0 1 -{r} -{r}v-{down}a{r} {r} 0 0 1 {r} -{r}z",
        x + r
    )
}

fn escape(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}
