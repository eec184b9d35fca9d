//! A photo made small and square on the phone before it is sent (decision 31): a few hundred kilobytes instead of many
//! megabytes, and nothing of where it was taken.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, ImageBitmap, ImageBitmapOptions,
    ImageOrientation, Url,
};

/// Pixels of a side, at most: the width of the largest file that the server keeps.
const SIDE: f64 = 1280.0;
/// JPEG quality, 0 to 1: the server encodes once more.
const QUALITY: f64 = 0.8;

/// The middle of the photo as a square JPEG, upright.
///
/// # Errors
/// Whatever the browser says of a file that it cannot draw.
pub(super) async fn shrink(file: &File) -> Result<Blob, JsValue> {
    let picture = Picture::open(file).await?;
    let (width, height) = picture.size();
    let square = width.min(height);
    if square < 1.0 {
        return Err(JsValue::NULL);
    }
    let side = square.min(SIDE).floor();
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(side as u32);
    canvas.set_height(side as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    // JPEG has no see-through parts; they become white, as on the server.
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, side, side);
    _ = Reflect::set(&pen, &"imageSmoothingQuality".into(), &"high".into());
    picture.draw(&pen, (width - square) / 2.0, (height - square) / 2.0, square, side)?;
    drop(picture);
    let blob = JsFuture::from(encoded(&canvas)).await?;
    // Lets the browser give the pixels back at once.
    canvas.set_width(0);
    blob.dyn_into::<Blob>()
}

fn encoded(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve: Function, reject: Function| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let quality = JsValue::from_f64(QUALITY);
        if canvas
            .to_blob_with_type_and_encoder_options(done.unchecked_ref(), "image/jpeg", &quality)
            .is_err()
        {
            _ = reject.call0(&JsValue::NULL);
        }
    })
}

/// A decoded photo, by whichever way this browser has.
enum Picture {
    Bitmap(ImageBitmap),
    Element(HtmlImageElement),
}

impl Picture {
    async fn open(file: &File) -> Result<Self, JsValue> {
        let options = ImageBitmapOptions::new();
        options.set_image_orientation(ImageOrientation::FromImage);
        // Older browsers do not know this option and throw; an image element turns photos upright by itself.
        let bitmap = match window().create_image_bitmap_with_blob_and_image_bitmap_options(file, &options) {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        match bitmap {
            Ok(bitmap) => Ok(Self::Bitmap(bitmap.unchecked_into())),
            Err(_) => Self::open_element(file).await,
        }
    }

    async fn open_element(file: &File) -> Result<Self, JsValue> {
        let url = Url::create_object_url_with_blob(file)?;
        let image = HtmlImageElement::new()?;
        image.set_src(&url);
        let decoded = JsFuture::from(image.decode()).await;
        _ = Url::revoke_object_url(&url);
        decoded.map(|_| Self::Element(image))
    }

    fn size(&self) -> (f64, f64) {
        let (width, height) = match self {
            Self::Bitmap(bitmap) => (bitmap.width(), bitmap.height()),
            Self::Element(image) => (image.natural_width(), image.natural_height()),
        };
        (f64::from(width), f64::from(height))
    }

    /// Draws the square of `square` pixels at `x`, `y` over the whole canvas.
    fn draw(&self, pen: &CanvasRenderingContext2d, x: f64, y: f64, square: f64, side: f64) -> Result<(), JsValue> {
        match self {
            Self::Bitmap(bitmap) => pen.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                bitmap, x, y, square, square, 0.0, 0.0, side, side,
            ),
            Self::Element(image) => pen.draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                image, x, y, square, square, 0.0, 0.0, side, side,
            ),
        }
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        if let Self::Bitmap(bitmap) = self {
            bitmap.close();
        }
    }
}
