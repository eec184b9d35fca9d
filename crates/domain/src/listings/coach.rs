//! The coach's manners (decision 18): one line directly under the field that was left.

use crate::money::{grouped, parse_price};
use crate::numbers::Reading;
use crate::quantity::{parse_days, parse_stock, parse_weight};

use super::report::{Finding, Report};

/// The one line under a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Something to improve, with its fold and perhaps *Rapikan*.
    Finding(&'a Finding),
    /// What was understood, where it was typed another way: "12rb" shows `Rp12.000`.
    Understood(String),
}

/// What to show under a field: its most important finding, else what was understood of a number. Nothing while the
/// field is empty and has not been left yet: the caller asks only after leaving or two seconds of rest.
pub fn line<'a>(report: &'a Report, field: &str, typed: &str) -> Option<Line<'a>> {
    report.for_field(field).map(Line::Finding).or_else(|| understood(field, typed).map(Line::Understood))
}

/// How a typed number was read, when that reads differently from what was typed.
pub fn understood(field: &str, typed: &str) -> Option<String> {
    let text = match field {
        "price" => parse_price(typed).clear()?.to_string(),
        "weight" => [&grouped(u64::from(parse_weight(typed).clear()?)), " gram"].concat(),
        "stock" => grouped(u64::from(parse_stock(typed).clear()?)),
        "handling_days" => {
            let days = parse_days(typed).clear()?;
            let (min, max) = (days.min.to_string(), days.max.to_string());
            if days.min == days.max { [&max, " hari"].concat() } else { [&min, " sampai ", &max, " hari"].concat() }
        }
        _ => return None,
    };
    (text != typed.trim()).then_some(text)
}

/// The field, typed the way the coach understood it; used when *Ya* is tapped on "Maksudnya Rp12.000?".
pub fn suggestions(field: &str, typed: &str) -> Vec<String> {
    match field {
        "price" => texts(parse_price(typed), |amount| amount.to_string()),
        "weight" => texts(parse_weight(typed), |grams| [&grouped(u64::from(grams)), " gram"].concat()),
        "stock" => texts(parse_stock(typed), |count| count.to_string()),
        _ => Vec::new(),
    }
}

fn texts<T>(reading: Reading<T>, write: impl Fn(T) -> String) -> Vec<String> {
    match reading {
        Reading::Unclear { suggestions } => suggestions.into_iter().map(write).collect(),
        _ => Vec::new(),
    }
}
