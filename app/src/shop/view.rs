//! What the public pages show, ready to be written: every text is final, every address whole.

/// Where pages find what is the same for all of them.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Address of the installation, without a slash at the end; links in previews must be absolute.
    pub public_url: &'a str,
    /// Path of the stylesheet.
    pub stylesheet: &'a str,
}

/// A stall's page.
#[derive(Clone, Debug, PartialEq)]
pub struct ShopView {
    /// The stall.
    pub stall: StallView,
    /// Its picture.
    pub picture: Option<PhotoView>,
    /// Its story; may be empty.
    pub story: String,
    /// What it sells, the newest first.
    pub goods: Vec<GoodView>,
    /// Link to WhatsApp with a first sentence; `None` without a public order number.
    pub ask: Option<String>,
}

/// What every page of a stall says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StallView {
    /// Its name.
    pub name: String,
    /// Path of its page.
    pub path: String,
    /// City or regency.
    pub city: String,
    /// Key of its look.
    pub look: &'static str,
    /// Whether search engines may list it; only after its owner asked for that.
    pub listed: bool,
}

/// One of the goods in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct GoodView {
    /// Path of its page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its price.
    pub price: PriceView,
    /// What has to be known before it is opened: *Habis*, *Pesan dulu*.
    pub note: Option<&'static str>,
    /// Its cover.
    pub cover: Option<PhotoView>,
}

/// A price as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceView {
    /// Whether *mulai* stands before it.
    pub from: bool,
    /// `Rp18.000`, or what was typed where no amount could be read.
    pub text: String,
    /// The lowest and the highest amount in rupiah, where they could be read.
    pub range: Option<(i64, i64)>,
}

/// A photo with what its markup needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoView {
    /// Path up to the size: `/foto/{photo}/{version}`.
    pub base: String,
    /// Width of the largest file, in pixels.
    pub width: u32,
    /// Height of the largest file, in pixels.
    pub height: u32,
}

/// The page of one of the goods.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductView {
    /// The stall.
    pub stall: StallView,
    /// Path of this page.
    pub path: String,
    /// Title.
    pub title: String,
    /// Price.
    pub price: PriceView,
    /// Selling unit; may be empty.
    pub unit: String,
    /// Whether it can be ordered.
    pub availability: Availability,
    /// Whether it is work rather than a thing.
    pub service: bool,
    /// Short facts: how it is sold, how long it takes, from where, how many are left.
    pub facts: Vec<String>,
    /// Description; may be empty.
    pub description: String,
    /// Name of the one option; may be empty.
    pub option_name: String,
    /// Values of the option.
    pub options: Vec<OptionView>,
    /// Labels and values: condition, weight, attributes.
    pub details: Vec<(String, String)>,
    /// Photos, the cover first.
    pub photos: Vec<PhotoView>,
    /// Link to WhatsApp with the order begun; `None` without a public order number.
    pub order: Option<String>,
    /// Other goods of the stall.
    pub others: Vec<GoodView>,
}

/// One value of the option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Its name.
    pub name: String,
    /// Its price.
    pub price: String,
    /// Whether none is left.
    pub sold_out: bool,
}

/// Whether something can be ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can.
    Available,
    /// None is left.
    SoldOut,
    /// Its owner has turned it off for now.
    Off,
}

/// Files of a photo by the longest side, in pixels.
const SIDES: [u32; 3] = [160, 480, 1280];

impl PhotoView {
    /// Path of the file with this longest side.
    pub fn src(&self, side: u32) -> String {
        format!("{}/{side}.webp", self.base)
    }

    /// All files with their true widths. A size that is not smaller than the one after it is left out.
    pub fn srcset(&self) -> String {
        let widths = SIDES.map(|side| (side, self.width_at(side)));
        let mut set = String::new();
        for (at, (side, width)) in widths.iter().enumerate() {
            if widths.get(at + 1).is_some_and(|(_, next)| next == width) {
                continue;
            }
            if !set.is_empty() {
                set.push_str(", ");
            }
            set.push_str(&format!("{} {width}w", self.src(*side)));
        }
        set
    }

    /// Files are never enlarged.
    fn width_at(&self, side: u32) -> u32 {
        let longest = self.width.max(self.height).max(1);
        if longest <= side {
            return self.width;
        }
        (self.width * side / longest).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(width: u32, height: u32) -> PhotoView {
        PhotoView {
            base: "/foto/a/b".to_owned(),
            width,
            height,
        }
    }

    #[test]
    fn a_set_names_true_widths() {
        let wide = "/foto/a/b/160.webp 160w, /foto/a/b/480.webp 480w, /foto/a/b/1280.webp 1000w";
        assert_eq!(photo(1000, 500).srcset(), wide);
        let tall = "/foto/a/b/160.webp 80w, /foto/a/b/480.webp 240w, /foto/a/b/1280.webp 640w";
        assert_eq!(photo(640, 1280).srcset(), tall);
    }

    #[test]
    fn a_small_photo_is_offered_once() {
        assert_eq!(photo(120, 90).srcset(), "/foto/a/b/1280.webp 120w");
        assert_eq!(
            photo(300, 300).srcset(),
            "/foto/a/b/160.webp 160w, /foto/a/b/1280.webp 300w"
        );
    }
}
