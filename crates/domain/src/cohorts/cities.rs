//! Cities and regencies to pick from. Only suggestions: any other name may be typed.

use super::TimeZone;

include!(concat!(env!("OUT_DIR"), "/cities.rs"));

/// A city or regency by its everyday name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct City {
    /// Such as `Surakarta`.
    pub name: &'static str,
    /// Province, to tell namesakes apart.
    pub province: &'static str,
    /// The clock of the place.
    pub zone: TimeZone,
    /// Other names that people type, such as `Solo`.
    pub also: &'static [&'static str],
}

/// At most `limit` cities with a name that begins with what was typed, whatever its capitals. Nothing typed, nothing
/// offered.
pub fn matching(typed: &str, limit: usize) -> Vec<&'static City> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let begins = |name: &str| name.to_lowercase().starts_with(&typed);
    CITIES
        .iter()
        .filter(|city| begins(city.name) || city.also.iter().any(|name| begins(name)))
        .take(limit)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_found_by_either_of_its_names() {
        for (typed, found) in [
            ("solo", "Solok"),
            ("surak", "Surakarta"),
            ("jogja", "Yogyakarta"),
            ("BINJ", "Binjai"),
        ] {
            assert_eq!(matching(typed, 1).first().map(|c| c.name), Some(found), "{typed}");
        }
        assert!(matching("solo", 5).iter().any(|c| c.name == "Surakarta"));
    }

    #[test]
    fn nothing_typed_offers_nothing() {
        assert!(matching("  ", 5).is_empty());
        assert!(matching("xyz", 5).is_empty());
    }

    #[test]
    fn every_clock_of_the_country_has_its_cities() {
        for (name, zone) in [
            ("Binjai", TimeZone::Wib),
            ("Makassar", TimeZone::Wita),
            ("Wamena", TimeZone::Wit),
        ] {
            assert_eq!(CITIES.iter().find(|c| c.name == name).map(|c| c.zone), Some(zone));
        }
        assert!(CITIES.len() >= 150);
    }
}
