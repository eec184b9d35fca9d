//! A participant's stall: what is typed about it. The picture is a photo row of its own.

use serde::{Deserialize, Serialize};

/// The typed content of a storefront. Saving never argues; `parse` decides what may be public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StorefrontDraft {
    /// Name, 3 to 30 characters when public.
    pub name: String,
    /// A few sentences about the seller.
    pub story: String,
    /// City, as picked or typed.
    pub city: String,
    /// WhatsApp number for orders, as typed. The only phone number stored of a participant (decision 7).
    pub order_number: String,
    /// Yes to showing the order number publicly.
    pub order_number_consent: bool,
    /// Id of one of six looks.
    pub look: String,
}
