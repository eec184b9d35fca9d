//! What the pages of mentoring get from the server.

/// Somebody in the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Id of their place in the class.
    pub membership: String,
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
}

/// A participant with their mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignedView {
    /// The participant.
    pub person: PersonView,
    /// Id of the mentor's place in the class; empty for nobody.
    pub mentor: String,
    /// What the form is to show: the same, or what is proposed.
    pub chosen: String,
    /// Name of the mentor who has left them; empty if nobody did.
    pub left_by: String,
}

/// The organizer's page of mentors and their participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignView {
    /// Id of the cohort.
    pub cohort: String,
    /// Its name.
    pub name: String,
    /// Its mentors.
    pub mentors: Vec<PersonView>,
    /// Its participants.
    pub participants: Vec<AssignedView>,
    /// Whether the form shows an even split that is not saved yet.
    pub proposed: bool,
}

impl AssignView {
    /// How many have nobody.
    pub fn without(&self) -> usize {
        self.participants.iter().filter(|one| one.mentor.is_empty()).count()
    }

    /// The participants of a mentor.
    pub fn of(&self, mentor: &str) -> Vec<PersonView> {
        let theirs = self.participants.iter().filter(|one| one.mentor == mentor);
        theirs.map(|one| one.person.clone()).collect()
    }
}

/// The page of handing over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverView {
    /// Id of the cohort.
    pub cohort: String,
    /// One's own participants.
    pub mine: Vec<PersonView>,
    /// The other mentors.
    pub others: Vec<PersonView>,
}

/// A participant as mentors look after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedView {
    /// The participant.
    pub person: PersonView,
    /// Who looks after them; empty for all mentors.
    pub mentor: String,
    /// That is the person who looks.
    pub mine: bool,
    /// How long they have been waiting for a review; empty if they do not.
    pub waiting: String,
    /// Longer than a mentor should let anybody wait.
    pub overdue: bool,
    /// The review page of what waits.
    pub review: String,
    /// How long they have done nothing, such as *9 hari*; empty while they are active.
    pub silent: String,
    /// When they last did something.
    pub active: String,
    /// Opens WhatsApp with a text; the mentor picks the chat.
    pub greet: String,
    /// Who handed them over and what they said, for their new mentor.
    pub handed: Option<(String, String)>,
}

/// Who waits and who is silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedsView {
    /// Id of the cohort.
    pub cohort: String,
    /// Whoever needs a word most first.
    pub rows: Vec<NeedView>,
    /// Whether the person who looks has participants and somebody to hand them over to.
    pub can_hand_over: bool,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// Its id.
    pub id: String,
    /// As typed.
    pub text: String,
    /// When it was written.
    pub when: String,
    /// Who handed it over; empty for one's own.
    pub from: String,
    /// Removed by the person who looks.
    pub removed: bool,
}

/// The notes about a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesPageView {
    /// Id of the cohort.
    pub cohort: String,
    /// Id of the participant's account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Key of the form.
    pub key: String,
    /// Newest first.
    pub notes: Vec<NoteView>,
}
