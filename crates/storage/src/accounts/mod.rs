//! People: who they are, how they sign in, what they agreed to, what they are to be told.

mod actor;
mod confirm;
mod consents;
mod demo;
mod devices;
mod issue_codes;
mod notices;
mod password_links;
mod passwords;
mod phones;
mod pins;
mod redeem_codes;
mod sign_in;
mod tries;

pub use actor::{AccountView, load_account, load_actor};
pub use consents::{ConsentKind, Consents, list_consents, set_consent};
pub use demo::{DemoRole, sign_in_as_demo};
pub use devices::{AccountOnDevice, Device, accounts_on_device, forget_account_on_device, kind_of_phone};
pub use issue_codes::{IssuedCode, issue_new_device_code, issue_pin_reset_code};
pub use notices::{NoticeRow, list_notices, mark_notices_seen};
pub use password_links::{PasswordReset, issue_password_reset, peek_password_reset, redeem_password_reset};
pub use passwords::{NewStaff, find_username, offer_password, set_password};
pub use phones::{PhoneRow, device_key, end_other_phones, end_phone, list_phones};
pub use pins::{PIN_DIGITS, mark_pin_seen, pending_pin};
pub use redeem_codes::{DeviceAdded, NewPin, redeem_new_device_code, redeem_pin_reset_code};
pub use sign_in::{SignInError, SignedIn, sign_in_with_password, sign_in_with_pin};

pub(crate) use actor::{NewAccount, insert_account, view as account_view};
pub(crate) use confirm::confirm_secret;
pub(crate) use consents::insert_consents;
pub(crate) use devices::{add_account_to_device, ensure_device};
pub(crate) use issue_codes::{is_pin_only, participant_pin_only};
pub(crate) use notices::record_notice;
pub(crate) use password_links::username_of;
pub(crate) use passwords::{HashedStaff, insert_staff};
pub(crate) use pins::{insert_pin, new_pin};
pub(crate) use tries::forget_tries;
