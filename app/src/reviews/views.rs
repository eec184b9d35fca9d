//! What the pages of reviews get from the server: plain texts and numbers, ready to be shown.

use domain::listings::{Band, ListingState};

/// A label and what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Such as *Berat*.
    pub label: String,
    /// Such as *250 gram*.
    pub value: String,
}

/// Addresses of one photo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhotoLinks {
    /// 160 pixels.
    pub small: String,
    /// 480 pixels.
    pub medium: String,
}

/// A listing as a buyer would see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SnapshotView {
    /// Title.
    pub title: String,
    /// Price as buyers read it; as typed where it is unclear.
    pub price: String,
    /// *Mulai dari*.
    pub price_from: bool,
    /// Selling unit; may be empty.
    pub unit: String,
    /// Description as typed.
    pub description: String,
    /// Photos, the cover first.
    pub photos: Vec<PhotoLinks>,
    /// Everything else that was filled in.
    pub facts: Vec<Line>,
    /// Values of the option with their prices.
    pub variants: Vec<Line>,
    /// Name of the stall and its city.
    pub stall: String,
}

/// One finding of the coach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingLine {
    /// Id of its check.
    pub check: String,
    /// Field of the editor that it belongs to.
    pub field: String,
    /// One line.
    pub message: String,
    /// How to mend it.
    pub how: String,
    /// Sent with *Bukan itu*.
    pub disputed: bool,
    /// A mentor may let it pass.
    pub clearable: bool,
}

/// The coach's score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreView {
    /// 0 to 100.
    pub score: u8,
    /// Its band.
    pub band: Band,
}

/// One try in the list of all tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryView {
    /// 1 for the first.
    pub number: i32,
    /// When it was sent.
    pub sent: String,
    /// What became of it.
    pub outcome: TryOutcome,
    /// What was sent.
    pub snapshot: SnapshotView,
    /// By today's rules (decision 19).
    pub score: ScoreView,
    /// Which parts differ from the try before: `title`, `price`, `description`, `photos`.
    pub changed: Vec<String>,
    /// Its review.
    pub review: Option<FeedbackView>,
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryOutcome {
    /// Waits.
    Waiting,
    /// A mentor has opened it.
    Opened,
    /// Approved.
    Ready,
    /// To be improved.
    Improve,
    /// Taken back.
    Withdrawn,
    /// A later one took its place.
    Replaced,
}

/// Advice on one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdviceLine {
    /// Name of the criterion.
    pub name: String,
    /// 1 to 4.
    pub level: u8,
    /// Name of the level.
    pub level_name: String,
    /// What the level means for this listing.
    pub shown: String,
    /// What to do next.
    pub advice: String,
}

/// A remark tied to a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkLine {
    /// Field of the editor.
    pub field: String,
    /// Its name.
    pub label: String,
    /// What the mentor wrote.
    pub text: String,
}

/// A review as the participant reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedbackView {
    /// The review.
    pub review: String,
    /// Who wrote it.
    pub mentor: String,
    /// When.
    pub when: String,
    /// Of which try.
    pub number: i32,
    /// *Siap tayang*.
    pub ready: bool,
    /// First of all.
    pub praise: String,
    /// Then the one next step.
    pub next_step: String,
    /// Remarks at their fields.
    pub remarks: Vec<RemarkLine>,
    /// Advice of the two lowest criteria.
    pub advice: Vec<AdviceLine>,
    /// Advice of the others.
    pub folded: Vec<AdviceLine>,
    /// The participant's answer; empty if there is none.
    pub reply: String,
}

/// A try that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingView {
    /// The try.
    pub submission: String,
    /// When it was sent.
    pub sent: String,
    /// Since when it waits, in words.
    pub since: String,
    /// A mentor has opened it: it can no longer be taken back.
    pub opened: bool,
    /// Who has it open now; empty if nobody.
    pub opened_by: String,
    /// Opens WhatsApp with a text for the mentor.
    pub tell: String,
    /// The draft differs from what waits.
    pub changed: bool,
}

/// The public page of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicView {
    /// Address below this site.
    pub path: String,
    /// The whole address, to be sent round.
    pub address: String,
    /// Opens WhatsApp with the address; `None` where nobody outside the room could open it.
    pub share: Option<String>,
    /// Can be ordered now.
    pub on_sale: bool,
    /// Newer text or photos wait for a mentor.
    pub behind: bool,
    /// Price as typed, to be changed at once; `None` where variants have prices of their own.
    pub price: Option<String>,
    /// Stock as typed.
    pub stock: String,
}

/// Sending, waiting, and the review of one listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendView {
    /// The cohort.
    pub cohort: String,
    /// The listing.
    pub listing: String,
    /// Where it stands.
    pub state: ListingState,
    /// As it is saved now.
    pub now: SnapshotView,
    /// The coach's score of it.
    pub score: ScoreView,
    /// A mentor or organizer has confirmed the person.
    pub confirmed: bool,
    /// What keeps it from being sent (decision 13).
    pub blocks: Vec<FindingLine>,
    /// W findings that can be disputed.
    pub musts: Vec<FindingLine>,
    /// The most important others.
    pub tips: Vec<FindingLine>,
    /// Sent with the form, so that sending twice sends once.
    pub key: String,
    /// Sending makes sense now.
    pub can_send: bool,
    /// What waits.
    pub waiting: Option<WaitingView>,
    /// The newest review.
    pub feedback: Option<FeedbackView>,
    /// All tries, the newest first.
    pub tries: Vec<TryView>,
    /// The public page.
    pub public: Option<PublicView>,
    /// Approved and not public: *Tayangkan*.
    pub can_publish: bool,
    /// Why it was taken down.
    pub taken_down: Option<String>,
}

/// One line of the list of reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// The listing's page.
    pub href: String,
    /// Title; may be empty.
    pub title: String,
    /// Address of the cover.
    pub cover: Option<String>,
    /// Where it stands.
    pub state: ListingState,
    /// A review that was not read yet.
    pub unread: bool,
}

/// The list of reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewsView {
    /// The cohort.
    pub cohort: String,
    /// Unread ones first.
    pub rows: Vec<ReviewRow>,
    /// How many are unread.
    pub unread: u32,
}
