//! A board worked out by hand, and holding what the site says against it.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use domain::accounts::Picture;

/// What the cells of the report are called, in their order.
const HEADS: [&str; 23] = [
    "Sapaan",
    "Nama",
    "Gambar",
    "Status",
    "Gabung",
    "Lapak",
    "Barang pertama",
    "Dikirim",
    "Diulas",
    "Diperbaiki",
    "Tayang",
    "Aktif terakhir",
    "Menunggu sejak",
    "Hari menunggu",
    "Kiriman",
    "Ulasan",
    "Dibantu",
    "Hadir 1",
    "Hadir 2",
    "Hadir 3",
    "Hadir 4",
    "Hadir 5",
    "Hadir 6",
];
/// What the counts are called on the page, in the order of the steps.
const TOTALS: [&str; 7] = [
    "sudah gabung",
    "sudah punya lapak",
    "sudah menulis barang",
    "sudah mengirim",
    "sudah dapat ulasan",
    "sudah memperbaiki",
    "sudah tayang",
];
/// What the parts are called on the page, in the order of the file.
const PARTS: [&str; 5] = [
    "Semua",
    "Belum mulai",
    "Menunggu pendamping",
    "Diam lebih dari 7 hari",
    "Berhenti",
];

/// One board.
pub struct Expected {
    /// *3 of 11* for each step, as numbers.
    totals: Vec<(u32, u32)>,
    /// People in each part.
    parts: Vec<u32>,
    /// The cells of each person.
    rows: Vec<Vec<String>>,
}

impl Expected {
    pub fn read(file: &str) -> Self {
        let mut expected = Self {
            totals: Vec::new(),
            parts: Vec::new(),
            rows: Vec::new(),
        };
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
            match words[0] {
                "totals" => expected.totals = numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect(),
                "parts" => expected.parts = numbers,
                _ => expected.rows.push(row(&words)),
            }
        }
        expected
    }

    /// The counts, and everybody's days in words, in the order of the file.
    pub fn holds_for_the_page(&self, page: &str) {
        for ((reached, of), name) in self.totals.iter().zip(TOTALS) {
            let total = format!(
                "<span class=\"stat-number\">{reached} dari {of}</span> <span class=\"stat-label\">{name}</span>"
            );
            assert!(page.contains(&total), "{total}");
        }
        for (people, name) in self.parts.iter().zip(PARTS) {
            let part = format!("{name} ({people})");
            assert!(page.contains(&part), "{part}");
        }
        let (going, stopped): (Vec<_>, Vec<_>) = self.rows.iter().partition(|cells| cells[3] == "ikut");
        let mut tables = page.split("<table").skip(1);
        self.holds_for_a_table(tables.next().unwrap(), &going);
        assert_eq!(tables.next().is_some(), !stopped.is_empty());
        if !stopped.is_empty() {
            self.holds_for_a_table(page.split("<table").nth(2).unwrap(), &stopped);
        }
    }

    /// A row each, behind the row of heads.
    fn holds_for_a_table(&self, table: &str, rows: &[&Vec<String>]) {
        let shown: Vec<&str> = table.split("<tr>").skip(2).collect();
        assert_eq!(shown.len(), rows.len());
        for (shown, cells) in shown.iter().zip(rows) {
            assert!(shown.contains(&format!(">Ibu {}<", cells[1])), "{shown}");
            for (head, cell) in HEADS[4..11].iter().zip(&cells[4..11]) {
                let mark = shown.split(&format!("data-label=\"{head}\"")).nth(1).unwrap();
                let mark = mark.split("</td>").next().unwrap();
                let words = if cell.is_empty() {
                    "belum".to_owned()
                } else {
                    in_words(cell)
                };
                assert!(mark.contains(&format!("{words}<")), "{} {head}: {mark}", cells[1]);
            }
        }
    }

    pub fn holds_for_the_table(&self, csv: &str) {
        let csv = csv
            .strip_prefix('\u{feff}')
            .unwrap_or_else(|| panic!("Excel wants a mark"));
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
        assert_eq!(reader.headers().unwrap(), &csv::StringRecord::from(HEADS.to_vec()));
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(rows, self.rows);
    }

    pub fn holds_for_the_workbook(&self, bytes: &[u8]) {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
        assert_eq!(book.sheet_names(), ["Papan", "Kamus data"]);
        let sheet = book.worksheet_range("Papan").unwrap();
        let mut rows = sheet.rows().map(|row| row.iter().map(text).collect::<Vec<String>>());
        assert_eq!(rows.next().unwrap(), HEADS);
        assert_eq!(rows.collect::<Vec<_>>(), self.rows);
        let dictionary = book.worksheet_range("Kamus data").unwrap();
        let explained: Vec<String> = dictionary.rows().skip(1).map(|row| text(&row[0])).collect();
        assert_eq!(explained, HEADS, "each column is explained");
        assert!(
            dictionary
                .rows()
                .all(|row| row.iter().all(|cell| !text(cell).is_empty()))
        );
    }
}

/// A line of the file as the report has it: name, picture, status, seven days, last, waiting, four numbers, two meetings.
/// The other four are still to come.
fn row(words: &[&str]) -> Vec<String> {
    let picture: u8 = words[1].parse().unwrap();
    let ours = ["Ibu", words[0], Picture::new(picture).unwrap().name(), words[2]];
    let rest = words[3..].iter().map(|word| if *word == "-" { "" } else { word });
    let mut row: Vec<String> = ours
        .into_iter()
        .chain(rest)
        .map(|word| word.replace("tidak-hadir", "tidak hadir"))
        .collect();
    assert_eq!(row.len() + 4, HEADS.len(), "{words:?}");
    row.resize(HEADS.len(), String::new());
    row
}

/// A cell; days must be real dates.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Empty => String::new(),
        other => other.as_string().unwrap(),
    }
}

/// `2026-11-23` as the page has it: `23 Nov`.
fn in_words(day: &str) -> String {
    let (month, of_month) = (&day[5..7], &day[8..]);
    let month = match month {
        "11" => "Nov",
        "12" => "Des",
        other => panic!("no month of the story: {other}"),
    };
    format!("{} {month}", of_month.trim_start_matches('0'))
}
