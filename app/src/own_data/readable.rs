//! The page in a person's download: everything in the tables, written so that it can be read without a program.

use domain::cohorts::TimeZone;
use serde_json::{Map, Value};

use crate::text::{
    own_data::{table_label, texts},
    time,
};

/// One HTML page that needs nothing else: each table with its rows, each row with its columns. Texts that hold fields of
/// their own, such as a listing, are taken apart.
pub fn readable_page<'a>(tables: impl IntoIterator<Item = (&'static str, &'a [Map<String, Value>])>) -> String {
    let t = texts();
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title}</title></head><body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        crate::text::lang(),
        t.readable_hint,
        title = t.readable_title,
    );
    for (table, rows) in tables {
        page.push_str(&format!("<h2>{}</h2>\n", escaped(table_label(table))));
        for row in rows {
            page.push_str("<dl>\n");
            for (name, value) in row {
                add(&mut page, name, value);
            }
            page.push_str("</dl>\n<hr>\n");
        }
    }
    page.push_str("</body></html>\n");
    page
}

/// A name with its value; what is empty is left out.
fn add(page: &mut String, name: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (inner, value) in fields {
                add(page, &format!("{name}: {inner}"), value);
            }
        }
        Value::Array(items) => {
            for (number, value) in (1..).zip(items) {
                add(page, &format!("{name} {number}"), value);
            }
        }
        Value::String(text) => match serde_json::from_str(text) {
            Ok(inner @ (Value::Object(_) | Value::Array(_))) => add(page, name, &inner),
            _ if text.is_empty() || text == "null" => {}
            _ => line(page, name, text),
        },
        Value::Number(number) => {
            let moment = (name == "at" || name.ends_with("_at"))
                .then(|| number.as_i64())
                .flatten();
            let text = moment.map_or_else(|| number.to_string(), |at| time::date_time(at, TimeZone::Wib));
            line(page, name, &text);
        }
        Value::Bool(yes) => line(page, name, if *yes { texts().yes } else { texts().no }),
    }
}

fn line(page: &mut String, name: &str, text: &str) {
    page.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(text)));
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_in_a_row_can_be_read_and_nothing_of_it_is_markup() {
        let row = serde_json::json!({
            "draft": "{\"title\":\"<b>Rengginang\",\"variants\":[{\"name\":\"pedas\"}]}",
            "created_at": 1_795_262_400_000_i64,
            "deleted_at": null,
        });
        let rows = [row.as_object().cloned().unwrap_or_default()];
        let page = readable_page([("listing", &rows[..])]);
        assert!(
            page.contains("<dt>draft: title</dt><dd>&lt;b&gt;Rengginang</dd>"),
            "{page}"
        );
        assert!(
            page.contains("<dt>draft: variants 1: name</dt><dd>pedas</dd>"),
            "{page}"
        );
        assert!(page.contains("21 November 2026 pukul 19.00 WIB"), "{page}");
        assert!(!page.contains("deleted_at"));
    }
}
