//! Typed identifiers. They are made in `storage` (uuid v7) or on the phone (idempotency keys), never here.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        /// Fails on anything that is not a uuid; callers answer that like an unknown id.
        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A person who can sign in.
    AccountId,
    /// The body that runs programmes: a mosque board, a village, a university team.
    OrganisationId,
    /// One run of a programme with its own participants and mentors.
    CohortId,
    /// One person's place in one cohort.
    MembershipId,
    /// A participant's stall.
    StorefrontId,
    /// Something a participant sells, from first draft to public page.
    ListingId,
    /// One photo of a listing or storefront.
    PhotoId,
    /// One try: a listing as it was when it was sent to the mentor.
    SubmissionId,
    /// A mentor's answer to a submission.
    ReviewId,
    /// Made by the phone once per intended action, so that sending twice does it once.
    IdempotencyKey,
}
