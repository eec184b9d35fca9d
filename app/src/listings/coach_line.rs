use domain::listings::{
    Finding, Severity,
    coach::{self, Line},
};
use leptos::prelude::*;

use super::desk::Desk;
use crate::{text::desk, ui::Icon};

/// The coach's one line directly under a field; an empty place while it is silent (decision 18).
#[cfg(feature = "ssr")]
#[component]
pub fn CoachLine(
    /// The editor.
    desk: Desk,
    /// The coach's name of the field.
    field: &'static str,
) -> impl IntoView {
    let id = [field, "-c"].concat();
    view! {
        <div id=id role="status">
            {line_view(desk, field)}
        </div>
    }
}

/// The line as it is now.
pub fn line_view(desk: Desk, field: &'static str) -> Option<AnyView> {
    let t = desk::texts();
    let can_undo = desk
        .undo
        .with(|undo| undo.as_ref().is_some_and(|undo| undo.field == field));
    if can_undo {
        let act = view! {
            <button class="btn btn--small" type="button" on:click=move |_| put_back(desk)>
                <Icon name="undo" />
                {t.undo}
            </button>
        };
        return Some(shell(
            "good",
            "check-circle",
            t.tidied.to_owned(),
            Some(act.into_any()),
            None,
        ));
    }
    desk.line(field, |line, typed| match line {
        Line::Understood(text) => shell("good", "check-circle", [t.understood, text].concat(), None, None),
        Line::Finding(finding) => {
            let answers = answers_to(finding, field, typed);
            let tidies = answers.is_empty() && finding.fix.is_some();
            let tone = if finding.severity == Severity::W { "stop" } else { "" };
            let icon = match (tidies, finding.severity) {
                (true, _) => "magic-tidy",
                (false, Severity::W) => "warning",
                _ => "info",
            };
            let act = if tidies {
                Some(press(["tidy:", field].concat(), Some("magic-tidy"), t.tidy.to_owned()))
            } else if answers.is_empty() {
                None
            } else {
                Some(answers_view(desk, field, typed.to_owned(), answers))
            };
            shell(tone, icon, finding.message.clone(), act, Some(finding.how.clone()))
        }
    })
}

fn shell(tone: &'static str, icon: &'static str, text: String, act: Option<AnyView>, how: Option<String>) -> AnyView {
    view! {
        <div class="coach" data-tone=(!tone.is_empty()).then_some(tone)>
            <Icon name=icon />
            <p class="coach-text">{text}</p>
            {act.map(|act| view! { <div class="coach-act">{act}</div> })}
            {how.map(how_view)}
        </div>
    }
    .into_any()
}

/// How to mend it, folded.
pub fn how_view(how: String) -> AnyView {
    view! {
        <details class="fold fold--plain">
            <summary>{desk::texts().how}</summary>
            <div class="fold-body">
                <p>{how}</p>
            </div>
        </details>
    }
    .into_any()
}

/// A button that asks for something beside saving.
pub fn press(value: String, icon: Option<&'static str>, word: String) -> AnyView {
    view! {
        <button class="btn btn--small" type="submit" name="do" value=value>
            {icon.map(|name| view! { <Icon name=name /> })}
            {word}
        </button>
    }
    .into_any()
}

/// What a question back can be answered with: value and word of each button. *Ya* for one reading of a number, the
/// readings themselves for several.
fn answers_to(finding: &Finding, field: &str, typed: &str) -> Vec<(String, String)> {
    if finding.field != field {
        return Vec::new();
    }
    let yes = || desk::texts().yes.to_owned();
    let readings = coach::suggestions(field, typed);
    let alone = readings.len() == 1;
    if readings.is_empty() && field == "price" && finding.fix.is_some() {
        return vec![("tidy:price".to_owned(), yes())];
    }
    readings
        .into_iter()
        .enumerate()
        .map(|(index, reading)| {
            let value = ["use:", field, ":", &index.to_string()].concat();
            (value, if alone { yes() } else { reading })
        })
        .collect()
}

/// The answers, and *Bukan*, which closes the line.
fn answers_view(desk: Desk, field: &'static str, typed: String, answers: Vec<(String, String)>) -> AnyView {
    let t = desk::texts();
    let buttons = answers
        .into_iter()
        .map(|(value, word)| press(value, None, word))
        .collect_view();
    let no = move || {
        let typed = typed.clone();
        desk.live.get().then(|| {
            view! {
                <button
                    class="btn btn--small btn--quiet"
                    type="button"
                    on:click=move |_| desk.refused.update(|refused| refused.push((field.to_owned(), typed.clone())))
                >
                    {t.no}
                </button>
            }
        })
    };
    view! {
        {buttons}
        {no}
    }
    .into_any()
}

fn put_back(desk: Desk) {
    #[cfg(feature = "hydrate")]
    super::live::put_back(desk);
    #[cfg(not(feature = "hydrate"))]
    let _ = desk;
}
