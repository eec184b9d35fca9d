use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::SaveStall, look_field::LookField, number_fields::NumberFields, queries::StallView};
use crate::{
    text::storefronts as texts,
    ui::{AreaField, PlainForm, TextField},
};

/// Everything of a stall that is typed or picked, in one form.
#[component]
pub(super) fn StallForm(view: StallView) -> impl IntoView {
    let t = texts::texts();
    view! {
        <PlainForm action=SaveStall::PATH>
            <input type="hidden" name="cohort" value=view.cohort />
            {view.owner.clone().map(|owner| view! { <input type="hidden" name="owner" value=owner /> })}
            <input type="hidden" name="revision" value=view.revision.to_string() />
            <TextField label=t.name name="name" value=view.name hint=t.name_hint.to_owned() maxlength=60 />
            <TextField
                label=t.city
                name="city"
                value=view.city
                hint=t.city_hint.to_owned()
                maxlength=60
                autocomplete="address-level2"
                list="kota"
            />
            <datalist id="kota">
                {view.cities.into_iter().map(|city| view! { <option value=city></option> }).collect_view()}
            </datalist>
            <AreaField
                label=t.story
                name="story"
                value=view.story
                hint=t.story_hint.to_owned()
                rows=4
                maxlength=1_000
            />
            <NumberFields
                number=view.order_number
                consent=view.order_number_consent
                try_number=view.try_number
                own=view.owner.is_none()
            />
            <LookField look=view.look />
            <button class="btn btn--primary btn--wide" type="submit">
                {t.save}
            </button>
        </PlainForm>
    }
}
