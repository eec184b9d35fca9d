//! The order of photos, as the server function takes it.

/// Ids with commas between, after the photo at one place was moved to another.
pub(super) fn order_after(ids: &[&str], from: usize, to: usize) -> String {
    let mut ids = ids.to_vec();
    if from < ids.len() {
        let moved = ids.remove(from);
        ids.insert(to.min(ids.len()), moved);
    }
    ids.join(",")
}

/// Where the buttons of the photo at a place would move it, in the order in which they stand in its tile: to be the
/// cover, one place forward, one place back. A button that would change nothing is disabled.
pub(super) fn wishes(place: usize) -> [usize; 3] {
    [0, place.saturating_sub(1), place + 1]
}

/// Whether moving a photo to this place changes anything.
pub(super) fn changes(from: usize, to: usize, count: usize) -> bool {
    to != from && to < count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_moves_and_the_others_keep_their_order() {
        let ids = ["a", "b", "c"];
        assert_eq!(order_after(&ids, 2, 0), "c,a,b");
        assert_eq!(order_after(&ids, 0, 1), "b,a,c");
        assert_eq!(order_after(&ids, 1, 9), "a,c,b");
    }

    #[test]
    fn the_first_cannot_go_forward_and_the_last_cannot_go_back() {
        let able = |place: usize| wishes(place).map(|to| changes(place, to, 3));
        assert_eq!(able(0), [false, false, true]);
        assert_eq!(able(1), [true, true, true]);
        assert_eq!(able(2), [true, true, false]);
    }
}
