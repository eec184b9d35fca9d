//! Sorting of lists of a few dozen.

/// Sorts by a key; equals stay in their order. Each use of the standard library's sorts adds several kilobytes to what
/// a phone downloads, to be quick on lists that never come up here. Time grows with the square of the length.
pub(crate) fn short_sort<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for at in 1..list.len() {
        let own = key(&list[at]);
        let to = list[..at]
            .iter()
            .rposition(|other| key(other) <= own)
            .map_or(0, |before| before + 1);
        list[to..=at].rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_like_the_standard_library(list in prop::collection::vec((0_u8..9, any::<u16>()), 0..40)) {
            let (mut own, mut theirs) = (list.clone(), list);
            short_sort(&mut own, |pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(own, theirs);
        }
    }
}
