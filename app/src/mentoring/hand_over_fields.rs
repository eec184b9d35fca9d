use leptos::prelude::*;

use super::{
    actions::{BEFORE, CHOSEN},
    views::PersonView,
};
use crate::{
    text::mentoring,
    ui::{AreaField, CheckField, Choice, ChoiceField, FormScope},
};

/// What a form asks that hands participants of one mentor over to another: those who are ticked, or all.
#[component]
pub(super) fn HandOverFields(
    /// Id of the cohort.
    cohort: String,
    /// Id of the place of the mentor who gives, where a page has several such forms.
    #[prop(optional, into)]
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
    let to: Vec<Choice> = others
        .into_iter()
        .map(|other| Choice::word(other.membership, other.greeting))
        .collect();
    let note_id = ["pesan-", &of].concat();
    view! {
        <input type="hidden" name="cohort" value=cohort />
        {whom(&mine)}
        <ChoiceField label=t.to_whom name="to" choices=to />
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
