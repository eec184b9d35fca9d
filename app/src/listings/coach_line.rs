use domain::listings::{
    Severity,
    coach::{self, Line},
};
use leptos::prelude::*;

use super::desk::Desk;
use crate::{text::listings, ui::Icon};

/// The coach's one line directly under a field; an empty place while it is silent (decision 18).
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
            {move || line_view(desk, field)}
        </div>
    }
}

fn line_view(desk: Desk, field: &'static str) -> Option<AnyView> {
    let t = listings::texts();
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
            let readings = if finding.field == field {
                coach::suggestions(field, typed)
            } else {
                Vec::new()
            };
            let tidies = readings.is_empty() && finding.fix.is_some();
            let tone = if finding.severity == Severity::W { "stop" } else { "" };
            let icon = match (tidies, finding.severity) {
                (true, _) => "magic-tidy",
                (false, Severity::W) => "warning",
                _ => "info",
            };
            let act = if tidies {
                Some(press(["tidy:", field].concat(), Some("magic-tidy"), t.tidy.to_owned()))
            } else if readings.is_empty() {
                None
            } else {
                Some(answers(desk, field, typed.to_owned(), readings))
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
            <summary>{listings::texts().how}</summary>
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

/// *Ya* for one reading, the readings themselves for several; *Bukan* closes the line.
fn answers(desk: Desk, field: &'static str, typed: String, readings: Vec<String>) -> AnyView {
    let t = listings::texts();
    let alone = readings.len() == 1;
    let buttons = readings
        .into_iter()
        .enumerate()
        .map(|(index, reading)| {
            let value = ["use:", field, ":", &index.to_string()].concat();
            press(value, None, if alone { t.yes.to_owned() } else { reading })
        })
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
