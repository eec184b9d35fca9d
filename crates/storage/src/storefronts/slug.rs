//! Public addresses from names.

/// Longest slug, in characters: it has to fit on a printed card.
const MAX: usize = 40;

/// Lower-case ASCII letters and digits with single hyphens, whole words as far as they fit; empty if nothing of the
/// name is left.
pub(crate) fn slug_of(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut slug = String::new();
    for word in lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if slug.is_empty() {
            slug.extend(word.chars().take(MAX));
        } else if slug.len() + 1 + word.len() <= MAX {
            slug.push('-');
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

/// The slug, or the slug with the first number from 2 on that is not taken.
pub(crate) fn free_slug(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wanted) {
        return wanted.to_owned();
    }
    (2_u64..)
        .map(|n| format!("{wanted}-{n}"))
        .find(|slug| !taken(slug))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses_of_whole_words() {
        for (name, slug) in [
            ("Dapur Bu Rini", "dapur-bu-rini"),
            ("  Kue & Roti -- \"Enak\" ", "kue-roti-enak"),
            (
                "Keripik Singkong Pedas Daun Jeruk Mak Ijah 250 gram",
                "keripik-singkong-pedas-daun-jeruk-mak",
            ),
            ("!!!", ""),
            ("خبز", ""),
            (&"a".repeat(50), &"a".repeat(40)),
        ] {
            assert_eq!(slug_of(name), slug, "{name}");
        }
    }
}
