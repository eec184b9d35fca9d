//! What the mentors' pages get from the server.

use super::views::{FeedbackView, FindingLine, ScoreView, SnapshotView, TryView};

/// One line of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// The review page.
    pub href: String,
    /// Title as sent.
    pub title: String,
    /// Address of the cover.
    pub cover: Option<String>,
    /// Who sent it.
    pub owner: String,
    /// Number of their picture, which tells two of one name apart.
    pub owner_picture: u8,
    /// 1 for the first try.
    pub number: i32,
    /// How long it has been waiting.
    pub waited: String,
    /// Longer than a day.
    pub late: bool,
    /// Who else has it open; empty if nobody.
    pub opened_by: String,
    /// The person who asks has it open.
    pub mine: bool,
    /// The owner disputes a finding.
    pub disputed: bool,
    /// The other mentor who looks after the owner; empty for one's own and for everybody's.
    pub of: String,
    /// It stands before the other mentors' people.
    pub first: bool,
}

/// One line of *diubah setelah tayang*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// The change.
    pub id: String,
    /// The listing.
    pub listing: String,
    /// Its title now.
    pub title: String,
    /// What changed, in words.
    pub what: String,
    /// When.
    pub when: String,
    /// Its public page.
    pub path: Option<String>,
}

/// The review that was just saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneView {
    /// Whose listing it was.
    pub owner: String,
    /// *Siap tayang*.
    pub ready: bool,
    /// It is public now.
    pub public: bool,
    /// Opens WhatsApp with a text for the participant.
    pub tell: String,
    /// Where it can be corrected, and until when.
    pub correct: Option<(String, String)>,
}

/// The mentors' queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueView {
    /// The cohort.
    pub cohort: String,
    /// Its name.
    pub cohort_name: String,
    /// Participants who are still to be confirmed.
    pub unconfirmed: u32,
    /// Number of one's own picture.
    pub my_picture: u8,
    /// One's own name.
    pub my_name: String,
    /// The longest waiting first.
    pub rows: Vec<QueueRow>,
    /// Changed after publishing.
    pub changes: Vec<ChangeRow>,
    /// The review that was just saved.
    pub done: Option<DoneView>,
    /// The phone is the mentor's own: it may fetch the next tries ahead.
    pub own_phone: bool,
}

/// One criterion on the review page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CriterionView {
    /// `R1`.
    pub key: String,
    /// *Judul*.
    pub name: String,
    /// What each level looks like.
    pub anchors: Vec<String>,
    /// Proposed from the report; 0 for none.
    pub proposed: u8,
    /// Chosen; 0 for none.
    pub level: u8,
}

/// A field that a remark can be tied to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkField {
    /// Its name in the listing's form.
    pub field: String,
    /// Its name for people.
    pub label: String,
    /// What was written.
    pub text: String,
}

/// Whether the person who looks can write the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Holds it: can write until this time.
    Write(String),
    /// Fetched ahead, to be written without a line: nobody holds it.
    Ahead,
    /// Has written it and can correct it until this time.
    Correct(String),
    /// Another mentor has it open.
    Held(String),
    /// It is reviewed.
    Done,
    /// It was taken back or replaced.
    Gone,
}

/// One try with everything its review needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPageView {
    /// The cohort.
    pub cohort: String,
    /// The try.
    pub submission: String,
    /// The listing.
    pub listing: String,
    /// Who sent it.
    pub owner: String,
    /// Number of their picture.
    pub owner_picture: u8,
    /// 1 for the first try.
    pub number: i32,
    /// When it was sent.
    pub sent: String,
    /// Whether the person who looks can write.
    pub mode: Mode,
    /// As a buyer would see it.
    pub snapshot: SnapshotView,
    /// The coach's score as sent.
    pub score: ScoreView,
    /// W findings that are open.
    pub musts: Vec<FindingLine>,
    /// The most important others.
    pub tips: Vec<FindingLine>,
    /// Earlier tries that were reviewed.
    pub earlier: Vec<TryView>,
    /// Criteria taught so far.
    pub criteria: Vec<CriterionView>,
    /// Names of the others: *belum dinilai*.
    pub untaught: Vec<String>,
    /// Safety is confirmed by a tick, since its criterion was not taught yet.
    pub ask_safe: bool,
    /// Praise to pick from.
    pub praise_choices: Vec<String>,
    /// Next steps to pick from.
    pub step_choices: Vec<String>,
    /// What was written so far.
    pub form: super::review_form::ReviewForm,
    /// Fields to tie remarks to.
    pub remarks: Vec<RemarkField>,
    /// It goes public at once if approved.
    pub publish_on_approval: bool,
    /// Its public page.
    pub public: Option<String>,
    /// The review, once it is saved.
    pub feedback: Option<FeedbackView>,
    /// The review that was just saved before this one.
    pub done: Option<DoneView>,
    /// Id of the account that looks.
    pub by: String,
    /// Key of the form.
    pub key: String,
    /// What the mentor wrote and could not send: another one was first.
    pub unsent: Vec<String>,
    /// The phone is the mentor's own: it may fetch the next tries ahead.
    pub own_phone: bool,
}
