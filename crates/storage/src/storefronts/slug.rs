//! Public addresses from names.

/// Longest slug, in characters: it has to fit on a printed card.
const MAX: usize = 40;

/// Lower-case ASCII letters and digits with single hyphens; empty if nothing of the name is left.
pub(crate) fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= MAX {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
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
