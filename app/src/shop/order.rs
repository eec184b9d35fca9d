//! Links that open a chat in WhatsApp with the first message written. The only links that leave a public page.

use domain::accounts::Phone;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::view::{Availability, PriceView};

/// A chat with the stall.
pub(super) fn ask_link(number: &Phone, stall: &str, url: &str) -> String {
    link(number, &format!("Halo {stall}, saya mau tanya.\n{url}"))
}

/// A chat that begins an order, or a question where nothing can be ordered.
pub(super) fn order_link(
    number: &Phone,
    stall: &str,
    title: &str,
    price: &PriceView,
    option_name: &str,
    availability: Availability,
    url: &str,
) -> String {
    let mut text = match availability {
        Availability::Available => format!("Halo {stall}, saya mau pesan:\n{title}"),
        Availability::SoldOut | Availability::Off => format!("Halo {stall}, kapan ada lagi?\n{title}"),
    };
    if price.range.is_some() {
        text.push_str(&format!(
            "\nHarga: {}{}",
            if price.from { "mulai " } else { "" },
            price.text
        ));
    }
    if availability == Availability::Available {
        if !option_name.is_empty() {
            text.push_str(&format!("\n{option_name}: "));
        }
        text.push_str("\nJumlah: ");
    }
    text.push_str(&format!("\n{url}"));
    link(number, &text)
}

fn link(number: &Phone, text: &str) -> String {
    format!(
        "https://wa.me/{}?text={}",
        number.wa_digits(),
        utf8_percent_encode(text, NON_ALPHANUMERIC)
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_title_leaves_the_text_of_the_message() {
        let number = Phone::parse("0812-0000-0001").unwrap();
        let price = PriceView::default();
        let link = order_link(
            &number,
            "Dapur & Co",
            "Keripik?text=#\"<b>",
            &price,
            "",
            Availability::Available,
            "http://x",
        );
        assert!(link.starts_with("https://wa.me/6281200000001?text=Halo%20Dapur%20%26%20Co"));
        let rest = link.split_once("text=").unwrap().1;
        assert!(rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'%'), "{rest}");
    }
}
