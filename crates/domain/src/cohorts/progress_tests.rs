use super::*;

const DAY: i64 = 86_400_000;
/// 23 November 2026, 19.00 WIB.
const START: i64 = 1_795_435_200_000;
const ZONE: TimeZone = TimeZone::Wib;

/// `count` events from day `first` to day `last`, all by the person.
fn tally(kind: &str, record: u128, count: u32, first: i64, last: i64) -> Tally {
    Tally {
        kind: kind.to_owned(),
        record: BY_RECORD.contains(&kind).then(|| Uuid::from_u128(record)),
        count,
        first: START + first * DAY,
        last: START + last * DAY,
        own_last: Some(START + last * DAY),
        helped: 0,
    }
}

fn by_others(tally: Tally) -> Tally {
    Tally {
        own_last: None,
        ..tally
    }
}

fn day(at: Option<i64>) -> Option<i64> {
    at.map(|at| (at - START) / DAY)
}

#[test]
fn each_step_is_dated_by_the_first_event_that_makes_it() {
    let progress = Progress::of(&[
        tally("member.joined", 0, 1, 0, 0),
        tally("storefront.saved", 0, 3, 1, 5),
        tally("listing.saved", 0, 40, 2, 9),
        tally("listing.sent", 1, 2, 3, 7),
        by_others(tally("review.saved", 0, 2, 4, 8)),
        tally("listing.improved", 0, 1, 7, 7),
        by_others(tally("listing.published", 1, 1, 8, 8)),
    ]);
    let days: Vec<Option<i64>> = Step::ALL.iter().map(|step| day(progress.reached(*step))).collect();
    assert_eq!(days, [0, 1, 2, 3, 4, 7, 8].map(Some));
    assert_eq!((progress.sent, progress.reviews), (2, 2));
    assert_eq!(day(progress.last_activity), Some(9), "what a mentor did is not theirs");
}

#[test]
fn somebody_who_only_joined_has_not_begun() {
    let mut tallies = vec![tally("member.joined", 0, 1, 0, 0)];
    assert!(Progress::of(&tallies).has_not_begun());
    tallies.push(tally("listing.created", 0, 1, 1, 1));
    assert!(Progress::of(&tallies).has_not_begun(), "an empty listing is no step");
    tallies.push(tally("listing.saved", 0, 1, 1, 1));
    assert!(!Progress::of(&tallies).has_not_begun());
}

#[test]
fn what_was_taken_back_does_not_count() {
    let withdrawn = [
        tally("listing.sent", 1, 1, 3, 3),
        tally("listing.withdrawn", 1, 1, 4, 4),
    ];
    assert_eq!(Progress::of(&withdrawn).reached(Step::Sent), None);
    let another = [withdrawn.as_slice(), &[tally("listing.sent", 2, 1, 5, 5)]].concat();
    assert_eq!(day(Progress::of(&another).reached(Step::Sent)), Some(5));
    let corrected = [
        tally("listing.published", 1, 1, 6, 6),
        tally("listing.unpublished", 1, 1, 6, 6),
    ];
    assert_eq!(Progress::of(&corrected).reached(Step::Published), None);
    let again = [tally("listing.published", 1, 2, 6, 9), corrected[1].clone()];
    assert_eq!(day(Progress::of(&again).reached(Step::Published)), Some(9));
}

#[test]
fn the_longest_of_several_waits_counts_until_it_has_ended() {
    let mut tallies = vec![
        tally("wait.began", 1, 1, 2, 2),
        tally("wait.began", 2, 1, 4, 4),
        by_others(tally("wait.ended", 1, 1, 5, 5)),
    ];
    let progress = Progress::of(&tallies);
    assert_eq!(day(progress.waiting_since), Some(4));
    assert_eq!(progress.days_waiting(START + 6 * DAY, ZONE), Some(2));
    tallies.push(by_others(tally("wait.ended", 2, 1, 6, 6)));
    assert_eq!(Progress::of(&tallies).days_waiting(START + 6 * DAY, ZONE), None);
}

