//! Who is asking, and what they may do. Policies are plain functions over [`Actor`]; the routes only ask them.

use crate::ids::{AccountId, CohortId, OrganisationId};

/// What a person is in one cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// *Peserta*: writes listings.
    Participant,
    /// *Pendamping*: reviews them.
    Mentor,
}

/// A person's place in a cohort, as the database has it at the moment of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The cohort.
    pub cohort: CohortId,
    /// The organisation that runs it.
    pub organisation: OrganisationId,
    /// What the person is there.
    pub role: Role,
    /// Whether a mentor or organizer has confirmed them. Gates sending only (decision 2).
    pub confirmed: bool,
}

/// The signed-in person. Loaded anew for each request, so that a changed role counts at once (P20).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// Cohorts in which the person takes part.
    pub memberships: Vec<Membership>,
    /// Organisations in which the person is an organizer.
    pub organises: Vec<OrganisationId>,
}

impl Actor {
    /// The person's place in this cohort, if any.
    pub fn membership(&self, cohort: CohortId) -> Option<&Membership> {
        self.memberships.iter().find(|m| m.cohort == cohort)
    }

    /// Takes part in this cohort as a participant.
    pub fn is_participant_of(&self, cohort: CohortId) -> bool {
        self.membership(cohort).is_some_and(|m| m.role == Role::Participant)
    }

    /// Mentors this cohort.
    pub fn is_mentor_of(&self, cohort: CohortId) -> bool {
        self.membership(cohort).is_some_and(|m| m.role == Role::Mentor)
    }

    /// Runs programmes of this organisation.
    pub fn is_organizer_of(&self, organisation: OrganisationId) -> bool {
        self.organises.contains(&organisation)
    }
}

/// May look after people and their work in this cohort: its mentors, and organizers of its organisation.
pub fn can_lead_cohort(actor: &Actor, cohort: CohortId, organisation: OrganisationId) -> bool {
    actor.is_mentor_of(cohort) || actor.is_organizer_of(organisation)
}

/// May know that this cohort exists: everybody in it, and organizers of its organisation.
pub fn can_see_cohort(actor: &Actor, cohort: CohortId, organisation: OrganisationId) -> bool {
    actor.membership(cohort).is_some() || actor.is_organizer_of(organisation)
}

impl Role {
    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Mentor => "mentor",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Participant, Self::Mentor]
            .into_iter()
            .find(|role| role.code() == code)
    }
}
