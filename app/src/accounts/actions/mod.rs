//! What people do about themselves: joining, signing in, leaving, noting their PIN.

mod codes;
mod join;
mod own;
mod parse;
mod sign_in;
mod staff;
mod staff_links;

pub use codes::{AddPhone, ConfirmPin, ReplacePin, add_phone, confirm_pin, replace_pin};
pub use join::{CheckClassCode, JoinClass, JoinForm, check_class_code, join_class};
pub use own::{EndOtherPhones, EndPhone, MergeOwn, SeeNotices, end_other_phones, end_phone, merge_own, see_notices};
pub use sign_in::{
    LeavePhone, SignInWithPassword, SignInWithPin, SignOut, leave_phone, sign_in_with_password, sign_in_with_pin,
    sign_out,
};
pub use staff::{
    AcceptInvitation, AcceptInvitationAs, SetUp, StaffForm, accept_invitation, accept_invitation_as, set_up,
};
pub use staff_links::{
    AcceptOrganizer, AcceptOrganizerAs, RenewPassword, accept_organizer, accept_organizer_as, renew_password,
};
