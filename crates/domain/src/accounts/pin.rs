//! The six-digit PIN that the system gives (decision 3). It is never chosen, so a weak one need never exist: whoever
//! draws digits draws again while they are weak, about one time in five.

/// Digits of a PIN.
pub const PIN_DIGITS: usize = 6;

/// Whether somebody would try these digits early: fewer than three different ones, a run up or down, a block
/// repeated, a date in any usual order, or a year of birth at either end.
pub fn is_weak(digits: &str) -> bool {
    let d: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let [a, b, c, e, f, g] = d[..] else {
        return true;
    };
    let mut different = d.clone();
    different.sort_unstable();
    different.dedup();
    let run = |step: u32| d.windows(2).all(|w| (w[0] + step) % 10 == w[1]);
    let (first, middle, last) = (a * 10 + b, c * 10 + e, f * 10 + g);
    let year = |high: u32, low: u32| (1940..=2029).contains(&(high * 100 + low));
    different.len() < 3
        || run(1)
        || run(9)
        || d[..3] == d[3..]
        || (first == middle && middle == last)
        || is_date(first, middle)
        || is_date(middle, first)
        || is_date(last, middle)
        || year(first, middle)
        || year(middle, last)
}

fn is_date(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easy_digits_are_weak() {
        for weak in [
            "000000", "111111", "123456", "654321", "789012", "210987", "121212", "123123", "112211", "170845",
            "081799", "450817", "198507", "071985", "202612", "311299", "", "12345", "1234567", "12345a",
        ] {
            assert!(is_weak(weak), "{weak}");
        }
    }

    #[test]
    fn other_digits_are_not() {
        for good in ["482915", "004857", "739264"] {
            assert!(!is_weak(good), "{good}");
        }
    }

    #[test]
    fn enough_pins_are_left_to_guess_among() {
        assert!((0..1_000_000).filter(|n| !is_weak(&format!("{n:06}"))).count() > 750_000);
    }
}
