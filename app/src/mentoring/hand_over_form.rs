use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{BEFORE, CHOSEN, HandOver},
    views::PersonView,
};
use crate::{
    text::mentoring,
    ui::{AreaField, CheckField, FormScope, Icon, PlainForm},
};

/// Hands participants of one mentor over to another: those who are ticked, or all.
#[component]
pub(super) fn HandOverForm(
    /// Id of the cohort.
    cohort: String,
    /// Id of the place of the mentor who gives; tells the forms of a page apart.
    of: String,
    /// Their participants.
    mine: Vec<PersonView>,
    /// Who may take them.
    others: Vec<PersonView>,
    /// Whether the mentor does it, who may give their notes along.
    own: bool,
) -> impl IntoView {
    let t = mentoring::texts();
    let count = mine.len().to_string();
    let (note_id, error_id) = (["pesan-", &of].concat(), ["to-e-", &of].concat());
    view! {
        <PlainForm action=HandOver::PATH of=("of", of) class="stack">
            <input type="hidden" name="cohort" value=cohort />
            {whom(&mine)}
            {to_whom(&others, &error_id)}
            <AreaField label=t.hand_note name="note" id=note_id maxlength=1000 />
            {own.then(|| view! { <CheckField label=t.with_notes name="with_notes" /> })}
            <div class="btns">
                <button class="btn btn--primary" type="submit">
                    {t.hand_chosen}
                </button>
                <button class="btn" type="submit" name="all" value="ya">
                    {t.hand_all}
                    " ("
                    {count}
                    ")"
                </button>
            </div>
        </PlainForm>
    }
    .into_any()
}

fn whom(mine: &[PersonView]) -> AnyView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let tick = |person: &PersonView| {
        let name = [CHOSEN, &person.membership].concat();
        let checked = scope.value(&name).is_some();
        let known = [BEFORE, &person.membership].concat();
        view! {
            <label class="check">
                <input type="hidden" name=known value="" />
                <input type="checkbox" name=name value="ya" checked=checked />
                <span class="check-text">{person.greeting.clone()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend class="field-label">{mentoring::texts().whom}</legend>
            {mine.iter().map(tick).collect_view()}
        </fieldset>
    }
    .into_any()
}

fn to_whom(others: &[PersonView], error_id: &str) -> AnyView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error("to");
    let described = error.is_some().then(|| error_id.to_owned());
    let error = error.map(|error| {
        let id = error_id.to_owned();
        view! {
            <p class="field-error" id=id>
                <Icon name="warning" />
                {error}
            </p>
        }
    });
    let chosen = scope.value("to").unwrap_or_default();
    let chip = |person: &PersonView| {
        let checked = person.membership == chosen;
        view! {
            <label class="chip">
                <input
                    class="chip-input"
                    type="radio"
                    name="to"
                    value=person.membership.clone()
                    checked=checked
                    required
                />
                <span class="chip-face">{person.greeting.clone()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend class="field-label">{mentoring::texts().to_whom}</legend>
            <div class="chips">{others.iter().map(chip).collect_view()}</div>
            {error}
        </fieldset>
    }
    .into_any()
}
