//! Who looks after whom: whose a waiting try is, who needs a word first, and an even split.

/// A try that has been waiting longer than this, in milliseconds, stands among everybody's own: nobody waits unseen.
pub const OVERDUE_MS: i64 = 3 * 86_400_000;

/// Longest note beside a hand-over, in characters.
pub const HAND_OVER_NOTE_MAX: usize = 1_000;

/// Longest private note, in characters.
pub const NOTE_MAX: usize = 2_000;

/// Whether a waiting try stands among those that a mentor sees first: `own` is of a participant of theirs, `assigned`
/// of one who has any mentor, `waited` in milliseconds. The others follow below; none is hidden.
pub fn comes_first(own: bool, assigned: bool, waited: i64) -> bool {
    own || !assigned || waited > OVERDUE_MS
}

/// Sorts participants by how much they need a word: those who wait for a review, the longest waiting first, then the
/// others, the longest silent first. Both in epoch milliseconds.
pub fn need(waiting_since: Option<i64>, last_active: i64) -> (bool, i64) {
    (waiting_since.is_none(), waiting_since.unwrap_or(last_active))
}

/// An even split with as few changes as can be: `now` holds the mentor of each participant by number below `mentors`.
/// Nobody has more than one participant more than another. Without a mentor everybody stays without one.
pub fn split_evenly(now: &[Option<usize>], mentors: usize) -> Vec<Option<usize>> {
    if mentors == 0 {
        return vec![None; now.len()];
    }
    let load = |mentor: usize| now.iter().filter(|one| **one == Some(mentor)).count();
    // Who has most now gets the one more, so that fewest move.
    let mut order: Vec<usize> = (0..mentors).collect();
    order.sort_by_key(|mentor| std::cmp::Reverse(load(*mentor)));
    let mut room = vec![now.len() / mentors; mentors];
    for mentor in order.iter().take(now.len() % mentors) {
        room[*mentor] += 1;
    }
    let mut split: Vec<Option<usize>> = now
        .iter()
        .map(|one| {
            let left = room.get_mut((*one)?)?;
            *left = left.checked_sub(1)?;
            *one
        })
        .collect();
    for one in split.iter_mut().filter(|one| one.is_none()) {
        *one = (0..mentors).max_by_key(|mentor| (room[*mentor], std::cmp::Reverse(*mentor)));
        if let Some(left) = one.and_then(|mentor| room.get_mut(mentor)) {
            *left = left.saturating_sub(1);
        }
    }
    split
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_people_people_without_a_mentor_and_those_who_wait_too_long_come_first() {
        assert!(comes_first(true, true, 0));
        assert!(comes_first(false, false, 0));
        assert!(!comes_first(false, true, OVERDUE_MS));
        assert!(comes_first(false, true, OVERDUE_MS + 1));
    }

    #[test]
    fn who_waits_comes_before_who_is_silent() {
        let mut people = [
            ("active", need(None, 90)),
            ("silent", need(None, 10)),
            ("waits", need(Some(80), 95)),
            ("waits longer", need(Some(70), 96)),
        ];
        people.sort_by_key(|(_, need)| *need);
        assert_eq!(
            people.map(|(name, _)| name),
            ["waits longer", "waits", "silent", "active"]
        );
    }

    #[test]
    fn an_even_split_moves_as_few_as_can_be() {
        for (now, mentors, split) in [
            (vec![None, None, None], 0, vec![None, None, None]),
            (vec![None; 5], 2, vec![Some(0), Some(0), Some(1), Some(0), Some(1)]),
            (
                vec![Some(1), Some(1), Some(1), None],
                2,
                vec![Some(1), Some(1), Some(0), Some(0)],
            ),
            (vec![Some(1), None, Some(0)], 2, vec![Some(1), Some(0), Some(0)]),
            (vec![Some(2), Some(2), Some(1)], 3, vec![Some(2), Some(0), Some(1)]),
            (vec![Some(7), None], 1, vec![Some(0), Some(0)]),
        ] {
            assert_eq!(split_evenly(&now, mentors), split, "{now:?} by {mentors}");
        }
    }

    #[test]
    fn a_split_is_even_whatever_it_was() {
        for people in 0..14_usize {
            for mentors in 1..5_usize {
                let now: Vec<Option<usize>> = (0..people).map(|n| (n % 3 > 0).then_some(n * n % mentors)).collect();
                let split = split_evenly(&now, mentors);
                let loads: Vec<usize> = (0..mentors)
                    .map(|mentor| split.iter().filter(|one| **one == Some(mentor)).count())
                    .collect();
                assert_eq!(loads.iter().sum::<usize>(), people);
                let (most, least) = (loads.iter().max(), loads.iter().min());
                assert!(
                    most.zip(least).is_some_and(|(most, least)| most - least <= 1),
                    "{loads:?}"
                );
            }
        }
    }
}
