use domain::listings::ListingState;

/// One line of the list of own listings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingRowView {
    /// Id of the listing.
    pub id: String,
    /// Title as typed; may be empty.
    pub title: String,
    /// Price for reading, or as typed where it is not clear; may be empty.
    pub price: String,
    /// Address of the smallest cover; none without a photo.
    pub cover: Option<String>,
    /// Where it stands.
    pub state: ListingState,
    /// How long ago it was saved.
    pub saved: String,
    /// Whether it has a review that was not read yet.
    pub unread: bool,
    /// Why it was taken down.
    pub taken_down_reason: Option<String>,
}

impl ListingRowView {
    /// Where a tap leads: to what was sent while it is with the mentor or has news, to the editor otherwise.
    pub fn address(&self, cohort: &str) -> String {
        let sent = self.unread
            || matches!(
                self.state,
                ListingState::Waiting | ListingState::InReview | ListingState::Approved | ListingState::TakenDown
            );
        let end = if sent { "/kirim" } else { "" };
        format!("/a/{cohort}/barang/{}{end}", self.id)
    }
}