#[test]
fn days_are_those_of_the_calendar_on_the_wall() {
    let progress = Progress::of(&[tally("wait.began", 1, 1, 0, 0)]);
    // 23.00 is the same day, 00.30 the next one.
    assert_eq!(progress.days_waiting(START + 4 * 3_600_000, ZONE), Some(0));
    assert_eq!(progress.days_waiting(START + 5 * 3_600_000 + 1_800_000, ZONE), Some(1));
    assert_eq!(
        progress.days_waiting(START - 1, ZONE),
        Some(0),
        "clocks differ a little"
    );
}

#[test]
fn silence_begins_on_the_eighth_day() {
    let progress = Progress::of(&[tally("member.joined", 0, 1, 0, 0)]);
    assert!(!progress.is_silent(START + 7 * DAY, ZONE));
    assert!(progress.is_silent(START + 8 * DAY, ZONE));
}

#[test]
fn people_who_stopped_are_in_no_other_part() {
    let waits = [tally("member.joined", 0, 1, 0, 0), tally("wait.began", 1, 1, 0, 0)];
    let stopped = [waits.as_slice(), &[by_others(tally("member.stopped", 0, 1, 3, 3))]].concat();
    let parts = |tallies: &[Tally]| {
        let progress = Progress::of(tallies);
        Part::ALL.map(|part| part.holds(&progress, START + 20 * DAY, ZONE))
    };
    assert_eq!(parts(&waits), [true, true, true, true, false]);
    assert_eq!(parts(&stopped), [false, false, false, false, true]);
    for part in Part::ALL {
        assert_eq!(Part::from_code(part.code()), part);
    }
    assert_eq!(Part::from_code("peringkat"), Part::All);
}

#[test]
fn who_stopped_comes_again_by_returning_or_by_moving() {
    let stopped = |more: &[(&str, i64)]| {
        let more = more.iter().map(|(kind, day)| by_others(tally(kind, 0, 1, *day, *day)));
        day(Progress::of(&more.collect::<Vec<_>>()).stopped_at)
    };
    assert_eq!(stopped(&[]), None);
    assert_eq!(stopped(&[("member.stopped", 3)]), Some(3));
    assert_eq!(stopped(&[("member.left", 3)]), Some(3));
    for end in ["member.returned", "member.moved", "member.removed"] {
        assert_eq!(stopped(&[("member.stopped", 3), (end, 4)]), None, "{end}");
        assert_eq!(stopped(&[("member.stopped", 5), (end, 4)]), Some(5), "{end}");
    }
    assert_eq!(
        stopped(&[("member.stopped", 3), ("member.removed", 4), ("member.restored", 5)]),
        Some(3)
    );
}

#[test]
fn a_class_is_encouraged_to_take_the_first_step_that_is_not_common_yet() {
    let joined = Progress::of(&[tally("member.joined", 0, 1, 0, 0)]);
    let stall = Progress::of(&[
        tally("member.joined", 0, 1, 0, 0),
        tally("storefront.saved", 0, 1, 1, 1),
    ]);
    let next = |people: &[&Progress]| Totals::of(people.iter().copied()).next_step();
    assert_eq!(next(&[]), None);
    assert_eq!(next(&[&joined, &joined, &stall]), Some(Step::Stall));
    assert_eq!(next(&[&joined, &stall, &stall, &stall]), Some(Step::FirstListing));
    let all = Progress::of(&[
        tally("member.joined", 0, 1, 0, 0),
        tally("storefront.saved", 0, 1, 0, 0),
        tally("listing.saved", 0, 1, 0, 0),
        tally("listing.sent", 1, 1, 0, 0),
        tally("review.saved", 0, 1, 0, 0),
        tally("listing.improved", 0, 1, 0, 0),
        tally("listing.published", 1, 1, 0, 0),
    ]);
    assert_eq!(next(&[&all, &all]), None);
    assert_eq!(
        next(&[&all, &all, &all, &stall]),
        Some(Step::FirstListing),
        "the last one is not forgotten"
    );
    assert_eq!(Totals::of([&all, &stall].into_iter()).reached(Step::Sent), 1);
}
