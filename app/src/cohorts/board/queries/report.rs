//! The board as a report to take away: names as they are displayed, no phone numbers, days by the class's calendar.

use domain::{
    access::Actor,
    cohorts::{Module, Step, TimeZone, time},
    ids::CohortId,
};
use storage::{
    StorageError,
    cohorts::{BoardExport, BoardRow, export_board},
};

use super::super::sheet::{self, Cell, Sheet};
use crate::{
    context::AppContext,
    text::report::{self, ColumnText, texts},
};

/// What can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardFile {
    /// A workbook with the data dictionary.
    Workbook,
    /// The table as text.
    Table,
    /// The data dictionary as text.
    Dictionary,
}

/// A file that was made.
#[derive(Clone, Debug)]
pub struct ReportFile {
    /// Its name, in plain letters.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a report was not made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Not found, not allowed, or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The file could not be written.
    #[error("the table cannot be written: {0}")]
    Table(#[from] csv::Error),
    /// The workbook could not be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl BoardFile {
    fn format(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Table => "csv",
            Self::Dictionary => "dictionary",
        }
    }
}

/// Makes the report of a class and records that it was taken.
///
/// # Errors
/// [`ReportError::Storage`] with [`StorageError::NotFound`], or [`StorageError::NotAllowed`] for everybody who does not
/// organize it; the others where a file cannot be made.
pub async fn make_report(
    app: &AppContext,
    actor: &Actor,
    cohort: CohortId,
    file: BoardFile,
) -> Result<ReportFile, ReportError> {
    let now = app.now();
    let board = export_board(&app.db, actor, now, &mut app.dice(), cohort, file.format()).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, actor, cohort).await?;
    let board = board_sheet(&board, now, cohort.time_zone);
    let (kind, media_type, bytes) = match file {
        BoardFile::Workbook => (
            "papan.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            sheet::xlsx(&board)?,
        ),
        BoardFile::Table => ("papan.csv", "text/csv; charset=utf-8", sheet::csv(&board)?),
        BoardFile::Dictionary => ("kamus.csv", "text/csv; charset=utf-8", sheet::dictionary_csv(&board)?),
    };
    let today = time::iso_day(time::day_of(now, cohort.time_zone));
    Ok(ReportFile {
        name: format!("{}-{today}-{kind}", plain(&cohort.name)),
        media_type,
        bytes,
    })
}

/// Letters and digits that every file system takes.
fn plain(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let name = words.take(6).collect::<Vec<_>>().join("-").to_ascii_lowercase();
    if name.is_empty() { "kelas".to_owned() } else { name }
}

/// Columns in their order, and each person's cells in the same one.
fn board_sheet(board: &BoardExport, now: i64, zone: TimeZone) -> Sheet {
    let attended = |row: &BoardRow| {
        Module::ALL.map(|module| {
            let noted = board.attendance.get(&(row.membership, module));
            Cell::Text(noted.map_or("", |state| report::attendance(*state)).to_owned())
        })
    };
    Sheet {
        columns: columns().into_iter().chain(Module::ALL.map(report::meeting)).collect(),
        rows: board
            .rows
            .iter()
            .map(|row| cells(row, now, zone).into_iter().chain(attended(row)).collect())
            .collect(),
    }
}

fn columns() -> [ColumnText; 17] {
    [
        report::form(),
        report::name(),
        report::picture(),
        report::status(),
        report::joined(),
        report::stall(),
        report::listing(),
        report::sent(),
        report::reviewed(),
        report::improved(),
        report::published(),
        report::last(),
        report::waiting(),
        report::days(),
        report::tries(),
        report::reviews(),
        report::helped(),
    ]
}

fn cells(row: &BoardRow, now: i64, zone: TimeZone) -> [Cell; 17] {
    let (t, progress) = (texts(), &row.progress);
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |at: Option<i64>| Cell::Day(at.map(|at| time::day_of(at, zone)));
    let step = |step| day(progress.reached(step));
    let count = |count: u32| Cell::Number(Some(count.into()));
    [
        Cell::Text(row.form_of_address.to_string()),
        text(&row.name),
        text(row.picture.name()),
        text(match (progress.stopped_at, row.confirmed) {
            (Some(_), _) => t.stopped,
            (None, true) => t.active,
            (None, false) => t.unconfirmed,
        }),
        step(Step::Joined),
        step(Step::Stall),
        step(Step::FirstListing),
        step(Step::Sent),
        step(Step::Reviewed),
        step(Step::Improved),
        step(Step::Published),
        day(progress.last_activity),
        day(progress.waiting_since),
        Cell::Number(progress.days_waiting(now, zone)),
        count(progress.sent),
        count(progress.reviews),
        count(progress.helped),
    ]
}
