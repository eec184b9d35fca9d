//! Links that open WhatsApp with a text already typed. Nothing is sent by itself (decision 17).

use domain::accounts::Phone;

/// The address that opens a chat with `to`, or lets the person pick one, with `text` typed.
pub fn wa_link(to: Option<&Phone>, text: &str) -> String {
    let digits = to.map_or("", Phone::wa_digits);
    let mut link = String::with_capacity(32 + text.len() * 3);
    link.push_str("https://wa.me/");
    link.push_str(digits);
    link.push_str("?text=");
    encode_into(&mut link, text);
    link
}

/// Percent-encodes everything but the unreserved characters of RFC 3986, byte by byte.
fn encode_into(out: &mut String, text: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)]);
            out.push(HEX[usize::from(byte & 15)]);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_link_survives_the_address() {
        assert_eq!(
            wa_link(None, "Halo Kak, ini: http://127.0.0.1:3000/a?b=1&c=2#d"),
            "https://wa.me/?text=Halo%20Kak%2C%20ini%3A%20http%3A%2F%2F127.0.0.1%3A3000%2Fa%3Fb%3D1%26c%3D2%23d"
        );
    }

    #[test]
    fn a_number_is_written_as_whatsapp_wants_it() {
        let phone = Phone::parse("0812-0000-0001").unwrap();
        assert_eq!(wa_link(Some(&phone), "ya"), "https://wa.me/6281200000001?text=ya");
    }

    #[test]
    fn letters_beyond_ascii_and_line_breaks_are_encoded_by_bytes() {
        assert_eq!(wa_link(None, "é\n100%"), "https://wa.me/?text=%C3%A9%0A100%25");
    }
}
