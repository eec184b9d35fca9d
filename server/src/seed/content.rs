//! The demo class as data: `server/data/demo.json`.

use std::collections::BTreeMap;

use domain::{
    cohorts::Module,
    listings::{CheckId, ListingDraft},
    reviews::{Decision, Ratings, Remark},
};
use serde::Deserialize;

/// Invented people with invented order numbers, their stalls, and every step of their listings.
const DEMO: &str = include_str!("../../data/demo.json");

/// The whole class.
#[derive(Debug, Deserialize)]
pub struct Class {
    /// Who runs it.
    pub organisation: Organisation,
    /// The cohort.
    pub cohort: Cohort,
    /// The first one makes everything.
    pub organizers: Vec<Staff>,
    /// Mentors.
    pub mentors: Vec<Staff>,
    /// What photos are named after: subject and what it shows.
    pub photo_subjects: BTreeMap<String, String>,
    /// Participants.
    pub participants: Vec<Participant>,
}

/// The body that runs the programme.
#[derive(Debug, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
}

/// The cohort and how far it has come.
#[derive(Debug, Deserialize)]
pub struct Cohort {
    /// Its name.
    pub name: String,
    /// Code of its time zone, `WIB`.
    pub zone: String,
    /// Where it meets.
    pub place: String,
    /// Days since it began.
    pub started_days_ago: i64,
    /// Modules taught so far, in order.
    pub modules_taught: Vec<Module>,
}

/// A mentor or organizer.
#[derive(Debug, Deserialize)]
pub struct Staff {
    /// Key in the file, and the user name.
    pub key: String,
    /// Display name.
    pub name: String,
    /// Code of the form of address.
    pub sapaan: String,
}

/// A participant.
#[derive(Debug, Deserialize)]
pub struct Participant {
    /// Key in the file.
    pub key: String,
    /// Display name.
    pub name: String,
    /// Code of the form of address.
    pub sapaan: String,
    /// Number of the picture.
    pub picture: u8,
    /// Code of the kind of phone.
    pub phone: String,
    /// Whether a mentor or organizer has let them in.
    pub confirmed: bool,
    /// What they agreed to.
    pub consent: Consent,
    /// Their stall.
    pub stall: Stall,
    /// Their listings.
    pub listings: Vec<Listing>,
}

/// Answers at joining.
#[derive(Debug, Deserialize)]
pub struct Consent {
    /// The three lines.
    pub rules: bool,
    /// Photos in reports.
    pub photos_in_reports: bool,
}

/// A stall as typed.
#[derive(Debug, Deserialize)]
pub struct Stall {
    /// Its name.
    pub name: String,
    /// Its story.
    pub story: String,
    /// Its city.
    pub city: String,
    /// Key of its look.
    pub look: String,
    /// Number for orders, in an invented range.
    pub order_number: String,
    /// Yes to showing it.
    pub order_number_consent: bool,
    /// Photo that is its picture, such as `keripik/utama`; none where left out.
    pub picture: Option<String>,
}

/// A listing and what happened to it.
#[derive(Debug, Deserialize)]
pub struct Listing {
    /// Key in the file.
    pub key: String,
    /// What it is in at the end; a test holds the seed against it.
    pub state: String,
    /// In the order in which they happened.
    pub steps: Vec<Step>,
}

/// One thing that somebody did.
#[derive(Debug, Deserialize)]
pub struct Step {
    /// When, in hours before the seed.
    pub ago_hours: f64,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// What was done.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum What {
    /// The owner saves text and photos.
    Save {
        /// All photos in order, the cover first.
        photos: Vec<String>,
        /// Everything typed.
        listing: Box<ListingDraft>,
    },
    /// The owner sends.
    Send {
        /// *Langsung tayang kalau disetujui*.
        publish_when_approved: bool,
        /// W findings sent with *Bukan itu*.
        #[serde(default)]
        not_so: Vec<CheckId>,
    },
    /// A mentor opens the try.
    Open {
        /// Key of the mentor.
        by: String,
    },
    /// The mentor reviews it.
    Review(Box<ReviewStep>),
    /// A mentor takes the page down.
    TakeDown {
        /// Key of the mentor.
        by: String,
        /// Why.
        reason: String,
    },
}

/// A review.
#[derive(Debug, Deserialize)]
pub struct ReviewStep {
    /// Key of the mentor.
    pub by: String,
    /// What it decides.
    pub decision: Decision,
    /// Answer to the question about safety.
    pub safe: bool,
    /// Levels of what was taught.
    pub ratings: Ratings,
    /// One praise.
    pub praise: String,
    /// One next step.
    pub next_step: String,
    /// Remarks on fields.
    pub remarks: Vec<Remark>,
    /// Disputed findings that the mentor upholds; the other disputed ones are cleared.
    #[serde(default)]
    pub confirmed: Vec<CheckId>,
}

impl Class {
    /// Reads the file that is built in.
    ///
    /// # Errors
    /// When it does not have this shape; a test would have said so before.
    pub fn read() -> serde_json::Result<Self> {
        serde_json::from_str(DEMO)
    }
}
