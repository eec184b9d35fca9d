//! What the projector page shows.

use storage::cohorts::Arrival;

use crate::{context, error::AppError, text::time, ui::QrView};

/// How often the page is loaded anew, in seconds: calm, and soon enough to see oneself arrive.
const CALM: u32 = 15;

/// Somebody who is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalView {
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
}

/// The wall.
#[derive(Clone, Debug)]
pub struct WallView {
    /// Name of the class.
    pub name: String,
    /// Six digits; empty without a code.
    pub digits: String,
    /// The clock until which they work.
    pub until: String,
    /// The address with the digits in it as QR code.
    pub qr: Option<QrView>,
    /// Address for those who type, without `http://`.
    pub address: String,
    /// The Wi-Fi hint; may be empty.
    pub wifi: String,
    /// Who is here, newest first.
    pub arrivals: Vec<ArrivalView>,
}

/// The wall of a class. Unless `still`, the browser loads it again by itself.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads it.
pub async fn load_wall(cohort: String, still: bool) -> Result<WallView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    let arrivals = storage::cohorts::list_arrivals(&app.db, &actor, app.now(), id).await?;
    let wifi = storage::cohorts::load_wifi_hint(&app.db, &actor, id).await?;
    let code = storage::cohorts::current_join_code(&app.db, &actor, app.now(), id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    if !still {
        context::refresh_every(CALM);
    }
    let arrival = |one: Arrival| ArrivalView {
        greeting: format!("{} {}", one.form_of_address, one.name),
        picture: one.picture.number(),
    };
    let digits = code
        .as_ref()
        .map(|code| code.code.reveal().to_owned())
        .unwrap_or_default();
    Ok(WallView {
        until: code
            .map(|code| time::clock(code.expires_at, cohort.time_zone))
            .unwrap_or_default(),
        qr: match digits.as_str() {
            "" => None,
            digits => context::qr(&format!("{}/gabung/nama?kode={digits}", app.public_url)),
        },
        digits,
        name: cohort.name,
        address: context::shown_address("/gabung"),
        wifi,
        arrivals: arrivals.into_iter().map(arrival).collect(),
    })
}
