//! From the drawing and the photo to a JPEG.

use std::io::Cursor;

use app::cards::queries::CardView;
use bytes::Bytes;
use image::{
    ImageFormat, ImageReader, Limits, Rgb, RgbImage,
    codecs::jpeg::JpegEncoder,
    imageops::{self, FilterType},
};
use resvg::{tiny_skia::Pixmap, usvg};
use tokio::sync::Semaphore;

use super::{MAX_BYTES, Shape, font, layout};

/// Cards drawn at the same time: each keeps a core busy for a moment.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// Memory that decoding a photo may ask for, in bytes: a master of 1280 × 1280 needs a tenth of it.
const MAX_ALLOC: u64 = 64 << 20;

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// The stored photo cannot be read.
    #[error("the photo cannot be read")]
    Photo(#[from] image::ImageError),
    /// The drawing is not what the renderer takes.
    #[error("the drawing cannot be rendered")]
    Drawing(#[from] usvg::Error),
    /// The renderer was stopped.
    #[error("the card could not be drawn")]
    Stopped,
}

/// Draws a card as JPEG of at most [`MAX_BYTES`]; `photo` is the stored master in WebP.
///
/// # Errors
/// [`CardError`].
pub async fn draw(card: CardView, photo: Option<Bytes>, shape: Shape) -> Result<Vec<u8>, CardError> {
    let permit = AT_ONCE.acquire().await.map_err(|_| CardError::Stopped)?;
    let work = tokio::task::spawn_blocking(move || {
        // Drawing goes on when nobody waits for it any more, and counts until it is done.
        let _permit = permit;
        render(&card, photo.as_deref(), shape)
    });
    work.await.map_err(|_| CardError::Stopped)?
}

fn render(card: &CardView, photo: Option<&[u8]>, shape: Shape) -> Result<Vec<u8>, CardError> {
    let (width, height) = shape.size();
    let mut card_picture = RgbImage::from_pixel(width, height, Rgb([255, 253, 248]));
    if let Some(photo) = photo {
        let window = layout::window(shape);
        let cut = decode(photo)?.resize_to_fill(window.width, window.height, FilterType::CatmullRom);
        imageops::replace(&mut card_picture, &cut.to_rgb8(), window.x.into(), window.y.into());
    }
    lay_over(&mut card_picture, &sheet(card, shape)?);
    encode(&card_picture)
}

fn decode(photo: &[u8]) -> Result<image::DynamicImage, image::ImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(photo), ImageFormat::WebP);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    reader.decode()
}

fn sheet(card: &CardView, shape: Shape) -> Result<Pixmap, CardError> {
    let options = usvg::Options {
        fontdb: font::FONTS.clone(),
        font_family: font::FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&layout::svg(card, shape), &options)?;
    let (width, height) = shape.size();
    let mut pixels = Pixmap::new(width, height).ok_or(CardError::Stopped)?;
    resvg::render(&tree, usvg::Transform::identity(), &mut pixels.as_mut());
    Ok(pixels)
}

/// The renderer's colours are multiplied by their opacity already.
fn lay_over(below: &mut RgbImage, sheet: &Pixmap) {
    for (pixel, over) in below.pixels_mut().zip(sheet.pixels()) {
        let through = 255 - u16::from(over.alpha());
        let mix = |under: u8, over: u8| {
            let mixed = u16::from(over) + u16::from(under) * through / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        let Rgb([r, g, b]) = *pixel;
        *pixel = Rgb([mix(r, over.red()), mix(g, over.green()), mix(b, over.blue())]);
    }
}

fn encode(picture: &RgbImage) -> Result<Vec<u8>, CardError> {
    let mut bytes = Vec::new();
    for quality in [86, 76, 66, 50, 35, 20] {
        bytes.clear();
        JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture)?;
        if bytes.len() <= MAX_BYTES {
            break;
        }
    }
    Ok(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use app::cards::queries::HowToOrder;

    use super::*;

    fn card(title: &str) -> CardView {
        CardView {
            title: title.to_owned(),
            price: "Rp12.000".to_owned(),
            unit: "bungkus".to_owned(),
            stall: "Dapur Ana".to_owned(),
            look: domain::storefronts::Look::Kunyit,
            order: HowToOrder::Reply,
            photo: None,
        }
    }

    /// Every pixel another colour: what a JPEG can least leave out.
    fn noise() -> Bytes {
        let mut seed = 1_u32;
        let picture = RgbImage::from_fn(1280, 1280, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [a, b, c, _] = seed.to_be_bytes();
            Rgb([a, b, c])
        });
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::WebP).unwrap();
        bytes.into_inner().into()
    }

    #[tokio::test]
    async fn even_a_photo_of_noise_gives_a_card_that_whatsapp_takes() {
        let photo = noise();
        for shape in Shape::ALL {
            let bytes = draw(card("Keripik pisang"), Some(photo.clone()), shape).await.unwrap();
            assert!(bytes.len() <= MAX_BYTES, "{shape:?} {}", bytes.len());
            let read = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg).unwrap();
            assert_eq!((read.width(), read.height()), shape.size());
        }
    }

    #[tokio::test]
    async fn the_photo_shows_through_the_window_and_names_stand_beside_it() {
        let red = RgbImage::from_pixel(300, 300, Rgb([220, 20, 20]));
        let mut photo = Cursor::new(Vec::new());
        red.write_to(&mut photo, ImageFormat::WebP).unwrap();
        let photo = Bytes::from(photo.into_inner());
        let with = render(&card("Keripik"), Some(&photo), Shape::Square).unwrap();
        let other = render(&card("Bakso"), Some(&photo), Shape::Square).unwrap();
        let read = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
        let (with, other) = (read(&with), read(&other));
        let window = layout::window(Shape::Square);
        let Rgb([r, g, _]) = *with.get_pixel(window.x + window.width / 2, window.y + window.height / 2);
        assert!(r > 200 && g < 50, "the photo: {r} {g}");
        let differs = |from: u32, to: u32| {
            (from..to).any(|x| (0..1080).any(|y| with.get_pixel(x, y).0[0].abs_diff(other.get_pixel(x, y).0[0]) > 60))
        };
        let edge = window.x + window.width;
        assert!(!differs(0, edge), "the photo is the same");
        assert!(differs(edge + 30, 1080), "the names beside it are not");
    }

    #[tokio::test]
    async fn what_people_type_never_breaks_the_drawing() {
        for title in [
            "",
            "<svg onload=x>&\"'</text>",
            "🍌🍌🍌",
            &"panjang ".repeat(60),
            &"w".repeat(300),
        ] {
            for shape in Shape::ALL {
                assert!(!draw(card(title), None, shape).await.unwrap().is_empty(), "{title}");
            }
        }
    }
}
