//! One photo from untrusted bytes to the files that are served. Synchronous and heavy: [`super::PhotoStore`] runs it
//! on a bounded number of blocking threads.

use std::io::Cursor;

use bytes::Bytes;
use domain::listings::PhotoFact;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType, metadata::Orientation,
};

use super::{PhotoError, PhotoSize};

/// Largest file that is read, in bytes (decision 20).
pub const MAX_BYTES: usize = 12 * 1024 * 1024;

/// Most pixels that are decoded (decision 20). Counted in binary millions: a sensor sold as 64 megapixels gives
/// up to 9248 × 6944.
pub const MAX_PIXELS: u64 = 64 * 1024 * 1024;

/// Memory one decoder may ask for: [`MAX_PIXELS`] at four bytes.
const MAX_DECODER_BYTES: u64 = MAX_PIXELS * 4;

/// From this many pixels on, a photo is decoded alone (see [`super::PhotoStore`]).
pub(super) const LARGE_PIXELS: u64 = 24 * 1024 * 1024;

/// Longest side of the picture that WhatsApp and others show as a preview.
const PREVIEW_SIDE: u32 = 1200;

/// WhatsApp shows no preview above about 300 KB.
const PREVIEW_MAX_BYTES: usize = 300_000;

/// Everything that is kept of a received photo. The original is not.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Size as received, in pixels, orientation applied; what check F02 judges.
    pub received: PhotoFact,
    /// Size of the master ([`PhotoSize::Large`]), in pixels.
    pub master: PhotoFact,
    /// The files, one of each size.
    pub files: Vec<(PhotoSize, Bytes)>,
}

/// Recognizes the format by content; file names and declared types are not asked.
///
/// # Errors
/// [`PhotoError::TooLarge`] above [`MAX_BYTES`], [`PhotoError::Heic`] for the format iPhones write by default,
/// [`PhotoError::NotAPhoto`] for everything that is not JPEG, PNG or WebP.
pub fn recognize(bytes: &[u8]) -> Result<ImageFormat, PhotoError> {
    if bytes.len() > MAX_BYTES {
        return Err(PhotoError::TooLarge { max_bytes: MAX_BYTES });
    }
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Ok(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(ImageFormat::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b'i', ..] => Err(PhotoError::Heic),
        [_, _, _, _, b'f', b't', b'y', b'p', b'm', b's', ..] => Err(PhotoError::Heic),
        _ => Err(PhotoError::NotAPhoto),
    }
}

/// Pixels that decoding these bytes would produce, read from the header alone.
///
/// # Errors
/// As [`recognize`]; [`PhotoError::TooManyPixels`] above [`MAX_PIXELS`]; [`PhotoError::Damaged`] if the header
/// cannot be read.
pub fn pixels(bytes: &[u8]) -> Result<u64, PhotoError> {
    let (width, height) = decoder(bytes, recognize(bytes)?)?.dimensions();
    Ok(u64::from(width) * u64::from(height))
}

/// Decodes, turns upright, drops every trace of metadata and writes the files that are kept.
///
/// # Errors
/// As [`pixels`]; [`PhotoError::Damaged`] if the picture cannot be decoded to its end.
pub fn render(bytes: &[u8]) -> Result<Rendered, PhotoError> {
    let mut decoder = decoder(bytes, recognize(bytes)?)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let (width, height) = (picture.width(), picture.height());

    // Shrunk first: turning and flattening then touch at most 1280 × 1280 pixels.
    let mut small = shrink(&picture, PhotoSize::Large.longest_side());
    drop(picture);
    small.apply_orientation(orientation);
    let master = DynamicImage::ImageRgb8(flatten(small));
    let swapped = matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let (width, height) = if swapped { (height, width) } else { (width, height) };

    let mut files = Vec::with_capacity(4);
    for (size, quality) in [
        (PhotoSize::Large, 80.0),
        (PhotoSize::Medium, 78.0),
        (PhotoSize::Small, 72.0),
    ] {
        files.push((size, webp(&shrink(&master, size.longest_side()).into_rgb8(), quality)?));
    }
    files.push((PhotoSize::Preview, preview(&master)?));
    let fact = |width, height| PhotoFact { width, height };
    Ok(Rendered {
        received: fact(width, height),
        master: fact(master.width(), master.height()),
        files,
    })
}

fn decoder(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, PhotoError> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODER_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_DECODER_BYTES {
        return Err(PhotoError::TooManyPixels);
    }
    if width == 0 || height == 0 {
        return Err(PhotoError::Damaged);
    }
    // The buffer that the pixels end up in counts too, as `ImageReader::decode` does it.
    limits.reserve(decoder.total_bytes()).map_err(refusal)?;
    decoder.set_limits(limits_for_decoder()).map_err(refusal)?;
    Ok(decoder)
}

fn limits_for_decoder() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODER_BYTES);
    limits
}

fn refusal(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooManyPixels,
        _ => PhotoError::Damaged,
    }
}

/// Never enlarges. A box filter brings very large pictures near the target without big intermediate buffers.
fn shrink(picture: &DynamicImage, side: u32) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    if width.max(height) <= side {
        return picture.clone();
    }
    if width.max(height) > side * 3 {
        return picture
            .thumbnail(side * 2, side * 2)
            .resize(side, side, FilterType::CatmullRom);
    }
    picture.resize(side, side, FilterType::CatmullRom)
}

/// See-through parts become white, as on a shop page.
fn flatten(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let see_through = picture.into_rgba8();
    let (width, height) = see_through.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let [r, g, b, a] = see_through.get_pixel(x, y).0;
        let over_white = |c: u8| {
            let mixed = (u16::from(c) * u16::from(a) + 255 * (255 - u16::from(a))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        image::Rgb([over_white(r), over_white(g), over_white(b)])
    })
}

fn webp(picture: &RgbImage, quality: f32) -> Result<Bytes, PhotoError> {
    let mut config = webp::WebPConfig::new().map_err(|()| PhotoError::Damaged)?;
    config.quality = quality;
    let encoder = webp::Encoder::from_rgb(picture.as_raw(), picture.width(), picture.height());
    let encoded = encoder.encode_advanced(&config).map_err(|_| PhotoError::Damaged)?;
    Ok(Bytes::copy_from_slice(&encoded))
}

fn preview(master: &DynamicImage) -> Result<Bytes, PhotoError> {
    let mut smallest = Vec::new();
    for side in [PREVIEW_SIDE, 800, 480] {
        let picture = shrink(master, side).into_rgb8();
        for quality in [82, 70, 55] {
            smallest.clear();
            JpegEncoder::new_with_quality(&mut smallest, quality)
                .encode_image(&picture)
                .map_err(|_| PhotoError::Damaged)?;
            if smallest.len() <= PREVIEW_MAX_BYTES {
                return Ok(smallest.into());
            }
        }
    }
    Ok(smallest.into())
}
