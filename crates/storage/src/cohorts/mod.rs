//! Organisations, their cohorts, the ways in, and who is in them.

mod attendance;
mod board;
mod checks;
mod classroom;
mod closing;
mod departures;
mod helping;
mod invitations;
mod join;
mod join_codes;
mod join_links;
mod manage;
mod meetings;
mod members;
mod moving;
mod named_links;
mod organisations;
mod organizers;
mod repeat;
mod timeline;

pub(crate) use board::board;
pub use board::{BoardExport, BoardRow, export_board, load_board};
pub use closing::{leave_cohort, set_cohort_closed};
mod work;

pub use attendance::{AttendanceList, load_attendance, mark_attendance};
pub use checks::{check_leads, check_organizes};
pub use classroom::{Arrival, change_wifi_hint, list_arrivals, load_wifi_hint};
pub(crate) use departures::place_of;
pub use departures::{
    RemovedRow, Stopped, bring_back_member, list_removed_members, remove_member, return_member, stop_member,
};
pub use helping::Help;
pub use invitations::{
    Accepted, accept_mentor_invitation, accept_mentor_invitation_as, create_mentor_invitation, peek_mentor_invitation,
};
pub use join::{JoinPlace, Joined, Newcomer, join_with_code, join_with_link, peek_join_code, peek_join_link};
pub use join_codes::{JoinCodeView, current_join_code, renew_join_code};
pub use join_links::{IssuedLink, create_join_link};
pub use manage::{CohortRole, CohortView, NewCohort, create_cohort, list_cohorts, load_cohort};
pub use meetings::change_schedule;
pub use members::{Confirm, MemberDetail, MemberRow, confirm_members, list_members, load_member, load_own_place};
pub use moving::{merge_members, merge_own_accounts, move_member};
pub use named_links::{
    Card, OPEN_LINKS_MAX, OpenLink, cancel_link, create_named_links, issue_cards, list_open_links, names_of_links,
};
pub use organisations::{
    NewOrganisation, OrganisationView, create_first_organisation, create_organisation_with_organizer, has_organisation,
    list_organisations,
};
pub use timeline::{Happened, Mark, Timeline, load_timeline};

pub(crate) use closing::load_organized_cohort;
pub use organizers::{
    OrganizerRow, accept_organizer_invitation, accept_organizer_invitation_as, create_organizer_invitation,
    list_all_organizers, list_organizers, peek_organizer_invitation,
};

pub(crate) use helping::{leads, may_help, tell_helped};
pub(crate) use manage::load_led_cohort;
