//! The one next step on a participant's home: what asks for them first, and nothing else.

use serde::{Deserialize, Serialize};

use super::ListingState;
use crate::ids::ListingId;

/// What a step is derived from: one listing of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The listing.
    pub listing: ListingId,
    /// Where it stands.
    pub state: ListingState,
    /// Whether it has a review that was not read yet.
    pub unread: bool,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Read what the mentor wrote.
    ReadReview(ListingId),
    /// Improve what was reviewed and send it again.
    Improve(ListingId),
    /// Mend what was taken down.
    Mend(ListingId),
    /// Give the stall a name and a city.
    MakeStall,
    /// Write the first listing.
    AddFirst,
    /// Put the approved listing into the stall.
    Publish(ListingId),
    /// Go on with the draft.
    Continue(ListingId),
    /// Newer text or photos wait behind the public page.
    Resend(ListingId),
    /// Everything is with the mentor; begin another one if there is time.
    Wait(ListingId),
    /// Everything is public: send the link round.
    Share,
}

/// The step that comes first. A mentor's answer before everything else, because somebody took the time; then what
/// hinders a listing from being seen; then new work. Of several listings the one saved last, which stands first in
/// `listings`. Deleted ones do not count.
pub fn next_step(stall_is_made: bool, listings: &[Standing]) -> NextStep {
    use ListingState::{Approved, Changed, Deleted, Draft, Improve, InReview, TakenDown, Waiting};
    let listings: Vec<&Standing> = listings.iter().filter(|one| one.state != Deleted).collect();
    let with = |state: ListingState| listings.iter().find(|one| one.state == state).map(|one| one.listing);
    let unread = listings.iter().find(|one| one.unread).map(|one| one.listing);
    let steps = [
        unread.map(NextStep::ReadReview),
        with(Improve).map(NextStep::Improve),
        with(TakenDown).map(NextStep::Mend),
        (!stall_is_made).then_some(NextStep::MakeStall),
        listings.is_empty().then_some(NextStep::AddFirst),
        with(Approved).map(NextStep::Publish),
        with(Draft).map(NextStep::Continue),
        with(Changed).map(NextStep::Resend),
        with(InReview).or(with(Waiting)).map(NextStep::Wait),
    ];
    steps.into_iter().flatten().next().unwrap_or(NextStep::Share)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn listing(number: u128, state: ListingState) -> Standing {
        Standing {
            listing: ListingId(Uuid::from_u128(number)),
            state,
            unread: false,
        }
    }

    fn id(number: u128) -> ListingId {
        ListingId(Uuid::from_u128(number))
    }

    #[test]
    fn a_new_person_makes_a_stall_then_a_listing() {
        assert_eq!(next_step(false, &[]), NextStep::MakeStall);
        assert_eq!(next_step(true, &[]), NextStep::AddFirst);
        assert_eq!(
            next_step(true, &[listing(1, ListingState::Deleted)]),
            NextStep::AddFirst
        );
    }

    #[test]
    fn what_a_mentor_wrote_comes_before_everything() {
        let read = Standing {
            unread: true,
            ..listing(2, ListingState::Published)
        };
        let all = [listing(1, ListingState::Draft), read, listing(3, ListingState::Improve)];
        assert_eq!(next_step(false, &all), NextStep::ReadReview(id(2)));
    }

    #[test]
    fn each_state_has_its_step() {
        use ListingState::{Approved, Changed, Draft, Improve, InReview, Published, TakenDown, Waiting};
        for (state, step) in [
            (Draft, NextStep::Continue(id(1))),
            (Waiting, NextStep::Wait(id(1))),
            (InReview, NextStep::Wait(id(1))),
            (Improve, NextStep::Improve(id(1))),
            (Approved, NextStep::Publish(id(1))),
            (Published, NextStep::Share),
            (Changed, NextStep::Resend(id(1))),
            (TakenDown, NextStep::Mend(id(1))),
        ] {
            assert_eq!(next_step(true, &[listing(1, state)]), step, "{state:?}");
        }
    }

    #[test]
    fn a_draft_comes_before_waiting_and_the_newest_draft_first() {
        let all = [
            listing(1, ListingState::Waiting),
            listing(2, ListingState::Draft),
            listing(3, ListingState::Draft),
        ];
        assert_eq!(next_step(true, &all), NextStep::Continue(id(2)));
        assert_eq!(next_step(false, &all), NextStep::MakeStall);
    }
}
