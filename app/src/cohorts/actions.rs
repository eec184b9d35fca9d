//! What organizers and mentors do about a class: making it, letting people in, helping them back in.

use leptos::prelude::*;

use crate::{error::AppError, wire::FormFields};

/// How many may use one class code: a class of twelve with room for those who try twice, and few enough that a code
/// that went round the village is noticed.
const CODE_USES: u16 = 40;

/// Makes a class in an organisation that the person runs.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] with each field that needs another look; [`AppError::NotFound`].
#[server(name = CreateClass, endpoint = "kelas/buat")]
pub async fn create_class(
    /// Id of the organisation.
    #[server(default)]
    organisation: String,
    /// Name as typed.
    #[server(default)]
    name: String,
    /// Place as typed.
    #[server(default)]
    place: String,
    /// Code of the time zone.
    #[server(default)]
    zone: String,
    /// Day of the first meeting as typed; the others follow a week apart.
    #[server(default)]
    first_day: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let new = ssr::new_cohort(&organisation, &name, &place, &zone, &first_day)?;
    let id = storage::cohorts::create_cohort(&app.db, &actor, app.now(), &mut app.dice(), new).await?;
    context::send_to(&format!("/o/{id}"));
    Ok(())
}

/// Moves the meetings of a class. The form holds the class and six days.
///
/// # Errors
/// As [`renew_code`]; [`AppError::Invalid`] with each day that needs another look.
#[server(name = ChangeSchedule, endpoint = "kelas/jadwal")]
pub async fn change_schedule(
    /// The form.
    #[server(flatten)]
    form: FormFields,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let cohort = context::id(form.get("cohort").map_or("", String::as_str))?;
    let schedule = ssr::schedule(&form)?;
    storage::cohorts::change_schedule(&app.db, &actor, app.now(), &mut app.dice(), cohort, schedule).await?;
    Ok(())
}

/// *Kode baru*: the old code stops working at once.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class.
#[server(name = RenewCode, endpoint = "kelas/kode-baru")]
pub async fn renew_code(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    storage::cohorts::renew_join_code(&app.db, &actor, app.now(), &mut app.dice(), cohort, CODE_USES).await?;
    Ok(())
}

/// A join link for one person, shown on the page that follows.
///
/// # Errors
/// As [`renew_code`].
#[server(name = MakeJoinLink, endpoint = "kelas/link")]
pub async fn make_join_link(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let link = storage::cohorts::create_join_link(&app.db, &actor, app.now(), &mut app.dice(), cohort, "", 1).await?;
    context::show_once(&format!("link.{cohort}.{}", link.token.reveal()));
    Ok(())
}

/// An invitation for one mentor, shown on the page that follows.
///
/// # Errors
/// As [`renew_code`]; [`AppError::NotAllowed`] for mentors.
#[server(name = InviteMentor, endpoint = "kelas/undang")]
pub async fn invite_mentor(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let link =
        storage::cohorts::create_mentor_invitation(&app.db, &actor, app.now(), &mut app.dice(), cohort, "").await?;
    context::show_once(&format!("undangan.{cohort}.{}", link.token.reveal()));
    Ok(())
}

/// *Terima*, or *Terima semua* without a member.
///
/// # Errors
/// As [`renew_code`]; [`AppError::NotFound`] when the member is not in this class.
#[server(name = ConfirmMembers, endpoint = "kelas/terima")]
pub async fn confirm_members(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the membership; empty for everybody who waits.
    #[server(default)]
    member: String,
) -> Result<(), AppError> {
    use crate::context;
    use storage::cohorts::Confirm;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let whom = if member.is_empty() {
        Confirm::All
    } else {
        Confirm::These(vec![context::id(&member)?])
    };
    storage::cohorts::confirm_members(&app.db, &actor, app.now(), &mut app.dice(), cohort, whom).await?;
    Ok(())
}

/// A code for *HP baru*, shown on the page that follows.
///
/// # Errors
/// As [`renew_code`]; [`AppError::NotFound`] when the person is not in this class; [`AppError::NotAllowed`] for people
/// with a password.
#[server(name = IssueNewPhoneCode, endpoint = "kelas/hp-baru")]
pub async fn issue_new_phone_code(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    let code = storage::accounts::issue_new_device_code(&app.db, &actor, now, &mut dice, cohort, account).await?;
    context::show_once(&format!("hpbaru.{cohort}.{}.{account}", code.code.reveal()));
    Ok(())
}

/// A code for *Lupa PIN*, shown on the page that follows.
///
/// # Errors
/// As [`issue_new_phone_code`].
#[server(name = IssuePinCode, endpoint = "kelas/lupa-pin")]
pub async fn issue_pin_code(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    let code = storage::accounts::issue_pin_reset_code(&app.db, &actor, now, &mut dice, cohort, account).await?;
    context::show_once(&format!("lupapin.{cohort}.{}.{account}", code.code.reveal()));
    Ok(())
}

mod ssr {
    use domain::{
        accounts::{TextError, parse_line},
        cohorts::{Schedule, TimeZone, schedule::parse_day},
    };
    use storage::cohorts::NewCohort;

    use crate::{
        cohorts::queries::DAY_FIELDS,
        context,
        error::{AppError, Problems},
        wire::FormFields,
    };

    /// Longest name of a class and of a place, in characters: two lines of a phone.
    const LINE_MAX: usize = 80;

    pub(super) fn new_cohort(
        organisation: &str,
        name: &str,
        place: &str,
        zone: &str,
        first_day: &str,
    ) -> Result<NewCohort, AppError> {
        let organisation = context::id(organisation)?;
        let mut problems = Problems::default();
        let name = problems.take("name", line(name));
        let place = problems.take("place", line(place));
        let time_zone = problems.take("zone", TimeZone::from_code(zone).ok_or("pick_zone"));
        let first = problems.take("first_day", parse_day(first_day).ok_or("day"));
        match (name, place, time_zone, first) {
            (Some(name), Some(place), Some(time_zone), Some(first)) => Ok(NewCohort {
                organisation,
                name,
                place,
                time_zone,
                schedule: Schedule::weekly(first),
            }),
            _ => Err(context::refuse(problems.into_error())),
        }
    }

    pub(super) fn schedule(form: &FormFields) -> Result<Schedule, AppError> {
        let mut problems = Problems::default();
        let days = DAY_FIELDS.map(|field| {
            let typed = form.get(field).map_or("", String::as_str);
            problems.take(field, parse_day(typed).ok_or("day"))
        });
        let [Some(d1), Some(d2), Some(d3), Some(d4), Some(d5), Some(d6)] = days else {
            return Err(context::refuse(problems.into_error()));
        };
        Schedule::new([d1, d2, d3, d4, d5, d6])
            .map_err(|module| context::refuse(AppError::invalid(DAY_FIELDS[module as usize], "day_order")))
    }

    fn line(typed: &str) -> Result<String, &'static str> {
        parse_line(typed, LINE_MAX).map_err(|error| match error {
            TextError::Empty | TextError::TooShort(_) => "empty",
            TextError::TooLong(_) => "too_long",
            TextError::BadCharacter => "name_letters",
        })
    }
}
