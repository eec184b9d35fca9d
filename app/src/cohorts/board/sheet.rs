//! A table as a file: CSV as Indonesian Excel opens it, and a workbook with the data dictionary beside it.

use domain::cohorts::time;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::text::report::{ColumnText, texts};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Text, of people or of ours.
    Text(String),
    /// A day, counted from 1 January 1970; none stays empty.
    Day(Option<i64>),
    /// A number; none stays empty.
    Number(Option<i64>),
}

/// Heads and rows.
pub(super) struct Sheet {
    pub(super) columns: Vec<ColumnText>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// Text that a spreadsheet takes for text. What begins like a formula (`=`, `+`, `-`, `@`, their wide twins, a tab or a
/// line break, also behind spaces) gets an apostrophe in front, which is how spreadsheets mark text.
pub(super) fn neutral(text: &str) -> String {
    let first = text
        .trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}'])
        .chars()
        .next();
    match first {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

/// Excel takes a file for UTF-8 only with this mark at its beginning.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// CSV with semicolons: where the comma stands in numbers, as in Indonesia, Excel separates cells by them. Days as
/// `2026-11-23`.
pub(super) fn csv(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut out = writer();
    out.write_record(sheet.columns.iter().map(|column| neutral(column.head)))?;
    for row in &sheet.rows {
        out.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => neutral(text),
            Cell::Day(day) => day.map(time::iso_day).unwrap_or_default(),
            Cell::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
        }))?;
    }
    finish(out)
}

/// The data dictionary as CSV.
pub(super) fn dictionary_csv(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let t = texts();
    let mut out = writer();
    out.write_record([t.column, t.meaning, t.unit, t.source])?;
    for column in &sheet.columns {
        out.write_record([column.head, column.meaning, column.unit, column.source])?;
    }
    finish(out)
}

fn writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.to_vec())
}

fn finish(out: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    out.into_inner().map_err(|error| error.into_error().into())
}

/// Day 0 of a workbook is 30 December 1899, this many days before ours.
const WORKBOOK_DAYS: i64 = 25_569;

/// A workbook with two sheets: the table with real dates under a head that stays, and the data dictionary.
pub(super) fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold().set_text_wrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let page = book.add_worksheet().set_name(texts().sheet)?;
    heads(page, &head, sheet.columns.iter().map(|column| (column.head, 14.0)))?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => page.write_string(row, column, neutral(text))?,
                Cell::Day(Some(number)) => page.write_number_with_format(row, column, serial(*number), &day)?,
                Cell::Number(Some(number)) => page.write_number(row, column, small(*number))?,
                Cell::Day(None) | Cell::Number(None) => continue,
            };
        }
    }
    dictionary(book.add_worksheet(), &head, sheet)?;
    book.save_to_buffer()
}

fn dictionary(page: &mut Worksheet, head: &Format, sheet: &Sheet) -> Result<(), XlsxError> {
    let t = texts();
    page.set_name(t.dictionary)?;
    let columns = [(t.column, 20.0), (t.meaning, 70.0), (t.unit, 12.0), (t.source, 50.0)];
    heads(page, head, columns.into_iter())?;
    for (row, column) in (1..).zip(&sheet.columns) {
        for (place, text) in (0..).zip([column.head, column.meaning, column.unit, column.source]) {
            page.write_string(row, place, text)?;
        }
    }
    Ok(())
}

/// The first row, which stays in sight, and how wide its columns are.
fn heads<'a>(
    page: &mut Worksheet,
    format: &Format,
    columns: impl Iterator<Item = (&'a str, f64)>,
) -> Result<(), XlsxError> {
    page.set_freeze_panes(1, 0)?;
    for (place, (head, width)) in (0..).zip(columns) {
        page.set_column_width(place, width)?;
        page.write_string_with_format(0, place, head, format)?;
    }
    Ok(())
}

fn serial(day: i64) -> f64 {
    small(day.saturating_add(WORKBOOK_DAYS))
}

/// Days and counts are far below the numbers that this would round.
#[allow(clippy::cast_precision_loss, reason = "at most some ten thousand")]
fn small(number: i64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_begins_like_a_formula_is_marked_as_text() {
        for hostile in [
            "=1+1",
            "+62",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =cmd|' /C calc'!A0",
            "\u{a0}=1",
            "＝1",
        ] {
            assert_eq!(neutral(hostile), format!("'{hostile}"));
        }
        for plain in ["Siti", "Ibu - Siti", "a=b", "", " ", "'=1", "3 anak"] {
            assert_eq!(neutral(plain), plain);
        }
    }
}
